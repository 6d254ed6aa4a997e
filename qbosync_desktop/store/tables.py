"""The tables of the data file, as peewee models.

Owns the names of tables and columns that today's code reads and writes. Knows no domain object (``rows`` does that)
and creates nothing: the frozen scripts in ``migrations`` do, and a test holds the two together. The models are bound
to no database, so a query that does not name an open one fails loudly.
"""

from __future__ import annotations

from peewee import BooleanField, CompositeKey, FloatField, IntegerField, Model, TextField


class CompanyTable(Model):
    """One connected QuickBooks company; ``connection`` is JSON and never holds a real secret."""

    realm_id = TextField(primary_key=True)
    name = TextField()
    environment = TextField()
    country = TextField()
    connected_at = TextField(null=True)
    last_read = TextField(null=True)
    changes_since = TextField(null=True)
    connection = TextField()

    class Meta:  # noqa: D106 - peewee's own word
        table_name = "company"


class ClientTable(Model):
    """The register. Ids are never given twice. Addresses are JSON."""

    id = IntegerField(primary_key=True)
    name = TextField()
    kind = TextField()
    reference = TextField()
    trading_name = TextField()
    given_name = TextField()
    middle_name = TextField()
    family_name = TextField()
    email = TextField()
    phone = TextField()
    mobile = TextField()
    alternate_phone = TextField()
    fax = TextField()
    website = TextField()
    abn = TextField()
    acn = TextField()
    postal = TextField()
    street = TextField()
    sync = BooleanField()
    archived = BooleanField()

    class Meta:  # noqa: D106 - peewee's own word
        table_name = "client"


class CustomerTable(Model):
    """Customers of one company, as last read; ``said`` is all that ``customer_rows`` packs into one text."""

    realm_id = TextField()
    id = TextField()
    gone = BooleanField()
    said = TextField()

    class Meta:  # noqa: D106 - peewee's own word
        table_name = "customer"
        primary_key = CompositeKey("realm_id", "id")


class NameTable(Model):
    """Vendors and employees of one company."""

    realm_id = TextField()
    kind = TextField()
    id = TextField()
    display_name = TextField()
    active = BooleanField()

    class Meta:  # noqa: D106 - peewee's own word
        table_name = "name_holder"
        primary_key = CompositeKey("realm_id", "kind", "id")


class LinkTable(Model):
    """Links of one company; unique both ways. ``sent`` and ``seen`` are JSON."""

    realm_id = TextField()
    client_id = IntegerField()
    customer_id = TextField()
    active = BooleanField()
    linked_at = TextField(null=True)
    last_sync = TextField(null=True)
    paused_at = TextField(null=True)
    why = TextField()
    sent = TextField()
    seen = TextField()

    class Meta:  # noqa: D106 - peewee's own word
        table_name = "link"
        primary_key = CompositeKey("realm_id", "client_id")


class DecisionTable(Model):
    """Standing decisions of one company."""

    realm_id = TextField()
    client_id = IntegerField()
    customer_id = TextField()
    kind = TextField()
    other_id = TextField()
    made_at = TextField(null=True)

    class Meta:  # noqa: D106 - peewee's own word
        table_name = "decision"
        primary_key = CompositeKey("realm_id", "client_id", "customer_id", "kind", "other_id")


class SuggestionTable(Model):
    """What matching last found in one company. ``reasons`` is JSON."""

    realm_id = TextField()
    client_id = IntegerField()
    customer_id = TextField()
    score = FloatField()
    tier = TextField()
    reasons = TextField()
    best = BooleanField()

    class Meta:  # noqa: D106 - peewee's own word
        table_name = "suggestion"
        primary_key = CompositeKey("realm_id", "client_id", "customer_id")


class ProblemTable(Model):
    """Problems that wait; ``problem`` is JSON."""

    realm_id = TextField()
    client_id = IntegerField()
    customer_id = TextField()
    problem = TextField()

    class Meta:  # noqa: D106 - peewee's own word
        table_name = "problem"
        primary_key = CompositeKey("realm_id", "client_id", "customer_id")


class PushTable(Model):
    """One run of an approved plan; its counts are those of its entries."""

    id = IntegerField(primary_key=True)
    realm_id = TextField()
    started_at = TextField()
    finished_at = TextField(null=True)
    who = TextField()
    undo_of = IntegerField()

    class Meta:  # noqa: D106 - peewee's own word
        table_name = "push"


class EntryTable(Model):
    """One action of a push. ``fields``, ``after`` and ``problem`` are JSON; ``on_`` columns are the action's own."""

    push_id = IntegerField()
    number = IntegerField()
    request_id = TextField()
    item = TextField()
    kind = TextField()
    client_id = IntegerField()
    title = TextField()
    on_customer_id = TextField()
    on_sync_token = TextField()
    fields = TextField()
    state = TextField()
    sent_at = TextField(null=True)
    answered_at = TextField(null=True)
    customer_id = TextField()
    sync_token = TextField()
    after = TextField()
    problem = TextField(null=True)
    tid = TextField()
    undone = BooleanField()

    class Meta:  # noqa: D106 - peewee's own word
        table_name = "entry"
        primary_key = CompositeKey("push_id", "number")


class SettingsTable(Model):
    """Settings as JSON: one row per company, and one for realm "" (the practice before any company)."""

    realm_id = TextField(primary_key=True)
    settings = TextField()

    class Meta:  # noqa: D106 - peewee's own word
        table_name = "settings"


class MemoryTable(Model):
    """Small remembered texts of this data folder."""

    key = TextField(primary_key=True)
    value = TextField()

    class Meta:  # noqa: D106 - peewee's own word
        table_name = "memory"


class EventTable(Model):
    """What was done besides pushing; ``realm_id`` "" is about the register. ``detail`` and ``about`` are JSON."""

    id = IntegerField(primary_key=True)
    realm_id = TextField()
    kind = TextField()
    at = TextField()
    until = TextField()
    who = TextField()
    count = IntegerField()
    undone = IntegerField()
    detail = TextField()
    about = TextField()

    class Meta:  # noqa: D106 - peewee's own word
        table_name = "event"


TABLES: tuple[type[Model], ...] = (
    CompanyTable,
    ClientTable,
    CustomerTable,
    NameTable,
    LinkTable,
    DecisionTable,
    SuggestionTable,
    ProblemTable,
    PushTable,
    EntryTable,
    SettingsTable,
    MemoryTable,
    EventTable,
)
