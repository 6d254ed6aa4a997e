"""What of a window's words cannot be read where they stand: cut by their own widget, by what holds it, or overlaid.

Walks widgets, not pictures: each is asked what room its words need, and what room it has. Words that are elided and
say all of themselves in a tooltip are no fault; nor is what can be scrolled to. Knows no screen of ours by name.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QScrollBar,
    QTabBar,
    QWidget,
)

from qbosync_desktop.gui.look.contrast import ratio
from qbosync_desktop.play.wording import CLOSE, OPEN

SCREEN = QSize(1280, 720)
FRAME = 40
"""The system's title bar, in logical pixels; Windows 11 takes 32, macOS 28."""
_SLACK = 1
_FIELD = 22
"""Frame and inside of a field, in pixels, left and right together."""
_ARROW = 28
_LETTER = 6
"""Narrower than this is no place for a letter, in pixels."""
_COLOURS = 64
"""How many of a widget's commonest colours are looked at."""


def illegible(window: QWidget) -> list[str]:
    """What cannot be read in this window as it stands now; each with the room it needs and has."""
    found: list[str] = []
    seen: list[tuple[QRect, QWidget]] = []
    whole = QRect(QPoint(0, 0), window.size())
    for widget, room, view in _shown(window, whole, whole):
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        words = words_of(widget)
        found += [f"{_name(widget)}: {fault}" for fault in _faults(widget)]
        if not words:
            continue
        if not room.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(place):
            found.append(f"{_name(widget)}: only {_size(room & place)} of {_size(place)} can be seen")
        seen.append((place.adjusted(_SLACK, _SLACK, -_SLACK, -_SLACK) & view, widget))
    found += _overlaid(seen)
    return found


def too_large(window: QWidget, screen: QSize = SCREEN) -> list[str]:
    """Whether the window can be made small enough for the screen, title bar included."""
    least = window.minimumSizeHint().expandedTo(window.minimumSize())
    layout = window.layout()
    if layout is not None:
        least = least.expandedTo(layout.totalMinimumSize())
    fits = least.width() <= screen.width() and least.height() <= screen.height() - FRAME
    size = f"{least.width()}×{least.height()}"
    return [] if fits else [f"{type(window).__name__}: at least {size}, on a screen of {_sized(screen)}"]


def faint(window: QWidget, least: float = 3.0) -> list[str]:
    """Words that can hardly be told from their ground, as painted: the best pixel of each against the commonest.

    Thin strokes are paler than their ink, so the bound is below the 4.5 that the colours themselves are held to.
    """
    seen = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ratio_of = seen.devicePixelRatio()
    whole = np.frombuffer(seen.constBits(), dtype=np.uint32).reshape(seen.height(), seen.bytesPerLine() // 4)
    found = []
    inside = QRect(QPoint(0, 0), window.size())
    for widget, _room, view in _shown(window, inside, inside):
        words = words_of(widget).strip()
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()) & view
        least_seen = QSize(_LETTER, widget.fontMetrics().height())
        if not words or not widget.isEnabled() or place.size() != widget.size().expandedTo(least_seen):
            continue  # nothing to read, or not all of it is in view
        left, top, right, bottom = (
            round(part * ratio_of) for part in (place.x(), place.y(), place.right() + 1, place.bottom() + 1)
        )
        colours, counts = np.unique(whole[top:bottom, left:right], return_counts=True)
        ground = _colour(int(colours[counts.argmax()]))
        best = max(ratio(_colour(int(one)), ground) for one in colours[counts.argsort()[-_COLOURS:]])
        if best < least:
            found.append(f"{_name(widget)}: contrast {best:.1f}")
    return found


def _colour(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06X}"


def words_of(widget: QWidget) -> str:
    """The words a widget shows, "" when it shows none of its own."""
    if isinstance(widget, QLabel):
        return "" if widget.pixmap() and not widget.pixmap().isNull() else widget.text()
    if isinstance(widget, QAbstractButton):
        return widget.text() or widget.accessibleName()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText() or " "
    if isinstance(widget, QAbstractSpinBox):
        return widget.text()
    text = getattr(widget, "text", None)
    return str(text()) if callable(text) and not isinstance(widget, QAbstractScrollArea) else ""


def _shown(widget: QWidget, room: QRect, view: QRect) -> Iterator[tuple[QWidget, QRect, QRect]]:
    """Every visible widget below, with the part of the window (its coordinates) it can be brought into, and the part
    through which it is seen now.
    """
    window = widget.window()
    for child in widget.children():
        if not isinstance(child, QWidget) or child.isWindow() or not child.isVisible():
            continue
        if isinstance(child, QScrollBar) or child.inherits("QComboBoxPrivateScroller"):
            continue
        yield child, room, view
        if isinstance(child, QComboBox | QAbstractSpinBox | QLineEdit):
            continue  # what is inside is Qt's own
        place = QRect(child.mapTo(window, QPoint(0, 0)), child.size())
        below = _scrolled(child, room & place) if isinstance(child.parent(), QAbstractScrollArea) else room & place
        yield from _shown(child, below, view & place)


