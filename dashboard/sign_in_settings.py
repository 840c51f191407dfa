"""What the operator sets so that staff can sign in; a part of dashboard.settings."""

import re
from typing import Self

from pydantic import BaseModel, Field, SecretStr, field_validator, model_validator

SIGN_IN = ("sign_in_metadata", "sign_in_client_id", "sign_in_client_secret")
LONG = 32  # signs of a secret
METADATA = re.compile(r"(https://[^/\s]+|http://(127\.0\.0\.1|localhost)(:\d+)?)/\S+")


class SignInSettings(BaseModel):
    """The OpenID provider, and the secret that signs cookies."""

    sign_in_metadata: str | None = None  # the OpenID provider's …/.well-known/openid-configuration
    sign_in_client_id: str | None = None
    sign_in_client_secret: SecretStr | None = None
    sign_in_hours: float = Field(10, gt=0, le=24 * 30)  # after which one signs in again
    cookie_secret: SecretStr | None = None  # signs cookies; the same for all server processes

    @field_validator("sign_in_metadata")
    @classmethod
    def _is_metadata(cls, given: str) -> str:
        if not METADATA.fullmatch(given):
            said = "Write it like https://login.zmos.si/.well-known/openid-configuration"
            raise ValueError(f"is {given!r}, no https address of a provider's metadata. {said}")
        return given

    @field_validator("cookie_secret")
    @classmethod
    def _is_long(cls, given: SecretStr) -> SecretStr:
        if len(given.get_secret_value()) < LONG:
            raise ValueError(f"is too short. Write {LONG} random signs or more: openssl rand -hex 32")  # noqa: E501  # fmt: skip
        return given

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        given = [getattr(self, field) for field in SIGN_IN]
        lacking = [
            f"DASHBOARD_{f.upper()}"
            for f in (*SIGN_IN, "cookie_secret", "address")
            if not getattr(self, f)
        ]
        if any(given) and lacking:
            raise ValueError(f"Sign-in needs {', '.join(lacking)} too.")
        return self
