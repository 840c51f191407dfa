"""The head of each page's HTML: language, title, and what a chat shows of a link.

Streamlit serves one file for every address, without any of it; the routes here stand before it.
"""

import ast
import html
from functools import cache

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from dashboard import headers, language
from dashboard.language import _
from dashboard.paths import PAGES
from dashboard.share import findings, picture
from dashboard.store.engine import StoreFault

OLD_TITLE, OLD_LANGUAGE = "<title>Streamlit</title>", '<html lang="en">'


@cache
def pages() -> dict[str, str]:
    """Return each page's name in the menu, a message id, by its path."""
    found = {}
    for file in sorted(PAGES.glob("*.py")):
        text = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
        name = file.stem.split("_", 1)[1].replace("_", "-")
        found["/" if name == "overview" else f"/{name}"] = text.splitlines()[0]
    return found


def head(path: str, address: str, origin: str) -> str:
    """Return the title and the Open Graph tags of an address, in the language of this run."""
    said = _found(address)
    site = _("Path to Zero")
    title = said.title if said else f"{_(pages()[path])} · {site}"
    about = _("Where the twelve Slovenian city municipalities stand on the way to climate neutrality by 2030, what they do and plan, and who says so.")  # noqa: E501  # fmt: skip
    sentence = said.sentence if said and said.sentence else about
    tags = {
        "og:title": title, "og:description": sentence, "og:site_name": site, "og:type": "website",
        "og:url": origin + address, "og:image": origin + picture.path(language.current()),
        "og:image:width": str(picture.WIDTH), "og:image:height": str(picture.HEIGHT),
        "og:locale": {"sl": "sl_SI", "en": "en_GB"}[language.current()],
    }  # fmt: skip
    lines = [f"<title>{html.escape(title)}</title>"]
    lines += [f'<meta property="{key}" content="{html.escape(said)}">' for key, said in tags.items()]  # noqa: E501  # fmt: skip
    lines.append(f'<meta name="description" content="{html.escape(sentence)}">')
    lines.append('<meta name="twitter:card" content="summary_large_image">')
    return "\n    ".join(lines)


def _found(address: str) -> findings.Finding | None:
    try:
        return findings.find(address)
    except StoreFault:  # a page does not wait for it
        return None


def _document(path: str, query: str, origin: str, spoken: str) -> str:
    language.use(spoken)
    address = f"{path}?{query}" if query else path
    return (
        headers.shell()
        .replace(OLD_TITLE, head(path, address, origin), 1)
        .replace(OLD_LANGUAGE, f'<html lang="{spoken}">', 1)
    )


async def page(request: Request) -> Response:
    """Answer a page's address with Streamlit's document under the page's own head."""
    asked = request.query_params.get("lang", language.DEFAULT)
    spoken = asked if asked in language.LANGUAGES else language.DEFAULT
    origin = f"{request.url.scheme}://{request.url.netloc}"
    text = await run_in_threadpool(_document, request.url.path, request.url.query, origin, spoken)
    return HTMLResponse(text, headers={"Cache-Control": "no-cache"})


ROUTES = [*(Route(path, page) for path in pages()), *picture.ROUTES]
