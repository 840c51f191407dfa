"""Runs of a process one after another, so that they do not fight over Python's one lock.

Python computes in one thread at a time. Where many draw at once, they change places every half a
millisecond, wait for each other's locks and push each other out of the processor's cache: each
takes half as long again. So a run has the process to itself, and those that wait come in turn. One
that takes longer than HOLD_S goes on beside the next.
"""

import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

HOLD_S = 1.0


class Turns:
    """Who has the turn, since when, and who waits for it, each with a lock that is still shut."""

    def __init__(self, hold_s: float = HOLD_S):
        self.hold_s = hold_s
        self._door = threading.Lock()
        self._holder, self._since = None, 0.0
        self._waiting: deque = deque()
        self._own = threading.local()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for the turn, and give it on at the end.

        Whoever has had it already, as a page has that draws one of its parts, goes on.
        """
        if getattr(self._own, "is_in", False):
            yield
            return
        gate = self._take()
        self._own.is_in = True
        try:
            yield
        finally:
            self._own.is_in = False
            self._give(gate)

    def _take(self) -> threading.Lock:
        gate = threading.Lock()
        gate.acquire()
        with self._door:
            if self._holder is None:
                return self._hand(gate)
            self._waiting.append(gate)
            before = len(self._waiting)
        while not gate.acquire(timeout=self.hold_s * before):  # none wakes before it can be first
            with self._door:
                before = self._waiting.index(gate) + 1 if gate in self._waiting else 1
                if self._is_next(gate):
                    return self._hand(self._waiting.popleft())
        return gate

    def _is_next(self, gate: threading.Lock) -> bool:
        is_first = self._waiting and self._waiting[0] is gate
        return is_first and time.monotonic() - self._since >= self.hold_s

    def _give(self, gate: threading.Lock) -> None:
        with self._door:
            if self._holder is not gate:
                return  # it took too long: another one has the turn
            self._holder = None
            if self._waiting:
                self._hand(self._waiting.popleft()).release()

    def _hand(self, gate: threading.Lock) -> threading.Lock:
        self._holder, self._since = gate, time.monotonic()
        return gate


turn = Turns().turn
