"""Every text of the window goes through Qt's translation, and a language that lies there is spoken."""

from __future__ import annotations

import ast
import html
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qbosync_desktop.bundled import resource
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.gui import dates
from qbosync_desktop.gui.look import language
from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.look.status import status
from qbosync_desktop.gui.widgets.notices import ProblemCard
from qbosync_desktop.gui.widgets.strips import UndoBar
from qbosync_desktop.play.wording import CLOSE, OPEN, Marking, unmarked
from tests.memory import NOON
from workshop import core_words, translations
from workshop.environment import ROOT, Environment

ASKED = {"tr", "_tr", "translate", "QT_TRANSLATE_NOOP", "told"}
SILENT = {"setProperty", "property", "findChild", "getLogger", "debug", "info", "warning", "error", "exception"}
"""Calls whose words nobody sees."""
NOT_FOR_PEOPLE = {
    "gui/bugs.py",  # the report of a bug is for us
    "gui/handed_runs.py",  # said by the run that asked, in its own language
    "gui/dialogs/client_checks.py",  # knows no Qt; its words are told where they are shown
    "gui/look/sheet.py",
    "gui/look/fonts.py",
    "gui/look/core_words.py",
}
NOT_WORDS = re.compile(r"^[\W\d_]*$|^[a-z]+( [a-z]+)?$|\*\.|^[A-Z]\w*\[|QBO Sync Desktop|^intuit_tid|^as in|[{:]$")
LOOKED_FOR = {"Chosen by you", "As you chose last time", "Nguyen & Sons Plumbing Pty Ltd", "Eleni Papadakis"}
"""Words of the rooms below that are compared, and names that serve as examples."""


@pytest.fixture
def marked(look: QApplication) -> Iterator[QApplication]:
    """A language that marks what it is asked for."""
    language.use(look, Marking())
    yield look
    language.forget(look)


def test_no_sentence_of_the_window_stands_outside_translation() -> None:
    bare = []
    for path in sorted((ROOT / "qbosync_desktop" / "gui").rglob("*.py")):
        name = path.relative_to(ROOT / "qbosync_desktop").as_posix()
        if "forms" not in path.parts and name not in NOT_FOR_PEOPLE:
            tree = ast.parse(path.read_text(encoding="utf-8"))
            bare += [f"{name}:{line}: {text}" for line, text in sentences(tree, asked=False)]
    assert not bare, "\n".join(bare)


def sentences(node: ast.AST, *, asked: bool) -> Iterator[tuple[int, str]]:
    """Strings of more than one word that no translation is asked for."""
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        asked = asked or name in ASKED | SILENT or name.endswith(("Error", "Problem"))
    if isinstance(node, ast.Raise | ast.Assert | ast.Compare):
        return
    if isinstance(node, ast.Constant | ast.JoinedStr):
        text = (
            node.value
            if isinstance(node, ast.Constant)
            else "".join(str(part.value) if isinstance(part, ast.Constant) else "%s" for part in node.values)
        )
        words = isinstance(text, str) and len(re.findall(r"[A-Za-z]{2,}", text.replace("%s", ""))) > 1
        if words and not asked and " " in str(text) and not NOT_WORDS.search(str(text)) and text not in LOOKED_FOR:
            yield node.lineno, str(text)
        return
    keys = node.keys if isinstance(node, ast.Dict) else ()
    for child in ast.iter_child_nodes(node):
        if child not in keys and not (
            isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
        ):  # a docstring
            yield from sentences(child, asked=asked)


def test_what_the_rooms_below_say_is_known() -> None:
    """`dev.py translations` writes it down; a few new sentences may wait until it runs again."""
    known = set((ROOT / translations.CORE).read_text(encoding="utf-8").splitlines())
    said = set(core_words.texts(ROOT))
    assert len(said - known) <= len(said) // 20, sorted(said - known)


def test_the_template_has_every_text_of_a_form_of_a_module_and_of_the_rooms_below() -> None:
    template = (ROOT / translations.TEMPLATE).read_text(encoding="utf-8")
    for text in ("Keys from Intuit", "Nothing to push", "Client name must be unique", "What waits"):
        assert f"<source>{text}</source>" in template, text


