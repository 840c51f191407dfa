"""A mix as a short text for the address, and back, whatever was done to it on the way.

    1-4f0c1b29a7d3-HR1e.pra.so2h~5q.GI-k3

The version, the digest of the model's data, levers, and a sum that tells a whole link from a cut
one. A lever is its two signs, the step on which it stands in base 36, and after ~ the thousandths
of a step above it. In capitals it is locked; without a step it is locked where it starts.
"""

import re
import zlib

from dashboard.language import _, ngettext
from dashboard.what_if.mixes import Bound, Settings, fitted, is_start

VERSION = "1"
LONGEST = 300  # signs: what fits into an SMS beside a sentence
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
# Links made before 27 November 2026 have four signs for the whole of the model.
SHAPE = re.compile(r"1-([0-9a-f]{12}|[0-9a-f]{4})-", re.ASCII)
LEVER = re.compile(
    r"(?P<code>[a-z0-9]{2}|[A-Z0-9]{2})(?P<step>[0-9a-z]{1,5})?(?:~(?P<part>[0-9a-z]{1,2}))?",
    re.ASCII,
)


def encode(digest: str, settings: Settings, locks: set[str], levers: dict[str, Bound]) -> str:
    """Return the text of a mix; levers not in settings stand at their start."""
    words = []
    for name, limit in levers.items():
        said = _step(settings[name], limit) if name in settings else ""
        if said or name in locks:
            words.append((limit.code.upper() if name in locks else limit.code) + said)
    body = ".".join(words)
    return f"{VERSION}-{digest}-{body}-{_sum(body)}"


def decode(text: str, levers: dict[str, Bound]) -> tuple[Settings | None, set[str], list[str]]:
    """Return the settings (None where nothing can be read), the locks, and what was put right.

    Never raises; settings are within bounds, and only of levers that are moved.
    """
    shape = SHAPE.match(text)
    if not shape:
        return None, set(), [_("The mix in the address cannot be read; today's course is shown.")]
    body, is_whole = _body(text, shape.end())
    codes = {limit.code: name for name, limit in levers.items()}
    settings, locks, strange = {}, set(), 0
    for word in filter(None, body.split(".")):
        found = LEVER.fullmatch(word)
        name = codes.get(found["code"].lower()) if found else None
        if name is None or not (found["step"] or found["code"].isupper()):
            strange += 1
            continue
        if found["step"]:
            settings[name] = _value(found["step"], found["part"] or "0", levers[name])
        if found["code"].isupper():
            locks.add(name)
    return fitted(settings, levers), locks, _said(is_whole, strange, settings, levers)


def digest(text: str) -> str | None:
    """Return the digest of the model's data that a link was made with, if it can be read."""
    found = SHAPE.match(text)
    return found[1] if found else None


def _step(value: float, limit: Bound) -> str:
    if is_start(value, limit):
        return ""
    thousandths = round((value - limit.low) / limit.step * 1000)
    whole, part = divmod(thousandths, 1000)
    return _base36(whole) + (f"~{_base36(part)}" if part else "")


def _value(step: str, part: str, limit: Bound) -> float:
    return round(limit.low + (int(step, 36) + int(part, 36) / 1000) * limit.step, 9)


def _body(text: str, begin: int) -> tuple[str, bool]:
    """Return the levers' part, and whether it is as it was made."""
    body, dash, said = text[:LONGEST][begin:].partition("-")
    if dash and said == _sum(body) and len(text) <= LONGEST:
        return body, True
    if not dash and body:  # what stands last may be cut in two
        body = body.rpartition(".")[0]
    return body, False


def _said(is_whole: bool, strange: int, settings: Settings, levers: dict[str, Bound]) -> list[str]:
    beyond = sum(
        not levers[name].low - 1e-6 <= value <= levers[name].high + levers[name].step
        for name, value in settings.items()
    )
    said = []
    if not is_whole:
        said.append(_("The mix in the address is not whole or was changed; what could be read is shown."))  # noqa: E501  # fmt: skip
    if strange:
        said.append(ngettext("One setting in the address is of no lever here and was left out.", "{n} settings in the address are of no lever here and were left out.", strange).format(n=strange))  # noqa: E501  # fmt: skip
    if beyond:
        said.append(ngettext("One setting in the address was beyond its bound and stands at the bound.", "{n} settings in the address were beyond their bounds and stand at the bounds.", beyond).format(n=beyond))  # noqa: E501  # fmt: skip
    return said


def _base36(number: int) -> str:
    signs = ""
    while True:
        number, rest = divmod(number, 36)
        signs = DIGITS[rest] + signs
        if not number:
            return signs


def _sum(body: str) -> str:
    return _base36(zlib.crc32(body.encode()) % 36**2).rjust(2, "0")
