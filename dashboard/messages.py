"""Collect every sentence that readers see, and compare it with the Slovenian catalogue.

python -m dashboard.messages    lists what the catalogue lacks and what it has too much
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from dashboard.language import LANGUAGES
from dashboard.paths import DATA, LOCALES, PAGES, QUERIES, ROOT

PLACES = {"_": 1, "N_": 1, "ngettext": 2}  # how many of a call's arguments are messages
Message = str | tuple[str, str]  # one form, or the two forms of English


def wanted() -> dict[Message, str]:
    """Return every message id of the code with the file it stands in, from the tree's root.

    Calls of _, N_ and ngettext; of each page its name and `Menu:` heading; of each check its
    advice (line 2); of the schema its comments, which are the data dictionary.
    """
    found: dict[Message, str] = {}
    for path in [ROOT / "app.py", *ROOT.glob("dashboard/**/*.py"), *PAGES.glob("*.py")]:
        for message in called(path):
            found.setdefault(message, str(path.relative_to(ROOT)))
    for path in PAGES.glob("*.py"):
        for message in menu(path):
            found.setdefault(message, str(path.relative_to(ROOT)))
    for path in QUERIES.glob("checks/*.sql"):
        found.setdefault(advice(path.read_text(encoding="utf-8")), str(path.relative_to(ROOT)))
    for message in comments((DATA / "schema.sql").read_text(encoding="utf-8")):
        found.setdefault(message, "data/schema.sql")
    return found


def called(path: Path) -> Iterator[Message]:
    """Yield the message ids of a Python file's calls."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", None) in PLACES:
            texts = [getattr(word, "value", None) for word in node.args[: PLACES[node.func.id]]]
            if all(isinstance(text, str) for text in texts):
                yield texts[0] if len(texts) == 1 else tuple(texts)


def menu(path: Path) -> Iterator[str]:
    """Yield a page's name in the menu and its heading there, if it has one."""
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    yield text.splitlines()[0]
    yield from re.findall(r"^Menu: (.+)$", text, re.MULTILINE)


def advice(sql: str) -> str:
    """Return what a check says to do about the rows it finds: the second line of its header."""
    return sql.splitlines()[1].removeprefix("-- ")


def comments(schema: str) -> list[str]:
    """Return what the schema says of its tables and columns."""
    found = re.findall(r"^comment on .+? is '((?:[^']|'')*)';", schema, re.MULTILINE)
    return [text.replace("''", "'") for text in found]


def catalogue(language: str) -> Catalog:
    """Return the catalogue of a language, as written."""
    with (LOCALES / language / "LC_MESSAGES" / "dashboard.po").open("rb") as text:
        return read_po(text, locale=language)


def differences(language: str) -> tuple[dict[Message, str], list[Message]]:
    """Return the messages a catalogue lacks, with their files, and those it has too much."""
    have = {message.id for message in catalogue(language) if message.id}
    want = wanted()
    lacking = {message: file for message, file in want.items() if message not in have}
    return lacking, [message for message in have if message not in want]


if __name__ == "__main__":
    for language in LANGUAGES[:1]:  # English is the message itself
        lacking, unused = differences(language)
        for message, file in sorted(lacking.items(), key=lambda pair: pair[1]):
            print(f"{language} lacks   {file}: {message!r}")
        for message in sorted(unused, key=str):
            print(f"{language} unused  {message!r}")
