"""What the what-if panel is given, from the model's rows; for the panel's tests and benchmark."""

from functools import cache

import numpy as np
import pandas as pd

from dashboard import db
from dashboard.language import localise
from dashboard.model import javascript, mix, uncertainty

NUMBER = {"sl": {"decimal": ",", "thousands": "."}, "en": {"decimal": ".", "thousands": ","}}
COURSE = {"grid_improvement": 0.325, "car_standard": 0.06, "car_demand": 0.07}


@cache
def rows() -> dict[str, pd.DataFrame]:
    """Return the model's tables by name."""
    con = db.connect()
    names = ("model_nodes", "model_parameters", "model_levers", "city_names")
    found = {name: db.run(con, name) for name in names}
    found["groups"] = con.execute("select * from lever_groups order by position").df()
    return found


@cache
def model() -> mix.Model:
    """Return the model of all cities."""
    tables = rows()
    cities = list(tables["city_names"]["city_id"])
    return mix.load(
        *(tables[f"model_{name}"] for name in ("nodes", "parameters", "levers")), cities
    )


@cache
def program() -> str:
    """Return the JavaScript of the total and what it rests on."""
    return javascript.source(model().about(("total",)).program)


def levers(number: int, language: str) -> list[dict]:
    """Return the levers of a city as the panel takes them."""
    made = model()
    found = []
    for row in localise(rows()["model_levers"], language).itertuples():
        name = row.lever_id
        found.append({
            "lever_id": name, "group_id": row.group_id, "title": row.title, "help": row.help,
            "reason": row.reason, "source": row.source_id, "quality": row.quality,
            "start": float(made.start[name][number]), "min": float(made.low[name][number]),
            "max": float(made.high[name][number]), "step": row.step, "display": row.display,
            "is_pace": row.path == "pace", "is_external": row.group_id == "outside",
            "is_first_view": bool(row.is_first_view), "code": row.code,
        })  # fmt: skip
    return found


def panel_data(city_id: str, language: str, said: dict) -> tuple[dict, dict]:
    """Return the panel's data for a city and for a mix."""
    made, tables = model(), rows()
    number = made.cities.index(city_id)
    names = tables["city_names"].set_index("city_id")["name"]
    years = range(mix.BASE_YEAR, mix.LAST_YEAR + 1)
    course = mix.run(made.only(number), COURSE, ("total",), years)["total"][0, 0]
    used = made.about(("total",)).program.inputs
    groups = localise(tables["groups"], language)[["group_id", "title", "colour"]].fillna("")
    fixed = {
        "language": language, "number": NUMBER[language],
        "city": {"city_id": city_id, "name": names[city_id]},
        "base_year": mix.BASE_YEAR, "today": mix.TODAY, "goal_year": mix.GOAL_YEAR,
        "last_year": mix.LAST_YEAR,
        "parameters": {n: float(made.parameters[n][number]) for n in used if n in made.parameters},
        "levers": levers(number, language), "groups": groups.to_dict("records"),
        "sectors": [n for n in tables["model_nodes"].query("role == 'sector'")["node_id"]],
    }  # fmt: skip
    return fixed, {
        "boundary": "", "base_quality": "reported",
        "base": float(course[0]), "goal": float(course[0]) * 0.2,
        "reference": [float(one) for one in course], "history": [],
        "band": band(number, said["settings"]), "band_for": said["settings"],
        "settings": said["settings"], "locks": said["locks"], "asked": said["asked"],
    }  # fmt: skip


def band(number: int, settings: dict) -> dict:
    """Return the range of the total under a mix, a year each from today on."""
    made = model().only(number)
    parameters = rows()["model_parameters"]
    one = parameters[parameters["city_id"].isna() | (parameters["city_id"] == made.cities[0])]
    years = range(mix.BASE_YEAR, mix.LAST_YEAR + 1)
    drawn = uncertainty.draw(made, one)
    totals = mix.run(made, settings, ("total",), years, draws=drawn)["total"][:, 0]
    low, high = np.percentile(totals, [10, 90], axis=0)
    return {"years": list(years)[8:], "p10": low[8:].tolist(), "p90": high[8:].tolist()}