JARGON = re.compile(
    r"sync.?token|oauth|\bapis?\b|\brealm\b|endpoint|\bjson\b|minor version|\bhttps?\b(?!:)|\b[345]\d\d\b|payload|"
    r"\bcdc\b|webhook|\bsql\b|exception|timeout|throttl|\bnull\b|schema|keyring|stack trace|\btls\b",
    re.IGNORECASE,
)
FOR_OTHERS = {
    "core": {
        "Realm",
        "Start the simulator on this computer, or without --no-tls.",
        "a company has a realm id",
        "secrets of a real company belong in the keyring",
    }
}
"""A column of the list for machines, and what only a programmer can meet."""


def test_no_word_of_the_protocol_is_said_to_the_user() -> None:
    said = []
    for context in (ROOT / translations.TEMPLATE).read_text(encoding="utf-8").split("<context>")[1:]:
        name = context.partition("<name>")[2].partition("</name>")[0]
        texts = {html.unescape(one) for one in re.findall(r"<source>(.*?)</source>", context, re.DOTALL)}
        said += [f"{name}: {one}" for one in sorted(texts - FOR_OTHERS.get(name, set())) if JARGON.search(one)]
    assert not said, "\n".join(said)


def test_a_sentence_is_told_by_its_pattern(marked: QApplication) -> None:
    for text in (
        "same e-mail",
        "“&” is “and” · same phone",
        "25 clients linked.",
        "Not linked",
        "The data file is damaged",
        "QuickBooks has not been read yet. Try again",
    ):
        assert unmarked(told(text)) == "", told(text)
        assert told(text).replace(OPEN, "").replace(CLOSE, "") == text


def test_data_is_left_alone(marked: QApplication) -> None:
    for text in ("Nguyen & Sons Plumbing Pty Ltd", "NGU001", "14 Albert St", ""):
        assert told(text) == text


def test_widgets_tell_what_they_are_given(qtbot: QtBot, marked: QApplication) -> None:
    card = ProblemCard(Problem("name-taken", "Client name must be unique", "", "", (Remedy.RETRY,)))
    bar = UndoBar()
    for widget in (card, bar):
        qtbot.addWidget(widget)
    bar.show_action("1 client unlinked.")
    for text in (card.notice.accessibleName(), card.buttons()[0].text(), bar.words.text(), status("exact").word):
        assert unmarked(text) == ""
    assert unmarked(dates.moment(NOON), {"Nov"}) == ""


def test_english_costs_and_changes_nothing(look: QApplication) -> None:
    text = "same e-mail"
    assert told(text) is text


@pytest.fixture
def german(look: QApplication, tmp_path: Path) -> Iterator[Path]:
    """A folder with a small German translation, compiled by Qt's own tool."""
    source = tmp_path / "qbosync_de.ts"
    source.write_text(
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="de">'
        "<context><name>UndoBar</name><message><source>Undo</source>"
        "<translation>Rückgängig</translation></message></context>"
        "<context><name>core</name><message><source>%1 clients linked</source>"
        "<translation>%1 Mandanten verknüpft</translation></message></context></TS>",
        encoding="utf-8",
    )
    subprocess.run(
        [str(Environment().program("pyside6-lrelease")), str(source), "-qm", str(tmp_path / "qbosync_de.qm")],
        check=True,
        capture_output=True,
    )
    yield tmp_path
    language.forget(look)


def test_the_systems_language_is_spoken_when_it_is_there(qtbot: QtBot, look: QApplication, german: Path) -> None:
    assert not language.speak(look, QLocale("fr_FR"), german)
    assert language.speak(look, QLocale("de_AT"), german)
    bar = UndoBar()
    qtbot.addWidget(bar)
    bar.show_action("12 clients linked.")
    assert bar.undo.text() == "Rückgängig"
    assert bar.words.text() == "12 Mandanten verknüpft."


def test_the_window_is_english_where_nothing_else_lies(look: QApplication) -> None:
    assert resource("translations/core.txt").is_file()
    assert not language.speak(look, QLocale("en_AU"))
