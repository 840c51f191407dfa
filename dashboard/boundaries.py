"""Prepare the map's shapes once, at the build: outline, areas, label points, as GeoParquet.

Areas and label points are computed in EPSG:3794 (Slovenia 1996 / Slovene National Grid);
the shapes stay in WGS84, longitude first, as the map wants them.
"""

import json
from pathlib import Path

import geopandas
import pandas as pd
from shapely import Polygon, force_2d, transform
from shapely.geometry import mapping

from dashboard.csvfile import N_, BadData

METRES = 3794


def write(rows: pd.DataFrame, path: Path) -> int:
    """Write one row a shape and return how many.

    rows  kind (region or city), key, wkt in WGS84, source_id

    Columns: kind (state, region, city), key, source_id, area_km2, longitude and latitude of a point
    inside, geojson (for the map) and geometry. The state is the union of all shapes.
    BadData where a polygon cannot be read or is not valid.
    """
    shapes = geopandas.GeoDataFrame(
        rows[["kind", "key", "source_id"]], geometry=_geometries(rows), crs="EPSG:4326"
    )
    outline = _without_slivers(shapes)
    state = geopandas.GeoDataFrame(
        {"kind": ["state"], "key": ["slovenia"], "source_id": rows["source_id"].mode()[:1]},
        geometry=[outline],
        crs=shapes.crs,
    )
    whole = pd.concat([state, shapes], ignore_index=True)
    flat = whole.to_crs(METRES)
    inside = flat.representative_point().to_crs(whole.crs)
    whole["area_km2"] = flat.area / 1e6
    whole["longitude"], whole["latitude"] = inside.x, inside.y
    whole["geojson"] = [_geojson(shape) for shape in whole.geometry]
    # as plain objects: the file is not to hang on how a process has pandas keep its strings
    texts = dict.fromkeys(["kind", "key", "source_id", "geojson"], object)
    whole.astype(texts).to_parquet(path, index=False)
    return len(whole)


def _geometries(rows: pd.DataFrame) -> geopandas.GeoSeries:
    series = geopandas.GeoSeries.from_wkt(rows["wkt"], on_invalid="ignore")
    for number, shape in enumerate(series):
        if shape is None or shape.geom_type != "Polygon" or not shape.is_valid:
            raise BadData(
                N_("boundaries.csv: the polygon of {key} cannot be read. It should be WKT of one closed ring."),  # noqa: E501
                key=rows["key"].iloc[number],
            )  # fmt: skip
    return series


def _geojson(shape: Polygon) -> str:
    return json.dumps(mapping(transform(shape, lambda degrees: degrees.round(5))))


def _without_slivers(shapes: geopandas.GeoDataFrame):
    """Return the union of all shapes without the hairline gaps between generalised neighbours."""
    metres = shapes.to_crs(METRES).union_all().buffer(600).buffer(-600).simplify(30)
    whole = geopandas.GeoSeries([metres], crs=METRES).to_crs(shapes.crs).iloc[0]
    return force_2d(max(getattr(whole, "geoms", [whole]), key=lambda part: part.area))
