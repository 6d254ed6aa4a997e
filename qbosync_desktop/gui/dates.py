"""How the window says when: short dates for tables, ages for headers. Local time, Australian order. Pure functions."""

from __future__ import annotations

from datetime import date, datetime
from time import localtime

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def day(when: datetime | None, now: datetime | None = None) -> str:
    """ "20 Nov", or "20 Nov 2024" in another year than ``now``'s; "" for None."""
    if when is None:
        return ""
    local = when.astimezone()
    year = now.astimezone().year if now is not None else localtime().tm_year
    words = f"{local.day} {_MONTHS[local.month - 1]}"
    return words if local.year == year else f"{words} {local.year}"


def month(when: datetime | None) -> str:
    """ "March 2019"; "" for None."""
    if when is None:
        return ""
    local = when.astimezone()
    return f"{_LONG_MONTHS[local.month - 1]} {local.year}"


def clock(when: datetime) -> str:
    """ "4:40 pm"."""
    local = when.astimezone()
    return f"{local.hour % 12 or 12}:{local.minute:02} {'am' if local.hour < 12 else 'pm'}"


def moment(when: datetime | None, now: datetime | None = None) -> str:
    """ "Fri 20 Nov, 4:40 pm"; "today, 4:40 pm" on the same day; "" for None."""
    if when is None:
        return ""
    local = when.astimezone()
    if local.date() == (now or datetime.now().astimezone()).astimezone().date():
        return f"today, {clock(local)}"
    return f"{_DAYS[local.weekday()]} {day(local, now)}, {clock(local)}"


def age(when: datetime, now: datetime | None = None) -> str:
    """ "just now", "6 min ago", "3 hours ago"; from a day on the moment itself."""
    minutes = int(((now or datetime.now().astimezone()) - when).total_seconds() // 60)
    if minutes < 1:
        return "just now"
    if minutes < 60:
        return f"{minutes} min ago"
    if minutes < 24 * 60:
        hours = minutes // 60
        return "1 hour ago" if hours == 1 else f"{hours} hours ago"
    return moment(when, now)


def calendar_day(when: date) -> str:
    """ "30 Sep 2026", always with its year: for days that come without a time."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"
