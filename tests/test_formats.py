"""Numbers, units and dates are written as each language writes them."""

from datetime import date

import pandas as pd
import pytest

from dashboard import formats
from dashboard.language import use

NB = "\u00a0"
CITY = {
    "sl_one": "mesto", "sl_two": "mesti", "sl_few": "mesta", "sl_other": "mest",
    "en_one": "city", "en_other": "cities",
}  # fmt: skip
PERCENT = dict.fromkeys(CITY, "%")
DAY = date(2022, 4, 19)

SAID = [
    (lambda: formats.number(1234.5, 1), "1.234,5", "1,234.5"),
    (lambda: formats.number(-1234567), "\u22121.234.567", "\u22121,234,567"),
    (lambda: formats.number(0.25, 1), "0,2", "0.2"),
    (lambda: formats.number(-0.0), "0", "0"),
    (lambda: formats.plain(7.94), "7,94", "7.94"),
    (lambda: formats.plain(-49900), "\u221249.900", "\u221249,900"),
    (lambda: formats.percent(0.511, 1), f"51,1{NB}%", "51.1%"),
    (lambda: formats.money(366e6), f"366,0{NB}mio.{NB}€", "€366.0 million"),
    (lambda: formats.money(79632), f"79.632{NB}€", "€79,632"),
    (lambda: formats.money(-42), f"\u221242{NB}€", "\u2212€42"),
    (lambda: formats.quantity(CITY, 1), f"1{NB}mesto", f"1{NB}city"),
    (lambda: formats.quantity(CITY, 2), f"2{NB}mesti", f"2{NB}cities"),
    (lambda: formats.quantity(CITY, 3), f"3{NB}mesta", f"3{NB}cities"),
    (lambda: formats.quantity(CITY, 5), f"5{NB}mest", f"5{NB}cities"),
    (lambda: formats.quantity(CITY, 101), f"101{NB}mesto", f"101{NB}cities"),
    (lambda: formats.quantity(CITY, 102), f"102{NB}mesti", f"102{NB}cities"),
    (lambda: formats.quantity(CITY, 2.5), f"2,5{NB}mesta", f"2.5{NB}cities"),
    (lambda: formats.quantity(CITY, 9, "at_least"), f"več kot 9{NB}mest", f"more than 9{NB}cities"),
    (lambda: formats.quantity(CITY, 5, "about"), f"približno 5{NB}mest", f"about 5{NB}cities"),
    (lambda: formats.quantity(CITY, 5, "at_most"), f"največ 5{NB}mest", f"at most 5{NB}cities"),
    (lambda: formats.quantity(PERCENT, 23.9), f"23,9{NB}%", "23.9%"),
    (lambda: formats.when(DAY, "day"), f"19.{NB}4.{NB}2022", f"19{NB}April{NB}2022"),
    (lambda: formats.when(date(2025, 5, 1), "month"), f"maj{NB}2025", f"May{NB}2025"),
    (lambda: formats.when(date(2030, 1, 1), "year"), "2030", "2030"),
    (lambda: formats.when(None, None), "datum ni znan", "date not known"),
    (lambda: formats.when(pd.NaT, None), "datum ni znan", "date not known"),
    (lambda: formats.iso_when("2022-04-19"), f"19.{NB}4.{NB}2022", f"19{NB}April{NB}2022"),
    (lambda: formats.iso_when("2025-05"), f"maj{NB}2025", f"May{NB}2025"),
    (lambda: formats.iso_when("2030"), "2030", "2030"),
    (lambda: formats.iso_when(None), "datum ni naveden", "date not stated"),
    (lambda: formats.listing(["Kranj"]), "Kranj", "Kranj"),
    (lambda: formats.listing(["Celje", "Ptuj"]), "Celje in Ptuj", "Celje and Ptuj"),
    (lambda: formats.listing(["a", "b", "c"]), "a, b in c", "a, b and c"),
    (lambda: formats.listing([]), "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("write", "slovenian", "english"), SAID)
def test_written_as_each_language_writes_it(write, slovenian, english):
    use("sl")
    assert write() == slovenian
    use("en")
    assert write() == english
