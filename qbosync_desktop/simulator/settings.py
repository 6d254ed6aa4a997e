"""What nobody outside Intuit could confirm, as switches; the defaults are the likelier readings. Knows nothing else."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any


@dataclass(slots=True)
class Settings:
    """The switches of one simulator. Names and meanings: docs/simulator.md, "Settings"."""

    throttled: bool = True
    retry_after: int = 0  # seconds; 0 sends no Retry-After header
    throttle_lower_case: bool = True
    batch_items_metered: bool = False
    other_apps_batches: int = 0  # batches a minute that other apps send to the same company, out of its 120
    invalid_client_status: int = 401
    every_refresh_rotates: bool = False  # stricter than Intuit: the old value dies at once
    null_clears: bool = True  # in a sparse update; an empty text always clears
    colon_code: str = "2040"
    inactive_keeps_name: bool = False
    ascii_literals_only: bool = False
    clip_max_results: bool = True  # false: MAXRESULTS above 1000 is refused with 4001
    shuffle_batch: bool = False
    replay_failures: bool = False
    cdc_inactive_as_deleted: bool = False
    geocode: bool = False

    def change(self, values: dict[str, Any]) -> None:
        """Set some switches. Raises ValueError for an unknown name or a value of another type; then nothing changes."""
        known = {field.name: type(getattr(self, field.name)) for field in fields(self)}
        for name, value in values.items():
            if name not in known:
                raise ValueError(f"There is no setting {name!r}. Known: {', '.join(known)}.")
            if type(value) is not known[name]:
                raise ValueError(f"The setting {name!r} takes {known[name].__name__}, not {value!r}.")
        for name, value in values.items():
            setattr(self, name, value)

    def as_dict(self) -> dict[str, Any]:
        """All switches and their values."""
        return {field.name: getattr(self, field.name) for field in fields(self)}
