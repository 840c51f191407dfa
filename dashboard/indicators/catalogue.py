"""The list of all indicators by theme, and what of it fits a search.

known  as queries/indicators.sql returns them
"""

import pandas as pd

from dashboard import html
from dashboard.indicators.words import coverage
from dashboard.language import _, ngettext
from dashboard.measures.catalogue import fold

ADDRESS = "/indicators?indicator_id={}"


def views() -> dict[str, str]:
    """Return what to look at where no indicator is chosen."""
    return {"list": _("All indicators"), "emissions": _("Emissions of all twelve")}


def themes(known: pd.DataFrame) -> dict[str, str]:
    """Return the themes by key, all first."""
    pairs = known.drop_duplicates("theme_id")
    return {"all": _("all themes")} | dict(zip(pairs["theme_id"], pairs["theme"], strict=True))


def fitting(known: pd.DataFrame, typed: str, theme_id: str) -> pd.DataFrame:
    """Return the indicators of a theme in whose title, note or unit each word stands."""
    rows = known if theme_id == "all" else known[known["theme_id"] == theme_id]
    texts = rows[["title", "note", "unit", "theme"]].fillna("").agg(" ".join, axis=1).map(fold)
    for word in fold(typed).split():
        rows = rows[texts.loc[rows.index].str.contains(word, regex=False)]
    return rows


def groups(rows: pd.DataFrame) -> list[dict]:
    """Return the indicators by theme: title with its link, unit, what is known."""
    return [
        {
            "title": theme,
            "items_": [
                {
                    "link": html.link(ADDRESS.format(row["indicator_id"]), row["title"]),
                    "unit": row["unit"],
                    "coverage": coverage(row),
                    "number": _values(row),
                }
                for row in own.to_dict("records")
            ],
        }
        for theme, own in rows.groupby("theme", sort=False)
    ]  # fmt: skip


def _values(row: dict) -> str:
    count = int(row["value_count"] or row["target_count"])
    return ngettext("{n} value", "{n} values", count).format(n=count)


def title(known: pd.DataFrame) -> str:
    """Return the finding: how many indicators there are."""
    count = len(known)
    said = ngettext("{n} indicator, each with its source", "{n} indicators, each with its source", count)  # noqa: E501  # fmt: skip
    return said.format(n=count)


def beside(known: pd.DataFrame) -> str:
    """Return how many of them cover all cities."""
    cities = int(known["city_count"].max())
    whole = int((known["city_count"] == cities).sum())
    said = ngettext("{n} of them covers all {cities} cities; the rest as many as sources give.", "{n} of them cover all {cities} cities; the rest as many as sources give.", whole)  # noqa: E501  # fmt: skip
    return said.format(n=whole, cities=cities)


def shown(count: int, whole: int) -> str:
    """Return how many indicators the list shows."""
    said = ngettext("{n} of {whole} indicator", "{n} of {whole} indicators", whole)
    return said.format(n=count, whole=whole)


def nothing(typed: str) -> str:
    """Return what was looked for in vain."""
    return _("No indicator for “{text}”. Try a shorter word, or another theme.").format(text=typed)
