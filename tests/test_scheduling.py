"""The ready examples of docs/scheduling: well-formed, calling what there is, where the installers put it."""

from __future__ import annotations

import plistlib
import re
import shlex
from pathlib import Path
from xml.etree import ElementTree

from qbosync_desktop.cli.main import parser
from qbosync_desktop.hand_over import SILENCE
from qbosync_desktop.office import NAME
from workshop.environment import ROOT

EXAMPLES = ROOT / "docs" / "scheduling"
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


def is_a_quiet_sync(arguments: list[str]) -> bool:
    given = parser().parse_args(arguments)
    return given.run.__name__ == "run_sync" and given.quiet and not given.yes


def test_the_task_of_windows() -> None:
    text = (EXAMPLES / "windows-task.xml").read_text("ascii")  # no encoding is declared, so nothing else is safe
    task = ElementTree.fromstring(text)
    command = task.findtext(f".//{TASK}Command")
    assert command == f'"%LOCALAPPDATA%\\Programs\\{NAME}\\{NAME}.exe"'
    installer = (ROOT / "build" / "windows" / "installer.nsi").read_text("utf-8")
    assert 'InstallDir "$LOCALAPPDATA\\Programs\\${NAME}"' in installer
    assert is_a_quiet_sync(shlex.split(task.findtext(f".//{TASK}Arguments") or ""))
    assert task.findtext(f".//{TASK}LogonType") == "InteractiveToken"
    order = [child.tag.removeprefix(TASK) for child in task]
    assert order == ["RegistrationInfo", "Triggers", "Principals", "Settings", "Actions"], "the schema wants this order"


def test_the_agent_of_macos() -> None:
    name = "io.github.qbosync.desktop.sync"
    agent = plistlib.loads((EXAMPLES / f"{name}.plist").read_bytes())
    assert agent["Label"] == name
    program, *arguments = agent["ProgramArguments"]
    assert program == f"/Applications/{NAME}.app/Contents/MacOS/qbosync"
    assert is_a_quiet_sync(arguments)
    assert {day["Weekday"] for day in agent["StartCalendarInterval"]} == set(range(1, 6))


def test_the_line_for_cron() -> None:
    lines = (EXAMPLES / "crontab.txt").read_text("utf-8").splitlines()
    (line,) = [one for one in lines if re.match(r"[0-9]", one)]
    assert "%" not in line, "cron takes it for the end of the line"
    *when, rest = line.split(maxsplit=5)
    assert when == ["30", "7", "*", "*", "1-5"]
    words = shlex.split(rest)
    assert is_a_quiet_sync(words[words.index("/opt/qbosync-desktop/qbosync") + 1 :])


def test_the_page_says_what_the_code_does() -> None:
    page = (ROOT / "docs" / "scheduling.md").read_text("utf-8")
    for path in EXAMPLES.iterdir():
        assert f"(scheduling/{path.name})" in page
    assert f"{parser().parse_args(['sync']).wait} seconds" in page
    assert SILENCE == 600
    assert "ten minutes" in page
    for code in ("window-busy", "window-silent", "stopped-in-window", "folder-in-use"):
        assert f"`{code}`" in page
    assert Path(ROOT / "docs" / "sync.md").is_file()
