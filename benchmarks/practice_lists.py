"""Made-up Australian practices: a client list, a customer list and the truth between them, from one seed.

Households and groups of entities are drawn first (couples, parent and child of one name, siblings, companies, their
trustees, family and unit trusts, super funds, partnerships); then each entity is written down once as a client and
once as a customer, each with its own noise. Knows nothing of how matching works.
"""

# ruff: noqa: D102, S311  # made-up data: random.Random is meant, and its small methods speak for themselves
from __future__ import annotations

import random
from dataclasses import dataclass, field, replace

from benchmarks import practice_words as w
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.customer import Customer


@dataclass(frozen=True)
class Noise:
    """How badly the customer list was kept; shares from 0 to 1. ``both``: share of entities on both lists."""

    both: float = 0.72
    email_missing: float = 0.2
    email_other: float = 0.08
    phone_missing: float = 0.3
    phone_other: float = 0.08
    address_missing: float = 0.35
    address_moved: float = 0.12
    typo: float = 0.03
    nickname: float = 0.06
    initial: float = 0.02
    surname_changed: float = 0.012
    trading_only: float = 0.03
    twin: float = 0.03
    contacts: bool = True


CLEAN = Noise()
NOISY = Noise(0.6, 0.35, 0.12, 0.4, 0.12, 0.45, 0.18, 0.07, 0.1, 0.05, 0.025, 0.05, 0.05)
BARE = replace(CLEAN, contacts=False, trading_only=0.0, surname_changed=0.0)


@dataclass
class Entity:
    """One person or organisation of the made-up world."""

    kind: ClientKind
    name: str
    given: str = ""
    middle: str = ""
    family: str = ""
    trading: str = ""
    email: str = ""
    phone: str = ""
    mobile: str = ""
    address: Address = field(default_factory=Address)
    contact: tuple[str, str] = ("", "")
    trustee: str = ""
    joint: tuple[str, str, str] | None = None
    reference: str = ""


@dataclass
class Lists:
    """``truth``: client id → the customer ids that are right (several when QuickBooks holds twins of it)."""

    clients: list[Client]
    customers: list[Customer]
    truth: dict[int, set[str]]
    twins: set[frozenset[str]]


