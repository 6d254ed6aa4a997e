"""Checks of one client, each finding with the fixes that could mend it; and one fix for all clients alike.

Pure, for clients of the register and for those of a preview. A finding never repeats a value but in its fixes, and
no tax file number gets into one, for a client holds none. Whether QuickBooks has a name already is the plan's to say.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from qbosync_desktop.domain.client import HOME_COUNTRY, Address, Client, ClientKind
from qbosync_desktop.domain.contacts import (
    STATES,
    canonical_postcode,
    email_is_valid,
    split_emails,
    state_agrees_with_postcode,
    state_of_postcode,
)
from qbosync_desktop.domain.fields import FORBIDDEN_IN_NAMES, MAX_LENGTH, Field
from qbosync_desktop.domain.identifiers import (
    abn_agrees_with_acn,
    abn_is_valid,
    abn_of_acn,
    acn_in_abn,
    acn_is_valid,
)
from qbosync_desktop.domain.phones import canonical_phone
from qbosync_desktop.files import fixes
from qbosync_desktop.files.fixes import Fix, mended, value_of

PHONES = ("phone", "mobile", "alternate_phone", "fax")
_NAMES = {
    "given_name": Field.GIVEN_NAME,
    "middle_name": Field.MIDDLE_NAME,
    "family_name": Field.FAMILY_NAME,
}


_FORBIDDEN = frozenset(FORBIDDEN_IN_NAMES)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check says of one value of one client. ``target`` is the attribute, or ``postal.postcode``.

    ``fixes``: none, or ways to mend it, best first.
    """

    code: str
    target: str
    title: str
    todo: str
    fixes: tuple[Fix, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Fixed:
    """A client before and after a fix; ``row`` is its row in the file, 0 for a client of the register."""

    before: Client = field(repr=False)
    after: Client = field(repr=False)
    fix: Fix
    row: int = 0


_WORDS: dict[str, tuple[str, str]] = {
    "name-not-for-quickbooks": (
        "QuickBooks will not take this name",
        "It holds a colon, a tab or a line break, or is too long.",
    ),
    "name-spaces": ("The name has extra spaces", "QuickBooks and people read past them; searching does not."),
    "abn-not-valid": ("This is not a valid ABN", "Look the number up on the Australian Business Register."),
    "acn-not-valid": ("This is not a valid ACN", "Look the number up on ASIC's register."),
    "abn-not-of-acn": (
        "ABN and ACN do not belong together",
        "A company's ABN ends with its ACN. A trustee company must not carry its trust's ABN.",
    ),
    "phone-not-usual": ("An unusual phone number", "It follows no plan we know. Check it."),
    "phone-not-canonical": ("A number not in its usual form", "The same number written the usual way is found again."),
    "phone-without-area-code": ("A number without its area code", "It can be dialled from its own area only."),
    "email-not-valid": ("This is not an e-mail address", "Correct the address."),
    "email-misspelt": ("A misspelt e-mail provider", "Check the part behind the @."),
    "email-too-long": ("More e-mail addresses than QuickBooks takes", "It takes 100 characters in all."),
    "postcode-not-of-state": ("Postcode and state do not agree", "Towns near a border may be right as they are."),
    "postcode-not-usual": ("An unusual postcode", "It is none of Australia's. Check the address."),
}


def check_client(client: Client) -> tuple[Finding, ...]:
    """Everything the checks say of a client: numbers, phones, e-mail, addresses, and QuickBooks' rules for names."""
    return tuple(_findings(client))


def fixes_alike(
    clients: Iterable[Client], code: str, only: Collection[int] | None = None, finding: str = ""
) -> tuple[Fixed, ...]:
    """What one fix would change in all clients that it mends; with ``only``, in those ids.

    ``finding`` leaves it at findings of that code.
    """
    found = []
    for client in clients:
        if only is None or client.id in only:
            after, last = client, None
            for one in _findings(client):
                fix = next((fix for fix in one.fixes if fix.code == code), None) if finding in ("", one.code) else None
                if fix is not None:
                    after, last = mended(after, fix), fix
            if last is not None:
                found.append(Fixed(client, after, last))
    return tuple(found)


def name_limit(kind: ClientKind) -> int:
    """How long a name may be: an organisation's goes into CompanyName as well, which is shorter (Intuit)."""
    return MAX_LENGTH[Field.DISPLAY_NAME if kind is ClientKind.INDIVIDUAL else Field.COMPANY_NAME]


def name_is_allowed(name: str, kind: ClientKind) -> bool:
    """True when QuickBooks takes the name as it is."""
    return len(name) <= name_limit(kind) and _FORBIDDEN.isdisjoint(name)


def names_are_allowed(names: Sequence[str]) -> bool:
    """False unless QuickBooks takes every one of these names as it is, whatever kind of client it is of."""
    longest = min(MAX_LENGTH[Field.DISPLAY_NAME], MAX_LENGTH[Field.COMPANY_NAME])
    together = "".join(names)
    return max(map(len, names), default=0) <= longest and not any(letter in together for letter in _FORBIDDEN)


# ------------------------------------------------------------------------------------------------ one by one


def _findings(client: Client) -> Iterator[Finding]:
    yield from _names(client)
    yield from _numbers(client)
    for target in PHONES:
        if number := value_of(client, target):
            yield from _phone(client, target, number)
    if client.email:
        yield from _email(client.email)
    yield from _address("postal", client.postal)
    yield from _address("street", client.street)


def _find(code: str, target: str, *ways: tuple[str, str, str, str]) -> Finding:
    """A finding; ``ways`` are (fix code, target, old, new), left out where nothing is new."""
    title, todo = _WORDS[code]
    return Finding(code, target, title, todo, tuple(Fix(*way) for way in ways if way[2] != way[3]))


def _names(client: Client) -> Iterator[Finding]:
    name, limit = client.name, name_limit(client.kind)
    if not name_is_allowed(name, client.kind):
        clean = fixes.allowed_name(name)
        short = fixes.shorter_name(clean, limit)
        code = "shorter-name" if len(clean) > limit else "allowed-name"
        yield _find("name-not-for-quickbooks", "name", (code, "name", name, short))
    elif name != " ".join(name.split()):
        yield _find("name-spaces", "name", ("single-spaces", "name", name, " ".join(name.split())))
    for target, of in _NAMES.items():
        value = value_of(client, target)
        if value and (len(value) > MAX_LENGTH[of] or any(letter in value for letter in FORBIDDEN_IN_NAMES)):
            clean = fixes.allowed_name(value)
            short = fixes.shorter_name(clean, MAX_LENGTH[of])
            code = "shorter-name" if len(clean) > MAX_LENGTH[of] else "allowed-name"
            yield _find("name-not-for-quickbooks", target, (code, target, value, short))


def _numbers(client: Client) -> Iterator[Finding]:
    abn, acn = client.abn, client.acn
    company = client.kind is ClientKind.COMPANY
    if abn and not abn_is_valid(abn):
        yield _find(
            "abn-not-valid",
            "abn",
            ("abn-from-acn", "abn", abn, (company and abn_of_acn(acn)) or abn),
            ("clear-abn", "abn", abn, ""),
        )
    if acn and not acn_is_valid(acn):
        yield _find(
            "acn-not-valid",
            "acn",
            ("acn-from-abn", "acn", acn, (company and acn_in_abn(abn)) or acn),
            ("clear-acn", "acn", acn, ""),
        )
    if company and abn_is_valid(abn) and acn_is_valid(acn) and not abn_agrees_with_acn(abn, acn):
        yield _find(
            "abn-not-of-acn",
            "abn",
            ("acn-from-abn", "acn", acn, acn_in_abn(abn) or acn),
            ("abn-from-acn", "abn", abn, abn_of_acn(acn) or abn),
        )


def _phone(client: Client, target: str, number: str) -> Iterator[Finding]:
    usual = canonical_phone(number)
    if not usual:
        yield _find(
            "phone-not-usual",
            target,
            ("letters-to-digits", target, number, fixes.phone_from_letters(number) or number),
            ("clear-phone", target, number, ""),
        )
    elif usual != number:
        yield _find("phone-not-canonical", target, ("usual-phone", target, number, usual))
    elif full := fixes.with_area_code(number, client.street.state or client.postal.state):
        yield _find("phone-without-area-code", target, ("area-code", target, number, full))


def _email(email: str) -> Iterator[Finding]:
    parts = split_emails(email)
    good = [part for part in parts if email_is_valid(part)]
    corrected = fixes.corrected_email(email) or email
    if len(good) < len(parts):
        yield _find(
            "email-not-valid",
            "email",
            ("correct-email", "email", email, corrected),
            ("clear-email", "email", email, ", ".join(good)),
        )
    elif any(map(fixes.misspelt_email, parts)):
        yield _find("email-misspelt", "email", ("correct-email", "email", email, corrected))
    if len(good) > 1 and len(", ".join(good)) > MAX_LENGTH[Field.EMAIL]:
        while len(", ".join(good)) > MAX_LENGTH[Field.EMAIL] and len(good) > 1:
            good.pop()
        yield _find("email-too-long", "email", ("first-emails", "email", email, ", ".join(good)))


def _address(group: str, address: Address) -> Iterator[Finding]:
    postcode, state = address.postcode, address.state
    if not postcode or address.country.casefold() not in HOME_COUNTRY:
        return
    home = state_of_postcode(postcode)
    target = f"{group}.postcode"
    if not home:
        if not state or state in STATES:
            whole = canonical_postcode(postcode)
            zero = whole if state_of_postcode(whole) else postcode
            yield _find("postcode-not-usual", target, ("postcode-zero", target, postcode, zero))
    elif not state_agrees_with_postcode(state, postcode):
        yield _find("postcode-not-of-state", target, ("state-of-postcode", f"{group}.state", state, home))
