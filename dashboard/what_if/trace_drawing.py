"""What a drawing of one part of the model shows, and where each box stands."""

import pandas as pd

from dashboard.what_if.trace import PARAMETER, Trace, fed, feeds

STEPS = ((0, 1), (0, 2), (1, 2), (2, 3))  # from which column to which there are lines


def neighbourhood(trace: Trace, name: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return what the drawing of a part shows: two steps up, one step down.

    boxes  name, title, kind, group_id, column (0 two steps up … 3 one step down), row (0 = top,
           centred on 0)
    lines  from, to: names of boxes
    """
    up = {one: 1 for one in feeds(trace, name)}
    for one in list(up):
        for above in feeds(trace, one):
            if trace.parts[above].kind != PARAMETER and above != name:
                up[above] = 0
    down = [one for one in fed(trace, name) if one not in up]
    columns = up | {name: 2} | dict.fromkeys(down, 3)
    lines = [
        {"from": above, "to": one}
        for one in columns
        for above in feeds(trace, one)
        if (columns.get(above, 9), columns[one]) in STEPS
    ]
    return _placed(trace, columns, lines), pd.DataFrame(lines, columns=["from", "to"])


def nearest(boxes: pd.DataFrame, lines: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the boxes and lines of a drawing without those two steps up."""
    far = set(boxes.loc[boxes["column"] == 0, "name"])
    return boxes[boxes["column"] > 0], lines[~lines["from"].isin(far)]


def _placed(trace: Trace, columns: dict[str, int], lines: list[dict]) -> pd.DataFrame:
    """Return the boxes, those of the first column in the order of what they feed."""
    order = {one: place for place, one in enumerate(columns)}
    first = {line["from"]: order[line["to"]] for line in reversed(lines)}
    rows = []
    for column in range(4):
        names = [one for one in columns if columns[one] == column]
        names.sort(key=lambda one: (first.get(one, 0) if column == 0 else 0, order[one]))
        for place, one in enumerate(names):
            row = place - (len(names) - 1) / 2
            rows.append(trace.parts[one]._asdict() | {"column": column, "row": row})
    return pd.DataFrame(rows)
