"""A drawing that Altair makes once and that is then filled with rows and ends of scales.

Making it anew takes Altair about 25 ms, filling it under 1: what follows a lever cannot wait.
"""

import copy
from typing import NamedTuple


class Filled(NamedTuple):
    """A Vega-Lite specification with its rows, to be drawn as an Altair chart is."""

    spec: dict

    def to_dict(self, validate: bool = True) -> dict:  # noqa: ARG002  checked when it was made
        """Return the specification."""
        return self.spec


def filled(template: dict, rows: list[dict], domains: dict[str, list]) -> Filled:
    """Return a layered drawing of these rows.

    template  of layers that share their data, as to_dict() of an Altair chart gives it
    domains   ends or order by channel, for each layer that reads a field by it
    """
    spec = copy.deepcopy(template)
    for layer in spec["layer"]:
        for channel, domain in domains.items():
            encoded = layer["encoding"].get(channel, {})
            if "field" in encoded:
                encoded["scale"] = encoded.get("scale", {}) | {"domain": domain}
    # within a layer, not on top, from where Streamlit would take them into an Arrow table
    spec["layer"] = [{"data": {"values": rows}, "layer": spec["layer"]}]
    del spec["data"]
    return Filled(spec)
