"""Links from a figure to how it comes about: the whole model's view at one of its parts."""

from urllib.parse import urlencode

import pandas as pd
from markupsafe import Markup

from dashboard import html


def address(kept: dict[str, str], name: str) -> str:
    """Return the address of one node, lever or parameter of the model.

    kept  what the address must carry along: city_id, m, factor
    """
    return "/what-if?" + urlencode(kept | {"view": "model", "node": name})


def linked(kept: dict[str, str], names: pd.Series, titles: pd.Series) -> pd.Series:
    """Return titles as links to the parts that they name."""
    links: list[Markup] = [
        html.link(address(kept, name), title) for name, title in zip(names, titles, strict=True)
    ]
    return pd.Series(links, index=titles.index, dtype=object)  # as text it would lose its markup
