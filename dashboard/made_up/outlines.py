"""Areas for made-up places: cells around random points, in what the real cities leave free."""

import numpy as np
import pandas as pd
import shapely
from shapely import MultiPoint, Polygon


def cells(known: pd.DataFrame, count: int, seed: int) -> pd.DataFrame:
    """Return as many areas as asked for: wkt, region_id.

    known  rows of boundaries.csv: kind, key, wkt
    """
    shapes = shapely.from_wkt(known["wkt"].to_numpy())
    is_region = (known["kind"] == "region").to_numpy()
    free = shapely.difference(
        shapely.union_all(shapes[is_region]), shapely.union_all(shapes[~is_region]).buffer(0.002)
    )
    points = _points(free, count, np.random.default_rng(seed))
    found = [_largest(cell) for cell in _clipped(points, free)]
    inside = shapely.point_on_surface(found)
    regions = dict(zip(known["key"][is_region], shapes[is_region], strict=True))
    near = [
        min(regions, key=lambda key, at=at: shapely.distance(regions[key], at)) for at in inside
    ]
    wkt = shapely.to_wkt(found, rounding_precision=4)
    return pd.DataFrame({"wkt": wkt, "region_id": near})


def _points(free, count: int, random: np.random.Generator) -> np.ndarray:
    shapely.prepare(free)
    west, south, east, north = free.bounds
    kept = np.empty((0, 2))
    while len(kept) < count:
        more = random.uniform((west, south), (east, north), (2 * count, 2))
        kept = np.vstack([kept, more[shapely.contains_xy(free, *more.T)]])
    return kept[:count]


def _clipped(points: np.ndarray, free) -> list:
    if len(points) == 1:
        return [free]
    whole = shapely.voronoi_polygons(MultiPoint(points), extend_to=free, ordered=True)
    around = np.array(whole.geoms)
    inside = shapely.contains(free, around)
    return [
        cell if whole else shapely.intersection(free, cell)
        for cell, whole in zip(around, inside, strict=True)
    ]


def _largest(shape) -> Polygon:
    """Return the largest part without holes, valid once its corners are rounded."""
    part = max(getattr(shape, "geoms", [shape]), key=lambda one: one.area)
    rounded = shapely.set_precision(Polygon(part.exterior), 0.0001)
    return max(getattr(rounded, "geoms", [rounded]), key=lambda one: one.area)
