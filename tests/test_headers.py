"""Every answer tells the browser what to refuse; a page works under it (tests/browser)."""

import httpx
import pytest
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from dashboard import headers, settings
from dashboard.share import links

from .starlette_server import serving


def answered() -> httpx.Headers:
    with serving(links.ROUTES, [Middleware(headers.Headers)]) as origin:
        return httpx.get(f"{origin}/elsewhere").headers


@pytest.mark.parametrize(
    ("allowed", "ancestors"),
    [("", "'self'"), ("https://www.zmos.si *.kranj.si", "'self' https://www.zmos.si *.kranj.si")],
)
def test_only_hosts_that_the_operator_allows_may_frame_a_view(monkeypatch, allowed, ancestors):
    monkeypatch.setenv("DASHBOARD_EMBED_HOSTS", allowed)
    told = answered()
    assert f"frame-ancestors {ancestors}" in told["content-security-policy"].split("; ")
    assert ("x-frame-options" in told) is not bool(allowed)


def test_no_script_of_another_site_no_inline_script_and_no_text_as_script():
    parts = dict(one.split(" ", 1) for one in answered()["content-security-policy"].split("; "))
    assert parts["default-src"] == parts["base-uri"] == parts["worker-src"] == "'none'"
    scripts = parts["script-src"].split()
    assert {one.split("-")[0] for one in scripts} == {"'self'", "'sha256", "blob:", "'wasm"}
    assert not [one for part in parts.values() for one in part.split() if one in ("*", "https:")]


def test_browsers_are_told_to_stay_on_https_only_where_that_is_the_address(monkeypatch):
    for address, is_told in (("https://pot.si", True), ("http://pot.si", False), ("", False)):
        monkeypatch.setenv("DASHBOARD_ADDRESS", address)
        assert ("Strict-Transport-Security" in headers.headers(settings.current())) is is_told


def test_types_are_not_guessed_and_addresses_not_passed_on():
    told = answered()
    assert told["x-content-type-options"] == "nosniff"
    assert told["referrer-policy"] == told["cross-origin-opener-policy"] == "same-origin"
    assert "camera=()" in told["permissions-policy"]


def test_a_request_by_another_name_is_refused(monkeypatch):
    monkeypatch.setenv("DASHBOARD_ADDRESS", "https://pot.si:8443")
    hosts = Middleware(TrustedHostMiddleware, allowed_hosts=settings.current().hosts)
    with serving(links.ROUTES, [hosts]) as origin:
        for host, status in (("pot.si", 404), ("localhost:8501", 404), ("evil.example", 400)):
            assert httpx.get(f"{origin}/x", headers={"Host": host}).status_code == status
