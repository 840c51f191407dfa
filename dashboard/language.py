"""Slovenian first, English beside it: one gettext catalogue, English as message id.

The language of a run is a context variable, so two readers on one server never mix.
"""

import gettext as gettext_library
import io
from contextvars import ContextVar
from functools import cache

import pandas as pd
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from dashboard.paths import LOCALES

LANGUAGES = ("sl", "en")
DEFAULT = "sl"

_current: ContextVar[str] = ContextVar("language", default=DEFAULT)


def current() -> str:
    """Return the language of this run: one of LANGUAGES."""
    return _current.get()


def use(language: str) -> None:
    """Speak a language for the rest of this run; ValueError for one there is none of."""
    if language not in LANGUAGES:
        raise ValueError(f"No language {language!r}; there are: {', '.join(LANGUAGES)}")
    _current.set(language)


@cache
def _catalogue(language: str) -> gettext_library.NullTranslations:
    path = LOCALES / language / "LC_MESSAGES" / "dashboard.po"
    if not path.exists():  # English is the message itself
        return gettext_library.NullTranslations()
    compiled = io.BytesIO()
    with path.open("rb") as text:
        write_mo(compiled, read_po(text, locale=language))
    compiled.seek(0)
    return gettext_library.GNUTranslations(compiled)


def _(message: str) -> str:
    """Return the message in the language of this run."""
    return _catalogue(current()).gettext(message)


def in_language(language: str, message: str) -> str:
    """Return the message in one of LANGUAGES, whatever this run speaks."""
    return _catalogue(language).gettext(message)


def ngettext(one: str, other: str, number: int) -> str:
    """Return the plural form for a number: Slovenian has four (1, 2, 3 and 4, 5)."""
    return _catalogue(current()).ngettext(one, other, number)


def localise(frame: pd.DataFrame, language: str) -> pd.DataFrame:
    """Keep one of each pair of columns x_sl, x_en and call it x."""
    pairs = [name[:-3] for name in frame.columns if name.endswith("_sl")]
    kept = frame.rename(columns={f"{name}_{language}": name for name in pairs})
    others = [f"{name}_{other}" for name in pairs for other in LANGUAGES if other != language]
    return kept.drop(columns=others)
