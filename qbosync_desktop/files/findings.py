"""What is said about single rows and values. No finding ever repeats the value it is about."""

from __future__ import annotations

from qbosync_desktop.domain.problems import Problem

_WORDS: dict[str, tuple[str, str, str]] = {
    # code: title, what happened, what to do
    "row-shifted": (
        "The values stand in the wrong columns",
        "Row {row} has more values than the heading has columns, or they do not fit their columns.",
        "Put a value that holds a comma in double quotes, then import the row again.",
    ),
    "quote-not-closed": (
        "A quote is never closed",
        "Row {row} begins a quoted value that does not end.",
        "Close the quote, or take it out, then import the row again.",
    ),
    "forbidden-characters": (
        "The row holds characters that are no text",
        "Row {row} holds NUL or control characters.",
        "Type the row's values again, then import it.",
    ),
    "value-too-long": (
        "A value is far too long",
        "A value in row {row} is longer than any {column} can be.",
        "Shorten it, then import the row again.",
    ),
    "characters-guessed": (
        "Some characters were guessed",
        "Row {row} is not in the character set of the rest of the file, or characters were lost before it came here.",
        "Check its accents after the import.",
    ),
    "name-missing": (
        "There is no name",
        "Row {row} names no client.",
        "Fill in the name, then import the row again.",
    ),
    "reference-repeated": (
        "Two rows have the same reference",
        "Row {row} has the reference of row {other}. None of the rows was read, so that no two clients become one.",
        "Give each client a reference of its own, then import the rows again.",
    ),
    "id-repeated": (
        "Two rows have the same register id",
        "Row {row} has the register id of row {other}. None of the rows was read.",
        "Empty the id of the rows that are new clients, then import them again.",
    ),
    "row-repeated": (
        "The row is there twice",
        "Row {row} says the same as row {other}.",
        "Delete one of them. The first one was read.",
    ),
    "client-not-unique": (
        "It is not clear which client this is",
        "Row {row} fits more than one client of the register, or more than one row fits the same client.",
        "Give it a reference or an ABN, then import the row again.",
    ),
    "abn-not-valid": (
        "This is not a valid ABN",
        "The check digits in row {row} do not agree. The client was read without it.",
        "Look the number up on the Australian Business Register.",
    ),
    "abn-lost-digits": (
        "The spreadsheet has cut the number short",
        "Row {row} holds a number in scientific form, and its last digits are lost. The client was read without it.",
        "Format the column as text in the spreadsheet, and type the number again.",
    ),
    "acn-not-valid": (
        "This is not a valid ACN",
        "The check digit in row {row} does not agree. The client was read without it.",
        "Look the number up on ASIC's register.",
    ),
    "number-lost-digits": (
        "The spreadsheet has cut the number short",
        "Row {row} holds a number in scientific form without its last digits. The client was read without it.",
        "Format the column as text in the spreadsheet, and type the number again.",
    ),
    "tfn-refused": (
        "A tax file number in the wrong column",
        "Row {row} has what looks like a tax file number here. It was not read and is not kept anywhere.",
        "Take it out of the file, and put the right number in its place.",
    ),
    "email-not-valid": (
        "This is not an e-mail address",
        "Row {row} has no usable address here. The client was read without it.",
        "Correct the address, then import the row again.",
    ),
    "formula-error": (
        "A formula in the spreadsheet has failed",
        "Row {row} holds an error value such as #REF!. It was left empty.",
        "Mend the formula, or type the value, then import the row again.",
    ),
    # warnings
    "phone-not-usual": (
        "An unusual phone number",
        "Row {row} has a number that follows no plan we know. It was kept as it is written.",
        "Check it.",
    ),
    "postcode-not-of-state": (
        "Postcode and state do not agree",
        "In row {row} the postcode belongs to another state.",
        "Check the address. Towns near a border may be right as they are.",
    ),
    "postcode-not-usual": (
        "An unusual postcode",
        "Row {row} has a postcode that is none of Australia's.",
        "Check the address.",
    ),
    "kind-not-known": (
        "The kind of client is not known",
        "Row {row} has a word here that names none of the six kinds; the kind was taken from the name.",
        "Check the client's kind after the import.",
    ),
    "status-not-known": (
        "The status is not known",
        "Row {row} has a word here that says neither active nor archived; the client was taken as active.",
        "Check the client after the import.",
    ),
    "abn-not-of-acn": (
        "ABN and ACN do not belong together",
        "In row {row} the company's ABN does not contain its ACN.",
        "Check both. A trustee company must not carry its trust's ABN.",
    ),
    "acn-in-abn-column": (
        "An ACN in the ABN column",
        "Row {row} has a company number where the ABN belongs. It was read as the ACN.",
        "Nothing, unless it is wrong.",
    ),
    "abn-repeated": (
        "Two clients have the same ABN",
        "Row {row} has the ABN of row {other}.",
        "Check whether they are one client.",
    ),
    "name-not-for-quickbooks": (
        "QuickBooks will not take this name",
        "The name in row {row} holds a colon, or is longer than QuickBooks allows.",
        "Rename the client before it is sent to QuickBooks.",
    ),
    "tfn-masked": (
        "A tax file number was taken out",
        "A tax file number stood in a text of row {row}. It was replaced by dots.",
        "Take it out of the file as well.",
    ),
}

WARNINGS = frozenset(
    [
        "characters-guessed",
        "phone-not-usual",
        "postcode-not-of-state",
        "postcode-not-usual",
        "kind-not-known",
        "status-not-known",
        "abn-not-of-acn",
        "acn-in-abn-column",
        "abn-repeated",
        "name-not-for-quickbooks",
        "tfn-masked",
    ]
)
"""Codes that keep nothing from being imported."""

LEFT_OUT = frozenset(
    [
        "row-shifted",
        "quote-not-closed",
        "forbidden-characters",
        "value-too-long",
        "name-missing",
        "reference-repeated",
        "id-repeated",
        "row-repeated",
        "client-not-unique",
    ]
)
"""Codes that keep the whole row out; the other errors keep out one value."""

TFN_CODES = frozenset({"tfn-refused", "tfn-masked"})


def finding(code: str, file: str, row: int, column: str = "", other: int = 0) -> Problem:
    """The problem for one of the codes above."""
    title, detail, todo = _WORDS[code]
    detail = detail.format(row=row, other=other, column=column or "value")
    return Problem(code, title, detail=detail, todo=todo, file=file, row=row, column=column)
