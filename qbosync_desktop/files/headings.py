"""What a column's heading says, for the lists of the practice systems we know and anything like them.

Headings are compared without case, spaces and punctuation. Addresses are understood by their words ("PO Address
Line 2", "Business Suburb"), the rest by a table of names. Position matters where headings repeat: MYOB AccountRight's
old cards say "City" after "Addr 1 - Line 1" and again after "Addr 2 - Line 1". Knows no values.
Sources: Xero's contact template, MYOB's card export, FYI, CCH iFirm, BTM, Ignition and QuickBooks help pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

TFN = "tfn"
"""Not a target: the mark of a column that is never read."""
UNSURE_TAX_NUMBER = "tax number"
"""Not a target: an ABN in one system, a tax file number in another. The column's values decide."""

NAMES: dict[str, str] = {}
"""Normalised heading → target."""


def _known(target: str, *headings: str) -> None:
    NAMES.update(dict.fromkeys(headings, target))


_known("name", "name", "clientname", "client", "fullname", "displayname", "mainname", "customer", "customername")
_known("name", "entityname", "customerfullname", "contactcompanyname", "customerfullname", "nameofclient", "cardname")
_known("name", "fullnameofclient", "clientfullname", "accountname1", "clientdisplayname", "lastnameormainname")
MAIN_NAMES = frozenset({"mainname", "lastnameormainname"})
"""An organisation's name, or a person's family name."""
_known("company_name", "company", "companyname", "legalname", "organisation", "organisationname", "organization")
_known("company_name", "legalentityname", "registeredname", "organizationname", "legalbusinessname")
_known("co_last_name", "colastname", "companylastname", "companyorlastname", "surnameorcompany", "lastnamecompany")
_known("contact_name", "contactname", "contact", "contactperson", "primarycontact", "cont1", "maincontact")
_known("contact_name", "primarycontactname", "signatory", "contactfullname", "attention")
_known("trading_name", "tradingname", "tradingas", "ta", "businessname", "tradename", "othertradingname", "dba")
_known("reference", "code", "clientcode", "reference", "clientref", "clientreference", "accountnumber", "cardid", "ref")
_known("reference", "clientid", "fileno", "filenumber", "refnum", "clientnumber", "clientno", "accountno", "customerid")
_known("reference", "clientexportcode", "exportcode", "clientaccountnumber", "clientfilenumber", "acctno", "refno")
_known("reference", "referenceno", "referencenumber", "clientreferencenumber", "entitycode", "contactcode", "acno")
_known("id", "registerid", "qbosyncid")
_known("kind", "type", "entity", "entitytype", "clienttype", "structure", "businessstructure", "legalform", "kind")
_known("kind", "taxreturntype", "returntype", "legalstructure", "typeofentity", "clientkind", "entitykind")
_known("kind", "clienttypeentitytype", "clientstructure", "contacttype", "entitystructure")
_known("given_name", "firstname", "firstnames", "givenname", "givennames", "forename", "forenames", "first", "given")
_known("given_name", "contactfirstname", "primaryfirstname", "preferredfirstname", "christianname")
_known("middle_name", "middlename", "middlenames", "othername", "othernames", "secondname", "middle", "middleinitial")
_known("middle_name", "midinit", "othergivennames", "othergivenname")
_known("family_name", "lastname", "lastnames", "surname", "familyname", "surnames", "last", "contactlastname")
_known("family_name", "contactsurname", "primarylastname", "family")
_known("email", "email", "emailaddress", "mainemail", "primaryemail", "emails", "emailaddresses", "contactemail")
_known(
    "email", "otheremail", "secondaryemail", "email1", "email2", "workemail", "clientemail", "addr1email", "eaddress"
)
_known("email", "alternateemail", "ccemail", "emailaddress1", "emailaddress2", "businessemail", "personalemail", "mail")
_known("email", "homeemail", "accountsemail", "billingemail", "invoiceemail", "altemail", "additionalemail")
_known("phone", "phone", "phonenumber", "telephone", "mainphone", "businessphone", "worknumber", "phone1", "tel", "ph")
_known("phone", "phonenumbers", "phoneno", "workphone", "homephone", "landline", "telephonenumber", "officephone")
_known("phone", "phoneno1", "primaryphone", "contactphone", "telno", "telephoneno", "phones", "homenumber", "phno")
_known("alternate_phone", "otherphone", "alternatephone", "phone2", "altphone", "phoneno2", "ddinumber", "directdial")
_known(
    "alternate_phone", "alternativephone", "phone3", "phoneno3", "afterhours", "afterhoursphone", "ddi", "directline"
)
_known("alternate_phone", "otherphonenumber", "secondaryphone", "alternatephonenumber", "phonenumber2", "altphoneno")
_known("mobile", "mobile", "mobilenumber", "mobilephone", "cell", "mob", "mobileno", "cellphone", "mobphone", "mobno")
_known("mobile", "mobilephonenumber", "contactmobile", "mobiletelephone", "cellphonenumber", "cellnumber")
_known("fax", "fax", "faxnumber", "faxno", "faxnum", "facsimile", "faxphone", "businessfax", "faxphonenumber")
_known("website", "website", "www", "url", "web", "webaddress", "websiteaddress", "webpage", "homepage", "webaddr")
_known("website", "websiteurl", "internet", "site")
_known("abn", "abn", "businessnumber", "gstno", "abnnumber", "abnno", "australianbusinessnumber", "gstnumber", "abnacn")
_known(
    "abn", "gstregistrationnumber", "taxcodeabn", "abnorwpn", "businessnumberabn", "abnbusinessnumber", "resalenumber"
)
_known("acn", "acn", "companynumber", "arbn", "acnno", "acnnumber", "australiancompanynumber", "acnarbn", "arsn")
_known("acn", "companyregistrationnumber", "companyno", "companynumberacn")
_known("archived", "isactive", "active", "status", "cardstatus", "clientstatus", "archived", "isarchived", "inactive")
_known("archived", "activestatus", "isinactive", "activeclient", "archivedclient", "activeyn", "contactstatus")
_known("sync", "syncclientdetailswithaccountingsystem", "sync", "syncwithquickbooks")
_known(UNSURE_TAX_NUMBER, "taxnumber", "taxno", "taxcode", "taxid", "taxidentificationnumber", "taxidnumber", "taxref")
_known(UNSURE_TAX_NUMBER, "taxidno", "taxreference", "abntfn", "tfnabn", "abnortfn", "tfnorabn", "taxidentifier")
_known("postal", "billaddress", "billingaddress", "billto", "postaladdressfull", "fullpostaladdress", "mailingaddress")
_known("street", "shipaddress", "shippingaddress", "shipto", "fullstreetaddress", "deliveryaddress")

