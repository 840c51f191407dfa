"""The Slovenian catalogue holds exactly what readers see, whole and in four plural forms."""

import re

import pandas as pd
import pytest

from dashboard import messages
from dashboard.language import LANGUAGES, _, localise, ngettext, use
from dashboard.paths import LOCALES

TRANSLATED = sorted(path.name for path in LOCALES.iterdir())
PLACE = re.compile(r"\{(\w*)\}")


ENTRIES = [
    message for language in TRANSLATED for message in messages.catalogue(language) if message.id
]


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


def breaking(rule, entries=ENTRIES):
    """Return the messages that a rule does not hold for."""
    return [message.id for message in entries if not rule(message)]


def is_whole(message):
    wanted = 1 if isinstance(message.id, str) else 4
    written = [text for text in forms(message.string) if text.strip()]
    return not message.fuzzy and len(written) == len(forms(message.string)) == wanted


def keeps_places(message):
    def places(text):
        found = PLACE.findall(text)
        return sorted("city" if name in ("genitive", "locative") else name for name in found)

    known = [places(text) for text in forms(message.id)]
    said = [places(text) for text in forms(message.string)]
    return all(one in known for one in said) and said[-1] == known[-1]  # “one” may be in words


def test_a_message_is_translated_for_good_in_every_form():
    assert ENTRIES and not breaking(is_whole)


def test_every_form_keeps_the_places_of_the_message():
    assert not breaking(keeps_places)


@pytest.mark.parametrize(
    ("foreign", "advice"),
    [
        (r'[“"]\w|\w"', "quotation marks are »…«"),
        (r"(\d|\}) ?%", "a no-break space stands before %"),
    ],
)
def test_slovenian_is_set_as_slovenian(foreign, advice):
    def is_slovenian(message):
        return not any(re.search(foreign, text) for text in forms(message.string))

    assert not breaking(is_slovenian), advice


PLURALS = [message for message in ENTRIES if not isinstance(message.id, str)]
NUMBERS = [(0, (1, 101)), (1, (2, 102)), (2, (3, 4, 103)), (3, (0, 5, 11, 12, 100))]


@pytest.mark.parametrize(("form", "numbers"), NUMBERS)
def test_slovenian_counts_in_four_forms(form, numbers):
    def counts(message):
        return all(ngettext(*message.id, number) == message.string[form] for number in numbers)

    assert PLURALS and not breaking(counts, PLURALS)


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
