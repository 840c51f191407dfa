"""Put what a refresh found into the text of observations.csv and sources.csv."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from dashboard.csvfile import N_
from dashboard.records import Records
from dashboard.refresh.differences import Difference, Found
from dashboard.refresh.feeds import Edition, Feed
from dashboard.refresh.publications import Publication, add, in_both

ESTIMATED = set("efs")  # Eurostat's flags: estimated, forecast, estimated by Eurostat
TOGETHER = ("indicator_id", "place_id")  # a new row stands with its series
CORRECTED = N_("On {today} the source gave {new}; this value was read on {before}.")


def rewritten(
    observations: str, sources: str, found: Iterable[Found], today: date
) -> tuple[str, str]:
    """Return both files' text with what is new and changed; what is gone stays as it is.

    A corrected value gets a row of its own. The row before stays, hidden, with the reason.
    """
    values, publications = Records(observations), Records(sources)
    made: dict[str, str] = {}
    for one in found:
        told = [difference for difference in one.differences if difference.reading]
        if told and one.feed.where not in made:
            made[one.feed.where] = add(publications, _publication(one.feed, one.edition), today)
        for difference in told:
            if difference.old:
                _hide(values, one.feed, difference, today)
            values.insert(_row(one.feed, difference, made[one.feed.where]), *TOGETHER)
    return values.text(), publications.text()


def _publication(feed: Feed, edition: Edition) -> Publication:
    return Publication(
        f"{feed.provider}_{feed.table_code}",
        feed.publisher,
        f"{feed.table_code}: {edition.title}",
        edition.updated,
        feed.licence_id,
        feed.page_url,
    )


def _hide(values: Records, feed: Feed, difference: Difference, today: date) -> None:
    row = values.find(
        indicator_id=feed.indicator_id,
        place_id=difference.place_id,
        year=str(difference.year),
        source_id=difference.old.source_id,
        is_target="false",
        is_shown="true",
    )
    reasons = in_both(
        "reason",
        CORRECTED,
        new=difference.reading.value,
        today=today,
        before=difference.old.accessed_on,
    )
    values.change(row, is_shown="false", **reasons)


def _row(feed: Feed, difference: Difference, source_id: str) -> dict[str, str]:
    reading = difference.reading
    return {
        "indicator_id": feed.indicator_id,
        "place_id": difference.place_id,
        "year": str(difference.year),
        "value": number(reading.value),
        "quality": "estimated" if ESTIMATED & set(reading.flag) else "measured",
        "is_target": "false",
        "is_shown": "true",
        "source_id": source_id,
        "locator": reading.locator,
    }


def number(value: Decimal) -> str:
    """Return a value as the sources are written: 1529.24, 12, never 1E+3 or 12.0."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
