"""From the click on publish until another process shows it, and the way back.

python -m benchmarks.publish

Publishes and calls back in turn, in a folder and a store of its own; two readers ask all the time.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from dashboard.editing import drafts, publishing, reviews, rows, steps
from dashboard.paths import DATA, ROOT
from dashboard.people.roles import Person
from dashboard.store import engine

RUNS = 5
EDITOR, REVIEWER = Person("e", "Editor", "editor", "kranj"), Person("r", "Reviewer", "editor_of_all")  # noqa: E501  # fmt: skip
PUBLISHER = Person("p", "Publisher", "publisher")
READER = """
import sys, time
from dashboard import db
tables, before = db.Tables(), None
while True:
    build = tables.build()
    build.con.cursor().execute("select count(*) from measures").fetchone()
    if build.built["sources"] != before:
        before = build.built["sources"]
        print(time.time(), flush=True)
    time.sleep(0.05)
"""


def approved(turn: int) -> str:
    """Return an approved draft of one measure."""
    row = rows.published("measures", "kranj")[turn]
    change = rows.change("measures", row, row | {"title_sl": f"Naslov {turn}"})
    draft_id = drafts.save(EDITOR, "kranj", [change], "zato")
    with engine.writing() as con:
        steps.take(con, steps.find(con, draft_id), "submitted", EDITOR)
    reviews.approve(REVIEWER, draft_id)
    return draft_id


def main() -> None:
    """Print how long it takes until it is published, and until both readers have it."""
    readers = [
        subprocess.Popen([sys.executable, "-c", READER], stdout=subprocess.PIPE, text=True, cwd=ROOT)  # noqa: E501
        for _reader in range(2)
    ]  # fmt: skip
    for reader in readers:
        reader.stdout.readline()
    done, seen = [], []
    for turn in range(RUNS):
        draft_id = approved(turn)
        for work in (
            lambda draft_id=draft_id: publishing.publish(PUBLISHER, [draft_id], "objava"),
            lambda turn=turn: publishing.revert(PUBLISHER, 2 * turn, "nazaj"),
        ):
            began = time.time()
            work()
            done.append(time.time() - began)
            seen.append(max(float(reader.stdout.readline()) for reader in readers) - began)
    for reader in readers:
        reader.kill()
    print(f"publish or call back, {len(done)} times: median {median(done):.1f} s, slowest {max(done):.1f} s")  # noqa: E501  # fmt: skip
    print(f"until both readers have it: median {median(seen):.1f} s, slowest {max(seen):.1f} s")
    late = max(one - other for one, other in zip(seen, done, strict=True))
    print(f"the slowest reader after the publisher was told: {late:.1f} s")


if __name__ == "__main__":
    if "publishing" in str(DATA):
        main()
    else:
        with tempfile.TemporaryDirectory(prefix="publishing") as folder:
            from benchmarks.kills import site

            made = site(Path(folder))
            given = os.environ | {"DASHBOARD_DATA": str(made.data), engine.URL: made.url}
            command = [sys.executable, "-m", "benchmarks.publish"]
            sys.exit(subprocess.run(command, cwd=ROOT, env=given, check=False).returncode)
