"""The packages for Linux: a .deb that a double click installs, and a .tar.xz that is unpacked anywhere.

Both hold the same folder. It must not know how it is tried.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import tarfile
from pathlib import Path

from workshop.environment import SetupFailed
from workshop.frozen import DIST, NAME, size_of
from workshop.windows_installer import version_of

PACKAGE = "qbosync-desktop"
TARGET = Path("opt", PACKAGE)
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}

DEPENDS = (
    # The C library of the system this is built on, and what every desktop has; names differ since the 64-bit time.
    "libc6 (>= {glibc})",
    "libstdc++6",
    "libgl1",
    "libegl1",
    "libx11-6",
    "libx11-xcb1",
    "libxcb1",
    "libxcb-glx0",
    "libfontconfig1",
    "libfreetype6",
    "libdbus-1-3",
    "libzstd1",
    "libbrotli1",
    "libglib2.0-0t64 | libglib2.0-0",
    "libgssapi-krb5-2",
    "libwayland-client0",
    "libwayland-cursor0",
)
RECOMMENDS = ("gnome-keyring | kwalletmanager | keepassxc",)


def make(root: Path) -> list[Path]:
    """Make both packages in ``dist/packages``; answers their paths."""
    version, machine = version_of(root), platform.machine()
    folder = root / DIST / "packages"
    folder.mkdir(parents=True, exist_ok=True)
    return [_tar(root, folder, version, machine), _deb(root, folder, version, ARCHITECTURES.get(machine, machine))]


def _copy(root: Path, target: Path) -> None:
    """The program with its start menu files, as both packages hold it."""
    shutil.copytree(root / DIST / NAME, target, symlinks=True)
    (target / NAME).rename(target / PACKAGE)  # a name without spaces is easier to type and to quote
    for path in target.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)


def _tar(root: Path, folder: Path, version: str, machine: str) -> Path:
    stage = _stage(root, "tar")
    name = f"{PACKAGE}-{version}"
    _copy(root, stage / name)
    shutil.copy(root / "build" / "linux" / "install.sh", stage / name / "install.sh")
    (stage / name / "install.sh").chmod(0o755)
    _shared(root, stage / name / "share")
    path = folder / f"{name}-linux-{machine}.tar.xz"
    with tarfile.open(path, "w:xz", preset=6) as archive:
        archive.add(stage / name, name, filter=_nobodys)
    return path


def _nobodys(info: tarfile.TarInfo) -> tarfile.TarInfo:
    info.uid = info.gid = 0
    info.uname = info.gname = "root"
    return info


def _shared(root: Path, share: Path) -> None:
    """The entry of the start menu, and the icon."""
    applications = share / "applications"
    icons = share / "icons" / "hicolor" / "scalable" / "apps"
    for place in (applications, icons):
        place.mkdir(parents=True)
    shutil.copy(root / "build" / "linux" / "qbosync-desktop.desktop", applications / f"{PACKAGE}.desktop")
    shutil.copy(root / "resources" / "icons" / "logo.svg", icons / f"{PACKAGE}.svg")


def _deb(root: Path, folder: Path, version: str, architecture: str) -> Path:
    stage = _stage(root, "deb")
    _copy(root, stage / TARGET)
    _shared(root, stage / "usr" / "share")
    documents = stage / "usr" / "share" / "doc" / PACKAGE
    documents.mkdir(parents=True)
    notice = (root / "build" / "LICENCES.txt").read_text(encoding="utf-8")
    (documents / "copyright").write_text(notice.replace("parts/", f"/{TARGET}/parts/"), encoding="utf-8")
    programs = stage / "usr" / "bin"
    programs.mkdir(parents=True)
    for name in (PACKAGE, "qbosync"):
        (programs / name).symlink_to(Path("/", TARGET, name))
    control = {
        "Package": PACKAGE,
        "Version": version,
        "Architecture": architecture,
        "Maintainer": "QBO Sync Desktop contributors <contributors@qbosync.example>",
        "Installed-Size": str(size_of(stage) // 1024),
        "Section": "misc",
        "Priority": "optional",
        "Depends": ", ".join(DEPENDS).format(glibc=platform.libc_ver()[1]),
        "Recommends": ", ".join(RECOMMENDS),
        "Description": "Client list and QuickBooks Online customers telling the same story\n"
        " The register of an accounting practice is the master; names and contact details\n"
        " travel to QuickBooks Online after you have seen the old and the new value.",
    }
    (stage / "DEBIAN").mkdir()
    text = "".join(f"{name}: {value}\n" for name, value in control.items())
    (stage / "DEBIAN" / "control").write_text(text, encoding="utf-8")
    path = folder / f"{PACKAGE}_{version}_{architecture}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(stage), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SetupFailed(f"dpkg-deb: {done.stderr[-1000:]}")
    return path


def _stage(root: Path, name: str) -> Path:
    stage = root / ".work" / "packages" / name
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    stage.chmod(0o755)
    return stage
