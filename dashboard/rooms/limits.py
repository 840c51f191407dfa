"""How often one address, and all together, may get something wrong before they must wait.

Counted in this process's memory only: no reader's address is written anywhere.
"""

import time
from collections import defaultdict, deque
from threading import Lock

from dashboard.rooms import refusals
from dashboard.rooms.refusals import Refused


class Limit:
    """At most so many in a window of seconds: from one address, and from all.

    A meeting room is one address, so only what went wrong is counted, never what went right.
    """

    def __init__(
        self, each: int, all_together: int, window_s: float, message: str, clock=time.monotonic
    ):
        self.each, self.all_together, self.window_s = each, all_together, window_s
        self.message, self._clock = message, clock
        self._lock, self._times = Lock(), defaultdict(deque)
        self._everybody: deque = deque()

    def require(self, address: str) -> None:
        """Refuse an address that is over the limit, and everybody where all together are."""
        with self._lock:
            self._forget(self._clock())
            own = len(self._times.get(address, ()))
            if own >= self.each or len(self._everybody) >= self.all_together:
                raise Refused(429, self.message)

    def count(self, address: str) -> None:
        """Note that an address got something wrong now."""
        with self._lock:
            now = self._clock()
            self._times[address].append(now)
            self._everybody.append((now, address))

    def _forget(self, now: float) -> None:
        while self._everybody and self._everybody[0][0] < now - self.window_s:
            _then, address = self._everybody.popleft()
            self._times[address].popleft()
            if not self._times[address]:
                del self._times[address]


CODES = Limit(200, 3_000, 600, refusals.TOO_MANY_TRIES)  # wrong codes, keys and tokens
ROOMS = Limit(30, 300, 3600, refusals.TOO_MANY_ROOMS)  # rooms opened
