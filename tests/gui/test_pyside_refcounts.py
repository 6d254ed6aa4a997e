"""PySide6 6.12.0 drops references to None and True on Python 3.11; the upper bound in pyproject.toml keeps it away."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

pytestmark = pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal from Python 3.12 on")

TIMES = 300


class Sender(QObject):
    said = Signal(object)


class Listener(QObject):
    def hear(self, _value: object) -> None:
        """Nothing."""


class Nothings(QAbstractListModel):
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own way
        return 1

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return None


def test_references_are_not_lost() -> None:
    sender, listener, model = Sender(), Listener(), Nothings()
    sender.said.connect(listener.hear)
    index = model.index(0, 0)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(TIMES):
        sender.said.emit(True)
        index.data()
        sender.setObjectName("name")
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert abs(after[0] - before[0]) < TIMES / 3
    assert abs(after[1] - before[1]) < TIMES / 3
