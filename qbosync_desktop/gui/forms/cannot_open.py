"""Generated from ui/cannot_open.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.forming import (FormButton, FormNotice)

class Ui_CannotOpen(object):
    def setupUi(self, CannotOpen):
        if not CannotOpen.objectName():
            CannotOpen.setObjectName(u"CannotOpen")
        CannotOpen.resize(520, 220)
        self.page_column = QVBoxLayout(CannotOpen)
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(24, 16, 24, 16)
        self.notice = FormNotice(CannotOpen)
        self.notice.setObjectName(u"notice")

        self.page_column.addWidget(self.notice)

        self.calm = QLabel(CannotOpen)
        self.calm.setObjectName(u"calm")
        self.calm.setTextFormat(Qt.PlainText)
        self.calm.setProperty(u"role", u"second")
        self.calm.setProperty(u"ink", u"text2")

        self.page_column.addWidget(self.calm)

        self.backup_box = QComboBox(CannotOpen)
        self.backup_box.setObjectName(u"backup_box")

        self.page_column.addWidget(self.backup_box)

        self.foot = QWidget(CannotOpen)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.foot_gap = QSpacerItem(1, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.quit_button = FormButton(self.foot)
        self.quit_button.setObjectName(u"quit_button")
        self.quit_button.setProperty(u"look", u"grey")

        self.foot_row.addWidget(self.quit_button)

        self.folder_button = FormButton(self.foot)
        self.folder_button.setObjectName(u"folder_button")
        self.folder_button.setProperty(u"look", u"grey")

        self.foot_row.addWidget(self.folder_button)

        self.best_button = FormButton(self.foot)
        self.best_button.setObjectName(u"best_button")
        self.best_button.setProperty(u"look", u"filled")

        self.foot_row.addWidget(self.best_button)


        self.page_column.addWidget(self.foot)

        QWidget.setTabOrder(self.backup_box, self.quit_button)
        QWidget.setTabOrder(self.quit_button, self.folder_button)
        QWidget.setTabOrder(self.folder_button, self.best_button)

        self.retranslateUi(CannotOpen)
    # setupUi

    def retranslateUi(self, CannotOpen):
        CannotOpen.setWindowTitle(QCoreApplication.translate("CannotOpen", u"The register cannot be opened", None))
        self.calm.setText(QCoreApplication.translate("CannotOpen", u"Nothing was changed.", None))
#if QT_CONFIG(accessibility)
        self.backup_box.setAccessibleName(QCoreApplication.translate("CannotOpen", u"Backup", None))
#endif // QT_CONFIG(accessibility)
        self.quit_button.setText(QCoreApplication.translate("CannotOpen", u"Quit", None))
        self.folder_button.setText(QCoreApplication.translate("CannotOpen", u"Open another folder\u2026", None))
        self.best_button.setText(QCoreApplication.translate("CannotOpen", u"Try again", None))
    # retranslateUi
