"""Links from a figure to how it comes about: the whole model's view at one of its parts."""

from urllib.parse import quote, urlencode

from markupsafe import Markup

from dashboard import html


def address(kept: dict[str, str], name: str) -> str:
    """Return the address of one node, lever or parameter of the model.

    kept  what the address must carry along: city_id, m, factor
    """
    return "/what-if?" + urlencode(kept | {"view": "model", "node": name})


def linked(kept: dict[str, str], titles: dict[str, str]) -> dict[str, Markup]:
    """Return titles by name as links to the parts that they name."""
    whole = "/what-if?" + urlencode(kept | {"view": "model"}) + "&node="
    return {name: html.link(whole + quote(name), title) for name, title in titles.items()}
