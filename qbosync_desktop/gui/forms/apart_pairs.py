"""Generated from ui/apart_pairs.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.forming import (FormButton, WrappedWords)
from qbosync_desktop.gui.dialogs.list_view import ListTable
from qbosync_desktop.gui.dialogs.live_words import LiveWords

class Ui_ApartPairs(object):
    def setupUi(self, ApartPairs):
        if not ApartPairs.objectName():
            ApartPairs.setObjectName(u"ApartPairs")
        ApartPairs.resize(760, 440)
        self.page_column = QVBoxLayout(ApartPairs)
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(24, 16, 24, 16)
        self.title = QLabel(ApartPairs)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.PlainText)
        self.title.setProperty(u"role", u"page")
        self.title.setProperty(u"ink", u"text")

        self.page_column.addWidget(self.title)

        self.about = WrappedWords(ApartPairs)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"role", u"second")
        self.about.setProperty(u"ink", u"text2")

        self.page_column.addWidget(self.about)

        self.table = ListTable(ApartPairs)
        self.table.setObjectName(u"table")

        self.page_column.addWidget(self.table)

        self.foot = QWidget(ApartPairs)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.live = LiveWords(self.foot)
        self.live.setObjectName(u"live")

        self.foot_row.addWidget(self.live)

        self.foot_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.close_button = FormButton(self.foot)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"look", u"grey")

        self.foot_row.addWidget(self.close_button)

        self.back_button = FormButton(self.foot)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setProperty(u"look", u"blue")

        self.foot_row.addWidget(self.back_button)


        self.page_column.addWidget(self.foot)

        self.page_column.setStretch(2, 1)
        QWidget.setTabOrder(self.table, self.close_button)
        QWidget.setTabOrder(self.close_button, self.back_button)

        self.retranslateUi(ApartPairs)
    # setupUi

    def retranslateUi(self, ApartPairs):
        ApartPairs.setWindowTitle(QCoreApplication.translate("ApartPairs", u"Pairs you said are different", None))
        self.title.setText("")
        self.about.setText(QCoreApplication.translate("ApartPairs", u"They look like one, and you said that they are two. They are not asked about again until you take that back.", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ApartPairs", u"Pairs you said are different", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("ApartPairs", u"Close", None))
        self.back_button.setText(QCoreApplication.translate("ApartPairs", u"&Take back", None))
    # retranslateUi
