"""Generated from ui/client_general.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QSpacerItem, QVBoxLayout

from qbosync_desktop.gui.dialogs.forming import WrappedWords
from qbosync_desktop.gui.dialogs.live_words import LiveWords
from qbosync_desktop.gui.widgets.boxes import CheckBox
from qbosync_desktop.gui.widgets.ground import Rule

class Ui_ClientGeneral(object):
    def setupUi(self, ClientGeneral):
        if not ClientGeneral.objectName():
            ClientGeneral.setObjectName(u"ClientGeneral")
        ClientGeneral.resize(592, 520)
        self.layout_1 = QVBoxLayout(ClientGeneral)
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(20, 12, 20, 12)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(12)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.label_kind = QLabel(ClientGeneral)
        self.label_kind.setObjectName(u"label_kind")
        self.label_kind.setProperty(u"role", u"second")
        self.label_kind.setProperty(u"ink", u"text2")

        self.layout_3.addWidget(self.label_kind)

        self.kind = QComboBox(ClientGeneral)
        self.kind.setObjectName(u"kind")
        self.kind.setMinimumSize(QSize(176, 0))
        self.kind.setMaximumSize(QSize(176, 16777215))

        self.layout_3.addWidget(self.kind)

        self.live_kind = LiveWords(ClientGeneral)
        self.live_kind.setObjectName(u"live_kind")

        self.layout_3.addWidget(self.live_kind)


        self.layout_2.addLayout(self.layout_3)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.label_reference = QLabel(ClientGeneral)
        self.label_reference.setObjectName(u"label_reference")
        self.label_reference.setProperty(u"role", u"second")
        self.label_reference.setProperty(u"ink", u"text2")

        self.layout_4.addWidget(self.label_reference)

        self.reference = QLineEdit(ClientGeneral)
        self.reference.setObjectName(u"reference")
        self.reference.setMinimumSize(QSize(140, 0))
        self.reference.setMaximumSize(QSize(200, 16777215))

        self.layout_4.addWidget(self.reference)

        self.live_reference = LiveWords(ClientGeneral)
        self.live_reference.setObjectName(u"live_reference")

        self.layout_4.addWidget(self.live_reference)


        self.layout_2.addLayout(self.layout_4)

        self.gap_5 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.gap_5)


        self.layout_1.addLayout(self.layout_2)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.label_name = QLabel(ClientGeneral)
        self.label_name.setObjectName(u"label_name")
        self.label_name.setProperty(u"role", u"second")
        self.label_name.setProperty(u"ink", u"text2")

        self.layout_6.addWidget(self.label_name)

        self.name = QLineEdit(ClientGeneral)
        self.name.setObjectName(u"name")

        self.layout_6.addWidget(self.name)

        self.live_name = LiveWords(ClientGeneral)
        self.live_name.setObjectName(u"live_name")

        self.layout_6.addWidget(self.live_name)


        self.layout_1.addLayout(self.layout_6)

        self.layout_7 = QVBoxLayout()
        self.layout_7.setSpacing(4)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.label_trading_name = QLabel(ClientGeneral)
        self.label_trading_name.setObjectName(u"label_trading_name")
        self.label_trading_name.setProperty(u"role", u"second")
        self.label_trading_name.setProperty(u"ink", u"text2")

        self.layout_7.addWidget(self.label_trading_name)

        self.trading_name = QLineEdit(ClientGeneral)
        self.trading_name.setObjectName(u"trading_name")

        self.layout_7.addWidget(self.trading_name)


        self.layout_1.addLayout(self.layout_7)

        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(12)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(4)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.label_abn = QLabel(ClientGeneral)
        self.label_abn.setObjectName(u"label_abn")
        self.label_abn.setProperty(u"role", u"second")
        self.label_abn.setProperty(u"ink", u"text2")

        self.layout_9.addWidget(self.label_abn)

        self.abn = QLineEdit(ClientGeneral)
        self.abn.setObjectName(u"abn")

        self.layout_9.addWidget(self.abn)

        self.live_abn = LiveWords(ClientGeneral)
        self.live_abn.setObjectName(u"live_abn")

        self.layout_9.addWidget(self.live_abn)


        self.layout_8.addLayout(self.layout_9)

        self.layout_10 = QVBoxLayout()
        self.layout_10.setSpacing(4)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.label_acn = QLabel(ClientGeneral)
        self.label_acn.setObjectName(u"label_acn")
        self.label_acn.setProperty(u"role", u"second")
        self.label_acn.setProperty(u"ink", u"text2")

        self.layout_10.addWidget(self.label_acn)

        self.acn = QLineEdit(ClientGeneral)
        self.acn.setObjectName(u"acn")

        self.layout_10.addWidget(self.acn)

        self.live_acn = LiveWords(ClientGeneral)
        self.live_acn.setObjectName(u"live_acn")

        self.layout_10.addWidget(self.live_acn)


        self.layout_8.addLayout(self.layout_10)

        self.layout_8.setStretch(0, 1)
        self.layout_8.setStretch(1, 1)

        self.layout_1.addLayout(self.layout_8)

        self.layout_11 = QHBoxLayout()
        self.layout_11.setSpacing(12)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_12 = QVBoxLayout()
        self.layout_12.setSpacing(4)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.label_given_name = QLabel(ClientGeneral)
        self.label_given_name.setObjectName(u"label_given_name")
        self.label_given_name.setProperty(u"role", u"second")
        self.label_given_name.setProperty(u"ink", u"text2")

        self.layout_12.addWidget(self.label_given_name)

        self.given_name = QLineEdit(ClientGeneral)
        self.given_name.setObjectName(u"given_name")

        self.layout_12.addWidget(self.given_name)


        self.layout_11.addLayout(self.layout_12)

        self.layout_13 = QVBoxLayout()
        self.layout_13.setSpacing(4)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.label_middle_name = QLabel(ClientGeneral)
        self.label_middle_name.setObjectName(u"label_middle_name")
        self.label_middle_name.setProperty(u"role", u"second")
        self.label_middle_name.setProperty(u"ink", u"text2")

        self.layout_13.addWidget(self.label_middle_name)

        self.middle_name = QLineEdit(ClientGeneral)
        self.middle_name.setObjectName(u"middle_name")

        self.layout_13.addWidget(self.middle_name)


        self.layout_11.addLayout(self.layout_13)

        self.layout_14 = QVBoxLayout()
        self.layout_14.setSpacing(4)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.label_family_name = QLabel(ClientGeneral)
        self.label_family_name.setObjectName(u"label_family_name")
        self.label_family_name.setProperty(u"role", u"second")
        self.label_family_name.setProperty(u"ink", u"text2")

        self.layout_14.addWidget(self.label_family_name)

        self.family_name = QLineEdit(ClientGeneral)
        self.family_name.setObjectName(u"family_name")

        self.layout_14.addWidget(self.family_name)


        self.layout_11.addLayout(self.layout_14)

        self.layout_11.setStretch(0, 1)
        self.layout_11.setStretch(1, 1)
        self.layout_11.setStretch(2, 1)

        self.layout_1.addLayout(self.layout_11)

        self.gap_15 = QSpacerItem(1, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_1.addItem(self.gap_15)

        self.rule_16 = Rule(ClientGeneral)
        self.rule_16.setObjectName(u"rule_16")

        self.layout_1.addWidget(self.rule_16)

        self.gap_17 = QSpacerItem(1, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_1.addItem(self.gap_17)

        self.sync = CheckBox(ClientGeneral)
        self.sync.setObjectName(u"sync")

        self.layout_1.addWidget(self.sync)

        self.layout_18 = QHBoxLayout()
        self.layout_18.setSpacing(0)
        self.layout_18.setObjectName(u"layout_18")
        self.gap_19 = QSpacerItem(22, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.layout_18.addItem(self.gap_19)

        self.sync_words = WrappedWords(ClientGeneral)
        self.sync_words.setObjectName(u"sync_words")
        self.sync_words.setProperty(u"role", u"second")
        self.sync_words.setProperty(u"ink", u"text2")

        self.layout_18.addWidget(self.sync_words)

        self.layout_18.setStretch(1, 1)

        self.layout_1.addLayout(self.layout_18)

        self.gap_20 = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_1.addItem(self.gap_20)

#if QT_CONFIG(shortcut)
        self.label_kind.setBuddy(self.kind)
        self.label_reference.setBuddy(self.reference)
        self.label_name.setBuddy(self.name)
        self.label_trading_name.setBuddy(self.trading_name)
        self.label_abn.setBuddy(self.abn)
        self.label_acn.setBuddy(self.acn)
        self.label_given_name.setBuddy(self.given_name)
        self.label_middle_name.setBuddy(self.middle_name)
        self.label_family_name.setBuddy(self.family_name)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ClientGeneral)
    # setupUi

    def retranslateUi(self, ClientGeneral):
#if QT_CONFIG(accessibility)
        ClientGeneral.setAccessibleName(QCoreApplication.translate("ClientGeneral", u"General", None))
#endif // QT_CONFIG(accessibility)
        self.label_kind.setText(QCoreApplication.translate("ClientGeneral", u"&Kind", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("ClientGeneral", u"Kind", None))
#endif // QT_CONFIG(accessibility)
        self.label_reference.setText(QCoreApplication.translate("ClientGeneral", u"&Reference", None))
#if QT_CONFIG(accessibility)
        self.reference.setAccessibleName(QCoreApplication.translate("ClientGeneral", u"Reference", None))
#endif // QT_CONFIG(accessibility)
        self.label_name.setText(QCoreApplication.translate("ClientGeneral", u"&Name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("ClientGeneral", u"Name", None))
#endif // QT_CONFIG(accessibility)
        self.label_trading_name.setText(QCoreApplication.translate("ClientGeneral", u"&Trading name", None))
#if QT_CONFIG(accessibility)
        self.trading_name.setAccessibleName(QCoreApplication.translate("ClientGeneral", u"Trading name", None))
#endif // QT_CONFIG(accessibility)
        self.label_abn.setText(QCoreApplication.translate("ClientGeneral", u"A&BN", None))
#if QT_CONFIG(accessibility)
        self.abn.setAccessibleName(QCoreApplication.translate("ClientGeneral", u"ABN", None))
#endif // QT_CONFIG(accessibility)
        self.label_acn.setText(QCoreApplication.translate("ClientGeneral", u"A&CN", None))
#if QT_CONFIG(accessibility)
        self.acn.setAccessibleName(QCoreApplication.translate("ClientGeneral", u"ACN", None))
#endif // QT_CONFIG(accessibility)
        self.label_given_name.setText(QCoreApplication.translate("ClientGeneral", u"&Given name", None))
#if QT_CONFIG(accessibility)
        self.given_name.setAccessibleName(QCoreApplication.translate("ClientGeneral", u"Given name", None))
#endif // QT_CONFIG(accessibility)
        self.label_middle_name.setText(QCoreApplication.translate("ClientGeneral", u"&Middle name", None))
#if QT_CONFIG(accessibility)
        self.middle_name.setAccessibleName(QCoreApplication.translate("ClientGeneral", u"Middle name", None))
#endif // QT_CONFIG(accessibility)
        self.label_family_name.setText(QCoreApplication.translate("ClientGeneral", u"&Family name", None))
#if QT_CONFIG(accessibility)
        self.family_name.setAccessibleName(QCoreApplication.translate("ClientGeneral", u"Family name", None))
#endif // QT_CONFIG(accessibility)
        self.sync.setText(QCoreApplication.translate("ClientGeneral", u"S&ync client details with accounting system", None))
        self.sync_words.setText(QCoreApplication.translate("ClientGeneral", u"Changes to name, phones, e-mails and addresses go to QuickBooks with the next push. Untick to pause this client; the link is kept.", None))
    # retranslateUi
