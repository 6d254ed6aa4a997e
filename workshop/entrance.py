"""The commands of ``dev.py``: what each is called, which set-up it needs and what it runs."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from workshop import display, forms, freezing, node_clients, problem_page, soak, steps, system_packages, translations
from workshop.environment import Environment, SetupFailed

SCRATCH = Path(".work")
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
PLAYED = {**OFFSCREEN, "LOGNAME": "Kim"}
"""Whoever takes the pictures, they are of the same practice."""
Arguments = argparse.Namespace


def has_display() -> bool:
    """Say whether a window can be shown: always, except on a Linux without a display server."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def demo(home: Environment, given: Arguments) -> int:
    """Open the window on the demo company; without a display, play the whole job and check it."""
    window = has_display() and not given.offscreen
    home.prepare("runtime")
    system_packages.ensure_qt(window=window)
    start = ["-m", "qbosync_desktop", "--demo"]
    if window:
        return home.become(home.python, *start, *given.rest)
    print(f"No display: playing the job offscreen; pictures go to {given.screens}", flush=True)
    return home.become(home.python, *start, "--play", "--screens", given.screens, *given.rest, extra=OFFSCREEN)


def test(home: Environment, given: Arguments) -> int:
    """Check everything: linters, types, import rules, forms, then all tests (or those that the arguments name)."""
    _prepare_for_work(home)
    node_clients.prepare(home.root)
    command = ["-m", "pytest", "-n", "2", "--dist", "worksteal", *given.rest]
    todo = [*_linters(home), ("tests", lambda: home.run(home.python, *command, extra=OFFSCREEN))]
    if not given.rest:  # somebody who names tests wants an answer about those
        todo.append(("stand-alone program", lambda: freezing.checked(home)))
        if freezing.windows_is_wanted():
            todo.append(("Windows program", lambda: freezing.windows_checked(home)))
    return steps.run_all(todo)


def check(home: Environment, given: Arguments) -> int:
    """Run what ``test`` runs before the tests."""
    _prepare_for_work(home)
    return steps.run_all(_linters(home))


def compile_forms(home: Environment, given: Arguments) -> int:
    """Compile the Qt Designer forms, or with --check say which are stale."""
    _prepare_for_work(home)
    if given.check:
        return _report_drift(home)
    changed = forms.write(home)
    print("\n".join(path.as_posix() for path in changed) or "The forms are up to date.")
    return 0


def problems(home: Environment, given: Arguments) -> int:
    """Bring docs/problems.md up to date with the codes in the source; read what it drafted."""
    print(f"{problem_page.PAGE.as_posix()} {'was changed' if problem_page.write(home.root) else 'stays as it is'}.")
    left = problem_page.differences(home.root)
    print("\n".join(left) or "It agrees with the code.")
    return 1 if left else 0


def translate(home: Environment, given: Arguments) -> int:
    """Gather every text of the window for translators, and compile the translations there are."""
    _prepare_for_work(home)
    print("\n".join(said for said in translations.write(home) if said))
    return 0


def screenshots(home: Environment, given: Arguments) -> int:
    """Take the pictures of the documentation, light and dark."""
    _prepare_for_work(home)
    play = ["-m", "qbosync_desktop", "--demo", "--play", "--screens", "docs/guide/pictures", "--schemes", "light,dark"]
    return home.become(home.python, *play, *given.rest, extra=PLAYED)


def tasks(home: Environment, given: Arguments) -> int:
    """Play a user's tasks with real mouse and keys on a display of their own; count clicks and keys (Linux)."""
    home.prepare("dev")
    system_packages.ensure_qt(window=True)
    target = ["--json", str(given.json.resolve())] if given.json else []
    play = ["-m", "qbosync_desktop", "--demo", "--play", "--tasks", "--screens", given.screens, *target, *given.rest]
    with display.display() as shown:
        return home.run(home.python, *play, extra=shown)


def bench(home: Environment, given: Arguments) -> int:
    """Measure; all areas or those named."""
    _prepare_for_work(home)
    target = ["--json", str(given.json.resolve())] if given.json else []
    return home.become(home.python, "-m", "benchmarks", *given.areas, *target, extra=OFFSCREEN)


def freeze(home: Environment, given: Arguments) -> int:
    """Make the stand-alone program in dist/ and try it; on request its packages, installed and tried."""
    if given.version_is:
        return freezing.same_version(home.root, given.version_is)
    return freezing.freeze(home, given.system, packages=given.packages, check=given.check)


