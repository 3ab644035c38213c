"""Passwords, kept as Argon2id hashes (RFC 9106) with the library's own parameters."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST = 10
"""Characters. Length is what counts (NIST SP 800-63B)."""
LONGEST = 1024


def fits(password: str) -> bool:
    """Whether it is neither too short nor too long."""
    return SHORTEST <= len(password) <= LONGEST


def demand_fit(password: str) -> None:
    """Raises ValueError, saying what to do, for one that is too short or too long."""
    if not fits(password):
        raise ValueError(f"a password has {SHORTEST} to {LONGEST} characters. Choose a longer one, such as four words")


def digest(password: str) -> str:
    """Raises ValueError, saying what to do, for one that is too short or too long."""
    demand_fit(password)
    return _hasher().hash(password)


def matches(digest: str, password: str) -> bool:
    """Whether it is the one; takes as long whether it is or not."""
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(digest, password[:LONGEST])
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(digest: str) -> bool:
    return _hasher().check_needs_rehash(digest)


@cache
def nobodys() -> str:
    """A digest that no password matches, to spend as long on a name that is not there."""
    return _hasher().hash("\0nobody")


@cache
def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher  # late: where nothing is guarded it is not needed

    return PasswordHasher()
