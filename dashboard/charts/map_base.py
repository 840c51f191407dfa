"""What both maps of indicators share: outlines as d3 reads them, shades of classes."""

import json
from functools import lru_cache

RATIO = 0.67  # height to width
SHADES = 5


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


@lru_cache(500)
def outline(geojson: str) -> dict:
    """Return an outline as d3 reads it; nobody may change it."""
    return _clockwise(json.loads(geojson))


def _clockwise(geometry: dict) -> dict:
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
