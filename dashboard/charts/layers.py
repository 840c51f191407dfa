"""Layers that Altair makes once for each look, laid over each other with rows of their own.

Making a drawing of six layers anew takes Altair and its tables a tenth of a second, laying kept
layers over each other a hundredth of that: what many readers draw cannot wait.
"""

from typing import Any, NamedTuple

import altair as alt
import pandas as pd


class Filled(NamedTuple):
    """A Vega-Lite specification with its rows, to be drawn as an Altair chart is."""

    spec: dict

    def to_dict(self, validate: bool = True) -> dict:  # noqa: ARG002  layers were, when made
        """Return the specification."""
        return self.spec


class Layer(NamedTuple):
    """A mark made by mark(), and the rows that it draws."""

    mark: dict
    rows: list[dict]


def mark(made: alt.Chart) -> dict:
    """Return an Altair chart without data as a mark for layers; to be kept, never changed."""
    parts = made.to_dict()
    return {name: parts[name] for name in ("mark", "encoding", "transform") if name in parts}


def layered(layers: list[Layer], channels: dict[str, dict], **whole: Any) -> Filled:
    """Return layers over each other.

    channels  what holds in every layer that reads a field by a channel: scale, axis
    whole     height and the like, of the whole drawing
    """
    return Filled(
        {
            "layer": [_placed(one, channels) for one in layers],
            **whole,
        }
    )


def _placed(layer: Layer, channels: dict[str, dict]) -> dict:
    encoding = dict(layer.mark["encoding"])
    for name, given in channels.items():
        if "field" in encoding.get(name, {}):
            encoding[name] = encoding[name] | given
    # within a layer, not on top, from where Streamlit would take them into an Arrow table
    return layer.mark | {"encoding": encoding, "data": {"values": layer.rows}}


def records(rows: pd.DataFrame, *fields: str) -> list[dict]:
    """Return the rows that a layer draws, with nothing but the fields that it reads."""
    columns = [rows[field].tolist() for field in fields]
    return [dict(zip(fields, values, strict=True)) for values in zip(*columns, strict=True)]
