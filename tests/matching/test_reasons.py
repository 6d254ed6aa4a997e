"""What sets two spellings of one name apart, in the accountant's words."""

from __future__ import annotations

import pytest

from qbosync_desktop.matching.reasons import difference


@pytest.mark.parametrize(
    ("one", "two", "texts"),
    [
        ("Lee Motors", "LEE MOTORS", ["same name"]),
        ("Acacia Early Learning Incorporated", "Acacia Early Learning Inc", ["“Inc” is “Incorporated”"]),
        ("Acacia Early Learning Inc", "Acacia Early Learning", ["same name without “Inc”"]),
        ("Banksia Pty Ltd", "Banksia", ["same name without “Pty Ltd”"]),
        ("Banksia P/L", "Banksia", ["same name without “P/L”"]),
        ("Petrou Nominees Pty Ltd", "Petrou Nominees P/L", ["“P/L” is “Pty Ltd”"]),
        ("Banksia Pty Ltd", "Banksia Pty Limited", ["“Ltd” is “Limited”"]),
        ("Callistemon Unit Trust", "Callistemon UT", ["“UT” is “Unit Trust”"]),
        ("Lee Family Trust", "Lee F/T", ["“F/T” is “Family Trust”"]),
        ("D’Silva Superannuation Fund", "D'Silva Super Fund", ["“Super Fund” is “Superannuation Fund”"]),
        ("Lee Nominees Pty Ltd ATF Lee Family Trust", "Lee Family Trust", ["same trust, trustee named"]),
        ("Smith, John", "John Smith", ["surname first"]),
        ("Smith & Sons Hldgs", "Smith and Sons Holdings", ["“&” is “and”", "“Hldgs” is “Holdings”"]),
    ],
)
def test_the_words_that_really_differ(one: str, two: str, texts: list[str]) -> None:
    assert difference(one, two) == difference(two, one) == texts
