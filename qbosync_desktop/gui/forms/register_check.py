"""Generated from ui/register_check.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.forming import (FormButton, SideGround, WrappedWords)
from qbosync_desktop.gui.dialogs.list_view import (ListTable, PageList)
from qbosync_desktop.gui.dialogs.live_words import LiveWords

class Ui_RegisterCheck(object):
    def setupUi(self, RegisterCheck):
        if not RegisterCheck.objectName():
            RegisterCheck.setObjectName(u"RegisterCheck")
        RegisterCheck.resize(1040, 640)
        self.page_column = QVBoxLayout(RegisterCheck)
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(0, 0, 0, 0)
        self.panes = QHBoxLayout()
        self.panes.setSpacing(0)
        self.panes.setObjectName(u"panes")
        self.side = SideGround(RegisterCheck)
        self.side.setObjectName(u"side")
        self.side_column = QVBoxLayout(self.side)
        self.side_column.setObjectName(u"side_column")
        self.side_column.setContentsMargins(0, 8, 0, 8)
        self.list = PageList(self.side)
        self.list.setObjectName(u"list")

        self.side_column.addWidget(self.list)


        self.panes.addWidget(self.side)

        self.right = QWidget(RegisterCheck)
        self.right.setObjectName(u"right")
        self.column = QVBoxLayout(self.right)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 16, 24, 16)
        self.title = QLabel(self.right)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.PlainText)
        self.title.setProperty(u"role", u"page")
        self.title.setProperty(u"ink", u"text")

        self.column.addWidget(self.title)

        self.todo = WrappedWords(self.right)
        self.todo.setObjectName(u"todo")
        self.todo.setProperty(u"role", u"second")
        self.todo.setProperty(u"ink", u"text2")

        self.column.addWidget(self.todo)

        self.ways = QHBoxLayout()
        self.ways.setSpacing(16)
        self.ways.setObjectName(u"ways")

        self.column.addLayout(self.ways)

        self.table = ListTable(self.right)
        self.table.setObjectName(u"table")

        self.column.addWidget(self.table)

        self.column.setStretch(3, 1)

        self.panes.addWidget(self.right)

        self.panes.setStretch(1, 1)

        self.page_column.addLayout(self.panes)

        self.foot = QWidget(RegisterCheck)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.live = LiveWords(self.foot)
        self.live.setObjectName(u"live")

        self.foot_row.addWidget(self.live)

        self.foot_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.edit_button = FormButton(self.foot)
        self.edit_button.setObjectName(u"edit_button")
        self.edit_button.setProperty(u"look", u"grey")

        self.foot_row.addWidget(self.edit_button)

        self.close_button = FormButton(self.foot)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"look", u"grey")

        self.foot_row.addWidget(self.close_button)

        self.mend_button = FormButton(self.foot)
        self.mend_button.setObjectName(u"mend_button")
        self.mend_button.setProperty(u"look", u"filled")

        self.foot_row.addWidget(self.mend_button)


        self.page_column.addWidget(self.foot)

        self.page_column.setStretch(0, 1)
        QWidget.setTabOrder(self.list, self.table)
        QWidget.setTabOrder(self.table, self.edit_button)
        QWidget.setTabOrder(self.edit_button, self.close_button)
        QWidget.setTabOrder(self.close_button, self.mend_button)

        self.retranslateUi(RegisterCheck)
    # setupUi

    def retranslateUi(self, RegisterCheck):
        RegisterCheck.setWindowTitle(QCoreApplication.translate("RegisterCheck", u"Check the register", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("RegisterCheck", u"What was found", None))
#endif // QT_CONFIG(accessibility)
        self.title.setText("")
        self.todo.setText("")
        self.edit_button.setText(QCoreApplication.translate("RegisterCheck", u"&Edit the client\u2026", None))
        self.close_button.setText(QCoreApplication.translate("RegisterCheck", u"Close", None))
        self.mend_button.setText(QCoreApplication.translate("RegisterCheck", u"Mend", None))
    # retranslateUi
