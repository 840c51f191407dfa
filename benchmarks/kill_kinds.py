"""The kinds of work that are killed: how each begins, and what must be true after a restart.

A check yields a sentence for everything that is lost or half; none is as it should be.
"""

import secrets
from collections import Counter
from collections.abc import Iterator

import sqlalchemy as sa

from benchmarks import kill_work
from benchmarks.kill_refresh import Refresh
from benchmarks.kill_work import EDITOR, REVIEWER, Site
from dashboard import manifest
from dashboard.editing import drafts, history, reviews, rows, steps
from dashboard.rooms import answers, rooms, seats
from dashboard.store import engine
from dashboard.store.editing_tables import draft_changes
from dashboard.store.editing_tables import drafts as draft_tables

IMPORTED = 40  # rows of the uploaded file


class Build:
    """A figure changes in the sources: the tables are the ones before or the ones after."""

    def begin(self, site: Site, turn: int) -> tuple:
        """Change a title, so that there is something to build."""
        path = site.data / "sources" / "themes.csv"
        lines = path.read_text(encoding="utf-8").splitlines()
        fields = lines[1].split(",")
        lines[1] = ",".join([*fields[:2], f"Tema {turn}", *fields[3:]])
        path.write_text("\n".join([*lines, ""]), encoding="utf-8")
        self.before, self.turn = manifest.read(site.data)["content"], turn
        return kill_work.build, ()

    def check(self, site: Site, acknowledged: list[str]) -> Iterator[str]:
        """Ask for the new title, which the restart has built."""
        text = (site.data / "current" / "themes.csv").read_text(encoding="utf-8")
        if f"Tema {self.turn}" not in text or manifest.read(site.data)["content"] == self.before:
            yield f"the tables lack the title that was built (acknowledged: {acknowledged})"


class Publish:
    """A draft is published whole or is approved still."""

    def __init__(self):
        self.ended = Counter()

    def begin(self, site: Site, turn: int) -> tuple:
        """Have a draft approved."""
        self.row = rows.published("measures", "kranj", site.data)[turn % 40]
        self.wanted = {**self.row, "title_sl": f"Naslov {turn}", "title_en": f"Title {turn}"}
        change = rows.change("measures", self.row, self.wanted, site.data)
        self.draft_id = drafts.save(EDITOR, "kranj", [change], "zato")
        with engine.writing() as con:
            steps.take(con, steps.find(con, self.draft_id), "submitted", EDITOR)
        reviews.approve(REVIEWER, self.draft_id)
        self.token = secrets.token_hex(4)
        return kill_work.publish, (self.draft_id, self.token)

    def check(self, site: Site, acknowledged: list[str]) -> Iterator[str]:
        """Ask the store and the tables for the same."""
        versions = history.versions()
        recorded = self.token in [one.token for one in versions]
        now = rows.published("measures", "kranj", site.data)
        self.ended["finished" if recorded else "undone"] += 1
        if acknowledged and not recorded:
            yield "an acknowledged version is not in the history"
        if (self.wanted in now, self.row in now) != (recorded, not recorded):
            yield "the tables and the history are of two versions"
        state = drafts.find(EDITOR, self.draft_id).state
        if state != (steps.PUBLISHED if recorded else steps.APPROVED):
            yield f"the draft is {state}"
        newest = versions[0].version if versions else 0
        if manifest.edition(site.data)["version"] != newest:
            yield "the served build is of another version than the history's newest"


class Import:
    """Every acknowledged file is a draft with all its rows, and no draft has some of them."""

    def begin(self, site: Site, turn: int) -> tuple:
        """Make the file that is uploaded."""
        row = rows.published("measures", "kranj", site.data)[0]
        lines = [",".join(row)]
        for number in range(IMPORTED):
            new = {**row, "measure_id": f"kranj_import_{turn}_{number}"}
            lines.append(",".join(f'"{value}"' for value in new.values()))
        return kill_work.take_in, ("\n".join(lines),)

    def check(self, site: Site, acknowledged: list[str]) -> Iterator[str]:
        """Count the rows of each draft."""
        mine = sa.select(draft_tables.c.draft_id).where(draft_tables.c.reason == kill_work.IMPORT)
        count = sa.select(draft_changes.c.draft_id, sa.func.count()).group_by("draft_id")
        count = count.where(draft_changes.c.draft_id.in_(mine))
        with engine.reading() as con:
            kept = {row[0]: row[1] for row in con.execute(count)}
        if lost := set(acknowledged) - set(kept):
            yield f"acknowledged files that are not there: {len(lost)}"
        if half := [one for one, rows_of_it in kept.items() if rows_of_it != IMPORTED]:
            yield f"drafts with some of their rows: {len(half)}"


class Answer:
    """The newest acknowledged answer, or a newer one, is in the room."""

    def __init__(self):
        self.room = None

    def begin(self, site: Site, turn: int) -> tuple:
        """Take a seat, once."""
        if self.room is None:
            self.room = rooms.open_room("yes_no", {"text": "Ali?"})
            self.seat = seats.take(self.room.code, "kranj", "Kranj")
        return kill_work.answer, (self.room.code, self.seat.token, self._newest() + 1)

    def _newest(self) -> int:
        found = answers.latest(self.room.code)
        return found["kranj"].number if found else 0

    def check(self, site: Site, acknowledged: list[str]) -> Iterator[str]:
        """Compare the newest with what was acknowledged."""
        if acknowledged and self._newest() < int(acknowledged[-1]):
            yield f"answer {acknowledged[-1]} was acknowledged and is not there"


KINDS = (Build, Publish, Import, Answer, Refresh)
