"""NumPy computes a program over all years at once as its formulas say."""

import numpy as np
import pytest

from dashboard.model import numpy_code
from dashboard.model.program import circles, link


def test_numpy_gives_what_a_formula_says_year_by_year():
    program = link({"stock": "min(1, prev(stock) + x)", "late": "where(year > 2019, 2, 1)"}, {"x"})
    inputs = {"x": np.array([[[0.4], [0.1]]])}
    found = numpy_code.run(
        numpy_code.compiled(program), inputs, range(2018, 2022), ("stock", "late")
    )
    assert found["stock"][0].tolist() == pytest.approx(np.array([[0.4, 0.8, 1, 1], [0.1, 0.2, 0.3, 0.4]]))  # noqa: E501  # fmt: skip
    assert found["late"][0, 0].tolist() == [1, 1, 2, 2]


def test_nodes_that_need_each_other_s_last_year_go_along_year_by_year():
    program = link({"eaten": "prev(stock) / 2", "stock": "10 - prev(eaten)", "whole": "stock + 1"}, set())  # noqa: E501  # fmt: skip
    assert circles(program) == [["eaten", "stock"], ["whole"]]
    course, names = numpy_code.compiled(program), tuple(program.trees)
    found = numpy_code.run(course, {}, range(2018, 2022), names)
    # stock 10, 10, 5, 5 and eaten 0, 5, 5, 2.5, each from the other's year before
    assert found["stock"].ravel().tolist() == [10, 10, 5, 5]
    assert found["eaten"].ravel().tolist() == [0, 5, 5, 2.5]
    assert found["whole"].ravel().tolist() == [11, 11, 6, 6]


def test_a_node_may_ask_for_another_one_s_last_year():
    program = link({"now": "x", "then": "prev(now)"}, {"x"})
    course, inputs = numpy_code.compiled(program), {"x": np.array([[[1.0, 2.0, 3.0]]])}
    found = numpy_code.run(course, inputs, range(2018, 2021), ("then",))
    assert found["then"].ravel().tolist() == [0, 1, 2]
    before = {"now": np.array([[7.0]]), "then": np.array([[0.0]])}
    found = numpy_code.run(course, inputs, range(2018, 2021), ("then",), before)
    assert found["then"].ravel().tolist() == [7, 1, 2]


def test_draws_in_many_blocks_are_as_in_one(monkeypatch):
    program = link({"stock": "prev(stock) + x", "other": "y * year"}, {"x", "y"})
    inputs = {"x": np.arange(7.0)[:, None, None], "y": np.array([[[2.0]]])}
    course, years = numpy_code.compiled(program), range(2018, 2021)
    whole = numpy_code.run(course, inputs, years, ("stock", "other"))
    monkeypatch.setattr(numpy_code, "BLOCK", 6)  # two draws at a time, one at last
    parts = numpy_code.run(course, inputs, years, ("stock", "other"))
    assert whole["stock"].shape == parts["other"].shape == (7, 1, 3)
    assert all((whole[name] == parts[name]).all() for name in whole)
