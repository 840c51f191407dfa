"""The view of the whole model: each part with value, formula in words, inputs and what it feeds."""

import re

import pytest

from dashboard import language
from dashboard.model import formula
from dashboard.model.mix import run
from dashboard.what_if import trace, trace_amounts, trace_drawing, trace_inputs, trace_words
from dashboard.what_if.formula_words import said

from .pages import open_page, text

EXAMPLE = {"home_renovation": 0.3, "district_renewables": 0.6}  # of docs/model_method.md


@pytest.fixture
def frames(rows):
    """Rows of the model in one language, by name."""

    def of(spoken, city_id="velenje"):
        language.use(spoken)
        names = {"nodes": "model_nodes", "parameters": "model_parameters", "levers": "model_levers"}
        found = {key: language.localise(rows(name), spoken) for key, name in names.items()}
        own = found["parameters"]["city_id"]
        found["parameters"] = found["parameters"][own.isna() | (own == city_id)]
        return found

    return of


@pytest.fixture
def whole(model, frames):
    return trace.gather(model, "velenje", EXAMPLE, **frames("en"), kept={"m": "1-abc"})


def test_every_part_has_its_value_in_the_base_year_and_under_the_mix(model, whole):
    city = model.cities.index("velenje")
    total = run(model, EXAMPLE)["total"][0, city]
    assert whole.parts["total"].base == pytest.approx(total[0], abs=1e-9)
    assert whole.parts["total"].goal == pytest.approx(125_333.14, abs=0.01)  # the worked example
    assert whole.parts["home_renovation"][5:7] == (0, 0.3)
    assert whole.parts["ef_gas"].base == whole.parts["ef_gas"].goal == 0.202
    assert set(whole.parts) >= {*model.program.trees, *model.program.inputs}


def test_what_feeds_and_what_is_fed_are_two_sides_of_one_line(whole):
    assert trace.feeds(whole, "sector_waste") == [
        "waste0", "waste_solid_share", "separate_collection", "separate_share0", "landfill_gas"
    ]  # fmt: skip
    assert trace.feeds(whole, "home_renovated") == ["home_renovation"]  # not itself, a year before
    for name in whole.parts:
        assert all(name in trace.feeds(whole, node) for node in trace.fed(whole, name))
    assert trace.fed(whole, "gross") == ["net"] and trace.fed(whole, "net") == []


def test_a_link_keeps_city_and_mix(whole):
    assert trace.address(whole, "total") == "/what-if?view=model&city_id=velenje&m=1-abc&node=total"
    assert trace.address(whole, None) == "/what-if?view=model&city_id=velenje&m=1-abc"


WORDS = [
    ("a * (b + 1)", "A · (B + 1)"), ("a - (b - c)", "A − (B − C)"), ("(a - b) - c", "A − B − C"),
    ("a / (b * c)", "A / (B · C)"), ("a * b / c", "A · B / C"), ("-(a + b)", "−(A + B)"),
    ("(a + b) ** 2", "(A + B)<sup>2</sup>"), ("min(1, prev(a) + b)", "the least of (1; A a year before + B)"),  # noqa: E501
    ("where(a >= 1, b, c)", "[if A ≥ 1: B; else C]"), ("clip(a, 0, 0.5)", "[A, from 0 to 0.5]"),
    ("year - 2018", "year − 2,018"), ("a + (b + c)", "A + B + C"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_a_formula_in_words_keeps_its_brackets(text, words):
    language.use("en")
    assert said(formula.parse(text), str.upper) == words


def test_titles_are_escaped_in_a_formula(whole):
    spoilt = whole._replace(parts=whole.parts | {"net": whole.parts["net"]._replace(title="<b>")})
    assert "&lt;b&gt;" in trace.link(spoilt, "net")


@pytest.mark.parametrize("spoken", ["sl", "en"])
def test_every_part_is_told_whole_in_both_languages(model, rows, frames, spoken):
    tables = frames(spoken)
    whole = trace.gather(model, "velenje", EXAMPLE, **tables, kept={})
    kinds = {"node": tables["nodes"], "lever": tables["levers"], "parameter": tables["parameters"]}
    known = language.localise(rows("sources"), spoken)
    for name, part in whole.parts.items():
        told = trace_inputs.details(whole, name, kinds, known)
        assert all(word and len(text) for word, text in told), name
        assert trace_amounts.figures(part)
        inputs = trace_inputs.inputs(whole, trace.feeds(whole, name), kinds["parameter"], known)
        if len(inputs):
            assert inputs["source"].str.contains("/sources\\?source_id=").all()
        if spoken == "sl" and name in whole.trees:
            told = re.sub(r"<[^>]+>", "", trace_words.formula(whole, name))
            assert not re.search(r"\b(the|year|of|if|else)\b", told)


def test_every_unit_of_the_model_has_its_words(con):
    tables = ("nodes", "parameters")
    units = {unit for name in tables for (unit,) in con.execute(f"select unit from {name}").fetchall()}  # noqa: E501  # fmt: skip
    assert units <= set(trace_amounts.UNITS)


def test_the_drawing_goes_from_left_to_right_without_boxes_on_each_other(whole):
    for name in whole.parts:
        boxes, lines = trace_drawing.neighbourhood(whole, name)
        column = boxes.set_index("name")["column"]
        assert column[name] == 2 and column.index.is_unique
        assert not boxes.duplicated(["column", "row"]).any()
        assert all(column[one] < column[other] for one, other in lines.itertuples(index=False))
        near, ways = trace_drawing.nearest(boxes, lines)
        assert set(ways["from"]) | set(ways["to"]) <= set(near["name"])
        assert set(trace.feeds(whole, name)) | set(trace.fed(whole, name)) <= set(column.index)


CASES = [
    ({"city_id": "kranj", "lang": "en"}, "68 quantities"),
    ({"city_id": "celje"}, "68 količin s formulami"),
    ({"city_id": "kranj", "node": "total"}, "Na kaj vpliva"),
    ({"city_id": "kranj", "node": "solar", "lang": "en"}, "Why it ends there"),
    ({"city_id": "kranj", "node": "ef_gas"}, "Mestna občina Kranj"),
    ({"city_id": "kranj", "node": "atlantis", "lang": "en"}, "68 quantities"),
]


@pytest.mark.parametrize(("params", "sentence"), CASES)
def test_the_view_opens_for_the_whole_and_for_each_kind_of_part(params, sentence):
    at = open_page("what_if", **{"view": "model"} | params)
    assert not at.exception
    assert sentence in text(at)
    assert ("node" in at.query_params) == (params.get("node") not in (None, "atlantis"))
