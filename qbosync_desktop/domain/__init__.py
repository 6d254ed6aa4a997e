"""The words of the practice: clients, customers, links, fields, plans and problems.

Frozen dataclasses and rules only. Knows no Qt, no SQL, no HTTP and no other room.
"""
