"""Generated from ui/client_link.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.forming import (FormButton, WrappedWords)
from qbosync_desktop.gui.dialogs.live_words import LiveWords

class Ui_ClientLink(object):
    def setupUi(self, ClientLink):
        if not ClientLink.objectName():
            ClientLink.setObjectName(u"ClientLink")
        ClientLink.resize(592, 520)
        self.layout_1 = QVBoxLayout(ClientLink)
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(20, 12, 20, 12)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.link_title = QLabel(ClientLink)
        self.link_title.setObjectName(u"link_title")
        self.link_title.setProperty(u"role", u"strong")
        self.link_title.setProperty(u"ink", u"text")

        self.layout_2.addWidget(self.link_title)

        self.gap_3 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.gap_3)


        self.layout_1.addLayout(self.layout_2)

        self.link_words = WrappedWords(ClientLink)
        self.link_words.setObjectName(u"link_words")
        self.link_words.setProperty(u"role", u"second")
        self.link_words.setProperty(u"ink", u"text2")

        self.layout_1.addWidget(self.link_words)

        self.link_state = LiveWords(ClientLink)
        self.link_state.setObjectName(u"link_state")

        self.layout_1.addWidget(self.link_state)

        self.scroll = QScrollArea(ClientLink)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.compared = QWidget()
        self.compared.setObjectName(u"compared")
        self.compared_layout = QVBoxLayout(self.compared)
        self.compared_layout.setSpacing(8)
        self.compared_layout.setObjectName(u"compared_layout")
        self.compared_layout.setContentsMargins(0, 4, 8, 4)
        self.gap_4 = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.compared_layout.addItem(self.gap_4)

        self.scroll.setWidget(self.compared)

        self.layout_1.addWidget(self.scroll)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.pause = FormButton(ClientLink)
        self.pause.setObjectName(u"pause")
        self.pause.setProperty(u"look", u"grey")
        self.pause.setAutoDefault(False)

        self.layout_5.addWidget(self.pause)

        self.unlink = FormButton(ClientLink)
        self.unlink.setObjectName(u"unlink")
        self.unlink.setProperty(u"look", u"grey")
        self.unlink.setAutoDefault(False)

        self.layout_5.addWidget(self.unlink)

        self.find = FormButton(ClientLink)
        self.find.setObjectName(u"find")
        self.find.setProperty(u"look", u"blue")
        self.find.setAutoDefault(False)

        self.layout_5.addWidget(self.find)

        self.gap_6 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.gap_6)

        self.open = FormButton(ClientLink)
        self.open.setObjectName(u"open")
        self.open.setProperty(u"look", u"text")
        self.open.setAutoDefault(False)

        self.layout_5.addWidget(self.open)


        self.layout_1.addLayout(self.layout_5)


        self.retranslateUi(ClientLink)
    # setupUi

    def retranslateUi(self, ClientLink):
#if QT_CONFIG(accessibility)
        ClientLink.setAccessibleName(QCoreApplication.translate("ClientLink", u"QuickBooks", None))
#endif // QT_CONFIG(accessibility)
        self.link_title.setText("")
        self.link_words.setText("")
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("ClientLink", u"Differences", None))
#endif // QT_CONFIG(accessibility)
        self.pause.setText(QCoreApplication.translate("ClientLink", u"Pause", None))
        self.unlink.setText(QCoreApplication.translate("ClientLink", u"Unlink", None))
        self.find.setText(QCoreApplication.translate("ClientLink", u"Find a customer\u2026", None))
        self.open.setText(QCoreApplication.translate("ClientLink", u"Open in QuickBooks", None))
    # retranslateUi
