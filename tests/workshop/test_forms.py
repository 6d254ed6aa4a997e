"""Forms become modules, and a module that is not what its form compiles to is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop import forms
from workshop.environment import Environment

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0"><class>Greeting</class>
 <widget class="QWidget" name="Greeting">
  <layout class="QVBoxLayout" name="layout"><item><widget class="QLabel" name="words">
   <property name="text"><string>Grüß Gott</string></property></widget></item></layout>
 </widget>
</ui>
"""


@pytest.fixture
def drawing_room(tmp_path: Path) -> Environment:
    """A project with one form, using the tools that are installed."""
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "greeting.ui").write_text(FORM, encoding="utf-8")
    return Environment(tmp_path, folder=Environment().folder)


def test_a_form_becomes_a_module_that_names_its_source(drawing_room: Environment) -> None:
    assert "qbosync_desktop/gui/forms/greeting.py is not what its form compiles to" in forms.drift(drawing_room)
    assert len(forms.write(drawing_room)) == 2
    text = (drawing_room.root / forms.FORMS / "greeting.py").read_text(encoding="utf-8")
    assert text.startswith('"""Generated from ui/greeting.ui')
    assert "class Ui_Greeting" in text
    assert "connectSlotsByName" not in text
    assert forms.drift(drawing_room) == []
    assert forms.write(drawing_room) == []


def test_an_edited_module_and_one_without_a_form_are_drift(drawing_room: Environment) -> None:
    forms.write(drawing_room)
    folder = drawing_room.root / forms.FORMS
    with (folder / "greeting.py").open("a", encoding="utf-8") as module:
        module.write("# by hand\n")
    (folder / "old.py").write_text("", encoding="utf-8")
    assert forms.drift(drawing_room) == [
        "qbosync_desktop/gui/forms/greeting.py is not what its form compiles to",
        "qbosync_desktop/gui/forms/old.py has no form any more",
    ]
    assert forms.write(drawing_room) == [forms.FORMS / "greeting.py", forms.FORMS / "old.py"]
    assert forms.drift(drawing_room) == []


def test_a_broken_form_is_named(drawing_room: Environment) -> None:
    (drawing_room.root / "ui" / "broken.ui").write_text("<ui", encoding="utf-8")
    with pytest.raises(ValueError, match=r"ui/broken\.ui does not compile"):
        forms.compiled(drawing_room)
