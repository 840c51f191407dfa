"""The table of the people who may change data; a time is in seconds since 1970."""

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
