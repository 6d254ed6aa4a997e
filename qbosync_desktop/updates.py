"""Is there a newer version of this program? One question to the place it was downloaded from, and nothing else.

Nothing is sent but the request itself: no version, no identity, no cookie. Nothing is ever downloaded or installed; the
answer is the page where a person can do that. Whether and how often to ask is not decided here.
"""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path
from typing import Any

from qbosync_desktop import __version__

log = logging.getLogger(__name__)

WHERE = Path(__file__).resolve().parent / "releases.txt"
"""Written while a release is put together: "owner/name" on GitHub. Missing or empty in every other copy."""

QUESTION = "https://api.github.com/repos/{place}/releases/latest"
HEADERS = {"User-Agent": "QBO-Sync-Desktop", "Accept": "application/vnd.github+json", "Connection": "close"}
TIMEOUT = (5.0, 10.0)
LONGEST = 1_000_000
"""Bytes of an answer; a release's description is a few thousand."""

_PLACE = re.compile(r"[\w.-]+/[\w.-]+", re.ASCII)
_VERSION = re.compile(r"v?(\d{1,4}(?:\.\d{1,4}){1,3})", re.ASCII)


def place(where: Path = WHERE) -> str:
    """Where this copy of the program comes from, "" when it does not know: then there is nobody to ask."""
    try:
        text = where.read_text(encoding="utf-8").strip()
    except OSError:
        return ""
    return text if _PLACE.fullmatch(text) else ""


def is_newer(version: str, than: str = __version__) -> bool:
    """Whether a version is above another, of this program if none is given. What is no version is not newer."""
    return _numbers(version) > _numbers(than)


def newest(source: str, question: str = QUESTION) -> tuple[str, str]:
    """The newest published version and its page; ("", "") when that is not to be had now. Never raises."""
    import requests  # only here: the window starts without it
    from requests.utils import DEFAULT_CA_BUNDLE_PATH

    try:
        with requests.Session() as session:
            request = requests.Request("GET", question.format(place=source), headers=HEADERS).prepare()
            settings = session.merge_environment_settings(request.url or "", {}, True, DEFAULT_CA_BUNDLE_PATH, None)
            with session.send(request, timeout=TIMEOUT, allow_redirects=False, **settings) as response:
                response.raise_for_status()
                text = response.raw.read(LONGEST, decode_content=True)
        return _read(json.loads(text), source)
    except (requests.RequestException, OSError, ValueError) as error:
        log.info("no answer about newer versions: %s", type(error).__name__)
        return "", ""


def _read(told: Any, source: str) -> tuple[str, str]:
    if not isinstance(told, dict):
        return "", ""
    version = _VERSION.fullmatch(str(told.get("tag_name", "")))
    page = str(told.get("html_url", ""))
    # Only a page of the very place that was asked is ever opened.
    if version is None or not page.startswith(f"https://github.com/{source}/releases/"):
        return "", ""
    return version[1], page


def _numbers(version: str) -> tuple[int, ...]:
    found = _VERSION.fullmatch(version)
    return tuple(int(part) for part in found[1].split(".")) if found else ()
