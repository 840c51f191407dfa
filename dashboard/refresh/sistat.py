"""Read one indicator from a PxWeb service, as SiStat of the Statistical Office (API version 1)."""

from dashboard.refresh import jsonstat
from dashboard.refresh.answers import Answers
from dashboard.refresh.feeds import Edition, Feed, Reading
from dashboard.refresh.question import Question
from dashboard.refresh.readings import readings
from dashboard.refresh.selection import resolve


def read(feed: Feed, answers: Answers) -> tuple[Edition, list[Reading]]:
    """Return what the table has for the places, every year; BadData says what is wrong.

    First what the table consists of, then the data: so what has changed is known before asking.
    """

    def metadata(answer: bytes) -> tuple[str, dict[str, dict[str, str]]]:
        return _metadata(answer, feed.where)

    def data(answer: bytes) -> tuple[Edition, list[Reading]]:
        dataset = jsonstat.parse(answer, feed.where)
        return Edition(title, dataset.updated), readings(feed, asked, dataset)

    title, labels = answers.ask(Question(feed.url), metadata)
    asked = resolve(feed, labels)
    query = [
        {"code": name, "selection": {"filter": "item", "values": codes}}
        for name, codes in asked.items()
    ]
    body = {"query": query, "response": {"format": "json-stat2"}}
    return answers.ask(Question(feed.url, body=body), data)


def _metadata(answer: bytes, where: str) -> tuple[str, dict[str, dict[str, str]]]:
    found = jsonstat.decode(answer, where)
    try:
        labels = {
            one["code"]: dict(zip(one["values"], one["valueTexts"], strict=True))
            for one in found["variables"]
        }
        return str(found["title"]), labels
    except (KeyError, TypeError, ValueError) as error:
        raise jsonstat.refusal(where, answer) from error
