"""Ask a service patiently, and keep each finished answer for a run that goes on after a break."""

import contextlib
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TypeVar

import httpx
import tenacity

from dashboard.csvfile import N_, BadData
from dashboard.refresh.question import Patience, Question

T = TypeVar("T")
FOR_NOW = {408, 425, 429, 500, 502, 503, 504}  # a later try may succeed
NAME = {"User-Agent": "pot-do-nicle/0.1 (refresh of public data)"}


class Again(Exception):
    """A try that failed in a way that may pass."""

    def __init__(self, came: str, wait_s: float | None = None):
        super().__init__(came)
        self.came, self.wait_s = came, wait_s


class Answers:
    """The answers of services, from the folder `kept` where a run before has finished them.

    fresh  whether to throw away what a run before has kept
    """

    def __init__(self, kept: Path, patience: Patience | None = None, fresh: bool = False):
        self.kept, self.patience = kept, patience or Patience()
        if fresh:
            self.forget()
        self.client = httpx.Client(
            timeout=self.patience.silence_s, follow_redirects=True, headers=NAME
        )

    def ask(self, question: Question, accept: Callable[[bytes], T]) -> T:
        """Return what `accept` makes of the answer; only what it accepts is kept.

        BadData where there is no answer after all tries, or where `accept` refuses it.
        """
        path = self.kept / f"{question.key}.json"
        if self._is_young(path):
            with contextlib.suppress(BadData):  # since then, what is asked for may be another thing
                return accept(path.read_bytes())
        answer = self._fetch(question)
        accepted = accept(answer)
        self.kept.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(".half")
        half.write_bytes(answer)
        half.replace(path)
        return accepted

    def close(self) -> None:
        """Let the connections go."""
        self.client.close()

    def forget(self) -> None:
        """Throw the kept answers away."""
        for path in self.kept.glob("*.json"):
            path.unlink()

    def _is_young(self, path: Path) -> bool:
        return path.exists() and time.time() - path.stat().st_mtime < self.patience.kept_s

    def _fetch(self, question: Question) -> bytes:
        retrying = tenacity.Retrying(
            retry=tenacity.retry_if_exception_type(Again),
            stop=tenacity.stop_after_attempt(self.patience.tries),
            wait=self._wait,
            reraise=True,
        )
        try:
            return retrying(self._try, question)
        except Again as last:
            raise BadData(
                N_("{url} gave no whole answer in {tries} tries. Last came: {came}. Try again later; what is finished is kept."),  # noqa: E501
                url=question.url, tries=self.patience.tries, came=last.came,
            ) from last  # fmt: skip

    def _wait(self, state: tenacity.RetryCallState) -> float:
        asked = state.outcome.exception().wait_s
        own = self.patience.first_wait_s * 2 ** (state.attempt_number - 1)
        return min(own if asked is None else max(asked, 0), self.patience.longest_wait_s)

    def _try(self, question: Question) -> bytes:
        method = "GET" if question.body is None else "POST"
        begun = time.monotonic()
        try:
            with self.client.stream(
                method, question.url, params=question.params or None, json=question.body
            ) as response:
                self._require_good(response, question.url)
                return self._whole(response, begun, question.url)
        except httpx.TimeoutException as error:
            raise Again(f"{type(error).__name__}, {self.patience.silence_s:g} s") from error
        except httpx.TransportError as error:
            raise Again(f"{type(error).__name__}: {error}") from error

    def _whole(self, response: httpx.Response, begun: float, url: str) -> bytes:
        parts, size = [], 0
        for part in response.iter_bytes():
            parts.append(part)
            size += len(part)
            if size > self.patience.most_bytes:
                raise BadData(
                    N_("{url} sends more than {most} bytes; an answer should be far smaller."),
                    url=url, most=self.patience.most_bytes,
                )  # fmt: skip
            if time.monotonic() - begun > self.patience.whole_s:
                raise Again(f"{size} B, {self.patience.whole_s:g} s")
        return b"".join(parts)

    def _require_good(self, response: httpx.Response, url: str) -> None:
        if response.status_code in FOR_NOW:
            wait_s = _retry_after(response)
            if wait_s and wait_s > self.patience.longest_wait_s:
                raise BadData(
                    N_("{url} answered HTTP {status} and asks to wait {wait} s. Run it again then; what is finished is kept."),  # noqa: E501
                    url=url, status=response.status_code, wait=round(wait_s),
                )  # fmt: skip
            raise Again(f"HTTP {response.status_code}", wait_s)
        if response.status_code != 200:
            response.read()
            raise BadData(
                N_("{url} answered HTTP {status}: {came} It should answer 200 with the data."),
                url=url, status=response.status_code, came=" ".join(response.text[:200].split()),
            )  # fmt: skip


def _retry_after(response: httpx.Response) -> float | None:
    """Return the seconds that Retry-After asks for: a number of seconds, or a date."""
    asked = response.headers.get("Retry-After", "")
    if asked.strip().isdigit():
        return float(asked)
    try:
        return (parsedate_to_datetime(asked) - datetime.now(UTC)).total_seconds()
    except (TypeError, ValueError):
        return None
