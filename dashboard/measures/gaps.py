"""Say what others have that a city has not, as far as the collected sources go.

measures     as catalogue.measures_of returns them
sectors      as queries/measures_sectors.sql returns them
rows         of all comparisons, as queries/comparisons_rows.sql returns them
comparisons  as queries/comparisons.sql returns them
"""

import pandas as pd
from markupsafe import Markup

from dashboard import formats, html
from dashboard.html import Column
from dashboard.language import _


def comparisons_of(rows: pd.DataFrame, comparisons: pd.DataFrame, city_id: str) -> pd.DataFrame:
    """Return the comparisons in which a city has no state reached, most cities first.

    Columns: title_link, own (in words), has_none, others (in words), n (cities that reached any).
    """
    found = []
    for one in comparisons.itertuples(index=False):
        named = rows[rows["comparison_id"] == one.comparison_id]
        own = named[named["city_id"] == city_id]
        others = named[named["city_id"] != city_id]
        if "level" in set(own["role"]) or others.empty:
            continue
        address = f"/measures?view=compare&comparison_id={one.comparison_id}&city_id={city_id}"
        found.append({
            "title_link": html.link(address, one.title),
            "own": _not_found() if own.empty else _("only a plan or an extension"),
            "has_none": own.empty,
            "others": _who(others),
            "n": others[others["role"] == "level"]["city"].nunique(),
        })  # fmt: skip
    frame = pd.DataFrame(found, columns=["title_link", "own", "has_none", "others", "n"], dtype=object)  # noqa: E501  # fmt: skip
    return frame.sort_values("n", ascending=False, kind="stable", ignore_index=True)


def _not_found() -> str:
    return html.missing(_("not found in the collected sources"))


def _who(others: pd.DataFrame) -> str:
    """Return who reached something; where nobody has, who plans to."""
    reached = others[others["role"] == "level"]
    names = formats.listing(list((others if reached.empty else reached)["city"].unique()))
    return _("only planned: {cities}").format(cities=names) if reached.empty else names


def sectors_of(measures: pd.DataFrame, sectors: pd.DataFrame, city_id: str) -> pd.DataFrame:
    """Return the sectors in which others have measures and a city has none.

    Columns: title_link, own (in words), others (in words).
    """
    found = []
    for sector in sectors.to_dict("records"):
        mine = measures[measures["sector_id"] == sector["sector_id"]]
        if mine.empty or (mine["city_id"] == city_id).any():
            continue
        counts = mine.groupby("city", sort=False).size()
        address = f"/measures?sector_id={sector['sector_id']}&kind=measure"
        found.append({
            "title_link": html.link(address, sector["title"]),
            "own": _not_found(),
            "others": formats.listing([f"{name} ({n})" for name, n in counts.items()]),
        })  # fmt: skip
    return pd.DataFrame(found, columns=["title_link", "own", "others"], dtype=object)


def title(city: str, missing: pd.DataFrame, comparisons: pd.DataFrame) -> str:
    """Return the finding: in how many comparisons nothing was found for a city."""
    n, total = int(missing["has_none"].sum()), len(comparisons)
    if not n:
        return _("{city}: in every comparison that others are in").format(city=city)
    said = _("{city}: no figure found in {n} of {total} comparisons")
    return said.format(city=city, n=n, total=total)


def tables(lacking: pd.DataFrame, fields: pd.DataFrame) -> list[tuple]:
    """Return heading, caption, first column's name and rows of each table that has any."""
    most = _("What most cities have stands first.")
    counts = _("The number of measures stands in brackets.")
    every = [
        (_("Quantities that others report"), most, _("Quantity"), lacking),
        (_("Sectors in which others have measures"), counts, _("Sector"), fields),
    ]
    return [(*said, rows.assign(whole_cell=_whole(rows))) for *said, rows in every if len(rows)]


def _whole(rows: pd.DataFrame) -> pd.Series:
    cell = Markup('<span class="m-whole">{}<span class="m-note">{}</span>{}</span>')
    cells = [cell.format(row.title_link, row.own, row.others) for row in rows.itertuples()]
    return pd.Series(cells, index=rows.index, dtype=object)


def columns(first: str, narrow: bool) -> list[Column]:
    """Return the columns of both tables; on a phone all of a row stands in one cell.

    first  what stands in the first column
    """
    if narrow:
        return [Column("whole_cell", first)]
    return [
        Column("title_link", first),
        Column("own", _("This city")),
        Column("others", _("Who has it")),
    ]


def honest() -> str:
    """Return what the page cannot know."""
    return _("Not found in the collected sources does not mean that the city has not done it.")
