"""Generated from ui/sync_tab.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

class Ui_SyncTab(object):
    def setupUi(self, SyncTab):
        if not SyncTab.objectName():
            SyncTab.setObjectName(u"SyncTab")
        SyncTab.resize(912, 598)
        self.rows = QVBoxLayout(SyncTab)
        self.rows.setSpacing(0)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(12)
        self.tools.setObjectName(u"tools")
        self.tools.setContentsMargins(16, 8, 12, 8)

        self.rows.addLayout(self.tools)

        self.tables = QStackedWidget(SyncTab)
        self.tables.setObjectName(u"tables")

        self.rows.addWidget(self.tables)

        self.bottom = QVBoxLayout()
        self.bottom.setSpacing(0)
        self.bottom.setObjectName(u"bottom")

        self.rows.addLayout(self.bottom)

        self.rows.setStretch(1, 1)

        self.retranslateUi(SyncTab)
    # setupUi

    def retranslateUi(self, SyncTab):
#if QT_CONFIG(accessibility)
        SyncTab.setAccessibleName(QCoreApplication.translate("SyncTab", u"Sync: every client with its customer", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
