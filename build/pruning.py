"""What of all that PyInstaller found is left out of the stand-alone program, and why.

Works on PyInstaller's own entries: (place in the program, file on this machine, kind). Knows nothing of the recipe.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from fnmatch import fnmatch
from importlib import metadata
from pathlib import PurePosixPath

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

Entry = tuple[str, str, str]

MODULES = (
    # Not for users, or for windows other than ours.
    *("tkinter", "test", "unittest", "doctest", "pytest", "setuptools", "pip", "IPython", "lib2to3"),
    # GPL: the GNU line editor and the GNU database. A program with a window has no use for either.
    *("readline", "_gdbm", "_dbm", "curses", "_curses", "_curses_panel"),
    # For work on numpy itself, and parts of it that matching does not use.
    *("numpy.f2py", "numpy.testing", "numpy.distutils", "numpy.fft", "numpy.polynomial", "numpy.random"),
    *("numpy._core._multiarray_tests", "numpy._core._umath_tests", "numpy.ctypeslib"),
    *(f"PySide6.Qt{part}" for part in ("Qml", "Quick", "QuickWidgets", "QuickControls2", "Sql", "Test", "OpenGL")),
    *(f"PySide6.Qt{part}" for part in ("OpenGLWidgets", "Designer", "Help", "UiTools", "PrintSupport", "DBus", "Xml")),
    # Makes certificates; the one that is needed is made while the program is put together (certificate.py).
    "trustme",
    # The play clicks by Qt's test module; it is for the source.
    "qbosync_desktop.play",
)
"""Python modules that are never imported here, although somebody's import of a package would bring them."""

if not sys.platform.startswith("linux"):
    # 10 MB. On Linux the way to the keyring needs it.
    MODULES += ("cryptography", "cffi", "_cffi_backend", "pycparser")

PLUGINS = {
    "generic": (),  # touch screens and tablets without a desktop
    "iconengines": ("*qsvgicon*",),
    "imageformats": ("*qsvg*",),  # icons are drawings; pictures are written as PNG, which is built in
    "networkinformation": ("*networklistmanager*", "*scnetworkreachability*", "*glib*"),  # when to try again
    "platforminputcontexts": ("*compose*", "*ibus*"),
    "platforms": ("*qwindows*", "*qcocoa*", "*qxcb*", "*qwayland*", "*qoffscreen*"),
    "platformthemes": ("*xdgdesktopportal*",),  # not GTK's, which brings GTK itself
    "styles": (),  # Fusion is built in
    "tls": (),  # requests speaks TLS; Qt's network is for the window's door and for hearing that the network is back
    "wayland-decoration-client": ("*bradient*",),
    "wayland-shell-integration": ("*xdg-shell*",),
    "wayland-graphics-integration-client": (),  # nothing here draws by OpenGL
    "xcbglintegrations": (),
}
"""Kinds of Qt's plug-ins and which of them are used; a kind that is not named here is left out."""

DATA = (
    "PySide6/Qt/translations/*",  # the program speaks English
    "PySide6/translations/*",
    "stdnum/*.dat",  # tables for bank, phone and network card numbers; business numbers need none
    "*/py.typed",
    "*.pyi",
)
"""Data files that nothing opens."""

SYSTEM = (
    # Belongs to the desktop: talks to its services or its graphics, and gets its security updates.
    *("libX11*", "libxcb.so*", "libXau*", "libXdmcp*", "libXext*", "libXrender*", "libXi.so*", "libxcb-glx*"),
    *("libGL*", "libEGL*", "libdrm*", "libgbm*", "libwayland*"),
    *("libglib-2*", "libgobject-2*", "libgio-2*", "libgmodule-2*", "libgthread-2*", "libpcre*", "libmount*"),
    *("libdbus-1*", "libsystemd*", "libgcrypt*", "libgpg-error*", "libcap.so*", "libselinux*", "libblkid*"),
    *("libfontconfig*", "libfreetype*", "libpng16*", "libbrotli*", "libharfbuzz*", "libgraphite2*"),
    *("libgssapi_krb5*", "libkrb5*", "libk5crypto*", "libcom_err*", "libkeyutils*"),
    *("libstdc++*", "libgcc_s*", "libzstd*", "liblz4*", "libbsd*", "libmd.so*"),
)
"""Linux: libraries that every desktop has; see ``Depends`` of the .deb."""


def strangers() -> list[str]:
    """Top-level modules of packages that are installed here, for work on the program, and are no part of it.

    Some library of ours tries to import one of them and does without; PyInstaller would take it along.
    """
    ours, waiting = set[str](), ["qbosync-desktop"]
    while waiting:
        package = canonicalize_name(waiting.pop())
        if package not in ours:
            ours.add(package)
            asked = [Requirement(text) for text in metadata.requires(package) or ()]
            waiting += [one.name for one in asked if one.marker is None or one.marker.evaluate({"extra": ""})]
    # PyInstaller's own pieces go into every program, and it refuses to leave them out.
    ours |= {"pyinstaller", "pyinstaller-hooks-contrib", "altgraph", "setuptools"}
    found = metadata.packages_distributions()
    return sorted(
        module for module, packages in found.items() if not ours & {canonicalize_name(one) for one in packages}
    )


WINDOWS = ("ucrtbase.dll", "ucrtwine.dll", "mscms.dll", "api-ms-win-*", "icu*.dll", "bcryptprimitives.dll")
"""Windows 10 and 11 have them. (Under Wine some are stand-ins of ours, which must never leave this machine.)"""


def pruned(entries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The entries without what is left out. ``needs`` answers the file names of libraries that a library loads."""
    kept = [entry for entry in entries if _wanted(entry)]
    return kept if sys.platform == "darwin" else _reached(kept, needs)


def _wanted(entry: Entry) -> bool:
    target = entry[0].replace("\\", "/")
    path = PurePosixPath(target)
    if any(fnmatch(target, pattern) for pattern in DATA):
        return False
    if sys.platform.startswith("linux") and any(fnmatch(path.name, pattern) for pattern in SYSTEM):
        return False
    if sys.platform == "win32" and any(fnmatch(path.name.lower(), pattern) for pattern in WINDOWS):
        return False
    if "/plugins/" in target:
        return any(fnmatch(path.name, pattern) for pattern in PLUGINS.get(path.parent.name, ()))
    return True


def _reached(entries: list[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Without libraries that nothing kept loads any more: those of dropped plug-ins, software OpenGL, shader compilers.

    What Python imports or Qt loads by name is where the search begins.
    """
    by_name: dict[str, list[Entry]] = {}
    for entry in entries:
        by_name.setdefault(PurePosixPath(entry[0].replace("\\", "/")).name.casefold(), []).append(entry)
    begin = [entry for entry in entries if _is_root(entry)]
    reached = {entry[0] for entry in begin}
    while begin:
        for name in needs(begin.pop()[1]):
            for found in by_name.get(name.casefold(), ()):
                if found[0] not in reached:
                    reached.add(found[0])
                    begin += [found] if found[2] != "SYMLINK" else []
    return [entry for entry in entries if entry[2] not in ("BINARY", "SYMLINK") or entry[0] in reached]


def _is_root(entry: Entry) -> bool:
    target, _, kind = entry
    name = PurePosixPath(target.replace("\\", "/")).name
    return kind == "EXTENSION" or "plugins" in target or name.startswith(("libpython", "python3", "vcruntime"))
