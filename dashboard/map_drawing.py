"""The map of Slovenia as shapes in px: what SVG, a deck and a sheet draw alike."""

import json
import math
from typing import NamedTuple

import pandas as pd
from markupsafe import Markup

from dashboard import html, look
from dashboard.maps import CENTRE, RATIO, SPAN_DEGREES

GAP = {"start": 5, "middle": 0, "end": -5}  # px more, since the names are larger here
DRAWN_FOR = {390: 356, 820: 786, 1440: 820, 1920: 1150}  # px of the map by window of the offsets


class Area(NamedTuple):
    """A polygon: state, region or city with its city_id; points in px; its fill."""

    kind: str
    key: str
    points: list[tuple[float, float]]
    fill: str | None


class Mark(NamedTuple):
    """A city's circle with the number of its stage, and where its name stands."""

    city_id: str
    name: str
    x: float
    y: float
    radius: float
    digit: str
    fill: str
    ink: str
    name_x: float
    name_y: float
    anchor: str


class Drawing(NamedTuple):
    """The map, width × height px."""

    width: float
    height: float
    areas: list[Area]
    marks: list[Mark]


def drawing(
    cities: pd.DataFrame, shapes: pd.DataFrame, offsets: pd.DataFrame, width: float, view: int
) -> Drawing:
    """Return the twelve by stage, in the light colours.

    cities   as queries/city_stages.sql returns them
    shapes   as queries/shapes.sql returns them
    offsets  as queries/label_offsets.sql returns them for the view
    """
    colours, scale = look.tokens("light"), width / DRAWN_FOR[view]
    rows = cities.merge(offsets, on="city_id").sort_values("radius_px", ascending=False)
    marks = [_mark(row, colours, width, scale) for row in rows.itertuples()]
    fills = {mark.city_id: mark.fill for mark in marks}
    areas = [
        Area(row.kind, row.key, points, _fill(row.kind, fills.get(row.key), colours))
        for row in shapes.itertuples()
        for points in _polygons(row.geojson, width)
    ]
    return Drawing(width, width * RATIO, areas, marks)


def _fill(kind: str, of_city: str | None, colours: dict) -> str | None:
    if kind == "city":
        return look.mixed(of_city, colours["land"], 0.55)
    return colours["land"] if kind == "state" else None


def _mark(row, colours: dict, width: float, scale: float) -> Mark:
    stage = 0 if pd.isna(row.number) else int(row.number)
    x, y = placed(row.label_longitude, row.label_latitude, width)
    return Mark(
        row.city_id, row.name, x, y, row.radius_px * scale, str(stage) if stage else "·",
        colours["stage"][stage - 1] if stage else colours["bg"],
        colours["stage_text"][stage - 1] if stage else colours["text"],
        x + row.dx_px * scale + GAP[row.anchor], y + row.dy_px * scale, row.anchor,
    )  # fmt: skip


def placed(longitude: float, latitude: float, width: float) -> tuple[float, float]:
    """Return where a point stands on a map of a width, in Web Mercator."""
    per_degree = (width - width * 28 / 820) / SPAN_DEGREES
    east = (longitude - CENTRE[0]) * per_degree
    north = (_northing(latitude) - _northing(CENTRE[1])) * per_degree
    return width / 2 + east, width * RATIO / 2 - north


def _northing(latitude: float) -> float:
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2)))


def _polygons(geojson: str, width: float) -> list[list[tuple[float, float]]]:
    shape = json.loads(geojson)
    parts = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
    return [[placed(lon, lat, width) for lon, lat in part[0]] for part in parts]


def svg(drawn: Drawing, alt: str, name_px: float, digit_px: float, chosen: str = "") -> Markup:
    """Return the map as an SVG element; a chosen city is ringed.

    name_px, digit_px  size of the names and of the digits in the circles
    """
    colours, unit = look.tokens("light"), drawn.width / 820
    strokes = {"state": 1.5, "region": 1, "city": 1, "circle": 1.25, "ring": 3.5}
    return html.render(
        "map", map=drawn, alt=alt, name_px=name_px, digit_px=digit_px, chosen=chosen,
        strokes={name: round(px * unit, 2) for name, px in strokes.items()},
        ink=colours["text"], line=colours["outline"], grid=colours["grid"], halo=colours["bg"],
        accent=colours["accent"],
    )  # fmt: skip
