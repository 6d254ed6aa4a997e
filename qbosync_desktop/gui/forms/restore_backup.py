"""Generated from ui/restore_backup.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.forming import (FormButton, FormNotice, WrappedWords)
from qbosync_desktop.gui.dialogs.live_words import LiveWords

class Ui_RestoreBackup(object):
    def setupUi(self, RestoreBackup):
        if not RestoreBackup.objectName():
            RestoreBackup.setObjectName(u"RestoreBackup")
        RestoreBackup.resize(560, 320)
        self.layout_1 = QVBoxLayout(RestoreBackup)
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(24, 16, 24, 16)
        self.choice_row = QHBoxLayout()
        self.choice_row.setSpacing(8)
        self.choice_row.setObjectName(u"choice_row")
        self.choice_label = QLabel(RestoreBackup)
        self.choice_label.setObjectName(u"choice_label")

        self.choice_row.addWidget(self.choice_label)

        self.choice = QComboBox(RestoreBackup)
        self.choice.setObjectName(u"choice")
        self.choice.setMinimumSize(QSize(260, 0))
        self.choice.setProperty(u"small", True)

        self.choice_row.addWidget(self.choice)

        self.other = FormButton(RestoreBackup)
        self.other.setObjectName(u"other")
        self.other.setProperty(u"look", u"grey")

        self.choice_row.addWidget(self.other)

        self.choice_row.setStretch(1, 1)

        self.layout_1.addLayout(self.choice_row)

        self.live = LiveWords(RestoreBackup)
        self.live.setObjectName(u"live")

        self.layout_1.addWidget(self.live)

        self.facts = QGridLayout()
        self.facts.setObjectName(u"facts")
        self.facts.setHorizontalSpacing(24)
        self.facts.setVerticalSpacing(6)
        self.in_backup_title = QLabel(RestoreBackup)
        self.in_backup_title.setObjectName(u"in_backup_title")
        self.in_backup_title.setProperty(u"role", u"strong")
        self.in_backup_title.setProperty(u"ink", u"text")

        self.facts.addWidget(self.in_backup_title, 0, 1, 1, 1)

        self.in_register_title = QLabel(RestoreBackup)
        self.in_register_title.setObjectName(u"in_register_title")
        self.in_register_title.setProperty(u"role", u"strong")
        self.in_register_title.setProperty(u"ink", u"text")

        self.facts.addWidget(self.in_register_title, 0, 2, 1, 1)

        self.clients_title = QLabel(RestoreBackup)
        self.clients_title.setObjectName(u"clients_title")
        self.clients_title.setProperty(u"role", u"body")
        self.clients_title.setProperty(u"ink", u"text2")

        self.facts.addWidget(self.clients_title, 1, 0, 1, 1)

        self.clients_then = QLabel(RestoreBackup)
        self.clients_then.setObjectName(u"clients_then")
        self.clients_then.setProperty(u"role", u"body")
        self.clients_then.setProperty(u"ink", u"text")

        self.facts.addWidget(self.clients_then, 1, 1, 1, 1)

        self.clients_now = QLabel(RestoreBackup)
        self.clients_now.setObjectName(u"clients_now")
        self.clients_now.setProperty(u"role", u"body")
        self.clients_now.setProperty(u"ink", u"text")

        self.facts.addWidget(self.clients_now, 1, 2, 1, 1)

        self.archived_title = QLabel(RestoreBackup)
        self.archived_title.setObjectName(u"archived_title")
        self.archived_title.setProperty(u"role", u"body")
        self.archived_title.setProperty(u"ink", u"text2")

        self.facts.addWidget(self.archived_title, 2, 0, 1, 1)

        self.archived_then = QLabel(RestoreBackup)
        self.archived_then.setObjectName(u"archived_then")
        self.archived_then.setProperty(u"role", u"body")
        self.archived_then.setProperty(u"ink", u"text")

        self.facts.addWidget(self.archived_then, 2, 1, 1, 1)

        self.archived_now = QLabel(RestoreBackup)
        self.archived_now.setObjectName(u"archived_now")
        self.archived_now.setProperty(u"role", u"body")
        self.archived_now.setProperty(u"ink", u"text")

        self.facts.addWidget(self.archived_now, 2, 2, 1, 1)

        self.linked_title = QLabel(RestoreBackup)
        self.linked_title.setObjectName(u"linked_title")
        self.linked_title.setProperty(u"role", u"body")
        self.linked_title.setProperty(u"ink", u"text2")

        self.facts.addWidget(self.linked_title, 3, 0, 1, 1)

        self.linked_then = QLabel(RestoreBackup)
        self.linked_then.setObjectName(u"linked_then")
        self.linked_then.setProperty(u"role", u"body")
        self.linked_then.setProperty(u"ink", u"text")

        self.facts.addWidget(self.linked_then, 3, 1, 1, 1)

        self.linked_now = QLabel(RestoreBackup)
        self.linked_now.setObjectName(u"linked_now")
        self.linked_now.setProperty(u"role", u"body")
        self.linked_now.setProperty(u"ink", u"text")

        self.facts.addWidget(self.linked_now, 3, 2, 1, 1)

        self.companies_title = QLabel(RestoreBackup)
        self.companies_title.setObjectName(u"companies_title")
        self.companies_title.setProperty(u"role", u"body")
        self.companies_title.setProperty(u"ink", u"text2")

        self.facts.addWidget(self.companies_title, 4, 0, 1, 1)

        self.companies_then = QLabel(RestoreBackup)
        self.companies_then.setObjectName(u"companies_then")
        self.companies_then.setProperty(u"role", u"body")
        self.companies_then.setProperty(u"ink", u"text")

        self.facts.addWidget(self.companies_then, 4, 1, 1, 1)

        self.companies_now = QLabel(RestoreBackup)
        self.companies_now.setObjectName(u"companies_now")
        self.companies_now.setProperty(u"role", u"body")
        self.companies_now.setProperty(u"ink", u"text")

        self.facts.addWidget(self.companies_now, 4, 2, 1, 1)

        self.pushed_title = QLabel(RestoreBackup)
        self.pushed_title.setObjectName(u"pushed_title")
        self.pushed_title.setProperty(u"role", u"body")
        self.pushed_title.setProperty(u"ink", u"text2")

        self.facts.addWidget(self.pushed_title, 5, 0, 1, 1)

        self.pushed_then = QLabel(RestoreBackup)
        self.pushed_then.setObjectName(u"pushed_then")
        self.pushed_then.setProperty(u"role", u"body")
        self.pushed_then.setProperty(u"ink", u"text")

        self.facts.addWidget(self.pushed_then, 5, 1, 1, 1)

        self.pushed_now = QLabel(RestoreBackup)
        self.pushed_now.setObjectName(u"pushed_now")
        self.pushed_now.setProperty(u"role", u"body")
        self.pushed_now.setProperty(u"ink", u"text")

        self.facts.addWidget(self.pushed_now, 5, 2, 1, 1)

        self.facts.setColumnStretch(1, 1)
        self.facts.setColumnStretch(2, 1)

        self.layout_1.addLayout(self.facts)

        self.notice = FormNotice(RestoreBackup)
        self.notice.setObjectName(u"notice")

        self.layout_1.addWidget(self.notice)

        self.promise = WrappedWords(RestoreBackup)
        self.promise.setObjectName(u"promise")
        self.promise.setProperty(u"role", u"second")
        self.promise.setProperty(u"ink", u"text2")

        self.layout_1.addWidget(self.promise)

        self.gap_1 = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_1.addItem(self.gap_1)

        self.foot = QWidget(RestoreBackup)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.foot_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.cancel_button = FormButton(self.foot)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setProperty(u"look", u"grey")

        self.foot_row.addWidget(self.cancel_button)

        self.restore_button = FormButton(self.foot)
        self.restore_button.setObjectName(u"restore_button")
        self.restore_button.setProperty(u"look", u"filled")
        self.restore_button.setEnabled(False)

        self.foot_row.addWidget(self.restore_button)


        self.layout_1.addWidget(self.foot)

#if QT_CONFIG(shortcut)
        self.choice_label.setBuddy(self.choice)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RestoreBackup)
    # setupUi

    def retranslateUi(self, RestoreBackup):
        RestoreBackup.setWindowTitle(QCoreApplication.translate("RestoreBackup", u"Restore a backup", None))
        self.choice_label.setText(QCoreApplication.translate("RestoreBackup", u"&Backup", None))
#if QT_CONFIG(accessibility)
        self.choice.setAccessibleName(QCoreApplication.translate("RestoreBackup", u"Backup", None))
#endif // QT_CONFIG(accessibility)
        self.other.setText(QCoreApplication.translate("RestoreBackup", u"Choose another file\u2026", None))
        self.in_backup_title.setText(QCoreApplication.translate("RestoreBackup", u"In the backup", None))
        self.in_register_title.setText(QCoreApplication.translate("RestoreBackup", u"In the register now", None))
        self.clients_title.setText(QCoreApplication.translate("RestoreBackup", u"Clients", None))
        self.clients_then.setText("")
        self.clients_now.setText("")
        self.archived_title.setText(QCoreApplication.translate("RestoreBackup", u"Archived", None))
        self.archived_then.setText("")
        self.archived_now.setText("")
        self.linked_title.setText(QCoreApplication.translate("RestoreBackup", u"Linked to customers", None))
        self.linked_then.setText("")
        self.linked_now.setText("")
        self.companies_title.setText(QCoreApplication.translate("RestoreBackup", u"QuickBooks companies", None))
        self.companies_then.setText("")
        self.companies_now.setText("")
        self.pushed_title.setText(QCoreApplication.translate("RestoreBackup", u"Last push", None))
        self.pushed_then.setText("")
        self.pushed_now.setText("")
        self.promise.setText(QCoreApplication.translate("RestoreBackup", u"The register of now is backed up first, so there is a way back. The window closes for a moment and opens again. Nothing changes in QuickBooks.", None))
        self.cancel_button.setText(QCoreApplication.translate("RestoreBackup", u"Cancel", None))
        self.restore_button.setText(QCoreApplication.translate("RestoreBackup", u"Put it back", None))
    # retranslateUi
