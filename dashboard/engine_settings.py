"""What the operator sets to have queries answered by Spark; a part of dashboard.settings."""

import re

from pydantic import BaseModel, field_validator

DUCKDB = "duckdb"
CONNECT = re.compile(r"sc://[\w.-]+(:\d{1,5})?(/;\S*)?")


class EngineSettings(BaseModel):
    """The engine, and where it finds the data."""

    engine: str = DUCKDB  # what answers queries: duckdb, or sc://host:15002 of a Spark
    engine_data: str | None = None  # the folder of data as that Spark sees it; None: the same path

    @field_validator("engine")
    @classmethod
    def _is_an_engine(cls, given: str) -> str:
        if given != DUCKDB and not CONNECT.fullmatch(given):  # not repeated: it may hold a token
            raise ValueError(f"is no engine. Write {DUCKDB} or sc://host:15002 of a Spark Connect")
        return given

    @field_validator("engine_data")
    @classmethod
    def _is_a_place(cls, given: str) -> str:
        if not re.match(r"/|[a-z0-9]+://", given):
            raise ValueError(
                f"is {given!r}. Write a whole path, or an address like s3a://bucket/data"
            )
        return given.rstrip("/")
