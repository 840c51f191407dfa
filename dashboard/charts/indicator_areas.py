"""Draw an indicator of many places in one year as areas on the map, or of their regions."""

import altair as alt
import pandas as pd

from dashboard import look
from dashboard.charts.layers import Filled
from dashboard.charts.map_base import RATIO, outline, shades

LINES = {"state": ("outline", 2), "region": ("outline", 1), "city": ("bg", 0.5)}


def areas(rows: pd.DataFrame, shapes: pd.DataFrame, filled: str, look_: dict) -> Filled:
    """Return the map; each area's shade is its class, with a legend, its value on hovering.

    rows    key, told, shade (0 lightest; -1 without a value), class_text, largest values first
    shapes  as queries/group_shapes.sql returns them
    filled  kind of the shapes that are shaded: city or region
    look_   theme, narrow, px
    """
    colours = look.tokens(look_["theme"])
    inks = [*shades(colours), colours["bg"]]
    known = rows.drop_duplicates("class_text")
    order = known.sort_values("shade", ascending=False)["class_text"]
    of_class = dict(zip(known["class_text"], known["shade"], strict=True))
    scale = alt.Scale(domain=[*order], range=[inks[of_class[one]] for one in order])
    legend = alt.Legend(
        title=None, orient="bottom", direction="horizontal", symbolType="square", labelLimit=260,
        columns=1 if look_["narrow"] else 6, symbolStrokeColor=colours["outline"],
    )  # fmt: skip
    shaded = alt.Fill("class_text:N", scale=scale, legend=legend)
    drawn = ["state", filled] if filled == "region" else ["state", "city", "region"]
    layers = [_layer(kind, shaded if kind == filled else None, colours) for kind in drawn]
    height = round(look_["px"] * RATIO)
    spec = alt.layer(*layers).properties(height=height).project(type="mercator").to_dict()
    spec["datasets"] = spec.get("datasets", {}) | _features(shapes, rows, drawn)
    return Filled(spec)


def _layer(kind: str, shaded, colours: dict) -> alt.Chart:
    line, width = LINES[kind]
    data = alt.Chart(alt.NamedData(name=kind))
    if shaded:
        mark = data.mark_geoshape(stroke=colours[line], strokeWidth=width)
        return mark.encode(fill=shaded, tooltip=alt.Tooltip("told:N", title=""))
    fill = {"fill": colours["land"], "fillOpacity": int(kind == "state")}
    return data.mark_geoshape(stroke=colours[line], strokeWidth=width, **fill)


def _features(shapes: pd.DataFrame, rows: pd.DataFrame, drawn: list[str]) -> dict[str, list]:
    about = rows.set_index("key")[["told", "class_text"]].to_dict("index")
    found = {kind: [] for kind in drawn}
    for row in shapes[shapes["kind"].isin(drawn)].itertuples():
        feature = {"type": "Feature", "geometry": outline(row.geojson)}
        found[row.kind].append(feature | about.get(row.key, {}))
    return found
