"""Rows of made-up places: their names, groups, areas and figures of the what-if model."""

from pathlib import Path

import numpy as np
import pandas as pd

from dashboard.made_up import KEY, NAME, SOURCE, outlines

REGION = 0.5  # how far a figure may lie from one of its two cities towards the other


def add(sources: Path, count: int, seed: int) -> list[str]:
    """Add made-up places to the CSV files of a folder until it has `count`; return their keys."""
    known = _read(sources, "places")
    first = int((known["kind"] == "city").sum())
    keys = [KEY.format(number) for number in range(1, count - first + 1)]
    _say_so(sources, seed)
    if not keys:
        return keys
    names = [NAME.format(number) for number in range(1, len(keys) + 1)]
    last = known["position"].astype(int).max()
    _append(sources, "places", {
        "place_id": keys, "kind": "city", "position": range(last + 1, last + 1 + len(keys)),
        "name_sl": names, "name_en": names,
    })  # fmt: skip
    areas = outlines.cells(_read(sources, "boundaries"), len(keys), seed)
    for group in ("all", areas["region_id"]):
        _append(sources, "group_places", {"group_id": group, "place_id": keys})
    _append(sources, "boundaries", {
        "boundary_id": [f"city_{key}" for key in keys], "kind": "city", "key": keys,
        "wkt": areas["wkt"], "source_id": SOURCE,
    })  # fmt: skip
    _parameters(sources, keys, np.random.default_rng(seed))
    return keys


def _say_so(sources: Path, seed: int) -> None:
    said_sl, said_en = "Izmišljeni podatki: niso za navajanje", "Made-up data: not to be quoted"
    _append(sources, "licences", {"licence_id": [SOURCE], "title_sl": said_sl, "title_en": said_en})
    _append(sources, "sources", {
        "source_id": [SOURCE], "publisher": "IZMIŠLJENO (made up)",
        "title": f"Izmišljeni podatki za preizkuse (made up), seme {seed}",
        "accessed_on": "2026-11-27", "licence_id": SOURCE, "note_sl": said_sl, "note_en": said_en,
    })  # fmt: skip


def _parameters(sources: Path, keys: list[str], random: np.random.Generator) -> None:
    """Give each place figures between those of two real cities, so that shares stay shares."""
    known = _read(sources, "parameters")
    own = known[known["city_id"] != ""]
    cities = own["city_id"].unique()
    pairs = random.integers(0, len(cities), (len(keys), 2))
    shares = random.uniform(0, REGION, len(keys))
    found = []
    for _name, rows in own.groupby("parameter_id", sort=False):
        row = rows.iloc[0].to_dict() | {"source_id": SOURCE, "quality": "estimated", "locator": ""}
        made = pd.DataFrame({"city_id": keys}).assign(**_without(row, "city_id"))
        made = made.assign(note_sl="Izmišljeno.", note_en="Made up.")
        for column in ("value", "low", "high"):
            of = rows.set_index("city_id")[column].astype(float).loc[cities].to_numpy()
            one, other = of[pairs[:, 0]], of[pairs[:, 1]]
            made[column] = one + (other - one) * shares
        found.append(made)
    _append(sources, "parameters", pd.concat(found))


def _without(row: dict, name: str) -> dict:
    return {key: value for key, value in row.items() if key != name}


def _read(sources: Path, table: str) -> pd.DataFrame:
    return pd.read_csv(sources / f"{table}.csv", dtype=str, keep_default_na=False)


def _append(sources: Path, table: str, rows) -> None:
    columns = pd.read_csv(sources / f"{table}.csv", nrows=0).columns
    frame = pd.DataFrame(rows).reindex(columns=columns)
    frame.to_csv(
        sources / f"{table}.csv", mode="a", header=False, index=False, lineterminator="\n",
        float_format="%.9f",  # the build takes no 7.9e-05
    )  # fmt: skip
