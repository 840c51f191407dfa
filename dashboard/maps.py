"""The map of Slovenia from local polygons: frame in, pydeck Deck out. Nothing is fetched."""

import json
import math

import pandas as pd
import pydeck

from dashboard import look

CENTRE = (14.96, 46.13)
SPAN_DEGREES = 3.204  # the state's width in longitude
MARGIN_PX = 28
RATIO = 0.67  # height to width
String = pydeck.types.String


def height(width: int) -> int:
    """Return the map's height for its width, in px."""
    return round(width * RATIO)


def stages(
    cities: pd.DataFrame,
    shapes: pd.DataFrame,
    offsets: pd.DataFrame,
    width: int,
    theme: str,
    chosen: str = "",
) -> pydeck.Deck:
    """Return the twelve by stage: fill, circle by population with the stage's digit, name.

    cities   as queries/city_stages.sql returns them, with `tip` for hovering
    shapes   as queries/shapes.sql returns them
    offsets  as queries/label_offsets.sql returns them
    width    of the map, px
    chosen   city_id to ring, or empty
    """
    colours = look.tokens(theme)
    rows = cities.merge(offsets, on="city_id").sort_values("radius_px", ascending=False)
    marks = [_mark(row, colours, chosen) for row in rows.to_dict("records")]
    by_city = {mark["city_id"]: mark for mark in marks}
    areas = [_shape(row, by_city.get(row["key"], {})) for row in shapes.to_dict("records")]
    zoom = math.log2(max(width - MARGIN_PX, 100) * 360 / (512 * SPAN_DEGREES))
    return pydeck.Deck(
        layers=[
            *_land(areas, colours),
            *_circles(marks, colours, chosen),
            _names(marks, colours, width),
        ],
        initial_view_state=pydeck.ViewState(
            longitude=CENTRE[0], latitude=CENTRE[1], zoom=zoom, min_zoom=zoom, max_zoom=zoom
        ),
        views=[pydeck.View(type="MapView", controller=False)],
        map_provider=None,  # and no map_style: it would make the browser ask for a tile server
        tooltip={"html": "{tip}", "style": _tip_style(colours)},
    )  # fmt: skip


def _mark(row: dict, colours: dict, chosen: str) -> dict:
    stage = 0 if pd.isna(row["number"]) else int(row["number"])
    fill = colours["stage"][stage - 1] if stage else colours["bg"]
    ink = colours["stage_text"][stage - 1] if stage else colours["text"]
    return {
        "city_id": row["city_id"],
        "name": row["name"],
        "tip": row["tip"],
        "position": [row["label_longitude"], row["label_latitude"]],
        "radius": row["radius_px"],
        "ring": row["radius_px"] + 5,
        "digit": str(stage) if stage else "·",
        "digit_px": max(13, min(24, row["radius_px"] * 0.66)),
        "offset": [row["dx_px"], row["dy_px"]],
        "anchor": row["anchor"],
        "fill": _rgb(fill),
        "ink": _rgb(ink),
    }


def _shape(row: dict, mark: dict) -> dict:
    return {
        "kind": row["kind"],
        "city_id": row["key"],
        "tip": mark.get("tip", ""),
        "rings": json.loads(row["geojson"])["coordinates"],
        "fill": mark.get("fill", [0, 0, 0])[:3] + [140],
    }


def _land(areas: list[dict], colours: dict) -> list[pydeck.Layer]:
    def polygons(kind: str, fill, line: str, line_px: float, pickable: bool) -> pydeck.Layer:
        return pydeck.Layer(
            "PolygonLayer", [area for area in areas if area["kind"] == kind], id=f"land_{kind}",
            get_polygon="rings", get_fill_color=fill, get_line_color=_rgb(colours[line]),
            get_line_width=line_px, line_width_units=String("pixels"), pickable=pickable,
            filled=fill is not None, stroked=True,
        )  # fmt: skip

    return [
        polygons("state", _rgb(colours["land"]), "outline", 2.5, False),
        polygons("region", _rgb(colours["land"]), "grid", 1, False),
        polygons("city", "fill", "outline", 1, True),
    ]


def _circles(marks: list[dict], colours: dict, chosen: str) -> list[pydeck.Layer]:
    circle = {
        "get_position": "position", "radius_units": String("pixels"), "stroked": True,
        "line_width_units": String("pixels"), "get_line_color": _rgb(colours["text"]),
    }  # fmt: skip
    ringed = [mark for mark in marks if mark["city_id"] == chosen]
    return [
        pydeck.Layer(
            "ScatterplotLayer", ringed, id="ring", get_radius="ring", filled=False,
            get_line_width=3, **circle | {"get_line_color": _rgb(colours["accent"])},
        ),
        # a new id after each choice: else Streamlit fades everything that was not chosen
        pydeck.Layer(
            "ScatterplotLayer", marks, id=f"cities_{chosen}", get_radius="radius", pickable=True,
            get_fill_color="fill", get_line_width=1.5, **circle,
        ),
        pydeck.Layer(
            "TextLayer", marks, id="digits", get_position="position", get_text="digit",
            get_size="digit_px", get_color="ink", font_weight=600,
            font_family=String("IBM Plex Sans"), character_set=String("auto"),
        ),
    ]  # fmt: skip


def _names(marks: list[dict], colours: dict, width: int) -> pydeck.Layer:
    return pydeck.Layer(
        "TextLayer", marks, id="names", get_position="position", get_text="name",
        get_size=12.5 if width < 500 else 15 if width < 1000 else 18, font_weight=600,
        get_color=_rgb(colours["text"]), get_pixel_offset="offset", get_text_anchor="anchor",
        font_family=String("IBM Plex Sans"), character_set=String("auto"),
        font_settings={"sdf": True}, outline_width=4, outline_color=_rgb(colours["bg"]),
    )  # fmt: skip


def _tip_style(colours: dict) -> dict:
    return {
        "backgroundColor": colours["bg"], "color": colours["text"], "fontSize": "14px",
        "border": f"1px solid {colours['border']}", "borderRadius": "4px", "padding": "6px 10px",
        "fontFamily": "IBM Plex Sans, sans-serif",
    }  # fmt: skip


def _rgb(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)] + [255]
