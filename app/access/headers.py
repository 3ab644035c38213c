"""Headers that keep browsers from doing with our pages what nobody meant (OWASP secure headers)."""

from collections.abc import Mapping

ALWAYS: Mapping[bytes, bytes] = {
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"same-origin",
    b"x-frame-options": b"SAMEORIGIN",
    b"cross-origin-opener-policy": b"same-origin",
    b"permissions-policy": b"camera=(self), microphone=(self), geolocation=(), payment=(), usb=()",
    # What scripts may run is NiceGUI's to say: it compiles its templates in the browser.
    b"content-security-policy": b"frame-ancestors 'self'; object-src 'none'; base-uri 'self'; form-action 'self'",
}


def with_ours(headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """A route's own headers, and ours where it has said nothing of the kind."""
    said = {name.lower() for name, _ in headers}
    return [*headers, *((name, value) for name, value in ALWAYS.items() if name not in said)]