class World:
    """Draws entities from one seed."""

    def __init__(self, seed: int) -> None:
        self.r = random.Random(seed)
        self.serial = 0
        self.used_mails: set[str] = set()
        self.used_brands: set[str] = set()
        self.bookkeepers = [
            (f"accounts@{self.r.choice(w.BRANDS).lower()}books{n}.com.au", self.landline("02"), self.address())
            for n in range(6)
        ]

    def family_name(self) -> str:
        if self.r.random() < 0.45:
            return self.r.choice(w.SURNAMES[: int(len(w.SURNAMES) * self.r.random() ** 1.5) + 1])
        if self.r.random() < 0.5:
            return self.r.choice(w.SURNAMES)
        return self.r.choice(w.SURNAME_HEADS) + self.r.choice(w.SURNAME_TAILS)

    def landline(self, area: str = "") -> str:
        return (area or self.r.choice(["02", "03", "07", "08"])) + f"{self.r.randint(20000000, 99999999)}"

    def mobile(self) -> str:
        return f"04{self.r.randint(0, 99999999):08d}"

    def address(self) -> Address:
        city, state, postcode = self.r.choice(w.SUBURBS).split(",")
        if self.r.random() < 0.12:
            return Address(f"PO Box {self.r.randint(1, 4000)}", "", city.replace("-", " "), state, postcode)
        unit = f"{self.r.randint(1, 30)}/" if self.r.random() < 0.15 else ""
        street = self.r.choice(w.STREETS).replace("-", " ")
        return Address(
            f"{unit}{self.r.randint(1, 320)} {street} {self.r.choice(w.STREET_KINDS)[0]}",
            "",
            city.replace("-", " "),
            state,
            postcode,
        )

    def mail(self, *parts: str) -> str:
        stem = self.r.choice(["{0}.{1}", "{0}{1}", "{2}{1}", "{1}{0}", "{0}.{1}{3}", "{2}.{1}"]).format(
            parts[0].lower(), parts[1].lower(), parts[0][:1].lower(), self.r.randint(1, 99)
        )
        stem = "".join(c for c in stem if c.isascii() and (c.isalnum() or c == "."))
        mail = f"{stem}@{self.r.choice(w.MAIL)}"
        while mail in self.used_mails:  # a mail house gives an address away once
            mail = f"{stem}{self.r.randint(1, 99999)}@{self.r.choice(w.MAIL)}"
        self.used_mails.add(mail)
        return mail

    def person(self, family: str, address: Address, phone: str, men: bool, given: str = "") -> Entity:
        given = given or self.r.choice(w.MEN if men else w.WOMEN)
        middle = self.r.choice(w.MEN if men else w.WOMEN) if self.r.random() < 0.6 else ""
        family = family.replace("-", " ")
        name = " ".join(p for p in (given, middle if self.r.random() < 0.4 else "", family) if p)
        return Entity(ClientKind.INDIVIDUAL, name, given, middle, family, "", self.mail(given, family),
                      phone if self.r.random() < 0.4 else "", self.mobile(), address, (given, family))  # fmt: skip

    def brand(self, family: str) -> str:
        r = self.r.random()
        trade = self.r.choice(w.TRADES)
        if r < 0.3:
            return f"{family} {trade}"
        if r < 0.42:
            return f"{family} & {self.r.choice([family, 'Sons', 'Co', self.family_name()])} {trade}"
        if r < 0.5:
            letters = "".join(self.r.sample("ABCDEFGHJKLMNPRSTW", self.r.choice([2, 3])))
            return f"{' & '.join(letters) if self.r.random() < 0.4 else letters} {trade}"
        brand = self.r.choice(w.BRANDS).replace("-", " ")
        place = self.r.choice(w.SUBURBS).split(",")[0].replace("-", " ")
        return self.r.choice([f"{brand} {trade}", f"{brand} {self.r.choice(w.BRANDS)} {trade}", f"{place} {trade}"])

    def own_brand(self, family: str) -> str:
        """A brand nobody else trades under: no two companies may have one name, no two domains neither."""
        brand = self.brand(family)
        while brand.lower() in self.used_brands:
            brand = f"{self.brand(family)} {self.r.choice(w.TRADES)}"
        self.used_brands.add(brand.lower())
        return brand

    def household(self) -> list[Entity]:
        r = self.r
        family = self.family_name().replace("-", " ")
        address, phone = self.address(), self.landline()
        out = [self.person(family, address, phone, r.random() < 0.55)]
        head = out[0]
        spouse = None
        if r.random() < 0.45:
            spouse = self.person(family, address, phone, head.given not in w.MEN)
            if r.random() < 0.3:
                spouse.email = head.email
            if r.random() < 0.1:
                spouse.mobile = head.mobile
            out.append(spouse)
        if r.random() < 0.14:
            for _ in range(r.randint(1, 2)):
                child = self.person(family, address, phone, r.random() < 0.5)
                if r.random() < 0.12:
                    child = self.person(family, address, phone, head.given in w.MEN, head.given)
                if r.random() < 0.35:
                    child.email = head.email
                if r.random() < 0.15:
                    child.mobile = head.mobile
                if r.random() < 0.3:
                    child.address = self.address()
                out.append(child)
        if spouse and r.random() < 0.22:
            name = r.choice(
                [f"{head.given} & {spouse.given} {family}", f"{head.given[0]} & {spouse.given[0]} {family}"]
            )
            out.append(
                Entity(
                    ClientKind.PARTNERSHIP,
                    name,
                    email=head.email,
                    phone=phone,
                    mobile=head.mobile,
                    address=address,
                    contact=(head.given, family),
                    joint=(head.given, spouse.given, family),
                )
            )
        if r.random() < 0.42:
            out += self.group(head, family, address, phone)
        if len(out) > 1 and r.random() < 0.35:  # many clients here have nothing to do with their family
            out = out[:1] if r.random() < 0.5 else out[1:]
        return out

    def group(self, head: Entity, family: str, address: Address, phone: str) -> list[Entity]:
        r = self.r
        out: list[Entity] = []
        brand = self.own_brand(family)
        mail = r.choice([head.email, f"{r.choice(['info', 'admin', 'accounts', 'office'])}@" +
                         "".join(c for c in brand.lower() if c.isascii() and c.isalnum()) + ".com.au"])  # fmt: skip
        office = address if r.random() < 0.5 else self.address()
        line = phone if r.random() < 0.4 else self.landline()
        mobile = head.mobile if r.random() < 0.6 else ""

        names: set[str] = set()

        def add(kind: ClientKind, name: str, trustee: str = "") -> Entity:
            if name in names:
                name = f"{name} No 2" if kind is not ClientKind.COMPANY else name.replace(" Pty", " (No 2) Pty")
            names.add(name)
            entity = Entity(kind, name, "", "", "", "", mail if r.random() < 0.8 else head.email, line, mobile, office,
                            (head.given, family), trustee)  # fmt: skip
            out.append(entity)
            return entity

        company = f"{brand} Pty Ltd"
        if r.random() < 0.75:
            main = add(ClientKind.COMPANY, company)
            if r.random() < 0.3:
                main.trading = r.choice(
                    [f"{r.choice(w.BRANDS).replace('-', ' ')} {r.choice(w.TRADES)}", self.brand(family)]
                )
            if r.random() < 0.08:
                main.name = f"{brand} No 1 Pty Ltd"
                add(ClientKind.COMPANY, f"{brand} No 2 Pty Ltd")
        elif r.random() < 0.3:
            head.trading = brand
        trust = r.choice([family, brand, f"{head.given[0]} {family}", f"{head.given} {family}"])
        if r.random() < 0.45:
            trustee = company if r.random() < 0.5 else f"{family} Nominees Pty Ltd"
            add(
                ClientKind.TRUST,
                f"{trust} {r.choice(['Family Trust'] * 4 + ['Trust', 'Unit Trust', 'Discretionary Trust'])}",
                trustee,
            )
            if r.random() < 0.12:
                add(
                    ClientKind.TRUST,
                    f"{trust} {r.choice(['Unit Trust', 'Investment Trust', 'Family Trust No 2'])}",
                    trustee,
                )
        if r.random() < 0.35:
            fund = f"{r.choice([trust, family])} {r.choice(['Super Fund', 'Superannuation Fund', 'SMSF'])}"
            add(ClientKind.SUPER_FUND, fund, f"{family} Super Pty Ltd" if r.random() < 0.5 else "")
        if r.random() < 0.1:
            add(ClientKind.COMPANY, f"{family} Nominees Pty Ltd")
        if r.random() < 0.1:
            add(ClientKind.PARTNERSHIP, f"{family} & {self.family_name().replace('-', ' ')}")
        if r.random() < 0.06:
            add(
                ClientKind.OTHER,
                f"{r.choice(w.SUBURBS).split(',')[0].replace('-', ' ')} {r.choice(w.TRADES)} Association Inc",
            )
        return out


