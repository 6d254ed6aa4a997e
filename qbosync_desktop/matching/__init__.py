"""Matching: which client is which customer, and which records of one list are twins.

Pure functions over domain objects; knows no store, no QuickBooks and no window. Imports numpy and rapidfuzz only
when the first comparison runs, so that the program starts fast.
"""

from qbosync_desktop.matching.folding import fold, fold_all
from qbosync_desktop.matching.keeping import keeper
from qbosync_desktop.matching.keeping import steps as twin_steps
from qbosync_desktop.matching.names import name_key
from qbosync_desktop.matching.organisations import forget_words
from qbosync_desktop.matching.suggesting import suggest
from qbosync_desktop.matching.twins import client_twins, customer_twins

__all__ = [
    "client_twins",
    "customer_twins",
    "fold",
    "fold_all",
    "forget_words",
    "keeper",
    "name_key",
    "suggest",
    "twin_steps",
]
