"""Where the project's files are."""

import os
from pathlib import Path

ROOT = Path(__file__).parent.parent
DATA = Path(os.environ.get("DASHBOARD_DATA") or ROOT / "data")
QUERIES = ROOT / "queries"
PAGES = ROOT / "pages"
LOCALES = ROOT / "locales"
LOOK = ROOT / "dashboard" / "look"
STATIC = ROOT / "dashboard" / "static"
FONTS = DATA / "fonts"  # built at first use, not in git
