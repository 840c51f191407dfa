"""Beside peers, in one run: a plain slider, Observable Framework, pandas, SQLite, a spreadsheet.

python -m benchmarks.peers --site /tmp/peer --rows /tmp/large/1000000 --formulas /tmp/env/bin/python

--site      folder that Observable Framework is built in, from benchmarks/observable, by npm
--rows      folder of made-up data with 10⁶ rows, as benchmarks.storage writes it
--formulas  a Python that has the package `formulas`
A ratio above 1 says how many times slower the peer is; below 1, we lose.
"""

import argparse
from pathlib import Path

from benchmarks import drag, peer_pages, peer_queries, peer_sheet
from dashboard.paths import DATA


def main() -> None:
    """Print each comparison; what is not asked for is left out."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--site", type=Path)
    parser.add_argument("--rows", type=Path)
    parser.add_argument("--formulas", type=Path)
    parser.add_argument("--slider", action="store_true")
    given = parser.parse_args()
    if given.slider:
        drag.main()
    if given.site:
        peer_pages.compare(given.site)
    peer_queries.compare(DATA)
    if given.rows:
        peer_queries.compare(given.rows)
    if given.formulas:
        peer_sheet.compare(given.formulas)


if __name__ == "__main__":
    main()
