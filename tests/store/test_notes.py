"""Suggestions, waiting problems, settings and memory."""

from __future__ import annotations

import pytest

from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.settings import FieldRule, NameFormat, PersonOrder, Settings
from qbosync_desktop.domain.suggestion import Reason, Suggestion, Tier
from qbosync_desktop.store import Books, Store
from tests.store.conftest import OTHER, REALM

REASONS = (Reason("email", True, "same e-mail"), Reason("name", False, "“A” differs from “B”"))
MINE = Settings(
    True,
    NameFormat.REFERENCE_NAME,
    PersonOrder.FAMILY_GIVEN,
    {Field.FAX: FieldRule.OFF, Field.WEBSITE: FieldRule.WHEN_EMPTY},
    True,
    True,
    9,
    0.35,
)


@pytest.mark.parametrize("minutes", [0, 45])
def test_how_often_it_reads_by_itself_comes_back(books: Books, minutes: int) -> None:
    books.keep_settings(Settings(every_minutes=minutes))
    assert books.settings() == Settings(every_minutes=minutes)


def test_suggestions_come_back_best_first_per_client(books: Books) -> None:
    books.apply(Change(put_clients=(Client(-1, "A"), Client(-2, "B"))))
    weak = Suggestion(1, "58", 0.4, Tier.POSSIBLE, (), best=False)
    strong = Suggestion(1, "59", 0.9, Tier.LIKELY, REASONS)
    second = Suggestion(2, "58", 0.999, Tier.EXACT, REASONS)
    books.keep_suggestions([second, weak, strong])
    assert books.suggestions() == (strong, weak, second)
    books.keep_suggestions([weak])
    assert books.suggestions() == (weak,)


def test_suggestions_about_removed_clients_are_not_shown(books: Books) -> None:
    books.apply(Change(put_clients=(Client(-1, "A"),)))
    found = Suggestion(1, "58", 0.4, Tier.POSSIBLE)
    books.keep_suggestions([found, Suggestion(7, "59", 0.4, Tier.POSSIBLE)])
    assert books.suggestions() == (found,)


def test_settings_come_back(books: Books) -> None:
    assert books.settings() == Settings()
    books.keep_settings(MINE)
    assert books.settings() == MINE


def test_each_company_has_its_own_settings(store: Store, books: Books) -> None:
    books.keep_settings(MINE)
    assert store.books(OTHER).settings() == Settings()
    assert store.books("").settings() == Settings()


def test_a_new_company_takes_the_practice_s_settings_but_never_runs_by_itself(store: Store, books: Books) -> None:
    store.books("").keep_settings(MINE)
    assert store.books("").settings() == MINE
    assert books.settings().automatic is False
    assert books.settings().rules == MINE.rules
    books.keep_settings(MINE)
    assert books.settings().automatic is True


def test_memory_belongs_to_the_folder_and_forgets(store: Store, books: Books) -> None:
    assert books.memory("window") == ""
    books.remember("window", '{"x": 1, "name": "Zoë"}')
    books.remember("other", "x")
    assert store.books("").memory("window") == '{"x": 1, "name": "Zoë"}'
    books.remember("window", "")
    assert (books.memory("window"), books.memory("other")) == ("", "x")


def test_memory_cannot_reach_the_store_s_own_notes(store: Store, books: Books) -> None:
    store.use(REALM)
    books.remember("store:current", "nothing")
    assert store.current == REALM


def test_with_no_company_suggestions_are_not_kept(store: Store) -> None:
    alone = store.books("")
    alone.apply(Change(put_clients=(Client(-1, "A"),)))
    alone.keep_suggestions([Suggestion(1, "58", 0.4, Tier.POSSIBLE)])
    alone.clear_problems([1])
    assert (alone.suggestions(), alone.problems()) == ((), ())
