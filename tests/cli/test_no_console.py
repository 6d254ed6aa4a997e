"""Task Scheduler starts the window's program, which has no console: its streams are not there at all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from qbosync_desktop.office import open_office
from tests.cli.console import environment

WITHOUT_STREAMS = """
import sys
arguments = sys.argv[1:]
sys.stdin = sys.stdout = sys.stderr = None
from qbosync_desktop.__main__ import main
sys.exit(main(arguments))
"""


@pytest.mark.parametrize("arguments", ["sync", "status"])
def test_a_command_without_a_console_ends_with_its_exit_code(tmp_path: Path, arguments: str) -> None:
    open_office(tmp_path).close()
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_STREAMS, *arguments.split(), "--data-dir", str(tmp_path)],
        capture_output=True,
        encoding="utf-8",
        env=environment(),
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0 if arguments == "status" else 2, "", "")
