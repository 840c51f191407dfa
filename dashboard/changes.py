"""What changed in the data: sentences and records for the pages.

Frames: changes as queries/changes.sql, releases as queries/releases.sql returns them.
"""

import pandas as pd
from markupsafe import Markup

from dashboard import formats, html
from dashboard.language import _, ngettext
from dashboard.open_data import versions
from dashboard.sources import link

PAGE = "/sources?part=changes"
FIRST, OF_A_KIND = 4, 2  # how many the overview names


def kind(name: str) -> str:
    """Return the word for a kind of change."""
    words = {
        "added": _("added"), "corrected": _("corrected"),
        "status": _("status"), "removed": _("removed"),
    }  # fmt: skip
    return words[name]


def records(changes: pd.DataFrame) -> list[dict]:
    """Return a record a change: its day, kind, city, what changed, why, and the source."""
    return [
        {
            "day": formats.day(row.changed_on),
            "kind": kind(row.kind),
            "city": html.link(f"/city?city_id={row.city_id}", row.city)
            if pd.notna(row.city_id)
            else None,
            "text": row.text,
            "reason": row.reason,
            "source": link(row.source_id, row.publisher, row.published)
            if pd.notna(row.source_id)
            else None,
        }
        for row in changes.itertuples()
    ]


def groups(changes: pd.DataFrame) -> list[dict]:
    """Return the changes by release, those that no release names yet first."""
    return [
        {"title": _release(group.iloc[0]), "changes": records(group)}
        for _id, group in changes.groupby("release_id", sort=False, dropna=False)
    ]


def _release(row: pd.Series) -> str:
    if pd.isna(row["release_id"]):
        return _("Since the last release")
    return f"{row['release_id']}, {formats.day(row['released_on'])}: {row['release']}"


def sentence(changes: pd.DataFrame, releases: pd.DataFrame, version: str) -> str:
    """Return what version is shown and how much has changed since its release."""
    last = releases.iloc[0]
    count = len(since(changes, releases, last["release_id"]))
    said = ngettext(
        "The last release is {release} of {day}. Since then {count} change is listed; shown is data version {version}.",  # noqa: E501
        "The last release is {release} of {day}. Since then {count} changes are listed; shown is data version {version}.",  # noqa: E501
        count,
    )
    return said.format(
        release=last["release_id"], day=formats.day(last["released_on"]), count=count,
        version=version,
    )  # fmt: skip


def since(changes: pd.DataFrame, releases: pd.DataFrame, release_id: str) -> pd.DataFrame:
    """Return the changes that came after a release."""
    order = list(releases["release_id"])
    later = order[: order.index(release_id)]
    return changes[changes["release_id"].isna() | changes["release_id"].isin(later)]


def pinned(
    changes: pd.DataFrame, releases: pd.DataFrame, asked: str, version: str
) -> Markup | None:
    """Return that the page shows another version than its link names, or None if it does not."""
    if asked == version:
        return None
    count = len(since(changes, releases, versions.release_of(asked)))
    said = ngettext(
        "This link names data version {asked}; version {version} is shown. {count} change is listed since then.",  # noqa: E501
        "This link names data version {asked}; version {version} is shown. {count} changes are listed since then.",  # noqa: E501
        count,
    ).format(asked=asked, version=version, count=formats.number(count))
    return Markup("{} {}").format(said, html.link(PAGE, _("What changed")))


def newest(changes: pd.DataFrame) -> pd.DataFrame:
    """Return the first of the newest changes, of each kind a few."""
    return changes.groupby(["release_id", "kind"], sort=False, dropna=False).head(OF_A_KIND).head(FIRST)  # noqa: E501  # fmt: skip


def short(changes: pd.DataFrame) -> list[tuple[str, Markup]]:
    """Return the newest changes as pairs of day and words, for a dated list."""
    return [
        (
            one["day"],
            Markup("{} <span class='p-text2'>({})</span>{}").format(
                one["text"], one["kind"], Markup(" ") + one["source"] if one["source"] else ""
            ),
        )
        for one in records(newest(changes))
    ]
