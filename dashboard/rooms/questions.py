"""The kinds of question a room can ask, and what an answer to each must be."""

import math

from dashboard.rooms import refusals
from dashboard.rooms.refusals import Refused

MIX, LEVER, YES_NO, RANKING = "mix", "lever", "yes_no", "ranking"
LONGEST = 140  # letters of a yes or no question
MOST_LEVERS = 40
RANKED = range(3, 7)  # how many levers can be ranked


def checked_question(kind: str, question: dict) -> dict:
    """Return a question with nothing but what its kind needs; Refused where it is not whole.

    mix      {"levers": [lever_id]}   the levers that phones show
    lever    {"levers": [lever_id]}   the one
    yes_no   {"text": ...}
    ranking  {"levers": [lever_id]}   3 to 6 to rank
    """
    if kind == YES_NO:
        text = " ".join(str(question.get("text", "")).split())
        if 1 <= len(text) <= LONGEST:
            return {"text": text}
    levers = list(dict.fromkeys(question.get("levers", [])))
    counts = {MIX: range(1, MOST_LEVERS + 1), LEVER: range(1, 2), RANKING: RANKED}
    if len(levers) in counts.get(kind, ()) and all(isinstance(one, str) for one in levers):
        return {"levers": levers}
    raise Refused(422, refusals.NO_QUESTION, most=LONGEST)


def checked_answer(kind: str, question: dict, answer: object) -> dict:
    """Return an answer with nothing but what its question asks; Refused where it does not fit.

    mix, lever  {"settings": {lever_id: number}} of the question's levers
    yes_no      {"is_yes": bool}
    ranking     {"order": [lever_id]} the question's levers, the most wanted first
    """
    if not isinstance(answer, dict):
        raise Refused(422, refusals.STRANGE)
    if kind == YES_NO and isinstance(answer.get("is_yes"), bool):
        return {"is_yes": answer["is_yes"]}
    if kind == RANKING and _is_order(answer.get("order"), question["levers"]):
        return {"order": answer["order"]}
    settings = answer.get("settings")
    if kind in (MIX, LEVER) and _are_settings(settings, question["levers"]):
        return {"settings": settings}
    raise Refused(422, refusals.STRANGE)


def _is_order(order: object, levers: list[str]) -> bool:
    is_list = isinstance(order, list) and all(isinstance(one, str) for one in order)
    return is_list and sorted(order) == sorted(levers)


def _are_settings(settings: object, levers: list[str]) -> bool:
    return isinstance(settings, dict) and all(
        name in levers and _is_number(value) for name, value in settings.items()
    )


def _is_number(value: object) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and math.isfinite(value) and abs(value) < 1e12
