"""Generated from ui/archive.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.forming import (FormButton, WrappedWords)

class Ui_Archive(object):
    def setupUi(self, Archive):
        if not Archive.objectName():
            Archive.setObjectName(u"Archive")
        Archive.resize(460, 140)
        self.page_column = QVBoxLayout(Archive)
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(24, 16, 24, 16)
        self.linked = WrappedWords(Archive)
        self.linked.setObjectName(u"linked")
        self.linked.setProperty(u"role", u"strong")
        self.linked.setProperty(u"ink", u"text")

        self.page_column.addWidget(self.linked)

        self.asked = WrappedWords(Archive)
        self.asked.setObjectName(u"asked")
        self.asked.setProperty(u"role", u"body")
        self.asked.setProperty(u"ink", u"text")

        self.page_column.addWidget(self.asked)

        self.foot = QWidget(Archive)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.foot_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.cancel_button = FormButton(self.foot)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setProperty(u"look", u"grey")

        self.foot_row.addWidget(self.cancel_button)

        self.keep_button = FormButton(self.foot)
        self.keep_button.setObjectName(u"keep_button")
        self.keep_button.setProperty(u"look", u"grey")

        self.foot_row.addWidget(self.keep_button)

        self.both_button = FormButton(self.foot)
        self.both_button.setObjectName(u"both_button")
        self.both_button.setProperty(u"look", u"filled")

        self.foot_row.addWidget(self.both_button)


        self.page_column.addWidget(self.foot)

        QWidget.setTabOrder(self.cancel_button, self.keep_button)
        QWidget.setTabOrder(self.keep_button, self.both_button)

        self.retranslateUi(Archive)
    # setupUi

    def retranslateUi(self, Archive):
        Archive.setWindowTitle(QCoreApplication.translate("Archive", u"Archive %s clients", None))
        self.linked.setText(QCoreApplication.translate("Archive", u"Some of these clients are linked to customers in QuickBooks.", None))
        self.asked.setText(QCoreApplication.translate("Archive", u"Make those inactive too? They go into the review first; nothing is sent yet.", None))
        self.cancel_button.setText(QCoreApplication.translate("Archive", u"Cancel", None))
        self.keep_button.setText(QCoreApplication.translate("Archive", u"Archive only", None))
        self.both_button.setText(QCoreApplication.translate("Archive", u"Archive and make inactive", None))
    # retranslateUi
