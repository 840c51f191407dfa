"""The language of formulas: what it takes, in which order nodes stand, units, NumPy, JavaScript."""

import pytest

from dashboard.language import use
from dashboard.model import formula, javascript, units
from dashboard.model.formula import Call, FormulaError, Name, Number, Prev
from dashboard.model.program import ModelError, link, needed

TAKEN = {
    "1": Number(1.0),
    " 2.5e3 ": Number(2500.0),
    "heat": Name("heat"),
    "prev(heat)": Prev("heat"),
    "-heat": Call("neg", (Name("heat"),)),
    "a + b * c": Call("+", (Name("a"), Call("*", (Name("b"), Name("c"))))),
    "(a + b) / 2": Call("/", (Call("+", (Name("a"), Name("b"))), Number(2.0))),
    "a - b - c": Call("-", (Call("-", (Name("a"), Name("b"))), Name("c"))),
    "a ** b ** 2": Call("**", (Name("a"), Call("**", (Name("b"), Number(2.0))))),
    "min(a, b, 1)": Call("min", (Name("a"), Name("b"), Number(1.0))),
    "clip(a, 0, 1)": Call("clip", (Name("a"), Number(0.0), Number(1.0))),
    "where(year >= 2030, a, b)": Call(
        "where", (Call(">=", (Name("year"), Number(2030.0))), Name("a"), Name("b"))
    ),
}
REFUSED = [
    "", "a +", "a b", "a.b", "a[0]", "'text'", "True", "None", "[a, b]", "a, b", "a or b", "not a",
    "+a", "a % b", "a // b", "a @ b", "a & b", "~a", "1 < a < 2", "a if b else c", "lambda: a",
    "abs(a)", "min(a)", "max()", "clip(a, b)", "clip(a, b, c, d)", "where(a, b)", "prev(1)",
    "prev(a + b)", "prev(a, b)", "prev(x=a)", "min(*a)", "min(a, b, key=c)", "a = 1", "a := 1",
    "(a := 1)", "a; b", "f'{a}'", "1j", "__import__('os')", "open('x')", "a()", "(" * 500,
]  # fmt: skip


@pytest.mark.parametrize("text", TAKEN)
def test_a_formula_of_the_grammar_is_read(text):
    assert formula.parse(text) == TAKEN[text]


@pytest.mark.parametrize("text", REFUSED)
def test_anything_else_is_refused(text):
    with pytest.raises(FormulaError):
        formula.parse(text)


def test_names_of_this_year_and_of_the_year_before_are_told_apart():
    tree = formula.parse("min(a, prev(b)) + where(c > 0, prev(a), -d)")
    assert formula.names(tree) == {"a", "c", "d"}
    assert formula.previous(tree) == {"a", "b"}


def test_each_node_stands_after_what_it_needs():
    program = link({"total": "b + c", "c": "b * 2", "b": "x + prev(total)"}, {"x", "unread"})
    assert list(program.trees) == ["b", "c", "total"]
    assert program.inputs == ("x",)


def test_a_part_of_a_program_keeps_what_last_year_needs_too():
    program = link({"a": "prev(b) + x", "b": "y", "c": "z"}, {"x", "y", "z"})
    part = needed(program, {"a"})
    assert set(part.trees) == {"a", "b"} and part.inputs == ("x", "y")


FAULTS = [
    ({"a": "b"}, "a: nothing is called b.", "nič se ne imenuje b."),
    ({"a": "b", "b": "a"}, "needs itself in the same year", "potrebuje samo sebe"),
    ({"a": "a + 1"}, "needs itself in the same year: a → a.", "potrebuje samo sebe: a → a."),
    ({"a": "prev(x)"}, "a: prev() of x, which is no node.", "x pa to ni."),
    ({"x": "1"}, "x: a parameter or lever has this name too.", "enako ime"),
    ({"year": "1"}, "year: a parameter or lever has this name too.", "enako ime"),
    ({"a": "x +"}, "a: “x +” is not an expression.", "»x +« ni izraz."),
    ({"a": "abs(x)"}, "a: “abs(x)” is not in the language", "»abs(x)« ne spada"),
    ({"a": "min(x)"}, "a: “min(x)”: min takes 2 to 99 values.", "sprejme od 2 do 99"),
]


def said(error: ModelError) -> list[str]:
    """Return a refusal in English and in Slovenian."""
    sentences = []
    for language in ("en", "sl"):
        use(language)
        sentences.append(str(error))
    return sentences


@pytest.mark.parametrize(("formulas", "english", "slovenian"), FAULTS)
def test_what_does_not_fit_together_is_refused_with_node_and_reason(formulas, english, slovenian):
    with pytest.raises(ModelError) as caught:
        link(formulas, {"x"})
    in_english, in_slovenian = said(caught.value)
    assert english in in_english and slovenian in in_slovenian


UNITS = {"heat": "MWh/year", "factor": "tCO2e/MWh", "share": "1", "euros": "EUR", "big": "GWh/year"}
FIT = [
    ("heat * factor", "tCO2e/year"), ("heat * share", "MWh/year"), ("max(heat, 0)", "MWh/year"),
    ("heat + 0", "MWh/year"), ("euros / heat", "EUR*year/MWh"), ("heat ** 2", "MWh**2/year**2"),
    ("where(heat > 0, share, 1)", "1"), ("prev(a) + heat", "MWh/year"), ("0", "lamp"),
    ("clip(share, 0, 1)", "1"), ("year - 2018", "1"), ("-heat", "MWh/year"),
]  # fmt: skip
MISFIT = [
    ("heat", "tCO2e/year", "the formula gives MWh / a, but the unit of the node is tCO2e / a"),
    ("heat", "GWh/year", "the formula gives MWh / a, but the unit of the node is GWh / a"),
    ("heat + big", "MWh/year", "+ joins MWh / a and GWh / a"),
    ("heat + 1", "MWh/year", "+ joins MWh / a and 1"),
    ("min(heat, share)", "MWh/year", "min joins MWh / a and 1"),
    ("where(heat > share, 1, 2)", "1", "> joins MWh / a and 1"),
    ("where(share > 0, heat, share)", "1", "where joins MWh / a and 1"),
    ("heat ** share", "MWh/year", "an exponent must be a plain number"),
    ("heat", "bananas", "“bananas” is no unit"),
]


@pytest.mark.parametrize(("text", "unit"), FIT)
def test_a_formula_of_its_nodes_unit_passes(text, unit):
    units.check(link({"a": text}, set(UNITS)), UNITS | {"a": unit})


@pytest.mark.parametrize(("text", "unit", "reason"), MISFIT)
def test_a_unit_that_does_not_fit_is_refused_with_both_units(text, unit, reason):
    with pytest.raises(ModelError) as caught:
        units.check(link({"a": text}, set(UNITS)), UNITS | {"a": unit})
    english, slovenian = said(caught.value)
    assert english.startswith(f"nodes.csv, a: {reason}") and slovenian != english


def test_javascript_holds_nothing_but_numbers_names_and_operations():
    program = link({"a": "clip(-x ** 2, prev(a), min(b, 1)) == year", "b": "x != 0"}, {"x"})
    assert javascript.source(program).splitlines()[2:-2] == [
        '  n["b"] = (i["x"] !== 0.0);',
        '  n["a"] = (Math.min(Math.max((-Math.pow(i["x"], 2.0)), (before["a"] ?? 0)), '
        'Math.min(n["b"], 1.0)) === year);',
    ]  # fmt: skip
