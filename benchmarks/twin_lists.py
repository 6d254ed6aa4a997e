"""A QuickBooks list with doubles, by another hand than practice_lists: other names, other habits, other traps.

Doubles are written down again as a bookkeeper in a hurry would: surname first, an initial, a middle letter, a slip,
"and" for "&", "P/L" for "Pty Ltd", with some of the contacts. Traps: families on one e-mail, parent and child told
apart by "Jnr", namesakes with contacts of their own, a company's holding company, unit trust and "No 2".
"""

# ruff: noqa: S311  # made-up data: random.Random is meant
from __future__ import annotations

import random
from dataclasses import dataclass, field

from qbosync_desktop.domain.client import Address
from qbosync_desktop.domain.customer import Customer


def _words(text: str) -> list[str]:
    return text.split()


GIVEN = _words(
    """
    Oliver Noah Jack William Leo Henry Lucas Thomas James Ethan Charlotte Amelia Olivia Isla Mia Ava Grace
    Willow Harper
    Chloe Peter Paul John Susan Karen Deborah Christine Robert Anthony Nicholas Emma Kate Daniel Samantha
    Michelle Andrew
    Steven Rebecca Laura Joseph Maria Alice Priya Wei Mohammed Fatima Hannah George Victoria Raj
    """
)
FAMILIES = _words(
    """
    Smith Jones Williams Brown Taylor Davies Wilson Evans Thomas Johnson Nguyen Chen Singh Kelly Murphy O'Brien
    Walker White
    Martin Harris Clark Lewis Young King Wright Baker Hall Green Adams Nelson Hill Campbell Mitchell Roberts
    Carter Phillips
    Parker Turner Collins Edwards Stewart Morris Rogers Reed Cook Morgan Bell Bailey Cooper Richardson Cox Ward
    Peterson Gray
    Watson Brooks Sanders Price Bennett Wood Barnes Ross Henderson Coleman Jenkins Perry Powell Long Patterson
    Hughes Flores
    Papadopoulos Kowalski Rossi Tran Patel Sharma Ali Khan Schmidt Muller McDonald McKenzie Fitzgerald
    """
)
HEADS = _words("Ash Bran Cald Dun Eld Fen Garr Hol Ivers Kem Lang Mort Nor Oak Pen Rad Stan Thorn Wal York")
TAILS = _words("ton ley ford wick worth by den field stead man")
BRANDS = _words(
    """
    Harbour Coastal Summit Redgum Alpine Metro Pacific Golden Bluegum Sunrise Northside Southside Capital
    Premier Apex Vertex
    Acacia Banksia Ironbark Emu Outback Riverina Kings Crown Union Delta Sigma Omega Nova Luna
    """
)
TRADES = _words(
    """
    Plumbing Electrical Builders Consulting Design Cleaning Landscaping Transport Motors Cafe Foods Dental Legal Media
    Solutions Services Trading Engineering Painting Roofing Fencing Joinery Catering Fitness Travel
    """
)
STREETS = _words("George Pitt King Queen Market High Station Church Park Victoria Albert Elm Oak Wattle Banksia Beach")
TOWNS = [("Sydney", "NSW", "2000"), ("Parramatta", "NSW", "2150"), ("Melbourne", "VIC", "3000"),
         ("Geelong", "VIC", "3220"), ("Brisbane", "QLD", "4000"), ("Cairns", "QLD", "4870"), ("Perth", "WA", "6000"),
         ("Adelaide", "SA", "5000"), ("Hobart", "TAS", "7000"), ("Newcastle", "NSW", "2300")]  # fmt: skip
LETTERS = "ABCDGHJKLM"


@dataclass
class Card:
    """What is known of somebody: contacts as they would be written down in full."""

    mail: str
    phone: str = ""
    mobile: str = ""
    address: Address = field(default_factory=Address)


