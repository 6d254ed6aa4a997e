"""Generated from ui/review_page.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QSizePolicy, QSplitter,
    QStackedWidget, QVBoxLayout, QWidget)

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
        self.plan_page = QWidget()
        self.plan_page.setObjectName(u"plan_page")
        self.plan_rows = QVBoxLayout(self.plan_page)
        self.plan_rows.setSpacing(0)
        self.plan_rows.setObjectName(u"plan_rows")
        self.plan_rows.setContentsMargins(0, 0, 0, 0)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(12)
        self.tools.setObjectName(u"tools")
        self.tools.setContentsMargins(16, 8, 12, 8)

        self.plan_rows.addLayout(self.tools)

        self.banners = QVBoxLayout()
        self.banners.setSpacing(0)
        self.banners.setObjectName(u"banners")

        self.plan_rows.addLayout(self.banners)

        self.tables = QStackedWidget(self.plan_page)
        self.tables.setObjectName(u"tables")

        self.plan_rows.addWidget(self.tables)

        self.bottom = QVBoxLayout()
        self.bottom.setSpacing(0)
        self.bottom.setObjectName(u"bottom")

        self.plan_rows.addLayout(self.bottom)

        self.plan_rows.setStretch(2, 1)
        self.views.addWidget(self.plan_page)
        self.splitter.addWidget(self.views)

        self.rows.addWidget(self.splitter)


        self.retranslateUi(ReviewPage)
    # setupUi

    def retranslateUi(self, ReviewPage):
#if QT_CONFIG(accessibility)
        ReviewPage.setAccessibleName(QCoreApplication.translate("ReviewPage", u"Review and push: what would be sent to QuickBooks", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
