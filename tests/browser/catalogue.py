"""Which sentences are the other language's: from the code, the catalogue and the tables."""

import re
from collections.abc import Iterator
from functools import cache

import pandas as pd
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from dashboard.paths import DATA, LOCALES, PAGES, ROOT

# Streamlit's own words, and small words that only one of the languages has.
UI_WORDS = {
    "sl": re.compile(
        r"\b(Choose an option|No results|Table|Sources?|Map|Stage|Search|Show|Share|"
        r"Replay|Clear|Select|Filter|Download|inhabitants|the|and|where|which|with)\b"
    ),
    "en": re.compile(
        r"\b(Izberite|Tabela|Vira?|Viri|Zemljevid|Mesto|Stopnja|Išči|Prikaz|Deli|Predvajaj|"
        r"Počisti|Prenesi|prebivalcev|ni podatka|ali|kje|kdo|kateri|ki|ter)\b"
    ),
}
PLACE = re.compile(r"\{[^}]*\}")
TELLING = re.compile(r"[^\W\d_]{4}")  # a word that only one language has: not `in`, not `to`


def left_in_other_language(texts: list[str], language: str) -> list[str]:
    """Return the texts that are a message or a value in the other language."""
    exact, patterns = _foreign(language)
    return [
        text
        for text in _without_names(texts)
        if text in exact or any(pattern.fullmatch(text) for pattern in patterns)
    ]


def with_foreign_words(texts: list[str], language: str) -> list[str]:
    """Return the texts that hold a word of the interface in the other language."""
    return [text for text in _without_names(texts) if UI_WORDS[language].search(text)]


@cache
def _foreign(language: str) -> tuple[frozenset, tuple]:
    pairs = [*_messages(), *_values()]  # Slovenian, English
    own, other = (0, 1) if language == "sl" else (1, 0)
    owned = {_plain(pair[own]) for pair in pairs}
    foreign = {_plain(pair[other]) for pair in pairs} - owned
    foreign = {text for text in foreign if TELLING.search(PLACE.sub(" ", text))}
    exact = frozenset(text for text in foreign if not PLACE.search(text))
    return exact, tuple(_pattern(text) for text in foreign - exact)


def _messages() -> Iterator[tuple[str, str]]:
    """Give each message of the catalogue; one that the code has and it lacks, as untranslated."""
    with (LOCALES / "sl" / "LC_MESSAGES" / "dashboard.po").open("rb") as text:
        catalogue = read_po(text)
    for message in catalogue:
        forms = (message.id, message.string)
        english, slovenian = (one if isinstance(one, (tuple, list)) else [one] for one in forms)
        yield from ((sl or "", en) for en in english for sl in slovenian)
    for folder in (ROOT / "dashboard", PAGES):
        for _file, _line, found, _comments, _context in extract_from_dir(folder):
            for english in [found] if isinstance(found, str) else found:
                if isinstance(english, str) and english not in catalogue:
                    yield "", english


def _values() -> Iterator[tuple[str, str]]:
    """Give each value of the tables that is kept in both languages."""
    for path in sorted((DATA / "current").glob("*.parquet")):
        table = pd.read_parquet(path)
        for name in (column for column in table.columns if column.endswith("_sl")):
            pairs = table[[name, f"{name[:-3]}_en"]].dropna().drop_duplicates()
            yield from pairs.itertuples(index=False, name=None)


def _without_names(texts: list[str]) -> list[str]:
    return [text for text in map(_plain, texts) if text not in _names()]


@cache
def _names() -> frozenset[str]:
    """Return the texts that the tables keep once, for both languages: publishers, titles."""
    tables = [pd.read_parquet(path) for path in sorted((DATA / "current").glob("*.parquet"))]
    columns = [
        table[name]
        for table in tables
        for name in table.columns
        if not name.endswith(("_sl", "_en"))
    ]
    return frozenset(
        _plain(text) for column in columns for text in column.dropna() if isinstance(text, str)
    )


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()


def _pattern(text: str) -> re.Pattern:
    return re.compile(".+".join(re.escape(part) for part in PLACE.split(text)))
