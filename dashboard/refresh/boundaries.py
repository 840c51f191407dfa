"""Refresh the boundaries from the register of spatial units, in higher detail."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from dashboard.csvfile import N_, BadData
from dashboard.formats import number
from dashboard.language import _
from dashboard.records import Records
from dashboard.refresh import progress, register, report, shapes, writing
from dashboard.refresh.answers import Answers
from dashboard.refresh.publications import Publication, add

FILES = ("sources.csv", "boundaries.csv")  # in this order: a row never lacks its source
MOST_BYTES = 1_400_000  # of the polygons in boundaries.csv; no file here is over 1.5 MB
WITHIN_M = (50, 100, 200, 400)  # the finest that stays under the limit is taken

Rows = Callable[[str], pd.DataFrame]


@dataclass(frozen=True)
class Looked:
    """Today's rows with the register's polygons beside, and the layers that were refused.

    found  as queries/feed_boundaries.sql returns it, with `fresh`, WKT of the register's polygon
    """

    found: pd.DataFrame
    refused: list[tuple[str, BadData]]
    jumps: int = 0

    @property
    def differs(self) -> bool:
        """Return whether any polygon is another one."""
        return bool((self.found["wkt"] != self.found["fresh"]).any())


def look(
    rows: Rows, answers: Answers, base_url: str | None = None, only: str | None = None
) -> Looked:
    """Ask the register for every layer that `boundary_layers` names.

    only  nothing: neighbours share their edges, so all of a layer are drawn anew together
    """
    today = rows("feed_boundaries")
    layers, refused = {}, []
    groups = today.groupby("layer", sort=False)
    for name, layer in progress.shown(groups, lambda group: group[0]):
        try:
            layers[name] = register.read(layer, answers, base_url)
        except BadData as error:
            refused.append((name, error))
    found = today[today["layer"].isin(list(layers))]
    return Looked(_finest(found, layers), refused)


def _finest(today: pd.DataFrame, layers: dict) -> pd.DataFrame:
    """Return the rows with `fresh`, as fine as the limit allows; BadData where nothing does."""
    for within_m in WITHIN_M:
        parts = [
            layer.assign(fresh=shapes.simplified(layers[name], within_m))
            for name, layer in today.groupby("layer", sort=False)
        ]
        fresh = pd.concat(parts) if parts else today.assign(fresh=today["wkt"])
        if fresh["fresh"].str.len().sum() < MOST_BYTES:
            return fresh
    raise BadData(
        N_("boundaries.csv would be larger than {most} bytes even at {within} m."),
        most=MOST_BYTES, within=WITHIN_M[-1],
    )  # fmt: skip


def said(looked: Looked, rows: Rows) -> Iterator[str]:
    """Yield a line a polygon that differs, with area and number of points before and after."""
    found = looked.found
    old, new = shapes.metres(found["wkt"]), shapes.metres(found["fresh"])
    for row, before, after in zip(found.itertuples(index=False), old, new, strict=True):
        if row.wkt != row.fresh:
            yield _(
                "  ~ {kind} {key}: {before} km² becomes {after} km², {old} points become {new}"
            ).format(
                kind=row.kind, key=row.key,
                before=number(before.area / 1e6, 1), after=number(after.area / 1e6, 1),
                old=len(before.exterior.coords), new=len(after.exterior.coords),
            )  # fmt: skip
    for layer, error in looked.refused:
        yield report.refusal(layer, error)


def write(looked: Looked, data: Path, today: date) -> None:
    """Write the polygons; BadData where the build would refuse them: nothing is written."""
    read = {name: writing.text_of(data / "sources" / name) for name in FILES}
    sources, boundaries = (Records(read[name]) for name in FILES)
    changed = looked.found[looked.found["wkt"] != looked.found["fresh"]]
    source_id = add(sources, _publication(changed.iloc[0]), today)
    for row in changed.itertuples(index=False):
        record = boundaries.find(kind=row.kind, key=row.key)
        boundaries.change(record, wkt=row.fresh, source_id=source_id)
    fresh = {"sources.csv": sources.text(), "boundaries.csv": boundaries.text()}
    writing.write(data, fresh, read)


def _publication(row: pd.Series) -> Publication:
    title = "Register prostorskih enot: meje, poenostavljene"
    return Publication(
        row["provider"], row["publisher"], title, "", row["licence_id"], row["page_url"]
    )
