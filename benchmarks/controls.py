"""The controls of a page and their states, as the browser keeps them for benchmarks/visitor.py."""

from typing import NamedTuple

from streamlit.proto.WidgetStates_pb2 import WidgetState

VALUE = {
    "selectbox": "string_value", "button_group": "string_array_value", "text_input": "string_value",
    "slider": "double_array_value", "checkbox": "bool_value", "bidi_component": "json_value",
}  # fmt: skip


class Widget(NamedTuple):
    """A control of the page: its message, the fragment that it runs, and its state."""

    kind: str
    proto: object
    fragment_id: str
    state: WidgetState


def begin(widget: Widget, is_known: bool) -> None:
    """Put a control where its message says that it stands, as the browser does when it draws it."""
    kind, proto, _fragment_id, state = widget
    is_set = getattr(proto, "set_value", False)
    if is_known and not is_set:
        return
    if kind == "selectbox":
        first = proto.options[proto.default] if proto.options else ""
        state.string_value = proto.raw_value if is_set else first
    elif kind == "button_group":
        first = [proto.options[place].content for place in proto.default]
        state.string_array_value.data[:] = proto.raw_values if is_set else first
    elif kind == "slider":
        state.double_array_value.data[:] = proto.value if is_set else proto.default
    elif kind == "text_input":
        state.string_value = proto.value if is_set else proto.default
    elif kind == "checkbox":
        state.bool_value = proto.value if is_set else proto.default


def put(widget: Widget, value: object) -> None:
    """Set a control as a reader does."""
    field = VALUE[widget.kind]
    if field.endswith("array_value"):
        getattr(widget.state, field).data[:] = value
    else:
        setattr(widget.state, field, value)
