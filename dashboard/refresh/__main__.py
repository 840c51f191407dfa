"""Look what is new at the official sources; write it only when told to.

    python -m dashboard.refresh                   figures that differ from today's, row by row
    python -m dashboard.refresh --write           the same, written into data/sources
    python -m dashboard.refresh boundaries        the same for the boundaries

Ends with 0 where nothing differs or all is written, 1 where something differs and is not written,
2 where the command is not understood, 3 where an answer is missing or not used, 4 where what came
is not plausible or breaks a rule of the build. With 3 and 4 nothing is written.
"""

import argparse
import contextlib
import sys
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from dashboard import db, language, loading
from dashboard.csvfile import BadData
from dashboard.language import _
from dashboard.paths import DATA
from dashboard.refresh import boundaries, indicators
from dashboard.refresh.answers import Answers
from dashboard.refresh.question import Patience
from dashboard.store.engine import StoreFault

WHAT = {"indicators": indicators, "boundaries": boundaries}
KEPT = ".refresh"  # in data/, out of git: finished answers of a run that broke
DONE, DIFFERS, NOT_USED, REFUSED = 0, 1, 3, 4


def main(
    words: Sequence[str] | None = None,
    data: Path = DATA,
    patience: Patience | None = None,
    today: date | None = None,
) -> int:
    """Run the command and return how it ended."""
    given = _given(words)
    language.use(given.lang)
    with contextlib.closing(Answers(data / KEPT, patience, given.fresh)) as answers:
        return _run(given, data, answers, today or date.today())


def _run(given: argparse.Namespace, data: Path, answers: Answers, today: date) -> int:
    """Look, say what differs, and write it if told to; return how it ended."""
    what = WHAT[given.what]
    try:
        rows = partial(db.run, loading.load(data))
        looked = what.look(rows, answers, given.base_url, given.only)
    except BadData as error:
        return _end(_("Nothing written. {error}").format(error=error), NOT_USED)
    for line in what.said(looked, rows):
        print(line)
    return _finish(what, looked, given.write, data, answers, today)


def _finish(what, looked, wanted: bool, data: Path, answers: Answers, today: date) -> int:
    """Write if told to and if nothing speaks against it; say how it ended."""
    if against := _against(looked, wanted):
        return _end(*against)
    try:
        what.write(looked, data, today)
    except (BadData, StoreFault) as error:
        return _end(_("Nothing written. {error}").format(error=error), REFUSED)
    answers.forget()
    return _end(_("Written into data/sources. Now run: python -m dashboard.build"), DONE)


def _against(looked, wanted: bool) -> tuple[str, int] | None:
    """Return why nothing is written, and how the command ends; None where it is to be written."""
    if looked.refused:
        return _(
            "Nothing written: not every answer can be used. Run it again; with --fresh, everything is asked for anew."  # noqa: E501
        ), NOT_USED
    if looked.jumps:
        return _(
            "Nothing written. Values that are not plausible: {count}. Where the source is right, put the year into series_breaks.csv with the reason; else wait for the source, or refresh the others with --only."  # noqa: E501
        ).format(count=looked.jumps), REFUSED
    if not looked.differs:
        return _("Nothing to write: all is as the sources have it."), DONE
    if not wanted:
        return _("Nothing written. To write it, run the same with --write."), DIFFERS
    return None


def _end(sentence: str, code: int) -> int:
    """Say how the command ended: to the error stream where something went wrong."""
    print(sentence, file=sys.stdout if code in (DONE, DIFFERS) else sys.stderr)
    return code


def _given(words: Sequence[str] | None) -> argparse.Namespace:
    parser = _parser()
    given = parser.parse_args(words)
    if given.only and given.what != "indicators":
        parser.error("--only goes with indicators: neighbours share their boundaries")
    return given


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m dashboard.refresh",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("what", nargs="?", choices=sorted(WHAT), default="indicators")
    parser.add_argument("--write", action="store_true", help="write what differs")
    parser.add_argument("--only", metavar="KEY", help="one indicator only")
    parser.add_argument("--base-url", metavar="URL", help="a mirror that stands for every service")
    parser.add_argument("--fresh", action="store_true", help="ask again for what a broken run has")
    parser.add_argument("--lang", choices=language.LANGUAGES, default=language.DEFAULT)
    return parser


if __name__ == "__main__":
    sys.exit(main())
