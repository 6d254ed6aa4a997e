"""Generated from ui/client_contact.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QSpacerItem, QVBoxLayout

from qbosync_desktop.gui.dialogs.forming import WrappedWords
from qbosync_desktop.gui.dialogs.live_words import LiveWords
from qbosync_desktop.gui.widgets.boxes import CheckBox
from qbosync_desktop.gui.widgets.ground import Rule

class Ui_ClientContact(object):
    def setupUi(self, ClientContact):
        if not ClientContact.objectName():
            ClientContact.setObjectName(u"ClientContact")
        ClientContact.resize(592, 520)
        self.layout_1 = QVBoxLayout(ClientContact)
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
        self.label_email = QLabel(ClientContact)
        self.label_email.setObjectName(u"label_email")
        self.label_email.setProperty(u"role", u"second")
        self.label_email.setProperty(u"ink", u"text2")

        self.layout_3.addWidget(self.label_email)

        self.email = QLineEdit(ClientContact)
        self.email.setObjectName(u"email")

        self.layout_3.addWidget(self.email)

        self.live_email = LiveWords(ClientContact)
        self.live_email.setObjectName(u"live_email")

        self.layout_3.addWidget(self.live_email)


        self.layout_2.addLayout(self.layout_3)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.label_website = QLabel(ClientContact)
        self.label_website.setObjectName(u"label_website")
        self.label_website.setProperty(u"role", u"second")
        self.label_website.setProperty(u"ink", u"text2")

        self.layout_4.addWidget(self.label_website)

        self.website = QLineEdit(ClientContact)
        self.website.setObjectName(u"website")

        self.layout_4.addWidget(self.website)

        self.live_website = LiveWords(ClientContact)
        self.live_website.setObjectName(u"live_website")

        self.layout_4.addWidget(self.live_website)


        self.layout_2.addLayout(self.layout_4)

        self.layout_2.setStretch(0, 3)
        self.layout_2.setStretch(1, 2)

        self.layout_1.addLayout(self.layout_2)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(12)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.label_phone = QLabel(ClientContact)
        self.label_phone.setObjectName(u"label_phone")
        self.label_phone.setProperty(u"role", u"second")
        self.label_phone.setProperty(u"ink", u"text2")

        self.layout_6.addWidget(self.label_phone)

        self.phone = QLineEdit(ClientContact)
        self.phone.setObjectName(u"phone")

        self.layout_6.addWidget(self.phone)

        self.live_phone = LiveWords(ClientContact)
        self.live_phone.setObjectName(u"live_phone")

        self.layout_6.addWidget(self.live_phone)


        self.layout_5.addLayout(self.layout_6)

        self.layout_7 = QVBoxLayout()
        self.layout_7.setSpacing(4)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.label_mobile = QLabel(ClientContact)
        self.label_mobile.setObjectName(u"label_mobile")
        self.label_mobile.setProperty(u"role", u"second")
        self.label_mobile.setProperty(u"ink", u"text2")

        self.layout_7.addWidget(self.label_mobile)

        self.mobile = QLineEdit(ClientContact)
        self.mobile.setObjectName(u"mobile")

        self.layout_7.addWidget(self.mobile)

        self.live_mobile = LiveWords(ClientContact)
        self.live_mobile.setObjectName(u"live_mobile")

        self.layout_7.addWidget(self.live_mobile)


        self.layout_5.addLayout(self.layout_7)

        self.layout_8 = QVBoxLayout()
        self.layout_8.setSpacing(4)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.label_alternate_phone = QLabel(ClientContact)
        self.label_alternate_phone.setObjectName(u"label_alternate_phone")
        self.label_alternate_phone.setProperty(u"role", u"second")
        self.label_alternate_phone.setProperty(u"ink", u"text2")

        self.layout_8.addWidget(self.label_alternate_phone)

        self.alternate_phone = QLineEdit(ClientContact)
        self.alternate_phone.setObjectName(u"alternate_phone")

        self.layout_8.addWidget(self.alternate_phone)

        self.live_alternate_phone = LiveWords(ClientContact)
        self.live_alternate_phone.setObjectName(u"live_alternate_phone")

        self.layout_8.addWidget(self.live_alternate_phone)


        self.layout_5.addLayout(self.layout_8)

        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(4)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.label_fax = QLabel(ClientContact)
        self.label_fax.setObjectName(u"label_fax")
        self.label_fax.setProperty(u"role", u"second")
        self.label_fax.setProperty(u"ink", u"text2")

        self.layout_9.addWidget(self.label_fax)

        self.fax = QLineEdit(ClientContact)
        self.fax.setObjectName(u"fax")

        self.layout_9.addWidget(self.fax)

        self.live_fax = LiveWords(ClientContact)
        self.live_fax.setObjectName(u"live_fax")

        self.layout_9.addWidget(self.live_fax)


        self.layout_5.addLayout(self.layout_9)

        self.layout_5.setStretch(0, 1)
        self.layout_5.setStretch(1, 1)
        self.layout_5.setStretch(2, 1)
        self.layout_5.setStretch(3, 1)

        self.layout_1.addLayout(self.layout_5)

        self.rule_10 = Rule(ClientContact)
        self.rule_10.setObjectName(u"rule_10")

        self.layout_1.addWidget(self.rule_10)

        self.layout_11 = QVBoxLayout()
        self.layout_11.setSpacing(6)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_12 = QHBoxLayout()
        self.layout_12.setSpacing(8)
        self.layout_12.setObjectName(u"layout_12")
        self.street_head = QLabel(ClientContact)
        self.street_head.setObjectName(u"street_head")
        self.street_head.setProperty(u"role", u"strong")
        self.street_head.setProperty(u"ink", u"text")

        self.layout_12.addWidget(self.street_head)

        self.qlabel_14 = WrappedWords(ClientContact)
        self.qlabel_14.setObjectName(u"qlabel_14")
        self.qlabel_14.setProperty(u"role", u"second")
        self.qlabel_14.setProperty(u"ink", u"text2")

        self.layout_12.addWidget(self.qlabel_14)

        self.gap_15 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_12.addItem(self.gap_15)


        self.layout_11.addLayout(self.layout_12)

        self.layout_16 = QHBoxLayout()
        self.layout_16.setSpacing(12)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_17 = QVBoxLayout()
        self.layout_17.setSpacing(4)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 0, 0, 0)
        self.label_street_line1 = QLabel(ClientContact)
        self.label_street_line1.setObjectName(u"label_street_line1")
        self.label_street_line1.setProperty(u"role", u"second")
        self.label_street_line1.setProperty(u"ink", u"text2")

        self.layout_17.addWidget(self.label_street_line1)

        self.street_line1 = QLineEdit(ClientContact)
        self.street_line1.setObjectName(u"street_line1")

        self.layout_17.addWidget(self.street_line1)


        self.layout_16.addLayout(self.layout_17)

        self.layout_18 = QVBoxLayout()
        self.layout_18.setSpacing(4)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(0, 0, 0, 0)
        self.label_street_line2 = QLabel(ClientContact)
        self.label_street_line2.setObjectName(u"label_street_line2")
        self.label_street_line2.setProperty(u"role", u"second")
        self.label_street_line2.setProperty(u"ink", u"text2")

        self.layout_18.addWidget(self.label_street_line2)

        self.street_line2 = QLineEdit(ClientContact)
        self.street_line2.setObjectName(u"street_line2")

        self.layout_18.addWidget(self.street_line2)


        self.layout_16.addLayout(self.layout_18)

        self.layout_16.setStretch(0, 3)
        self.layout_16.setStretch(1, 2)

        self.layout_11.addLayout(self.layout_16)

        self.layout_19 = QHBoxLayout()
        self.layout_19.setSpacing(12)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_20 = QVBoxLayout()
        self.layout_20.setSpacing(4)
        self.layout_20.setObjectName(u"layout_20")
        self.layout_20.setContentsMargins(0, 0, 0, 0)
        self.label_street_city = QLabel(ClientContact)
        self.label_street_city.setObjectName(u"label_street_city")
        self.label_street_city.setProperty(u"role", u"second")
        self.label_street_city.setProperty(u"ink", u"text2")

        self.layout_20.addWidget(self.label_street_city)

        self.street_city = QLineEdit(ClientContact)
        self.street_city.setObjectName(u"street_city")

        self.layout_20.addWidget(self.street_city)


        self.layout_19.addLayout(self.layout_20)

        self.layout_21 = QVBoxLayout()
        self.layout_21.setSpacing(4)
        self.layout_21.setObjectName(u"layout_21")
        self.layout_21.setContentsMargins(0, 0, 0, 0)
        self.label_street_state = QLabel(ClientContact)
        self.label_street_state.setObjectName(u"label_street_state")
        self.label_street_state.setProperty(u"role", u"second")
        self.label_street_state.setProperty(u"ink", u"text2")

        self.layout_21.addWidget(self.label_street_state)

        self.street_state = QComboBox(ClientContact)
        self.street_state.setObjectName(u"street_state")
        self.street_state.setMinimumSize(QSize(84, 0))
        self.street_state.setMaximumSize(QSize(84, 16777215))
        self.street_state.setEditable(True)

        self.layout_21.addWidget(self.street_state)


        self.layout_19.addLayout(self.layout_21)

        self.layout_22 = QVBoxLayout()
        self.layout_22.setSpacing(4)
        self.layout_22.setObjectName(u"layout_22")
        self.layout_22.setContentsMargins(0, 0, 0, 0)
        self.label_street_postcode = QLabel(ClientContact)
        self.label_street_postcode.setObjectName(u"label_street_postcode")
        self.label_street_postcode.setProperty(u"role", u"second")
        self.label_street_postcode.setProperty(u"ink", u"text2")

        self.layout_22.addWidget(self.label_street_postcode)

        self.street_postcode = QLineEdit(ClientContact)
        self.street_postcode.setObjectName(u"street_postcode")
        self.street_postcode.setMinimumSize(QSize(84, 0))
        self.street_postcode.setMaximumSize(QSize(84, 16777215))

        self.layout_22.addWidget(self.street_postcode)


        self.layout_19.addLayout(self.layout_22)

        self.layout_23 = QVBoxLayout()
        self.layout_23.setSpacing(4)
        self.layout_23.setObjectName(u"layout_23")
        self.layout_23.setContentsMargins(0, 0, 0, 0)
        self.label_street_country = QLabel(ClientContact)
        self.label_street_country.setObjectName(u"label_street_country")
        self.label_street_country.setProperty(u"role", u"second")
        self.label_street_country.setProperty(u"ink", u"text2")

        self.layout_23.addWidget(self.label_street_country)

        self.street_country = QLineEdit(ClientContact)
        self.street_country.setObjectName(u"street_country")
        self.street_country.setMinimumSize(QSize(120, 0))
        self.street_country.setMaximumSize(QSize(120, 16777215))

        self.layout_23.addWidget(self.street_country)


        self.layout_19.addLayout(self.layout_23)

        self.layout_19.setStretch(0, 1)

        self.layout_11.addLayout(self.layout_19)

        self.layout_24 = QHBoxLayout()
        self.layout_24.setSpacing(4)
        self.layout_24.setObjectName(u"layout_24")
        self.live_street = LiveWords(ClientContact)
        self.live_street.setObjectName(u"live_street")

        self.layout_24.addWidget(self.live_street)


        self.layout_11.addLayout(self.layout_24)


        self.layout_1.addLayout(self.layout_11)

        self.rule_26 = Rule(ClientContact)
        self.rule_26.setObjectName(u"rule_26")

        self.layout_1.addWidget(self.rule_26)

        self.layout_27 = QVBoxLayout()
        self.layout_27.setSpacing(6)
        self.layout_27.setObjectName(u"layout_27")
        self.layout_28 = QHBoxLayout()
        self.layout_28.setSpacing(8)
        self.layout_28.setObjectName(u"layout_28")
        self.postal_head = QLabel(ClientContact)
        self.postal_head.setObjectName(u"postal_head")
        self.postal_head.setProperty(u"role", u"strong")
        self.postal_head.setProperty(u"ink", u"text")

        self.layout_28.addWidget(self.postal_head)

        self.qlabel_30 = WrappedWords(ClientContact)
        self.qlabel_30.setObjectName(u"qlabel_30")
        self.qlabel_30.setProperty(u"role", u"second")
        self.qlabel_30.setProperty(u"ink", u"text2")

        self.layout_28.addWidget(self.qlabel_30)

        self.gap_31 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_28.addItem(self.gap_31)

        self.same = CheckBox(ClientContact)
        self.same.setObjectName(u"same")

        self.layout_28.addWidget(self.same)


        self.layout_27.addLayout(self.layout_28)

        self.layout_32 = QHBoxLayout()
        self.layout_32.setSpacing(12)
        self.layout_32.setObjectName(u"layout_32")
        self.layout_33 = QVBoxLayout()
        self.layout_33.setSpacing(4)
        self.layout_33.setObjectName(u"layout_33")
        self.layout_33.setContentsMargins(0, 0, 0, 0)
        self.label_postal_line1 = QLabel(ClientContact)
        self.label_postal_line1.setObjectName(u"label_postal_line1")
        self.label_postal_line1.setProperty(u"role", u"second")
        self.label_postal_line1.setProperty(u"ink", u"text2")

        self.layout_33.addWidget(self.label_postal_line1)

        self.postal_line1 = QLineEdit(ClientContact)
        self.postal_line1.setObjectName(u"postal_line1")

        self.layout_33.addWidget(self.postal_line1)


        self.layout_32.addLayout(self.layout_33)

        self.layout_34 = QVBoxLayout()
        self.layout_34.setSpacing(4)
        self.layout_34.setObjectName(u"layout_34")
        self.layout_34.setContentsMargins(0, 0, 0, 0)
        self.label_postal_line2 = QLabel(ClientContact)
        self.label_postal_line2.setObjectName(u"label_postal_line2")
        self.label_postal_line2.setProperty(u"role", u"second")
        self.label_postal_line2.setProperty(u"ink", u"text2")

        self.layout_34.addWidget(self.label_postal_line2)

        self.postal_line2 = QLineEdit(ClientContact)
        self.postal_line2.setObjectName(u"postal_line2")

        self.layout_34.addWidget(self.postal_line2)


        self.layout_32.addLayout(self.layout_34)

        self.layout_32.setStretch(0, 3)
        self.layout_32.setStretch(1, 2)

        self.layout_27.addLayout(self.layout_32)

        self.layout_35 = QHBoxLayout()
        self.layout_35.setSpacing(12)
        self.layout_35.setObjectName(u"layout_35")
        self.layout_36 = QVBoxLayout()
        self.layout_36.setSpacing(4)
        self.layout_36.setObjectName(u"layout_36")
        self.layout_36.setContentsMargins(0, 0, 0, 0)
        self.label_postal_city = QLabel(ClientContact)
        self.label_postal_city.setObjectName(u"label_postal_city")
        self.label_postal_city.setProperty(u"role", u"second")
        self.label_postal_city.setProperty(u"ink", u"text2")

        self.layout_36.addWidget(self.label_postal_city)

        self.postal_city = QLineEdit(ClientContact)
        self.postal_city.setObjectName(u"postal_city")

        self.layout_36.addWidget(self.postal_city)


        self.layout_35.addLayout(self.layout_36)

        self.layout_37 = QVBoxLayout()
        self.layout_37.setSpacing(4)
        self.layout_37.setObjectName(u"layout_37")
        self.layout_37.setContentsMargins(0, 0, 0, 0)
        self.label_postal_state = QLabel(ClientContact)
        self.label_postal_state.setObjectName(u"label_postal_state")
        self.label_postal_state.setProperty(u"role", u"second")
        self.label_postal_state.setProperty(u"ink", u"text2")

        self.layout_37.addWidget(self.label_postal_state)

        self.postal_state = QComboBox(ClientContact)
        self.postal_state.setObjectName(u"postal_state")
        self.postal_state.setMinimumSize(QSize(84, 0))
        self.postal_state.setMaximumSize(QSize(84, 16777215))
        self.postal_state.setEditable(True)

        self.layout_37.addWidget(self.postal_state)


        self.layout_35.addLayout(self.layout_37)

        self.layout_38 = QVBoxLayout()
        self.layout_38.setSpacing(4)
        self.layout_38.setObjectName(u"layout_38")
        self.layout_38.setContentsMargins(0, 0, 0, 0)
        self.label_postal_postcode = QLabel(ClientContact)
        self.label_postal_postcode.setObjectName(u"label_postal_postcode")
        self.label_postal_postcode.setProperty(u"role", u"second")
        self.label_postal_postcode.setProperty(u"ink", u"text2")

        self.layout_38.addWidget(self.label_postal_postcode)

        self.postal_postcode = QLineEdit(ClientContact)
        self.postal_postcode.setObjectName(u"postal_postcode")
        self.postal_postcode.setMinimumSize(QSize(84, 0))
        self.postal_postcode.setMaximumSize(QSize(84, 16777215))

        self.layout_38.addWidget(self.postal_postcode)


        self.layout_35.addLayout(self.layout_38)

        self.layout_39 = QVBoxLayout()
        self.layout_39.setSpacing(4)
        self.layout_39.setObjectName(u"layout_39")
        self.layout_39.setContentsMargins(0, 0, 0, 0)
        self.label_postal_country = QLabel(ClientContact)
        self.label_postal_country.setObjectName(u"label_postal_country")
        self.label_postal_country.setProperty(u"role", u"second")
        self.label_postal_country.setProperty(u"ink", u"text2")

        self.layout_39.addWidget(self.label_postal_country)

        self.postal_country = QLineEdit(ClientContact)
        self.postal_country.setObjectName(u"postal_country")
        self.postal_country.setMinimumSize(QSize(120, 0))
        self.postal_country.setMaximumSize(QSize(120, 16777215))

        self.layout_39.addWidget(self.postal_country)


        self.layout_35.addLayout(self.layout_39)

        self.layout_35.setStretch(0, 1)

        self.layout_27.addLayout(self.layout_35)

        self.layout_40 = QHBoxLayout()
        self.layout_40.setSpacing(4)
        self.layout_40.setObjectName(u"layout_40")
        self.live_postal = LiveWords(ClientContact)
        self.live_postal.setObjectName(u"live_postal")

        self.layout_40.addWidget(self.live_postal)


        self.layout_27.addLayout(self.layout_40)


        self.layout_1.addLayout(self.layout_27)

        self.gap_42 = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_1.addItem(self.gap_42)

#if QT_CONFIG(shortcut)
        self.label_email.setBuddy(self.email)
        self.label_website.setBuddy(self.website)
        self.label_phone.setBuddy(self.phone)
        self.label_mobile.setBuddy(self.mobile)
        self.label_alternate_phone.setBuddy(self.alternate_phone)
        self.label_fax.setBuddy(self.fax)
        self.street_head.setBuddy(self.street_line1)
        self.label_street_line1.setBuddy(self.street_line1)
        self.label_street_line2.setBuddy(self.street_line2)
        self.label_street_city.setBuddy(self.street_city)
        self.label_street_state.setBuddy(self.street_state)
        self.label_street_postcode.setBuddy(self.street_postcode)
        self.label_street_country.setBuddy(self.street_country)
        self.postal_head.setBuddy(self.postal_line1)
        self.label_postal_line1.setBuddy(self.postal_line1)
        self.label_postal_line2.setBuddy(self.postal_line2)
        self.label_postal_city.setBuddy(self.postal_city)
        self.label_postal_state.setBuddy(self.postal_state)
        self.label_postal_postcode.setBuddy(self.postal_postcode)
        self.label_postal_country.setBuddy(self.postal_country)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ClientContact)
    # setupUi

    def retranslateUi(self, ClientContact):
#if QT_CONFIG(accessibility)
        ClientContact.setAccessibleName(QCoreApplication.translate("ClientContact", u"Contact details", None))
#endif // QT_CONFIG(accessibility)
        self.label_email.setText(QCoreApplication.translate("ClientContact", u"&E-mail", None))
        self.email.setPlaceholderText(QCoreApplication.translate("ClientContact", u"Several: separate them with commas", None))
#if QT_CONFIG(accessibility)
        self.email.setAccessibleName(QCoreApplication.translate("ClientContact", u"E-mail", None))
#endif // QT_CONFIG(accessibility)
        self.label_website.setText(QCoreApplication.translate("ClientContact", u"&Website", None))
#if QT_CONFIG(accessibility)
        self.website.setAccessibleName(QCoreApplication.translate("ClientContact", u"Website", None))
#endif // QT_CONFIG(accessibility)
        self.label_phone.setText(QCoreApplication.translate("ClientContact", u"&Phone", None))
#if QT_CONFIG(accessibility)
        self.phone.setAccessibleName(QCoreApplication.translate("ClientContact", u"Phone", None))
#endif // QT_CONFIG(accessibility)
        self.label_mobile.setText(QCoreApplication.translate("ClientContact", u"&Mobile", None))
#if QT_CONFIG(accessibility)
        self.mobile.setAccessibleName(QCoreApplication.translate("ClientContact", u"Mobile", None))
#endif // QT_CONFIG(accessibility)
        self.label_alternate_phone.setText(QCoreApplication.translate("ClientContact", u"&Other phone", None))
#if QT_CONFIG(accessibility)
        self.alternate_phone.setAccessibleName(QCoreApplication.translate("ClientContact", u"Other phone", None))
#endif // QT_CONFIG(accessibility)
        self.label_fax.setText(QCoreApplication.translate("ClientContact", u"Fa&x", None))
#if QT_CONFIG(accessibility)
        self.fax.setAccessibleName(QCoreApplication.translate("ClientContact", u"Fax", None))
#endif // QT_CONFIG(accessibility)
        self.street_head.setText(QCoreApplication.translate("ClientContact", u"&Business address", None))
        self.qlabel_14.setText(QCoreApplication.translate("ClientContact", u"goes to QuickBooks as the shipping address", None))
        self.label_street_line1.setText(QCoreApplication.translate("ClientContact", u"Line 1", None))
#if QT_CONFIG(accessibility)
        self.street_line1.setAccessibleName(QCoreApplication.translate("ClientContact", u"Business address: line 1", None))
#endif // QT_CONFIG(accessibility)
        self.label_street_line2.setText(QCoreApplication.translate("ClientContact", u"Line 2", None))
#if QT_CONFIG(accessibility)
        self.street_line2.setAccessibleName(QCoreApplication.translate("ClientContact", u"Business address: line 2", None))
#endif // QT_CONFIG(accessibility)
        self.label_street_city.setText(QCoreApplication.translate("ClientContact", u"Suburb", None))
#if QT_CONFIG(accessibility)
        self.street_city.setAccessibleName(QCoreApplication.translate("ClientContact", u"Business address: suburb", None))
#endif // QT_CONFIG(accessibility)
        self.label_street_state.setText(QCoreApplication.translate("ClientContact", u"State", None))
#if QT_CONFIG(accessibility)
        self.street_state.setAccessibleName(QCoreApplication.translate("ClientContact", u"Business address: state", None))
#endif // QT_CONFIG(accessibility)
        self.label_street_postcode.setText(QCoreApplication.translate("ClientContact", u"Postcode", None))
#if QT_CONFIG(accessibility)
        self.street_postcode.setAccessibleName(QCoreApplication.translate("ClientContact", u"Business address: postcode", None))
#endif // QT_CONFIG(accessibility)
        self.label_street_country.setText(QCoreApplication.translate("ClientContact", u"Country", None))
#if QT_CONFIG(accessibility)
        self.street_country.setAccessibleName(QCoreApplication.translate("ClientContact", u"Business address: country", None))
#endif // QT_CONFIG(accessibility)
        self.postal_head.setText(QCoreApplication.translate("ClientContact", u"Posta&l address", None))
        self.qlabel_30.setText(QCoreApplication.translate("ClientContact", u"goes to QuickBooks as the billing address", None))
        self.same.setText(QCoreApplication.translate("ClientContact", u"Same as b&usiness", None))
        self.label_postal_line1.setText(QCoreApplication.translate("ClientContact", u"Line 1", None))
#if QT_CONFIG(accessibility)
        self.postal_line1.setAccessibleName(QCoreApplication.translate("ClientContact", u"Postal address: line 1", None))
#endif // QT_CONFIG(accessibility)
        self.label_postal_line2.setText(QCoreApplication.translate("ClientContact", u"Line 2", None))
#if QT_CONFIG(accessibility)
        self.postal_line2.setAccessibleName(QCoreApplication.translate("ClientContact", u"Postal address: line 2", None))
#endif // QT_CONFIG(accessibility)
        self.label_postal_city.setText(QCoreApplication.translate("ClientContact", u"Suburb", None))
#if QT_CONFIG(accessibility)
        self.postal_city.setAccessibleName(QCoreApplication.translate("ClientContact", u"Postal address: suburb", None))
#endif // QT_CONFIG(accessibility)
        self.label_postal_state.setText(QCoreApplication.translate("ClientContact", u"State", None))
#if QT_CONFIG(accessibility)
        self.postal_state.setAccessibleName(QCoreApplication.translate("ClientContact", u"Postal address: state", None))
#endif // QT_CONFIG(accessibility)
        self.label_postal_postcode.setText(QCoreApplication.translate("ClientContact", u"Postcode", None))
#if QT_CONFIG(accessibility)
        self.postal_postcode.setAccessibleName(QCoreApplication.translate("ClientContact", u"Postal address: postcode", None))
#endif // QT_CONFIG(accessibility)
        self.label_postal_country.setText(QCoreApplication.translate("ClientContact", u"Country", None))
#if QT_CONFIG(accessibility)
        self.postal_country.setAccessibleName(QCoreApplication.translate("ClientContact", u"Postal address: country", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
