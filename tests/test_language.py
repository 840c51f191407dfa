"""The Slovenian catalogue holds exactly what readers see, whole and in four plural forms."""

import re

import pandas as pd
import pytest

from dashboard import messages
from dashboard.language import LANGUAGES, _, localise, ngettext, use
from dashboard.paths import LOCALES

TRANSLATED = sorted(path.name for path in LOCALES.iterdir())
PLACE = re.compile(r"\{(\w*)\}")


def entries():
    return [
        pytest.param(message, id=str(message.id)[:60])
        for language in TRANSLATED
        for message in messages.catalogue(language)
        if message.id
    ]


every_entry = pytest.mark.parametrize("message", entries())


def forms(text):
    return [text] if isinstance(text, str) else list(text)


def test_every_language_but_english_has_a_catalogue():
    assert sorted([*TRANSLATED, "en"]) == sorted(LANGUAGES)


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_catalogue_lacks_no_message(language):
    lacking, _unused = messages.differences(language)
    assert not [f"{file}: {message!r}" for message, file in lacking.items()]


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_catalogue_has_no_message_that_nobody_says(language):
    _lacking, unused = messages.differences(language)
    assert not unused


@every_entry
def test_a_message_is_translated_for_good_in_every_form(message):
    assert not message.fuzzy
    assert all(text.strip() for text in forms(message.string))
    assert len(forms(message.string)) == (1 if isinstance(message.id, str) else 4)


@every_entry
def test_every_form_keeps_the_places_of_the_message(message):
    def places(text):
        found = PLACE.findall(text)
        return sorted("city" if name in ("genitive", "locative") else name for name in found)

    known = [places(text) for text in forms(message.id)]
    assert all(places(text) in known for text in forms(message.string))
    assert places(forms(message.string)[-1]) == known[-1]  # only “one” may say it in words


@every_entry
def test_slovenian_is_set_as_slovenian(message):
    for text in forms(message.string):
        assert not re.search(r'[“"]\w|\w"', text), "quotation marks are »…«"
        assert not re.search(r"(\d|\}) ?%", text), "a no-break space stands before %"


PLURALS = [entry for entry in entries() if not isinstance(entry.values[0].id, str)]
NUMBERS = [(0, (1, 101)), (1, (2, 102)), (2, (3, 4, 103)), (3, (0, 5, 11, 12, 100))]


@pytest.mark.parametrize("message", PLURALS)
@pytest.mark.parametrize(("form", "numbers"), NUMBERS)
def test_slovenian_counts_in_four_forms(message, form, numbers):
    for number in numbers:
        assert ngettext(*message.id, number) == message.string[form]


@pytest.mark.parametrize("message", PLURALS[:1])
def test_english_counts_in_two_forms(message):
    use("en")
    assert [ngettext(*message.id, number) for number in (1, 0, 2, 101)] == [
        message.id[0], *[message.id[1]] * 3
    ]  # fmt: skip


def test_each_run_speaks_its_own_language():
    assert _("no data") == "ni podatka"
    use("en")
    assert _("no data") == "no data"
    with pytest.raises(ValueError, match="No language 'de'; there are: sl, en"):
        use("de")


def test_localise_keeps_one_language_and_what_has_none():
    frame = pd.DataFrame({"key": [1], "title_sl": ["mesto"], "title_en": ["city"], "sl_one": ["m"]})
    assert list(localise(frame, "sl").columns) == ["key", "title", "sl_one"]
    assert localise(frame, "en")["title"].item() == "city"