def make(size: int, seed: int, noise: Noise = CLEAN) -> Lists:
    """About ``size`` clients and as many customers. Same seed, same lists."""
    world = World(seed)
    r = world.r
    entities: list[Entity] = []
    while len(entities) * (noise.both + 1) / 2 < size:
        entities += world.household()
    for entity in entities:
        share = r.random()
        if share < 0.03:
            mail, phone, address = r.choice(world.bookkeepers)
            entity.email = mail if r.random() < 0.8 else entity.email
            entity.phone = phone if r.random() < 0.5 else entity.phone
            entity.address = address if r.random() < 0.3 else entity.address
        entity.reference = "".join(c for c in (entity.family or entity.name).upper() if c.isascii() and c.isalpha())[
            :4
        ].ljust(4, "X")
        world.serial += 1
        entity.reference += f"{world.serial:05d}"
    clients: list[Client] = []
    customers: list[Customer] = []
    truth: dict[int, set[str]] = {}
    twins: set[frozenset[str]] = set()
    style = r.random()
    number = 0
    for entity in entities:
        where = r.random()
        rest = (1 - noise.both) / 2
        if where >= rest:
            clients.append(_client(entity, len(clients) + 1, r, noise))
        if where < 1 - rest:
            number += 1
            first = _customer(entity, str(number), r, noise, style)
            customers.append(first)
            if where >= rest:
                truth[clients[-1].id] = {first.id}
            if r.random() < noise.twin:
                number += 1
                twin = _customer(entity, str(number), r, noise, style)
                if twin.display_name == first.display_name:
                    twin = replace(
                        twin, display_name=twin.display_name.replace("&", "and") + r.choice([".", " ", " 1"][:2])
                    )
                customers.append(twin)
                twins.add(frozenset({first.id, twin.id}))
                if where >= rest:
                    truth[clients[-1].id].add(twin.id)
    r.shuffle(clients)
    r.shuffle(customers)
    return Lists(clients, customers, truth, twins)


