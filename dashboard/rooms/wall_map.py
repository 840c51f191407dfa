"""The wall's map: municipalities filled by what they reach, the figure in the circle."""

import json
import math
from functools import lru_cache

from dashboard import db, map_shapes
from dashboard.credit import boundaries
from dashboard.downloads import TABLES
from dashboard.language import localise
from dashboard.rooms.ground import Ground

WIDTH = 960
LEAST_RADIUS = 25.0  # px that hold three signs which can be read from afar
STEPS = (0.2, 0.4, 0.6, 0.7, 0.8)  # cuts at which the ramp's next step begins
WAITING, SENT = "…", "✓"
Mark = tuple[str, int | None]  # what stands in the circle, the ramp's step from 0 (None: paper)


def step(cut: float) -> int:
    """Return the step of the ramp for a cut, 0 to 5."""
    return sum(cut >= bound - 1e-9 for bound in STEPS)


def drawn(ground: Ground, marks: dict[str, Mark], sent: set[str]) -> dict[str, dict]:
    """Return by city what stands in its circle, {text, level}: the ramp's step from 1, 0 for paper.

    Cities without a mark show only whether they sent.
    """
    found = {}
    for city in ground.cities["city_id"]:
        text, level = marks.get(city, (SENT if city in sent else WAITING, None))
        found[city] = {"text": text, "level": 0 if level is None else level + 1}
    return found


@lru_cache(maxsize=2)
def shapes(build: str) -> str:
    """Return what of the map never changes within a build, as JSON.

    {width, height, state, regions, cities: [{city_id, name, d, x, y, r, dx, dy, anchor}]}
    """
    con, place = TABLES.connection(), map_shapes.Projection(WIDTH)
    whole = map_shapes.paths(db.run(con, "shapes"), WIDTH)
    offsets = db.run(con, "label_offsets", view="1920").set_index("city_id")
    cities = []
    for row in db.run(con, "room_cities").itertuples():
        x, y = place.point(row.label_longitude, row.label_latitude)
        one = {"city_id": row.city_id, "name": row.name, "d": whole["city"][row.city_id]}
        cities.append(one | {"x": x, "y": y} | _label(offsets.loc[row.city_id]))
    [state], regions = whole["state"].values(), [*whole["region"].values()]
    size = {"width": place.width, "height": place.height}
    return json.dumps(size | {"state": state, "regions": regions, "cities": cities})


def _label(row) -> dict:
    radius = max(float(row.radius_px), LEAST_RADIUS)
    return {
        "r": radius, "anchor": row.anchor,
        "dx": _moved(float(row.dx_px), radius - float(row.radius_px)),
        "dy": _moved(float(row.dy_px), radius - float(row.radius_px)),
    }  # fmt: skip


def _moved(distance: float, grown: float) -> float:
    """Return how far off a name stands from a circle that has grown."""
    return distance + math.copysign(grown, distance) if distance else 0.0


@lru_cache(maxsize=4)
def credit(build: str, language: str) -> str:
    """Return whose boundaries the map of a build draws, in a language."""
    con = TABLES.connection()
    return boundaries(db.run(con, "shapes"), localise(db.run(con, "sources"), language))
