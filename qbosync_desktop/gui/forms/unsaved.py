"""Generated from ui/unsaved.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.forming import (FormButton, WrappedWords)

class Ui_Unsaved(object):
    def setupUi(self, Unsaved):
        if not Unsaved.objectName():
            Unsaved.setObjectName(u"Unsaved")
        Unsaved.resize(440, 120)
        self.page_column = QVBoxLayout(Unsaved)
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(24, 16, 24, 16)
        self.words = WrappedWords(Unsaved)
        self.words.setObjectName(u"words")
        self.words.setProperty(u"role", u"strong")
        self.words.setProperty(u"ink", u"text")

        self.page_column.addWidget(self.words)

        self.foot = QWidget(Unsaved)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.discard_button = FormButton(self.foot)
        self.discard_button.setObjectName(u"discard_button")
        self.discard_button.setProperty(u"look", u"text")

        self.foot_row.addWidget(self.discard_button)

        self.foot_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.stay_button = FormButton(self.foot)
        self.stay_button.setObjectName(u"stay_button")
        self.stay_button.setProperty(u"look", u"grey")

        self.foot_row.addWidget(self.stay_button)

        self.save_button = FormButton(self.foot)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"look", u"filled")

        self.foot_row.addWidget(self.save_button)


        self.page_column.addWidget(self.foot)

        QWidget.setTabOrder(self.discard_button, self.stay_button)
        QWidget.setTabOrder(self.stay_button, self.save_button)

        self.retranslateUi(Unsaved)
    # setupUi

    def retranslateUi(self, Unsaved):
        Unsaved.setWindowTitle(QCoreApplication.translate("Unsaved", u"Not saved yet", None))
        self.words.setText("")
        self.discard_button.setText(QCoreApplication.translate("Unsaved", u"&Discard", None))
        self.stay_button.setText(QCoreApplication.translate("Unsaved", u"&Go on editing", None))
        self.save_button.setText(QCoreApplication.translate("Unsaved", u"&Save", None))
    # retranslateUi
