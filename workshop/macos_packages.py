"""The package for macOS: the app, signed and notarised where the certificates are, in a disk image.

Certificates come from outside, by environment variables (docs/releasing.md); without them every step says loudly what
it left out. PyInstaller signs with the certificate and build/macos/entitlements.plist while it puts the app together.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from workshop import frozen
from workshop.environment import SetupFailed
from workshop.frozen import DIST, NAME
from workshop.windows_installer import version_of

IDENTITY = "QBOSYNC_CODESIGN_IDENTITY"
NOTARY = ("QBOSYNC_NOTARY_KEY", "QBOSYNC_NOTARY_KEY_ID", "QBOSYNC_NOTARY_ISSUER")
"""The file of an App Store Connect key, its id, and the id of its issuer."""


def make(root: Path) -> list[Path]:
    """Check the signature, make the disk image, have it notarised. Answers its path."""
    app = root / DIST / f"{NAME}.app"
    shutil.copy(root / "build" / "LICENCES.txt", root / DIST / "LICENCES.txt")
    # A signature of nobody ("ad hoc") is there always: without one, programs do not start on Apple's own processors.
    _must("codesign", "--verify", "--deep", "--strict", "--verbose=2", str(app))
    identity = os.environ.get(IDENTITY, "")
    if identity:
        told = _must("codesign", "--display", "--verbose=2", str(app))
        if "runtime" not in told:
            raise SetupFailed("The app was signed without the hardened runtime.")
    else:
        frozen.loudly(
            f"{IDENTITY} is not set: the app is NOT SIGNED by anybody. macOS will not open it by a double click."
        )
    path = root / DIST / "packages" / f"qbosync-desktop-{version_of(root)}-macos-{frozen.machine()}.dmg"
    with tempfile.TemporaryDirectory() as folder:
        stage = Path(folder, NAME)
        stage.mkdir()
        _must("ditto", str(app), str(stage / app.name))
        shutil.copy(root / "build" / "LICENCES.txt", stage)
        (stage / "Applications").symlink_to("/Applications")
        _must("hdiutil", "create", "-volname", NAME, "-srcfolder", str(stage), "-ov", "-format", "UDZO", str(path))
    if identity:
        _must("codesign", "--sign", identity, "--timestamp", str(path))
    _notarise(path, signed=bool(identity))
    return [path]


def _notarise(path: Path, *, signed: bool) -> None:
    key, key_id, issuer = (os.environ.get(name, "") for name in NOTARY)
    if not (signed and key and key_id and issuer):
        frozen.loudly(f"{', '.join((IDENTITY, *NOTARY))} are not all set: the disk image is NOT NOTARISED by Apple.")
        return
    who = ("--key", key, "--key-id", key_id, "--issuer", issuer)
    told = _must("xcrun", "notarytool", "submit", str(path), *who, "--wait", "--timeout", "40m")
    if "status: Accepted" not in told:
        raise SetupFailed(f"Apple did not accept the disk image:\n{told[-2000:]}")
    _must("xcrun", "stapler", "staple", str(path))
    _must("spctl", "--assess", "--type", "open", "--context", "context:primary-signature", "--verbose", str(path))


def trial(root: Path) -> int:
    """Open the disk image, copy the app as a user does, and run its self-test from there."""
    (path,) = (root / DIST / "packages").glob("*.dmg")
    with tempfile.TemporaryDirectory() as folder:
        mounted, target = Path(folder, "image"), Path(folder, "Prüf Ordner")
        mounted.mkdir()
        target.mkdir()
        _must("hdiutil", "attach", str(path), "-nobrowse", "-readonly", "-mountpoint", str(mounted))
        try:
            _must("ditto", str(mounted / f"{NAME}.app"), str(target / f"{NAME}.app"))
        finally:
            _must("hdiutil", "detach", str(mounted))
        programs = target / f"{NAME}.app" / "Contents" / "MacOS"
        code, said = frozen.outcome([str(programs / "qbosync"), "--version"])
        print(said.strip())
        return max(code, frozen.self_test(programs / NAME))


def _must(*command: str) -> str:
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    told = done.stdout + done.stderr
    if done.returncode != 0:
        raise SetupFailed(f"{' '.join(command[:2])} ended with {done.returncode}:\n{told[-2000:]}")
    return told
