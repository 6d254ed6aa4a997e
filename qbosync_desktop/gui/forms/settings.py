"""Generated from ui/settings.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QSizePolicy, QSpacerItem, QSpinBox, QStackedWidget, QTableView, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.forming import (FormButton, FormCard, FormIcon, FormNotice,
    SideGround, WrappedWords)
from qbosync_desktop.gui.dialogs.list_view import PageList
from qbosync_desktop.gui.dialogs.live_words import LiveWords
from qbosync_desktop.gui.widgets.boxes import (CheckBox, RadioButton)
from qbosync_desktop.gui.widgets.ground import Rule

class Ui_Settings(object):
    def setupUi(self, Settings):
        if not Settings.objectName():
            Settings.setObjectName(u"Settings")
        Settings.resize(880, 660)
        self.page_column = QVBoxLayout(Settings)
        self.page_column.setSpacing(0)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(0, 0, 0, 0)
        self.problem = FormNotice(Settings)
        self.problem.setObjectName(u"problem")

        self.page_column.addWidget(self.problem)

        self.layout_1 = QHBoxLayout()
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.side = SideGround(Settings)
        self.side.setObjectName(u"side")
        self.side.setMinimumSize(QSize(216, 0))
        self.side.setMaximumSize(QSize(216, 16777215))
        self.layout_2 = QVBoxLayout(self.side)
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 12, 1, 0)
        self.pages_list = PageList(self.side)
        self.pages_list.setObjectName(u"pages_list")
        self.pages_list.setFrameShape(QFrame.NoFrame)

        self.layout_2.addWidget(self.pages_list)


        self.layout_1.addWidget(self.side)

        self.pages = QStackedWidget(Settings)
        self.pages.setObjectName(u"pages")
        self.sync_page = QScrollArea()
        self.sync_page.setObjectName(u"sync_page")
        self.sync_page.setWidgetResizable(True)
        self.sync_page.setFocusPolicy(Qt.NoFocus)
        self.sync_page_inside = QWidget()
        self.sync_page_inside.setObjectName(u"sync_page_inside")
        self.layout_3 = QVBoxLayout(self.sync_page_inside)
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(24, 20, 24, 16)
        self.qlabel_4 = QLabel(self.sync_page_inside)
        self.qlabel_4.setObjectName(u"qlabel_4")
        self.qlabel_4.setProperty(u"role", u"card")
        self.qlabel_4.setProperty(u"ink", u"text")

        self.layout_3.addWidget(self.qlabel_4)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(2)
        self.layout_5.setObjectName(u"layout_5")
        self.automatic = CheckBox(self.sync_page_inside)
        self.automatic.setObjectName(u"automatic")

        self.layout_5.addWidget(self.automatic)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(0)
        self.layout_6.setObjectName(u"layout_6")
        self.gap_7 = QSpacerItem(24, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.gap_7)

        self.automatic_words = WrappedWords(self.sync_page_inside)
        self.automatic_words.setObjectName(u"automatic_words")
        self.automatic_words.setProperty(u"role", u"second")
        self.automatic_words.setProperty(u"ink", u"text2")

        self.layout_6.addWidget(self.automatic_words)

        self.layout_6.setStretch(1, 1)

        self.layout_5.addLayout(self.layout_6)

        self.every_row = QHBoxLayout()
        self.every_row.setSpacing(8)
        self.every_row.setObjectName(u"every_row")
        self.every_row.setContentsMargins(-1, 6, -1, -1)
        self.every_gap = QSpacerItem(24, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.every_row.addItem(self.every_gap)

        self.every_label = WrappedWords(self.sync_page_inside)
        self.every_label.setObjectName(u"every_label")
        self.every_label.setProperty(u"asks", 560)

        self.every_row.addWidget(self.every_label)

        self.every = QComboBox(self.sync_page_inside)
        self.every.setObjectName(u"every")
        self.every.setMinimumSize(QSize(150, 0))
        self.every.setProperty(u"small", True)

        self.every_row.addWidget(self.every)

        self.every_end = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.every_row.addItem(self.every_end)

        self.every_row.setStretch(3, 1)

        self.layout_5.addLayout(self.every_row)


        self.layout_3.addLayout(self.layout_5)

        self.rule_8 = Rule(self.sync_page_inside)
        self.rule_8.setObjectName(u"rule_8")

        self.layout_3.addWidget(self.rule_8)

        self.qlabel_9 = QLabel(self.sync_page_inside)
        self.qlabel_9.setObjectName(u"qlabel_9")
        self.qlabel_9.setProperty(u"role", u"strong")
        self.qlabel_9.setProperty(u"ink", u"text")

        self.layout_3.addWidget(self.qlabel_9)

        self.formats = QWidget(self.sync_page_inside)
        self.formats.setObjectName(u"formats")
        self.layout_10 = QVBoxLayout(self.formats)
        self.layout_10.setSpacing(4)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.layout_11 = QHBoxLayout()
        self.layout_11.setSpacing(8)
        self.layout_11.setObjectName(u"layout_11")
        self.format_name = RadioButton(self.formats)
        self.format_name.setObjectName(u"format_name")

        self.layout_11.addWidget(self.format_name)

        self.format_name_example = WrappedWords(self.formats)
        self.format_name_example.setObjectName(u"format_name_example")
        self.format_name_example.setProperty(u"asks", 560)
        self.format_name_example.setProperty(u"role", u"second")
        self.format_name_example.setProperty(u"ink", u"text2")

        self.layout_11.addWidget(self.format_name_example)

        self.gap_12 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_11.addItem(self.gap_12)


        self.layout_10.addLayout(self.layout_11)

        self.layout_13 = QHBoxLayout()
        self.layout_13.setSpacing(8)
        self.layout_13.setObjectName(u"layout_13")
        self.format_name_reference = RadioButton(self.formats)
        self.format_name_reference.setObjectName(u"format_name_reference")

        self.layout_13.addWidget(self.format_name_reference)

        self.format_name_reference_example = WrappedWords(self.formats)
        self.format_name_reference_example.setObjectName(u"format_name_reference_example")
        self.format_name_reference_example.setProperty(u"asks", 560)
        self.format_name_reference_example.setProperty(u"role", u"second")
        self.format_name_reference_example.setProperty(u"ink", u"text2")

        self.layout_13.addWidget(self.format_name_reference_example)

        self.gap_14 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_13.addItem(self.gap_14)


        self.layout_10.addLayout(self.layout_13)

        self.layout_15 = QHBoxLayout()
        self.layout_15.setSpacing(8)
        self.layout_15.setObjectName(u"layout_15")
        self.format_reference_name = RadioButton(self.formats)
        self.format_reference_name.setObjectName(u"format_reference_name")

        self.layout_15.addWidget(self.format_reference_name)

        self.format_reference_name_example = WrappedWords(self.formats)
        self.format_reference_name_example.setObjectName(u"format_reference_name_example")
        self.format_reference_name_example.setProperty(u"asks", 560)
        self.format_reference_name_example.setProperty(u"role", u"second")
        self.format_reference_name_example.setProperty(u"ink", u"text2")

        self.layout_15.addWidget(self.format_reference_name_example)

        self.gap_16 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_15.addItem(self.gap_16)


        self.layout_10.addLayout(self.layout_15)


        self.layout_3.addWidget(self.formats)

        self.layout_17 = QHBoxLayout()
        self.layout_17.setSpacing(8)
        self.layout_17.setObjectName(u"layout_17")
        self.qlabel_18 = QLabel(self.sync_page_inside)
        self.qlabel_18.setObjectName(u"qlabel_18")
        self.qlabel_18.setProperty(u"role", u"body")
        self.qlabel_18.setProperty(u"ink", u"text")

        self.layout_17.addWidget(self.qlabel_18)

        self.order = QComboBox(self.sync_page_inside)
        self.order.setObjectName(u"order")
        self.order.setMinimumSize(QSize(190, 0))
        self.order.setProperty(u"small", True)

        self.layout_17.addWidget(self.order)

        self.order_example = WrappedWords(self.sync_page_inside)
        self.order_example.setObjectName(u"order_example")
        self.order_example.setProperty(u"asks", 560)
        self.order_example.setProperty(u"role", u"second")
        self.order_example.setProperty(u"ink", u"text2")

        self.layout_17.addWidget(self.order_example)

        self.gap_19 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_17.addItem(self.gap_19)


        self.layout_3.addLayout(self.layout_17)

        self.layout_20 = QHBoxLayout()
        self.layout_20.setSpacing(4)
        self.layout_20.setObjectName(u"layout_20")
        self.renames = LiveWords(self.sync_page_inside)
        self.renames.setObjectName(u"renames")

        self.layout_20.addWidget(self.renames)

        self.see_renames = FormButton(self.sync_page_inside)
        self.see_renames.setObjectName(u"see_renames")
        self.see_renames.setProperty(u"look", u"text")
        self.see_renames.setAutoDefault(False)
        self.see_renames.setProperty(u"small", True)

        self.layout_20.addWidget(self.see_renames)

        self.gap_21 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_20.addItem(self.gap_21)


        self.layout_3.addLayout(self.layout_20)

        self.rename_rows = QTableView(self.sync_page_inside)
        self.rename_rows.setObjectName(u"rename_rows")
        self.rename_rows.setMinimumSize(QSize(0, 132))

        self.layout_3.addWidget(self.rename_rows)

        self.rule_22 = Rule(self.sync_page_inside)
        self.rule_22.setObjectName(u"rule_22")

        self.layout_3.addWidget(self.rule_22)

        self.layout_23 = QHBoxLayout()
        self.layout_23.setSpacing(8)
        self.layout_23.setObjectName(u"layout_23")
        self.qlabel_24 = QLabel(self.sync_page_inside)
        self.qlabel_24.setObjectName(u"qlabel_24")
        self.qlabel_24.setProperty(u"role", u"strong")
        self.qlabel_24.setProperty(u"ink", u"text")

        self.layout_23.addWidget(self.qlabel_24)

        self.gap_25 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_23.addItem(self.gap_25)

        self.blank_words = WrappedWords(self.sync_page_inside)
        self.blank_words.setObjectName(u"blank_words")
        self.blank_words.setProperty(u"asks", 560)
        self.blank_words.setProperty(u"role", u"second")
        self.blank_words.setProperty(u"ink", u"text2")

        self.layout_23.addWidget(self.blank_words)


        self.layout_3.addLayout(self.layout_23)

        self.field_rows = QWidget(self.sync_page_inside)
        self.field_rows.setObjectName(u"field_rows")
        self.field_layout = QVBoxLayout(self.field_rows)
        self.field_layout.setSpacing(8)
        self.field_layout.setObjectName(u"field_layout")
        self.field_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_3.addWidget(self.field_rows)

        self.layout_26 = QVBoxLayout()
        self.layout_26.setSpacing(2)
        self.layout_26.setObjectName(u"layout_26")
        self.blanks = CheckBox(self.sync_page_inside)
        self.blanks.setObjectName(u"blanks")

        self.layout_26.addWidget(self.blanks)

        self.layout_27 = QHBoxLayout()
        self.layout_27.setSpacing(0)
        self.layout_27.setObjectName(u"layout_27")
        self.gap_28 = QSpacerItem(24, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.layout_27.addItem(self.gap_28)

        self.blanks_words = WrappedWords(self.sync_page_inside)
        self.blanks_words.setObjectName(u"blanks_words")
        self.blanks_words.setProperty(u"role", u"second")
        self.blanks_words.setProperty(u"ink", u"text2")

        self.layout_27.addWidget(self.blanks_words)

        self.layout_27.setStretch(1, 1)

        self.layout_26.addLayout(self.layout_27)


        self.layout_3.addLayout(self.layout_26)

        self.gap_29 = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_3.addItem(self.gap_29)

        self.sync_page.setWidget(self.sync_page_inside)
        self.pages.addWidget(self.sync_page)
        self.limits_page = QScrollArea()
        self.limits_page.setObjectName(u"limits_page")
        self.limits_page.setWidgetResizable(True)
        self.limits_page.setFocusPolicy(Qt.NoFocus)
        self.limits_page_inside = QWidget()
        self.limits_page_inside.setObjectName(u"limits_page_inside")
        self.layout_30 = QVBoxLayout(self.limits_page_inside)
        self.layout_30.setSpacing(8)
        self.layout_30.setObjectName(u"layout_30")
        self.layout_30.setContentsMargins(24, 20, 24, 16)
        self.qlabel_31 = QLabel(self.limits_page_inside)
        self.qlabel_31.setObjectName(u"qlabel_31")
        self.qlabel_31.setProperty(u"role", u"card")
        self.qlabel_31.setProperty(u"ink", u"text")

        self.layout_30.addWidget(self.qlabel_31)

        self.wrappedwords_32 = WrappedWords(self.limits_page_inside)
        self.wrappedwords_32.setObjectName(u"wrappedwords_32")
        self.wrappedwords_32.setProperty(u"role", u"body")
        self.wrappedwords_32.setProperty(u"ink", u"text2")

        self.layout_30.addWidget(self.wrappedwords_32)

        self.layout_33 = QHBoxLayout()
        self.layout_33.setSpacing(8)
        self.layout_33.setObjectName(u"layout_33")
        self.qlabel_34 = QLabel(self.limits_page_inside)
        self.qlabel_34.setObjectName(u"qlabel_34")
        self.qlabel_34.setProperty(u"role", u"body")
        self.qlabel_34.setProperty(u"ink", u"text")

        self.layout_33.addWidget(self.qlabel_34)

        self.rename_limit = QSpinBox(self.limits_page_inside)
        self.rename_limit.setObjectName(u"rename_limit")
        self.rename_limit.setMinimumSize(QSize(110, 0))
        self.rename_limit.setMaximumSize(QSize(110, 16777215))
        self.rename_limit.setMinimum(0)
        self.rename_limit.setMaximum(999)
        self.rename_limit.setAlignment(Qt.AlignCenter)

        self.layout_33.addWidget(self.rename_limit)

        self.qlabel_35 = WrappedWords(self.limits_page_inside)
        self.qlabel_35.setObjectName(u"qlabel_35")
        self.qlabel_35.setProperty(u"asks", 560)
        self.qlabel_35.setProperty(u"role", u"body")
        self.qlabel_35.setProperty(u"ink", u"text")

        self.layout_33.addWidget(self.qlabel_35)

        self.gap_36 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_33.addItem(self.gap_36)


        self.layout_30.addLayout(self.layout_33)

        self.layout_37 = QHBoxLayout()
        self.layout_37.setSpacing(8)
        self.layout_37.setObjectName(u"layout_37")
        self.qlabel_38 = QLabel(self.limits_page_inside)
        self.qlabel_38.setObjectName(u"qlabel_38")
        self.qlabel_38.setProperty(u"role", u"body")
        self.qlabel_38.setProperty(u"ink", u"text")

        self.layout_37.addWidget(self.qlabel_38)

        self.share = QSpinBox(self.limits_page_inside)
        self.share.setObjectName(u"share")
        self.share.setMinimumSize(QSize(110, 0))
        self.share.setMaximumSize(QSize(110, 16777215))
        self.share.setMinimum(1)
        self.share.setMaximum(100)
        self.share.setAlignment(Qt.AlignCenter)

        self.layout_37.addWidget(self.share)

        self.qlabel_39 = WrappedWords(self.limits_page_inside)
        self.qlabel_39.setObjectName(u"qlabel_39")
        self.qlabel_39.setProperty(u"asks", 560)
        self.qlabel_39.setProperty(u"role", u"body")
        self.qlabel_39.setProperty(u"ink", u"text")

        self.layout_37.addWidget(self.qlabel_39)

        self.gap_40 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_37.addItem(self.gap_40)


        self.layout_30.addLayout(self.layout_37)

        self.gap_41 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_30.addItem(self.gap_41)

        self.rule_42 = Rule(self.limits_page_inside)
        self.rule_42.setObjectName(u"rule_42")

        self.layout_30.addWidget(self.rule_42)

        self.gap_43 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_30.addItem(self.gap_43)

        self.qlabel_44 = QLabel(self.limits_page_inside)
        self.qlabel_44.setObjectName(u"qlabel_44")
        self.qlabel_44.setProperty(u"role", u"card")
        self.qlabel_44.setProperty(u"ink", u"text")

        self.layout_30.addWidget(self.qlabel_44)

        self.layout_45 = QVBoxLayout()
        self.layout_45.setSpacing(2)
        self.layout_45.setObjectName(u"layout_45")
        self.accept_exact = CheckBox(self.limits_page_inside)
        self.accept_exact.setObjectName(u"accept_exact")

        self.layout_45.addWidget(self.accept_exact)

        self.layout_46 = QHBoxLayout()
        self.layout_46.setSpacing(0)
        self.layout_46.setObjectName(u"layout_46")
        self.gap_47 = QSpacerItem(24, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.layout_46.addItem(self.gap_47)

        self.accept_exact_words = WrappedWords(self.limits_page_inside)
        self.accept_exact_words.setObjectName(u"accept_exact_words")
        self.accept_exact_words.setProperty(u"role", u"second")
        self.accept_exact_words.setProperty(u"ink", u"text2")

        self.layout_46.addWidget(self.accept_exact_words)

        self.layout_46.setStretch(1, 1)

        self.layout_45.addLayout(self.layout_46)


        self.layout_30.addLayout(self.layout_45)

        self.gap_48 = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_30.addItem(self.gap_48)

        self.limits_page.setWidget(self.limits_page_inside)
        self.pages.addWidget(self.limits_page)
        self.connection_page = QScrollArea()
        self.connection_page.setObjectName(u"connection_page")
        self.connection_page.setWidgetResizable(True)
        self.connection_page.setFocusPolicy(Qt.NoFocus)
        self.connection_page_inside = QWidget()
        self.connection_page_inside.setObjectName(u"connection_page_inside")
        self.layout_49 = QVBoxLayout(self.connection_page_inside)
        self.layout_49.setSpacing(8)
        self.layout_49.setObjectName(u"layout_49")
        self.layout_49.setContentsMargins(24, 20, 24, 16)
        self.company_row = QHBoxLayout()
        self.company_row.setSpacing(12)
        self.company_row.setObjectName(u"company_row")
        self.company_title = WrappedWords(self.connection_page_inside)
        self.company_title.setObjectName(u"company_title")
        self.company_title.setProperty(u"asks", 560)
        self.company_title.setProperty(u"role", u"card")
        self.company_title.setProperty(u"ink", u"text")

        self.company_row.addWidget(self.company_title)

        self.gap_50 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.company_row.addItem(self.gap_50)


        self.layout_49.addLayout(self.company_row)

        self.company_words = WrappedWords(self.connection_page_inside)
        self.company_words.setObjectName(u"company_words")
        self.company_words.setProperty(u"asks", 560)
        self.company_words.setProperty(u"role", u"body")
        self.company_words.setProperty(u"ink", u"text2")

        self.layout_49.addWidget(self.company_words)

        self.layout_51 = QHBoxLayout()
        self.layout_51.setSpacing(8)
        self.layout_51.setObjectName(u"layout_51")
        self.connect = FormButton(self.connection_page_inside)
        self.connect.setObjectName(u"connect")
        self.connect.setProperty(u"look", u"blue")
        self.connect.setAutoDefault(False)

        self.layout_51.addWidget(self.connect)

        self.disconnect = FormButton(self.connection_page_inside)
        self.disconnect.setObjectName(u"disconnect")
        self.disconnect.setProperty(u"look", u"grey")
        self.disconnect.setAutoDefault(False)

        self.layout_51.addWidget(self.disconnect)

        self.gap_52 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_51.addItem(self.gap_52)


        self.layout_49.addLayout(self.layout_51)

        self.ask = FormCard(self.connection_page_inside)
        self.ask.setObjectName(u"ask")
        self.layout_53 = QVBoxLayout(self.ask)
        self.layout_53.setSpacing(8)
        self.layout_53.setObjectName(u"layout_53")
        self.layout_53.setContentsMargins(16, 12, 16, 12)
        self.ask_words = WrappedWords(self.ask)
        self.ask_words.setObjectName(u"ask_words")
        self.ask_words.setProperty(u"asks", 560)
        self.ask_words.setProperty(u"role", u"body")
        self.ask_words.setProperty(u"ink", u"text2")

        self.layout_53.addWidget(self.ask_words)

        self.layout_54 = QHBoxLayout()
        self.layout_54.setSpacing(8)
        self.layout_54.setObjectName(u"layout_54")
        self.ask_yes = FormButton(self.ask)
        self.ask_yes.setObjectName(u"ask_yes")
        self.ask_yes.setProperty(u"look", u"grey")
        self.ask_yes.setAutoDefault(False)

        self.layout_54.addWidget(self.ask_yes)

        self.ask_no = FormButton(self.ask)
        self.ask_no.setObjectName(u"ask_no")
        self.ask_no.setProperty(u"look", u"grey")
        self.ask_no.setAutoDefault(False)

        self.layout_54.addWidget(self.ask_no)

        self.gap_55 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_54.addItem(self.gap_55)


        self.layout_53.addLayout(self.layout_54)


        self.layout_49.addWidget(self.ask)

        self.connection_live = LiveWords(self.connection_page_inside)
        self.connection_live.setObjectName(u"connection_live")

        self.layout_49.addWidget(self.connection_live)

        self.gap_56 = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_49.addItem(self.gap_56)

        self.connection_page.setWidget(self.connection_page_inside)
        self.pages.addWidget(self.connection_page)
        self.data_page = QScrollArea()
        self.data_page.setObjectName(u"data_page")
        self.data_page.setWidgetResizable(True)
        self.data_page.setFocusPolicy(Qt.NoFocus)
        self.data_page_inside = QWidget()
        self.data_page_inside.setObjectName(u"data_page_inside")
        self.layout_57 = QVBoxLayout(self.data_page_inside)
        self.layout_57.setSpacing(8)
        self.layout_57.setObjectName(u"layout_57")
        self.layout_57.setContentsMargins(24, 20, 24, 16)
        self.qlabel_58 = QLabel(self.data_page_inside)
        self.qlabel_58.setObjectName(u"qlabel_58")
        self.qlabel_58.setProperty(u"role", u"card")
        self.qlabel_58.setProperty(u"ink", u"text")

        self.layout_57.addWidget(self.qlabel_58)

        self.wrappedwords_59 = WrappedWords(self.data_page_inside)
        self.wrappedwords_59.setObjectName(u"wrappedwords_59")
        self.wrappedwords_59.setProperty(u"role", u"body")
        self.wrappedwords_59.setProperty(u"ink", u"text2")

        self.layout_57.addWidget(self.wrappedwords_59)

        self.layout_60 = QHBoxLayout()
        self.layout_60.setSpacing(8)
        self.layout_60.setObjectName(u"layout_60")
        self.folder = QLineEdit(self.data_page_inside)
        self.folder.setObjectName(u"folder")
        self.folder.setReadOnly(True)

        self.layout_60.addWidget(self.folder)

        self.copy_folder = FormButton(self.data_page_inside)
        self.copy_folder.setObjectName(u"copy_folder")
        self.copy_folder.setProperty(u"look", u"grey")
        self.copy_folder.setAutoDefault(False)

        self.layout_60.addWidget(self.copy_folder)

        self.show_folder = FormButton(self.data_page_inside)
        self.show_folder.setObjectName(u"show_folder")
        self.show_folder.setProperty(u"look", u"grey")
        self.show_folder.setAutoDefault(False)

        self.layout_60.addWidget(self.show_folder)


        self.layout_57.addLayout(self.layout_60)

        self.gap_61 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_57.addItem(self.gap_61)

        self.rule_62 = Rule(self.data_page_inside)
        self.rule_62.setObjectName(u"rule_62")

        self.layout_57.addWidget(self.rule_62)

        self.gap_63 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_57.addItem(self.gap_63)

        self.qlabel_64 = QLabel(self.data_page_inside)
        self.qlabel_64.setObjectName(u"qlabel_64")
        self.qlabel_64.setProperty(u"role", u"strong")
        self.qlabel_64.setProperty(u"ink", u"text")

        self.layout_57.addWidget(self.qlabel_64)

        self.wrappedwords_65 = WrappedWords(self.data_page_inside)
        self.wrappedwords_65.setObjectName(u"wrappedwords_65")
        self.wrappedwords_65.setProperty(u"role", u"body")
        self.wrappedwords_65.setProperty(u"ink", u"text2")

        self.layout_57.addWidget(self.wrappedwords_65)

        self.layout_66 = QHBoxLayout()
        self.layout_66.setSpacing(8)
        self.layout_66.setObjectName(u"layout_66")
        self.backup = FormButton(self.data_page_inside)
        self.backup.setObjectName(u"backup")
        self.backup.setProperty(u"look", u"grey")
        self.backup.setAutoDefault(False)

        self.layout_66.addWidget(self.backup)

        self.restore = FormButton(self.data_page_inside)
        self.restore.setObjectName(u"restore")
        self.restore.setProperty(u"look", u"grey")
        self.restore.setAutoDefault(False)

        self.layout_66.addWidget(self.restore)

        self.backup_live = LiveWords(self.data_page_inside)
        self.backup_live.setObjectName(u"backup_live")

        self.layout_66.addWidget(self.backup_live)

        self.gap_67 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_66.addItem(self.gap_67)


        self.layout_57.addLayout(self.layout_66)

        self.keep_row = QHBoxLayout()
        self.keep_row.setSpacing(8)
        self.keep_row.setObjectName(u"keep_row")
        self.keep_label = QLabel(self.data_page_inside)
        self.keep_label.setObjectName(u"keep_label")
        self.keep_label.setProperty(u"role", u"body")
        self.keep_label.setProperty(u"ink", u"text")

        self.keep_row.addWidget(self.keep_label)

        self.keep = QSpinBox(self.data_page_inside)
        self.keep.setObjectName(u"keep")
        self.keep.setAlignment(Qt.AlignCenter)
        self.keep.setMinimum(1)
        self.keep.setMaximum(365)
        self.keep.setValue(7)

        self.keep_row.addWidget(self.keep)

        self.keep_words = WrappedWords(self.data_page_inside)
        self.keep_words.setObjectName(u"keep_words")
        self.keep_words.setProperty(u"asks", 560)
        self.keep_words.setProperty(u"role", u"body")
        self.keep_words.setProperty(u"ink", u"text")

        self.keep_row.addWidget(self.keep_words)

        self.gap_72 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.keep_row.addItem(self.gap_72)


        self.layout_57.addLayout(self.keep_row)

        self.second = CheckBox(self.data_page_inside)
        self.second.setObjectName(u"second")

        self.layout_57.addWidget(self.second)

        self.second_row = QHBoxLayout()
        self.second_row.setSpacing(8)
        self.second_row.setObjectName(u"second_row")
        self.second_folder = QLineEdit(self.data_page_inside)
        self.second_folder.setObjectName(u"second_folder")

        self.second_row.addWidget(self.second_folder)

        self.choose_second = FormButton(self.data_page_inside)
        self.choose_second.setObjectName(u"choose_second")
        self.choose_second.setProperty(u"look", u"grey")
        self.choose_second.setAutoDefault(False)

        self.second_row.addWidget(self.choose_second)


        self.layout_57.addLayout(self.second_row)

        self.second_live = LiveWords(self.data_page_inside)
        self.second_live.setObjectName(u"second_live")

        self.layout_57.addWidget(self.second_live)

        self.gap_68 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_57.addItem(self.gap_68)

        self.rule_69 = Rule(self.data_page_inside)
        self.rule_69.setObjectName(u"rule_69")

        self.layout_57.addWidget(self.rule_69)

        self.gap_70 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_57.addItem(self.gap_70)

        self.layout_71 = QHBoxLayout()
        self.layout_71.setSpacing(8)
        self.layout_71.setObjectName(u"layout_71")
        self.formicon_72 = FormIcon(self.data_page_inside)
        self.formicon_72.setObjectName(u"formicon_72")
        self.formicon_72.setProperty(u"icon_name", u"shield")
        self.formicon_72.setProperty(u"ink", u"text2")
        self.formicon_72.setProperty(u"icon_size", 16)

        self.layout_71.addWidget(self.formicon_72)

        self.qlabel_73 = QLabel(self.data_page_inside)
        self.qlabel_73.setObjectName(u"qlabel_73")
        self.qlabel_73.setProperty(u"role", u"strong")
        self.qlabel_73.setProperty(u"ink", u"text")

        self.layout_71.addWidget(self.qlabel_73)

        self.gap_74 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_71.addItem(self.gap_74)


        self.layout_57.addLayout(self.layout_71)

        self.wrappedwords_75 = WrappedWords(self.data_page_inside)
        self.wrappedwords_75.setObjectName(u"wrappedwords_75")
        self.wrappedwords_75.setProperty(u"role", u"body")
        self.wrappedwords_75.setProperty(u"ink", u"text2")

        self.layout_57.addWidget(self.wrappedwords_75)

        self.layout_76 = QHBoxLayout()
        self.layout_76.setSpacing(8)
        self.layout_76.setObjectName(u"layout_76")
        self.formicon_77 = FormIcon(self.data_page_inside)
        self.formicon_77.setObjectName(u"formicon_77")
        self.formicon_77.setProperty(u"icon_name", u"key")
        self.formicon_77.setProperty(u"ink", u"text2")
        self.formicon_77.setProperty(u"icon_size", 16)

        self.layout_76.addWidget(self.formicon_77)

        self.qlabel_78 = QLabel(self.data_page_inside)
        self.qlabel_78.setObjectName(u"qlabel_78")
        self.qlabel_78.setProperty(u"role", u"strong")
        self.qlabel_78.setProperty(u"ink", u"text")

        self.layout_76.addWidget(self.qlabel_78)

        self.gap_79 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_76.addItem(self.gap_79)


        self.layout_57.addLayout(self.layout_76)

        self.wrappedwords_80 = WrappedWords(self.data_page_inside)
        self.wrappedwords_80.setObjectName(u"wrappedwords_80")
        self.wrappedwords_80.setProperty(u"role", u"body")
        self.wrappedwords_80.setProperty(u"ink", u"text2")

        self.layout_57.addWidget(self.wrappedwords_80)

        self.newer = CheckBox(self.data_page_inside)
        self.newer.setObjectName(u"newer")

        self.layout_57.addWidget(self.newer)

        self.newer_words = WrappedWords(self.data_page_inside)
        self.newer_words.setObjectName(u"newer_words")
        self.newer_words.setProperty(u"role", u"body")
        self.newer_words.setProperty(u"ink", u"text2")

        self.layout_57.addWidget(self.newer_words)

        self.gap_81 = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_57.addItem(self.gap_81)

        self.data_page.setWidget(self.data_page_inside)
        self.pages.addWidget(self.data_page)

        self.layout_1.addWidget(self.pages)

        self.layout_1.setStretch(1, 1)

        self.page_column.addLayout(self.layout_1)

        self.foot = QWidget(Settings)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.reset_button = FormButton(self.foot)
        self.reset_button.setObjectName(u"reset_button")
        self.reset_button.setProperty(u"look", u"text")

        self.foot_row.addWidget(self.reset_button)

        self.foot_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.cancel_button = FormButton(self.foot)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setProperty(u"look", u"grey")

        self.foot_row.addWidget(self.cancel_button)

        self.save_button = FormButton(self.foot)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"look", u"filled")

        self.foot_row.addWidget(self.save_button)


        self.page_column.addWidget(self.foot)

        self.page_column.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.every_label.setBuddy(self.every)
        self.keep_label.setBuddy(self.keep)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(Settings)
    # setupUi

    def retranslateUi(self, Settings):
        Settings.setWindowTitle(QCoreApplication.translate("Settings", u"Firm settings", None))
#if QT_CONFIG(accessibility)
        self.pages_list.setAccessibleName(QCoreApplication.translate("Settings", u"Pages of the settings", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.sync_page.setAccessibleName(QCoreApplication.translate("Settings", u"Client sync", None))
#endif // QT_CONFIG(accessibility)
        self.qlabel_4.setText(QCoreApplication.translate("Settings", u"Client sync", None))
        self.automatic.setText(QCoreApplication.translate("Settings", u"&Automatically synchronise clients", None))
        self.automatic_words.setText(QCoreApplication.translate("Settings", u"Off: you review every change and push it yourself. On: changes to linked, ticked clients go out by themselves. New customers, fields someone changed in QuickBooks, and anything above your limits still wait for you.", None))
        self.every_label.setText(QCoreApplication.translate("Settings", u"While this program is open, &read QuickBooks by itself", None))
#if QT_CONFIG(accessibility)
        self.every.setAccessibleName(QCoreApplication.translate("Settings", u"How often QuickBooks is read by itself", None))
#endif // QT_CONFIG(accessibility)
        self.qlabel_9.setText(QCoreApplication.translate("Settings", u"Name on invoices", None))
        self.format_name.setText(QCoreApplication.translate("Settings", u"Name", None))
        self.format_name_example.setText("")
        self.format_name_reference.setText(QCoreApplication.translate("Settings", u"Name (reference)", None))
        self.format_name_reference_example.setText("")
        self.format_reference_name.setText(QCoreApplication.translate("Settings", u"Reference - name", None))
        self.format_reference_name_example.setText("")
        self.qlabel_18.setText(QCoreApplication.translate("Settings", u"People are written", None))
#if QT_CONFIG(accessibility)
        self.order.setAccessibleName(QCoreApplication.translate("Settings", u"How people are written", None))
#endif // QT_CONFIG(accessibility)
        self.order_example.setText("")
        self.see_renames.setText(QCoreApplication.translate("Settings", u"See the list", None))
#if QT_CONFIG(accessibility)
        self.rename_rows.setAccessibleName(QCoreApplication.translate("Settings", u"Customers that would be renamed", None))
#endif // QT_CONFIG(accessibility)
        self.qlabel_24.setText(QCoreApplication.translate("Settings", u"Fields", None))
        self.blank_words.setText("")
        self.blanks.setText(QCoreApplication.translate("Settings", u"A &blank in your register empties the field in QuickBooks", None))
        self.blanks_words.setText(QCoreApplication.translate("Settings", u"Off, and safer: a blank erases nothing.", None))
#if QT_CONFIG(accessibility)
        self.limits_page.setAccessibleName(QCoreApplication.translate("Settings", u"Limits and matching", None))
#endif // QT_CONFIG(accessibility)
        self.qlabel_31.setText(QCoreApplication.translate("Settings", u"Limits for one push", None))
        self.wrappedwords_32.setText(QCoreApplication.translate("Settings", u"Above a limit the review stops and asks you to look; nothing is sent by itself.", None))
        self.qlabel_34.setText(QCoreApplication.translate("Settings", u"Stop above", None))
#if QT_CONFIG(accessibility)
        self.rename_limit.setAccessibleName(QCoreApplication.translate("Settings", u"Most renames in one push", None))
#endif // QT_CONFIG(accessibility)
        self.qlabel_35.setText(QCoreApplication.translate("Settings", u"customers renamed in one push", None))
        self.qlabel_38.setText(QCoreApplication.translate("Settings", u"Stop above", None))
        self.share.setSuffix(QCoreApplication.translate("Settings", u" %", None))
#if QT_CONFIG(accessibility)
        self.share.setAccessibleName(QCoreApplication.translate("Settings", u"Largest share of the links changed in one push", None))
#endif // QT_CONFIG(accessibility)
        self.qlabel_39.setText(QCoreApplication.translate("Settings", u"of all linked clients changed in one push", None))
        self.qlabel_44.setText(QCoreApplication.translate("Settings", u"Matching", None))
        self.accept_exact.setText(QCoreApplication.translate("Settings", u"Accept e&xact matches without asking", None))
        self.accept_exact_words.setText(QCoreApplication.translate("Settings", u"Exact: name and e-mail or phone agree, and nothing else comes close. They are linked after each read; you can undo it. All others wait for your eye.", None))
#if QT_CONFIG(accessibility)
        self.connection_page.setAccessibleName(QCoreApplication.translate("Settings", u"QuickBooks connection", None))
#endif // QT_CONFIG(accessibility)
        self.company_title.setText("")
        self.company_words.setText("")
        self.connect.setText(QCoreApplication.translate("Settings", u"Connect\u2026", None))
        self.disconnect.setText(QCoreApplication.translate("Settings", u"Disconnect\u2026", None))
        self.ask_words.setText("")
        self.ask_yes.setText(QCoreApplication.translate("Settings", u"Disconnect", None))
        self.ask_no.setText(QCoreApplication.translate("Settings", u"Stay connected", None))
#if QT_CONFIG(accessibility)
        self.data_page.setAccessibleName(QCoreApplication.translate("Settings", u"Privacy and data", None))
#endif // QT_CONFIG(accessibility)
        self.qlabel_58.setText(QCoreApplication.translate("Settings", u"Your data", None))
        self.wrappedwords_59.setText(QCoreApplication.translate("Settings", u"The register, the links and the history lie in this folder on your computer, and nowhere else.", None))
#if QT_CONFIG(accessibility)
        self.folder.setAccessibleName(QCoreApplication.translate("Settings", u"Data folder", None))
#endif // QT_CONFIG(accessibility)
        self.copy_folder.setText(QCoreApplication.translate("Settings", u"Copy", None))
        self.show_folder.setText(QCoreApplication.translate("Settings", u"Show\u2026", None))
        self.qlabel_64.setText(QCoreApplication.translate("Settings", u"Backup", None))
        self.wrappedwords_65.setText(QCoreApplication.translate("Settings", u"A backup is one file with everything in it but the sign-in. One is made on each day you open the program.", None))
        self.backup.setText(QCoreApplication.translate("Settings", u"Back up now", None))
        self.restore.setText(QCoreApplication.translate("Settings", u"Restore a backup\u2026", None))
        self.keep_label.setText(QCoreApplication.translate("Settings", u"&Keep the last", None))
#if QT_CONFIG(accessibility)
        self.keep.setAccessibleName(QCoreApplication.translate("Settings", u"Daily backups kept", None))
#endif // QT_CONFIG(accessibility)
        self.keep_words.setText(QCoreApplication.translate("Settings", u"daily backups; those you make yourself stay until you delete them", None))
        self.second.setText(QCoreApplication.translate("Settings", u"Copy the daily backup to &another folder, too: OneDrive, a USB drive", None))
#if QT_CONFIG(accessibility)
        self.second_folder.setAccessibleName(QCoreApplication.translate("Settings", u"The other folder for backups", None))
#endif // QT_CONFIG(accessibility)
        self.choose_second.setText(QCoreApplication.translate("Settings", u"Choose\u2026", None))
        self.qlabel_73.setText(QCoreApplication.translate("Settings", u"Tax file numbers", None))
        self.wrappedwords_75.setText(QCoreApplication.translate("Settings", u"They are never stored, logged, matched or sent. A column of them in a client list is not read, and your file is not changed.", None))
        self.qlabel_78.setText(QCoreApplication.translate("Settings", u"Keys and sign-in", None))
        self.wrappedwords_80.setText(QCoreApplication.translate("Settings", u"They are kept in your computer\u2019s own password store, not in the data folder.", None))
        self.newer.setText(QCoreApplication.translate("Settings", u"Look once a day for a &newer version of this program", None))
        self.newer_words.setText(QCoreApplication.translate("Settings", u"Nothing but the question is sent, and nothing is ever installed by itself.", None))
        self.reset_button.setText(QCoreApplication.translate("Settings", u"Reset this page", None))
        self.cancel_button.setText(QCoreApplication.translate("Settings", u"Cancel", None))
        self.save_button.setText(QCoreApplication.translate("Settings", u"&Save", None))
    # retranslateUi
