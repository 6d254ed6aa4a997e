"""Generated from ui/export_lists.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.forming import (FormButton, FormNotice, WrappedWords)
from qbosync_desktop.gui.dialogs.import_progress import ProgressLine
from qbosync_desktop.gui.dialogs.live_words import LiveWords
from qbosync_desktop.gui.widgets.boxes import RadioButton

class Ui_ExportLists(object):
    def setupUi(self, ExportLists):
        if not ExportLists.objectName():
            ExportLists.setObjectName(u"ExportLists")
        ExportLists.resize(640, 500)
        self.page_column = QVBoxLayout(ExportLists)
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(24, 16, 24, 16)
        self.problem = FormNotice(ExportLists)
        self.problem.setObjectName(u"problem")

        self.page_column.addWidget(self.problem)

        self.kinds = QVBoxLayout()
        self.kinds.setSpacing(2)
        self.kinds.setObjectName(u"kinds")
        self.report = RadioButton(ExportLists)
        self.report.setObjectName(u"report")

        self.kinds.addWidget(self.report)

        self.report_place = QVBoxLayout()
        self.report_place.setSpacing(8)
        self.report_place.setObjectName(u"report_place")
        self.report_place.setContentsMargins(24, 0, 0, 8)
        self.report_words = WrappedWords(ExportLists)
        self.report_words.setObjectName(u"report_words")
        self.report_words.setProperty(u"role", u"second")
        self.report_words.setProperty(u"ink", u"text2")

        self.report_place.addWidget(self.report_words)


        self.kinds.addLayout(self.report_place)

        self.mappings = RadioButton(ExportLists)
        self.mappings.setObjectName(u"mappings")

        self.kinds.addWidget(self.mappings)

        self.mappings_place = QVBoxLayout()
        self.mappings_place.setSpacing(8)
        self.mappings_place.setObjectName(u"mappings_place")
        self.mappings_place.setContentsMargins(24, 0, 0, 8)
        self.mappings_words = WrappedWords(ExportLists)
        self.mappings_words.setObjectName(u"mappings_words")
        self.mappings_words.setProperty(u"role", u"second")
        self.mappings_words.setProperty(u"ink", u"text2")

        self.mappings_place.addWidget(self.mappings_words)


        self.kinds.addLayout(self.mappings_place)

        self.register = RadioButton(ExportLists)
        self.register.setObjectName(u"register")

        self.kinds.addWidget(self.register)

        self.register_place = QVBoxLayout()
        self.register_place.setSpacing(8)
        self.register_place.setObjectName(u"register_place")
        self.register_place.setContentsMargins(24, 0, 0, 8)
        self.register_words = WrappedWords(ExportLists)
        self.register_words.setObjectName(u"register_words")
        self.register_words.setProperty(u"role", u"second")
        self.register_words.setProperty(u"ink", u"text2")

        self.register_place.addWidget(self.register_words)


        self.kinds.addLayout(self.register_place)

        self.others_title = QLabel(ExportLists)
        self.others_title.setObjectName(u"others_title")
        self.others_title.setTextFormat(Qt.PlainText)
        self.others_title.setProperty(u"role", u"head")
        self.others_title.setProperty(u"ink", u"text2")

        self.kinds.addWidget(self.others_title)

        self.xero = RadioButton(ExportLists)
        self.xero.setObjectName(u"xero")

        self.kinds.addWidget(self.xero)

        self.xero_place = QVBoxLayout()
        self.xero_place.setSpacing(8)
        self.xero_place.setObjectName(u"xero_place")
        self.xero_place.setContentsMargins(24, 0, 0, 8)
        self.xero_words = WrappedWords(ExportLists)
        self.xero_words.setObjectName(u"xero_words")
        self.xero_words.setProperty(u"role", u"second")
        self.xero_words.setProperty(u"ink", u"text2")

        self.xero_place.addWidget(self.xero_words)


        self.kinds.addLayout(self.xero_place)

        self.lodgeit = RadioButton(ExportLists)
        self.lodgeit.setObjectName(u"lodgeit")

        self.kinds.addWidget(self.lodgeit)

        self.lodgeit_place = QVBoxLayout()
        self.lodgeit_place.setSpacing(8)
        self.lodgeit_place.setObjectName(u"lodgeit_place")
        self.lodgeit_place.setContentsMargins(24, 0, 0, 8)
        self.lodgeit_words = WrappedWords(ExportLists)
        self.lodgeit_words.setObjectName(u"lodgeit_words")
        self.lodgeit_words.setProperty(u"role", u"second")
        self.lodgeit_words.setProperty(u"ink", u"text2")

        self.lodgeit_place.addWidget(self.lodgeit_words)


        self.kinds.addLayout(self.lodgeit_place)

        self.quickbooks = RadioButton(ExportLists)
        self.quickbooks.setObjectName(u"quickbooks")

        self.kinds.addWidget(self.quickbooks)

        self.quickbooks_place = QVBoxLayout()
        self.quickbooks_place.setSpacing(8)
        self.quickbooks_place.setObjectName(u"quickbooks_place")
        self.quickbooks_place.setContentsMargins(24, 0, 0, 8)
        self.quickbooks_words = WrappedWords(ExportLists)
        self.quickbooks_words.setObjectName(u"quickbooks_words")
        self.quickbooks_words.setProperty(u"role", u"second")
        self.quickbooks_words.setProperty(u"ink", u"text2")

        self.quickbooks_place.addWidget(self.quickbooks_words)


        self.kinds.addLayout(self.quickbooks_place)


        self.page_column.addLayout(self.kinds)

        self.page_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_column.addItem(self.page_gap)

        self.live = LiveWords(ExportLists)
        self.live.setObjectName(u"live")

        self.page_column.addWidget(self.live)

        self.progress = ProgressLine(ExportLists)
        self.progress.setObjectName(u"progress")

        self.page_column.addWidget(self.progress)

        self.foot = QWidget(ExportLists)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.promise = QLabel(self.foot)
        self.promise.setObjectName(u"promise")
        self.promise.setTextFormat(Qt.PlainText)
        self.promise.setProperty(u"role", u"second")
        self.promise.setProperty(u"ink", u"text2")

        self.foot_row.addWidget(self.promise)

        self.foot_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.close_button = FormButton(self.foot)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"look", u"grey")

        self.foot_row.addWidget(self.close_button)

        self.save_button = FormButton(self.foot)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"look", u"filled")

        self.foot_row.addWidget(self.save_button)


        self.page_column.addWidget(self.foot)

        QWidget.setTabOrder(self.report, self.mappings)
        QWidget.setTabOrder(self.mappings, self.register)
        QWidget.setTabOrder(self.register, self.xero)
        QWidget.setTabOrder(self.xero, self.lodgeit)
        QWidget.setTabOrder(self.lodgeit, self.quickbooks)
        QWidget.setTabOrder(self.quickbooks, self.close_button)
        QWidget.setTabOrder(self.close_button, self.save_button)

        self.retranslateUi(ExportLists)
    # setupUi

    def retranslateUi(self, ExportLists):
        ExportLists.setWindowTitle(QCoreApplication.translate("ExportLists", u"Save lists and reports", None))
        self.report.setText(QCoreApplication.translate("ExportLists", u"&Mapping report (PDF)", None))
#if QT_CONFIG(accessibility)
        self.report.setAccessibleDescription(QCoreApplication.translate("ExportLists", u"Every client with its customer in QuickBooks, on A4 pages, to print or to keep in the file.", None))
#endif // QT_CONFIG(accessibility)
        self.report_words.setText(QCoreApplication.translate("ExportLists", u"Every client with its customer in QuickBooks, on A4 pages, to print or to keep in the file.", None))
        self.mappings.setText(QCoreApplication.translate("ExportLists", u"M&appings (Excel or CSV)", None))
#if QT_CONFIG(accessibility)
        self.mappings.setAccessibleDescription(QCoreApplication.translate("ExportLists", u"The same as a list: ids and names on both sides, state, when linked and last sent.", None))
#endif // QT_CONFIG(accessibility)
        self.mappings_words.setText(QCoreApplication.translate("ExportLists", u"The same as a list: ids and names on both sides, state, when linked and last sent.", None))
        self.register.setText(QCoreApplication.translate("ExportLists", u"&Register (Excel or CSV)", None))
#if QT_CONFIG(accessibility)
        self.register.setAccessibleDescription(QCoreApplication.translate("ExportLists", u"All clients with all details. This program reads it back unchanged.", None))
#endif // QT_CONFIG(accessibility)
        self.register_words.setText(QCoreApplication.translate("ExportLists", u"All clients with all details. This program reads it back unchanged.", None))
        self.others_title.setText(QCoreApplication.translate("ExportLists", u"For other systems", None))
        self.xero.setText(QCoreApplication.translate("ExportLists", u"List for &Xero (CSV)", None))
#if QT_CONFIG(accessibility)
        self.xero.setAccessibleDescription(QCoreApplication.translate("ExportLists", u"As Xero imports contacts, 1,000 to a file. Archived clients are left out.", None))
#endif // QT_CONFIG(accessibility)
        self.xero_words.setText(QCoreApplication.translate("ExportLists", u"As Xero imports contacts, 1,000 to a file. Archived clients are left out.", None))
        self.lodgeit.setText(QCoreApplication.translate("ExportLists", u"List for &LodgeiT (CSV)", None))
#if QT_CONFIG(accessibility)
        self.lodgeit.setAccessibleDescription(QCoreApplication.translate("ExportLists", u"As LodgeiT imports clients. Archived ones are marked as not active.", None))
#endif // QT_CONFIG(accessibility)
        self.lodgeit_words.setText(QCoreApplication.translate("ExportLists", u"As LodgeiT imports clients. Archived ones are marked as not active.", None))
        self.quickbooks.setText(QCoreApplication.translate("ExportLists", u"List for &QuickBooks (CSV)", None))
#if QT_CONFIG(accessibility)
        self.quickbooks.setAccessibleDescription(QCoreApplication.translate("ExportLists", u"As QuickBooks imports customers, 1,000 to a file. Archived clients are left out.", None))
#endif // QT_CONFIG(accessibility)
        self.quickbooks_words.setText(QCoreApplication.translate("ExportLists", u"As QuickBooks imports customers, 1,000 to a file. Archived clients are left out.", None))
        self.promise.setText(QCoreApplication.translate("ExportLists", u"No tax file number is in any of them.", None))
        self.close_button.setText(QCoreApplication.translate("ExportLists", u"Close", None))
        self.save_button.setText(QCoreApplication.translate("ExportLists", u"&Save as\u2026", None))
    # retranslateUi
