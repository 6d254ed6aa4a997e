"""Are all parts of the program here? Files, modules, authorities for TLS, Qt's plug-ins. Makes no Qt application."""

from __future__ import annotations

import importlib
import pkgutil
import sqlite3
import ssl
import sys
from pathlib import Path

import qbosync_desktop
from qbosync_desktop.bundled import frozen_folder
from qbosync_desktop.self_test.scene import Scene
from qbosync_desktop.self_test.steps import Step, check

CONTENTS = "contents.txt"
"""Lists every file of a frozen program, one path a line; written when it is put together."""

ALWAYS = ("iconengines/qsvgicon", "imageformats/qsvg", "platforms/qoffscreen")
WINDOWED = {
    "win32": ("platforms/qwindows",),
    "darwin": ("platforms/qcocoa",),
    "linux": (
        "platforms/qxcb",
        "platforms/qwayland",
        "platforminputcontexts/composeplatforminputcontextplugin",
        "platforminputcontexts/ibusplatforminputcontextplugin",
        "platformthemes/qxdgdesktopportal",
        "wayland-decoration-client/bradient",
        "wayland-shell-integration/xdg-shell",
    ),
}
"""Plug-ins that Qt loads on a desktop of each system; a frozen program brings them with all they need."""


def files(scene: Scene) -> str:
    """Every file that was put together is still here."""
    folder = frozen_folder()
    if folder is None:
        return "from source there is no list to hold them against"
    names = (folder / CONTENTS).read_text(encoding="utf-8").split("\n")
    listed = [name for name in names if name]
    missing = [name for name in listed if not (folder / name).exists()]
    check(listed and not missing, f"{len(missing)} of {len(listed)} files are missing: {', '.join(missing[:5])}")
    return f"{len(listed)} files"


def modules(scene: Scene) -> str:
    """Every module of the program can be imported, and with it every library."""
    names = [
        found.name
        for found in pkgutil.walk_packages(qbosync_desktop.__path__, "qbosync_desktop.", onerror=_refuse)
        # The play is for the source only; __main__ is what runs now.
        if not found.name.startswith(("qbosync_desktop.play", "qbosync_desktop.__main__"))
    ]
    for name in names:
        importlib.import_module(name)
    check(len(names) > 100, f"only {len(names)} modules are found")
    return f"{len(names)} modules"


def _refuse(name: str) -> None:
    raise ImportError(f"{name} cannot be loaded: {sys.exc_info()[1]}")


def versions(scene: Scene) -> str:
    """The libraries that the system or Python brings are new enough."""
    with sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(word, tokenize = 'trigram')")
    connection.close()
    check(sqlite3.sqlite_version_info >= (3, 34), f"SQLite {sqlite3.sqlite_version} is too old")
    return f"Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version}, {ssl.OPENSSL_VERSION}"


def authorities(scene: Scene) -> str:
    """The authorities that vouch for Intuit's servers can be read."""
    from requests.utils import DEFAULT_CA_BUNDLE_PATH

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(DEFAULT_CA_BUNDLE_PATH)
    found = len(context.get_ca_certs())
    check(found > 50, f"only {found} authorities are in {Path(DEFAULT_CA_BUNDLE_PATH).name}")
    return f"{found} authorities"


def plugins(scene: Scene) -> str:
    """Qt's plug-ins can be loaded with everything they need from the system."""
    from PySide6.QtCore import QLibraryInfo, QPluginLoader

    place = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    system = "linux" if sys.platform.startswith("linux") else sys.platform
    wanted = ALWAYS + (WINDOWED.get(system, ()) if frozen_folder() is not None else ())
    ending = {"win32": ".dll", "darwin": ".dylib"}.get(system, ".so")
    for name in wanted:
        folder, _, file = name.partition("/")
        path = place / folder / f"{'' if system == 'win32' else 'lib'}{file}{ending}"
        check(path.exists(), f"{name} is not there")
        loader = QPluginLoader(str(path))
        check(loader.load(), f"{name} cannot be loaded: {loader.errorString()}")
    return f"{len(wanted)} plug-ins"


def licences(scene: Scene) -> str:
    """Whose work is inside can be read, each with its whole text."""
    from qbosync_desktop.notices import notices

    found = notices()
    check(len(found) > 20, f"only {len(found)} components are named")
    if frozen_folder() is not None:  # from source some packages leave it to us to know their licence's text
        short = [one.name for one in found if len(one.text()) < 100]
        check(not short, f"there is no text for {short}")
        names = {one.name for one in found}
        missing = {"Qt", "Python", "PySide6 (Qt for Python)", "OpenSSL", "SQLite"} - names
        check(not missing, f"nothing is said about {sorted(missing)}")
        gpl = [one.name for one in found if one.licence.startswith("GPL") and " WITH " not in one.licence]
        check(not gpl, f"under the GPL: {gpl}")
    return f"{len(found)} components"


PARTS = (
    Step("files", files),
    Step("modules", modules),
    Step("versions", versions),
    Step("authorities", authorities),
    Step("licences", licences, ("modules",)),
    Step("Qt plug-ins", plugins),
)
