"""The what-if model on the server: one run, 2,000 draws, contributions, goal seek.

python -m benchmarks.model
"""

import time
from statistics import median

from dashboard import db
from dashboard.model import contributions, goal, mix, uncertainty

RUNS = 7
COURSE = {"grid_improvement": 0.325, "car_standard": 0.06, "car_demand": 0.07}  # the preset's


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
    costed = dict(levers.dropna(subset="cost_node")[["lever_id", "cost_node"]].to_numpy())
    about = model.about(("total",))
    _say("12 cities to 2050, one run", _timed(lambda: mix.run(about, top)))
    _say("12 cities to 2050, 2,000 draws", _timed(lambda: mix.run(about, top, draws=draws)))
    _say(f"contributions of {len(own)} levers, one city", _timed(lambda: contributions.cut(model, own, kranj)))  # noqa: E501  # fmt: skip
    for city_id, share in (("kranj", 0.5), ("velenje", 0.2), ("maribor", 0.2), ("kranj", 0.2)):
        city = cities.index(city_id)
        wanted = share * float(mix.run(model, {})["total"][0, city, 0])
        _say(f"goal seek, {city_id}, −{1 - share:.0%}", _timed(lambda: goal.seek(model, city, wanted, costed, COURSE)))  # noqa: B023, E501  # fmt: skip


def _timed(work) -> tuple[float, float]:
    """Return the median seconds of the clock and of the processor, which other work delays less."""
    work()
    clock, processor = [], []
    for _ in range(RUNS):
        began, spent = time.perf_counter(), time.process_time()
        work()
        clock.append(time.perf_counter() - began)
        processor.append(time.process_time() - spent)
    return median(clock), median(processor)


def _say(what: str, seconds: tuple[float, float]) -> None:
    clock, processor = (one * 1000 for one in seconds)
    print(f"{what}: {clock:.1f} ms, of the processor {processor:.1f} ms")


if __name__ == "__main__":
    main()