def _scrolled(viewport: QWidget, room: QRect) -> QRect:
    """What can be brought into a scroll area's view, seen as if it all could be seen at once."""
    area = viewport.parent()
    assert isinstance(area, QAbstractScrollArea)
    if viewport is not area.viewport():
        return room
    far = 100_000
    wide = isinstance(area, QAbstractItemView) or area.property("scrolls_itself")  # nobody reads a page sideways
    high = area.verticalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return room.adjusted(-far if wide else 0, -far if high else 0, far if wide else 0, far if high else 0)


def _faults(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QHeaderView):
        yield from _headers(widget)
        return
    if isinstance(widget, QTabBar):
        yield from _tabs(widget)
        return
    if isinstance(widget, QAbstractItemView):
        yield from _rows(widget)
        return
    if isinstance(widget, QAbstractScrollArea | QMenuBar) or not words_of(widget):
        return
    need, has = _needed(widget), widget.size()
    if need.width() > has.width() + _SLACK and not _tells(widget):
        yield f"needs {need.width()} wide, has {has.width()}"
    if need.height() > has.height() + _SLACK:
        yield f"needs {need.height()} high, has {has.height()}"


def _needed(widget: QWidget) -> QSize:
    """The least room in which all words of the widget can be read, in the width it has."""
    metrics = widget.fontMetrics()
    if isinstance(widget, QComboBox):
        return QSize(metrics.horizontalAdvance(widget.currentText()) + _FIELD + _ARROW - 10, metrics.height())
    if isinstance(widget, QLineEdit):
        empty = widget.placeholderText() if not widget.text() else ""
        left = 22 if widget.property("search") else 0
        return QSize(metrics.horizontalAdvance(empty) + _FIELD + left if empty else 0, metrics.height() + 2)
    if widget.hasHeightForWidth() or (isinstance(widget, QLabel) and widget.wordWrap()):
        longest = 0
        if isinstance(widget, QLabel) and widget.textFormat() == Qt.TextFormat.PlainText:
            longest = max((metrics.horizontalAdvance(word) for word in widget.text().split()), default=0)
        return QSize(longest, widget.heightForWidth(widget.width()))
    least = widget.minimumSizeHint()
    return least if least.isValid() else widget.sizeHint()


def _tells(widget: QWidget) -> bool:
    return bool(widget.toolTip()) and _plain(words_of(widget)) in _plain(widget.toolTip())


def _plain(text: str) -> str:
    """Without the marks of ``wording``, which have no width."""
    return text.replace(OPEN, "").replace(CLOSE, "")


def _headers(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    if model is None:
        return
    for place in range(header.count()):
        wide = header.sectionSize(place)
        words = str(model.headerData(place, header.orientation(), Qt.ItemDataRole.DisplayRole) or "")
        if not words or header.isSectionHidden(place) or header.orientation() == Qt.Orientation.Vertical:
            continue
        tip = str(model.headerData(place, header.orientation(), Qt.ItemDataRole.ToolTipRole) or "")
        cut = getattr(header, "cut_title", None)  # our own heads say what they cut themselves
        tip = tip or (str(cut(place)) if callable(cut) else "")
        if header.fontMetrics().horizontalAdvance(words) > wide and words not in tip:
            yield f"head “{words}” needs {header.fontMetrics().horizontalAdvance(words)} wide, has {wide}"
    if header.height() < header.fontMetrics().height():
        yield f"needs {header.fontMetrics().height()} high, has {header.height()}"


def _tabs(bar: QTabBar) -> Iterator[str]:
    for place in range(bar.count()):
        need, has = bar.fontMetrics().horizontalAdvance(bar.tabText(place)), bar.tabRect(place)
        if need > has.width() and bar.tabText(place) not in bar.tabToolTip(place):
            yield f"tab “{bar.tabText(place)}” needs {need} wide, has {has.width()}"
        elif has.right() > bar.width() and not bar.usesScrollButtons():
            yield f"tab “{bar.tabText(place)}” is not seen"
    if bar.count() and bar.height() < bar.fontMetrics().height():
        yield f"needs {bar.fontMetrics().height()} high, has {bar.height()}"


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None or not model.rowCount():
        return
    high = view.visualRect(model.index(0, 0)).height()
    if high and high < view.fontMetrics().height():
        yield f"rows need {view.fontMetrics().height()}, have {high}"
    if high and view.viewport().height() < high:
        yield f"not even one row of {high} is seen in {view.viewport().height()}"


def _overlaid(seen: list[tuple[QRect, QWidget]]) -> Iterator[str]:
    for place, (one, widget) in enumerate(seen):
        for other, over in seen[place + 1 :]:
            if one.intersects(other) and not widget.isAncestorOf(over) and not over.isAncestorOf(widget):
                yield f"{_name(widget)} and {_name(over)} lie over each other"


def _name(widget: QWidget) -> str:
    words = words_of(widget)
    return f"{type(widget).__name__} {widget.objectName()} “{words[:40]}”"


def _size(place: QRect) -> str:
    return _sized(place.size())


def _sized(size: QSize) -> str:
    return f"{max(0, size.width())}×{max(0, size.height())}"
