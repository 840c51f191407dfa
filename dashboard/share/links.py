"""Short forms of long addresses: /s/<id>, kept for good, the same for the same address."""

import hashlib
import time
from urllib.parse import urlsplit

import sqlalchemy as sa
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from dashboard import language
from dashboard.language import _
from dashboard.rooms.codes import ALPHABET
from dashboard.store import engine
from dashboard.store.tables import short_addresses

LONGEST = 4_000  # letters of an address that is kept
MOST = 200_000  # addresses that are kept, about 100 MB
SIGNS = 9  # 30^9 = 2·10^13: two of MOST addresses share an id with probability 1/1000


def short(address: str) -> str | None:
    """Return the id of an address of this site, path and query; None where it cannot be kept."""
    if not is_own(address):
        return None
    short_id = _id(address)
    with engine.reading() as con:
        known = _kept(con, short_id)
        is_full = con.scalar(sa.select(sa.func.count()).select_from(short_addresses)) >= MOST
    if known is None and not is_full:
        known = _keep(short_id, address)
    return short_id if known == address else None


def _keep(short_id: str, address: str) -> str:
    with engine.writing() as con:
        if (known := _kept(con, short_id)) is not None:
            return known
        row = {"short_id": short_id, "address": address, "made_at": time.time()}
        con.execute(sa.insert(short_addresses).values(**row))
    return address


def find(short_id: str) -> str | None:
    """Return the address of an id, or None."""
    with engine.reading() as con:
        return _kept(con, short_id.upper())


def is_own(address: str) -> bool:
    """Return whether an address leads to this site, and no further."""
    parts = urlsplit(address)
    is_path = address.startswith("/") and not address.startswith(("//", "/\\"))
    return is_path and not parts.netloc and len(address) <= LONGEST and address.isprintable()


def _kept(con, short_id: str) -> str | None:
    asked = sa.select(short_addresses.c.address)
    return con.scalar(asked.where(short_addresses.c.short_id == short_id))


def _id(address: str) -> str:
    number = int.from_bytes(hashlib.sha256(address.encode()).digest())
    signs = ""
    for _place in range(SIGNS):
        number, rest = divmod(number, len(ALPHABET))
        signs += ALPHABET[rest]
    return signs


async def follow(request: Request) -> Response:
    """Answer /s/<id> with the way to its address; 404 with a sentence where there is none."""
    address = await run_in_threadpool(find, request.path_params["short_id"])
    if address is not None and is_own(address):
        return RedirectResponse(address, 302)
    spoken = request.query_params.get("lang", language.DEFAULT)
    language.use(spoken if spoken in language.LANGUAGES else language.DEFAULT)
    said = _("There is no short address {id} here. Check it against where you have it from, or ask the sender for the long one.")  # noqa: E501  # fmt: skip
    return PlainTextResponse(said.format(id=request.path_params["short_id"][:20]), 404)


ROUTES = [Route("/s/{short_id}", follow)]
