"""Read a JSON-stat 2.0 dataset, as PxWeb and Eurostat send it, and refuse what is not one."""

import itertools
import json
from dataclasses import dataclass
from decimal import Decimal

from dashboard.csvfile import N_, BadData


@dataclass(frozen=True)
class Dataset:
    """Cells by the codes of their dimensions.

    labels  dimension -> code -> what the code means, in the order of the answer
    cells   codes, one a dimension -> value (None where there is none) and its flag ("" for none)
    """

    title: str
    updated: str
    labels: dict[str, dict[str, str]]
    cells: dict[tuple[str, ...], tuple[Decimal | None, str]]


def parse(answer: bytes, where: str) -> Dataset:
    """Return the dataset; BadData where the answer is not JSON, not a dataset, or not whole.

    where  the table, as messages name it
    """
    found = decode(answer, where)
    if not isinstance(found, dict) or found.get("class") != "dataset":
        raise refusal(where, answer)
    try:
        labels = {name: _labels(found["dimension"][name]["category"]) for name in found["id"]}
        keys = list(itertools.product(*labels.values()))
        values = [_number(value) for value in _spread(found["value"], len(keys))]
        flags = _spread(found.get("status") or {}, len(keys))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise refusal(where, answer) from error
    if found.get("size") != [len(codes) for codes in labels.values()]:
        raise refusal(where, answer)
    cells = {key: (value, flag or "") for key, value, flag in zip(keys, values, flags, strict=True)}
    return Dataset(str(found.get("label", "")), str(found.get("updated", "")), labels, cells)


def decode(answer: bytes, where: str) -> object:
    """Return JSON with its numbers as written; BadData where it is none."""
    try:
        return json.loads(answer.decode("utf-8-sig"), parse_float=Decimal)
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise refusal(where, answer) from error


def refusal(where: str, answer: bytes) -> BadData:
    """Return the refusal of an answer that is not what the service promises."""
    begins = " ".join(answer[:80].decode("utf-8", "replace").split())
    return BadData(
        N_("{where}: the answer is not a whole JSON-stat dataset or its metadata. {size} bytes came that begin “{begins}”."),  # noqa: E501
        where=where, size=len(answer), begins=begins,
    )  # fmt: skip


def _labels(category: dict) -> dict[str, str]:
    """Return the codes in order with their labels; either may be left out of the answer."""
    texts = category.get("label") or {}
    index = category.get("index", list(texts))
    codes = index if isinstance(index, list) else sorted(index, key=index.__getitem__)
    return {code: str(texts.get(code, code)) for code in codes}


def _number(value: object) -> Decimal | None:
    if value is None or type(value) in (int, Decimal):
        return value if value is None else Decimal(value)
    raise ValueError(value)


def _spread(given: list | dict, count: int) -> list:
    """Return one entry a cell of what is a whole list, or an object of the places that have one."""
    if isinstance(given, list):
        if len(given) != count:
            raise ValueError(f"{len(given)} of {count}")
        return given
    places = {int(place): entry for place, entry in given.items()}
    if places and max(places) >= count:
        raise ValueError(f"{max(places)} of {count}")
    return [places.get(place) for place in range(count)]
