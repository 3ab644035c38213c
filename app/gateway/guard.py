"""What every route of the API asks first."""

from fastapi import Request

from app.gateway.problem import ProblemError
from app.streams import is_foreign

_HARMLESS = ("GET", "HEAD", "OPTIONS")


async def from_here(request: Request) -> None:
    """Let no other site's page change anything with this user's browser; reading, browsers forbid by themselves."""
    if request.method not in _HARMLESS and is_foreign(request.headers):
        raise ProblemError(403, "foreign_origin", "another site's page may not change anything here")
