"""Generated from ui/history_page.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

class Ui_HistoryPage(object):
    def setupUi(self, HistoryPage):
        if not HistoryPage.objectName():
            HistoryPage.setObjectName(u"HistoryPage")
        HistoryPage.resize(1280, 598)
        self.rows = QVBoxLayout(HistoryPage)
        self.rows.setSpacing(0)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(HistoryPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.left = QWidget(self.splitter)
        self.left.setObjectName(u"left")
        self.left_rows = QVBoxLayout(self.left)
        self.left_rows.setSpacing(0)
        self.left_rows.setObjectName(u"left_rows")
        self.left_rows.setContentsMargins(0, 0, 0, 0)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(12)
        self.tools.setObjectName(u"tools")
        self.tools.setContentsMargins(16, 8, 12, 8)

        self.left_rows.addLayout(self.tools)

        self.seeking = QHBoxLayout()
        self.seeking.setSpacing(12)
        self.seeking.setObjectName(u"seeking")
        self.seeking.setContentsMargins(16, 0, 12, 8)

        self.left_rows.addLayout(self.seeking)

        self.banners = QVBoxLayout()
        self.banners.setSpacing(0)
        self.banners.setObjectName(u"banners")

        self.left_rows.addLayout(self.banners)

        self.pushes = QStackedWidget(self.left)
        self.pushes.setObjectName(u"pushes")

        self.left_rows.addWidget(self.pushes)

        self.left_bottom = QVBoxLayout()
        self.left_bottom.setSpacing(0)
        self.left_bottom.setObjectName(u"left_bottom")

        self.left_rows.addLayout(self.left_bottom)

        self.left_rows.setStretch(3, 1)
        self.splitter.addWidget(self.left)
        self.right = QWidget(self.splitter)
        self.right.setObjectName(u"right")
        self.right_rows = QVBoxLayout(self.right)
        self.right_rows.setSpacing(0)
        self.right_rows.setObjectName(u"right_rows")
        self.right_rows.setContentsMargins(0, 0, 0, 0)
        self.head = QVBoxLayout()
        self.head.setSpacing(0)
        self.head.setObjectName(u"head")

        self.right_rows.addLayout(self.head)

        self.entries = QStackedWidget(self.right)
        self.entries.setObjectName(u"entries")

        self.right_rows.addWidget(self.entries)

        self.right_bottom = QVBoxLayout()
        self.right_bottom.setSpacing(0)
        self.right_bottom.setObjectName(u"right_bottom")

        self.right_rows.addLayout(self.right_bottom)

        self.right_rows.setStretch(1, 1)
        self.splitter.addWidget(self.right)

        self.rows.addWidget(self.splitter)


        self.retranslateUi(HistoryPage)
    # setupUi

    def retranslateUi(self, HistoryPage):
#if QT_CONFIG(accessibility)
        HistoryPage.setAccessibleName(QCoreApplication.translate("HistoryPage", u"History: what was done, and what can go back", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
