"""Names of the room that are imported when they are asked for: each is what its module holds, in any order."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

from qbosync_desktop import files


def test_no_module_takes_the_place_of_a_name() -> None:
    for module in pkgutil.iter_modules(files.__path__):
        importlib.import_module(f"{files.__name__}.{module.name}")  # importing one sets it as an attribute of the room
    found = {name: getattr(files, name) for name in files.__all__}
    assert not [name for name, thing in found.items() if isinstance(thing, ModuleType)]
