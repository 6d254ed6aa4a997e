"""A clean Debian or Ubuntu in a folder, to try a package where nothing of ours was ever installed.

Made by debootstrap from wherever this machine gets its own packages; needs root. Only its own folder is touched.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from pathlib import Path

from workshop import system_packages
from workshop.environment import SetupFailed
from workshop.frozen import DIST, megabytes, outcome, size_of

USER = "somebody"
REPORT = "tmp/report.txt"
TEST = f"QT_QPA_PLATFORM=offscreen {{program}} --self-test --report /{REPORT}"


def trial(root: Path) -> int:
    """Install the .deb, and unpack the .tar.xz, each in a clean system, and run the self-test there as a user."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        print("A clean system can be made by root only; run: sudo python3 dev.py freeze --check")
        return 1
    packages = root / DIST / "packages"
    (deb,), (tar,) = packages.glob("*.deb"), packages.glob("*.tar.xz")
    code = 0
    with CleanSystem(root / ".work" / "clean-system") as system:
        shutil.copy(deb, system.folder / "tmp" / deb.name)
        began = time.monotonic()
        system.must(f"apt-get install -q -y --no-install-recommends /tmp/{deb.name}")
        grown = system.says("du -sm /opt/qbosync-desktop | cut -f1").strip()
        print(f"{deb.name}: {megabytes(size_of(deb))}, installed {grown} MiB in {time.monotonic() - began:.0f} s")
        for file in ("usr/share/applications/qbosync-desktop.desktop", "usr/bin/qbosync", "usr/bin/qbosync-desktop"):
            if not os.path.lexists(system.folder / file):
                print(f"{file} was not installed")
                code = 1
        system.must(
            "desktop-file-validate /usr/share/applications/qbosync-desktop.desktop", first="desktop-file-utils xz-utils"
        )
        icon = "/usr/share/icons/hicolor/scalable/apps/qbosync-desktop.svg"
        system.must(f"test -s {icon}")
        code = max(code, system.self_test("/usr/bin/qbosync-desktop"))
        print(system.says(f"su {USER} -c '/usr/bin/qbosync --version'").strip())
        system.must("apt-get remove -q -y qbosync-desktop")
        if (system.folder / "opt/qbosync-desktop").exists():
            print("Removing the package left files behind.")
            code = 1
        # The libraries that the package asked for stay, as on the desktop of somebody who unpacks the archive.
        place = "/srv/Programme mit Leerzeichen ü"
        system.must(f"mkdir -p '{place}' && tar -xJf - -C '{place}'", stdin=tar)
        (unpacked,) = (system.folder / place.lstrip("/")).iterdir()
        print(f"{tar.name}: {megabytes(size_of(tar))}")
        code = max(code, system.self_test(f'"{place}/{unpacked.name}/qbosync-desktop"'))
        print(system.says(f"su {USER} -c '\"{place}/{unpacked.name}/install.sh\"'").strip())
    return code


class CleanSystem:
    """See the module. The base is kept packed beside it, so that a second trial need not fetch it again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.base = folder.with_suffix(".tar")

    def __enter__(self) -> CleanSystem:
        self._remove()
        if not self.base.exists():
            self._make()
        self.folder.mkdir(parents=True)
        _must(["tar", "-xf", str(self.base), "-C", str(self.folder)])
        for name in ("proc", "sys"):
            _must(["mount", "--bind", f"/{name}", str(self.folder / name)])
        shutil.copy("/etc/resolv.conf", self.folder / "etc" / "resolv.conf")
        self.must(f"useradd -m {USER}")
        self.must("apt-get update -q")
        return self

    def __exit__(self, *_: object) -> None:
        self._remove()

    def _remove(self) -> None:
        if self.folder.exists():
            for name in ("proc", "sys"):
                subprocess.run(["umount", str(self.folder / name)], capture_output=True, check=False)
                if os.path.ismount(self.folder / name):
                    raise SetupFailed(f"{self.folder / name} is still mounted; nothing is deleted below it.")
            shutil.rmtree(self.folder)

    def _make(self) -> None:
        if not shutil.which("debootstrap"):
            system_packages.install(["debootstrap"], "the program that makes a clean system")
        system = dict(
            line.split("=", 1)
            for line in Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
            if "=" in line
        )
        release = system["VERSION_CODENAME"].strip('"')
        print(f"Making a clean {system['ID']} {release} …", flush=True)
        _must(["debootstrap", "--variant=minbase", release, str(self.folder), _mirror(release)])
        settings = Path("/etc/apt/apt.conf.d")
        for found in settings.glob("*prox*"):
            shutil.copy(found, self.folder / "etc" / "apt" / "apt.conf.d" / found.name)
        _must(["tar", "-cf", str(self.base), "-C", str(self.folder), "."])
        shutil.rmtree(self.folder)

    # ------------------------------------------------------------------------------------------------- inside

    def must(self, command: str, *, first: str = "", stdin: Path | None = None) -> None:
        """Run a shell's command inside as root; ``first`` is a package it needs. Raises SetupFailed."""
        if first:
            self.must(f"apt-get install -q -y --no-install-recommends {first}")
        settings = {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8", "HOME": "/root"}
        with stdin.open("rb") if stdin else Path(os.devnull).open("rb") as given:
            done = subprocess.run(
                ["chroot", str(self.folder), "/bin/sh", "-c", command],
                env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", **settings},
                stdin=given,
                capture_output=True,
                check=False,
            )
        if done.returncode != 0:
            raise SetupFailed(f"{command}: {(done.stdout + done.stderr).decode(errors='replace')[-2000:]}")

    def says(self, command: str) -> str:
        """What a shell's command inside says."""
        return outcome(["chroot", str(self.folder), "/bin/sh", "-c", command], {"LC_ALL": "C.UTF-8"})[1]

    def self_test(self, program: str) -> int:
        """Run the self-test inside as an ordinary user, and print its report."""
        report = self.folder / REPORT
        report.unlink(missing_ok=True)
        code, said = outcome(
            ["chroot", str(self.folder), "/bin/su", USER, "-c", TEST.format(program=program)],
            {"LC_ALL": "C.UTF-8", "DISPLAY": "", "WAYLAND_DISPLAY": ""},
        )
        print(report.read_text(encoding="utf-8") if report.exists() else said, flush=True)
        return code


def _mirror(release: str) -> str:
    """Where this machine gets its own packages."""
    told = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(REPO_URI) $(COMPONENT) $(CODENAME)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    found = [match[1] for match in re.finditer(rf"^(\S+) main {release}$", told, re.MULTILINE)]
    if not found:
        raise SetupFailed("apt-get does not say where this machine gets its packages.")
    return found[0]


def _must(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SetupFailed(f"{' '.join(command[:3])}: {(done.stdout + done.stderr)[-2000:]}")
