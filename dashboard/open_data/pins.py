"""Which build answers an address that pins a version, and what is said where none can."""

from functools import cache
from pathlib import Path

from dashboard import db, read_only
from dashboard.language import _
from dashboard.open_data import versions


class NotHere(Exception):
    """There is nothing to answer with; the message says so in the reader's language.

    status  404 for what there never was, 410 for a version whose data are not kept here
    """

    def __init__(self, sentence: str, status: int = 404):
        super().__init__(sentence)
        self.status = status


@cache
def _kept(folder: Path) -> db.Tables:
    return db.Tables(folder)


def build(tables: db.Tables, asked: str | None) -> db.Build:
    """Return the build of the version asked for, the newest where none is; NotHere otherwise.

    Never another version's figures: a link that pins a version answers with it or not at all.
    """
    newest = tables.build()
    if asked is None or asked == newest.version:
        return newest
    known = releases(newest)
    try:
        release_id = versions.release_of(asked)
    except ValueError:
        release_id = None
    if release_id not in known:
        sentence = _(
            "There is no data version “{asked}”. Releases: {known}. Served now: {version}."
        )
        raise NotHere(sentence.format(asked=asked, known=", ".join(known), version=newest.version))
    folder = tables.data / versions.KEPT / asked
    if versions.is_release(asked) and (folder / db.manifest.MANIFEST).exists():
        return _kept(folder).build()
    sentence = _("The data of version {asked} are not kept on this server, which serves version {version}. What has changed since: /sources?part=changes")  # noqa: E501  # fmt: skip
    raise NotHere(sentence.format(asked=asked, version=newest.version), 410)


def releases(build: db.Build) -> list[str]:
    """Return the keys of all releases, the newest first."""
    sql = "select release_id from releases order by released_on desc, release_id desc"
    return [release_id for (release_id,) in read_only.cursor(build.con).execute(sql).fetchall()]
