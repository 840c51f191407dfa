"""What the operator sets in the environment: DASHBOARD_…, each value checked at the start.

Show what is set:  python -m dashboard.settings
"""

import os
import re
import sys
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from dashboard.engine_settings import EngineSettings
from dashboard.sign_in_settings import SignInSettings

PREFIX = "DASHBOARD_"
WRONG = 78  # the exit code by which sysexits.h tells a fault of the configuration
STORES = "sqlite:////folder/rooms.sqlite or postgresql://user:password@host/database"
STORE = re.compile(r"(sqlite|postgresql)(\+\w+)?://.*")
ADDRESS = re.compile(r"https?://[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?", re.IGNORECASE)
HOST = re.compile(r"(https?://)?(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?", re.IGNORECASE)


class WrongSettings(Exception):
    """Values that cannot be used; the message has a sentence for each variable, a line each."""


class Settings(EngineSettings, SignInSettings, BaseSettings):
    """One field a variable: DASHBOARD_STORE_URL is store_url. An empty variable is not set."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_ignore_empty=True,
        frozen=True,
        validate_default=False,
        str_strip_whitespace=True,
    )

    data: Path | None = None  # folder of sources and builds; None: data/ beside the code
    data_url: str | None = (
        None  # folder or object store (s3://…) of the tables too large for memory
    )
    store_url: str | None = None  # where rooms are kept; None: SQLite in .state/
    address: str | None = None  # where readers reach the dashboard, behind a proxy
    embed_hosts: Annotated[tuple[str, ...], NoDecode] = ()  # sites that may frame a view
    log: Literal["text", "json"] = "text"  # how the server logs
    contact: str = ""  # whom the accessibility statement names

    @field_validator("data")
    @classmethod
    def _is_a_folder_of_data(cls, given: Path) -> Path:
        if not (given / "schema.sql").is_file():
            raise ValueError(f"is {str(given)!r}, where there is no schema.sql with its sources/")
        return given

    @property
    def hosts(self) -> list[str]:
        """The names by which a request may call the dashboard; any where address is not set."""
        named = urlsplit(self.address or "").hostname
        return [named, "localhost", "127.0.0.1"] if named else ["*"]

    @field_validator("data_url")
    @classmethod
    def _holds_tables(cls, given: str) -> str:
        if "'" in given or ("://" not in given and not Path(given).is_dir()):
            raise ValueError(f"is {given!r}. Write a folder that is there, or s3://bucket/folder")
        return given.rstrip("/")

    @field_validator("store_url")
    @classmethod
    def _is_a_store(cls, given: str) -> str:
        if not STORE.fullmatch(given):  # not repeated in the sentence: it may hold a password
            raise ValueError(f"is no address of a store. Write {STORES}")
        return given

    @field_validator("address")
    @classmethod
    def _is_an_origin(cls, given: str) -> str:
        if not ADDRESS.fullmatch(given.rstrip("/")):
            raise ValueError(f"is {given!r}, no address of a site. Write it like https://pot.si")
        return given.rstrip("/")

    @field_validator("embed_hosts", mode="before")
    @classmethod
    def _are_hosts(cls, given: str) -> list[str]:
        hosts = re.split(r"[\s,]+", given.strip())
        for host in hosts:
            if not HOST.fullmatch(host):
                said = f"has {host!r}, which is not a host. Write it like https://www.zmos.si"
                raise ValueError(said)
        return hosts


def current() -> Settings:
    """Return the settings; WrongSettings where a variable's value is wrong or it is unknown."""
    return _read(tuple(pair for pair in os.environ.items() if pair[0].startswith(PREFIX)))


@lru_cache(maxsize=1)
def _read(given: tuple[tuple[str, str], ...]) -> Settings:
    known = {name(field) for field in Settings.model_fields}
    wrong = [
        f"{variable} is no setting. There are: {', '.join(sorted(known))}."
        for variable, _value in given
        if variable not in known
    ]
    try:
        read = Settings()
    except ValidationError as error:
        wrong += [
            " ".join([*map(name, fault["loc"][:1]), _said(fault)]) for fault in error.errors()
        ]
    if wrong:
        raise WrongSettings("\n".join(wrong))
    return read


def _said(fault: dict) -> str:
    if "error" in fault.get("ctx", {}):  # a sentence of a check above
        return str(fault["ctx"]["error"])
    said = fault["msg"].replace("Input should be", "it should be")
    return f"is {fault['input']!r}: {said}."


def name(field: str) -> str:
    """Return the variable that sets a field."""
    return PREFIX + field.upper()


def stop_if_wrong() -> None:
    """End the program with the sentences on what is wrong, and no trace."""
    try:
        current()
    except WrongSettings as wrong:
        print(wrong, file=sys.stderr)
        sys.exit(WRONG)


if __name__ == "__main__":
    stop_if_wrong()
    for field, value in current().model_dump().items():
        print(f"{name(field)}: {'set' if field == 'store_url' and value else value!r}")
