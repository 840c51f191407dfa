"""Where sources disagree, and what was looked for and not found, as records for the page.

Frames: conflicts as queries/conflict_values.sql, gaps as queries/gaps.sql returns them.
"""

import pandas as pd
from markupsafe import Markup

from dashboard import html
from dashboard.language import _, ngettext
from dashboard.sources import link


def topics(rows: pd.DataFrame) -> dict[str, str]:
    """Return the topics that have rows, by key, after one for all."""
    words = {
        "emissions": _("Emissions"), "targets": _("Targets"), "measures": _("Measures"),
        "status": _("Status"), "mission": _("Mission"), "indicators": _("Indicators"),
    }  # fmt: skip
    present = set(rows["topic"])
    return {"all": _("All topics")} | {key: words[key] for key in words if key in present}


def cities(rows: pd.DataFrame) -> dict[str, str]:
    """Return the cities that have rows, by key, after one for all."""
    named = rows.dropna(subset=["city_id"]).drop_duplicates("city_id").sort_values("city")
    return {"all": _("All cities")} | dict(zip(named["city_id"], named["city"], strict=True))


def fitting(rows: pd.DataFrame, topic: str, city_id: str) -> pd.DataFrame:
    """Keep the rows of a topic and a city (or "all")."""
    kept = pd.Series(True, index=rows.index)
    if topic != "all":
        kept &= rows["topic"] == topic
    if city_id != "all":
        kept &= rows["city_id"] == city_id
    return rows[kept]


def conflicts(rows: pd.DataFrame) -> list[dict]:
    """Return a record a conflict: title, city, reason, and its values side by side."""
    return [
        {
            "title": group["title"].iloc[0],
            "city": _city(group.iloc[0]),
            "reason": group["reason"].iloc[0],
            "values": [_value(row) for _i, row in group.iterrows()],
        }
        for _id, group in rows.groupby("conflict_id", sort=False)
    ]


def _value(row: pd.Series) -> dict:
    source = link(row["source_id"], row["publisher"], row["published"])
    place = row["locator"] if pd.notna(row["locator"]) else None
    return {
        "text": row["text"],
        "is_shown": bool(row["is_shown"]),
        "word": _("shown") if row["is_shown"] else _("not shown"),
        "source": Markup("{}, {}").format(source, place) if place else source,
    }


def _city(row: pd.Series) -> Markup | None:
    if pd.isna(row["city_id"]):
        return None
    return html.link(f"/city?city_id={row['city_id']}", row["city"])


def gaps(rows: pd.DataFrame) -> list[dict]:
    """Return a record a topic: its word and its gaps, each with city, text and source."""
    words = topics(rows)
    return [
        {
            "title": words[topic],
            "count": len(group),
            "items": [
                {
                    "city": _city(row) or _("all cities"),
                    "text": row["text"],
                    "source": link(row["source_id"], row["publisher"], row["published"])
                    if pd.notna(row["source_id"])
                    else None,
                }
                for _i, row in group.iterrows()
            ],
        }
        for topic, group in rows.groupby("topic", sort=False)
    ]


def drawn(part: str, rows: pd.DataFrame) -> Markup:
    """Return conflicts or gaps as a piece of page."""
    if part == "conflicts":
        return html.render("conflicts", conflicts=conflicts(rows))
    return html.render("gaps", topics=gaps(rows))


def sentence(part: str, rows: pd.DataFrame) -> str:
    """Return how many conflicts or gaps are listed and what one means."""
    if part == "conflicts":
        count = rows["conflict_id"].nunique()
        said = ngettext(
            "Sources disagree in {count} case. Every value stays; beside it stands which one the pages show, and why.",  # noqa: E501
            "Sources disagree in {count} cases. Every value stays; beside it stands which one the pages show, and why.",  # noqa: E501
            count,
        )
        return said.format(count=count)
    said = ngettext(
        "{count} thing was looked for in public sources and not found or not confirmed. That does not mean that it does not exist.",  # noqa: E501
        "{count} things were looked for in public sources and not found or not confirmed. That does not mean that they do not exist.",  # noqa: E501
        len(rows),
    )
    return said.format(count=len(rows))
