"""Build the menu from pages/ and run the page that the address asks for.

A page's docstring begins with its name in the menu; a line `Menu: …` puts it under a heading,
a line `Seen: by who may edit` shows it there only to them: the page itself checks what one may do.
The file's name gives order and address: pages/40_city.py is /city.
"""

import ast
import re
import sys
from functools import cache
from pathlib import Path

import streamlit as st

sys.path[:0] = (
    [] if str(Path(__file__).parent.parent) in sys.path else [str(Path(__file__).parent.parent)]
)  # noqa: E501

from dashboard import ui  # noqa: E402
from dashboard.health.metrics import timed_run  # noqa: E402
from dashboard.language import _  # noqa: E402
from dashboard.paths import LOOK, PAGES  # noqa: E402


@cache
def docstring(path: Path) -> str:
    """Return a page's docstring."""
    return ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def menu() -> dict[str, list]:
    """Return st.Page objects by heading, in the order of their files."""
    pages: dict[str, list] = {}
    sees_edit = ui.sees_edit()
    for path in sorted(PAGES.glob("*.py")):
        text = docstring(path)
        name = path.stem.split("_", 1)[1]
        heading = re.search(r"^Menu: (.+)$", text, re.MULTILINE)
        page = st.Page(
            path,
            title=_(text.splitlines()[0]),
            url_path=name.replace("_", "-"),
            default=name == "overview",
            visibility="hidden" if "\nSeen: " in text and not sees_edit else "visible",
        )
        pages.setdefault(_(heading[1]) if heading else "", []).append(page)
    return pages


with timed_run() as run:
    st.set_page_config(
        page_title=_("Path to Zero"), page_icon=str(LOOK / "icon.svg"), layout="wide"
    )
    ui.open_run()
    if not st.context.is_embedded:
        st.logo(str(LOOK / f"logo_{ui.theme()}.svg"), size="medium", link=None)
    pages = menu()
    page = st.navigation(pages, position="hidden" if st.context.is_embedded else "top")
    run.page = page.url_path
    ui.open_page(page, [one for group in pages.values() for one in group])
    page.run()
    ui.close_page()
