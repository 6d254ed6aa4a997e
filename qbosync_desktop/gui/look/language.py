"""The language of the window: the system's, when there is a translation for it, else the English it was written in.

A translation is ``resources/translations/qbosync_LANGUAGE.qm``, made of the ``.ts`` beside it (`dev.py translations`).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from qbosync_desktop.bundled import resource
from qbosync_desktop.gui.look import core_words

FOLDER = "translations"
NAME = "qbosync"


class _Kept:
    translators: list[QTranslator] = []  # Qt does not keep Python's half of them


def speak(app: QCoreApplication, locale: QLocale | None = None, folder: Path | None = None) -> bool:
    """Take the language of ``locale`` (the system's); False when the window stays English.

    To be called before the first widget is made: a widget keeps the words it was made with.
    """
    wanted = locale or QLocale.system()
    try:
        place = folder or resource(FOLDER)
    except FileNotFoundError:
        return False
    own = QTranslator(app)
    if not own.load(wanted, NAME, "_", str(place)):
        return False
    qts = QTranslator(app)
    if qts.load(wanted, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        use(app, qts)
    use(app, own)
    return True


def use(app: QCoreApplication, translator: QTranslator) -> None:
    """Ask this translator from now on, before those that are asked already."""
    _Kept.translators.append(translator)
    app.installTranslator(translator)
    core_words.begin()


def forget(app: QCoreApplication) -> None:
    """English again."""
    while _Kept.translators:
        app.removeTranslator(_Kept.translators.pop())
    core_words.end()
