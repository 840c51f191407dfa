"""Random mixes of levers for the tests of the what-if model."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from dashboard.model.mix import Model

often = settings(
    max_examples=60, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
place = st.one_of(st.sampled_from([0.0, 0.5, 1.0]), st.floats(0, 1))  # of a lever in its bounds


def mixes(levers: int = 30):
    """Return a place for each lever, None where it is left alone; every other mix is dense."""
    return st.one_of(
        st.lists(place, min_size=levers, max_size=levers),
        st.lists(st.none() | place, min_size=levers, max_size=levers),
    )


def put(model: Model, places: list) -> dict:
    """Return settings by lever, of each city within its own bounds."""
    return {
        name: model.low[name] + share * (model.high[name] - model.low[name])
        for name, share in zip(model.levers, places, strict=True)
        if share is not None
    }
