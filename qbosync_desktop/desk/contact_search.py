"""What was typed into a search box, taken for a phone number, an e-mail, a reference or an ABN, and who has it.

Tables search the words they show; this looks at what they do not show. It keeps nothing: many records at a time are
looked through, so a hundred thousand take a tenth of a second, in as many pieces as the window likes. Knows no window.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer

People = tuple[Client | None, Customer | None]
"""The client and the customer of one row; either may be missing."""

_NUMERIC = re.compile(r"[+(]*[0-9][0-9()+\-./]*")
_BETWEEN = b" ()-./"
_UNUSUAL_BETWEEN = dict.fromkeys(map(ord, "\u00a0\u2009\u202f\u2010\u2011\u2012\u2013"))
_FEW_DIGITS = 3
"""Fewer say nothing about a number."""
_ANYWHERE = 4
"""So many digits are looked for within a number; fewer only at its beginning."""
_PLAIN_LETTERS = 3
_FULL_NATIONAL = 9
"""The digits of an Australian number after its 0."""
_ROW = "\x00"

_CLIENT_NUMBERS = attrgetter("mobile", "phone", "alternate_phone", "abn", "acn")
_CUSTOMER_NUMBERS = attrgetter("mobile", "phone", "alternate_phone")
_CLIENT_WORDS = attrgetter("reference", "email")


class ContactField(StrEnum):
    """Where something was found."""

    MOBILE = "mobile"
    PHONE = "phone"
    ABN = "abn"
    ACN = "acn"
    EMAIL = "email"
    REFERENCE = "reference"


_OF_NUMBERS = (
    ContactField.MOBILE,
    ContactField.PHONE,
    ContactField.PHONE,
    ContactField.ABN,
    ContactField.ACN,
)


class Contact(NamedTuple):
    """What made a row match: the field, its value as it is kept, and whose it is."""

    field: ContactField
    value: str
    of_customer: bool


class _Term(NamedTuple):
    """One thing typed: its words, folded, and the ways its digits may be written, none where it is no number."""

    words: tuple[str, ...]
    numbers: tuple[str, ...]

    def narrows(self, other: _Term) -> bool:
        """Whether whatever has this has the other, too."""
        if not all(any(mine.startswith(one) for mine in self.words) for one in other.words):
            return False
        return all(
            any(mine.startswith(one) and not len(one) < _ANYWHERE <= len(mine) for one in other.numbers)
            for mine in self.numbers
        )

    def may_be_in(self, words: str, numbers: bytes) -> bool:
        """Whether any of many records may have it in a contact."""
        return any(_needle(one) in numbers for one in self.numbers) or any(word in words for word in self.words)


@dataclass(frozen=True, slots=True)
class ContactSearch:
    """What was typed. ``eager``: it looks like a contact; a plain word is looked for only where nobody is called so."""

    terms: tuple[_Term, ...]
    eager: bool

    def narrows(self, other: ContactSearch) -> bool:
        """Whether whatever this one finds, the other one finds too."""
        if len(self.terms) < len(other.terms):
            return False
        return all(mine.narrows(one) for mine, one in zip(self.terms, other.terms, strict=False))

    def found(self, people: Sequence[People], shown: Sequence[str]) -> list[int]:
        """Which of them (by their places) have all that was typed, and something of it in a contact.

        ``shown`` are the folded words their rows show, which count, too.
        """
        words = _word_text(people)
        numbers = _number_text(people) if any(term.numbers for term in self.terms) else b""
        if not any(term.may_be_in(words, numbers) for term in self.terms):
            return []
        words_of, numbers_of = words.split(_ROW), numbers.split(_ROW.encode())
        keep: Sequence[int] = range(len(people))
        for term in self.terms:
            with_number: set[int] = set()
            for number in term.numbers:
                needle = _needle(number)
                if needle in numbers:
                    with_number.update([at for at in keep if needle in numbers_of[at]])
            left = [at for at in keep if at not in with_number] if with_number else keep
            for word in term.words:
                begin = _beginning(word)
                left = [at for at in left if word in shown[at] or word in words_of[at]]
                left = [at for at in left if word in shown[at] or begin.search(words_of[at])]
            keep = sorted(with_number.union(left)) if with_number else left
        return list(keep)

    def why(self, people: People, shown: str) -> Contact | None:
        """The first contact that made this one match beyond the words ``shown``; None where these said it all."""
        for term in self.terms:
            if all(word in shown for word in term.words):
                continue
            for contact in _contacts(people):
                if contact.field in (ContactField.EMAIL, ContactField.REFERENCE):
                    text = contact.value.casefold()
                    if any(word not in shown and _beginning(word).search(text) for word in term.words):
                        return contact
                elif any(_needle(number) in _plain_number(contact.value) for number in term.numbers):
                    return contact
        return None


def contact_search(text: str) -> ContactSearch | None:
    """What a text may mean; None where it cannot be part of a contact."""
    terms: list[_Term] = []
    eager = False
    run: list[str] = []
    for token in [*text.split(), ""]:
        if token and _NUMERIC.fullmatch(token):
            run.append(token)
            continue
        if run:
            terms.append(_Term(tuple(run), _ways("".join(run))))
            eager = eager or bool(terms[-1].numbers)
            run = []
        if token:
            word = token.casefold()
            terms.append(_Term((word,), ()))
            marked = "." in word or any(letter.isdecimal() for letter in word)
            eager = eager or (marked and len(word) >= _PLAIN_LETTERS) or ("@" in word and word != "@")
    long = any(len(word) >= _PLAIN_LETTERS for term in terms for word in term.words)
    return ContactSearch(tuple(terms), eager) if eager or long else None


def _ways(typed: str) -> tuple[str, ...]:
    """The digits of a number without what stands between them, its country as a 0."""
    digits = typed.encode().translate(None, _BETWEEN).decode()
    if digits.startswith(("+61", "0061")):
        digits = "0" + digits.removeprefix("+61").removeprefix("0061").removeprefix("0")
    digits = digits.replace("+", "")
    if len(digits) < _FEW_DIGITS:
        return ()
    if digits.startswith("61") and len(digits) == 2 + _FULL_NATIONAL:
        return digits, f"0{digits[2:]}"
    return (digits,)


def _needle(number: str) -> bytes:
    return number.encode() if len(number) >= _ANYWHERE else f"\n{number}".encode()


def _beginning(word: str) -> re.Pattern[str]:
    """Where a part of an e-mail or a reference begins so."""
    return re.compile((r"(?<![^\W_])" if word[0].isalnum() else "") + re.escape(word))


def _number_text(people: Sequence[People]) -> bytes:
    """All numbers of each, a line break before every one, digits only."""
    parts: list[str] = []
    for client, customer in people:
        if client is not None:
            parts += _CLIENT_NUMBERS(client)
        if customer is not None:
            parts += _CUSTOMER_NUMBERS(customer)
        parts.append(_ROW)
    return _plain_numbers("\n" + "\n".join(parts))


def _plain_number(value: str) -> bytes:
    return _plain_numbers(f"\n{value}")


def _plain_numbers(text: str) -> bytes:
    """As bytes, for Python takes characters out of these ten times as fast."""
    if not text.isascii():
        text = text.translate(_UNUSUAL_BETWEEN)
    plain = text.encode().translate(None, _BETWEEN)
    for abroad in (b"\n+61", b"\n0061"):
        if abroad in plain:
            plain = plain.replace(abroad + b"0", b"\n0").replace(abroad, b"\n0")
    return plain


def _word_text(people: Sequence[People]) -> str:
    """References and e-mails of each, folded."""
    parts: list[str] = []
    for client, customer in people:
        if client is not None:
            parts += _CLIENT_WORDS(client)
        if customer is not None:
            parts.append(customer.email)
        parts.append(_ROW)
    return "\n".join(parts).casefold()


def _contacts(people: People) -> Iterator[Contact]:
    """Everything one row can be found by, the client's first."""
    client, customer = people
    if client is not None:
        yield Contact(ContactField.REFERENCE, client.reference, False)
        for field, value in zip(_OF_NUMBERS, _CLIENT_NUMBERS(client), strict=True):
            yield Contact(field, value, False)
        for address in client.email.split(","):
            yield Contact(ContactField.EMAIL, address.strip(), False)
    if customer is not None:
        for field, value in zip(_OF_NUMBERS, _CUSTOMER_NUMBERS(customer), strict=False):
            yield Contact(field, value, True)
        for address in customer.email.split(","):
            yield Contact(ContactField.EMAIL, address.strip(), True)
