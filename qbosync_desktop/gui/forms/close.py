"""Generated from ui/close.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.forming import (FormButton, WrappedWords)

class Ui_Close(object):
    def setupUi(self, Close):
        if not Close.objectName():
            Close.setObjectName(u"Close")
        Close.resize(440, 140)
        self.page_column = QVBoxLayout(Close)
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(24, 16, 24, 16)
        self.running = WrappedWords(Close)
        self.running.setObjectName(u"running")
        self.running.setProperty(u"role", u"strong")
        self.running.setProperty(u"ink", u"text")

        self.page_column.addWidget(self.running)

        self.says = WrappedWords(Close)
        self.says.setObjectName(u"says")
        self.says.setProperty(u"role", u"body")
        self.says.setProperty(u"ink", u"text")

        self.page_column.addWidget(self.says)

        self.foot = QWidget(Close)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.foot_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.stay_button = FormButton(self.foot)
        self.stay_button.setObjectName(u"stay_button")
        self.stay_button.setProperty(u"look", u"grey")

        self.foot_row.addWidget(self.stay_button)

        self.stop_button = FormButton(self.foot)
        self.stop_button.setObjectName(u"stop_button")
        self.stop_button.setProperty(u"look", u"filled")

        self.foot_row.addWidget(self.stop_button)


        self.page_column.addWidget(self.foot)

        QWidget.setTabOrder(self.stay_button, self.stop_button)

        self.retranslateUi(Close)
    # setupUi

    def retranslateUi(self, Close):
        Close.setWindowTitle("")
        self.running.setText(QCoreApplication.translate("Close", u"This is still running: %s.", None))
        self.says.setText(QCoreApplication.translate("Close", u"It can stop after the part that is on its way. What is not done yet waits until next time.", None))
        self.stay_button.setText(QCoreApplication.translate("Close", u"Keep it running", None))
        self.stop_button.setText(QCoreApplication.translate("Close", u"Stop and close", None))
    # retranslateUi
