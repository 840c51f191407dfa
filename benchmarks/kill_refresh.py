"""A refresh that is killed, beside a service on loopback that always has one more new figure."""

from collections.abc import Iterator
from functools import partial

from benchmarks import kill_work
from benchmarks.kill_work import Site
from dashboard import db
from dashboard.editing.export import export
from dashboard.refresh.feeds import declared
from tests.refresh.service import Service
from tests.refresh.table import Table

STUDENTS = "students"


class Refresh:
    """Each source file is the one before or the one after; the restart builds them together."""

    def __init__(self):
        self.service, self.table, self.count = None, Table(), 0

    def begin(self, site: Site, _turn: int) -> tuple:
        """Let the service have one figure more that differs; the files hold all published."""
        export(site.data)
        read = partial(db.run, db.connect(site.data))
        feed = next(one for one in declared(read) if one.indicator_id == STUDENTS)
        shown = read("feed_observations")
        own = shown[shown["indicator_id"] == STUDENTS]
        if self.service is None:
            self.service = Service()
            self.service.tables[feed.table_code] = self.table
            values = {(row.place_id, row.year): row.value for row in own.itertuples()}
            self.table.add(feed, values)
        row = own[own["place_id"].isin(feed.places.values())].iloc[self.count]
        self.count += 1
        code = next(code for code, place in feed.places.items() if place == row["place_id"])
        self.table.values[self.table.key(feed, code, row["year"])] = row["value"] + 1
        self.files = [site.data / "sources" / f"{name}.csv" for name in ("sources", "observations")]
        self.before = [path.read_bytes() for path in self.files]
        return kill_work.refresh, (self.service.url, STUDENTS)

    def check(self, site: Site, acknowledged: list[str]) -> Iterator[str]:
        """Look for halves of files, and for what was acknowledged."""
        now = [path.read_bytes() for path in self.files]
        if any(not text.endswith(b"\n") for text in now):
            yield "a source file is cut off"
        if acknowledged and now[1] == self.before[1]:
            yield "an acknowledged refresh is not in the files"
