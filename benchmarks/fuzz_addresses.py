"""Random addresses of the dashboard from a seed: right ones, nearly right ones, and rubbish."""

import random
import string
from urllib.parse import quote

from dashboard import db
from dashboard.paths import PAGES

KEYS = (
    "lang city_id cities date view q m r preset lever indicator_id places year other_id other_year "
    "per sector_id state kind since order rows part source_id licence_id v story step auto own add "
    "notes ask hide code room key track node section show embed no_page find page b a x"
).split()
RUBBISH = [
    "", " ", "0", "-1", "null", "None", "NaN", "inf", "1e999", "9" * 400, "-" * 50, "true", "[]",
    "{}", "{{7*7}}", "${7*7}", "%s%n", "%00", "\0", "\r\nSet-Cookie: a=b", "../../../etc/passwd",
    "..\\..\\", "/etc/passwd", "'; drop table cities; --", "' or '1'='1", '" onload="alert(1)',
    "<script>alert(1)</script>", "javascript:alert(1)", "=cmd|' /C calc'!A0", "\ufeff", "\u202e",
    "\U0001f600" * 20, "ž" * 300, "İstanbul", "ﬀ", "a\u0301" * 50, "\x1b[31m", "\x7f", "2026-02-30",
    "0000-00-00", "9999-12-31", "-0001-01-01", "2026-11-27T00:00:00Z", "１２", "x" * 6000,
    "kranj,koper,,", "kranj&city_id=koper", "#", "?", "a=b&c=d;e", "//elsewhere.si", "\\\\host\\a",
]  # fmt: skip
RAW = ["%", "%zz", "%ff%fe", "%ed%a0%80", "%c0%ae", "%u0000", "&&&", "==", "+", ";", "%0d%0a"]
FILES = ["csv", "json", "parquet", "xlsx", "pdf", "ttl", "rdf", "jsonld", "png", "svg", "exe", ""]


class Addresses:
    """An endless row of them, the same for one seed."""

    def __init__(self, seed: int):
        self.random = random.Random(seed)
        con = db.connect()
        tables = [name for (name,) in con.cursor().execute("select table_name from duckdb_tables()")
                  .fetchall()]  # fmt: skip
        ids = [
            str(value)
            for table, key in (("cities", "city_id"), ("indicators", "indicator_id"),
                               ("sources", "source_id"), ("levers", "lever_id"))
            for (value,) in con.cursor().execute(f"select {key} from {table}").fetchall()
        ]  # fmt: skip
        self.pages = [one.stem.split("_", 1)[1].replace("_", "-") for one in PAGES.glob("*.py")]
        self.names = [*tables, *ids, *self.pages, "all", "mission"]
        self.values = [*ids, "sl", "en", "2022-04-28", "2030", "list", "map", "wall", "desk",
                       "1-4f0c-HR1e.pra.so2h~5q.GI-k3", "contract", "1", "true"]  # fmt: skip

    def value(self) -> str:
        """Return something to be the value of a key, as it stands in an address."""
        draw = self.random
        kind = draw.random()
        if kind < 0.35:
            return quote(draw.choice(self.values), safe="")
        if kind < 0.5:
            return quote(self._spoilt(draw.choice(self.values)), safe="")
        if kind < 0.9:
            return quote(draw.choice(RUBBISH), safe="")
        if kind < 0.95:
            return draw.choice(RAW)
        return quote("".join(chr(draw.randrange(1, 0x2FFF)) for _ in range(draw.randrange(30))))

    def _spoilt(self, text: str) -> str:
        place = self.random.randrange(len(text) + 1)
        sign = self.random.choice(string.printable + "čž\0")
        return text[:place] + sign + text[place + self.random.randrange(2) :]

    def query(self) -> str:
        """Return a query of none to six keys."""
        keys = self.random.choices(KEYS, k=self.random.randrange(7))
        return "&".join(f"{key}={self.value()}" for key in keys)

    def page(self) -> tuple[str, str]:
        """Return a page's name and a query."""
        return self.random.choice(self.pages), self.query()

    def address(self) -> str:
        """Return an address for a request: a page, a file, a short one, or nothing we serve."""
        draw = self.random
        known = quote(draw.choice(self.names), safe="")
        name = known if draw.random() < 0.6 else self.value()
        kind = draw.choice(FILES)
        path = draw.choice([
            f"/{known}", f"/{name}", f"/data/{name}.{kind}", f"/data/indicators/{name}.{kind}",
            f"/data/{name}", f"/s/{name}", f"/deck/{self.value()}.pptx",
            f"/sheet/{self.value()}.pdf", f"/preview/{name}.{kind}", f"/rooms/{name}/state",
            f"/media/{name}", f"/app/static/{name}", f"/_stcore/{name}", f"/{name}/{name}",
        ])  # fmt: skip
        return f"{path}?{self.query()}"
