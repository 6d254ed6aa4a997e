"""Generated from ui/welcome.ui by `dev.py forms`. Do not edit: edit the form in Qt Designer."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout

from qbosync_desktop.gui.dialogs.forming import (FormButton, FormCard, FormIcon, WrappedWords)
from qbosync_desktop.gui.dialogs.logo import Logo

class Ui_Welcome(object):
    def setupUi(self, Welcome):
        if not Welcome.objectName():
            Welcome.setObjectName(u"Welcome")
        Welcome.resize(1280, 740)
        self.layout_1 = QVBoxLayout(Welcome)
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(16, 16, 16, 8)
        self.gap_2 = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_1.addItem(self.gap_2)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.gap_4 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.gap_4)

        self.logo = Logo(Welcome)
        self.logo.setObjectName(u"logo")

        self.layout_3.addWidget(self.logo)

        self.gap_5 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.gap_5)


        self.layout_1.addLayout(self.layout_3)

        self.gap_6 = QSpacerItem(1, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_1.addItem(self.gap_6)

        self.title = QLabel(Welcome)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"welcome")
        self.title.setProperty(u"ink", u"text")
        self.title.setAlignment(Qt.AlignCenter)

        self.layout_1.addWidget(self.title)

        self.story = QLabel(Welcome)
        self.story.setObjectName(u"story")
        self.story.setProperty(u"role", u"body")
        self.story.setProperty(u"ink", u"text2")
        self.story.setAlignment(Qt.AlignCenter)

        self.layout_1.addWidget(self.story)

        self.gap_7 = QSpacerItem(1, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_1.addItem(self.gap_7)

        self.doors = QHBoxLayout()
        self.doors.setSpacing(24)
        self.doors.setObjectName(u"doors")
        self.gap_8 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.doors.addItem(self.gap_8)

        self.demo_door = FormCard(Welcome)
        self.demo_door.setObjectName(u"demo_door")
        self.demo_door.setMinimumSize(QSize(240, 0))
        self.demo_door.setMaximumSize(QSize(352, 16777215))
        self.layout_9 = QVBoxLayout(self.demo_door)
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(24, 24, 24, 20)
        self.layout_10 = QHBoxLayout()
        self.layout_10.setSpacing(8)
        self.layout_10.setObjectName(u"layout_10")
        self.formicon_11 = FormIcon(self.demo_door)
        self.formicon_11.setObjectName(u"formicon_11")
        self.formicon_11.setProperty(u"icon_name", u"play")
        self.formicon_11.setProperty(u"ink", u"accent")
        self.formicon_11.setProperty(u"icon_size", 32)

        self.layout_10.addWidget(self.formicon_11)

        self.gap_12 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_10.addItem(self.gap_12)


        self.layout_9.addLayout(self.layout_10)

        self.gap_13 = QSpacerItem(1, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_9.addItem(self.gap_13)

        self.qlabel_14 = WrappedWords(self.demo_door)
        self.qlabel_14.setObjectName(u"qlabel_14")
        self.qlabel_14.setProperty(u"role", u"card")
        self.qlabel_14.setProperty(u"ink", u"text")

        self.layout_9.addWidget(self.qlabel_14)

        self.wrappedwords_15 = WrappedWords(self.demo_door)
        self.wrappedwords_15.setObjectName(u"wrappedwords_15")
        self.wrappedwords_15.setProperty(u"role", u"body")
        self.wrappedwords_15.setProperty(u"ink", u"text2")

        self.layout_9.addWidget(self.wrappedwords_15)

        self.gap_16 = QSpacerItem(1, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_9.addItem(self.gap_16)

        self.layout_17 = QHBoxLayout()
        self.layout_17.setSpacing(8)
        self.layout_17.setObjectName(u"layout_17")
        self.formicon_18 = FormIcon(self.demo_door)
        self.formicon_18.setObjectName(u"formicon_18")
        self.formicon_18.setProperty(u"icon_name", u"tick")
        self.formicon_18.setProperty(u"ink", u"ok")
        self.formicon_18.setProperty(u"icon_size", 16)

        self.layout_17.addWidget(self.formicon_18)

        self.qlabel_19 = WrappedWords(self.demo_door)
        self.qlabel_19.setObjectName(u"qlabel_19")
        self.qlabel_19.setProperty(u"role", u"body")
        self.qlabel_19.setProperty(u"ink", u"text")

        self.layout_17.addWidget(self.qlabel_19)

        self.gap_20 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_17.addItem(self.gap_20)


        self.layout_9.addLayout(self.layout_17)

        self.layout_21 = QHBoxLayout()
        self.layout_21.setSpacing(8)
        self.layout_21.setObjectName(u"layout_21")
        self.formicon_22 = FormIcon(self.demo_door)
        self.formicon_22.setObjectName(u"formicon_22")
        self.formicon_22.setProperty(u"icon_name", u"tick")
        self.formicon_22.setProperty(u"ink", u"ok")
        self.formicon_22.setProperty(u"icon_size", 16)

        self.layout_21.addWidget(self.formicon_22)

        self.qlabel_23 = WrappedWords(self.demo_door)
        self.qlabel_23.setObjectName(u"qlabel_23")
        self.qlabel_23.setProperty(u"role", u"body")
        self.qlabel_23.setProperty(u"ink", u"text")

        self.layout_21.addWidget(self.qlabel_23)

        self.gap_24 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_21.addItem(self.gap_24)


        self.layout_9.addLayout(self.layout_21)

        self.layout_25 = QHBoxLayout()
        self.layout_25.setSpacing(8)
        self.layout_25.setObjectName(u"layout_25")
        self.formicon_26 = FormIcon(self.demo_door)
        self.formicon_26.setObjectName(u"formicon_26")
        self.formicon_26.setProperty(u"icon_name", u"tick")
        self.formicon_26.setProperty(u"ink", u"ok")
        self.formicon_26.setProperty(u"icon_size", 16)

        self.layout_25.addWidget(self.formicon_26)

        self.qlabel_27 = WrappedWords(self.demo_door)
        self.qlabel_27.setObjectName(u"qlabel_27")
        self.qlabel_27.setProperty(u"role", u"body")
        self.qlabel_27.setProperty(u"ink", u"text")

        self.layout_25.addWidget(self.qlabel_27)

        self.gap_28 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_25.addItem(self.gap_28)


        self.layout_9.addLayout(self.layout_25)

        self.gap_29 = QSpacerItem(1, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_9.addItem(self.gap_29)

        self.gap_30 = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_9.addItem(self.gap_30)

        self.layout_31 = QHBoxLayout()
        self.layout_31.setSpacing(8)
        self.layout_31.setObjectName(u"layout_31")
        self.demo = FormButton(self.demo_door)
        self.demo.setObjectName(u"demo")
        self.demo.setProperty(u"look", u"blue")
        self.demo.setAutoDefault(False)

        self.layout_31.addWidget(self.demo)

        self.gap_32 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_31.addItem(self.gap_32)


        self.layout_9.addLayout(self.layout_31)

        self.demo_foot = WrappedWords(self.demo_door)
        self.demo_foot.setObjectName(u"demo_foot")
        self.demo_foot.setProperty(u"role", u"second")
        self.demo_foot.setProperty(u"ink", u"text2")

        self.layout_9.addWidget(self.demo_foot)


        self.doors.addWidget(self.demo_door)

        self.list_door = FormCard(Welcome)
        self.list_door.setObjectName(u"list_door")
        self.list_door.setMinimumSize(QSize(240, 0))
        self.list_door.setMaximumSize(QSize(352, 16777215))
        self.layout_33 = QVBoxLayout(self.list_door)
        self.layout_33.setSpacing(8)
        self.layout_33.setObjectName(u"layout_33")
        self.layout_33.setContentsMargins(24, 24, 24, 20)
        self.layout_34 = QHBoxLayout()
        self.layout_34.setSpacing(8)
        self.layout_34.setObjectName(u"layout_34")
        self.formicon_35 = FormIcon(self.list_door)
        self.formicon_35.setObjectName(u"formicon_35")
        self.formicon_35.setProperty(u"icon_name", u"table")
        self.formicon_35.setProperty(u"ink", u"accent")
        self.formicon_35.setProperty(u"icon_size", 32)

        self.layout_34.addWidget(self.formicon_35)

        self.gap_36 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_34.addItem(self.gap_36)


        self.layout_33.addLayout(self.layout_34)

        self.gap_37 = QSpacerItem(1, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_33.addItem(self.gap_37)

        self.qlabel_38 = WrappedWords(self.list_door)
        self.qlabel_38.setObjectName(u"qlabel_38")
        self.qlabel_38.setProperty(u"role", u"card")
        self.qlabel_38.setProperty(u"ink", u"text")

        self.layout_33.addWidget(self.qlabel_38)

        self.wrappedwords_39 = WrappedWords(self.list_door)
        self.wrappedwords_39.setObjectName(u"wrappedwords_39")
        self.wrappedwords_39.setProperty(u"role", u"body")
        self.wrappedwords_39.setProperty(u"ink", u"text2")

        self.layout_33.addWidget(self.wrappedwords_39)

        self.gap_40 = QSpacerItem(1, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_33.addItem(self.gap_40)

        self.layout_41 = QHBoxLayout()
        self.layout_41.setSpacing(8)
        self.layout_41.setObjectName(u"layout_41")
        self.formicon_42 = FormIcon(self.list_door)
        self.formicon_42.setObjectName(u"formicon_42")
        self.formicon_42.setProperty(u"icon_name", u"tick")
        self.formicon_42.setProperty(u"ink", u"ok")
        self.formicon_42.setProperty(u"icon_size", 16)

        self.layout_41.addWidget(self.formicon_42)

        self.qlabel_43 = WrappedWords(self.list_door)
        self.qlabel_43.setObjectName(u"qlabel_43")
        self.qlabel_43.setProperty(u"role", u"body")
        self.qlabel_43.setProperty(u"ink", u"text")

        self.layout_41.addWidget(self.qlabel_43)

        self.gap_44 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_41.addItem(self.gap_44)


        self.layout_33.addLayout(self.layout_41)

        self.layout_45 = QHBoxLayout()
        self.layout_45.setSpacing(8)
        self.layout_45.setObjectName(u"layout_45")
        self.formicon_46 = FormIcon(self.list_door)
        self.formicon_46.setObjectName(u"formicon_46")
        self.formicon_46.setProperty(u"icon_name", u"tick")
        self.formicon_46.setProperty(u"ink", u"ok")
        self.formicon_46.setProperty(u"icon_size", 16)

        self.layout_45.addWidget(self.formicon_46)

        self.qlabel_47 = WrappedWords(self.list_door)
        self.qlabel_47.setObjectName(u"qlabel_47")
        self.qlabel_47.setProperty(u"role", u"body")
        self.qlabel_47.setProperty(u"ink", u"text")

        self.layout_45.addWidget(self.qlabel_47)

        self.gap_48 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_45.addItem(self.gap_48)


        self.layout_33.addLayout(self.layout_45)

        self.layout_49 = QHBoxLayout()
        self.layout_49.setSpacing(8)
        self.layout_49.setObjectName(u"layout_49")
        self.formicon_50 = FormIcon(self.list_door)
        self.formicon_50.setObjectName(u"formicon_50")
        self.formicon_50.setProperty(u"icon_name", u"tick")
        self.formicon_50.setProperty(u"ink", u"ok")
        self.formicon_50.setProperty(u"icon_size", 16)

        self.layout_49.addWidget(self.formicon_50)

        self.qlabel_51 = WrappedWords(self.list_door)
        self.qlabel_51.setObjectName(u"qlabel_51")
        self.qlabel_51.setProperty(u"role", u"body")
        self.qlabel_51.setProperty(u"ink", u"text")

        self.layout_49.addWidget(self.qlabel_51)

        self.gap_52 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_49.addItem(self.gap_52)


        self.layout_33.addLayout(self.layout_49)

        self.gap_53 = QSpacerItem(1, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_33.addItem(self.gap_53)

        self.gap_54 = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_33.addItem(self.gap_54)

        self.layout_55 = QHBoxLayout()
        self.layout_55.setSpacing(8)
        self.layout_55.setObjectName(u"layout_55")
        self.list = FormButton(self.list_door)
        self.list.setObjectName(u"list")
        self.list.setProperty(u"look", u"grey")
        self.list.setAutoDefault(False)

        self.layout_55.addWidget(self.list)

        self.gap_56 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_55.addItem(self.gap_56)


        self.layout_33.addLayout(self.layout_55)

        self.list_foot = WrappedWords(self.list_door)
        self.list_foot.setObjectName(u"list_foot")
        self.list_foot.setProperty(u"role", u"second")
        self.list_foot.setProperty(u"ink", u"text2")

        self.layout_33.addWidget(self.list_foot)


        self.doors.addWidget(self.list_door)

        self.connect_door = FormCard(Welcome)
        self.connect_door.setObjectName(u"connect_door")
        self.connect_door.setMinimumSize(QSize(240, 0))
        self.connect_door.setMaximumSize(QSize(352, 16777215))
        self.layout_57 = QVBoxLayout(self.connect_door)
        self.layout_57.setSpacing(8)
        self.layout_57.setObjectName(u"layout_57")
        self.layout_57.setContentsMargins(24, 24, 24, 20)
        self.layout_58 = QHBoxLayout()
        self.layout_58.setSpacing(8)
        self.layout_58.setObjectName(u"layout_58")
        self.formicon_59 = FormIcon(self.connect_door)
        self.formicon_59.setObjectName(u"formicon_59")
        self.formicon_59.setProperty(u"icon_name", u"plug")
        self.formicon_59.setProperty(u"ink", u"accent")
        self.formicon_59.setProperty(u"icon_size", 32)

        self.layout_58.addWidget(self.formicon_59)

        self.gap_60 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_58.addItem(self.gap_60)


        self.layout_57.addLayout(self.layout_58)

        self.gap_61 = QSpacerItem(1, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_57.addItem(self.gap_61)

        self.qlabel_62 = WrappedWords(self.connect_door)
        self.qlabel_62.setObjectName(u"qlabel_62")
        self.qlabel_62.setProperty(u"role", u"card")
        self.qlabel_62.setProperty(u"ink", u"text")

        self.layout_57.addWidget(self.qlabel_62)

        self.wrappedwords_63 = WrappedWords(self.connect_door)
        self.wrappedwords_63.setObjectName(u"wrappedwords_63")
        self.wrappedwords_63.setProperty(u"role", u"body")
        self.wrappedwords_63.setProperty(u"ink", u"text2")

        self.layout_57.addWidget(self.wrappedwords_63)

        self.gap_64 = QSpacerItem(1, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_57.addItem(self.gap_64)

        self.layout_65 = QHBoxLayout()
        self.layout_65.setSpacing(8)
        self.layout_65.setObjectName(u"layout_65")
        self.formicon_66 = FormIcon(self.connect_door)
        self.formicon_66.setObjectName(u"formicon_66")
        self.formicon_66.setProperty(u"icon_name", u"tick")
        self.formicon_66.setProperty(u"ink", u"ok")
        self.formicon_66.setProperty(u"icon_size", 16)

        self.layout_65.addWidget(self.formicon_66)

        self.qlabel_67 = WrappedWords(self.connect_door)
        self.qlabel_67.setObjectName(u"qlabel_67")
        self.qlabel_67.setProperty(u"role", u"body")
        self.qlabel_67.setProperty(u"ink", u"text")

        self.layout_65.addWidget(self.qlabel_67)

        self.gap_68 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_65.addItem(self.gap_68)


        self.layout_57.addLayout(self.layout_65)

        self.layout_69 = QHBoxLayout()
        self.layout_69.setSpacing(8)
        self.layout_69.setObjectName(u"layout_69")
        self.formicon_70 = FormIcon(self.connect_door)
        self.formicon_70.setObjectName(u"formicon_70")
        self.formicon_70.setProperty(u"icon_name", u"tick")
        self.formicon_70.setProperty(u"ink", u"ok")
        self.formicon_70.setProperty(u"icon_size", 16)

        self.layout_69.addWidget(self.formicon_70)

        self.qlabel_71 = WrappedWords(self.connect_door)
        self.qlabel_71.setObjectName(u"qlabel_71")
        self.qlabel_71.setProperty(u"role", u"body")
        self.qlabel_71.setProperty(u"ink", u"text")

        self.layout_69.addWidget(self.qlabel_71)

        self.gap_72 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_69.addItem(self.gap_72)


        self.layout_57.addLayout(self.layout_69)

        self.layout_73 = QHBoxLayout()
        self.layout_73.setSpacing(8)
        self.layout_73.setObjectName(u"layout_73")
        self.formicon_74 = FormIcon(self.connect_door)
        self.formicon_74.setObjectName(u"formicon_74")
        self.formicon_74.setProperty(u"icon_name", u"tick")
        self.formicon_74.setProperty(u"ink", u"ok")
        self.formicon_74.setProperty(u"icon_size", 16)

        self.layout_73.addWidget(self.formicon_74)

        self.qlabel_75 = WrappedWords(self.connect_door)
        self.qlabel_75.setObjectName(u"qlabel_75")
        self.qlabel_75.setProperty(u"role", u"body")
        self.qlabel_75.setProperty(u"ink", u"text")

        self.layout_73.addWidget(self.qlabel_75)

        self.gap_76 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_73.addItem(self.gap_76)


        self.layout_57.addLayout(self.layout_73)

        self.gap_77 = QSpacerItem(1, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_57.addItem(self.gap_77)

        self.gap_78 = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_57.addItem(self.gap_78)

        self.layout_79 = QHBoxLayout()
        self.layout_79.setSpacing(8)
        self.layout_79.setObjectName(u"layout_79")
        self.connect = FormButton(self.connect_door)
        self.connect.setObjectName(u"connect")
        self.connect.setProperty(u"look", u"grey")
        self.connect.setAutoDefault(False)

        self.layout_79.addWidget(self.connect)

        self.gap_80 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_79.addItem(self.gap_80)


        self.layout_57.addLayout(self.layout_79)

        self.connect_foot = WrappedWords(self.connect_door)
        self.connect_foot.setObjectName(u"connect_foot")
        self.connect_foot.setProperty(u"role", u"second")
        self.connect_foot.setProperty(u"ink", u"text2")

        self.layout_57.addWidget(self.connect_foot)


        self.doors.addWidget(self.connect_door)

        self.gap_81 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.doors.addItem(self.gap_81)

        self.doors.setStretch(0, 1)
        self.doors.setStretch(1, 8)
        self.doors.setStretch(2, 8)
        self.doors.setStretch(3, 8)
        self.doors.setStretch(4, 1)

        self.layout_1.addLayout(self.doors)

        self.gap_82 = QSpacerItem(1, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_1.addItem(self.gap_82)

        self.layout_83 = QHBoxLayout()
        self.layout_83.setSpacing(8)
        self.layout_83.setObjectName(u"layout_83")
        self.gap_84 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_83.addItem(self.gap_84)

        self.formicon_85 = FormIcon(Welcome)
        self.formicon_85.setObjectName(u"formicon_85")
        self.formicon_85.setProperty(u"icon_name", u"lock")
        self.formicon_85.setProperty(u"ink", u"text2")
        self.formicon_85.setProperty(u"icon_size", 16)

        self.layout_83.addWidget(self.formicon_85)

        self.safe = QLabel(Welcome)
        self.safe.setObjectName(u"safe")
        self.safe.setProperty(u"role", u"body")
        self.safe.setProperty(u"ink", u"text2")

        self.layout_83.addWidget(self.safe)

        self.gap_86 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_83.addItem(self.gap_86)


        self.layout_1.addLayout(self.layout_83)

        self.gap_87 = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_1.addItem(self.gap_87)

        self.layout_88 = QHBoxLayout()
        self.layout_88.setSpacing(4)
        self.layout_88.setObjectName(u"layout_88")
        self.qlabel_89 = QLabel(Welcome)
        self.qlabel_89.setObjectName(u"qlabel_89")
        self.qlabel_89.setProperty(u"role", u"second")
        self.qlabel_89.setProperty(u"ink", u"text2")

        self.layout_88.addWidget(self.qlabel_89)

        self.folder = FormButton(Welcome)
        self.folder.setObjectName(u"folder")
        self.folder.setProperty(u"look", u"text")
        self.folder.setAutoDefault(False)
        self.folder.setProperty(u"small", True)

        self.layout_88.addWidget(self.folder)

        self.gap_90 = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_88.addItem(self.gap_90)


        self.layout_1.addLayout(self.layout_88)


        self.retranslateUi(Welcome)
    # setupUi

    def retranslateUi(self, Welcome):
#if QT_CONFIG(accessibility)
        Welcome.setAccessibleName(QCoreApplication.translate("Welcome", u"Welcome", None))
#endif // QT_CONFIG(accessibility)
        self.title.setText(QCoreApplication.translate("Welcome", u"Welcome to QBO Sync", None))
        self.story.setText(QCoreApplication.translate("Welcome", u"Keep your client list and your QuickBooks customers telling the same story.", None))
        self.qlabel_14.setText(QCoreApplication.translate("Welcome", u"Try the demo company", None))
        self.wrappedwords_15.setText(QCoreApplication.translate("Welcome", u"A made-up practice with about 60 clients, on this computer only.", None))
        self.qlabel_19.setText(QCoreApplication.translate("Welcome", u"Nothing to sign up for", None))
        self.qlabel_23.setText(QCoreApplication.translate("Welcome", u"Nothing leaves this computer", None))
        self.qlabel_27.setText(QCoreApplication.translate("Welcome", u"A folder of its own, apart from your clients", None))
        self.demo.setText(QCoreApplication.translate("Welcome", u"Open the demo", None))
        self.demo_foot.setText(QCoreApplication.translate("Welcome", u"Ready in a few seconds", None))
        self.qlabel_38.setText(QCoreApplication.translate("Welcome", u"Import your client list", None))
        self.wrappedwords_39.setText(QCoreApplication.translate("Welcome", u"From Xero, MYOB, LodgeiT or any spreadsheet.", None))
        self.qlabel_43.setText(QCoreApplication.translate("Welcome", u"Excel or CSV, columns found for you", None))
        self.qlabel_47.setText(QCoreApplication.translate("Welcome", u"Tax file numbers are left behind", None))
        self.qlabel_51.setText(QCoreApplication.translate("Welcome", u"Review it all before you connect", None))
        self.list.setText(QCoreApplication.translate("Welcome", u"Choose a file\u2026", None))
        self.list_foot.setText(QCoreApplication.translate("Welcome", u"Or drop the file here", None))
        self.qlabel_62.setText(QCoreApplication.translate("Welcome", u"Connect QuickBooks", None))
        self.wrappedwords_63.setText(QCoreApplication.translate("Welcome", u"Sign in to your practice\u2019s QuickBooks Online in your browser.", None))
        self.qlabel_67.setText(QCoreApplication.translate("Welcome", u"Reading comes first: nothing is changed", None))
        self.qlabel_71.setText(QCoreApplication.translate("Welcome", u"You approve every change you send", None))
        self.qlabel_75.setText(QCoreApplication.translate("Welcome", u"What you push, you can undo", None))
        self.connect.setText(QCoreApplication.translate("Welcome", u"Connect\u2026", None))
        self.connect_foot.setText(QCoreApplication.translate("Welcome", u"With the keys of your Intuit app", None))
        self.safe.setText(QCoreApplication.translate("Welcome", u"Your client list stays on this computer. Tax file numbers are never kept, sent or logged.", None))
        self.qlabel_89.setText(QCoreApplication.translate("Welcome", u"Already have a data folder?", None))
        self.folder.setText(QCoreApplication.translate("Welcome", u"Open it\u2026", None))
    # retranslateUi
