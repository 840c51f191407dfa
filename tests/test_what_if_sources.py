"""Every figure of the model and every bound of a lever shows its source and its quality."""

import re

import pytest
from markupsafe import escape

from dashboard.language import localise

from .pages import open_page, text

LINES = re.compile(r"<tr>.*?</tr>", re.DOTALL)


def lines(page: str, title: str) -> list[str]:
    """Return the lines of the page's tables whose first cell is a name."""
    named = re.compile(rf'<th scope="row">(<a [^>]*>)?{re.escape(str(escape(title)))}(</a>)?</th>')
    return [line for line in LINES.findall(page) if named.search(line)]


@pytest.mark.parametrize("lang", ["sl", "en"])
@pytest.mark.parametrize("city_id", ["kranj", "celje"])
def test_every_parameter_shows_its_source_and_its_quality(rows, city_id, lang):
    page = text(open_page("what_if", view="model", city_id=city_id, lang=lang))
    known = localise(rows("model_parameters"), lang)
    known = known[known["city_id"].isna() | (known["city_id"] == city_id)]
    assert len(known) > 60
    for row in known.itertuples():
        found = lines(page, row.title)
        assert found, row.title
        for line in found:
            assert f"/sources?source_id={row.source_id}" in line, row.title
            assert f"p-quality-{row.quality}" in line, row.title


@pytest.mark.parametrize("lang", ["sl", "en"])
def test_every_bound_of_a_lever_shows_its_reason_source_and_quality(rows, lang):
    page = text(open_page("what_if", city_id="kranj", lang=lang))
    for row in localise(rows("model_levers"), lang).itertuples():
        [line] = lines(page, row.title)[-1:]
        assert str(escape(row.reason)) in line, row.lever_id
        assert f"/sources?source_id={row.source_id}" in line, row.lever_id
        assert f"p-quality-{row.quality}" in line, row.lever_id
