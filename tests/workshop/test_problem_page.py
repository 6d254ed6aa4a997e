"""The page of problems follows the code: rows of people are kept, new codes are drafted, gone ones dropped."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop import problem_page

SOURCE = """
DISK = Problem("disk-full", "The disk is full", f"{name} was not saved.", "Free some space.")
FINDINGS: dict[str, tuple[str, str, str]] = {"bad-phone": ("Not a phone | number", "Row {row}.", "Correct it.")}
def finding(code):
    return Problem(code, *FINDINGS[code])
def refused(code, title, detail, todo):
    return Problem(code, title, detail, todo)
NO = refused("refused", "Refused", todo="Ask", detail="It " + "said no")
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "qbosync_desktop" / "store").mkdir(parents=True)
    (tmp_path / "qbosync_desktop" / "store" / "faults.py").write_text(SOURCE, encoding="utf-8")
    return tmp_path


def page(root: Path) -> str:
    return (root / "docs" / "problems.md").read_text(encoding="utf-8")


def test_new_codes_are_drafted_in_the_words_of_the_source(root: Path) -> None:
    assert len(problem_page.differences(root)) == 3
    assert problem_page.write(root)
    assert "## The data file\n" in page(root)
    rows = problem_page.rows_of(page(root))
    assert rows["disk-full"] == "| `disk-full` | The disk is full | … was not saved. | Free some space. |"
    assert rows["bad-phone"] == "| `bad-phone` | Not a phone / number | Row …. | Correct it. |"
    assert rows["refused"] == "| `refused` | Refused | It said no | Ask |"
    assert problem_page.differences(root) == []
    assert not problem_page.write(root)


def test_rows_of_people_are_kept_and_those_of_gone_codes_dropped(root: Path) -> None:
    by_hand = "| `disk-full` | No room | Told better. | Make room. |"
    (root / "docs" / "problems.md").write_text(f"{by_hand}\n| `gone` | a | b | c |\n", encoding="utf-8")
    assert "gone is in docs/problems.md, but nowhere in the code" in problem_page.differences(root)
    problem_page.write(root)
    rows = problem_page.rows_of(page(root))
    assert rows["disk-full"] == by_hand
    assert set(rows) == {"disk-full", "bad-phone", "refused"}


def test_the_retry_policy_is_kept_and_its_rows_are_none_of_the_codes(root: Path) -> None:
    own = f"{problem_page.OWN}\n| code | sent again |\n| --- | --- |\n| `busy` | 5 |\n\nMore words.\n"
    (root / "docs" / "problems.md").write_text(f"# Problems\n\n{own}", encoding="utf-8")
    assert problem_page.write(root)
    assert page(root).endswith(f"|\n\n{own}")
    assert set(problem_page.rows_of(page(root))) == {"disk-full", "bad-phone", "refused"}
    assert problem_page.differences(root) == []
    assert not problem_page.write(root)


def test_a_code_that_cannot_be_read_is_a_difference(root: Path) -> None:
    (root / "qbosync_desktop" / "clever.py").write_text('P = Problem("a" + suffix, "Title")\n', encoding="utf-8")
    assert "clever:1: write the code as a plain text" in problem_page.differences(root)
