"""Generated from ui/about.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.forming import (FormButton, FormIcon, WrappedWords)
from qbosync_desktop.gui.dialogs.logo import Logo
from qbosync_desktop.gui.widgets.ground import Rule

class Ui_About(object):
    def setupUi(self, About):
        if not About.objectName():
            About.setObjectName(u"About")
        About.resize(500, 360)
        self.page_column = QVBoxLayout(About)
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(24, 16, 24, 16)
        self.head = QHBoxLayout()
        self.head.setSpacing(16)
        self.head.setObjectName(u"head")
        self.logo = Logo(About)
        self.logo.setObjectName(u"logo")

        self.head.addWidget(self.logo)

        self.names = QVBoxLayout()
        self.names.setSpacing(4)
        self.names.setObjectName(u"names")
        self.name = QLabel(About)
        self.name.setObjectName(u"name")
        self.name.setTextFormat(Qt.PlainText)
        self.name.setProperty(u"role", u"page")
        self.name.setProperty(u"ink", u"text")

        self.names.addWidget(self.name)

        self.version = QLabel(About)
        self.version.setObjectName(u"version")
        self.version.setTextFormat(Qt.PlainText)
        self.version.setProperty(u"role", u"body")
        self.version.setProperty(u"ink", u"text2")

        self.names.addWidget(self.version)


        self.head.addLayout(self.names)

        self.head.setStretch(1, 1)

        self.page_column.addLayout(self.head)

        self.head_gap = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.page_column.addItem(self.head_gap)

        self.says = WrappedWords(About)
        self.says.setObjectName(u"says")
        self.says.setProperty(u"role", u"body")
        self.says.setProperty(u"ink", u"text")

        self.page_column.addWidget(self.says)

        self.promise_row_1 = QHBoxLayout()
        self.promise_row_1.setSpacing(8)
        self.promise_row_1.setObjectName(u"promise_row_1")
        self.tick_1 = FormIcon(About)
        self.tick_1.setObjectName(u"tick_1")
        self.tick_1.setProperty(u"icon_name", u"tick")
        self.tick_1.setProperty(u"ink", u"ok")

        self.promise_row_1.addWidget(self.tick_1)

        self.promise_1 = WrappedWords(About)
        self.promise_1.setObjectName(u"promise_1")
        self.promise_1.setProperty(u"role", u"body")
        self.promise_1.setProperty(u"ink", u"text")

        self.promise_row_1.addWidget(self.promise_1)

        self.promise_row_1.setStretch(1, 1)

        self.page_column.addLayout(self.promise_row_1)

        self.promise_row_2 = QHBoxLayout()
        self.promise_row_2.setSpacing(8)
        self.promise_row_2.setObjectName(u"promise_row_2")
        self.tick_2 = FormIcon(About)
        self.tick_2.setObjectName(u"tick_2")
        self.tick_2.setProperty(u"icon_name", u"tick")
        self.tick_2.setProperty(u"ink", u"ok")

        self.promise_row_2.addWidget(self.tick_2)

        self.promise_2 = WrappedWords(About)
        self.promise_2.setObjectName(u"promise_2")
        self.promise_2.setProperty(u"role", u"body")
        self.promise_2.setProperty(u"ink", u"text")

        self.promise_row_2.addWidget(self.promise_2)

        self.promise_row_2.setStretch(1, 1)

        self.page_column.addLayout(self.promise_row_2)

        self.promise_row_3 = QHBoxLayout()
        self.promise_row_3.setSpacing(8)
        self.promise_row_3.setObjectName(u"promise_row_3")
        self.tick_3 = FormIcon(About)
        self.tick_3.setObjectName(u"tick_3")
        self.tick_3.setProperty(u"icon_name", u"tick")
        self.tick_3.setProperty(u"ink", u"ok")

        self.promise_row_3.addWidget(self.tick_3)

        self.promise_3 = WrappedWords(About)
        self.promise_3.setObjectName(u"promise_3")
        self.promise_3.setProperty(u"role", u"body")
        self.promise_3.setProperty(u"ink", u"text")

        self.promise_row_3.addWidget(self.promise_3)

        self.promise_row_3.setStretch(1, 1)

        self.page_column.addLayout(self.promise_row_3)

        self.line = Rule(About)
        self.line.setObjectName(u"line")

        self.page_column.addWidget(self.line)

        self.licence = WrappedWords(About)
        self.licence.setObjectName(u"licence")
        self.licence.setProperty(u"role", u"second")
        self.licence.setProperty(u"ink", u"text2")

        self.page_column.addWidget(self.licence)

        self.versions = WrappedWords(About)
        self.versions.setObjectName(u"versions")
        self.versions.setProperty(u"role", u"second")
        self.versions.setProperty(u"ink", u"text2")

        self.page_column.addWidget(self.versions)

        self.page_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_column.addItem(self.page_gap)

        self.foot = QWidget(About)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.copy_button = FormButton(self.foot)
        self.copy_button.setObjectName(u"copy_button")
        self.copy_button.setProperty(u"look", u"text")
        self.copy_button.setProperty(u"icon_name", u"copy")

        self.foot_row.addWidget(self.copy_button)

        self.licences_button = FormButton(self.foot)
        self.licences_button.setObjectName(u"licences_button")
        self.licences_button.setProperty(u"look", u"text")

        self.foot_row.addWidget(self.licences_button)

        self.foot_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.close_button = FormButton(self.foot)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"look", u"filled")

        self.foot_row.addWidget(self.close_button)


        self.page_column.addWidget(self.foot)

        QWidget.setTabOrder(self.copy_button, self.licences_button)
        QWidget.setTabOrder(self.licences_button, self.close_button)

        self.retranslateUi(About)
    # setupUi

    def retranslateUi(self, About):
        About.setWindowTitle(QCoreApplication.translate("About", u"About QBO Sync Desktop", None))
        self.name.setText(QCoreApplication.translate("About", u"QBO Sync Desktop", None))
        self.version.setText(QCoreApplication.translate("About", u"Version %s", None))
        self.says.setText(QCoreApplication.translate("About", u"Keeps your client list and your QuickBooks customers telling the same story.", None))
        self.promise_1.setText(QCoreApplication.translate("About", u"Nothing reaches QuickBooks that you have not seen or allowed.", None))
        self.promise_2.setText(QCoreApplication.translate("About", u"What was pushed is written down and can be undone.", None))
        self.promise_3.setText(QCoreApplication.translate("About", u"Tax file numbers are never stored, logged, matched or sent.", None))
        self.licence.setText(QCoreApplication.translate("About", u"MIT licence; Qt under the LGPL version 3. QuickBooks and Intuit are trade marks of Intuit Inc.; this program is not theirs.", None))
        self.versions.setText("")
        self.copy_button.setText(QCoreApplication.translate("About", u"Copy the versions", None))
        self.licences_button.setText(QCoreApplication.translate("About", u"Licences\u2026", None))
        self.close_button.setText(QCoreApplication.translate("About", u"Close", None))
    # retranslateUi
