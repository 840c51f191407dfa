"""Each view of an indicator, in both languages: drawn, in its language, clean, to take away."""

import io

import pandas as pd
import pytest

from dashboard.indicators import choices

from .axe import grave_faults
from .catalogue import left_in_other_language, with_foreign_words
from .test_every_page import DECIMAL_COMMA, DECIMAL_POINT, FAULTS
from .visitor import Visitor

pytestmark = pytest.mark.browser
ONE = "/indicators?indicator_id=employment_rate&city_id=kranj&view="
ADDRESSES = {
    **{view: ONE + view for view in choices.views()},
    "emissions": "/indicators?view=emissions&as=inhabitant",
    "empty": "/indicators?indicator_id=forest_share&view=time",
    "search": "/indicators?q=avtomobil",
    "region": "/indicators?indicator_id=population&view=map&group=podravska",
    "group without data": "/indicators?indicator_id=population&group=zasavska",
}
WRONG_MARK = {"sl": DECIMAL_POINT, "en": DECIMAL_COMMA}
NUMBERS = ".marks text, .p-table .n"
WITHOUT_CHART = ("table", "empty", "search", "group without data")


@pytest.fixture(scope="module", params=["sl", "en"])
def reader(request, server, contexts):
    """One window a language, that goes from view to view."""
    visitor = Visitor(contexts(), server.origin)
    yield request.param, visitor
    visitor.page.close()
    assert visitor.faults == []


@pytest.mark.parametrize("view", ADDRESSES)
def test_a_view_is_drawn_in_its_language(reader, view):
    spoken, seen = reader
    seen.open(ADDRESSES[view] + ("&lang=en" if spoken == "en" else ""))
    assert seen.texts(FAULTS) == []
    assert seen.page.locator("h1").count() == 1
    assert seen.page.locator(".marks").count() == (view not in WITHOUT_CHART)
    assert "<a" not in seen.text()
    assert left_in_other_language(seen.texts(), spoken) == []
    assert with_foreign_words(seen.texts(), spoken) == []
    assert [text for text in seen.texts(NUMBERS) if WRONG_MARK[spoken].search(text)] == []
    if spoken == "en":
        assert grave_faults(seen.page) == []


def test_what_is_chosen_stands_in_the_address_and_opens_again(visit):
    seen = visit(ONE + "ranking", "en")
    seen.page.get_by_role("button", name="Koper", exact=True).click()
    seen.wait_for_choice("cities", "koper")
    seen.page.get_by_role("button", name="Kranj", exact=True).click()
    seen.wait_for_choice("cities", "kranj,koper")
    seen.settle()
    bars = "\n".join(seen.texts(".marks text"))
    assert "Kranj" in bars and "Koper" in bars and "Maribor" not in bars
    again = visit(seen.address().replace(seen.origin, ""), "sl", reader="second")
    assert "Maribor" not in "\n".join(again.texts(".marks text"))


def test_a_click_in_the_list_opens_the_indicator(visit):
    seen = visit("/indicators", "en")
    seen.page.get_by_role("link", name="Employment rate", exact=True).click()
    seen.wait_for_choice("indicator_id", "employment_rate")
    seen.settle()
    assert seen.text("h1") == "Employment rate"
    assert seen.documents == 1


@pytest.mark.parametrize(("kind", "start"), [("CSV", "\ufeffplace_id".encode()), ("PNG", b"\x89PNG"), ("SVG", b"<svg")])  # noqa: E501  # fmt: skip
def test_what_is_seen_can_be_taken_away(visit, kind, start):
    seen = visit(ONE + "ranking", "en")
    with seen.page.expect_download() as waiting:
        seen.page.get_by_role("button", name=kind, exact=True).click()
    content = waiting.value.path().read_bytes()
    assert waiting.value.suggested_filename == f"employment_rate.{kind.lower()}"
    assert content.startswith(start)
    if kind == "CSV":
        back = pd.read_csv(io.BytesIO(content))
        assert set(back["year"]) == {2020} and len(back) == 13  # Slovenia too
    if kind == "SVG":
        assert "SURS" in content.decode() and "/indicators?" in content.decode()
