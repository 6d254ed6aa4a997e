"""Generated from ui/export_tab.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

class Ui_ExportTab(object):
    def setupUi(self, ExportTab):
        if not ExportTab.objectName():
            ExportTab.setObjectName(u"ExportTab")
        ExportTab.resize(912, 598)
        self.rows = QVBoxLayout(ExportTab)
        self.rows.setSpacing(0)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(12)
        self.tools.setObjectName(u"tools")
        self.tools.setContentsMargins(16, 8, 12, 8)

        self.rows.addLayout(self.tools)

        self.tables = QStackedWidget(ExportTab)
        self.tables.setObjectName(u"tables")

        self.rows.addWidget(self.tables)

        self.bottom = QVBoxLayout()
        self.bottom.setSpacing(0)
        self.bottom.setObjectName(u"bottom")

        self.rows.addLayout(self.bottom)

        self.rows.setStretch(1, 1)

        self.retranslateUi(ExportTab)
    # setupUi

    def retranslateUi(self, ExportTab):
#if QT_CONFIG(accessibility)
        ExportTab.setAccessibleName(QCoreApplication.translate("ExportTab", u"Export: clients that are not in QuickBooks", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