def lock(home: Environment, given: Arguments) -> int:
    """Write the lock files anew from pyproject.toml; --upgrade takes the newest versions it allows."""
    home.prepare("dev")
    form = ["--universal", "--generate-hashes", "--no-header", "--no-emit-index-url", "--no-annotate", "--quiet"]
    upgrade = ["--upgrade"] if given.upgrade else []
    for name, groups in (("requirements.lock", ["build"]), ("requirements-dev.lock", ["build", "dev"])):
        chosen = [part for group in groups for part in ("--group", group)]
        command = ["-m", "uv", "pip", "compile", "pyproject.toml", *chosen, *form, *upgrade, "-o", name]
        code = home.run(home.python, *command)
        if code:
            return code
        print(f"{name} is up to date with pyproject.toml")
    home.prepare("dev")
    return 0


def main(arguments: Sequence[str]) -> int:
    """Run one command; answers the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a Windows console may know fewer letters than we print
            stream.reconfigure(errors="replace")
    parser = _parser()
    given, rest = parser.parse_known_args(arguments)
    if rest and not given.takes_rest:
        parser.error(f"unknown: {' '.join(rest)}")
    given.rest = rest
    command: Callable[[Environment, Arguments], int] = given.command
    try:
        return command(Environment(), given)
    except (SetupFailed, system_packages.Missing) as failure:
        print(f"\n{failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _prepare_for_work(home: Environment) -> None:
    home.prepare("dev")
    system_packages.ensure_qt(window=False)


def _linters(home: Environment) -> list[steps.Step]:
    return [
        ("ruff check", lambda: home.run(home.program("ruff"), "check")),
        ("ruff format", lambda: home.run(home.program("ruff"), "format", "--check")),
        ("mypy", lambda: home.run(home.python, "-m", "mypy")),
        ("import rules", lambda: home.run(home.program("lint-imports"), "--no-logo")),
        ("forms", lambda: _report_drift(home)),
        ("workflows", lambda: _workflows(home)),
    ]


def _workflows(home: Environment) -> int:
    """What GitHub is asked to do: is it well-formed, and is it safe?"""
    files = sorted(str(path.relative_to(home.root)) for path in (home.root / ".github" / "workflows").glob("*.yml"))
    code = home.run(home.program("actionlint"), "-no-color", *files)
    return code or home.run(home.program("zizmor"), "--offline", "--quiet", "--no-progress", ".github")


def _report_drift(home: Environment) -> int:
    faults = forms.drift(home)
    print("\n".join(faults) or "The forms are up to date.")
    if faults:
        print("Run: python3 dev.py forms")
    return 1 if faults else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description="QBO Sync Desktop: run it, check it, build it.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, work: Callable[[Environment, Arguments], int], rest: str = "") -> argparse.ArgumentParser:
        summary = (work.__doc__ or "").splitlines()[0]
        more = f"Other arguments are handed to {rest}." if rest else None
        command = commands.add_parser(name, help=summary, description=summary, epilog=more, allow_abbrev=False)
        command.set_defaults(command=work, takes_rest=bool(rest))
        return command

    shown = add("demo", demo, rest="the program")
    shown.add_argument("--offscreen", action="store_true", help="play the job without a window")
    shown.add_argument("--screens", default=str(SCRATCH / "demo-screens"), help="folder for the pictures of the play")
    add("test", test, rest="pytest")
    add("check", check)
    add("forms", compile_forms).add_argument("--check", action="store_true", help="change nothing; say what is stale")
    add("problems", problems)
    add("translations", translate)
    add("screenshots", screenshots, rest="the program")
    played = add("tasks", tasks, rest="the play")
    played.add_argument("--json", type=Path, metavar="FILE", help="write a row per task there")
    played.add_argument("--screens", default=str(SCRATCH / "task-screens"), help="folder for a picture per task")
    measured = add("bench", bench)
    measured.add_argument("areas", nargs="*", metavar="AREA", help="a module of benchmarks/ (default: all)")
    measured.add_argument("--json", type=Path, metavar="FILE", help="write the rows there")
    add("soak", soak.soak, rest="the soak: --minutes N, --seed S, --round R, --mistakes [NAME …]")
    made = add("freeze", freeze)
    made.add_argument("system", nargs="?", default="", choices=["", *freezing.SYSTEMS], help="default: this one")
    made.add_argument("--version-is", metavar="VERSION", help="make nothing; is this the version of the project?")
    made.add_argument("--packages", action="store_true", help="make what users download, in dist/packages")
    made.add_argument("--check", action="store_true", help="make it, install it as users do, and try it there")
    add("lock", lock).add_argument("--upgrade", action="store_true", help="take the newest versions allowed")
    return parser
