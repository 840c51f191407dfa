"""Read one layer of the register of spatial units through its web feature service (WFS 2.0)."""

import geopandas
import pandas as pd

from dashboard.csvfile import N_, BadData
from dashboard.refresh import shapes
from dashboard.refresh.answers import Answers
from dashboard.refresh.feeds import at
from dashboard.refresh.question import Question


def read(layer: pd.DataFrame, answers: Answers, base_url: str | None) -> geopandas.GeoSeries:
    """Return the register's polygons in EPSG:3794, one a row of the layer, in its order.

    layer  rows of queries/feed_boundaries.sql with the same layer
    BadData where a code is missing or double, or a polygon is not the place it should be.
    """
    name, held, url = layer.iloc[0][["layer", "property", "url"]]
    params = (
        ("service", "WFS"),
        ("version", "2.0.0"),
        ("request", "GetFeature"),
        ("typeNames", name),
        ("outputFormat", "application/json"),
        ("srsName", f"EPSG:{shapes.METRES}"),
        ("CQL_FILTER", f"{held} in ({','.join(layer['code'])})"),
    )
    return answers.ask(
        Question(at(url, base_url), params), lambda answer: _accepted(answer, layer, name, held)
    )


def _accepted(answer: bytes, layer: pd.DataFrame, name: str, held: str) -> geopandas.GeoSeries:
    features = shapes.polygons(answer, name)
    codes = features[held].astype(str).tolist() if held in features else []
    if sorted(codes) != sorted(layer["code"]):
        raise BadData(
            N_("{where}: property {property} came with the codes {found}. It should have each of these once: {expected}."),  # noqa: E501
            where=name, property=held, found=", ".join(codes) or "–",
            expected=", ".join(layer["code"]),
        )  # fmt: skip
    by_code = dict(zip(codes, features.geometry, strict=True))
    fresh = []
    for key, code, today in zip(
        layer["key"], layer["code"], shapes.metres(layer["wkt"]), strict=True
    ):
        polygon = shapes.main_part(by_code[code], f"{name} {key}")
        shapes.require_alike(today, polygon, f"{name} {key}")
        fresh.append(polygon)
    return geopandas.GeoSeries(fresh, crs=shapes.METRES)
