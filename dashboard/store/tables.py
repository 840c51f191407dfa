"""The tables of the store; a time is in seconds since 1970."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

VERSION = 3  # of this file: a change of a table is a new number and a step in store.engine.STEPS
metadata = MetaData()

versions = Table("store_version", metadata, Column("version", Integer, primary_key=True))

rooms = Table(
    "rooms", metadata,
    Column("code", String(12), primary_key=True),
    Column("key_hash", String(64), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("question", JSON, nullable=False),
    Column("state", String(12), nullable=False),
    Column("hides_names", Boolean, nullable=False),
    Column("version", Integer, nullable=False),  # grows with whatever a wall would show
    Column("opened_at", Double, nullable=False),
    Column("expires_at", Double, nullable=False, index=True),
)  # fmt: skip


def _room() -> Column:
    return Column("code", ForeignKey("rooms.code", ondelete="cascade"), primary_key=True)


seats = Table(
    "seats", metadata, _room(),
    Column("city_id", String(40), primary_key=True),
    Column("token_hash", String(64), nullable=False),
    Column("taken_at", Double, nullable=False),
)  # fmt: skip

answers = Table(
    "answers", metadata, _room(),
    Column("city_id", String(40), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("answer_id", String(40), nullable=False),  # the phone's own name of what it sent
    Column("answer", JSON, nullable=False),
    Column("sent_at", Double, nullable=False),
    UniqueConstraint("code", "city_id", "answer_id"),
)  # fmt: skip

short_addresses = Table(
    "short_addresses", metadata,
    Column("short_id", String(16), primary_key=True),
    Column("address", Text, nullable=False),
    Column("made_at", Double, nullable=False),
)  # fmt: skip

findings = Table(
    "findings", metadata,  # what a shared view says, for previews of its link
    Column("address_hash", String(64), primary_key=True),
    Column("title", Text, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("made_at", Double, nullable=False, index=True),
)  # fmt: skip
