"""Generated from ui/connect_wizard.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QSpacerItem, QSpinBox, QStackedWidget, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.connect_keyring import WithoutKeyring
from qbosync_desktop.gui.dialogs.connect_pictures import KeysPictures
from qbosync_desktop.gui.dialogs.forming import (FormButton, FormCard, FormIcon, FormNotice,
    WrappedWords)
from qbosync_desktop.gui.dialogs.live_words import LiveWords
from qbosync_desktop.gui.widgets.boxes import (CheckBox, RadioButton)
from qbosync_desktop.gui.widgets.progress import PieceBar

class Ui_ConnectWizard(object):
    def setupUi(self, ConnectWizard):
        if not ConnectWizard.objectName():
            ConnectWizard.setObjectName(u"ConnectWizard")
        ConnectWizard.resize(584, 468)
        self.page_column = QVBoxLayout(ConnectWizard)
        self.page_column.setSpacing(0)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(0, 0, 0, 0)
        self.problem = FormNotice(ConnectWizard)
        self.problem.setObjectName(u"problem")

        self.page_column.addWidget(self.problem)

        self.without_keyring = WithoutKeyring(ConnectWizard)
        self.without_keyring.setObjectName(u"without_keyring")

        self.page_column.addWidget(self.without_keyring)

        self.panes = QHBoxLayout()
        self.panes.setSpacing(0)
        self.panes.setObjectName(u"panes")
        self.steps_place = QVBoxLayout()
        self.steps_place.setObjectName(u"steps_place")

        self.panes.addLayout(self.steps_place)

        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedWidget(ConnectWizard)
        self.pages.setObjectName(u"pages")
        self.which_page = QWidget()
        self.which_page.setObjectName(u"which_page")
        self.layout_2 = QVBoxLayout(self.which_page)
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(28, 24, 28, 16)
        self.qlabel_3 = QLabel(self.which_page)
        self.qlabel_3.setObjectName(u"qlabel_3")
        self.qlabel_3.setProperty(u"role", u"page")
        self.qlabel_3.setProperty(u"ink", u"text")

        self.layout_2.addWidget(self.qlabel_3)

        self.wrappedwords_4 = WrappedWords(self.which_page)
        self.wrappedwords_4.setObjectName(u"wrappedwords_4")
        self.wrappedwords_4.setProperty(u"role", u"body")
        self.wrappedwords_4.setProperty(u"ink", u"text2")

        self.layout_2.addWidget(self.wrappedwords_4)

        self.gap_5 = QSpacerItem(1, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_2.addItem(self.gap_5)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(2)
        self.layout_6.setObjectName(u"layout_6")
        self.demo_row = QHBoxLayout()
        self.demo_row.setSpacing(8)
        self.demo_row.setObjectName(u"demo_row")
        self.demo = RadioButton(self.which_page)
        self.demo.setObjectName(u"demo")

        self.demo_row.addWidget(self.demo)

        self.gap_7 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.demo_row.addItem(self.gap_7)


        self.layout_6.addLayout(self.demo_row)

        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(2)
        self.layout_8.setObjectName(u"layout_8")
        self.gap_9 = QSpacerItem(22, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.layout_8.addItem(self.gap_9)

        self.demo_words = WrappedWords(self.which_page)
        self.demo_words.setObjectName(u"demo_words")
        self.demo_words.setProperty(u"role", u"second")
        self.demo_words.setProperty(u"ink", u"text2")

        self.layout_8.addWidget(self.demo_words)

        self.layout_8.setStretch(1, 1)

        self.layout_6.addLayout(self.layout_8)


        self.layout_2.addLayout(self.layout_6)

        self.gap_10 = QSpacerItem(1, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_2.addItem(self.gap_10)

        self.layout_11 = QVBoxLayout()
        self.layout_11.setSpacing(2)
        self.layout_11.setObjectName(u"layout_11")
        self.sandbox_row = QHBoxLayout()
        self.sandbox_row.setSpacing(8)
        self.sandbox_row.setObjectName(u"sandbox_row")
        self.sandbox = RadioButton(self.which_page)
        self.sandbox.setObjectName(u"sandbox")

        self.sandbox_row.addWidget(self.sandbox)

        self.gap_12 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sandbox_row.addItem(self.gap_12)


        self.layout_11.addLayout(self.sandbox_row)

        self.layout_13 = QHBoxLayout()
        self.layout_13.setSpacing(2)
        self.layout_13.setObjectName(u"layout_13")
        self.gap_14 = QSpacerItem(22, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.layout_13.addItem(self.gap_14)

        self.sandbox_words = WrappedWords(self.which_page)
        self.sandbox_words.setObjectName(u"sandbox_words")
        self.sandbox_words.setProperty(u"role", u"second")
        self.sandbox_words.setProperty(u"ink", u"text2")

        self.layout_13.addWidget(self.sandbox_words)

        self.layout_13.setStretch(1, 1)

        self.layout_11.addLayout(self.layout_13)


        self.layout_2.addLayout(self.layout_11)

        self.gap_15 = QSpacerItem(1, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_2.addItem(self.gap_15)

        self.layout_16 = QVBoxLayout()
        self.layout_16.setSpacing(2)
        self.layout_16.setObjectName(u"layout_16")
        self.production_row = QHBoxLayout()
        self.production_row.setSpacing(8)
        self.production_row.setObjectName(u"production_row")
        self.production = RadioButton(self.which_page)
        self.production.setObjectName(u"production")

        self.production_row.addWidget(self.production)

        self.gap_17 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.production_row.addItem(self.gap_17)


        self.layout_16.addLayout(self.production_row)

        self.layout_18 = QHBoxLayout()
        self.layout_18.setSpacing(2)
        self.layout_18.setObjectName(u"layout_18")
        self.gap_19 = QSpacerItem(22, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.layout_18.addItem(self.gap_19)

        self.production_words = WrappedWords(self.which_page)
        self.production_words.setObjectName(u"production_words")
        self.production_words.setProperty(u"role", u"second")
        self.production_words.setProperty(u"ink", u"text2")

        self.layout_18.addWidget(self.production_words)

        self.layout_18.setStretch(1, 1)

        self.layout_16.addLayout(self.layout_18)


        self.layout_2.addLayout(self.layout_16)

        self.gap_20 = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_2.addItem(self.gap_20)

        self.pages.addWidget(self.which_page)
        self.keys_page = QWidget()
        self.keys_page.setObjectName(u"keys_page")
        self.layout_21 = QVBoxLayout(self.keys_page)
        self.layout_21.setSpacing(8)
        self.layout_21.setObjectName(u"layout_21")
        self.layout_21.setContentsMargins(28, 24, 28, 16)
        self.qlabel_22 = QLabel(self.keys_page)
        self.qlabel_22.setObjectName(u"qlabel_22")
        self.qlabel_22.setProperty(u"role", u"page")
        self.qlabel_22.setProperty(u"ink", u"text")

        self.layout_21.addWidget(self.qlabel_22)

        self.wrappedwords_23 = WrappedWords(self.keys_page)
        self.wrappedwords_23.setObjectName(u"wrappedwords_23")
        self.wrappedwords_23.setProperty(u"role", u"body")
        self.wrappedwords_23.setProperty(u"ink", u"text2")

        self.layout_21.addWidget(self.wrappedwords_23)

        self.pictures = KeysPictures(self.keys_page)
        self.pictures.setObjectName(u"pictures")

        self.layout_21.addWidget(self.pictures)

        self.layout_27 = QHBoxLayout()
        self.layout_27.setSpacing(0)
        self.layout_27.setObjectName(u"layout_27")
        self.developer = FormButton(self.keys_page)
        self.developer.setObjectName(u"developer")
        self.developer.setProperty(u"look", u"text")
        self.developer.setAutoDefault(False)
        self.developer.setProperty(u"small", True)

        self.layout_27.addWidget(self.developer)

        self.gap_29 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_27.addItem(self.gap_29)


        self.layout_21.addLayout(self.layout_27)

        self.label_redirect = QLabel(self.keys_page)
        self.label_redirect.setObjectName(u"label_redirect")
        self.label_redirect.setProperty(u"role", u"second")
        self.label_redirect.setProperty(u"ink", u"text2")

        self.layout_21.addWidget(self.label_redirect)

        self.layout_33 = QHBoxLayout()
        self.layout_33.setSpacing(8)
        self.layout_33.setObjectName(u"layout_33")
        self.redirect = QLineEdit(self.keys_page)
        self.redirect.setObjectName(u"redirect")
        self.redirect.setReadOnly(True)

        self.layout_33.addWidget(self.redirect)

        self.copy_redirect = FormButton(self.keys_page)
        self.copy_redirect.setObjectName(u"copy_redirect")
        self.copy_redirect.setProperty(u"look", u"grey")
        self.copy_redirect.setAutoDefault(False)

        self.layout_33.addWidget(self.copy_redirect)

        self.more = FormButton(self.keys_page)
        self.more.setObjectName(u"more")
        self.more.setProperty(u"look", u"text")
        self.more.setAutoDefault(False)

        self.layout_33.addWidget(self.more)

        self.layout_33.setStretch(0, 1)

        self.layout_21.addLayout(self.layout_33)

        self.more_part = QWidget(self.keys_page)
        self.more_part.setObjectName(u"more_part")
        self.layout_70 = QVBoxLayout(self.more_part)
        self.layout_70.setSpacing(4)
        self.layout_70.setObjectName(u"layout_70")
        self.layout_70.setContentsMargins(0, 0, 0, 0)
        self.relay = CheckBox(self.more_part)
        self.relay.setObjectName(u"relay")

        self.layout_70.addWidget(self.relay)

        self.port_row = QHBoxLayout()
        self.port_row.setSpacing(8)
        self.port_row.setObjectName(u"port_row")
        self.label_port = QLabel(self.more_part)
        self.label_port.setObjectName(u"label_port")
        self.label_port.setProperty(u"role", u"second")
        self.label_port.setProperty(u"ink", u"text2")

        self.port_row.addWidget(self.label_port)

        self.port = QSpinBox(self.more_part)
        self.port.setObjectName(u"port")
        self.port.setMinimumSize(QSize(110, 0))
        self.port.setMinimum(1024)
        self.port.setMaximum(65535)
        self.port.setValue(8765)
        self.port.setKeyboardTracking(False)
        self.port.setAlignment(Qt.AlignCenter)

        self.port_row.addWidget(self.port)

        self.port_words = WrappedWords(self.more_part)
        self.port_words.setObjectName(u"port_words")
        self.port_words.setProperty(u"role", u"second")
        self.port_words.setProperty(u"ink", u"text2")

        self.port_row.addWidget(self.port_words)

        self.port_row.setStretch(2, 1)

        self.layout_70.addLayout(self.port_row)

        self.live_port = LiveWords(self.more_part)
        self.live_port.setObjectName(u"live_port")

        self.layout_70.addWidget(self.live_port)


        self.layout_21.addWidget(self.more_part)

        self.layout_37 = QHBoxLayout()
        self.layout_37.setSpacing(12)
        self.layout_37.setObjectName(u"layout_37")
        self.layout_39 = QVBoxLayout()
        self.layout_39.setSpacing(4)
        self.layout_39.setObjectName(u"layout_39")
        self.layout_39.setContentsMargins(0, 0, 0, 0)
        self.label_client_id = QLabel(self.keys_page)
        self.label_client_id.setObjectName(u"label_client_id")
        self.label_client_id.setProperty(u"role", u"second")
        self.label_client_id.setProperty(u"ink", u"text2")

        self.layout_39.addWidget(self.label_client_id)

        self.client_id = QLineEdit(self.keys_page)
        self.client_id.setObjectName(u"client_id")

        self.layout_39.addWidget(self.client_id)

        self.live_client_id = LiveWords(self.keys_page)
        self.live_client_id.setObjectName(u"live_client_id")

        self.layout_39.addWidget(self.live_client_id)


        self.layout_37.addLayout(self.layout_39)

        self.layout_40 = QVBoxLayout()
        self.layout_40.setSpacing(4)
        self.layout_40.setObjectName(u"layout_40")
        self.layout_40.setContentsMargins(0, 0, 0, 0)
        self.label_client_secret = QLabel(self.keys_page)
        self.label_client_secret.setObjectName(u"label_client_secret")
        self.label_client_secret.setProperty(u"role", u"second")
        self.label_client_secret.setProperty(u"ink", u"text2")

        self.layout_40.addWidget(self.label_client_secret)

        self.client_secret = QLineEdit(self.keys_page)
        self.client_secret.setObjectName(u"client_secret")
        self.client_secret.setEchoMode(QLineEdit.Password)

        self.layout_40.addWidget(self.client_secret)

        self.live_client_secret = LiveWords(self.keys_page)
        self.live_client_secret.setObjectName(u"live_client_secret")

        self.layout_40.addWidget(self.live_client_secret)


        self.layout_37.addLayout(self.layout_40)

        self.layout_37.setStretch(0, 1)
        self.layout_37.setStretch(1, 1)

        self.layout_21.addLayout(self.layout_37)

        self.kept_words = WrappedWords(self.keys_page)
        self.kept_words.setObjectName(u"kept_words")
        self.kept_words.setProperty(u"role", u"strong")
        self.kept_words.setProperty(u"ink", u"ok")

        self.layout_21.addWidget(self.kept_words)

        self.gap_41 = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_21.addItem(self.gap_41)

        self.pages.addWidget(self.keys_page)
        self.sign_page = QWidget()
        self.sign_page.setObjectName(u"sign_page")
        self.layout_42 = QVBoxLayout(self.sign_page)
        self.layout_42.setSpacing(8)
        self.layout_42.setObjectName(u"layout_42")
        self.layout_42.setContentsMargins(28, 24, 28, 16)
        self.qlabel_43 = QLabel(self.sign_page)
        self.qlabel_43.setObjectName(u"qlabel_43")
        self.qlabel_43.setProperty(u"role", u"page")
        self.qlabel_43.setProperty(u"ink", u"text")

        self.layout_42.addWidget(self.qlabel_43)

        self.wrappedwords_44 = WrappedWords(self.sign_page)
        self.wrappedwords_44.setObjectName(u"wrappedwords_44")
        self.wrappedwords_44.setProperty(u"role", u"body")
        self.wrappedwords_44.setProperty(u"ink", u"text2")

        self.layout_42.addWidget(self.wrappedwords_44)

        self.gap_45 = QSpacerItem(1, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_42.addItem(self.gap_45)

        self.layout_46 = QHBoxLayout()
        self.layout_46.setSpacing(4)
        self.layout_46.setObjectName(u"layout_46")
        self.qlabel_47 = QLabel(self.sign_page)
        self.qlabel_47.setObjectName(u"qlabel_47")
        self.qlabel_47.setMinimumSize(QSize(16, 0))
        self.qlabel_47.setProperty(u"role", u"strong")
        self.qlabel_47.setProperty(u"ink", u"accent")
        self.qlabel_47.setAlignment(Qt.AlignTop)

        self.layout_46.addWidget(self.qlabel_47)

        self.opened_words = WrappedWords(self.sign_page)
        self.opened_words.setObjectName(u"opened_words")
        self.opened_words.setProperty(u"role", u"body")
        self.opened_words.setProperty(u"ink", u"text2")

        self.layout_46.addWidget(self.opened_words)

        self.layout_46.setStretch(1, 1)

        self.layout_42.addLayout(self.layout_46)

        self.layout_48 = QHBoxLayout()
        self.layout_48.setSpacing(4)
        self.layout_48.setObjectName(u"layout_48")
        self.qlabel_49 = QLabel(self.sign_page)
        self.qlabel_49.setObjectName(u"qlabel_49")
        self.qlabel_49.setMinimumSize(QSize(16, 0))
        self.qlabel_49.setProperty(u"role", u"strong")
        self.qlabel_49.setProperty(u"ink", u"accent")
        self.qlabel_49.setAlignment(Qt.AlignTop)

        self.layout_48.addWidget(self.qlabel_49)

        self.wrappedwords_50 = WrappedWords(self.sign_page)
        self.wrappedwords_50.setObjectName(u"wrappedwords_50")
        self.wrappedwords_50.setProperty(u"role", u"body")
        self.wrappedwords_50.setProperty(u"ink", u"text2")

        self.layout_48.addWidget(self.wrappedwords_50)

        self.layout_48.setStretch(1, 1)

        self.layout_42.addLayout(self.layout_48)

        self.layout_51 = QHBoxLayout()
        self.layout_51.setSpacing(4)
        self.layout_51.setObjectName(u"layout_51")
        self.qlabel_52 = QLabel(self.sign_page)
        self.qlabel_52.setObjectName(u"qlabel_52")
        self.qlabel_52.setMinimumSize(QSize(16, 0))
        self.qlabel_52.setProperty(u"role", u"strong")
        self.qlabel_52.setProperty(u"ink", u"accent")
        self.qlabel_52.setAlignment(Qt.AlignTop)

        self.layout_51.addWidget(self.qlabel_52)

        self.goes_on_words = WrappedWords(self.sign_page)
        self.goes_on_words.setObjectName(u"goes_on_words")
        self.goes_on_words.setProperty(u"role", u"body")
        self.goes_on_words.setProperty(u"ink", u"text2")

        self.layout_51.addWidget(self.goes_on_words)

        self.layout_51.setStretch(1, 1)

        self.layout_42.addLayout(self.layout_51)

        self.gap_53 = QSpacerItem(1, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_42.addItem(self.gap_53)

        self.waiting = FormCard(self.sign_page)
        self.waiting.setObjectName(u"waiting")
        self.layout_54 = QHBoxLayout(self.waiting)
        self.layout_54.setSpacing(12)
        self.layout_54.setObjectName(u"layout_54")
        self.layout_54.setContentsMargins(16, 12, 16, 12)
        self.formicon_55 = FormIcon(self.waiting)
        self.formicon_55.setObjectName(u"formicon_55")
        self.formicon_55.setProperty(u"icon_name", u"state-running")
        self.formicon_55.setProperty(u"ink", u"push")
        self.formicon_55.setProperty(u"icon_size", 20)

        self.layout_54.addWidget(self.formicon_55)

        self.layout_56 = QVBoxLayout()
        self.layout_56.setSpacing(1)
        self.layout_56.setObjectName(u"layout_56")
        self.waiting_title = WrappedWords(self.waiting)
        self.waiting_title.setObjectName(u"waiting_title")
        self.waiting_title.setProperty(u"role", u"strong")
        self.waiting_title.setProperty(u"ink", u"text")

        self.layout_56.addWidget(self.waiting_title)

        self.left_words = WrappedWords(self.waiting)
        self.left_words.setObjectName(u"left_words")
        self.left_words.setProperty(u"role", u"second")
        self.left_words.setProperty(u"ink", u"text2")

        self.layout_56.addWidget(self.left_words)


        self.layout_54.addLayout(self.layout_56)

        self.gap_57 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_54.addItem(self.gap_57)

        self.copy_link = FormButton(self.waiting)
        self.copy_link.setObjectName(u"copy_link")
        self.copy_link.setProperty(u"look", u"text")
        self.copy_link.setAutoDefault(False)

        self.layout_54.addWidget(self.copy_link)

        self.open_again = FormButton(self.waiting)
        self.open_again.setObjectName(u"open_again")
        self.open_again.setProperty(u"look", u"grey")
        self.open_again.setAutoDefault(False)

        self.layout_54.addWidget(self.open_again)


        self.layout_42.addWidget(self.waiting)

        self.paste_part = QWidget(self.sign_page)
        self.paste_part.setObjectName(u"paste_part")
        self.layout_58 = QVBoxLayout(self.paste_part)
        self.layout_58.setSpacing(8)
        self.layout_58.setObjectName(u"layout_58")
        self.layout_58.setContentsMargins(0, 8, 0, 0)
        self.qlabel_59 = QLabel(self.paste_part)
        self.qlabel_59.setObjectName(u"qlabel_59")
        self.qlabel_59.setProperty(u"role", u"strong")
        self.qlabel_59.setProperty(u"ink", u"text")

        self.layout_58.addWidget(self.qlabel_59)

        self.paste_words = WrappedWords(self.paste_part)
        self.paste_words.setObjectName(u"paste_words")
        self.paste_words.setProperty(u"role", u"second")
        self.paste_words.setProperty(u"ink", u"text2")

        self.layout_58.addWidget(self.paste_words)

        self.layout_60 = QHBoxLayout()
        self.layout_60.setSpacing(8)
        self.layout_60.setObjectName(u"layout_60")
        self.address = QLineEdit(self.paste_part)
        self.address.setObjectName(u"address")

        self.layout_60.addWidget(self.address)

        self.use_address = FormButton(self.paste_part)
        self.use_address.setObjectName(u"use_address")
        self.use_address.setProperty(u"look", u"filled")
        self.use_address.setAutoDefault(False)

        self.layout_60.addWidget(self.use_address)


        self.layout_58.addLayout(self.layout_60)


        self.layout_42.addWidget(self.paste_part)

        self.gap_61 = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_42.addItem(self.gap_61)

        self.pages.addWidget(self.sign_page)
        self.read_page = QWidget()
        self.read_page.setObjectName(u"read_page")
        self.layout_62 = QVBoxLayout(self.read_page)
        self.layout_62.setSpacing(8)
        self.layout_62.setObjectName(u"layout_62")
        self.layout_62.setContentsMargins(28, 24, 28, 16)
        self.read_row = QHBoxLayout()
        self.read_row.setSpacing(12)
        self.read_row.setObjectName(u"read_row")
        self.read_title = QLabel(self.read_page)
        self.read_title.setObjectName(u"read_title")
        self.read_title.setProperty(u"role", u"page")
        self.read_title.setProperty(u"ink", u"text")

        self.read_row.addWidget(self.read_title)

        self.gap_63 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.read_row.addItem(self.gap_63)


        self.layout_62.addLayout(self.read_row)

        self.read_words = WrappedWords(self.read_page)
        self.read_words.setObjectName(u"read_words")
        self.read_words.setProperty(u"role", u"body")
        self.read_words.setProperty(u"ink", u"text2")

        self.layout_62.addWidget(self.read_words)

        self.gap_64 = QSpacerItem(1, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_62.addItem(self.gap_64)

        self.read_live = LiveWords(self.read_page)
        self.read_live.setObjectName(u"read_live")

        self.layout_62.addWidget(self.read_live)

        self.bar = PieceBar(self.read_page)
        self.bar.setObjectName(u"bar")

        self.layout_62.addWidget(self.bar)

        self.gap_65 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_62.addItem(self.gap_65)

        self.next_words = WrappedWords(self.read_page)
        self.next_words.setObjectName(u"next_words")
        self.next_words.setProperty(u"role", u"body")
        self.next_words.setProperty(u"ink", u"text2")

        self.layout_62.addWidget(self.next_words)

        self.gap_66 = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_62.addItem(self.gap_66)

        self.pages.addWidget(self.read_page)

        self.layout_1.addWidget(self.pages)


        self.panes.addLayout(self.layout_1)

        self.panes.setStretch(1, 1)

        self.page_column.addLayout(self.panes)

        self.foot = QWidget(ConnectWizard)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.cancel_button = FormButton(self.foot)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setProperty(u"look", u"grey")

        self.foot_row.addWidget(self.cancel_button)

        self.foot_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.back_button = FormButton(self.foot)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setProperty(u"look", u"grey")

        self.foot_row.addWidget(self.back_button)

        self.next_button = FormButton(self.foot)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setProperty(u"look", u"filled")

        self.foot_row.addWidget(self.next_button)


        self.page_column.addWidget(self.foot)

        self.page_column.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.label_redirect.setBuddy(self.redirect)
        self.label_port.setBuddy(self.port)
        self.label_client_id.setBuddy(self.client_id)
        self.label_client_secret.setBuddy(self.client_secret)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ConnectWizard)
    # setupUi

    def retranslateUi(self, ConnectWizard):
        ConnectWizard.setWindowTitle(QCoreApplication.translate("ConnectWizard", u"Connect QuickBooks", None))
        self.qlabel_3.setText(QCoreApplication.translate("ConnectWizard", u"Which QuickBooks?", None))
        self.wrappedwords_4.setText(QCoreApplication.translate("ConnectWizard", u"You can change this later. Connecting reads; it changes nothing in QuickBooks.", None))
        self.demo.setText(QCoreApplication.translate("ConnectWizard", u"The demo company", None))
#if QT_CONFIG(accessibility)
        self.demo.setAccessibleDescription(QCoreApplication.translate("ConnectWizard", u"A made-up practice, in a folder and a window of its own. No account and no internet needed.", None))
#endif // QT_CONFIG(accessibility)
        self.demo_words.setText(QCoreApplication.translate("ConnectWizard", u"A made-up practice, in a folder and a window of its own. No account and no internet needed.", None))
        self.sandbox.setText(QCoreApplication.translate("ConnectWizard", u"Intuit\u2019s sandbox", None))
#if QT_CONFIG(accessibility)
        self.sandbox.setAccessibleDescription(QCoreApplication.translate("ConnectWizard", u"A test company of your own Intuit developer account. Made-up books, real QuickBooks.", None))
#endif // QT_CONFIG(accessibility)
        self.sandbox_words.setText(QCoreApplication.translate("ConnectWizard", u"A test company of your own Intuit developer account. Made-up books, real QuickBooks.", None))
        self.production.setText(QCoreApplication.translate("ConnectWizard", u"Your practice\u2019s QuickBooks", None))
#if QT_CONFIG(accessibility)
        self.production.setAccessibleDescription(QCoreApplication.translate("ConnectWizard", u"The real books. You see every change before it is sent, and you can undo a push.", None))
#endif // QT_CONFIG(accessibility)
        self.production_words.setText(QCoreApplication.translate("ConnectWizard", u"The real books. You see every change before it is sent, and you can undo a push.", None))
        self.qlabel_22.setText(QCoreApplication.translate("ConnectWizard", u"Keys from Intuit", None))
        self.wrappedwords_23.setText(QCoreApplication.translate("ConnectWizard", u"QuickBooks lets a program in by two keys. You make them once, on Intuit\u2019s developer pages.", None))
        self.developer.setText(QCoreApplication.translate("ConnectWizard", u"Open Intuit\u2019s developer pages", None))
        self.label_redirect.setText(QCoreApplication.translate("ConnectWizard", u"Redirect address", None))
#if QT_CONFIG(accessibility)
        self.redirect.setAccessibleName(QCoreApplication.translate("ConnectWizard", u"Redirect address", None))
#endif // QT_CONFIG(accessibility)
        self.copy_redirect.setText(QCoreApplication.translate("ConnectWizard", u"Copy", None))
        self.more.setText(QCoreApplication.translate("ConnectWizard", u"More", None))
        self.relay.setText(QCoreApplication.translate("ConnectWizard", u"Our firm hosts the relay page: the browser comes back by itself", None))
        self.label_port.setText(QCoreApplication.translate("ConnectWizard", u"Port", None))
#if QT_CONFIG(accessibility)
        self.port.setAccessibleName(QCoreApplication.translate("ConnectWizard", u"Port the browser comes back to", None))
#endif // QT_CONFIG(accessibility)
        self.port_words.setText(QCoreApplication.translate("ConnectWizard", u"Where the browser comes back to. Another port is another redirect address.", None))
        self.label_client_id.setText(QCoreApplication.translate("ConnectWizard", u"Client ID", None))
#if QT_CONFIG(accessibility)
        self.client_id.setAccessibleName(QCoreApplication.translate("ConnectWizard", u"Client ID", None))
#endif // QT_CONFIG(accessibility)
        self.label_client_secret.setText(QCoreApplication.translate("ConnectWizard", u"Client Secret", None))
#if QT_CONFIG(accessibility)
        self.client_secret.setAccessibleName(QCoreApplication.translate("ConnectWizard", u"Client Secret", None))
#endif // QT_CONFIG(accessibility)
        self.kept_words.setText(QCoreApplication.translate("ConnectWizard", u"Your keys are kept. Leave both fields empty to use them.", None))
        self.qlabel_43.setText(QCoreApplication.translate("ConnectWizard", u"Sign in with Intuit", None))
        self.wrappedwords_44.setText(QCoreApplication.translate("ConnectWizard", u"We never see your password. You can disconnect at any time, here or in QuickBooks.", None))
        self.qlabel_47.setText(QCoreApplication.translate("ConnectWizard", u"1.", None))
        self.opened_words.setText(QCoreApplication.translate("ConnectWizard", u"Your browser has opened Intuit\u2019s sign-in page.", None))
        self.qlabel_49.setText(QCoreApplication.translate("ConnectWizard", u"2.", None))
        self.wrappedwords_50.setText(QCoreApplication.translate("ConnectWizard", u"Sign in, and choose the QuickBooks company of your practice. Not a client\u2019s company.", None))
        self.qlabel_52.setText(QCoreApplication.translate("ConnectWizard", u"3.", None))
        self.goes_on_words.setText(QCoreApplication.translate("ConnectWizard", u"Choose \u201cConnect\u201d. This window goes on by itself.", None))
        self.waiting_title.setText(QCoreApplication.translate("ConnectWizard", u"Waiting for your browser\u2026", None))
        self.left_words.setText("")
        self.copy_link.setText(QCoreApplication.translate("ConnectWizard", u"Copy the link", None))
        self.open_again.setText(QCoreApplication.translate("ConnectWizard", u"Open the page again", None))
        self.qlabel_59.setText(QCoreApplication.translate("ConnectWizard", u"Bring the address back", None))
        self.paste_words.setText(QCoreApplication.translate("ConnectWizard", u"The browser ends on a page of Intuit\u2019s. Copy the whole address from its address bar and paste it here.", None))
        self.address.setPlaceholderText(QCoreApplication.translate("ConnectWizard", u"https://\u2026", None))
#if QT_CONFIG(accessibility)
        self.address.setAccessibleName(QCoreApplication.translate("ConnectWizard", u"Address the browser ended at", None))
#endif // QT_CONFIG(accessibility)
        self.use_address.setText(QCoreApplication.translate("ConnectWizard", u"Use it", None))
        self.read_title.setText(QCoreApplication.translate("ConnectWizard", u"Connected", None))
        self.read_words.setText(QCoreApplication.translate("ConnectWizard", u"QuickBooks is read once now. Nothing there is changed.", None))
#if QT_CONFIG(accessibility)
        self.bar.setAccessibleName(QCoreApplication.translate("ConnectWizard", u"Reading QuickBooks", None))
#endif // QT_CONFIG(accessibility)
        self.next_words.setText(QCoreApplication.translate("ConnectWizard", u"Then come three lists: customers to import, clients in step, clients to create. You decide, review, and push.", None))
        self.cancel_button.setText(QCoreApplication.translate("ConnectWizard", u"Cancel", None))
        self.back_button.setText(QCoreApplication.translate("ConnectWizard", u"Back", None))
        self.next_button.setText(QCoreApplication.translate("ConnectWizard", u"Next", None))
    # retranslateUi
