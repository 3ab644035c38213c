"""What a flow may connect to: anything from its owner's own machine; where others send flows, nothing that is inside.

Against server-side request forgery (OWASP): a name is looked up once, every address behind it is checked, and the
connection goes to the address that was checked, so that no second look-up can lead elsewhere (DNS rebinding).
"""

import asyncio
import socket
from collections.abc import Callable, Iterable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import urlsplit, urlunsplit

from app.sdk import NodeError

ANYTHING = "anything"
_NAT64 = IPv6Network("64:ff9b::/96")
"""Addresses that carry an IPv4 address in their last 32 bits (RFC 6052)."""
Address = IPv4Address | IPv6Address


class Reach:
    """`allowed` are names and networks, such as `camera.local` and `192.168.1.0/24`, or `anything`."""

    def __init__(self, allowed: Iterable[str] = (ANYTHING,), is_guarded: Callable[[], bool] = lambda: True) -> None:
        """Raises ValueError for what is neither a name nor a network. Unguarded, a flow may reach anything."""
        self._allowed = [one.strip().lower() for one in allowed]
        self._networks = [ip_network(one, strict=False) for one in self._allowed if _is_network(one)]
        self._is_guarded = is_guarded

    @property
    def has_no_bounds(self) -> bool:
        return ANYTHING in self._allowed or not self._is_guarded()

    async def check(self, url: str) -> str:
        """The address to connect to: `url`, with its name replaced by the address that was found and checked.

        Raises NodeError, naming the remedy, for a device of this machine, and for what is not a public address.
        """
        if self.has_no_bounds:
            return url
        if "://" not in url:
            raise NodeError(f"{url} is a device or a file of the server", _remedy(url), code="not_reachable")
        parts = urlsplit(url)
        host = parts.hostname or ""
        try:
            port = parts.port
        except ValueError:
            raise NodeError(f"{url} has a port that is none", "Use one of 1 to 65535", code="not_reachable") from None
        found = await self._looked_up(host)
        if host.lower() not in self._allowed:
            for address in found:
                if not self._may(address):
                    raise NodeError(
                        f"{host} leads to {address}, which is inside this server's network", _remedy(host),
                        code="not_reachable",
                    )  # fmt: skip
        name, _, _ = parts.netloc.rpartition("@")
        where = f"[{found[0]}]" if found[0].version == 6 else str(found[0])
        netloc = f"{name + '@' if name else ''}{where}{f':{port}' if port else ''}"
        return urlunsplit((parts.scheme, netloc, parts.path, parts.query, parts.fragment))

    async def _looked_up(self, host: str) -> list[Address]:
        """Every spelling of an address, 127.1 and 0x7f000001 too, is read as the system reads it."""
        loop = asyncio.get_running_loop()
        try:
            found = await loop.getaddrinfo(host, None, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise NodeError(f"{host or 'no name'} is not found: {error}", "Check the address") from None
        return [_plain(ip_address(str(where[0]).partition("%")[0])) for *_, where in found]

    def _may(self, address: Address) -> bool:
        if any(address.version == network.version and address in network for network in self._networks):
            return True
        return address.is_global and not address.is_multicast


def _plain(address: Address) -> Address:
    """The IPv4 address in an IPv6 one that only carries it."""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return address.ipv4_mapped
        if address.sixtofour is not None:
            return address.sixtofour
        if address in _NAT64:
            return IPv4Address(int(address) & 0xFFFFFFFF)
    return address


def _is_network(text: str) -> bool:
    try:
        ip_network(text.strip(), strict=False)
    except ValueError:
        return False
    return True


def _remedy(what: str) -> str:
    return f"Whoever runs this server can allow it: MENTATLAB_REACH={what}"
