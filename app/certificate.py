"""A certificate that this machine signs for itself: browsers lend a camera only to a page that came encrypted."""

import ipaddress
import os
import socket
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

DAYS = 397
"""The longest that browsers take; it is made anew a week before."""


def addresses() -> list[str]:
    """This machine's addresses in its networks, as others there reach it: those of IPv4 first."""
    found = {socket.AF_INET: list[str](), socket.AF_INET6: list[str]()}
    for interface in psutil.net_if_addrs().values():
        for one in interface:
            if one.family in found and _is_reachable(one.address):
                found[socket.AddressFamily(one.family)].append(one.address)
    return [*found[socket.AF_INET], *found[socket.AF_INET6]]


def names() -> list[str]:
    """Everything this machine may be called in an address."""
    return ["localhost", "127.0.0.1", "::1", socket.gethostname().lower(), *addresses()]


def certificate(folder: Path, names: Sequence[str]) -> tuple[Path, Path]:
    """The files of a certificate for `names` and of its key, made in `folder` if there is none that still holds."""
    chain, key = folder / "certificate.pem", folder / "key.pem"
    if not (key.is_file() and _holds(chain, names)):
        folder.mkdir(parents=True, exist_ok=True)
        made, signed = _made(names)
        _write(key, made, 0o600)
        _write(chain, signed, 0o644)
    return chain, key


def fingerprint(chain: Path) -> str:
    """By which a person can tell that what their browser warns of is this certificate."""
    return x509.load_pem_x509_certificate(chain.read_bytes()).fingerprint(hashes.SHA256()).hex(":").upper()


def _is_reachable(address: str) -> bool:
    if "%" in address:  # a link's own address, which is no address without the link's name
        return False
    found = ipaddress.ip_address(address)
    return not (found.is_loopback or found.is_link_local)


def _holds(chain: Path, names: Sequence[str]) -> bool:
    try:
        kept = x509.load_pem_x509_certificate(chain.read_bytes())
        covered = kept.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (OSError, ValueError, x509.ExtensionNotFound):
        return False  # there is none, or nobody can read it: another is made
    is_fresh = kept.not_valid_after_utc - datetime.now(UTC) > timedelta(days=7)
    return is_fresh and set(map(_named, names)) <= set(covered)


def _made(names: Sequence[str]) -> tuple[bytes, bytes]:
    """A key and a certificate for it, as PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "MentatLab")])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))  # a phone's clock may be behind
        .not_valid_after(now + timedelta(days=DAYS - 1))
        .add_extension(x509.SubjectAlternativeName([_named(one) for one in dict.fromkeys(names)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return secret, signed.public_bytes(serialization.Encoding.PEM)


def _named(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _write(path: Path, data: bytes, mode: int) -> None:
    """Never readable by others, not even for a moment, if it is not meant to be."""
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
        file.write(data)
