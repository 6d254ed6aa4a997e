"""Generated from ui/problem.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.forming import (FormButton, FormNotice)

class Ui_Problem(object):
    def setupUi(self, Problem):
        if not Problem.objectName():
            Problem.setObjectName(u"Problem")
        Problem.resize(520, 320)
        self.page_column = QVBoxLayout(Problem)
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(24, 16, 24, 16)
        self.notice = FormNotice(Problem)
        self.notice.setObjectName(u"notice")

        self.page_column.addWidget(self.notice)

        self.way_place = QVBoxLayout()
        self.way_place.setSpacing(8)
        self.way_place.setObjectName(u"way_place")

        self.page_column.addLayout(self.way_place)

        self.details = QWidget(Problem)
        self.details.setObjectName(u"details")
        self.details_row = QHBoxLayout(self.details)
        self.details_row.setSpacing(8)
        self.details_row.setObjectName(u"details_row")
        self.details_row.setContentsMargins(0, 0, 0, 0)
        self.details_words = QLabel(self.details)
        self.details_words.setObjectName(u"details_words")
        self.details_words.setTextFormat(Qt.PlainText)
        self.details_words.setProperty(u"role", u"second")
        self.details_words.setProperty(u"ink", u"text2")
        self.details_words.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.details_row.addWidget(self.details_words)

        self.copy_button = FormButton(self.details)
        self.copy_button.setObjectName(u"copy_button")
        self.copy_button.setProperty(u"look", u"grey")
        self.copy_button.setProperty(u"icon_name", u"copy")
        self.copy_button.setProperty(u"small", True)

        self.details_row.addWidget(self.copy_button, 0, Qt.AlignTop)

        self.details_row.setStretch(0, 1)

        self.page_column.addWidget(self.details)

        self.page_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_column.addItem(self.page_gap)

        self.foot = QWidget(Problem)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.details_button = FormButton(self.foot)
        self.details_button.setObjectName(u"details_button")
        self.details_button.setProperty(u"look", u"text")
        self.details_button.setProperty(u"icon_name", u"chevron-down")

        self.foot_row.addWidget(self.details_button)

        self.foot_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.close_button = FormButton(self.foot)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"look", u"grey")

        self.foot_row.addWidget(self.close_button)


        self.page_column.addWidget(self.foot)

        QWidget.setTabOrder(self.copy_button, self.details_button)
        QWidget.setTabOrder(self.details_button, self.close_button)

        self.retranslateUi(Problem)
    # setupUi

    def retranslateUi(self, Problem):
        Problem.setWindowTitle(QCoreApplication.translate("Problem", u"This needs you", None))
        self.details_words.setText("")
        self.copy_button.setText(QCoreApplication.translate("Problem", u"Copy", None))
#if QT_CONFIG(accessibility)
        self.copy_button.setAccessibleName(QCoreApplication.translate("Problem", u"Copy the details", None))
#endif // QT_CONFIG(accessibility)
        self.details_button.setText(QCoreApplication.translate("Problem", u"Details", None))
        self.close_button.setText(QCoreApplication.translate("Problem", u"Leave it for now", None))
    # retranslateUi
