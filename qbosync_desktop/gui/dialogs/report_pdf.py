"""The mapping report on paper: A4 pages as a PDF, with a head, page numbers, and nothing that needs colour.

Gets the report as data (:mod:`qbosync_desktop.desk.mapping_report`). May run off the main thread: it touches no widget.
Rows are never cut by the end of a page, and a table's heads stand on every page it goes over.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen, QTextOption

from qbosync_desktop.desk.mapping_report import MappingReport, Section, day_and_time
from qbosync_desktop.domain.tasks import CancelToken, Report, check
from qbosync_desktop.gui.look.fonts import load_fonts

_DPI = 300
_MARGIN, _HEAD, _FOOT = 15.0, 9.0, 8.0  # millimetres
_PAD = 0.9
_FACT = 36.0
_SIZES = {"body": 8.0, "head": 8.0, "small": 7.5, "section": 11.0, "title": 16.0}  # points
_BOLD = frozenset({"head", "section", "title"})
_INK, _RULE, _SHADE = QColor("#000000"), QColor("#8a8a8a"), QColor("#e9e9e9")
_EVERY = 100


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReportPdf", text)


def _mm(length: float) -> float:
    """Millimetres in dots."""
    return length / 25.4 * _DPI


def report_pdf(report: MappingReport, cancel: CancelToken, progress: Report) -> bytes:
    """The report as a PDF file. Raises Cancelled."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(report.title)
    writer.setCreator("QBO Sync Desktop")
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter))
    painter = QPainter(writer)
    try:
        sheet = _Sheet(painter, QRectF(0, 0, writer.width(), writer.height()))
        sheet.lay_out(report, cancel, progress)
        for number, page in enumerate(sheet.pages, start=1):
            check(cancel)
            progress(number, len(sheet.pages), _tr("Writing the pages"))
            if number > 1:
                writer.newPage()
            sheet.draw_edges(report, number)
            sheet.draw(page)
    finally:
        painter.end()
        buffer.close()
    return bytes(buffer.data().data())


@dataclass(slots=True)
class _Page:
    """What stands on one page: words with their font, thin lines, shaded grounds; all in dots."""

    words: list[tuple[QRectF, str, str]] = field(default_factory=list)
    lines: list[tuple[float, float]] = field(default_factory=list)  # how high, how strong
    shades: list[QRectF] = field(default_factory=list)


