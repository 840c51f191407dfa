"""Say how a city's emissions moved from year to year, total and sectors."""

import pandas as pd

from dashboard import formats
from dashboard.language import _


def complete(rows: pd.DataFrame) -> pd.DataFrame:
    """Return every item in every year of the series, or no rows for a single year.

    rows  as queries/city_emission_years.sql returns them
    Columns besides: row (0 for the total), height (0–1 of the item's largest), kt_text,
    summed_text. A year without a value keeps its place, with the words that say so.
    """
    totals = rows[rows["level"] == "total"]
    if totals["year"].nunique() < 2:
        return rows.iloc[:0]
    grid = _grid(rows)
    largest = grid.groupby("item_id")["value"].transform("max")
    return grid.assign(
        name_text=grid["item_id"].map(_names(grid)),
        height=(grid["value"] / largest).fillna(0.0),
        kt_text=[_kilotonnes(value) for value in grid["value"]],
        summed_text=[
            "" if pd.isna(own) else _("our sum of the parts") if own else _("as printed")
            for own in grid["is_summed"]
        ],
    )


def _grid(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each item and year, empty where no value is known."""
    items = rows.drop_duplicates("item_id").assign(row=lambda frame: range(len(frame)))
    span = pd.DataFrame({"year": range(rows["year"].min(), rows["year"].max() + 1)})
    grid = items[["item_id", "level", "title", "colour", "row"]].merge(span, how="cross")
    known = rows[["item_id", "year", "value", "is_summed", "source_id"]]
    return grid.merge(known, on=["item_id", "year"], how="left")


def _names(grid: pd.DataFrame) -> dict[str, str]:
    """Return each item's title with its change from the first year known to the last."""
    names = {}
    for item_id, rows in grid.dropna(subset=["value"]).groupby("item_id"):
        change = rows["value"].iloc[-1] / rows["value"].iloc[0] - 1
        sign = "+" if change > 0 else ""
        names[item_id] = f"{rows['title'].iloc[0]}  {sign}{formats.percent(change, 1)}"
    return names


def _kilotonnes(value: float) -> str:
    return _("no data") if pd.isna(value) else formats.number(value / 1000, 1)


def takeaway(rows: pd.DataFrame, name: str, genitive: str) -> str:
    """Return how the total moved between the first and the last year.

    name, genitive  the city's name, and its Slovenian genitive
    """
    totals = rows[rows["level"] == "total"].sort_values("year")
    first, last = totals.iloc[0], totals.iloc[-1]
    change = last["value"] / first["value"] - 1
    sentence = (
        _("{city}: emissions in {last} were {share} below those of {first}")
        if change < 0
        else _("{city}: emissions in {last} were {share} above those of {first}")
    )
    return sentence.format(
        city=name, genitive=genitive, last=last["year"], first=first["year"],
        share=formats.percent(abs(change), 1),
    )  # fmt: skip


def subtitle(rows: pd.DataFrame) -> str:
    """Return unit and scale of the panels."""
    said = _("kt CO₂e a year and change since {year}; each panel has its own scale from zero")
    return said.format(year=rows["year"].min())


def alt(rows: pd.DataFrame) -> str:
    """Return first and last value of each row for those who do not see the columns."""
    known = rows.dropna(subset=["value"]).sort_values("year")
    items = [
        _("{title}: {first} in {first_year}, {last} in {last_year}").format(
            title=title, first=one["kt_text"].iloc[0], first_year=one["year"].iloc[0],
            last=one["kt_text"].iloc[-1], last_year=one["year"].iloc[-1],
        )
        for title, one in known.groupby("title", sort=False)
    ]  # fmt: skip
    return _("Columns by year, kt CO₂e. {items}.").format(items="; ".join(items))
