"""What every answer is reckoned on: the model, its levers and bounds, today's course by city."""

from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from dashboard import db, language
from dashboard.downloads import TABLES
from dashboard.model import mix
from dashboard.model.goal import OUTSIDE
from dashboard.what_if import mixes
from dashboard.what_if.mixes import Bound, Settings


class Ground(NamedTuple):
    """The newest build, as rooms need it; the same in every language.

    cities  as queries/room_cities.sql returns them
    levers  as queries/model_levers.sql returns them, in both languages
    limits  bounds by lever_id, by city_id
    course  settings of today's course by city_id
    """

    model: mix.Model
    cities: pd.DataFrame
    levers: pd.DataFrame
    limits: dict[str, dict[str, Bound]]
    course: dict[str, Settings]

    def names(self) -> dict[str, str]:
        """Return the cities' names by city_id."""
        return dict(zip(self.cities["city_id"], self.cities["name"], strict=True))

    def own_levers(self) -> pd.DataFrame:
        """Return the levers that a city moves, in the language of this run."""
        rows = language.localise(self.levers, language.current())
        return rows[rows["group_id"] != OUTSIDE].reset_index(drop=True)

    def published(self) -> list[str]:
        """Return the cities whose base year is from a published inventory."""
        flags = self.model.parameters["is_published"]
        return [city for city, flag in zip(self.model.cities, flags, strict=True) if flag >= 1]


def build() -> str:
    """Return what tells the newest build from others."""
    TABLES.connection()
    return TABLES.built.get("sources", "")


def ground() -> Ground:
    """Return the ground of the newest build."""
    return _ground(build())


@lru_cache(maxsize=2)
def _ground(_build: str) -> Ground:
    con = TABLES.connection()
    nodes, parameters, levers, cities = (
        db.run(con, name)
        for name in ("model_nodes", "model_parameters", "model_levers", "room_cities")
    )
    model = mix.load(nodes, parameters, levers, [*cities["city_id"]])
    limits, course = {}, {}
    for place, city_id in enumerate(model.cities):
        limits[city_id] = mixes.bounds(model, place, levers)
        rows = db.run(con, "what_if_preset_settings", city_id=city_id)
        course[city_id] = mixes.presets(rows, model, limits[city_id])[mixes.COURSE]
    return Ground(model, cities, levers, limits, course)
