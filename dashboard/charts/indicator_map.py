"""Draw an indicator of the cities in one year on the map of the state; values stand by names."""

import json

import altair as alt
import pandas as pd

from dashboard import look
from dashboard.charts.filled import Filled

RATIO = 0.67  # height to width
SHADES = 5
KINDS = (("state", "outline", 2), ("region", "grid", 1), ("city", "outline", 1))
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
    colours, narrow = look.tokens(look_["theme"]), look_["narrow"]
    spots = _spots(rows, places, words, colours, narrow)
    layers = [*_land(colours), _circles(spots, colours, SIZE[narrow][1])]
    layers += _names(spots, colours, SIZE[narrow][0], narrow)
    height = round(look_["px"] * RATIO)
    spec = alt.layer(*layers).properties(height=height).project(type="mercator").to_dict()
    spec["datasets"] = spec.get("datasets", {}) | _features(shapes, spots, colours)
    return Filled(spec)


def _spots(rows, places, words: dict, colours: dict, narrow: bool) -> pd.DataFrame:
    spots = places.merge(rows, left_on="city_id", right_on="place_id", how="left")
    low, high = spots["value"].min(), spots["value"].max()
    share = (spots["value"] - low) / ((high - low) or 1)
    step = (share * SHADES).clip(upper=SHADES - 1).fillna(-1).astype(int)
    inks = shades(colours)
    beside = SIZE[narrow][1] + 5
    sign = spots["anchor"].map({"start": 1, "end": -1, "middle": 0})
    lifted = spots["anchor"].eq("middle") * (spots["dy_px"].clip(lower=0, upper=1) * 2 - 1)
    return spots.assign(
        text=spots["text"].fillna(words["missing"]),
        told=spots["told"].fillna(spots["name"] + ": " + words["missing"]),
        fill=[colours["bg"] if one < 0 else inks[one] for one in step],
        is_known=spots["value"].notna(),
        is_plain=~spots["mark"].isin(["estimated", "target"]),
        dx=spots["dx_px"] if narrow else sign * beside,
        dy=spots["dy_px"] if narrow else lifted * (beside + 9),
        align=spots["anchor"].map({"start": "left", "end": "right", "middle": "center"}),
    )  # fmt: skip


def shades(colours: dict) -> list[str]:
    """Return SHADES colours from the soft accent to the accent."""
    ends = [
        [int(colours[name][at : at + 2], 16) for at in (1, 3, 5)]
        for name in ("accent_soft", "accent")
    ]
    return [
        "#" + "".join(f"{round(a + (b - a) * step / (SHADES - 1)):02x}" for a, b in zip(*ends, strict=True))  # noqa: E501
        for step in range(SHADES)
    ]  # fmt: skip


def _land(colours: dict) -> list[alt.Chart]:
    """Return the areas by kind, their features by name: Altair would check each point."""
    drawn = []
    for kind, line, width in KINDS:
        shape = alt.Chart(alt.NamedData(name=kind)).mark_geoshape(
            stroke=colours[line], strokeWidth=width, opacity=1
        )
        told = {"tooltip": alt.Tooltip("told:N", title="")} if kind == "city" else {}
        drawn.append(shape.encode(fill=alt.Fill("fill:N", scale=None), **told))
    return drawn


def _features(shapes: pd.DataFrame, spots: pd.DataFrame, colours: dict) -> dict[str, list]:
    fills = dict(zip(spots["city_id"], spots["fill"], strict=True))
    told = dict(zip(spots["city_id"], spots["told"], strict=True))
    found = {kind: [] for kind, *_line in KINDS}
    for row in shapes.itertuples():
        found[row.kind].append({
            "type": "Feature", "geometry": clockwise(json.loads(row.geojson)),
            "fill": fills.get(row.key, colours["land"]), "told": told.get(row.key, ""),
        })  # fmt: skip
    return found


def clockwise(geometry: dict) -> dict:
    """Return a polygon with its outer ring clockwise, as d3 reads it: else it is all but it."""

    def turned(ring: list, is_outer: bool) -> list:
        area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:], strict=False))
        return ring if (area < 0) == is_outer else ring[::-1]

    def polygon(rings: list) -> list:
        return [turned(ring, place == 0) for place, ring in enumerate(rings)]

    if geometry["type"] == "Polygon":
        return {"type": "Polygon", "coordinates": polygon(geometry["coordinates"])}
    return {
        "type": "MultiPolygon", "coordinates": [polygon(one) for one in geometry["coordinates"]]
    }  # fmt: skip


def _circles(spots: pd.DataFrame, colours: dict, radius: int) -> alt.Chart:
    mark = alt.Chart(spots).mark_circle(
        size=3.14 * radius**2, stroke=colours["text"], strokeWidth=1.5, opacity=1
    )
    return mark.encode(
        longitude="label_longitude:Q", latitude="label_latitude:Q",
        fill=alt.Fill("fill:N", scale=None), tooltip=alt.Tooltip("told:N", title=""),
        strokeDash=alt.StrokeDash("is_plain:N", scale=alt.Scale(domain=[True, False], range=[[1, 0], [3, 2]]), legend=None),  # noqa: E501
    )  # fmt: skip


def _names(spots: pd.DataFrame, colours: dict, size: float, narrow: bool) -> list[alt.Chart]:
    drawn = []
    lines = [("name", -size * 0.55, 600), ("text", size * 0.55, 400)]
    for field, shift, weight in [("name", 0, 600)] if narrow else lines:
        rows = spots.assign(said=spots[field], down=spots["dy"] + shift)
        for halo in (True, False):
            ink = colours["bg"] if halo else colours["text"]
            mark = alt.Chart(rows).mark_text(
                fontSize=size, fontWeight=weight, baseline="middle", opacity=1,
                align=alt.expr("datum.align"), dx=alt.expr("datum.dx"), dy=alt.expr("datum.down"),
                color=ink, **({"stroke": ink, "strokeWidth": 4} if halo else {}),
            )  # fmt: skip
            drawn.append(
                mark.encode(
                    longitude="label_longitude:Q", latitude="label_latitude:Q", text="said:N"
                )
            )
    return drawn
