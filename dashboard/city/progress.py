"""Set what a city has reached beside what it aims at, where both are known."""

import pandas as pd
from markupsafe import Markup

from dashboard import formats, html, look
from dashboard.language import _, current


def bars(progress: pd.DataFrame, measures: pd.DataFrame, theme: str, year: int) -> list[dict]:
    """Return a bar for each quantity with a level and a goal: title, texts, percent, colour.

    progress  as queries/city_progress.sql returns them
    measures  as queries/city_measures.sql returns them
    year      today's: a goal for an earlier one is said to be past
    """
    found = [
        _bar(rows, theme, year)
        for _key, rows in progress.groupby("comparison_id", sort=False)
    ]  # fmt: skip
    return [bar for bar in [*found, *_parts(measures, theme)] if bar is not None]


def _bar(rows: pd.DataFrame, theme: str, year: int) -> dict | None:
    levels = rows[rows["comparison_role"] == "level"]
    if levels.empty:
        return None
    level, row = levels["comparison_value"].sum(), levels.iloc[-1].copy()
    if len(levels) > 1:  # a sum of several: no single one's name fits
        row["title"] = row["comparison"]
    goals = rows[rows["comparison_role"] == "goal"].sort_values("year")
    ahead = rows[(rows["comparison_role"] == "addition") & (rows["state"] != "done")]
    if not goals.empty:
        goal = goals.iloc[-1]
        text, years = _of(goal, goal["comparison_value"]), _goal_year(row, goal, year)
        return _drawn(row, level, goal["comparison_value"], text, years, theme)
    if pd.notna(row["whole"]):
        return _drawn(row, level, row["whole"], _of(row, row["whole"]), _year(row), theme)
    if ahead.empty or (rows["comparison_role"].eq("addition") & rows["state"].eq("done")).any():
        return None  # what was added by now cannot be told from what the level counts
    more = ahead["comparison_value"].sum()
    last = ahead.iloc[-1] if ahead["state"].iloc[-1] == "planned" else row
    text = _("and {quantity} to come").format(quantity=formats.quantity(row, more))
    return _drawn(row, level, level + more, text, _goal_year(row, last, year), theme)


def _parts(measures: pd.DataFrame, theme: str) -> list[dict]:
    """Return a bar for each measure that is a part, in the same unit, of another one."""
    rows = measures[measures["is_shown"]].set_index("measure_id", drop=False)
    found = []
    for row in rows.itertuples():
        if row.part_of not in rows.index or row.state != "done":
            continue
        whole = rows.loc[row.part_of]
        if whole["unit_id"] == row.unit_id and whole["value"] > row.value:
            part = rows.loc[row.measure_id].rename({"year_to": "year"})
            text = _of(whole, whole["value"])
            found.append(_drawn(part, row.value, whole["value"], text, _year(part), theme))
    return found


def _of(row: pd.Series, value: float) -> str:
    """Return “of 18 buses”: the unit in the genitive plural, which is its form after five."""
    word = row[f"{current()}_other"]
    bound = {"at_least": _("of more than {quantity}"), "about": _("of about {quantity}")}
    sentence = bound.get(row["bound"], _("of {quantity}"))
    return sentence.format(quantity=f"{formats.plain(value)}{formats.SPACE}{word}")


def _year(row: pd.Series) -> str:
    return _("year not stated") if pd.isna(row["year"]) else str(int(row["year"]))


def _goal_year(row: pd.Series, goal: pd.Series, today: int) -> str:
    if pd.isna(goal["year"]) or goal["year"] == row["year"]:
        return _year(row)
    said = _("{year}, target {target}")
    if goal["year"] < today:
        said = _("{year}; the target was set for {target}, nothing newer was found")
    return said.format(year=_year(row), target=int(goal["year"]))


def _drawn(row: pd.Series, done: float, whole: float, text: str, years: str, theme: str) -> dict:
    colour = row["colour"] if isinstance(row["colour"], str) else None
    return {
        "title": row["title"],
        "sector": row["sector"],
        "done": formats.plain(done),
        "text": text,
        "years": years,
        "percent": round(min(done / whole, 1.0) * 100, 1) if whole else 0,
        "colour": look.sector_colour(colour, theme),
        "source": f"/sources?source_id={row['source_id']}",
    }


def drawn(found: list[dict]) -> Markup:
    """Return the bars as HTML, or the sentence that there are none."""
    if not found:
        return html.paragraph(_("No quantity is known both as it is now and as it should be."))
    key = _("A whole bar is the target, all there are, or what is done with what is to come.")
    bars = html.render("city_progress", bars=found, source_word=_("source"))
    return bars + html.paragraph(key, "small")
