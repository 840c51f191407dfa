"""What a room refuses, and the sentence it refuses it with."""

import pytest

from dashboard import language
from dashboard.rooms import answers, codes, refusals, rooms, seats
from dashboard.rooms.answers import Envelope
from dashboard.rooms.refusals import Refused

MIX = {"levers": ["solar", "ev_new_share"]}
MESSAGES = [value for value in vars(refusals).values() if isinstance(value, str) and " " in value]
MESSAGES.remove(refusals.__doc__)


def refusal(does, *args):
    """Return the sentence that something is refused with."""
    with pytest.raises(Refused) as caught:
        does(*args)
    return caught.value.message


BAD_ANSWERS = [
    ("mix", MIX, {"settings": {"unknown": 1}}),
    ("mix", MIX, {"settings": {"solar": True}}),
    ("mix", MIX, {"settings": {"solar": "1"}}),
    ("mix", MIX, {"settings": {"solar": float("inf")}}),
    ("mix", MIX, []),
    ("yes_no", {"text": "?"}, {"is_yes": "yes"}),
    ("ranking", {"levers": ["a", "b", "c"]}, {"order": ["a", "b"]}),
    ("ranking", {"levers": ["a", "b", "c"]}, {"order": ["a", "b", "b"]}),
]


@pytest.mark.parametrize(("kind", "question", "answer"), BAD_ANSWERS, ids=str)
def test_an_answer_that_does_not_fit_its_question_is_refused(sqlite_store, kind, question, answer):
    opened = rooms.open_room(kind, question)
    seat = seats.take(opened.code, "kranj", "Kranj")
    wrong = Envelope("kranj", "Kranj", seat.token, 1, "a1", answer)
    assert refusal(answers.send, opened.code, wrong) == refusals.STRANGE
    assert answers.latest(opened.code) == {}


BAD_QUESTIONS = [("yes_no", {"text": " "}), ("yes_no", {"text": "x" * 200}), ("mix", {}),
                 ("lever", MIX), ("ranking", MIX), ("junk", MIX)]  # fmt: skip


@pytest.mark.parametrize(("kind", "question"), BAD_QUESTIONS, ids=str)
def test_a_question_that_is_not_whole_opens_no_room(sqlite_store, kind, question):
    assert refusal(rooms.open_room, kind, question) == refusals.NO_QUESTION


def test_every_refusal_is_a_sentence_in_both_languages():
    for message in MESSAGES:
        values = dict.fromkeys(("code", "city", "number", "most"), "7")
        said = [str(Refused(400, message, **values))]
        language.use("en")
        said.append(str(Refused(400, message, **values)))
        language.use("sl")
        assert said[0] != said[1] and all(text.endswith(".") for text in said)


def test_a_code_is_typed_in_any_way_and_cannot_be_guessed():
    made = {codes.new_code() for _code in range(2000)}
    assert len(made) == 2000 and all(codes.clean(codes.spaced(one).lower()) == one for one in made)
    assert len(codes.ALPHABET) ** codes.CODE_SIGNS > 2e10
    assert not set(codes.ALPHABET) & set("01ILOU")
