"""What a mix hangs on besides its levers, found once a city: the figures of the model."""

import pandas as pd

from dashboard.ui.data import query
from dashboard.ui.once import once
from dashboard.ui.show import source_line


@once
def parameters(city_id: str) -> pd.DataFrame:
    """Return the rows of queries/model_parameters.sql that count in a city."""
    rows = query("model_parameters")
    return rows[rows["city_id"].isna() | (rows["city_id"] == city_id)]


@once
def price_sources(city_id: str) -> list[str]:
    """Return who says what things cost."""
    rows = parameters(city_id)
    return [*rows[rows["unit"].str.startswith("EUR")]["source_id"].unique()]


@once
def panel_sources(city_id: str) -> None:
    """Draw who says what the panel rests on."""
    rows, inventory = parameters(city_id), query("city_inventory", city_id=city_id)
    own = rows[rows["city_id"].notna()]
    source_line([*inventory["source_id"], *own["source_id"], "model_method"])
