"""The what-if model on the server: one run, 2,000 draws, contributions, goal seek.

python -m benchmarks.model
"""

import time
from statistics import median

from dashboard import db
from dashboard.model import contributions, goal, mix, uncertainty

RUNS = 7


def main() -> None:
    """Print the median of each."""
    con = db.connect()
    parameters, levers = db.run(con, "model_parameters"), db.run(con, "model_levers")
    cities = list(db.run(con, "city_names")["city_id"])
    model = mix.load(db.run(con, "model_nodes"), parameters, levers, cities)
    draws = uncertainty.draw(model, parameters)
    top = {name: model.high[name] for name in model.levers}
    kranj = cities.index("kranj")
    own = {name: float(model.high[name][kranj]) for name in model.levers}
    base = float(mix.run(model, {})["total"][0, kranj, 0])
    costed = dict(levers.dropna(subset="cost_node")[["lever_id", "cost_node"]].to_numpy())
    about = model.about(("total",))
    _say("12 cities to 2050, one run", _timed(lambda: mix.run(about, top)))
    _say("12 cities to 2050, 2,000 draws", _timed(lambda: mix.run(about, top, draws=draws)))
    _say(f"contributions of {len(own)} levers, one city", _timed(lambda: contributions.cut(model, own, kranj)))  # noqa: E501  # fmt: skip
    _say("goal seek, one city, −50 %", _timed(lambda: goal.seek(model, kranj, base / 2, costed, {})))  # noqa: E501  # fmt: skip


def _timed(work) -> float:
    work()
    taken = []
    for _ in range(RUNS):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return median(taken)


def _say(what: str, seconds: float) -> None:
    print(f"{what}: {seconds * 1000:.1f} ms")


if __name__ == "__main__":
    main()
