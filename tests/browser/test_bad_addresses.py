"""What an address asks for and there is none of is put right, and a sentence says so."""

import pytest

from dashboard.ui.address import LONGEST

pytestmark = pytest.mark.browser
LONG = "x" * 5000
PUT_RIGHT = [
    ("/", {"date": "junk", "city_id": "atlantis", "lang": "xx", "view": "globe"}),
    ("/", {"date": "1999-01-01", "city_id": LONG, "lang": LONG}),
    ("/status", {"date": "2999-01-01", "track": "junk", "cities": "atlantis"}),
    ("/city", {"city_id": "atlantis"}),
    ("/measures", {"view": "junk", "city_id": "atlantis", "rows": "-5"}),
    ("/measures", {"city_id": LONG, "q": LONG}),
    ("/sources", {"part": "junk", "source_id": "atlantis", "licence_id": LONG}),
    ("/room", {"view": "junk", "ask": "junk", "hide": "2"}),
    ("/accessibility", {"lang": "xx"}),
]


def test_a_page_that_there_is_none_of_is_said_in_the_readers_language(visit):
    seen = visit("/nowhere")
    assert seen.texts("[data-testid=stAlertContentInfo]") == [
        "Strani »nowhere« ni. Prikazan je pregled, druge strani so v meniju."
    ]
    assert (seen.path(), seen.choices()) == ("/", {})


@pytest.mark.parametrize(("path", "asked"), PUT_RIGHT, ids=lambda given: str(given)[:60])
def test_bad_choices_are_put_right_and_said(visit, path, asked):
    seen = visit(f"{path}?{'&'.join(f'{key}={value}' for key, value in asked.items())}")
    said = seen.texts("[data-testid=stAlertContentInfo]")
    for key, value in asked.items():
        if key == "q":
            assert any(str(LONGEST) in sentence for sentence in said), "the text was cut"
            assert seen.choices()["q"] == value[:LONGEST]
            continue
        shown = value if len(value) <= LONGEST else value[:LONGEST] + "…"
        assert any(f"{key} = »{shown}«" in sentence for sentence in said), f"{key} is not in {said}"
        assert seen.choices().get(key) != value
    assert seen.texts("[data-testid=stAlertContentError]") == []
    assert seen.text("h1")
