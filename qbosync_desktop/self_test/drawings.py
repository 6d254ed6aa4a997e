"""The application object, and everything that is drawn from files: icons, pictures, typefaces, forms."""

from __future__ import annotations

import importlib
import pkgutil

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QIcon, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from qbosync_desktop.app import make_application
from qbosync_desktop.bundled import resource
from qbosync_desktop.gui import forms
from qbosync_desktop.gui.look.fonts import BUNDLED, bundled_family
from qbosync_desktop.gui.look.icons import pixmap
from qbosync_desktop.self_test.scene import Scene
from qbosync_desktop.self_test.steps import Step, check

APPLICATION = "application"
INK = "#204080"


def application(scene: Scene) -> str:
    """Qt starts on this machine's display, or without one."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else make_application(scene.arguments)
    scene.things["app"] = app
    return f"on the platform “{app.platformName()}”"


def icons(scene: Scene) -> str:
    """Every icon draws something, by our own painter and (style sheets use that way) by Qt's plug-in."""
    names = sorted(path.stem for path in resource("icons").glob("*.svg"))
    check(len(names) > 40, f"only {len(names)} icons are here")
    for name in names:
        check(not _blank(pixmap(name, INK, 32).toImage()), f"the icon {name} is blank")
    for name in ("combo-light", "spin-dark"):
        path = resource(f"icons/{name}.svg")
        check(not _blank(QIcon(str(path)).pixmap(24, 24).toImage()), f"Qt's plug-in does not draw {name}")
        check(not QImage(str(path)).isNull(), f"Qt's plug-in does not read {name}")
    return f"{len(names)} icons"


def pictures(scene: Scene) -> str:
    """Every picture of the connecting guide draws something."""
    found = sorted(resource("pictures").glob("*.svg"))
    check(found, "there are no pictures")
    for path in found:
        renderer = QSvgRenderer(QByteArray(path.read_bytes()))
        check(renderer.isValid(), f"the picture {path.stem} is not a drawing")
        canvas = QImage(200, 120, QImage.Format.Format_ARGB32_Premultiplied)
        canvas.fill(0)
        painter = QPainter(canvas)
        renderer.render(painter)
        painter.end()
        check(not _blank(canvas), f"the picture {path.stem} is blank")
    return f"{len(found)} pictures"


def typefaces(scene: Scene) -> str:
    """The typeface that is brought along loads."""
    check(bundled_family() == BUNDLED, f"{BUNDLED} cannot be loaded")
    return BUNDLED


def all_forms(scene: Scene) -> str:
    """Every form builds its widgets."""
    names = [found.name for found in pkgutil.iter_modules(forms.__path__)]
    check(len(names) > 10, f"only {len(names)} forms are here")
    for name in names:
        module = importlib.import_module(f"{forms.__name__}.{name}")
        kind = next(value for key, value in vars(module).items() if key.startswith("Ui_"))
        holder = QMainWindow() if name == "main_window" else QWidget()
        kind().setupUi(holder)
        check(holder.findChildren(QWidget), f"the form {name} is empty")
        holder.deleteLater()
    return f"{len(names)} forms"


def _blank(image: QImage) -> bool:
    """Whether nothing was drawn: all pixels are alike."""
    if image.isNull():
        return True
    first = image.pixel(0, 0)
    return all(image.pixel(x, y) == first for x in range(image.width()) for y in range(image.height()))


STEPS = (
    Step(APPLICATION, application, ("modules", "Qt plug-ins")),
    Step("icons", icons, (APPLICATION,)),
    Step("pictures", pictures, (APPLICATION,)),
    Step("typefaces", typefaces, (APPLICATION,)),
    Step("forms", all_forms, (APPLICATION,)),
)
