"""What a room refuses, each with one sentence: what was wrong, and what would be right."""

from dashboard.csvfile import N_
from dashboard.language import _

NO_ROOM = N_("There is no room {code}, or it has expired. Check the seven signs on the wall, or ask the presenter to open a room.")  # noqa: E501  # fmt: skip
TOO_MANY_TRIES = N_("Too many wrong codes. Wait ten minutes, then type the code as it stands on the wall.")  # noqa: E501  # fmt: skip
TOO_MANY_ROOMS = N_("Too many rooms were opened from here. Go on in one of them, or wait an hour.")
CLOSED = N_("The room is closed: nothing is taken any more. The presenter can open it again.")
FROZEN = N_("The presenter has frozen the answers. What you have set stays on your phone; send it when the room is open again.")  # noqa: E501  # fmt: skip
TAKEN = N_("Somebody in this room has already taken {city}. If it was you on another device, ask the presenter to free the seat; else take your own city.")  # noqa: E501  # fmt: skip
NO_CITY = N_("There is no city “{city}” to take. Take one from the list.")
NO_SEAT = N_("This phone has no seat for {city} in this room: the presenter has freed it, or it was never taken here. Take your city again; what was sent stays.")  # noqa: E501  # fmt: skip
OLD = N_("A newer answer of this seat (number {number}) is already here, so this one was not taken. Look at what is shown and send again if you mean something else.")  # noqa: E501  # fmt: skip
STRANGE = N_("The answer does not fit this room's question, so it was not taken. Reload the page and send again.")  # noqa: E501  # fmt: skip
TOO_LARGE = N_("What was sent is too large: at most {most} bytes. Nothing was taken; reload the page and send again.")  # noqa: E501  # fmt: skip
NOT_JSON = N_("What was sent cannot be read. Nothing was taken; reload the page and send again.")
WRONG_KEY = N_("This is not the key of room {code}. Only the presenter's key, shown when the room was opened, controls it.")  # noqa: E501  # fmt: skip
NOT_NOW = N_("This cannot be done while the room is in this state; look at its state and choose again.")  # noqa: E501  # fmt: skip
NO_QUESTION = N_("The question is not whole. A yes or no question has 1 to {most} letters; a ranking has 3 to 6 levers.")  # noqa: E501  # fmt: skip
NO_STORE = N_("Rooms cannot be reached now: their store does not answer. What is set on phones stays there; try again in a moment.")  # noqa: E501  # fmt: skip


class Refused(Exception):
    """Something was asked of a room that it does not do; str() is the sentence for the reader.

    status   the HTTP status that says the same
    message  one of this module's sentences, a gettext message id
    """

    def __init__(self, status: int, message: str, **values: object):
        super().__init__(message, values)
        self.status, self.message, self.values = status, message, values

    def __str__(self) -> str:
        return _(self.message).format(**self.values)
