"""Generated from ui/import_tab.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

class Ui_ImportTab(object):
    def setupUi(self, ImportTab):
        if not ImportTab.objectName():
            ImportTab.setObjectName(u"ImportTab")
        ImportTab.resize(912, 598)
        self.rows = QVBoxLayout(ImportTab)
        self.rows.setSpacing(0)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(12)
        self.tools.setObjectName(u"tools")
        self.tools.setContentsMargins(16, 8, 12, 8)

        self.rows.addLayout(self.tools)

        self.tables = QStackedWidget(ImportTab)
        self.tables.setObjectName(u"tables")

        self.rows.addWidget(self.tables)

        self.bottom = QVBoxLayout()
        self.bottom.setSpacing(0)
        self.bottom.setObjectName(u"bottom")

        self.rows.addLayout(self.bottom)

        self.rows.setStretch(1, 1)

        self.retranslateUi(ImportTab)
    # setupUi

    def retranslateUi(self, ImportTab):
#if QT_CONFIG(accessibility)
        ImportTab.setAccessibleName(QCoreApplication.translate("ImportTab", u"Import: QuickBooks customers that are not linked", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
