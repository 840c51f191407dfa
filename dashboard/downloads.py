"""Every table to take away, from stable addresses: /data/<table>.csv, .parquet, .xlsx.

The XLSX has a second sheet with the sources of its rows. Parquet and CSV are the built tables
as they are; geometry goes out as GeoJSON text.
"""

import io
from collections.abc import Callable

import duckdb
import pandas as pd
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from dashboard import db
from dashboard.formats import iso_when
from dashboard.language import LANGUAGES, _, current, localise, use

TABLES = db.Tables()


def names(con: duckdb.DuckDBPyConnection) -> list[str]:
    """Return the tables that can be taken away."""
    rows = con.cursor().execute(
        "select table_name from duckdb_tables() where table_name <> 'dictionary' order by 1"
    )
    return [name for (name,) in rows.fetchall()]


def table(con: duckdb.DuckDBPyConnection, name: str) -> pd.DataFrame:
    """Return a table whole, without its binary geometry."""
    frame = con.cursor().execute(f'select * from "{name}"').df()
    return frame.drop(columns=[c for c in frame.columns if c == "geometry"])


def as_csv(con: duckdb.DuckDBPyConnection, name: str) -> bytes:
    """Return a table as UTF-8 CSV with a byte order mark, so that spreadsheets read č, š, ž."""
    return table(con, name).to_csv(index=False).encode("utf-8-sig")


def as_parquet(con: duckdb.DuckDBPyConnection, name: str) -> bytes:
    """Return a table as Parquet."""
    whole = io.BytesIO()
    table(con, name).to_parquet(whole, index=False)
    return whole.getvalue()


def as_xlsx(con: duckdb.DuckDBPyConnection, name: str) -> bytes:
    """Return a workbook: the rows in the reader's language, and the sources they rest on."""
    rows = table(con, name)
    sources = localise(table(con, "sources"), current())
    named = rows["source_id"] if "source_id" in rows else []
    sources = sources[sources["source_id"].isin(named)]
    sources["published"] = sources["published"].map(iso_when)
    whole = io.BytesIO()
    with pd.ExcelWriter(whole, engine="openpyxl") as book:
        localise(rows, current()).to_excel(book, sheet_name=name[:31], index=False)
        if name != "sources":
            sources.to_excel(book, sheet_name=_("Sources"), index=False)
        for sheet in book.sheets.values():
            sheet.freeze_panes = "A2"
    return whole.getvalue()


KINDS: dict[str, tuple[str, Callable]] = {
    "csv": ("text/csv; charset=utf-8", as_csv),
    "parquet": ("application/vnd.apache.parquet", as_parquet),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", as_xlsx),
}


def download(request: Request) -> Response:
    """Answer /data/<table>.<kind>; 404 with a sentence for what there is none of."""
    language = request.query_params.get("lang", "sl")
    use(language if language in LANGUAGES else "sl")
    name, kind = request.path_params["name"], request.path_params["kind"]
    con = TABLES.connection()
    if name not in names(con) or kind not in KINDS:
        sentence = _("There is no {file}. Tables: {tables}. Kinds: {kinds}.")
        said = {"tables": ", ".join(names(con)), "kinds": ", ".join(KINDS)}
        return PlainTextResponse(sentence.format(file=f"{name}.{kind}", **said), 404)
    media, write = KINDS[kind]
    head = {"Content-Disposition": f'attachment; filename="{name}.{kind}"'}
    return Response(write(con, name), media_type=media, headers=head)


ROUTES = [Route("/data/{name}.{kind}", download)]
