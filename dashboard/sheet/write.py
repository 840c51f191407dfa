"""Write a sheet: data to Typst, a tagged PDF back."""

import json
from datetime import date
from pathlib import Path

import typst

from dashboard import fonts, look, qr
from dashboard.asking import Ask
from dashboard.formats import day
from dashboard.language import _, current, ngettext

HERE = Path(__file__).parent
STANDARD = "ua-1"  # accessible PDF: Typst refuses what would break it
MOST_SOURCES = 9
ROWS = (30, 24, 20, 17, 14, 12, 10, 8, 6, 4, 2, 0)  # of a list, until the page is not too short


def pdf(template: str, data: dict) -> bytes:
    """Return the PDF of dashboard/sheet/<template>.typ with its data, on one page.

    Lists are as long as the page has room for.
    """
    given = json.dumps(data | _look())
    for rows in ROWS:
        asked = {
            "input": HERE / f"{template}.typ", "root": HERE, "font_paths": [fonts.folder()],
            "ignore_system_fonts": True, "sys_inputs": {"data": given, "rows": str(rows)},
        }  # fmt: skip
        if typst.query(selector="<pages>", field="value", one=True, **asked) == "1":
            break
    return typst.compile(pdf_standards=STANDARD, **asked)


def _look() -> dict:
    colours = look.tokens("light")
    flat = {name: value for name, value in colours.items() if isinstance(value, str)}
    stages = [
        {"fill": fill, "ink": ink}
        for fill, ink in zip(colours["stage"], colours["stage_text"], strict=True)
    ]
    return {"colours": flat, "stages": stages, "language": current()}


def foot(ask: Ask, source_ids: list[str], live: str) -> dict:
    """Return what stands at the foot of a sheet: sources, day, address, QR code."""
    known = ask("sources").set_index("source_id")
    named = []
    for source_id in dict.fromkeys(source_ids):
        row = known.loc[source_id]
        year = f" ({row['published'][:4]})" if isinstance(row["published"], str) else ""
        named.append(f"{row['publisher']}{year}")
    named = list(dict.fromkeys(named))
    more = len(named) - MOST_SOURCES
    shown = named[:MOST_SOURCES]
    if more > 0:
        shown.append(ngettext("{n} more on the live page", "{n} more on the live page", more).format(n=more))  # noqa: E501  # fmt: skip
    word = ngettext("Source:", "Sources:", len(named))
    return {
        "sources": f"{word} {'; '.join(shown)}.",
        "made": _("Made on {date} from").format(date=day(date.today())),
        "live": live, "shown": live.partition("?m=")[0].partition("&m=")[0],
        "qr": qr.plain_svg(live), "qr_alt": _("QR code of the live page"),
    }  # fmt: skip
