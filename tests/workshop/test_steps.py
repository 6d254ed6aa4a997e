"""All steps run, also after a failed one, and the closing says what failed."""

from __future__ import annotations

import re

import pytest

from workshop import steps


def test_all_steps_run_even_after_one_failed(capsys: pytest.CaptureFixture[str]) -> None:
    ran: list[str] = []

    def step(name: str, code: int) -> steps.Step:
        def work() -> int:
            ran.append(name)
            return code

        return name, work

    assert steps.run_all([step("first", 3), step("second", 0)]) == 1
    assert ran == ["first", "second"]
    closing = capsys.readouterr().out.splitlines()
    assert closing[-1].startswith("Not good yet")
    assert closing[-1].endswith(": first.")
    assert any(re.fullmatch(r"failed +first +\d+\.\d s", line) for line in closing)
    assert steps.run_all([step("only", 0)]) == 0
    assert "All 1 steps passed" in capsys.readouterr().out
