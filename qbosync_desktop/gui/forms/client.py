"""Generated from ui/client.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.forming import (FormButton, FormNotice, FormTabs)
from qbosync_desktop.gui.dialogs.live_words import LiveWords
from qbosync_desktop.gui.widgets.ground import Rule

class Ui_ClientFrame(object):
    def setupUi(self, ClientFrame):
        if not ClientFrame.objectName():
            ClientFrame.setObjectName(u"ClientFrame")
        ClientFrame.resize(592, 664)
        self.page_column = QVBoxLayout(ClientFrame)
        self.page_column.setSpacing(0)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(0, 0, 0, 0)
        self.tabs = FormTabs(ClientFrame)
        self.tabs.setObjectName(u"tabs")

        self.page_column.addWidget(self.tabs)

        self.line = Rule(ClientFrame)
        self.line.setObjectName(u"line")

        self.page_column.addWidget(self.line)

        self.notice = FormNotice(ClientFrame)
        self.notice.setObjectName(u"notice")

        self.page_column.addWidget(self.notice)

        self.stack = QStackedWidget(ClientFrame)
        self.stack.setObjectName(u"stack")

        self.page_column.addWidget(self.stack)

        self.alike_row = QWidget(ClientFrame)
        self.alike_row.setObjectName(u"alike_row")
        self.alike_layout = QHBoxLayout(self.alike_row)
        self.alike_layout.setObjectName(u"alike_layout")
        self.alike_layout.setContentsMargins(20, 0, 20, 8)
        self.alike = LiveWords(self.alike_row)
        self.alike.setObjectName(u"alike")

        self.alike_layout.addWidget(self.alike)


        self.page_column.addWidget(self.alike_row)

        self.foot = QWidget(ClientFrame)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.archive_button = FormButton(self.foot)
        self.archive_button.setObjectName(u"archive_button")
        self.archive_button.setProperty(u"look", u"text")

        self.foot_row.addWidget(self.archive_button)

        self.goes_out = QLabel(self.foot)
        self.goes_out.setObjectName(u"goes_out")
        self.goes_out.setTextFormat(Qt.PlainText)
        self.goes_out.setProperty(u"role", u"second")
        self.goes_out.setProperty(u"ink", u"text2")

        self.foot_row.addWidget(self.goes_out)

        self.foot_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.cancel_button = FormButton(self.foot)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setProperty(u"look", u"grey")

        self.foot_row.addWidget(self.cancel_button)

        self.save_button = FormButton(self.foot)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"look", u"filled")

        self.foot_row.addWidget(self.save_button)


        self.page_column.addWidget(self.foot)

        self.page_column.setStretch(3, 1)

        self.retranslateUi(ClientFrame)
    # setupUi

    def retranslateUi(self, ClientFrame):
        ClientFrame.setWindowTitle(QCoreApplication.translate("ClientFrame", u"Add a client", None))
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("ClientFrame", u"Parts of the client", None))
#endif // QT_CONFIG(accessibility)
        self.archive_button.setText(QCoreApplication.translate("ClientFrame", u"&Archive", None))
        self.goes_out.setText("")
        self.cancel_button.setText(QCoreApplication.translate("ClientFrame", u"Cancel", None))
#if QT_CONFIG(tooltip)
        self.cancel_button.setToolTip(QCoreApplication.translate("ClientFrame", u"Esc", None))
#endif // QT_CONFIG(tooltip)
        self.save_button.setText(QCoreApplication.translate("ClientFrame", u"&Save", None))
    # retranslateUi
