"""Generated from ui/guide.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.forming import (FormButton, SideGround)
from qbosync_desktop.gui.dialogs.guide_page import GuidePage

class Ui_Guide(object):
    def setupUi(self, Guide):
        if not Guide.objectName():
            Guide.setObjectName(u"Guide")
        Guide.resize(1120, 800)
        self.panes = QHBoxLayout(Guide)
        self.panes.setSpacing(0)
        self.panes.setObjectName(u"panes")
        self.panes.setContentsMargins(0, 0, 0, 0)
        self.side = SideGround(Guide)
        self.side.setObjectName(u"side")
        self.side_column = QVBoxLayout(self.side)
        self.side_column.setObjectName(u"side_column")
        self.side_column.setContentsMargins(8, 16, 8, 16)
        self.list = QListWidget(self.side)
        self.list.setObjectName(u"list")

        self.side_column.addWidget(self.list)


        self.panes.addWidget(self.side)

        self.beside = QVBoxLayout()
        self.beside.setSpacing(0)
        self.beside.setObjectName(u"beside")
        self.beside.setContentsMargins(0, 0, 0, 0)
        self.row = QHBoxLayout()
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(16, 8, 16, 8)
        self.back_button = FormButton(Guide)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setProperty(u"look", u"text")
        self.back_button.setProperty(u"icon_name", u"arrow-left")

        self.row.addWidget(self.back_button)

        self.row_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.row_gap)


        self.beside.addLayout(self.row)

        self.page = GuidePage(Guide)
        self.page.setObjectName(u"page")

        self.beside.addWidget(self.page)

        self.beside.setStretch(1, 1)

        self.panes.addLayout(self.beside)

        self.panes.setStretch(1, 1)
        QWidget.setTabOrder(self.list, self.back_button)
        QWidget.setTabOrder(self.back_button, self.page)

        self.retranslateUi(Guide)
    # setupUi

    def retranslateUi(self, Guide):
        Guide.setWindowTitle(QCoreApplication.translate("Guide", u"Guide", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("Guide", u"Pages of the guide", None))
#endif // QT_CONFIG(accessibility)
        self.back_button.setText(QCoreApplication.translate("Guide", u"Back", None))
#if QT_CONFIG(accessibility)
        self.page.setAccessibleName(QCoreApplication.translate("Guide", u"The page", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
