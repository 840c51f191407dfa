"""Say a measure's effect another way, with marks to count: trees, hectares of forest."""

import pandas as pd
from markupsafe import Markup

from dashboard import formats, html
from dashboard.city import source
from dashboard.language import _
from dashboard.measures import quality_word, quantity_text, year_text

MOST_MARKS = 100


def drawn(measures: pd.DataFrame) -> Markup:
    """Return each effect that its source says another way too, with marks to count."""
    rows = measures.set_index("measure_id")
    said = rows[rows["kind"].eq("equivalence") & rows["is_shown"]]
    return Markup("").join(
        _effect(rows.loc[effect_id], rows, alike)
        for effect_id, alike in said.groupby("part_of", sort=False)
        if effect_id in rows.index
    )


def _effect(effect: pd.Series, rows: pd.DataFrame, alike: pd.DataFrame) -> Markup:
    of = rows.loc[effect["part_of"]] if effect["part_of"] in rows.index else None
    about = year_text(effect) if of is None else f"{quantity_text(of)}, {year_text(effect)}"
    items = [_equal(row) for row in alike.to_dict("records")]
    value, unit = formats.plain(effect["value"]), formats.unit(effect, effect["value"])
    sentence = _("{title} ({about}): as much as {items}.").format(
        title=effect["title"], about=about, items=_either([item["text"] for item in items])
    )
    return html.render(
        "city_equivalents", value=value, unit=unit, sentence=sentence, items=items,
        quality=quality_word(effect["quality"]),
        source=html.link(source(effect["source_id"]), _("source")),
    )  # fmt: skip


def _either(items: list[str]) -> str:
    if len(items) < 2:
        return items[0]
    return _("{first} or {last}").format(first=", ".join(items[:-1]), last=items[-1])


def _equal(row: dict) -> dict:
    """Return an equivalent with as many marks as make it countable: 65 for 65,000 trees."""
    each = 1
    while row["value"] / each > MOST_MARKS:
        each *= 10
    marks = round(row["value"] / each)
    key = _("{title}; each mark is {value}").format(
        title=row["title"], value=formats.quantity(row, each)
    )
    return {"text": quantity_text(row), "key": key, "marks": marks, "colour": "raba"}
