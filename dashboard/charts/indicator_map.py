"""Draw an indicator of the cities in one year on the map of the state; values stand by names."""

from functools import cache

import altair as alt
import pandas as pd

from dashboard import look
from dashboard.charts.layers import Filled, Layer, layered, mark, records
from dashboard.charts.map_base import RATIO, SHADES, outline, shades

KINDS = {"state": ("outline", 2), "region": ("grid", 1), "city": ("outline", 1)}  # and their lines
PLACE = ("city_id", "name", "label_longitude", "label_latitude")
FIELDS = ("value", "text", "told", "mark")
SIZE = {True: (12.5, 7), False: (14.5, 9)}  # px of letters and of a circle's radius, by narrow


def cities(
    rows: pd.DataFrame, places: pd.DataFrame, shapes: pd.DataFrame, words: dict, look_: dict
) -> Filled:
    """Return the twelve on the map: area and circle by value, a name with its value beside.

    rows    of one year as series.in_year returns them, cities only
    places  city_id, name, label_longitude, label_latitude, dx_px, dy_px, anchor
    shapes  as queries/shapes.sql returns them
    words   missing: what stands where there is no value
    look_   theme, narrow, px
    """
    theme, narrow = look_["theme"], look_["narrow"]
    colours = look.tokens(theme)
    spots = _spots(rows, places, words, colours, narrow)
    features = _features(shapes, spots, colours)
    layers = [Layer(_area(kind, theme), features[kind]) for kind in KINDS]
    layers += [Layer(_circle(narrow, theme), spots), *_names(spots, narrow, theme)]
    height = round(look_["px"] * RATIO)
    return layered(layers, {}, height=height, projection={"type": "mercator"})


def _spots(rows, places, words: dict, colours: dict, narrow: bool) -> list[dict]:
    known = {row.pop("place_id"): row for row in records(rows, "place_id", *FIELDS)}
    low = min(one["value"] for one in known.values())
    high = max(one["value"] for one in known.values())
    inks = shades(colours)
    spots = []
    for place in places.to_dict("records"):
        there = known.get(place["city_id"])
        if there:
            share = (there["value"] - low) / ((high - low) or 1)
            said = there | {"fill": inks[min(int(share * SHADES), SHADES - 1)]}
        else:
            told = f"{place['name']}: {words['missing']}"
            said = {"text": words["missing"], "told": told, "mark": "", "fill": colours["bg"]}
        where = {name: place[name] for name in PLACE}
        is_plain = said.pop("mark") not in ("estimated", "target")
        spots.append(said | where | {"is_plain": is_plain} | _beside(place, narrow))
    return spots


def _beside(place: dict, narrow: bool) -> dict:
    """Return how far from its circle a name stands, px, and which of its ends is there."""
    away = SIZE[narrow][1] + 5
    sign, align = {"start": (1, "left"), "end": (-1, "right"), "middle": (0, "center")}[
        place["anchor"]
    ]
    lifted = (2 * min(max(place["dy_px"], 0), 1) - 1) if sign == 0 else 0
    dx, dy = (place["dx_px"], place["dy_px"]) if narrow else (sign * away, lifted * (away + 9))
    return {"dx": dx, "dy": dy, "align": align}


@cache
def _area(kind: str, theme: str) -> dict:
    line, width = KINDS[kind]
    colour = look.tokens(theme)[line]
    told = {"tooltip": alt.Tooltip("told:N", title="")} if kind == "city" else {}
    drawn = alt.Chart().mark_geoshape(stroke=colour, strokeWidth=width, opacity=1)
    return mark(drawn.encode(fill=alt.Fill("fill:N", scale=None), **told))


def _features(shapes: pd.DataFrame, spots: list[dict], colours: dict) -> dict[str, list]:
    at = {spot["city_id"]: spot for spot in spots}
    found = {kind: [] for kind in KINDS}
    for kind, key, geojson in zip(shapes["kind"], shapes["key"], shapes["geojson"], strict=True):
        spot = at.get(key, {})
        found[kind].append({
            "type": "Feature", "geometry": outline(geojson),
            "fill": spot.get("fill", colours["land"]), "told": spot.get("told", ""),
        })  # fmt: skip
    return found


@cache
def _circle(narrow: bool, theme: str) -> dict:
    radius = SIZE[narrow][1]
    drawn = alt.Chart().mark_circle(
        size=3.14 * radius**2, stroke=look.tokens(theme)["text"], strokeWidth=1.5, opacity=1
    )
    dash = alt.Scale(domain=[True, False], range=[[1, 0], [3, 2]])
    return mark(
        drawn.encode(
            longitude="label_longitude:Q", latitude="label_latitude:Q",
            fill=alt.Fill("fill:N", scale=None), tooltip=alt.Tooltip("told:N", title=""),
            strokeDash=alt.StrokeDash("is_plain:N", scale=dash, legend=None),
        )
    )  # fmt: skip


def _names(spots: list[dict], narrow: bool, theme: str) -> list[Layer]:
    size = SIZE[narrow][0]
    lines = [("name", -size * 0.55), ("text", size * 0.55)]
    layers = []
    for field, shift in [("name", 0)] if narrow else lines:
        rows = [spot | {"said": spot[field], "down": spot["dy"] + shift} for spot in spots]
        layers += [Layer(_name(field, halo, narrow, theme), rows) for halo in (True, False)]
    return layers


@cache
def _name(field: str, halo: bool, narrow: bool, theme: str) -> dict:
    ink = look.tokens(theme)["bg" if halo else "text"]
    drawn = alt.Chart().mark_text(
        fontSize=SIZE[narrow][0], fontWeight=600 if field == "name" else 400, baseline="middle",
        align=alt.expr("datum.align"), dx=alt.expr("datum.dx"), dy=alt.expr("datum.down"),
        opacity=1, color=ink, **({"stroke": ink, "strokeWidth": 4} if halo else {}),
    )  # fmt: skip
    at = {"longitude": "label_longitude:Q", "latitude": "label_latitude:Q"}
    return mark(drawn.encode(text="said:N", **at))
