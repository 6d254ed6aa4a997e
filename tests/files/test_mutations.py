"""Real lists with something broken in them: bytes lost, doubled, swapped or overwritten, whole or inside the package.

Whatever comes of it, the reader answers with clients or with a named problem. A fixed number of examples, the same ones
in every run; ``QBOSYNC_FUZZ=5000`` in the environment tries that many new ones.
"""

from __future__ import annotations

import io
import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qbosync_desktop import files
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.problems import InputProblem
from qbosync_desktop.files.table import Table
from tests.files import lists
from tests.files.test_reading import ROWS, ods

DEMO = Path(__file__).parents[2] / "resources" / "demo" / "clients.csv"
OLD = Path(__file__).parent / "old"
MORE = int(os.environ.get("QBOSYNC_FUZZ", "0"))
BUDGET = settings(
    max_examples=MORE or 150,
    deadline=None,
    derandomize=not MORE,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

Edit = tuple[str, int, int, bytes]
NASTY = (
    b'"',
    b'""',
    b",",
    b"\n",
    b"\r",
    b"\0",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"'",
    b"=",
    b"\xe9",
    b"\x1a",
    b"]]>",
    b"<c",
)
EDITS = st.lists(
    st.tuples(
        st.sampled_from(["cut", "double", "put", "over", "end"]),
        st.integers(0, 1_000_000),
        st.integers(1, 300),
        st.one_of(st.sampled_from(NASTY), st.binary(min_size=1, max_size=8)),
    ),
    min_size=1,
    max_size=5,
)


def edited(content: bytes, edits: list[Edit]) -> bytes:
    for how, at, length, piece in edits:
        at %= len(content) + 1
        if how == "cut":
            content = content[:at] + content[at + length :]
        elif how == "double":
            content = content[: at + length] + content[at:]
        elif how == "put":
            content = content[:at] + piece + content[at:]
        elif how == "over":
            content = content[:at] + piece + content[at + len(piece) :]
        elif at > 20:
            content = content[:at]
    return content


def go_through(path: Path) -> None:
    try:
        table = lists.table(path)
    except InputProblem as error:
        named = error.problem.file
    else:
        named = table.file
        follow(path, table)
    assert named == path.name


def follow(path: Path, table: Table) -> None:
    parsed = files.to_clients(table, files.guess_columns(table))
    preview = files.compare(parsed, [])
    counts = preview.counts()
    assert counts["read"] == counts["added"] + counts["skipped"]
    assert all(new.client.name for new in preview.new)
    rows = {number for number, _ in table.rows}
    assert all(problem.row in rows for problem in preview.errors)
    for problem in (*preview.errors, *preview.warnings):
        files.fixes_of(parsed, problem)
    registered = lists.registered(preview)
    assert files.compare(parsed, registered).counts()["added"] == 0
    for client in registered:
        files.check_client(client)
    files.write_bad_rows(path.with_name("bad.csv"), table, preview.errors)


class Seeds(dict[str, bytes]):
    """The real lists by name; a failing example names one and need not print them all."""

    def __repr__(self) -> str:
        return "seeds"


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Seeds:
    folder = tmp_path_factory.mktemp("seeds")
    demo = [item.client for item in lists.parse(DEMO).clients][:12]
    files.write_register(folder / "a.csv", demo)
    files.write_register(folder / "a.xlsx", demo, files.Layout.XERO)
    text = (folder / "a.csv").read_text("utf-8-sig")
    made = {
        "utf-8.csv": text.encode(),
        "utf-16.csv": text.encode("utf-16"),
        "1252.csv": text.encode("cp1252", "replace").replace(b",", b";"),
        "list.xlsx": (folder / "a.xlsx").read_bytes(),
        "list.ods": ods(folder / "a.ods", ROWS).read_bytes(),
        "cards.xls": (OLD / "cards.xls").read_bytes(),
    }
    return Seeds(made)


@BUDGET
@given(st.sampled_from(["utf-8.csv", "utf-16.csv", "1252.csv", "list.xlsx", "cards.xls"]), EDITS)
def test_a_real_list_with_something_broken(tmp_path: Path, seeds: Seeds, name: str, edits: list[Edit]) -> None:
    go_through(lists.text(tmp_path / name, edited(seeds[name], edits)))


@BUDGET
@given(st.sampled_from(["list.xlsx", "list.ods"]), st.integers(0, 20), EDITS)
def test_a_real_package_with_a_broken_part(
    tmp_path: Path, seeds: Seeds, name: str, number: int, edits: list[Edit]
) -> None:
    path = tmp_path / name
    with zipfile.ZipFile(io.BytesIO(seeds[name])) as old, zipfile.ZipFile(path, "w") as new:
        members = old.namelist()
        for member in members:
            content = old.read(member)
            new.writestr(member, edited(content, edits) if member == members[number % len(members)] else content)
    go_through(path)


# ------------------------------------------------------------------------------------------ there and back

_LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs", "Cf", "Cn", "Co"])
_WORD = st.text(_LETTERS, min_size=1, max_size=9)
_TEXT = st.lists(_WORD, min_size=1, max_size=3).map(" ".join)
_LINE = st.one_of(st.just(""), _TEXT)
_PLACES = st.sampled_from([("", "", ""), ("Carlton", "VIC", "3053"), ("Darwin", "NT", "0800"), ("Paris", "", "75001")])
_ADDRESS = st.builds(
    lambda line1, line2, place: Address(line1, line2 if line1 else "", *place) if line1 and place[0] else Address(),
    st.from_regex(r"[0-9]{1,3} [A-Z][a-z]{2,8} St", fullmatch=True),
    st.sampled_from(["", "Level 2", "Level 2, Rear"]),
    _PLACES,
)
_CLIENTS = st.lists(
    st.builds(
        Client,
        name=st.from_regex(r"[=+@']?[A-Za-zÀ-ÿ]{2,9} [A-Za-zÀ-ÿ&'=]{2,9}", fullmatch=True),
        kind=st.sampled_from(list(ClientKind)),
        trading_name=_LINE.filter(lambda text: not text.startswith("#") and not any(map(str.isdigit, text))),
        email=st.sampled_from(["", "a@x.example", "a@x.example, b@x.example"]),
        phone=st.sampled_from(["", "(03) 9123 4567", "+64 9 123 4567", "13 12 34", "(03) 9123 4567 ext 12"]),
        mobile=st.sampled_from(["", "0412 345 678"]),
        website=st.sampled_from(["", "www.x.example", "https://x.example/=1"]),
        abn=st.sampled_from(["", "51824753556", "53004085616"]),
        acn=st.sampled_from(["", "004085616"]),
        postal=_ADDRESS,
        street=_ADDRESS,
        sync=st.booleans(),
        archived=st.booleans(),
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_CLIENTS, st.sampled_from(["out.csv", "out.xlsx"]))
def test_what_we_export_imports_as_unchanged(tmp_path: Path, clients: list[Client], name: str) -> None:
    register = [replace(client, id=n, reference=f"R{n}") for n, client in enumerate(clients, 1)]
    files.write_register(tmp_path / name, register)
    preview = files.compare(lists.parse(tmp_path / name), register)
    assert not preview.change(), [one.fields for one in preview.changed]
    assert preview.counts()["unchanged"] == len(register)
    assert preview.vanished == ()