def _client(e: Entity, number: int, r: random.Random, noise: Noise) -> Client:
    name = e.name
    if e.kind is ClientKind.INDIVIDUAL:
        if r.random() < 0.3:
            name = f"{e.family}, {' '.join(p for p in (e.given, e.middle) if p)}"
    elif e.kind is ClientKind.TRUST and e.trustee and r.random() < 0.25:
        name = f"{e.trustee} ATF {'The ' if r.random() < 0.5 else ''}{e.name}"
    elif r.random() < 0.1:
        name = f"The {e.name}"
    contacts = noise.contacts
    return Client(
        id=number, name=name, kind=e.kind if r.random() < 0.9 else ClientKind.OTHER, reference=e.reference,
        trading_name=e.trading if r.random() < 0.5 else "",
        given_name=e.given, middle_name=e.middle if r.random() < 0.8 else "", family_name=e.family,
        email=e.email if contacts and r.random() < 0.9 else "", phone=e.phone if contacts and r.random() < 0.85 else "",
        mobile=e.mobile if contacts and r.random() < 0.9 else "",
        postal=e.address if contacts and r.random() < 0.9 else Address(),
    )  # fmt: skip


def typo(text: str, r: random.Random) -> str:
    """One slip of the fingers: a letter lost, doubled, changed or swapped with its neighbour."""
    if len(text) < 5:
        return text
    at = r.randrange(1, len(text) - 1)
    slip = r.randrange(4)
    if slip == 0:
        return text[:at] + text[at + 1 :]
    if slip == 1:
        return text[:at] + text[at] + text[at:]
    if slip == 2:
        return text[:at] + r.choice("abcdefghijklmnoprstuvwy") + text[at + 1 :]
    return text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :]


def _organisation(e: Entity, r: random.Random) -> str:
    name = e.name
    if name.endswith(" Pty Ltd"):
        stem = name[: -len(" Pty Ltd")]
        tail = r.choice(
            [" Pty Ltd"] * 8
            + [" P/L", " Pty Limited", " PTY LTD", "", "", " Pty. Ltd.", " Ltd", " Proprietary Limited"]
        )
        name = stem + tail
    for long, shorts in (
        ("Family Trust", ["Family Trust"] * 6 + ["F/T", "FT", "Fam Trust", "Family Tst"]),
        ("Superannuation Fund", ["Superannuation Fund"] * 3 + ["Super Fund", "SMSF", "S/F"]),
        ("Super Fund", ["Super Fund"] * 4 + ["Superannuation Fund", "S/F", "SF", "SMSF"]),
        ("Unit Trust", ["Unit Trust"] * 4 + ["UT"]),
        ("Discretionary Trust", ["Discretionary Trust", "Family Trust", "Disc Trust"]),
    ):
        if long in name:
            name = name.replace(long, r.choice(shorts))
            break
    if e.trustee and r.random() < 0.3:
        name = r.choice([f"{e.trustee} ATF {name}", f"{e.trustee} as trustee for {name}", f"The Trustee for {name}",
                         f"{e.trustee.replace(' Pty Ltd', ' P/L')} atf the {name}"])  # fmt: skip
    for a, b, share in ((" & ", " and ", 0.25), (" No ", " No. ", 0.4), ("Services", "Svcs", 0.15),
                        (" Co ", " Company ", 0.3), ("Investments", "Invest", 0.03),
                        ("Constructions", "Construction", 0.1),
                        ("'", "", 0.5),
                        ("Holdings", "Hldgs", 0.05), ("Brothers", "Bros", 0.5)):  # fmt: skip
        if a in name and r.random() < share:
            name = name.replace(a, b)
    if r.random() < 0.05:
        name = f"The {name}" if not name.startswith("The ") else name[4:]
    return name


