"""The reader of problem codes finds a code however the code base writes it, and says where it cannot."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from workshop.problem_codes import used_codes


def read(folder: Path, **modules: str) -> tuple[set[str], list[str]]:
    for name, text in modules.items():
        (folder / f"{name}.py").write_text(dedent(text), encoding="utf-8")
    codes = used_codes(folder)
    return set(codes.places), codes.unreadable


def test_texts_constants_and_choices(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        plain="""
            GONE = "client-gone"
            def make(first, busy):
                code = "one" if first else "two"
                return [Problem("written", "Title"), Problem(code=GONE), Problem(code, "T"), domain.Problem("dotted")]
        """,
    )
    assert found == ({"written", "client-gone", "one", "two", "dotted"}, [])


def test_functions_that_make_problems_are_followed_to_their_calls(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        making="""
            def refusal(path, code, *, row=0):
                return Problem(code, "Title", row=row)
            def shorter(code):
                return refusal("x", code)
            first = shorter("from-shorter")
        """,
        using="""
            from qbosync_desktop.making import refusal
            from qbosync_desktop import making
            second = refusal("x", code="by-name")
            third = making.refusal("x", "by-module")
        """,
        namesake="""
            def refusal(path, code):
                return None
            other = refusal("x", "not-a-problem")
        """,
    )
    assert found == ({"from-shorter", "by-name", "by-module"}, [])


def test_a_table_of_words_gives_all_its_keys(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        table="""
            WORDS: dict[str, str] = {"bad-email": "Title", "bad-phone": "Title"}
            def finding(code):
                return Problem(code, WORDS[code])
        """,
    )
    assert found == ({"bad-email", "bad-phone"}, [])


def test_a_code_that_is_put_together_is_reported(tmp_path: Path) -> None:
    codes, unreadable = read(tmp_path, clever='p = Problem(f"bad-{field}", "Title")\nq = Problem()\n')
    assert codes == set()
    assert unreadable == ["clever:1", "clever:2"]


def test_copies_and_problems_read_back_are_no_new_codes(tmp_path: Path) -> None:
    copying = "def copy(problem, parts):\n    return Problem(problem.code), Problem(**parts)\n"
    assert read(tmp_path, copying=copying) == (set(), [])