@dataclass
class Maker:
    """Draws customers; each contact is left blank with the chance ``blank``, and kept by a double with ``keep``."""

    r: random.Random
    blank: float
    keep: float
    customers: list[Customer] = field(default_factory=list)
    twins: set[frozenset[str]] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    number: int = 100

    def put(self, name: str, card: Card, given: str = "", family: str = "", company: str = "") -> str:
        """Write one customer down, with blanks."""
        self.number += self.r.randint(1, 3)

        def said(text: str) -> str:
            return "" if self.r.random() < self.blank else text

        self.customers.append(
            Customer(
                str(self.number),
                display_name=name,
                company_name=company,
                given_name=given,
                family_name=family,
                email=said(card.mail),
                phone=said(card.phone),
                mobile=said(card.mobile),
                bill_address=card.address if self.r.random() >= self.blank else Address(),
            )
        )
        return str(self.number)

    def again(self, card: Card) -> Card:
        """What of a card is written down a second time; some have another number by now."""
        r = self.r

        def kept(text: str, other: str) -> str:
            return text if r.random() < self.keep else other if r.random() < 0.3 else ""

        return Card(
            kept(card.mail, ""),
            kept(card.phone, self.line() if card.phone else ""),
            kept(card.mobile, self.mobile() if card.mobile else ""),
            card.address if r.random() < self.keep else Address(),
        )

    def line(self) -> str:
        """A land line."""
        return f"0{self.r.choice('2378')} {self.r.randint(9000, 9999)} {self.r.randint(1000, 9999)}"

    def mobile(self) -> str:
        """A mobile."""
        return f"04{self.r.randint(10**7, 10**8 - 1)}"

    def address(self) -> Address:
        """An address."""
        line = f"{self.r.randint(1, 250)} {self.r.choice(STREETS)} {self.r.choice(['St', 'Rd', 'Ave', 'Street'])}"
        return Address(line, "", *self.r.choice(TOWNS))

    def family_name(self) -> str:
        """Half of all families have one of a hundred names."""
        r = self.r
        return r.choice(FAMILIES) if r.random() < 0.5 else r.choice(HEADS) + r.choice(TAILS)

    def slip(self, text: str) -> str:
        """A letter lost, doubled, or changed with its neighbour."""
        at, kind = self.r.randrange(1, len(text) - 1), self.r.randrange(3)
        if kind == 0:
            return text[:at] + text[at + 1 :]
        return text[:at] + (text[at] * 2 + text[at + 1 :] if kind == 1 else text[at + 1] + text[at] + text[at + 2 :])

    def household(self, doubles: float) -> None:
        """Somebody, perhaps with family, a trust, a namesake; perhaps twice."""
        r = self.r
        given, family = r.choice(GIVEN), self.family_name()
        stem = f"{given}.{family}{r.randint(1, 99)}".lower().replace("'", "")
        mail = f"{stem}@{r.choice(['gmail.com', 'bigpond.com', 'outlook.com'])}"
        card = Card(mail, self.line() if r.random() < 0.4 else "", self.mobile(), self.address())
        first = self.put(f"{given} {family}", card, given, family)
        if r.random() < 0.2:
            other = r.choice([name for name in GIVEN if name != given])
            mail = card.mail if r.random() < 0.5 else f"{other}{family}@gmail.com".lower()
            self.put(f"{other} {family}", Card(mail, card.phone, self.mobile(), card.address), other, family)
        for kind in ("Family Trust", "Super Fund"):
            if r.random() < 0.06:
                self.put(f"{family} {kind}", Card(card.mail, card.phone, "", card.address), company=f"{family} {kind}")
        if r.random() < 0.01:
            child = Card(card.mail, "", self.mobile(), card.address)
            self.put(f"{given} {family} {r.choice(['Jnr', 'Jr', 'Junior'])}", child, given, family)
        if r.random() < 0.03:
            own = Card(f"{given}{family}{r.randint(100, 999)}@yahoo.com".lower(), "", self.mobile(), self.address())
            self.put(r.choice([f"{given} {family}".upper(), f"{family}, {given}"]), own, given, family)
        if r.random() < doubles:
            wrong = self.slip(family)
            name, given, family = r.choice([
                (f"{family}, {given}", given, family),
                (f"{given} {wrong}", given, wrong),
                (f"{given[0]} {family}", given[0], family),
                (f"{given} {r.choice('ABCDEJMP')} {family}", given, family),
                (f"{given} {family}{r.choice(['.', ' (2)', ' '])}", given, family),
            ])  # fmt: skip
            self.twins.add(frozenset((first, self.put(name, self.again(card), given, family))))

    def business(self, doubles: float) -> None:
        """A business, perhaps with others of its group; perhaps twice."""
        r = self.r
        family, letters = self.family_name(), " & ".join(r.sample(LETTERS, 2))
        head = r.choice([f"{r.choice(BRANDS)} {r.choice(BRANDS)}", family, letters, f"{r.choice(BRANDS)} & {family}",
                         f"{family} & Sons", "".join(r.sample(LETTERS, 3))])  # fmt: skip
        title = f"{head} {r.choice(TRADES)}"
        if title in self.titles:
            return
        self.titles.add(title)
        legal = r.choice([" Pty Ltd"] * 3 + [""] * 2)
        domain = "".join(filter(str.isalnum, title.lower()))
        mail = f"{r.choice(['info', 'accounts', 'admin'])}@{domain}.com.au"
        card = Card(mail, self.line(), self.mobile() if r.random() < 0.3 else "", self.address())
        contact = (r.choice(GIVEN), self.family_name()) if r.random() < 0.4 else ("", "")
        first = self.put(f"{title}{legal}", card, *contact, f"{title}{legal}")
        for share, other in ((0.12, f"{title} Holdings{legal}"), (0.08, f"{title} Unit Trust"),
                             (0.04, f"{title} (No 2){legal}")):  # fmt: skip
            if r.random() < share:
                self.put(other, card, company=other)
        if r.random() < doubles:
            names = [f"The {title}{legal}", f"{self.slip(title)}{legal}", f"{title}{legal}.",
                     f"{title.replace('Services', 'Svcs').replace('Engineering', 'Eng')}{legal} "]  # fmt: skip
            if "&" in title:
                names += [f"{title.replace('&', 'and')}{legal}"] * 3
            if legal:
                names += [f"{title}{r.choice([' P/L', ' Pty Limited', ' PTY LTD', '', ' Pty. Ltd.'])}"] * 2
            name = r.choice(names)
            company = name.strip() if r.random() < 0.5 else ""
            self.twins.add(frozenset((first, self.put(name, self.again(card), company=company))))


def made(
    size: int, seed: int, *, blank: float = 0.25, keep: float = 0.75, doubles: float = 0.06
) -> tuple[list[Customer], set[frozenset[str]]]:
    """About ``size`` customers, and which of them are one. Same seed, same list."""
    maker = Maker(random.Random(seed), blank, keep)
    while len(maker.customers) < size:
        (maker.household if maker.r.random() < 0.5 else maker.business)(doubles)
    maker.r.shuffle(maker.customers)
    return maker.customers, maker.twins
