"""Which companies are connected, and what leaves with one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.link import Decision, DecisionKind, Link
from qbosync_desktop.domain.plan import Action, ActionKind
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.store import Books, Store, open_store
from qbosync_desktop.sync.ports import Reading
from tests.store.conftest import OTHER, REALM, START

REAL = Company("42", "Real Accounting", Environment.PRODUCTION, "AU", START)


def test_companies_come_back_by_name(store: Store) -> None:
    store.add_company(REAL, {"api_base": "https://example.com"})
    assert [company.realm_id for company in store.companies()] == [REALM, "42", OTHER]
    assert REAL in store.companies()


def test_where_to_reach_a_company_is_remembered(store: Store) -> None:
    assert store.connection(REALM) == {"api_base": "http://a"}
    store.update_connection(REALM, {"api_base": "http://b", "ca_file": None, "refresh_token": "worthless"})
    assert store.connection(REALM) == {"api_base": "http://b", "ca_file": None, "refresh_token": "worthless"}
    assert store.connection("nobody") == {}
    with pytest.raises(LookupError):
        store.update_connection("nobody", {})


@pytest.mark.parametrize("key", ["refresh_token", "access_token", "client_secret", "Authorization"])
def test_a_secret_of_a_real_company_is_refused(store: Store, key: str) -> None:
    with pytest.raises(ValueError, match="keyring"):
        store.add_company(REAL, {key: "x"})
    store.add_company(REAL, {"token_url": "https://example.com"})
    with pytest.raises(ValueError, match="keyring"):
        store.update_connection("42", {key: "x"})


def test_connecting_anew_keeps_what_was_read_and_decided(store: Store, books: Books) -> None:
    books.keep(Reading((Customer("58"),), (), START, True), None)
    books.apply(Change(put_clients=(Client(-1, "A"),), put_links=(Link(-1, "58"),)))
    read = books.company()
    store.add_company(Company(REALM, "", Environment.SIMULATOR, connected_at=START), {"api_base": "http://c"})
    assert books.company() == replace(read, connected_at=START)
    assert books.links() == (Link(1, "58"),)
    assert store.connection(REALM) == {"api_base": "http://c"}


def test_the_company_in_use_is_remembered(store: Store, folder: Path) -> None:
    assert store.current == ""
    store.use(REALM)
    with open_store(folder) as again:
        assert again.current == REALM
        again.use("")
    assert store.current == ""
    with pytest.raises(LookupError):
        store.use("nobody")


def test_a_removed_company_takes_everything_of_its_own_and_nothing_else(store: Store, books: Books) -> None:
    for some in (books, store.books(OTHER)):
        some.keep(Reading((Customer("58"),), (), START, True), None)
        some.apply(
            Change(
                put_clients=(Client(-1, "A"),),
                put_links=(Link(-1, "58"),),
                put_decisions=(Decision(DecisionKind.CREATE, -1),),
            )
        )
        some.begin([("r", "1", Action(ActionKind.UPDATE, 1, "A", "58", "0"))], "me")
        some.keep_settings(Settings(rename_limit=77))
    store.use(REALM)
    store.remove_company(REALM)
    assert [company.realm_id for company in store.companies()] == [OTHER]
    assert store.current == ""
    assert len(store.books("").clients()) == 2
    other = store.books(OTHER)
    assert (len(other.customers()), len(other.links()), len(other.decisions()), len(other.pushes())) == (1, 1, 1, 1)
    with pytest.raises(LookupError):
        store.books(REALM)
    store.add_company(Company(REALM, "Back", Environment.SIMULATOR), {})
    again = store.books(REALM)
    assert (again.customers(), again.links(), again.decisions(), again.pushes()) == ((), (), (), ())
    assert again.settings() == Settings()
    assert [backup.reason for backup in store.backups()] == ["before-removing-company"]


def test_removing_a_company_that_is_not_there_is_nothing(store: Store) -> None:
    store.remove_company("nobody")
    assert (len(store.companies()), store.backups()) == (2, ())
