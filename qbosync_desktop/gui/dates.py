"""How the window says when: short dates for tables, ages for headers. Local time, Australian order. Pure functions."""

from __future__ import annotations

from datetime import date, datetime
from time import localtime

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.gui.look.core_words import QT_TRANSLATE_NOOP, translating

_MONTHS = (
    QT_TRANSLATE_NOOP("Dates", "Jan"),
    QT_TRANSLATE_NOOP("Dates", "Feb"),
    QT_TRANSLATE_NOOP("Dates", "Mar"),
    QT_TRANSLATE_NOOP("Dates", "Apr"),
    QT_TRANSLATE_NOOP("Dates", "May"),
    QT_TRANSLATE_NOOP("Dates", "Jun"),
    QT_TRANSLATE_NOOP("Dates", "Jul"),
    QT_TRANSLATE_NOOP("Dates", "Aug"),
    QT_TRANSLATE_NOOP("Dates", "Sep"),
    QT_TRANSLATE_NOOP("Dates", "Oct"),
    QT_TRANSLATE_NOOP("Dates", "Nov"),
    QT_TRANSLATE_NOOP("Dates", "Dec"),
)
_LONG_MONTHS = (
    QT_TRANSLATE_NOOP("Dates", "January"),
    QT_TRANSLATE_NOOP("Dates", "February"),
    QT_TRANSLATE_NOOP("Dates", "March"),
    QT_TRANSLATE_NOOP("Dates", "April"),
    QT_TRANSLATE_NOOP("Dates", "May"),
    QT_TRANSLATE_NOOP("Dates", "June"),
    QT_TRANSLATE_NOOP("Dates", "July"),
    QT_TRANSLATE_NOOP("Dates", "August"),
    QT_TRANSLATE_NOOP("Dates", "September"),
    QT_TRANSLATE_NOOP("Dates", "October"),
    QT_TRANSLATE_NOOP("Dates", "November"),
    QT_TRANSLATE_NOOP("Dates", "December"),
)
_DAYS = (
    QT_TRANSLATE_NOOP("Dates", "Mon"),
    QT_TRANSLATE_NOOP("Dates", "Tue"),
    QT_TRANSLATE_NOOP("Dates", "Wed"),
    QT_TRANSLATE_NOOP("Dates", "Thu"),
    QT_TRANSLATE_NOOP("Dates", "Fri"),
    QT_TRANSLATE_NOOP("Dates", "Sat"),
    QT_TRANSLATE_NOOP("Dates", "Sun"),
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dates", text) if translating() else text


def day(when: datetime | None, now: datetime | None = None) -> str:
    """ "20 Nov", or "20 Nov 2024" in another year than ``now``'s; "" for None."""
    if when is None:
        return ""
    year = now.astimezone().year if now is not None else localtime().tm_year
    return _day(when.astimezone(), year)


def _day(local: datetime, year: int) -> str:
    words = f"{local.day} {_tr(_MONTHS[local.month - 1])}"
    return words if local.year == year else f"{words} {local.year}"


def month(when: datetime | None) -> str:
    """ "March 2019"; "" for None."""
    if when is None:
        return ""
    local = when.astimezone()
    return f"{_tr(_LONG_MONTHS[local.month - 1])} {local.year}"


def clock(when: datetime) -> str:
    """ "4:40 pm"."""
    return _clock(when.astimezone())


def _clock(local: datetime) -> str:
    return f"{local.hour % 12 or 12}:{local.minute:02} {_tr('am') if local.hour < 12 else _tr('pm')}"


def moment(when: datetime | None, now: datetime | None = None) -> str:
    """ "Fri 20 Nov, 4:40 pm"; "today, 4:40 pm" on the same day; "" for None."""
    if when is None:
        return ""
    local, today = when.astimezone(), (now or datetime.now().astimezone()).astimezone()
    if local.date() == today.date():
        return _tr("today, %s") % _clock(local)
    return f"{_tr(_DAYS[local.weekday()])} {_day(local, today.year)}, {_clock(local)}"


def age(when: datetime, now: datetime | None = None) -> str:
    """ "just now", "6 min ago", "3 hours ago"; from a day on the moment itself."""
    minutes = int(((now or datetime.now().astimezone()) - when).total_seconds() // 60)
    if minutes < 1:
        return _tr("just now")
    if minutes < 60:
        return _tr("%s min ago") % minutes
    if minutes < 24 * 60:
        hours = minutes // 60
        return _tr("1 hour ago") if hours == 1 else _tr("%s hours ago") % hours
    return moment(when, now)


def calendar_day(when: date) -> str:
    """ "30 Sep 2026", always with its year: for days that come without a time."""
    return f"{when.day} {_tr(_MONTHS[when.month - 1])} {when.year}"
