"""The map of Slovenia as SVG paths, for pictures that are no pydeck chart: wall, preview."""

import json
import math
from collections.abc import Iterable

import pandas as pd

from dashboard.maps import CENTRE, MARGIN_PX, SPAN_DEGREES, height


class Projection:
    """Web Mercator of the state on a picture so many px wide, as maps.py shows it."""

    def __init__(self, width: int):
        self.width, self.height = width, height(width)
        self._scale = (width - MARGIN_PX) / SPAN_DEGREES

    def point(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return a place in px from the upper left corner."""
        x = self.width / 2 + (longitude - CENTRE[0]) * self._scale
        y = self.height / 2 - (_mercator(latitude) - _mercator(CENTRE[1])) * self._scale
        return round(x, 1), round(y, 1)

    def path(self, geojson: str) -> str:
        """Return a polygon as the `d` of an SVG path."""
        rings = json.loads(geojson)["coordinates"]
        return "".join(f"M{_line(self.point(*place[:2]) for place in ring)}Z" for ring in rings)


def paths(shapes: pd.DataFrame, width: int) -> dict[str, dict[str, str]]:
    """Return SVG paths by key, by kind: state, region, city.

    shapes  as queries/shapes.sql returns them
    """
    place = Projection(width)
    return {
        kind: {row.key: place.path(row.geojson) for row in rows.itertuples()}
        for kind, rows in shapes.groupby("kind")
    }


def _line(points: Iterable[tuple[float, float]]) -> str:
    return "L".join(f"{x} {y}" for x, y in points)


def _mercator(latitude: float) -> float:
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2)))
