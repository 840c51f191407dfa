"""What the presenter's desk is given."""

from dashboard.language import LANGUAGES, _, current
from dashboard.rooms import rooms
from dashboard.rooms.ground import Ground
from dashboard.rooms.wall import state_words


def desk(code: str, key: str, wall: str, ground: Ground) -> dict:
    """Return the data of dashboard.components.room.desk().

    key   the presenter's, only right after opening; else empty
    wall  the whole address of the wall, for the exports
    """
    return {
        "code": code, "language": current(), "key": key, "wall": wall, "words": words(),
        "cities": [{"city_id": city, "name": name} for city, name in ground.names().items()],
        "actions": {action: list(before) for action, (_state, before) in rooms.ACTIONS.items()},
        "exports": export_titles(),
    }  # fmt: skip


def export_titles() -> list[dict[str, str]]:
    """Return what can be taken home: kind of file, and its name on the button."""
    names = {"sl": _("Minutes in Slovenian"), "en": _("Minutes in English")}
    minutes = [{"kind": f"minutes_{one}", "title": names[one]} for one in LANGUAGES]
    return [{"kind": "xlsx", "title": _("Workbook (XLSX)")},
            {"kind": "pptx", "title": _("Slide (PPTX)")}, *minutes]  # fmt: skip


def words() -> dict[str, str]:
    """Return what the desk says; the browser fills in the {places}."""
    states = {f"is_{state}": said for state, said in state_words().items()}
    return states | {
        "freeze": _("Freeze"), "reveal": _("Reveal"), "reopen": _("Open again"),
        "close": _("Close the room"), "seats": _("Who is here"), "has_sent": _("has sent"),
        "sits": _("sits, has not sent yet"), "empty": _("nobody yet"), "free": _("Free"),
        "free_one": _("Free the seat of {city}"), "exports": _("Take the round home"),
        "key": _("Presenter's key"), "show_key": _("Show or hide the key"),
        "key_why": _("Kept in this browser only. With it another device can take over; without it nobody can control the room."),  # noqa: E501
        "type_key": _("Presenter's key of this room"), "use_key": _("Take over"),
        "far": _("No connection to the server; trying again."),
    }  # fmt: skip
