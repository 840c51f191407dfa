"""The wall's map: municipalities filled by what they reach, the figure in the circle."""

import math
from functools import lru_cache

from dashboard import db, map_shapes
from dashboard.downloads import TABLES
from dashboard.language import _
from dashboard.rooms.ground import Ground

WIDTH = 960
LEAST_RADIUS = 25.0  # px that hold three signs which can be read from afar
STEPS = (0.2, 0.4, 0.6, 0.7, 0.8)  # cuts at which the ramp's next step begins
WAITING, SENT = "…", "✓"
Mark = tuple[str, int | None]  # what stands in the circle, the ramp's step from 0 (None: paper)


def step(cut: float) -> int:
    """Return the step of the ramp for a cut, 0 to 5."""
    return sum(cut >= bound - 1e-9 for bound in STEPS)


def drawn(ground: Ground, marks: dict[str, Mark], sent: set[str]) -> dict:
    """Return the map as paths and circles; cities without a mark show only whether they sent.

    {width, height, state, regions, cities: [{d, level}], circles: [{city_id, x, y, r, text,
    level, name, dx, dy, anchor}]}; level is the ramp's step from 1, or 0 for paper
    """
    whole = _paths(TABLES.built.get("sources"), TABLES.connection())
    place = map_shapes.Projection(WIDTH)
    offsets = db.run(TABLES.connection(), "label_offsets", view="1920").set_index("city_id")
    cities, circles = [], []
    for row in ground.cities.itertuples():
        text, level = marks.get(row.city_id, (SENT if row.city_id in sent else WAITING, None))
        said = {"level": 0 if level is None else level + 1}
        cities.append({"d": whole["city"][row.city_id]} | said)
        x, y = place.point(row.label_longitude, row.label_latitude)
        circles.append(
            {"x": x, "y": y, "text": text, "name": row.name, "city_id": row.city_id}
            | said
            | _label(offsets.loc[row.city_id])
        )
    [state], regions = whole["state"].values(), [*whole["region"].values()]
    size = {"width": place.width, "height": place.height}
    return size | {"state": state, "regions": regions, "cities": cities, "circles": circles}


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


@lru_cache(maxsize=2)
def _paths(build: str, con) -> dict[str, dict[str, str]]:
    return map_shapes.paths(db.run(con, "shapes"), WIDTH)


def credit() -> list[str]:
    """Return whose boundaries the map draws."""
    return [_("Boundaries: Geodetska uprava RS, Register prostorskih enot, 22. 4. 2020, simplified, for a map of the country only.")]  # noqa: E501  # fmt: skip
