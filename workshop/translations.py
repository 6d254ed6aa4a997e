"""Translations: the template that translators fill, and the compiled ones that the window loads.

``translations/qbosync.ts`` is the template, without translations; a language is ``qbosync_LANGUAGE.ts`` beside it. What
the program needs lies in ``resources/translations``: ``core.txt``, what the rooms below the window say, and a ``.qm``
for each language.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from workshop import core_words
from workshop.environment import Environment

SOURCES = Path("translations")
TEMPLATE = SOURCES / "qbosync.ts"
PRODUCTS = Path("resources", "translations")
CORE = PRODUCTS / "core.txt"
_GATHERED = Path(".work", "translations")
_SHELL = ("premises.py", "app.py")


def core_text(root: Path) -> str:
    """What ``core.txt`` should hold: a sentence a line."""
    return "".join(f"{text}\n" for text in core_words.texts(root))


def write(home: Environment) -> list[str]:
    """Bring core.txt, the template and every language's files up to date; answers what the tools said."""
    root = home.root
    for folder in (SOURCES, PRODUCTS):
        (root / folder).mkdir(parents=True, exist_ok=True)
    (root / CORE).write_text(core_text(root), encoding="utf-8", newline="\n")
    languages = sorted((root / SOURCES).glob("qbosync_*.ts"))
    said = [_updated(home, root / TEMPLATE)]
    for language in languages:
        said.append(_updated(home, language))
        made = root / PRODUCTS / f"{language.stem}.qm"
        said.append(_run(home, "pyside6-lrelease", str(language), "-qm", str(made)))
    return said


def _updated(home: Environment, target: Path) -> str:
    sources = [*_python(home.root), *sorted((home.root / "ui").glob("*.ui")), *_gathered(home.root)]
    names = [path.relative_to(home.root).as_posix() for path in sources]
    options = ("-locations", "none", "-no-obsolete", "-source-language", "en_AU")
    return _run(home, "pyside6-lupdate", *options, *names, "-ts", target.relative_to(home.root).as_posix())


def _python(root: Path) -> list[Path]:
    package = root / core_words.PACKAGE
    window = [path for path in sorted((package / "gui").rglob("*.py")) if "forms" not in path.parts]
    return [*window, *(package / name for name in _SHELL)]


def _gathered(root: Path) -> list[Path]:
    """Modules for the tool to read, of the sentences that it cannot find by itself."""
    place = root / _GATHERED
    place.mkdir(parents=True, exist_ok=True)
    pairs = [("core", text) for text in core_words.texts(root)] + core_words.wrapped(root)
    lines = "".join(f"QT_TRANSLATE_NOOP({_quoted(context)}, {_quoted(text)})\n" for context, text in pairs)
    module = place / "gathered.py"
    module.write_text(lines, encoding="utf-8", newline="\n")
    return [module]


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _run(home: Environment, program: str, *arguments: str) -> str:
    done = subprocess.run(
        [str(home.program(program)), *arguments], cwd=home.root, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()
