"""A cell of a file means what its writer meant, in Excel's ways of writing; else it is said why."""

from datetime import datetime

import pytest

from dashboard import language
from dashboard.forms import cells
from dashboard.forms.refusals import NotTaken

CHOICES = cells.Choices({"done": "done", "izvedeno": "done", "planned": "planned"}, ["izvedeno"])


@pytest.mark.parametrize(
    ("kind", "given", "kept"),
    [
        ("number", 12.5, "12.5"), ("number", 12.0, "12"), ("number", "12,5", "12.5"),
        ("number", "1.234,5", "1234.5"), ("number", "1 234,5", "1234.5"), ("number", "−3", "-3"),
        ("number", "1,234.5", "1234.5"), ("number", "1.234.567", "1234567"), ("number", " ", ""),
        ("number", "0", "0"), ("number", "12.5", "12.5"), ("number", "0.123", "0.123"),
        ("integer", 2022.0, "2022"), ("integer", "2022", "2022"), ("integer", 2022.5, None),
        ("integer", True, None), ("date", datetime(2022, 4, 19), "2022-04-19"),
        ("date", "19. 4. 2022", "2022-04-19"), ("date", "19.4.2022", "2022-04-19"),
        ("date", "2022-04-19", "2022-04-19"), ("date", 44670, "2022-04-19"),
        ("date", "44670", "2022-04-19"), ("date", "2022-04-19 00:00:00", "2022-04-19"),
        ("date", "31. 2. 2022", None), ("date", "4/19/2022", None), ("date", 7, None),
        ("boolean", "Da", "true"), ("boolean", False, "false"), ("boolean", "morda", None),
        ("string", "=1+1", None), ("string", "@SUM(A1)", None), ("string", "-cmd|' /C calc'", None),
        ("string", "+ 3 °C", None), ("string", "-5", "-5"), ("string", "a\x00b", None),
        ("string", "a\u202eb", None), ("string", "x" * 5001, None), ("string", "č š ž", "č š ž"),
        ("choice", "Izvedeno", "done"), ("choice", "done", "done"), ("choice", "morda", None),
        ("number", float("nan"), None), ("number", float("inf"), None), ("number", "1e9", None),
        ("number", 1e300, "1" + "0" * 300), ("number", "12 %", None), ("number", True, None),
    ],
)  # fmt: skip
def test_a_cell_is_read_or_refused(kind, given, kept):
    known = CHOICES if kind == "choice" else None
    if kept is None:
        with pytest.raises(NotTaken) as refused:
            cells.read(given, kind, known)
        assert str(refused.value).endswith(".")
    elif kind == "number" and given == 1e300:
        assert float(cells.read(given, kind, known)) == given
    else:
        assert cells.read(given, kind, known) == kept


@pytest.mark.parametrize("spoken", language.LANGUAGES)
def test_a_number_with_two_meanings_names_both(spoken):
    language.use(spoken)
    with pytest.raises(NotTaken, match=r"1234 .* 1,234"):
        cells.read("1.234", "number", None)
