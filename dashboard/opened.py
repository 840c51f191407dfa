"""One whole build as it is served: its open tables, and what answers queries over them."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import duckdb

from dashboard import settings
from dashboard.engine_settings import DUCKDB
from dashboard.paths import DATA


@dataclass(frozen=True, eq=False)
class Build:
    """One whole build: its open tables, what it wrote of itself, and its data package."""

    con: duckdb.DuckDBPyConnection | None = None
    built: dict = field(default_factory=dict)
    package: dict = field(default_factory=dict)
    folder: Path = DATA

    @property
    def version(self) -> str:
        """The version of its data, as dashboard.open_data.versions names it."""
        return self.built.get("version", "")

    @cached_property
    def engine(self):
        """What db.run asks: the open tables, or the Spark that the settings name."""
        if settings.current().engine == DUCKDB:
            return self.con
        from dashboard.engine import spark  # never imported unless asked for

        return spark.over(self.con, self.folder)
