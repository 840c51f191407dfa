"""Read one indicator from the statistics API of Eurostat (JSON-stat 2.0)."""

from dashboard.refresh import jsonstat
from dashboard.refresh.answers import Answers
from dashboard.refresh.feeds import PLACE, YEARS, Edition, Feed, Reading
from dashboard.refresh.question import Question
from dashboard.refresh.readings import readings
from dashboard.refresh.selection import resolve


def read(feed: Feed, answers: Answers) -> tuple[Edition, list[Reading]]:
    """Return what the dataset has for the places, every year; BadData says what is wrong.

    There is no metadata to ask for first: the answer names its dimensions, codes and labels.
    """

    def data(answer: bytes) -> tuple[Edition, list[Reading]]:
        dataset = jsonstat.parse(answer, feed.where)
        asked = resolve(feed, dataset.labels)
        return Edition(dataset.title, dataset.updated), readings(feed, asked, dataset)

    return answers.ask(Question(feed.url, params=tuple(_filters(feed))), data)


def _filters(feed: Feed) -> list[tuple[str, str]]:
    """Return one parameter a code: all years come where time is not named."""
    pairs = [("format", "JSON"), ("lang", "EN")]
    for name, asked in feed.selection.items():
        for value in asked:
            if PLACE in value:
                pairs += [(name, code) for code in feed.places]
            elif YEARS not in value:
                pairs.append((name, value.partition("=")[0]))
    return pairs
