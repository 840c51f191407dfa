"""The people who may change data, and their sign-ins; a time is in seconds since 1970."""

from sqlalchemy import Column, Double, String, Table, Text

from dashboard.store.tables import metadata

people = Table(
    "people", metadata,
    Column("person_id", String(40), primary_key=True),
    Column("name", Text, nullable=False),
    Column("login", String(320), nullable=False),  # an e-mail address, or the provider's subject
    Column("subject", String(255)),  # the provider's, kept at the first sign-in by e-mail
    Column("role", String(20), nullable=False),
    Column("city_id", String(40)),
    Column("added_at", Double, nullable=False),
    Column("removed_at", Double),  # the row stays: history names who did what
)  # fmt: skip

sign_ins = Table(
    "sign_ins", metadata,  # a cookie whose sign-in is not here is worth nothing
    Column("sign_in_hash", String(64), primary_key=True),
    Column("subject", String(255), nullable=False),
    Column("email", String(320)),  # only if the provider has verified it
    Column("ends_at", Double, nullable=False, index=True),
)  # fmt: skip
