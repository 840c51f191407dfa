"""Boundaries come from the register in more detail, and only if they are the same places."""

import json

import geopandas
import pytest
from shapely import affinity
from shapely.geometry import Polygon, mapping

from dashboard import build
from dashboard.refresh import shapes
from dashboard.refresh.boundaries import MOST_BYTES
from tests.refresh import service as faults

CITIES = "SI.GURS.RPE:OBCINE"


@pytest.fixture
def register(refreshing):
    """The command, with a register that has today's polygons with bends that these leave out."""
    today = refreshing.rows("feed_boundaries")
    for layer, rows in today.groupby("layer"):
        finer = [waved(one) for one in shapes.metres(rows["wkt"])]
        refreshing.service.layers[layer] = {
            "type": "FeatureCollection",
            "features": [
                {"type": "Feature", "properties": {held: int(code), "NAZIV": key}, "geometry": one}
                for held, code, key, one in zip(
                    rows["property"], rows["code"], rows["key"], map(mapping, finer), strict=True
                )
            ],
        }
    return refreshing


def waved(polygon):
    """Return the polygon with two bends of 120 m, out and in, on every longer side."""
    points, bent = list(polygon.exterior.coords), []
    for (x, y), (to_x, to_y) in zip(points, points[1:], strict=False):
        length = ((to_x - x) ** 2 + (to_y - y) ** 2) ** 0.5
        aside = (to_y - y) / length * 120, (x - to_x) / length * 120
        bent.append((x, y))
        for part, way in ((1 / 3, 1), (2 / 3, -1)) if length > 1500 else ():
            bent.append(
                (x + (to_x - x) * part + way * aside[0], y + (to_y - y) * part + way * aside[1])
            )
    return Polygon(bent)


def feature(register, key):
    """Return the register's feature of a city."""
    features = register.service.layers[CITIES]["features"]
    return next(one for one in features if one["properties"]["NAZIV"] == key)


def refused(register):
    """Run with --write; return what was said, having checked that nothing changed."""
    before = register.stand()
    ended, said = register.run("boundaries", "--write")
    assert ended in (3, 4) and "Nothing written" in said
    assert register.stand() == before
    return said


def test_the_differences_are_shown_first(register):
    before = register.stand()
    ended, said = register.run("boundaries")
    assert ended == 1
    assert "  ~ city kranj: 154.5 km² becomes " in said and ", 36 points become " in said
    assert register.stand() == before


def test_what_is_written_has_more_points_its_source_and_passes_the_build(register):
    ended, _said = register.run("boundaries", "--write")
    assert ended == 0
    build.build(register.data)
    path = register.data / "sources" / "boundaries.csv"
    assert 29_446 < path.stat().st_size < MOST_BYTES
    built = geopandas.read_parquet(register.data / "current" / "shapes.parquet").set_index("key")
    assert built.loc["kranj", "source_id"].startswith("gurs_rpe_")
    assert len(built.loc["kranj", "geometry"].exterior.coords) > 36
    assert built.loc["slovenia", "area_km2"] == pytest.approx(20_273, rel=0.01)


def test_a_second_run_finds_no_difference(register):
    register.run("boundaries", "--write")
    written = register.stand()
    ended, said = register.run("boundaries", "--write", "--fresh")
    assert ended == 0 and "all is as the sources have it" in said
    assert register.stand() == written


def test_a_city_that_is_missing_is_told_by_its_code(register):
    register.service.layers[CITIES]["features"].remove(feature(register, "kranj"))
    said = refused(register)
    assert f"{CITIES}: NOT USED. {CITIES}: property SIFRA came with the codes " in said


def test_another_city_under_the_code_is_not_taken(register):
    kranj, celje = feature(register, "kranj"), feature(register, "celje")
    kranj["geometry"], celje["geometry"] = celje["geometry"], kranj["geometry"]
    assert "shares 0 % with today's" in refused(register)


def test_an_area_that_is_too_different_is_not_taken(register):
    kranj = feature(register, "kranj")
    larger = affinity.scale(shapes.shape(kranj["geometry"]), 1.1, 1.1)
    kranj["geometry"] = mapping(larger)
    assert "kranj: the polygon has " in refused(register)


def test_a_polygon_that_crosses_itself_is_not_taken(register):
    feature(register, "kranj")["geometry"] = {
        "type": "Polygon",
        "coordinates": [[[0, 0], [1000, 1000], [1000, 0], [0, 1000], [0, 0]]],
    }
    assert "kranj: a Polygon came that is not one valid polygon" in refused(register)


@pytest.mark.parametrize("came", ["", "<ows:Exception/>", json.dumps({"features": [{}]})])
def test_what_is_not_a_layer_is_not_taken(register, came):
    register.service.faults.append(faults.says(came))
    assert "the answer is not GeoJSON with features" in refused(register)


def test_one_layer_that_fails_keeps_the_other_from_being_written(register):
    register.service.faults.extend([faults.status(503)] * 3)
    assert "gave no whole answer in 3 tries" in refused(register)
