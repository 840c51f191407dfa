"""What visitors do: a move every few seconds, on whatever page they are, as people would."""

import json
import random

from benchmarks.visitor import Visitor

PLACES = (
    "celje", "koper", "kranj", "krsko", "ljubljana", "maribor", "murska_sobota", "nova_gorica",
    "novo_mesto", "ptuj", "slovenj_gradec", "velenje",
)  # fmt: skip
# Where visitors begin, and how often: half of them at the levers
STARTS = {"what-if": 50, "city": 20, "indicators": 15, "": 15}
MENU = {
    "what-if": 30, "city": 20, "indicators": 15, "": 10, "status": 10, "measures": 8, "mission": 4,
    "sources": 3,
}  # fmt: skip
MOVES = {
    "what-if": {"lever": 85, "city": 5, "page": 10},
    "city": {"city": 60, "page": 40},
    "indicators": {"indicator": 40, "view": 30, "page": 30},
    "": {"choice": 50, "page": 50},
    "measures": {"choice": 50, "page": 50},
    "status": {"choice": 40, "page": 60},
}
NEEDED = {"lever": "what_if_panel", "city": "city_id", "indicator": "shell_component"}
CHOICES = {"": "city_id_overview", "measures": "city_id", "status": "cities"}  # control, by page
# px of windows, and how often
WIDTHS = {1920: 30, 1536: 20, 1440: 15, 1366: 10, 1280: 5, 820: 5, 390: 15}


def pick(weights: dict, dice: random.Random) -> object:
    """Return one of the keys, as often as the weights say."""
    return dice.choices([*weights], [*weights.values()])[0]


class Visit:
    """One visitor's way through the site; indicators by how often each is asked for."""

    def __init__(self, visitor: Visitor, indicators: dict[str, float], dice: random.Random):
        self.visitor, self.indicators, self.dice = visitor, indicators, dice
        self.path, self.asked = "", 0

    async def begin(self) -> float:
        """Open the first page; return the seconds it took."""
        self.path = pick(STARTS, self.dice)
        query = {
            "what-if": f"city_id={self.dice.choice(PLACES)}",
            "city": f"city_id={self.dice.choice(PLACES)}",
            "indicators": f"indicator_id={pick(self.indicators, self.dice)}",
        }.get(self.path, "")
        return await self.visitor.open(self.path, query)

    async def move(self) -> tuple[str, float]:
        """Make one move; return its kind and the seconds until all of it had arrived."""
        kind = pick(MOVES.get(self.path, {"page": 1}), self.dice)
        if kind != "page" and self.visitor.find(self._needed(kind)) is None:
            kind = "page"
        return kind, await getattr(self, f"_{kind}")()

    def _needed(self, kind: str) -> str:
        return CHOICES[self.path] if kind == "choice" else NEEDED.get(kind, kind)

    async def _page(self) -> float:
        others = {path: share for path, share in MENU.items() if path != self.path}
        self.path = pick(others, self.dice)
        return await self.visitor.turn(self.path)

    async def _lever(self) -> float:
        panel = self.visitor.find("what_if_panel")
        given = json.loads(panel.proto.json)
        data = json.loads(given["fixed"]) | given["moving"]
        levers = [one for one in data["levers"] if one["max"] > one["min"]]
        lever = self.dice.choice(levers)
        steps = round((lever["max"] - lever["min"]) / lever["step"])
        value = min(lever["min"] + lever["step"] * self.dice.randint(0, steps), lever["max"])
        self.asked = max(self.asked, data["asked"]) + 1
        mix = {"settings": data["settings"] | {lever["lever_id"]: value}, "locks": data["locks"]}
        said = json.dumps({"mix": mix | {"asked": self.asked}})
        return await self.visitor.set(panel, said)

    async def _city(self) -> float:
        return await self._another("city_id")

    async def _choice(self) -> float:
        return await self._another(CHOICES[self.path])

    async def _another(self, key: str) -> float:
        widget = self.visitor.find(key)
        others = [one for one in widget.proto.options if one != widget.state.string_value]
        return await self.visitor.set(widget, self.dice.choice(others))

    async def _view(self) -> float:
        widget = self.visitor.find("view")
        titles = [one.content for one in widget.proto.options]
        return await self.visitor.set(widget, [self.dice.choice(titles)])

    async def _indicator(self) -> float:
        key = pick(self.indicators, self.dice)
        return await self.visitor.follow(f"/indicators?indicator_id={key}")
