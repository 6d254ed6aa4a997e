"""Generated from ui/review_page.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout

class Ui_ReviewPage(object):
    def setupUi(self, ReviewPage):
        if not ReviewPage.objectName():
            ReviewPage.setObjectName(u"ReviewPage")
        ReviewPage.resize(1280, 598)
        self.rows = QVBoxLayout(ReviewPage)
        self.rows.setSpacing(0)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(ReviewPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.views = QStackedWidget(self.splitter)
        self.views.setObjectName(u"views")
        self.splitter.addWidget(self.views)

        self.rows.addWidget(self.splitter)


        self.retranslateUi(ReviewPage)
    # setupUi

    def retranslateUi(self, ReviewPage):
#if QT_CONFIG(accessibility)
        ReviewPage.setAccessibleName(QCoreApplication.translate("ReviewPage", u"Review and push: what would be sent to QuickBooks", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