def _customer(e: Entity, number: str, r: random.Random, n: Noise, style: float) -> Customer:
    given, family, middle, company = e.given, e.family, "", ""
    if e.kind is ClientKind.INDIVIDUAL:
        if r.random() < n.nickname and given in w.NICKNAMES:
            given = r.choice(w.NICKNAMES[given].split())
        elif r.random() < n.initial:
            given = given[0]
        if r.random() < n.surname_changed and e.given in w.WOMEN:
            family = r.choice([r.choice(w.SURNAMES), f"{family}-{r.choice(w.SURNAMES)}"])
        if r.random() < n.typo:
            given, family = (typo(given, r), family) if r.random() < 0.4 else (given, typo(family, r))
        middle = e.middle if r.random() < 0.3 else (e.middle[:1] if r.random() < 0.1 else "")
        own = " ".join(p for p in (given, middle) if p)
        form = r.random()
        if form < (0.15 if style < 0.5 else 0.6):
            name = r.choice([f"{family}, {own}", f"{family}, {own}", f"{family.upper()}, {own}", f"{family} {own}"])
        elif form < 0.93:
            name = f"{own} {family}"
        else:
            name = f"{r.choice(['Mr', 'Mrs', 'Ms', 'Dr'])} {own} {family}"
        if e.trading and r.random() < 0.5:
            name = r.choice([f"{name} T/A {e.trading}", e.trading])
    elif e.joint:
        a, b, family = e.joint
        name = r.choice([e.name, e.name, f"{a} & {b} {family}", f"{a} and {b} {family}", f"{a[0]} & {b[0]} {family}",
                         f"{family}, {a} & {b}", f"{b} & {a} {family}", f"{a[0]}&{b[0]} {family}"])  # fmt: skip
        given = middle = ""
    else:
        name = _organisation(e, r)
        if r.random() < n.typo:
            name = typo(name, r)
        if r.random() < 0.6:
            company = name if r.random() < 0.7 else e.name
        if e.trading and r.random() < 0.35:
            name = r.choice([f"{name} T/A {e.trading}", f"{name} trading as {e.trading}", f"{e.trading} ({name})"])
        elif r.random() < n.trading_only:
            name = e.trading or r.choice(w.BRANDS) + " " + r.choice(w.TRADES)
            company = e.name if r.random() < 0.25 else ""
        given, family = e.contact if r.random() < 0.3 else ("", "")
    if e.kind is ClientKind.INDIVIDUAL and r.random() < 0.25:
        given = family = middle = ""
    if style > 0.85:
        name = r.choice([f"{name} ({e.reference})", f"{e.reference} - {name}"])
    if r.random() < 0.06:
        name = r.choice([name.upper(), name.lower(), name.replace(" ", "  ")])
    email, phone, mobile, address = e.email, e.phone, e.mobile, e.address
    if r.random() < n.email_missing or not n.contacts:
        email = ""
    elif r.random() < n.email_other:
        email = f"{r.choice(['info', 'home', 'me', 'mail', 'office'])}{r.randint(1, 99999)}@{r.choice(w.MAIL)}"
    elif r.random() < n.typo:
        email = typo(email, r)
    elif r.random() < 0.08:
        email = email.upper()
    if r.random() < n.phone_missing or not n.contacts:
        phone = ""
    elif r.random() < n.phone_other:
        phone = f"0{r.choice('2378')}{r.randint(20000000, 99999999)}"
    if r.random() < n.phone_missing or not n.contacts:
        mobile = ""
    elif r.random() < n.phone_other:
        mobile = f"04{r.randint(0, 99999999):08d}"
    if mobile and not phone and r.random() < 0.25:
        phone, mobile = mobile, ""
    if r.random() < n.address_missing or not n.contacts:
        address = Address()
    elif r.random() < n.address_moved:
        city, state, postcode = r.choice(w.SUBURBS).split(",")
        address = Address(f"{r.randint(1, 300)} {r.choice(w.STREETS)} St", "", city, state, postcode)
    else:
        line = address.line1
        for long, short in w.STREET_KINDS:
            if line.endswith(long) and r.random() < 0.5:
                line = line[: -len(long)] + short
        if "/" in line and r.random() < 0.4:
            line = "Unit " + line.replace("/", ", ")
        address = replace(address, line1=line, state=address.state if r.random() < 0.9 else "")
    return Customer(
        number, display_name=name, company_name=company, given_name=given, middle_name=middle if given else "",
        family_name=family if given else "", email=email, phone=_shape(phone, r), mobile=_shape(mobile, r),
        bill_address=address,
    )  # fmt: skip


def _shape(number: str, r: random.Random) -> str:
    if not number:
        return ""
    form = r.randrange(5)
    if form == 0:
        return number
    if form == 1:
        return f"+61 {number[1:]}"
    if form == 2:
        return f"{number[:4]} {number[4:7]} {number[7:]}"
    if form == 3:
        return f"({number[:2]}) {number[2:6]} {number[6:]}"
    return number[1:]
