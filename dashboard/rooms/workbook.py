"""A round as a workbook: figures of each city, the settings, what they rest on."""

import io
from datetime import UTC, datetime

import pandas as pd

from dashboard import harmless
from dashboard.language import _
from dashboard.rooms import codes, questions, results
from dashboard.rooms.answers import Answer
from dashboard.rooms.ground import Ground
from dashboard.rooms.minutes import answer_words
from dashboard.rooms.rooms import Room
from dashboard.rooms.wall import asked, state_words, wall


def workbook(room: Room, latest: dict[str, Answer], ground: Ground, address: str) -> bytes:
    """Return the workbook's bytes, in the language of this run."""
    sheets = {_("Round"): _about(room, latest, ground, address)}
    if room.shows_names:
        sheets[_("Answers")] = _answers(room, latest, ground)
    if room.shows_names and room.kind in (questions.MIX, questions.LEVER):
        sheets[_("Settings")] = _settings(latest, ground)
    whole = io.BytesIO()
    with pd.ExcelWriter(whole, engine="openpyxl") as book:
        for name, rows in sheets.items():
            rows.to_excel(book, sheet_name=name, index=False)
        harmless.quiet(book.book)
        for sheet in book.sheets.values():
            sheet.freeze_panes = "A2"
            for column in "ABCDEFGHI":
                sheet.column_dimensions[column].width = 26
    return whole.getvalue()


def _about(room: Room, latest: dict, ground: Ground, address: str) -> pd.DataFrame:
    shown = wall(room, latest, ground)
    lines = [
        (_("Room"), codes.spaced(room.code)), (_("Question"), asked(room, ground)),
        (_("State"), state_words()[room.state]), (_("Opened"), _when(room.opened_at)),
        (_("Result"), shown["title"]),
        *((one["title"], f"{one['value']} {one['note']}".strip()) for one in shown["figures"]),
        *((_("Basis"), line) for line in shown["said"]), (_("Address"), address),
    ]  # fmt: skip
    return pd.DataFrame(lines, columns=[_("What"), _("Value")])


def _when(seconds: float | None) -> str | None:
    if seconds is None or pd.isna(seconds):
        return None
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


def _answers(room: Room, latest: dict[str, Answer], ground: Ground) -> pd.DataFrame:
    names = ground.names()
    if room.kind in (questions.YES_NO, questions.RANKING):
        rows = [
            (name, answer_words(room, latest[city], ground), _when(latest[city].sent_at))
            if city in latest
            else (name, None, None)
            for city, name in names.items()
        ]
        return pd.DataFrame(rows, columns=[_("City"), _("Answer"), _("Sent at")])
    found = results.by_city(ground, latest)
    found.loc[~found["is_sent"], ["total", "cut", "capex"]] = float("nan")
    return pd.DataFrame({
        _("City"): found["name"], _("Base year, t CO₂e"): found["base"],
        _("Base year"): [_("reported") if own else _("estimate") for own in found["is_published"]],
        _("In 2030, t CO₂e a year"): found["total"], _("Cut, share"): found["cut"],
        _("Goal, t CO₂e a year"): found["goal"],
        _("Investment with a known cost, EUR"): found["capex"],
        _("Sent at"): found["sent_at"].map(_when),
    })  # fmt: skip


def _settings(latest: dict[str, Answer], ground: Ground) -> pd.DataFrame:
    found = results.by_city(ground, latest)
    levers = ground.own_levers().set_index("lever_id")
    rows = [
        (row.name, levers.loc[lever, "title"], value, levers.loc[lever, "unit"])
        for row in found[found["is_sent"]].itertuples(index=False)
        for lever, value in row.settings.items()
    ]
    return pd.DataFrame(rows, columns=[_("City"), _("Lever"), _("Setting"), _("Unit")])
