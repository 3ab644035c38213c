"""A request's body in pieces, never more of it than allowed, whether raw or as a form's file."""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass

from fastapi import Request

from app.gateway.form import FormFile
from app.gateway.intake import intake
from app.gateway.problem import ProblemError
from app.storage import Limits

_AROUND = 128 * 1024
"""Bytes that a form may have around its file."""


@dataclass(frozen=True, slots=True)
class Upload:
    """What a client sends, and what it says of it."""

    chunks: AsyncIterator[bytes]
    name: str
    claimed: str
    """A MIME type, or nothing."""


async def whole(request: Request, limit: int) -> bytes:
    """A small body. Raises ProblemError over `limit` bytes."""
    return b"".join([chunk async for chunk in pieces(request, limit)])


async def pieces(request: Request, limit: int) -> AsyncGenerator[bytes, None]:
    """A body as it comes. Raises ProblemError over `limit` bytes, before the first if it says so itself."""
    said = request.headers.get("content-length", "0")
    size = int(said) if said.isdecimal() else 0
    if size > limit:
        raise _too_large(limit)
    announced, size = size, 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > limit:
            raise _too_large(limit)
        rest = intake(request.scope, announced - size)  # at once: while this waits, more comes
        if rest is not None:
            async with aclosing(rest.pieces()) as coming:
                yield chunk
                async for piece in coming:
                    yield piece
            return
        if chunk:
            yield chunk


@asynccontextmanager
async def upload(request: Request, name: str, limits: Limits) -> AsyncIterator[Upload]:
    """The file in a request's body: the body itself, or the first file of a form. Raises ProblemError."""
    claimed = request.headers.get("content-type", "")
    if not claimed.startswith("multipart/form-data"):
        is_media = claimed.partition("/")[0] in ("image", "audio", "video")
        async with aclosing(pieces(request, limits.of(claimed) if is_media else limits.most)) as body:
            yield Upload(body, name or "upload", claimed)
        return
    async with aclosing(pieces(request, limits.most + _AROUND)) as body:
        file = FormFile(claimed, body)
        await file.begin()
        yield Upload(file.chunks(), name or file.name or "upload", file.claimed)


def _too_large(limit: int) -> ProblemError:
    return ProblemError(413, "too_large", f"the body is larger than the limit, {limit / 2**20:g} MiB", limit=limit)
