"""The vocabulary of Australian names: legal tails, trust and fund words, abbreviations, titles. No rules.

Sources: Corporations Regulations Sch 6 r 6101 ("identical names"), Business Names (Determination) 2015, and the
spellings seen in practice lists (product rules 5.1).
"""

from __future__ import annotations

LEGAL = frozenset({"pty", "ltd", "limited", "proprietary", "ptyltd", "nl", "inc", "incorporated", "pl", "pte", "llc"})
"""Tails that say "company" and are no part of a name's key."""

LEADING = frozenset({"the", "a", "an"})

EXPAND = {
    "co": "company", "coy": "company", "aust": "australia", "aus": "australia", "australian": "australia",
    "au": "australia", "number": "no", "num": "no", "corp": "corporation", "bros": "brothers",
    "assoc": "association", "assocs": "associates", "assn": "association", "svcs": "services", "serv": "services",
    "svc": "services", "intl": "international", "mgmt": "management", "mgt": "management", "hldgs": "holdings",
    "hldg": "holdings", "invmts": "investments", "invest": "investments", "invs": "investments",
    "invts": "investments", "investment": "investments", "props": "properties", "prop": "properties",
    "constr": "constructions", "construction": "constructions", "eng": "engineering", "elec": "electrical",
    "enterp": "enterprises", "ent": "enterprises", "entpr": "enterprises", "dev": "developments",
    "devs": "developments", "tst": "trust", "trst": "trust", "trsut": "trust", "turst": "trust",
    "truts": "trust", "trustt": "trust", "fam": "family", "disc": "discretionary",
    "discr": "discretionary", "ft": "familytrust", "ut": "unittrust", "dt": "discretionarytrust",
    "estates": "estate", "est": "est", "partners": "partners", "ptnrs": "partners", "ptnr": "partners",
    "pship": "partnership", "pshp": "partnership", "grp": "group", "natl": "national", "mfg": "manufacturing",
    "n": "n", "sf": "superfund", "smsf": "superfund", "superannuation": "super", "dollar": "dollar",
    "centre": "center", "bowls": "bowling", "mt": "mount", "saint": "st",
    "famtrust": "familytrust", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "one": "1", "ii": "2", "iii": "3", "fc": "footballclub", "ctr": "center",
    "dept": "department", "univ": "university",
}  # fmt: skip
"""Spellings that mean the same word."""

SPLIT_OUT = {
    "footballclub": ("football", "club"),
    "familytrust": ("family", "trust"),
    "unittrust": ("unit", "trust"),
    "discretionarytrust": ("discretionary", "trust"),
}

TRUST_KINDS = {
    "family": 1,
    "discretionary": 1,
    "unit": 2,
    "hybrid": 3,
    "investments": 4,
    "testamentary": 5,
    "property": 6,
}
"""What stands before "trust"; equal numbers are taken for the same (a family trust is a discretionary one)."""

TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev", "sir", "dame", "master", "hon", "fr"}
)
JUNIOR = frozenset({"jnr", "jr", "junior"})
SENIOR = frozenset({"snr", "sr", "senior"})
POSTNOMINALS = frozenset({"oam", "am", "ao", "cpa", "ca", "esq", "phd", "jp"})
MIDDLE = frozenset({"thi", "van"})
"""Vietnamese middle names, which stand between family name and given name."""
PARTICLES = frozenset(
    {
        "van",
        "der",
        "den",
        "de",
        "von",
        "mac",
        "mc",
        "o",
        "st",
        "la",
        "le",
        "di",
        "del",
        "della",
        "da",
        "dos",
        "bin",
        "al",
        "el",
        "ter",
        "ten",
    }
)

_BUSINESS = """
solutions services plumbing electrical building builders constructions consulting consultants group holdings
investments properties property trading enterprises company australia nominees partners associates motors transport
logistics engineering cafe restaurant hotel bakery pharmacy medical dental legal lawyers accounting accountants
finance financial insurance software systems digital media design printing cleaning security supplies imports
exports industries industrial developments realty estate farm farms farming pastoral grazing dairies family trust
superfund super fund partnership brothers sons club association church school college center shop store stores salon
hair beauty fitness gym studio landscaping gardens roofing tiling concreting painting carpentry fabrication
electrics automotive panels haulage wines florists nursery catering butchery seafoods jewellers books toys sports
travel tours photography fashion signs networks advisory optical veterinary vet physiotherapy earthmoving ventures
management international the of house inn grill bar kitchen foods food fresh market projects project technologies
technology tech labs global national council committee foundation institute society union resources energy mining
rural contracting contractors hire rentals rental repairs maintenance freight removals joinery cabinets glass steel
timber hardware no fencing plastering bricklaying excavations earthworks scaffolding glazing hydraulics mowing lawns
gardening handyman signage welding refrigeration paving
"""
BUSINESS = frozenset(_BUSINESS.split())
"""Words that are found in the names of businesses and hardly ever in people's."""

_FREE_MAIL = """
gmail.com googlemail.com bigpond.com bigpond.net.au outlook.com outlook.com.au hotmail.com hotmail.com.au live.com
live.com.au icloud.com me.com mac.com yahoo.com yahoo.com.au optusnet.com.au iinet.net.au tpg.com.au msn.com
ozemail.com.au internode.on.net westnet.com.au aol.com protonmail.com proton.me dodo.com.au adam.com.au ymail.com
rocketmail.com aapt.net.au netspace.net.au telstra.com optus.com.au example.com
"""
FREE_MAIL = frozenset(_FREE_MAIL.split())
"""Mail houses open to everyone; an equal domain says nothing there."""

STREETS = {
    "street": "st", "str": "st", "road": "rd", "avenue": "ave", "av": "ave", "drive": "dr", "drv": "dr",
    "court": "ct", "crt": "ct", "place": "pl", "crescent": "cres", "cr": "cres", "cresent": "cres", "lane": "la",
    "ln": "la", "parade": "pde", "terrace": "tce", "ter": "tce", "close": "cl", "highway": "hwy",
    "boulevard": "bvd", "blvd": "bvd", "boulevarde": "bvd", "circuit": "cct", "esplanade": "esp", "square": "sq",
    "grove": "gr", "gve": "gr", "way": "wy", "mount": "mt", "saint": "st", "north": "n", "south": "s", "east": "e",
    "west": "w", "level": "l", "lvl": "l", "floor": "l",
}  # fmt: skip
UNIT_WORDS = frozenset({"unit", "u", "flat", "apt", "apartment", "suite", "ste", "shop", "villa", "no", "number"})
BOX_WORDS = frozenset({"po", "box", "gpo", "locked", "bag", "pobox"})
