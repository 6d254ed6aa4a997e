from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.reliability.machine import Office


def test_machine():
    run_state_machine_as_test(
        Office, settings=settings(max_examples=40, stateful_step_count=40, derandomize=True, deadline=None)
    )
