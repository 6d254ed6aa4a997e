"""The installer for Windows: made by makensis, then proven as a user meets it, on Windows or under Wine.

Installing, updating over an older version, refusing while the program runs, uninstalling with and without the data.
"""

from __future__ import annotations

import os
import shutil
import time
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

from workshop.environment import WINDOWS, SetupFailed
from workshop.frozen import DIST, NAME, loudly, megabytes, outcome, size_of
from workshop.windows_machine import ThisWindows

SCRIPT = Path("build", "windows", "installer.nsi")
ENTRY = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\QBO Sync Desktop"
FOLDER = "Prüf Ordner – ελ 試"
"""Where the trial installs to: a name with spaces and letters of three scripts."""

MOST_INSTALLER, MOST_INSTALLED = 45e6, 110e6
"""Bytes."""
OLDER = "0.0.1"
CLIENTS = 60
"""In the demo client list."""


class Wrong(Exception):
    """A check did not hold; the message says which."""


def version_of(root: Path) -> str:
    """The version of the project."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def make(root: Path, source: Path, target: Path, icon: Path, *, version: str = "", fast: bool = False) -> Path:
    """Make an installer of the programs in ``source``. ``fast``: not compressed, for trials."""
    makensis = shutil.which("makensis") or "C:\\Program Files (x86)\\NSIS\\makensis.exe"
    target.parent.mkdir(parents=True, exist_ok=True)
    defined = {
        "VERSION": version or version_of(root),
        "SOURCE": str(source),
        "OUT": str(target),
        "ICON": str(icon),
        "SIZE": str(size_of(source) // 1024),
    }
    # Debian's NSIS can make a 64-bit installer, which Wine runs without a 32-bit half; others make 32-bit ones.
    extra = [name for name, wanted in (("FAST", fast), ("AMD64", not WINDOWS)) if wanted]
    options = [f"-D{name}={value}" for name, value in defined.items()] + [f"-D{name}" for name in extra]
    code, said = outcome([makensis, "-V2", "-INPUTCHARSET", "UTF8", *options, str(root / SCRIPT)], limit=900)
    if code != 0:
        raise SetupFailed(f"makensis ended with {code}:\n{said[-3000:]}")
    return target


def sign(paths: Sequence[Path]) -> None:
    """Sign programs with the certificate in ``QBOSYNC_SIGN_PFX``; says loudly when there is none."""
    certificate, password = os.environ.get("QBOSYNC_SIGN_PFX", ""), os.environ.get("QBOSYNC_SIGN_PASSWORD", "")
    names = ", ".join(path.name for path in paths)
    if not certificate:
        loudly(
            f"QBOSYNC_SIGN_PFX is not set: NOT SIGNED by anybody: {names}. Windows will warn of an unknown publisher."
        )
        return
    kits = Path("C:/Program Files (x86)/Windows Kits/10/bin")
    found = sorted(kits.glob("*/x64/signtool.exe"))
    if not found:
        raise SetupFailed(f"There is a certificate, and no signtool in {kits}.")
    how = ["/fd", "SHA256", "/tr", "http://timestamp.digicert.com", "/td", "SHA256", "/d", NAME]
    code, said = outcome([str(found[-1]), "sign", "/f", certificate, "/p", password, *how, *map(str, paths)])
    if code != 0:
        raise SetupFailed(f"signtool ended with {code}:\n{said[-2000:]}")


class Trial:
    """One user with one Windows. ``steps`` are done in order; each leaves what the next one starts from."""

    def __init__(self, root: Path, machine: ThisWindows, installer: Path, older: Path) -> None:
        self.root = root
        self.machine = machine
        self.installer = installer
        self.older = older
        self.target = machine.place / FOLDER / NAME
        self.data = machine.local / NAME
        self.steps: tuple[tuple[str, Callable[[], str]], ...] = (
            ("the installer is small", self.small),
            ("an older version is installed", self.install_older),
            ("it keeps a register", self.fill),
            ("the program is proven before: second start", self.second_start),
            ("no update while it runs", self.refused),
            ("the update is installed over it", self.update),
            ("the register is still there", self.kept),
            ("the installed program passes its self-test", self.self_test),
            (".csv still opens with what it did", self.csv),
            ("uninstalling keeps the data", self.uninstall),
            ("uninstalling deletes the data when asked", self.purge),
        )

    def run(self) -> int:
        """Do all steps; prints a table; 0 only if all held."""
        rows = []
        for place in (self.target, self.data):
            if place.exists() and not self.machine.ours:
                raise SetupFailed(f"There is a {NAME} on this Windows already; the trial would delete its data.")
            shutil.rmtree(place, ignore_errors=True)  # left by a trial that broke off
        for name, step in self.steps:
            began = time.monotonic()
            try:
                held, words = True, step()
            except Wrong as wrong:
                held, words = False, str(wrong)
            rows.append((held, name, time.monotonic() - began, words))
            print(f"{'passed' if held else 'FAILED'}  {name}: {words}", flush=True)
        self.machine.close()
        width = max(len(name) for _, name, _, _ in rows)
        print(f"\nThe installer on {self.machine.what}:")
        for held, name, seconds, words in rows:
            print(f"{'passed' if held else 'FAILED'}  {name.ljust(width)}  {seconds:6.1f} s  {words.splitlines()[0]}")
        failed = [name for held, name, _, _ in rows if not held]
        print(f"{len(rows) - len(failed)} passed, {len(failed)} failed", flush=True)
        return 1 if failed else 0

    # --------------------------------------------------------------------------------------------------- steps

    def small(self) -> str:
        """The size that a user downloads."""
        size = size_of(self.installer)
        _check(size <= MOST_INSTALLER, f"{megabytes(size)}, more than {megabytes(int(MOST_INSTALLER))}")
        return f"{megabytes(size)} (at most {megabytes(int(MOST_INSTALLER))})"

    def install_older(self) -> str:
        """A first installation, silent, as a user without rights."""
        self.csv_before = self._csv()
        self._install(self.older)
        stale = self.target / "parts" / "of-the-older-version.txt"
        stale.write_text("an update removes what it does not bring", encoding="utf-8")
        _check(self._said("DisplayVersion") == OLDER, "Windows does not list the older version")
        _check(self._link().exists(), "there is no entry in the Start menu")
        code, said = self.machine.run(self.target / "qbosync.exe", "--version")
        _check(code == 0, f"the command line ended with {code}: {said[-500:]}")
        return f"in “{self.target.parent.name}”; {said.strip()}"

    def fill(self) -> str:
        """Clients come into the register of this user."""
        clients = self.root / "resources" / "demo" / "clients.csv"
        code, said = self._qbosync("clients", "import", self.machine.path(clients))
        _check(code == 0, f"the import ended with {code}: {said[-1000:]}")
        _check(self._clients() == CLIENTS, f"the register holds {self._clients()} clients")
        return f"{CLIENTS} clients in {self.data.name}"

    def second_start(self) -> str:
        """The second start on one folder ends at once; the first goes on."""
        self.folder = self.machine.place / "second start"
        shutil.rmtree(self.folder, ignore_errors=True)
        arguments = ("--demo", "--data-dir", self.machine.path(self.folder))
        program = self.target / f"{NAME}.exe"
        self.first = self.machine.start(program, *arguments)
        ready = self.folder / "demo-company.json"
        self._until(lambda: ready.exists() or self.first.poll() is not None, 120)
        _check(ready.exists(), f"the first start ended with {self.first.poll()}")
        code, said = self.machine.run(program, *arguments, limit=90)
        _check(code == 0 and self.first.poll() is None, f"the second start ended with {code}: {said[-500:]}")
        return "the second start ended, the first stands"

    def refused(self) -> str:
        """An update while the program runs changes nothing and says so by its exit code."""
        try:
            code, _ = self.machine.run(self.installer, "/S", *self._to_target())
            _check(code == 2, f"the installer ended with {code}, not with 2")
            _check((self.target / "parts" / "of-the-older-version.txt").exists(), "the installer changed something")
        finally:
            self.first.kill()
            self.first.wait()
            self._until(lambda: self._may_write(self.target / f"{NAME}.exe"), 30)
        return "exit code 2, nothing changed"

    def update(self) -> str:
        """The new version over the old one, in the folder Windows remembers."""
        code, said = self.machine.run(self.installer, "/S")
        _check(code == 0, f"the installer ended with {code}: {said[-500:]}")
        _check(self._said("DisplayVersion") == version_of(self.root), "Windows does not list the new version")
        _check((self.target / f"{NAME}.exe").exists(), "the program was installed somewhere else")
        _check(not (self.target / "parts" / "of-the-older-version.txt").exists(), "old files are left behind")
        size = size_of(self.target)
        _check(size <= MOST_INSTALLED, f"{megabytes(size)} installed, more than {megabytes(int(MOST_INSTALLED))}")
        return f"{megabytes(size)} installed (at most {megabytes(int(MOST_INSTALLED))})"

    def kept(self) -> str:
        """Nothing of the user's is lost by an update."""
        _check(self._clients() == CLIENTS, f"the register holds {self._clients()} clients")
        return f"{CLIENTS} clients"

    def self_test(self) -> str:
        """What the program says of itself where it is installed."""
        report = self.machine.place / "Prüf Bericht.txt"
        report.unlink(missing_ok=True)
        program = self.target / f"{NAME}.exe"
        code, said = self.machine.run(program, "--self-test", "--report", self.machine.path(report))
        text = report.read_text(encoding="utf-8") if report.exists() else said
        print(text, flush=True)
        _check(code == 0, f"it ended with {code}")
        return text.strip().splitlines()[-1]

    def csv(self) -> str:
        """Lists open with the user's own program after it as before."""
        _check(self._csv() == self.csv_before, "the installer changed how .csv files are opened")
        return "unchanged"

    def uninstall(self) -> str:
        """The program goes, the register stays."""
        self._uninstall()
        left = [path for path in (self.target, self._link()) if path.exists()]
        _check(not left, f"left behind: {[path.name for path in left]}")
        _check(not self._said("DisplayVersion"), "Windows still lists the program")
        _check((self.data / "register.sqlite").exists(), "the register is gone")
        return "program, Start menu and list entry gone, register there"

    def purge(self) -> str:
        """Whoever asks for it gets rid of everything."""
        self._install(self.installer)
        _check(self._clients() == CLIENTS, "the register was not found again")
        self._uninstall("/PURGE")
        _check(not self.data.exists(), "data is left behind")
        return "found again after a new installation, then deleted"

    # ---------------------------------------------------------------------------------------------------- ways

    def _install(self, installer: Path) -> None:
        code, said = self.machine.run(installer, "/S", *self._to_target())
        _check(code == 0, f"the installer ended with {code}: {said[-500:]}")
        _check((self.target / f"{NAME}.exe").exists(), f"nothing was installed to {self.target}")

    def _to_target(self) -> list[str]:
        """NSIS: /D is the last one, and has no quotes; in pieces none are put around its spaces."""
        return f"/D={self.machine.path(self.target)}".split(" ")

    def _uninstall(self, *arguments: str) -> None:
        code, said = self.machine.run(self.target / "uninstall.exe", "/S", *arguments)
        _check(code == 0, f"the uninstaller ended with {code}: {said[-500:]}")
        # It goes on from a copy of itself in the folder for temporary files.
        self._until(lambda: not self.target.exists() and not self._said("DisplayVersion"), 60)
        self._until(lambda: "/PURGE" not in arguments or not self.data.exists(), 30)

    def _qbosync(self, *arguments: str) -> tuple[int, str]:
        return self.machine.run(self.target / "qbosync.exe", *arguments)

    def _clients(self) -> int:
        code, said = self._qbosync("clients", "list", "--json")
        _check(code == 0, f"qbosync clients list ended with {code}: {said[-500:]}")
        return said.count('"reference"')

    def _said(self, name: str) -> str:
        code, said = self.machine.run("reg", "query", ENTRY, "/v", name)
        return said.split("REG_SZ")[-1].strip() if code == 0 else ""

    def _csv(self) -> tuple[str, ...]:
        keys = ("HKCU\\Software\\Classes\\.csv", "HKCR\\.csv")
        return tuple(self.machine.run("reg", "query", key, "/s")[1] for key in keys)

    def _link(self) -> Path:
        return self.machine.roaming / "Microsoft" / "Windows" / "Start Menu" / "Programs" / f"{NAME}.lnk"

    def _until(self, holds: Callable[[], object], seconds: float) -> None:
        end = time.monotonic() + seconds
        while not holds() and time.monotonic() < end:
            time.sleep(0.2)  # looks again for what another program does

    def _may_write(self, path: Path) -> bool:
        try:
            with path.open("ab"):
                return True
        except OSError:
            return False


def _check(holds: object, words: str) -> None:
    if not holds:
        raise Wrong(words)


def target_of(root: Path) -> Path:
    """Where the installer of this version is written."""
    return root / DIST / "packages" / f"qbosync-desktop-{version_of(root)}-windows-x64.exe"
