"""Where the project's files are."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data"
QUERIES = ROOT / "queries"
PAGES = ROOT / "pages"
LOCALES = ROOT / "locales"
LOOK = ROOT / "dashboard" / "look"
STATIC = ROOT / "dashboard" / "static"
FONTS = DATA / "fonts"  # built at first use, not in git
