"""Generated from ui/bug.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.forming import (FormButton, WrappedWords)

class Ui_Bug(object):
    def setupUi(self, Bug):
        if not Bug.objectName():
            Bug.setObjectName(u"Bug")
        Bug.resize(560, 360)
        self.page_column = QVBoxLayout(Bug)
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(24, 16, 24, 16)
        self.ours = WrappedWords(Bug)
        self.ours.setObjectName(u"ours")
        self.ours.setProperty(u"role", u"card")
        self.ours.setProperty(u"ink", u"text")

        self.page_column.addWidget(self.ours)

        self.says = WrappedWords(Bug)
        self.says.setObjectName(u"says")
        self.says.setProperty(u"role", u"body")
        self.says.setProperty(u"ink", u"text2")

        self.page_column.addWidget(self.says)

        self.report = QPlainTextEdit(Bug)
        self.report.setObjectName(u"report")
        self.report.setReadOnly(True)

        self.page_column.addWidget(self.report)

        self.foot = QWidget(Bug)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.foot_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.copy_button = FormButton(self.foot)
        self.copy_button.setObjectName(u"copy_button")
        self.copy_button.setProperty(u"look", u"grey")
        self.copy_button.setProperty(u"icon_name", u"copy")

        self.foot_row.addWidget(self.copy_button)

        self.close_button = FormButton(self.foot)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"look", u"filled")

        self.foot_row.addWidget(self.close_button)


        self.page_column.addWidget(self.foot)

        self.page_column.setStretch(2, 1)
        QWidget.setTabOrder(self.report, self.copy_button)
        QWidget.setTabOrder(self.copy_button, self.close_button)

        self.retranslateUi(Bug)
    # setupUi

    def retranslateUi(self, Bug):
        Bug.setWindowTitle(QCoreApplication.translate("Bug", u"Something went wrong in this program", None))
        self.ours.setText(QCoreApplication.translate("Bug", u"This is our mistake, not yours.", None))
        self.says.setText(QCoreApplication.translate("Bug", u"What you decided so far is saved. You can go on; if it happens again, close the program and open it. The report below names places in the program and no client.", None))
#if QT_CONFIG(accessibility)
        self.report.setAccessibleName(QCoreApplication.translate("Bug", u"Report", None))
#endif // QT_CONFIG(accessibility)
        self.copy_button.setText(QCoreApplication.translate("Bug", u"Copy the report", None))
        self.close_button.setText(QCoreApplication.translate("Bug", u"Close", None))
    # retranslateUi
