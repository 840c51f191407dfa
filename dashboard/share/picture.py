"""The picture that a chat shows of a link: the map of the twelve by stage, under our name."""

import html
import tempfile
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

import pandas as pd
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard import db, formats, language, look, map_shapes
from dashboard.downloads import TABLES
from dashboard.language import _, ngettext
from dashboard.paths import ROOT

WIDTH, HEIGHT = 1200, 630  # px that chats ask for
MAP = 860
FONT = "IBM Plex Sans"


def path(spoken: str) -> str:
    """Return the picture's address."""
    return f"/preview/{spoken}.png"


@cache
def _register_fonts() -> None:
    """Give the renderer the site's font, which it wants as TTF."""
    import vl_convert  # neither is waited for at the server's start
    from fontTools.ttLib import TTFont

    folder = Path(tempfile.mkdtemp(prefix="fonts"))
    for file in (ROOT / "dashboard" / "static").glob("*.woff2"):
        font = TTFont(file)
        font.flavor = None
        font.save(folder / f"{file.stem}.ttf")
    vl_convert.register_font_directory(str(folder))


def _of(count: int) -> str:
    return ngettext("{n} city municipality", "{n} city municipalities", count).format(n=count)


def svg(cities: pd.DataFrame, shapes: pd.DataFrame) -> str:
    """Return the picture in the language of this run.

    cities  as queries/city_stages.sql returns them
    shapes  as queries/shapes.sql returns them
    """
    colours = look.tokens("light")
    words = [
        _line(_("Path to Zero"), 60, 110, 64, 600),
        _line(_of(len(cities)), 60, 165, 30, 400),
        _line(_("1 presented … 6 Mission label"), 60, 550, 26, 400),
        _line(formats.day(date.today()), 60, 590, 26, 400),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{colours["bg"]}"/>'
        f'<g font-family="{FONT}"><g transform="translate({WIDTH - MAP - 20} 50)">'
        f"{''.join(_map(cities, shapes, colours))}</g>"
        f'<g fill="{colours["text"]}">{"".join(words)}</g></g></svg>'
    )


def _map(cities: pd.DataFrame, shapes: pd.DataFrame, colours: dict) -> Iterator[str]:
    whole, place = map_shapes.paths(shapes, MAP), map_shapes.Projection(MAP)
    for kind, line in (("state", "outline"), ("region", "grid")):
        for d in whole[kind].values():
            yield f'<path d="{d}" fill="{colours["land"]}" stroke="{colours[line]}"/>'
    for row in cities.itertuples():
        point = place.point(row.label_longitude, row.label_latitude)
        yield _circle(point, row.number, colours)


def _circle(place: tuple[float, float], number: float, colours: dict) -> str:
    stage = 0 if pd.isna(number) else int(number)
    fill = colours["stage"][stage - 1] if stage else colours["bg"]
    ink = colours["stage_text"][stage - 1] if stage else colours["text"]
    x, y = place
    return (
        f'<circle cx="{x}" cy="{y}" r="21" fill="{fill}" stroke="{colours["text"]}"/>'
        f'<text x="{x}" y="{y + 8}" font-size="23" font-weight="600" text-anchor="middle" '
        f'fill="{ink}">{stage or "·"}</text>'
    )


def _line(words: str, x: int, y: int, size: int, weight: int) -> str:
    return f'<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}">{html.escape(words)}</text>'  # noqa: E501  # fmt: skip


@lru_cache(maxsize=4)
def _png(spoken: str, day: str, build: str) -> bytes:
    import vl_convert

    language.use(spoken)
    _register_fonts()
    con = TABLES.connection()
    drawn = svg(db.run(con, "city_stages", on_date=day), db.run(con, "shapes"))
    return vl_convert.svg_to_png(drawn)


async def picture(request: Request) -> Response:
    """Answer /preview/<language>.png."""
    spoken = request.path_params["spoken"]
    if spoken not in language.LANGUAGES:
        return Response(status_code=404)
    build = TABLES.built.get("sources", "")
    made = await run_in_threadpool(_png, spoken, date.today().isoformat(), build)
    return Response(made, media_type="image/png", headers={"Cache-Control": "max-age=3600"})


ROUTES = [Route("/preview/{spoken}.png", picture)]
