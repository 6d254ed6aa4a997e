"""Generated from ui/shortcuts.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.forming import FormButton
from qbosync_desktop.gui.widgets.key_lines import KeyLines

class Ui_Shortcuts(object):
    def setupUi(self, Shortcuts):
        if not Shortcuts.objectName():
            Shortcuts.setObjectName(u"Shortcuts")
        Shortcuts.resize(800, 690)
        self.page_column = QVBoxLayout(Shortcuts)
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(0, 0, 0, 0)
        self.area = QScrollArea(Shortcuts)
        self.area.setObjectName(u"area")
        self.area.setWidgetResizable(True)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.columns = QHBoxLayout(self.inside)
        self.columns.setSpacing(36)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(24, 16, 24, 16)
        self.left_column = QVBoxLayout()
        self.left_column.setSpacing(4)
        self.left_column.setObjectName(u"left_column")
        self.lists_title = QLabel(self.inside)
        self.lists_title.setObjectName(u"lists_title")
        self.lists_title.setTextFormat(Qt.PlainText)
        self.lists_title.setProperty(u"role", u"head")
        self.lists_title.setProperty(u"ink", u"text2")

        self.left_column.addWidget(self.lists_title)

        self.lists = KeyLines(self.inside)
        self.lists.setObjectName(u"lists")

        self.left_column.addWidget(self.lists)

        self.lists_gap = QSpacerItem(1, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.left_column.addItem(self.lists_gap)

        self.letters_title = QLabel(self.inside)
        self.letters_title.setObjectName(u"letters_title")
        self.letters_title.setTextFormat(Qt.PlainText)
        self.letters_title.setProperty(u"role", u"head")
        self.letters_title.setProperty(u"ink", u"text2")

        self.left_column.addWidget(self.letters_title)

        self.letters = KeyLines(self.inside)
        self.letters.setObjectName(u"letters")

        self.left_column.addWidget(self.letters)

        self.letters_gap = QSpacerItem(1, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.left_column.addItem(self.letters_gap)

        self.review_title = QLabel(self.inside)
        self.review_title.setObjectName(u"review_title")
        self.review_title.setTextFormat(Qt.PlainText)
        self.review_title.setProperty(u"role", u"head")
        self.review_title.setProperty(u"ink", u"text2")

        self.left_column.addWidget(self.review_title)

        self.review = KeyLines(self.inside)
        self.review.setObjectName(u"review")

        self.left_column.addWidget(self.review)

        self.review_gap = QSpacerItem(1, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.left_column.addItem(self.review_gap)

        self.left_end = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.left_column.addItem(self.left_end)


        self.columns.addLayout(self.left_column)

        self.right_column = QVBoxLayout()
        self.right_column.setSpacing(4)
        self.right_column.setObjectName(u"right_column")
        self.menus_title = QLabel(self.inside)
        self.menus_title.setObjectName(u"menus_title")
        self.menus_title.setTextFormat(Qt.PlainText)
        self.menus_title.setProperty(u"role", u"head")
        self.menus_title.setProperty(u"ink", u"text2")

        self.right_column.addWidget(self.menus_title)

        self.menus = KeyLines(self.inside)
        self.menus.setObjectName(u"menus")

        self.right_column.addWidget(self.menus)

        self.menus_gap = QSpacerItem(1, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right_column.addItem(self.menus_gap)

        self.right_end = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right_column.addItem(self.right_end)


        self.columns.addLayout(self.right_column)

        self.columns.setStretch(0, 1)
        self.columns.setStretch(1, 1)
        self.area.setWidget(self.inside)

        self.page_column.addWidget(self.area)

        self.foot = QWidget(Shortcuts)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.foot_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.close_button = FormButton(self.foot)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"look", u"filled")

        self.foot_row.addWidget(self.close_button)


        self.page_column.addWidget(self.foot)

        self.page_column.setStretch(0, 1)
        QWidget.setTabOrder(self.area, self.close_button)

        self.retranslateUi(Shortcuts)
    # setupUi

    def retranslateUi(self, Shortcuts):
        Shortcuts.setWindowTitle(QCoreApplication.translate("Shortcuts", u"All keys", None))
#if QT_CONFIG(accessibility)
        self.area.setAccessibleName(QCoreApplication.translate("Shortcuts", u"All keys", None))
#endif // QT_CONFIG(accessibility)
        self.lists_title.setText(QCoreApplication.translate("Shortcuts", u"In a list", None))
        self.letters_title.setText(QCoreApplication.translate("Shortcuts", u"Decide, on the row you are on", None))
        self.review_title.setText(QCoreApplication.translate("Shortcuts", u"In the review", None))
        self.menus_title.setText(QCoreApplication.translate("Shortcuts", u"Anywhere", None))
        self.close_button.setText(QCoreApplication.translate("Shortcuts", u"Close", None))
    # retranslateUi