TFN_HEADING = re.compile(r"tfn|taxfile")

_NO_TARGET = re.compile(
    r"addressee|attention|attn|salutation|branch|bank|bsb|opening|balance|custom|identifier|terms|emailsent|includein|optout|"
    r"emailcontact|phonetype|areacode|countrycode|^addresstype$|manager$|^partner|discount|skype|currency|accountname$|"
    r"extension$|phoneext$|dateofbirth|^dob$|birth|created|modified|lastupdated"
)

ADDRESS_PARTS = ("line1", "line2", "line3", "line4", "city", "state", "postcode", "country")
_PARTS = {
    **dict.fromkeys(("city", "suburb", "town", "locality", "citysuburb", "suburbtown", "suburbcity"), "city"),
    **dict.fromkeys(("state", "region", "province", "territory", "county"), "state"),
    **dict.fromkeys(("postcode", "zip", "zipcode", "pcode", "pc"), "postcode"),
    "country": "country",
}
_POSTAL = frozenset({"postal", "post", "po", "mail", "mailing", "bill", "billing", "correspondence", "invoice", "b"})
_STREET = frozenset(
    {"street", "physical", "residential", "home", "business", "bus", "office", "sa", "ship", "shipping"}
)
_STREET |= {"delivery", "site", "location", "principal", "registered", "work", "place", "premises", "s"}
_LINE = frozenset({"address", "addr", "line", "lines", "add", "street"})
_FILLER = frozenset(
    {"client", "contact", "primary", "main", "the", "of", "no", "full", "default", "current", "name", "to"}
)
_WORDS = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
_PAIRS = {
    ("post", "code"): "postcode",
    ("postal", "code"): "postcode",
    ("zip", "code"): "postcode",
    ("p", "code"): "postcode",
    ("sub", "urb"): "suburb",
    ("e", "mail"): "email",
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one heading says by itself. ``part`` of an address whose ``group`` may still be open ("")."""

    target: str = ""
    group: str = ""
    part: str = ""
    exact: bool = True


def normalised(heading: str) -> str:
    """A heading without case, spaces, punctuation, and the star of a required column."""
    return "".join(letter for letter in heading.casefold() if letter.isalnum())


def is_tfn_heading(heading: str) -> bool:
    """True for a heading that names tax file numbers and nothing else."""
    plain = normalised(heading)
    return bool(TFN_HEADING.search(plain)) and NAMES.get(plain) != UNSURE_TAX_NUMBER


@lru_cache(maxsize=4096)
def meaning(heading: str) -> Meaning:
    """What one heading says, without its neighbours and values."""
    plain = normalised(re.sub(r"[\[(].{0,40}?[\])]", "", heading)) or normalised(heading)
    whole = normalised(heading)
    if is_tfn_heading(heading):
        return Meaning(TFN)
    for text in (whole, plain):
        if text in NAMES:
            return Meaning(NAMES[text])
    if not plain or _NO_TARGET.search(whole):
        return Meaning()
    if found := re.fullmatch(r"([bs])addr(\d)", plain):
        return Meaning(group="postal" if found.group(1) == "b" else "street", part=f"line{min(int(found.group(2)), 4)}")
    words = _words(heading)
    return _address(words) or _contact(words) or _reference(words) or _without_prefix(words)


_MAIN_EMAIL = frozenset(
    ["email", "emailaddress", "mainemail", "primaryemail", "clientemail", "email1", "emailaddress1"]
)


def is_main_email(heading: str) -> bool:
    """True for the column of the address that is used first, where a file has several."""
    return normalised(heading) in _MAIN_EMAIL or "main" in _words(heading) or "primary" in _words(heading)


def is_left_out(heading: str) -> bool:
    """True for a heading that names something a register does not hold, such as a bank account."""
    return bool(_NO_TARGET.search(normalised(heading)))


def score(cells: tuple[str, ...]) -> int:
    """How much a row looks like a heading row: one for every cell that means something, tax file numbers too."""
    points = 0
    for cell in cells[:400]:
        if cell and len(cell) <= 60:
            found = meaning(cell)
            if found.target or found.part:
                points += 2 if found.exact else 1
    return points


def _words(heading: str) -> list[str]:
    words = [word.casefold() for word in _WORDS.findall(heading)]
    joined: list[str] = []
    for word in words:
        if joined and (joined[-1], word) in _PAIRS:
            joined[-1] = _PAIRS[joined[-1], word]
        else:
            joined.append(word)
    return joined


def _address(words: list[str]) -> Meaning | None:
    """An address part by its words: at most one group, at most one part, and nothing that is not understood."""
    group, rest = "", list(words)
    if len(rest) >= 2 and rest[0] in ("addr", "address") and rest[1].isdigit() and len(rest) > 2:  # MYOB's Addr 1
        group = {"1": "postal", "2": "street"}.get(rest[1], "none")
        rest = rest[2:]
    number = ""
    part = ""
    strange = 0
    line = False
    for word in rest:
        if word in _PARTS and not part:
            part = _PARTS[word]
        elif word in _POSTAL and not group:
            group = "postal"
        elif (word in _STREET and not group and word != "street") or (word == "street" and not group and len(rest) > 1):
            group = "street"
        elif word in _LINE:
            line = True
        elif word.isdigit() and len(word) == 1 and not number:
            number = word
        elif word not in _FILLER:
            strange += 1
    if strange or not (part or line):
        return None
    if not part:
        if not number and group == "postal" and rest in (["postal"], ["post"], ["mailing"]):
            return None
        part = f"line{min(int(number or '1') or 1, 4)}"
    if len(words) == 1 and words[0] in ("line", "lines", "add"):
        return None
    return Meaning(group=group, part=part)


def _contact(words: list[str]) -> Meaning | None:
    """Phones and e-mails by one telling word: "Accounts dept phone", "Director's e-mail"."""
    have = set(words)
    group = ""
    if len(words) > 2 and words[0] in ("addr", "address") and words[1].isdigit():
        group = {"1": "postal", "2": "street"}.get(words[1], "none")
    exact = bool(group)
    if have & {"fax", "facsimile"}:
        return Meaning("fax", group, exact=exact)
    if have & {"mobile", "mob", "cell", "cellphone"}:
        return Meaning("mobile", group, exact=exact)
    if have & {"email", "emails"}:
        return Meaning("email", group, exact=exact)
    if have & {"phone", "ph", "tel", "telephone", "landline", "phones"}:
        numbers = [word for word in words[2 if group else 0 :] if word.isdigit()]
        return Meaning("alternate_phone" if numbers and numbers[0] != "1" else "phone", group, exact=exact)
    if have & {"www", "website"}:
        return Meaning("website", group, exact=exact)
    if "contact" in have and "name" in have:
        return Meaning("contact_name", group, exact=exact)
    if "abn" in have:
        return Meaning("abn", exact=False)
    if "acn" in have:
        return Meaning("acn", exact=False)
    return None


_REFERENCE = frozenset({"ref", "reference", "code"})
_OF_REFERENCE = _REFERENCE | {"our", "your", "file", "client", "customer", "practice", "internal", "office", "firm"}
_OF_REFERENCE |= {"no", "num", "number", "id", "account", "acct", "matter", "short"}


def _reference(words: list[str]) -> Meaning | None:
    """The practice's own code, however it is worded: "Our file ref", "Client reference no."."""
    if len(words) > 1 and _REFERENCE & set(words) and set(words) <= _OF_REFERENCE:
        return Meaning("reference", exact=False)
    return None


_PREFIXES = frozenset({"client", "clients", "customer", "contact", "primary", "main", "entity", "tax", "au"})


def _without_prefix(words: list[str]) -> Meaning:
    """A known heading behind "Client", "Primary" and the like."""
    if len(words) > 1 and words[0] in _PREFIXES and (target := NAMES.get("".join(words[1:]))):
        return Meaning(target, exact=False)
    return Meaning()
