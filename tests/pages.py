"""A page as AppTest opens it, what it says, and a query's answer in a language."""

import pandas as pd
from streamlit.testing.v1 import AppTest

from dashboard import db, language
from dashboard.paths import PAGES, ROOT


def open_page(name: str, **address: str) -> AppTest:
    """Open the page whose address is /<name> with what stands behind its question mark."""
    [path] = PAGES.glob(f"[0-9]*_{name}.py")
    at = AppTest.from_file(str(ROOT / "dashboard" / "entry.py"), default_timeout=60)
    at.query_params.update(address)
    at.run().switch_page(f"../pages/{path.name}")  # whose address is known after a first run
    at.query_params.update(address)
    return at.run()


def text(at: AppTest) -> str:
    """Return all HTML that a page shows."""
    return " ".join(element.proto.body for element in at.get("html"))


def frame(con, name: str, spoken: str = "sl", **params: object) -> pd.DataFrame:
    """Run a query and speak its language from here on."""
    language.use(spoken)
    return language.localise(db.run(con, name, **params), spoken)
