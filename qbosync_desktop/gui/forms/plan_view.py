"""Generated from ui/plan_view.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

class Ui_PlanView(object):
    def setupUi(self, PlanView):
        if not PlanView.objectName():
            PlanView.setObjectName(u"PlanView")
        PlanView.resize(912, 598)
        self.rows = QVBoxLayout(PlanView)
        self.rows.setSpacing(0)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(12)
        self.tools.setObjectName(u"tools")
        self.tools.setContentsMargins(16, 8, 12, 8)

        self.rows.addLayout(self.tools)

        self.banners = QVBoxLayout()
        self.banners.setSpacing(0)
        self.banners.setObjectName(u"banners")

        self.rows.addLayout(self.banners)

        self.tables = QStackedWidget(PlanView)
        self.tables.setObjectName(u"tables")

        self.rows.addWidget(self.tables)

        self.bottom = QVBoxLayout()
        self.bottom.setSpacing(0)
        self.bottom.setObjectName(u"bottom")

        self.rows.addLayout(self.bottom)

        self.rows.setStretch(2, 1)

        self.retranslateUi(PlanView)
    # setupUi

    def retranslateUi(self, PlanView):
#if QT_CONFIG(accessibility)
        PlanView.setAccessibleName(QCoreApplication.translate("PlanView", u"What would be sent, by client", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
