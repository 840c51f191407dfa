"""What a phone is given: the question, the cities, and what it takes to reckon their results."""

from dashboard.language import _, current
from dashboard.model import javascript
from dashboard.model.mix import BASE_YEAR, GOAL_YEAR, TODAY
from dashboard.rooms import questions
from dashboard.rooms.ground import Ground
from dashboard.rooms.results import by_city
from dashboard.rooms.rooms import Room
from dashboard.rooms.wall import asked, state_words
from dashboard.what_if.panel_data import NUMBERS
from dashboard.what_if.words import goal_percent


def phone(room: Room, ground: Ground) -> dict:
    """Return the data of dashboard.components.room.phone()."""
    levers = ground.own_levers().set_index("lever_id", drop=False)
    wanted = room.question.get("levers", [])
    rows = levers.loc[wanted, ["lever_id", "title", "step", "display"]].to_dict("records")
    moves = room.kind in (questions.MIX, questions.LEVER)
    model = ground.model
    return {
        "code": room.code, "language": current(), "number": NUMBERS[current()],
        "kind": room.kind, "asked": asked(room, ground), "levers": rows, "words": words(),
        "cities": [{"city_id": city, "name": name} for city, name in ground.names().items()],
        "years": {"base_year": BASE_YEAR, "today": TODAY, "goal_year": GOAL_YEAR},
        "model_levers": [[name, model.is_pace[name]] for name in model.levers],
        "places": _places(ground, wanted) if moves else {},
    }  # fmt: skip


def program(ground: Ground) -> str:
    """Return the JavaScript that reckons a city's total."""
    return javascript.source(ground.model.about(("total",)).program)


def _places(ground: Ground, levers: list[str]) -> dict[str, dict]:
    model, found = ground.model, by_city(ground, {}).set_index("city_id")
    inputs = model.about(("total",)).program.inputs
    parameters = [name for name in inputs if name in model.parameters]
    return {
        city: {
            "parameters": {name: float(model.parameters[name][place]) for name in parameters},
            "starts": {name: float(model.start[name][place]) for name in model.levers},
            "limits": {
                name: {"start": limit.start, "min": limit.low, "max": limit.high}
                for name, limit in ground.limits[city].items()
                if name in levers
            },
            "course": ground.course[city],
            "base": float(found.loc[city, "base"]), "goal": float(found.loc[city, "goal"]),
        }
        for place, city in enumerate(model.cities)
    }  # fmt: skip


def words() -> dict[str, str]:
    """Return what a phone says; the browser fills in the {places}."""
    states = state_words()
    return _seat_words() | {
        "send": _("Send"), "sending": _("Sending …"),
        "sent": _("Sent and on the wall (answer {number})."),
        "changed": _("Changed since it was sent. Send again to show it on the wall."),
        "waits": _("Not sent yet: there is no connection. It goes by itself when there is one."),
        "far": _("No connection. What you have set stays on this device."),
        "choose": _("Choose yes or no first."),
        "frozen": states["frozen"], "revealed": states["revealed"], "closed": states["closed"],
        "result": _("Emissions in {year} against {base_year}").format(year=GOAL_YEAR, base_year=BASE_YEAR),  # noqa: E501
        "short": _("{gap} short of −{share}").format(gap="{gap}", share=goal_percent()),
        "reached": _("The goal of −{share} is reached").format(share=goal_percent()),
        "tonnes": _("{value} t"), "yes": _("Yes"), "no": _("No"),
        "order": _("The most wanted first"), "up": _("Move up: {lever}"),
        "down": _("Move down: {lever}"),
    }  # fmt: skip


def _seat_words() -> dict[str, str]:
    return {
        "take": _("Take your city"), "taken": _("taken"), "other_city": _("Other city"),
        "freed": _("Your seat for {city} is no longer yours: the presenter has freed it. Take a city again; what was sent stays."),  # noqa: E501
    }  # fmt: skip