class _Sheet:
    """Lays the report out from top to bottom, page after page, then draws the pages."""

    def __init__(self, painter: QPainter, room: QRectF) -> None:
        self._painter = painter
        self._room = room
        self._top, self._bottom = _mm(_HEAD), room.height() - _mm(_FOOT)
        self._y = self._top
        self._fonts = {role: _font(role) for role in _SIZES}
        self._wrap = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.pages = [_Page()]

    # ------------------------------------------------------------------------------------------- laying out

    def lay_out(self, report: MappingReport, cancel: CancelToken, progress: Report) -> None:
        """Everything there is to say, from the title on."""
        self._words(report.title, "title")
        self._y += _mm(2)
        for label, value in report.facts:
            high = max(
                self._high(value, "body", self._room.width() - _mm(_FACT)), self._high(label, "head", _mm(_FACT))
            )
            self._put(QRectF(0, self._y, _mm(_FACT), high), label, "head")
            self._put(QRectF(_mm(_FACT), self._y, self._room.width() - _mm(_FACT), high), value, "body")
            self._y += high
        self._y += _mm(2)
        counts = "   ·   ".join(f"{label}: {count:,}" for label, count in report.counts)
        self._words(counts, "head")
        if not report.sections:
            self._y += _mm(4)
            self._words(_tr("The register holds no clients."), "body")
        for section in report.sections:
            self._section(section, cancel, progress)

    def _section(self, section: Section, cancel: CancelToken, progress: Report) -> None:
        """Title, sentence, heads and at least one row stand together."""
        places = self._places(section)
        heads = self._row_high(section.heads, places, "head")
        start = _mm(6) + self._high(section.title, "section") + self._high(section.words, "body") + _mm(1.5) + heads
        if section.rows:
            start += self._row_high(section.rows[0], places, "body")
        if self._y + start > self._bottom:
            self._turn()
        else:
            self._y += _mm(6)
        self._words(section.title, "section")
        self._words(section.words, "body")
        self._y += _mm(1.5)
        self._heads(section, places, heads)
        for number, row in enumerate(section.rows):
            if number % _EVERY == 0:
                check(cancel)
                progress(number, len(section.rows), section.title)
            high = self._row_high(row, places, "body")
            if self._y + high > self._bottom:
                self._turn()
                self._heads(section, places, heads)
            self._row(row, places, "body", high)

    def _places(self, section: Section) -> list[tuple[float, float]]:
        """Where each column begins and ends: its share, but never too narrow for a word of its head."""
        self._painter.setFont(self._fonts["head"])
        metrics = self._painter.fontMetrics()
        widths = [share * self._room.width() for share in section.widths]
        for place, head in enumerate(section.heads):
            least = max(metrics.horizontalAdvance(word) for word in head.split()) + 2 * _mm(_PAD) + _mm(0.5)
            if widths[place] < least:
                widths[widths.index(max(widths))] -= least - widths[place]
                widths[place] = least
        edges = [0.0, *itertools.accumulate(widths)]
        return list(itertools.pairwise(edges))

    def _heads(self, section: Section, places: list[tuple[float, float]], high: float) -> None:
        self.pages[-1].shades.append(QRectF(0, self._y, self._room.width(), high))
        self._row(section.heads, places, "head", high, strong=0.35)

    def _row(
        self, cells: tuple[str, ...], places: list[tuple[float, float]], role: str, high: float, strong: float = 0.12
    ) -> None:
        for words, (left, right) in zip(cells, places, strict=True):
            if words:
                self._put(QRectF(left + _mm(_PAD), self._y + _mm(_PAD), self._width(left, right), high), words, role)
        self._y += high
        self.pages[-1].lines.append((self._y, strong))

    def _width(self, left: float, right: float) -> float:
        return right - left - 2 * _mm(_PAD)

    def _row_high(self, cells: tuple[str, ...], places: list[tuple[float, float]], role: str) -> float:
        inner = (
            self._high(words or " ", role, self._width(left, right))
            for words, (left, right) in zip(cells, places, strict=True)
        )
        return max(inner) + 2 * _mm(_PAD)

    def _high(self, words: str, role: str, width: float = 0) -> float:
        self._painter.setFont(self._fonts[role])
        room = QRectF(0, 0, width or self._room.width(), 1e6)
        return self._painter.boundingRect(room, words, self._wrap).height()

    def _words(self, words: str, role: str) -> None:
        high = self._high(words, role)
        if self._y + high > self._bottom:
            self._turn()
        self._put(QRectF(0, self._y, self._room.width(), high), words, role)
        self._y += high

    def _put(self, place: QRectF, words: str, role: str) -> None:
        self.pages[-1].words.append((place, words, role))

    def _turn(self) -> None:
        self.pages.append(_Page())
        self._y = self._top

    # ---------------------------------------------------------------------------------------------- drawing

    def draw(self, page: _Page) -> None:
        """One page between its edges."""
        painter = self._painter
        for place in page.shades:
            painter.fillRect(place, _SHADE)
        for y, strong in page.lines:
            painter.setPen(QPen(_RULE, _mm(strong)))
            painter.drawLine(QPointF(0, y), QPointF(self._room.width(), y))
        painter.setPen(QPen(_INK))
        for place, words, role in page.words:
            painter.setFont(self._fonts[role])
            painter.drawText(place, words, self._wrap)

    def draw_edges(self, report: MappingReport, number: int) -> None:
        """Head and foot of a page, each with a thin line."""
        painter, room = self._painter, self._room
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        painter.setPen(QPen(_INK))
        painter.setFont(self._fonts["small"])
        head = " · ".join(part for part in (report.title, report.practice or report.company) if part)
        head = painter.fontMetrics().elidedText(head, Qt.TextElideMode.ElideRight, int(room.width() * 0.7))
        painter.drawText(room, left | top, head)
        painter.drawText(room, right | top, day_and_time(report.made))
        painter.drawText(room, left | bottom, "QBO Sync Desktop")
        painter.drawText(room, right | bottom, _tr("Page %d of %d") % (number, len(self.pages)))
        painter.setPen(QPen(_RULE, _mm(0.2)))
        for y in (_mm(5), room.height() - _mm(4.5)):
            painter.drawLine(QPointF(0, y), QPointF(room.width(), y))


def _font(role: str) -> QFont:
    font = QFont(load_fonts().family())
    font.setPointSizeF(_SIZES[role])
    font.setBold(role in _BOLD)
    return font
