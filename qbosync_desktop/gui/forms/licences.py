"""Generated from ui/licences.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPlainTextEdit, QSizePolicy, QSpacerItem, QSplitter, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.forming import (FormButton, WrappedWords)

class Ui_Licences(object):
    def setupUi(self, Licences):
        if not Licences.objectName():
            Licences.setObjectName(u"Licences")
        Licences.resize(860, 620)
        self.page_column = QVBoxLayout(Licences)
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(24, 16, 24, 16)
        self.says = WrappedWords(Licences)
        self.says.setObjectName(u"says")
        self.says.setProperty(u"role", u"body")
        self.says.setProperty(u"ink", u"text2")

        self.page_column.addWidget(self.says)

        self.panes = QSplitter(Licences)
        self.panes.setObjectName(u"panes")
        self.panes.setOrientation(Qt.Horizontal)
        self.panes.setChildrenCollapsible(False)
        self.names = QListWidget(self.panes)
        self.names.setObjectName(u"names")
        self.panes.addWidget(self.names)
        self.right = QWidget(self.panes)
        self.right.setObjectName(u"right")
        self.column = QVBoxLayout(self.right)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 0, 0, 0)
        self.licence = WrappedWords(self.right)
        self.licence.setObjectName(u"licence")
        self.licence.setProperty(u"role", u"name")
        self.licence.setProperty(u"ink", u"text")

        self.column.addWidget(self.licence)

        self.text = QPlainTextEdit(self.right)
        self.text.setObjectName(u"text")
        self.text.setReadOnly(True)

        self.column.addWidget(self.text)

        self.column.setStretch(1, 1)
        self.panes.addWidget(self.right)

        self.page_column.addWidget(self.panes)

        self.foot = QWidget(Licences)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.foot_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.close_button = FormButton(self.foot)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"look", u"filled")

        self.foot_row.addWidget(self.close_button)


        self.page_column.addWidget(self.foot)

        self.page_column.setStretch(1, 1)
        QWidget.setTabOrder(self.names, self.text)
        QWidget.setTabOrder(self.text, self.close_button)

        self.retranslateUi(Licences)
    # setupUi

    def retranslateUi(self, Licences):
        Licences.setWindowTitle(QCoreApplication.translate("Licences", u"Licences", None))
        self.says.setText(QCoreApplication.translate("Licences", u"QBO Sync Desktop is under the MIT licence and stands on the work of others. Qt and PySide6 are used under the LGPL version 3, python-stdnum and nameparser under the LGPL version 2.1: they lie beside the program as separate files, and you may replace them by versions of your own.", None))
#if QT_CONFIG(accessibility)
        self.names.setAccessibleName(QCoreApplication.translate("Licences", u"Components", None))
#endif // QT_CONFIG(accessibility)
        self.licence.setText("")
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("Licences", u"Licence", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("Licences", u"Close", None))
    # retranslateUi
