"""Ask the queries outside a page: for a deck, a sheet or a picture, in one language."""

from collections.abc import Callable

import pandas as pd

from dashboard import db
from dashboard.language import current, localise

Ask = Callable[..., pd.DataFrame]  # a query's name and its params in, its rows out


def asker(tables: db.Tables) -> Ask:
    """Return what runs queries/<name>.sql over the newest tables, in the language of this run."""
    con, spoken = tables.connection(), current()

    def ask(name: str, **params: object) -> pd.DataFrame:
        return localise(db.run(con, name, **params), spoken)

    return ask
