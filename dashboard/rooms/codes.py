"""Codes that people type and secrets that they do not: made, cleaned, compared."""

import hashlib
import hmac
import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # nothing that looks or sounds like another sign
CODE_SIGNS = 7  # 30^7 = 2·10^10, behind a limit of tries: see limits.py
KEY_SIGNS = 16  # of the presenter's key, 78 bits, still typable on another device
LONGEST = 60


def new_code() -> str:
    """Return a room's code that cannot be guessed."""
    return _signs(CODE_SIGNS)


def new_key() -> str:
    """Return a presenter's key."""
    return _signs(KEY_SIGNS)


def new_token() -> str:
    """Return a seat's secret, which only the phone keeps."""
    return secrets.token_urlsafe(24)


def clean(typed: str) -> str:
    """Return a code or key as it was made, however it was typed."""
    return "".join(sign for sign in typed[:LONGEST].upper() if sign.isalnum())


def spaced(code: str) -> str:
    """Return a code in groups, as it stands on the wall: K7M 4XQP."""
    if len(code) == CODE_SIGNS:
        return f"{code[:3]} {code[3:]}"
    return " ".join(code[place : place + 4] for place in range(0, len(code), 4))


def hashed(secret: str) -> str:
    """Return what is kept of a secret. Secrets are long and random, so no salt is needed."""
    return hashlib.sha256(secret.encode()).hexdigest()


def fits(secret: str, kept: str) -> bool:
    """Return whether a secret is the one whose hash is kept, in time that tells nothing."""
    return hmac.compare_digest(hashed(secret), kept)


def _signs(count: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _sign in range(count))
