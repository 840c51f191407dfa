"""The log as one JSON object a line, and without what tells of people.

What a reader has typed stands in addresses, so of a query only the keys are logged; addresses of
machines and mailboxes are struck out. Streamlit's and uvicorn's own lines go the same way.
"""

import ipaddress
import json
import logging
import re
import sys
from datetime import UTC, datetime

ACCESS = "uvicorn.access"  # a line a request, which Streamlit has switched off
QUERY = re.compile(r"\?[^\s\"'<>]*=[^\s\"'<>]*")
VALUE = re.compile(r"=[^&]*")
MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
MACHINE = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f]*:[0-9a-f:]*", re.IGNORECASE)


def scrub(text: str) -> str:
    """Return a text without values of queries, mailboxes and addresses of machines."""
    text = QUERY.sub(lambda found: VALUE.sub("=…", found[0]), text)
    return MACHINE.sub(_hidden, MAILBOX.sub("[mailbox]", text))


def _hidden(found: re.Match) -> str:
    try:
        address = ipaddress.ip_address(found[0])
    except ValueError:  # a time, a version
        return found[0]
    return found[0] if address.is_loopback or address.is_unspecified else "[address]"


class AsJson(logging.Formatter):
    """One record as one line: when, how grave, who says what; a fault with its trace."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        said = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": scrub(record.getMessage()),
        }
        if record.exc_info:
            said["trace"] = scrub(self.formatException(record.exc_info))
        return json.dumps(said, ensure_ascii=False)


def use_json() -> None:
    """Send what any logger says to stderr as JSON.

    Streamlit gives each of its loggers a handler of its own; they are all taken off.
    """
    out = logging.StreamHandler(sys.stderr)
    out.setFormatter(AsJson())
    logging.root.handlers, logging.root.level = [out], logging.INFO
    for name in set(logging.root.manager.loggerDict) - {ACCESS}:
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [], True
