"""One visitor's browser as the server sees it: a WebSocket that says what Streamlit's own says.

What it sends is written after the frames that Chromium was recorded to send for the same moves.
"""

import asyncio
import json
import time

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import connect

from benchmarks.controls import VALUE, Widget, begin, put

MOST_S = 30  # an answer that takes longer is an error
RUNS_KEPT = 2  # that a large message is kept for, as global.maxCachedMessageAge says
EVENTS = "$$STREAMLIT_INTERNAL_KEY_{}__events"


class Fault(Exception):
    """The server showed an error, or said nothing in time."""


class Visitor:
    """A session: what it has been told, and what it says next."""

    def __init__(self, socket, address: str, width: int):
        self.socket, self.address, self.width = socket, address, width
        self.query, self.page, self.pages, self.widgets = "", "", {}, {}
        self.kept: dict[str, list] = {}  # by hash: message, run in which it was used last
        self.runs = self.bytes = 0

    async def open(self, path: str, query: str) -> float:
        """Open an address; a window that is not as wide as was assumed says so, and waits again."""
        self.query = query
        taken = await self._ask({}, page_name=path)
        shell = self.find("shell_component")
        if abs(self.width - json.loads(shell.proto.json)["width"]) >= 10:
            taken += await self.set(shell, json.dumps({"width": self.width}))
        return taken

    async def turn(self, path: str) -> float:
        """Choose a page in the menu: no choices and no address go with it."""
        self.query = ""
        return await self._ask({}, page_script_hash=self.pages[path])

    async def follow(self, link: str) -> float:
        """Click a link of this site."""
        event = json.dumps([{"event": "link", "value": link}])
        name = EVENTS.format(self.find("shell_component").state.id)
        clicked = {name: WidgetState(id=name, json_trigger_value=event)}
        return await self._ask(self._states() | clicked, page_script_hash=self.page)

    async def set(self, widget: Widget, value: object) -> float:
        """Set a control; its fragment runs, or the page where it has none."""
        put(widget, value)
        return await self._ask(
            self._states(), page_script_hash=self.page, fragment_id=widget.fragment_id
        )

    def find(self, key: str) -> Widget | None:
        """Return the control of this key that the page shows now."""
        return next((one for name, one in self.widgets.items() if name.endswith(f"-{key}")), None)

    def _states(self) -> dict[str, WidgetState]:
        stated = [one.state for one in self.widgets.values()]
        return {state.id: state for state in stated if state.WhichOneof("value")}

    async def _ask(self, states: dict[str, WidgetState], **what: str) -> float:
        said = BackMsg()
        run = said.rerun_script
        run.query_string = self.query
        run.widget_states.widgets.extend(states.values())
        for name, value in what.items():
            setattr(run, name, value)
        run.cached_message_hashes.extend(self.kept)
        about = run.context_info
        about.timezone, about.locale, about.color_scheme = "Europe/Ljubljana", "sl-SI", "light"
        about.timezone_offset, about.url = -60, f"{self.address}/{what.get('page_name', '')}"
        began = time.perf_counter()
        await self.socket.send(said.SerializeToString())
        try:
            await asyncio.wait_for(self._listen(what.get("fragment_id", "")), MOST_S)
        except TimeoutError as late:
            raise Fault(f"no answer in {MOST_S} s") from late
        return time.perf_counter() - began

    async def _listen(self, fragment_id: str) -> None:
        seen = {}
        while True:
            data = await self.socket.recv()
            self.bytes += len(data)
            message = self._whole(ForwardMsg.FromString(data), fragment_id)
            kind = message.WhichOneof("type")
            if kind == "delta":
                self._take(message.delta, seen)
            elif kind == "new_session":
                self.page, seen = message.new_session.page_script_hash, {}
            elif kind == "navigation":
                pages = message.navigation.app_pages
                self.pages = {one.url_pathname: one.page_script_hash for one in pages}
            elif kind == "page_info_changed":
                self.query = message.page_info_changed.query_string
            elif kind == "script_finished" and message.script_finished in (0, 3):
                self.widgets = self.widgets | seen if fragment_id else seen
                self._forget(fragment_id)
                return

    def _take(self, delta, seen: dict[str, Widget]) -> None:
        if delta.WhichOneof("type") != "new_element":
            return
        kind = delta.new_element.WhichOneof("type")
        proto = getattr(delta.new_element, kind)
        if kind == "exception" or (kind == "alert" and proto.format == Alert.ERROR):
            self.widgets = {}  # nothing to go on with here but the menu
            raise Fault(proto.message if kind == "exception" else proto.body)
        if kind in VALUE:
            known = self.widgets.get(proto.id)
            state = known.state if known else WidgetState(id=proto.id)
            seen[proto.id] = Widget(kind, proto, delta.fragment_id, state)
            begin(seen[proto.id], bool(known))

    def _whole(self, message: ForwardMsg, fragment_id: str) -> ForwardMsg:
        if message.WhichOneof("type") == "ref_hash":
            self.kept[message.ref_hash][1] = self.runs
            return self.kept[message.ref_hash][0]
        if message.metadata.cacheable:
            self.kept[message.hash] = [message, self.runs, message.delta.fragment_id]
        return message

    def _forget(self, fragment_id: str) -> None:
        self.runs += 1
        for name, (_message, run, own) in list(self.kept.items()):
            if self.runs - run > RUNS_KEPT and (not fragment_id or own == fragment_id):
                del self.kept[name]


def arrive(address: str, width: int, is_packed: bool):
    """Return a visitor's connection; is_packed asks for compression, as browsers do."""
    agent = "Mozilla/5.0 (Linux; Android 14) Mobile" if width < 640 else "Mozilla/5.0 (X11; Linux)"
    return connect(
        address.replace("http", "ws", 1) + "/_stcore/stream", subprotocols=["streamlit"],
        compression="deflate" if is_packed else None, max_size=None, ping_interval=None,
        user_agent_header=agent, origin=address, max_queue=None,
    )  # fmt: skip
