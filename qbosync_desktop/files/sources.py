"""Which system a client list comes from, told by headings that only it uses. A name for people, never a rule."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qbosync_desktop.files.headings import normalised

_MARKS: tuple[tuple[str, frozenset[str]], ...] = tuple(
    (name, frozenset(marks.split()))
    for name, marks in (
        ("Xero contacts", "contactname poaddressline1"),
        ("MYOB AccountRight cards", "colastname cardid"),
        ("MYOB AccountRight cards", "colastname addr1line1"),
        ("QuickBooks Desktop", "baddr1 name"),
        ("QuickBooks customers", "name companyname streetaddress zip"),
        ("QuickBooks customer contact list", "billaddress shipaddress"),
        ("LodgeiT", "clientname manageas"),
        ("LodgeiT", "clientname clienttype tradingname"),
        ("LodgeiT", "systemid clientname"),
        ("BTM", "taxcodeabn legalform"),
        ("BTM", "contactcompanyname legalform"),
        ("FYI", "structure exportcode"),
        ("CCH iFirm", "firstnames lastnames code"),
        ("HandiSoft", "clientref occupation"),
        ("Ignition", "clientname contactname contactemail"),
        ("Xero Practice Manager", "clientcode businessstructure"),
        ("Xero Practice Manager", "name postaladdress postalregion"),
        ("Xero Practice Manager", "clientcode taxnumber businessnumber"),
        ("MYOB AE/AO", "type code mainname"),
        ("MYOB AE/AO", "type code lastnameormainname"),
        ("QBO Sync", "registerid kind"),
    )
)


def source_of(header: Sequence[str]) -> str:
    """The system's name, "" when no system's own headings are there."""
    have = {normalised(re.sub(r"^\[[^\]]{0,40}\]", "", text)) for text in header}  # "[Client] Name" of a report builder
    return next((name for name, marks in _MARKS if marks <= have), "")
