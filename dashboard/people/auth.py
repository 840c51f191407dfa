"""What Streamlit's sign-in wants to know, from the operator's settings and never from a file."""

from streamlit import config

from dashboard import settings
from dashboard.people.door import CALLBACK


def share_cookie_secret() -> None:
    """Let all server processes sign cookies alike, those of a sign-in on its way too.

    Streamlit takes the secret of that cookie before it reads the secrets given to st.App.
    """
    if secret := settings.current().cookie_secret:
        config.set_option("server.cookieSecret", secret.get_secret_value())


def is_set_up() -> bool:
    """Return whether anybody can sign in here."""
    return settings.current().sign_in_client_id is not None


def secrets() -> dict[str, dict] | None:
    """Return the section [auth] of Streamlit's secrets; None where nobody can sign in."""
    given = settings.current()
    if not is_set_up():
        return None
    return {
        "auth": {
            "redirect_uri": given.address + CALLBACK,
            "cookie_secret": given.cookie_secret.get_secret_value(),
            "client_id": given.sign_in_client_id,
            "client_secret": given.sign_in_client_secret.get_secret_value(),
            "server_metadata_url": given.sign_in_metadata,
            # asks for the password again, so that after a sign-out nobody walks in behind
            "client_kwargs": {"scope": "openid email profile", "prompt": "login"},
        }
    }
