"""Generated from ui/import_list.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.forming import (FormButton, FormNotice, WrappedWords)
from qbosync_desktop.gui.dialogs.import_progress import ProgressLine
from qbosync_desktop.gui.dialogs.list_view import ListTable
from qbosync_desktop.gui.dialogs.live_words import LiveWords
from qbosync_desktop.gui.widgets.boxes import CheckBox

class Ui_ImportList(object):
    def setupUi(self, ImportList):
        if not ImportList.objectName():
            ImportList.setObjectName(u"ImportList")
        ImportList.resize(992, 640)
        self.page_column = QVBoxLayout(ImportList)
        self.page_column.setSpacing(0)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(0, 0, 0, 0)
        self.problem = FormNotice(ImportList)
        self.problem.setObjectName(u"problem")

        self.page_column.addWidget(self.problem)

        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(24, 16, 24, 16)
        self.pages = QStackedWidget(ImportList)
        self.pages.setObjectName(u"pages")
        self.drop_page = QWidget()
        self.drop_page.setObjectName(u"drop_page")
        self.drop_column = QVBoxLayout(self.drop_page)
        self.drop_column.setSpacing(6)
        self.drop_column.setObjectName(u"drop_column")
        self.gap_2 = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.drop_column.addItem(self.gap_2)

        self.drop_title = WrappedWords(self.drop_page)
        self.drop_title.setObjectName(u"drop_title")
        self.drop_title.setProperty(u"role", u"card")
        self.drop_title.setProperty(u"ink", u"text")
        self.drop_title.setAlignment(Qt.AlignCenter)

        self.drop_column.addWidget(self.drop_title)

        self.drop_words = WrappedWords(self.drop_page)
        self.drop_words.setObjectName(u"drop_words")
        self.drop_words.setProperty(u"role", u"second")
        self.drop_words.setProperty(u"ink", u"text2")
        self.drop_words.setAlignment(Qt.AlignCenter)

        self.drop_column.addWidget(self.drop_words)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 8, 0, 8)
        self.gap_4 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.gap_4)

        self.choose = FormButton(self.drop_page)
        self.choose.setObjectName(u"choose")
        self.choose.setProperty(u"look", u"blue")
        self.choose.setAutoDefault(False)

        self.layout_3.addWidget(self.choose)

        self.gap_5 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.gap_5)


        self.drop_column.addLayout(self.layout_3)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.gap_7 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.gap_7)

        self.drop_live = LiveWords(self.drop_page)
        self.drop_live.setObjectName(u"drop_live")

        self.layout_6.addWidget(self.drop_live)

        self.gap_8 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.gap_8)


        self.drop_column.addLayout(self.layout_6)

        self.last_row = QHBoxLayout()
        self.last_row.setSpacing(4)
        self.last_row.setObjectName(u"last_row")
        self.gap_15 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.last_row.addItem(self.gap_15)

        self.last_words = WrappedWords(self.drop_page)
        self.last_words.setObjectName(u"last_words")
        self.last_words.setProperty(u"role", u"second")
        self.last_words.setProperty(u"ink", u"text2")

        self.last_row.addWidget(self.last_words)

        self.undo_last = FormButton(self.drop_page)
        self.undo_last.setObjectName(u"undo_last")
        self.undo_last.setProperty(u"look", u"text")
        self.undo_last.setAutoDefault(False)
        self.undo_last.setProperty(u"small", True)

        self.last_row.addWidget(self.undo_last)

        self.gap_16 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.last_row.addItem(self.gap_16)


        self.drop_column.addLayout(self.last_row)

        self.gap_9 = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.drop_column.addItem(self.gap_9)

        self.pages.addWidget(self.drop_page)
        self.main_page = QWidget()
        self.main_page.setObjectName(u"main_page")
        self.main_column = QVBoxLayout(self.main_page)
        self.main_column.setSpacing(10)
        self.main_column.setObjectName(u"main_column")
        self.main_column.setContentsMargins(0, 0, 0, 0)
        self.file_row = QHBoxLayout()
        self.file_row.setSpacing(8)
        self.file_row.setObjectName(u"file_row")
        self.file_name = QLabel(self.main_page)
        self.file_name.setObjectName(u"file_name")
        self.file_name.setProperty(u"role", u"title")
        self.file_name.setProperty(u"ink", u"text")

        self.file_row.addWidget(self.file_name)

        self.file_words = WrappedWords(self.main_page)
        self.file_words.setObjectName(u"file_words")
        self.file_words.setProperty(u"role", u"second")
        self.file_words.setProperty(u"ink", u"text2")

        self.file_row.addWidget(self.file_words)

        self.gap_10 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.file_row.addItem(self.gap_10)

        self.other = FormButton(self.main_page)
        self.other.setObjectName(u"other")
        self.other.setProperty(u"look", u"text")
        self.other.setAutoDefault(False)
        self.other.setProperty(u"small", True)

        self.file_row.addWidget(self.other)


        self.main_column.addLayout(self.file_row)

        self.notice_layout = QVBoxLayout()
        self.notice_layout.setSpacing(0)
        self.notice_layout.setObjectName(u"notice_layout")

        self.main_column.addLayout(self.notice_layout)

        self.parts = QStackedWidget(self.main_page)
        self.parts.setObjectName(u"parts")
        self.map_page = QWidget()
        self.map_page.setObjectName(u"map_page")
        self.map_column = QVBoxLayout(self.map_page)
        self.map_column.setSpacing(6)
        self.map_column.setObjectName(u"map_column")
        self.map_column.setContentsMargins(0, 0, 0, 0)
        self.derived = LiveWords(self.map_page)
        self.derived.setObjectName(u"derived")

        self.map_column.addWidget(self.derived)

        self.map_area = QScrollArea(self.map_page)
        self.map_area.setObjectName(u"map_area")
        self.map_area.setWidgetResizable(True)
        self.map_inside = QWidget()
        self.map_inside.setObjectName(u"map_inside")
        self.map_layout = QVBoxLayout(self.map_inside)
        self.map_layout.setSpacing(8)
        self.map_layout.setObjectName(u"map_layout")
        self.map_layout.setContentsMargins(0, 0, 12, 0)
        self.gap_11 = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.map_layout.addItem(self.gap_11)

        self.map_area.setWidget(self.map_inside)

        self.map_column.addWidget(self.map_area)

        self.parts.addWidget(self.map_page)
        self.list_page = QWidget()
        self.list_page.setObjectName(u"list_page")
        self.list_column = QVBoxLayout(self.list_page)
        self.list_column.setSpacing(6)
        self.list_column.setObjectName(u"list_column")
        self.list_column.setContentsMargins(0, 0, 0, 0)
        self.layout_12 = QHBoxLayout()
        self.layout_12.setSpacing(8)
        self.layout_12.setObjectName(u"layout_12")
        self.list_title = QLabel(self.list_page)
        self.list_title.setObjectName(u"list_title")
        self.list_title.setProperty(u"role", u"strong")
        self.list_title.setProperty(u"ink", u"text")

        self.layout_12.addWidget(self.list_title)

        self.list_words = WrappedWords(self.list_page)
        self.list_words.setObjectName(u"list_words")
        self.list_words.setProperty(u"role", u"second")
        self.list_words.setProperty(u"ink", u"text2")

        self.layout_12.addWidget(self.list_words)

        self.gap_13 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_12.addItem(self.gap_13)

        self.tick_all = FormButton(self.list_page)
        self.tick_all.setObjectName(u"tick_all")
        self.tick_all.setProperty(u"look", u"text")
        self.tick_all.setAutoDefault(False)
        self.tick_all.setProperty(u"small", True)

        self.layout_12.addWidget(self.tick_all)

        self.back = FormButton(self.list_page)
        self.back.setObjectName(u"back")
        self.back.setProperty(u"look", u"text")
        self.back.setAutoDefault(False)
        self.back.setProperty(u"small", True)

        self.layout_12.addWidget(self.back)


        self.list_column.addLayout(self.layout_12)

        self.mends_layout = QVBoxLayout()
        self.mends_layout.setSpacing(0)
        self.mends_layout.setObjectName(u"mends_layout")

        self.list_column.addLayout(self.mends_layout)

        self.rows = ListTable(self.list_page)
        self.rows.setObjectName(u"rows")

        self.list_column.addWidget(self.rows)

        self.parts.addWidget(self.list_page)

        self.main_column.addWidget(self.parts)

        self.prefer_row = QHBoxLayout()
        self.prefer_row.setSpacing(8)
        self.prefer_row.setObjectName(u"prefer_row")
        self.prefer_label = WrappedWords(self.main_page)
        self.prefer_label.setObjectName(u"prefer_label")
        self.prefer_label.setProperty(u"role", u"second")
        self.prefer_label.setProperty(u"ink", u"text2")

        self.prefer_row.addWidget(self.prefer_label)

        self.prefer = QComboBox(self.main_page)
        self.prefer.addItem("")
        self.prefer.addItem("")
        self.prefer.setObjectName(u"prefer")
        self.prefer.setMinimumSize(QSize(148, 0))
        self.prefer.setProperty(u"small", True)

        self.prefer_row.addWidget(self.prefer)

        self.gap_14 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.prefer_row.addItem(self.gap_14)

        self.state = LiveWords(self.main_page)
        self.state.setObjectName(u"state")

        self.prefer_row.addWidget(self.state)


        self.main_column.addLayout(self.prefer_row)

        self.tiles = QHBoxLayout()
        self.tiles.setSpacing(12)
        self.tiles.setObjectName(u"tiles")

        self.main_column.addLayout(self.tiles)

        self.main_column.setStretch(2, 1)
        self.pages.addWidget(self.main_page)

        self.layout_1.addWidget(self.pages)


        self.page_column.addLayout(self.layout_1)

        self.progress = ProgressLine(ImportList)
        self.progress.setObjectName(u"progress")

        self.page_column.addWidget(self.progress)

        self.foot = QWidget(ImportList)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.remember = CheckBox(self.foot)
        self.remember.setObjectName(u"remember")
        self.remember.setChecked(True)

        self.foot_row.addWidget(self.remember)

        self.bad_button = FormButton(self.foot)
        self.bad_button.setObjectName(u"bad_button")
        self.bad_button.setProperty(u"look", u"text")
        self.bad_button.setProperty(u"icon_name", u"download")

        self.foot_row.addWidget(self.bad_button)

        self.foot_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.cancel_button = FormButton(self.foot)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setProperty(u"look", u"grey")

        self.foot_row.addWidget(self.cancel_button)

        self.import_button = FormButton(self.foot)
        self.import_button.setObjectName(u"import_button")
        self.import_button.setProperty(u"look", u"filled")

        self.foot_row.addWidget(self.import_button)


        self.page_column.addWidget(self.foot)

        self.page_column.setStretch(1, 1)

        self.retranslateUi(ImportList)
    # setupUi

    def retranslateUi(self, ImportList):
        ImportList.setWindowTitle(QCoreApplication.translate("ImportList", u"Import a client list", None))
        self.drop_title.setText(QCoreApplication.translate("ImportList", u"Drop your client list here", None))
        self.drop_words.setText(QCoreApplication.translate("ImportList", u"Excel (xlsx, xls, ods) or text (csv, tsv). The columns are found for you, and nothing is imported before you have seen it.", None))
        self.choose.setText(QCoreApplication.translate("ImportList", u"Choose a file\u2026", None))
        self.last_words.setText("")
        self.undo_last.setText(QCoreApplication.translate("ImportList", u"Undo that import", None))
        self.file_name.setText("")
        self.file_words.setText("")
        self.other.setText(QCoreApplication.translate("ImportList", u"Other file\u2026", None))
#if QT_CONFIG(accessibility)
        self.map_area.setAccessibleName(QCoreApplication.translate("ImportList", u"Columns of your file", None))
#endif // QT_CONFIG(accessibility)
        self.list_title.setText("")
        self.list_words.setText("")
        self.tick_all.setText(QCoreApplication.translate("ImportList", u"Tick all", None))
        self.back.setText(QCoreApplication.translate("ImportList", u"Back to the columns", None))
#if QT_CONFIG(accessibility)
        self.rows.setAccessibleName(QCoreApplication.translate("ImportList", u"Rows", None))
#endif // QT_CONFIG(accessibility)
        self.prefer_label.setText(QCoreApplication.translate("ImportList", u"Where your file and the register both have a value", None))
        self.prefer.setItemText(0, QCoreApplication.translate("ImportList", u"the file wins", None))
        self.prefer.setItemText(1, QCoreApplication.translate("ImportList", u"the register wins", None))

#if QT_CONFIG(accessibility)
        self.prefer.setAccessibleName(QCoreApplication.translate("ImportList", u"Where both have a value", None))
#endif // QT_CONFIG(accessibility)
        self.remember.setText(QCoreApplication.translate("ImportList", u"&Remember for files with these headings", None))
        self.bad_button.setText("")
#if QT_CONFIG(accessibility)
        self.bad_button.setAccessibleName(QCoreApplication.translate("ImportList", u"Save the rows with problems\u2026", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.bad_button.setToolTip(QCoreApplication.translate("ImportList", u"Save the rows with problems\u2026", None))
#endif // QT_CONFIG(tooltip)
        self.cancel_button.setText(QCoreApplication.translate("ImportList", u"Cancel", None))
        self.import_button.setText(QCoreApplication.translate("ImportList", u"Import", None))
    # retranslateUi
