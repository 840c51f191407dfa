"""Stable addresses of the data: tables, series, package and catalogue, to cache and to pin.

/data/<table>.<kind>, /data/indicators/<indicator_id>.<kind>, /data/datapackage.json and
/data/catalog.<syntax>; ?lang=en for English words, ?v=2026.11 for that version or nothing.
"""

import json
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from dashboard import db
from dashboard.language import DEFAULT, LANGUAGES, _, current, use
from dashboard.open_data import catalog, files, pins, subject, tables
from dashboard.open_data.kept import forget_before, written
from dashboard.open_data.pins import NotHere
from dashboard.open_data.subject import Subject

TABLES = db.Tables()
OPEN = {  # what lets a program of any site read the data, and the cache ask whether they changed
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, Content-Disposition",
    "Cache-Control": "no-cache",  # keep it, but ask: a corrected figure is seen at once
}
PACKAGE = '</data/datapackage.json>; rel="describedby"; type="application/json"'


def write(about: Subject, kind: str, origin: str) -> bytes:
    """Return the bytes of a table or series as a kind of file."""
    if kind == "json":
        return subject.as_json(about, origin)
    if kind == "xlsx":
        return subject.as_xlsx(about, origin)
    return {"csv": files.as_csv, "parquet": files.as_parquet}[kind](subject.rows(about))


def write_package(build: db.Build) -> bytes:
    """Return the package as the build has written it."""
    return json.dumps(build.package, ensure_ascii=False, indent=1).encode()


def answer(request: Request, build: db.Build, head: dict, work: Callable, *given) -> Response:
    """Answer with what work writes, or with 304 where the asker has it already.

    The tag is of the bytes, not of the build: a change in how a file is written counts too.
    """
    body, told = written(current(), work, *given)
    tag = f'"{build.version}-{told}"'
    held = request.headers.get("If-None-Match", "").split(",")
    head = OPEN | {"ETag": tag} | head
    if {tag, f"W/{tag}", "*"} & {one.strip() for one in held}:
        return Response(status_code=304, headers=head)
    return Response(body, headers=head)


def download(request: Request) -> Response:
    """Answer the address of a table or a series; NotHere for what there is none of."""
    build, kind = _build(request), request.path_params["kind"]
    about = _subject(request, build)
    way, name = files.KINDS[kind], f"{about.indicator_id or about.table}.{kind}"
    head = {
        "Content-Type": way.media,
        "Content-Disposition": f'{"attachment" if way.is_saved else "inline"}; filename="{name}"',
        "Link": ", ".join([PACKAGE, *_licence_links(about)]),
    }
    spoken = {"Content-Language": current()} if way.is_spoken else {}
    return answer(request, build, head | spoken, write, about, kind, _origin(request))


def _subject(request: Request, build: db.Build) -> Subject:
    name, kind = request.path_params["name"], request.path_params["kind"]
    is_series = request.url.path.startswith("/data/indicators/")
    known = tables.indicator_ids(build.con) if is_series else tables.names(build.con)
    if name in known and kind in files.KINDS:
        return Subject(build, tables.SERIES, name) if is_series else Subject(build, name)
    sentence = _("There is no {file}. Indicators: {tables}. Kinds: {kinds}.") if is_series else _("There is no {file}. Tables: {tables}. Kinds: {kinds}.")  # noqa: E501  # fmt: skip
    said = {"tables": ", ".join(known), "kinds": ", ".join(files.KINDS)}
    file = request.url.path.removeprefix("/data/")
    raise NotHere(sentence.format(file=file, **said))


def _licence_links(about: Subject) -> list[str]:
    paths = dict.fromkeys(one["path"] for one in subject.licences(about))
    return [f'<{path if "://" in path else f"/data/{path}"}>; rel="license"' for path in paths]


def data_package(request: Request) -> Response:
    """Answer with the package that describes all tables."""
    build, head = _build(request), {"Content-Type": "application/json", "Link": PACKAGE}
    return answer(request, build, head, write_package, build)


def catalogue(request: Request) -> Response:
    """Answer with the catalogue for data portals, in the syntax that the address asks for."""
    kind = request.path_params["kind"]
    if kind not in catalog.KINDS:
        sentence = _("There is no {file}. Kinds: {kinds}.")
        raise NotHere(sentence.format(file=f"catalog.{kind}", kinds=", ".join(catalog.KINDS)))
    build, head = _build(request), {"Content-Type": catalog.KINDS[kind].media, "Link": PACKAGE}
    return answer(request, build, head, catalog.write, build, kind, _origin(request))


def nothing(request: Request) -> Response:
    """Say which addresses there are; any other would be answered with a page."""
    sentence = _("There is no address /data/{path}. There are: {addresses}.")
    known = "/data/<table>.csv, /data/indicators/<indicator_id>.csv, /data/datapackage.json, /data/catalog.ttl"  # noqa: E501  # fmt: skip
    raise NotHere(sentence.format(path=request.path_params["path"], addresses=known))


def _build(request: Request) -> db.Build:
    forget_before(TABLES.build())
    return pins.build(TABLES, request.query_params.get("v"))


def _origin(request: Request) -> str:
    return str(request.base_url).rstrip("/")


def spoken(endpoint: Callable) -> Callable:
    """Answer in the language that the address asks for, and say plainly what is not there."""

    def respond(request: Request) -> Response:
        language = request.query_params.get("lang", DEFAULT)
        use(language if language in LANGUAGES else DEFAULT)
        try:
            return endpoint(request)
        except NotHere as error:
            return PlainTextResponse(str(error), error.status, OPEN)

    return respond


ROUTES = [
    Route("/data/datapackage.json", spoken(data_package)),
    Route("/data/catalog.{kind}", spoken(catalogue)),
    Route("/data/indicators/{name}.{kind}", spoken(download)),
    Route("/data/{name}.{kind}", spoken(download)),
    Route("/data/{path:path}", spoken(nothing)),
]
