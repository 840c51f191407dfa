"""The tables of what staff change: drafts, what was done to them, and the versions published.

A time is in seconds since 1970. Rows of data are JSON: column -> text as in the CSV.
"""

from sqlalchemy import JSON, Column, Double, ForeignKey, Integer, String, Table, Text

from dashboard.store.tables import metadata


def _changes(name: str, owner: Column) -> Table:
    return Table(
        name, metadata, owner,
        Column("position", Integer, primary_key=True, autoincrement=False),
        Column("table_name", String(40), nullable=False),
        Column("key", JSON, nullable=False),
        Column("before", JSON(none_as_null=True)),
        Column("after", JSON(none_as_null=True)),
    )  # fmt: skip


drafts = Table(
    "drafts", metadata,
    Column("draft_id", String(16), primary_key=True),
    Column("city_id", String(40)),  # empty where the rows are of no single city
    Column("author_id", String(40), nullable=False),
    Column("author", Text, nullable=False),
    Column("state", String(12), nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("made_at", Double, nullable=False),
    Column("changed_at", Double, nullable=False),
    Column("version", Integer),  # where it was published
)  # fmt: skip

draft_changes = _changes(
    "draft_changes",
    Column("draft_id", ForeignKey("drafts.draft_id", ondelete="cascade"), primary_key=True),
)

draft_steps = Table(
    "draft_steps", metadata,
    Column("draft_id", ForeignKey("drafts.draft_id", ondelete="cascade"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("done", String(12), nullable=False),
    Column("person_id", String(40), nullable=False),
    Column("person", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("done_at", Double, nullable=False),
)  # fmt: skip

data_versions = Table(
    "data_versions", metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("token", String(8), nullable=False, unique=True),  # tells stores apart in changes.csv
    Column("state", String(12), nullable=False),
    Column("person_id", String(40), nullable=False),
    Column("person", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("goes_back_to", Integer),
    Column("published_at", Double, nullable=False),
)  # fmt: skip

data_changes = _changes(
    "data_changes",
    Column("version", ForeignKey("data_versions.version", ondelete="cascade"), primary_key=True),
)  # fmt: skip
