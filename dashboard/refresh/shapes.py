"""Compare and simplify polygons in metres, and refuse what cannot be the same place."""

import json

import geopandas
import pandas as pd
from shapely import to_wkt
from shapely.geometry import MultiPolygon, Polygon, shape

from dashboard.csvfile import N_, BadData

METRES = 3794
# the bundled polygons are so generalised that a city's area is up to 7.3 % off (Ptuj)
AREA_OFF = 0.10
# a city may have a small part of its own; the map draws one ring
MAIN_PART = 0.98


def polygons(answer: bytes, where: str) -> geopandas.GeoDataFrame:
    """Return the features of a GeoJSON answer in EPSG:3794; BadData where it is none.

    Columns: the features' properties and geometry, one polygon each.
    """
    try:
        found = json.loads(answer.decode("utf-8-sig"))
        features = [(one["properties"], shape(one["geometry"])) for one in found["features"]]
    except (UnicodeDecodeError, json.JSONDecodeError, AttributeError, KeyError, TypeError) as error:
        begins = " ".join(answer[:80].decode("utf-8", "replace").split())
        raise BadData(
            N_("{where}: the answer is not GeoJSON with features. {size} bytes came that begin “{begins}”."),  # noqa: E501
            where=where, size=len(answer), begins=begins,
        ) from error  # fmt: skip
    return geopandas.GeoDataFrame(
        pd.DataFrame([properties for properties, _geometry in features]),
        geometry=[geometry for _properties, geometry in features],
        crs=METRES,
    )


def main_part(geometry: Polygon | MultiPolygon, name: str) -> Polygon:
    """Return the polygon, or the largest part where it is nearly all; BadData otherwise."""
    parts = list(getattr(geometry, "geoms", [geometry]))
    largest = max(parts, key=lambda part: part.area, default=None)
    if (
        not isinstance(largest, Polygon)
        or not geometry.is_valid
        or largest.area < MAIN_PART * geometry.area
    ):
        raise BadData(
            N_("{name}: a {kind} came that is not one valid polygon."),
            name=name, kind=geometry.geom_type,
        )  # fmt: skip
    return Polygon(largest.exterior)


def require_alike(old: Polygon, new: Polygon, name: str) -> None:
    """Raise BadData where the new polygon cannot be the old one in more detail."""
    area, before = new.area / 1e6, old.area / 1e6
    shared = old.intersection(new).area / max(old.area, new.area)
    if abs(area / before - 1) > AREA_OFF or shared < 1 - 2 * AREA_OFF:
        raise BadData(
            N_("{name}: the polygon has {area} km² and shares {shared} % with today's of {before} km². Its area may differ by at most {most} %: the generalised polygons are that coarse."),  # noqa: E501
            name=name, area=round(area, 1), before=round(before, 1),
            shared=round(100 * shared), most=round(100 * AREA_OFF),
        )  # fmt: skip


def metres(wkt: pd.Series) -> geopandas.GeoSeries:
    """Return polygons as the table has them, in EPSG:3794."""
    return geopandas.GeoSeries.from_wkt(wkt, crs="EPSG:4326").to_crs(METRES)


def simplified(shapes: geopandas.GeoSeries, within_m: float) -> list[str]:
    """Return WKT in WGS84 to 5 decimals (1 m), neighbours still sharing their edges."""
    coarse = shapes.simplify_coverage(within_m).to_crs("EPSG:4326")
    return [to_wkt(one, rounding_precision=5, trim=False) for one in coarse]
