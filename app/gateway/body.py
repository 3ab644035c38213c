"""A request's body in pieces, never more of it than allowed, whether raw or as a form's file."""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from fastapi import Request
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from app.gateway.problem import ProblemError

_PIECE = 1024 * 1024
_AROUND = 64 * 1024
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
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > limit:
            raise _too_large(limit)
        if chunk:
            yield chunk


@asynccontextmanager
async def upload(request: Request, name: str, limit: int) -> AsyncIterator[Upload]:
    """The file in a request's body: the body itself, or the first file of a form. Raises ProblemError."""
    claimed = request.headers.get("content-type", "")
    if not claimed.startswith("multipart/form-data"):
        yield Upload(pieces(request, limit), name or "upload", claimed)
        return
    parser = MultiPartParser(request.headers, pieces(request, limit + _AROUND), max_files=1, max_fields=20)
    try:
        form = await parser.parse()
    except (MultiPartException, KeyError) as error:
        raise ProblemError(400, "invalid_form", f"the form cannot be read: {error}") from None
    try:
        file = next((part for part in form.values() if isinstance(part, UploadFile)), None)
        if file is None:
            raise ProblemError(422, "invalid_form", "the form has no file; send one, in a field of any name")
        yield Upload(_read(file), name or file.filename or "upload", file.content_type or "")
    finally:
        await form.close()


async def _read(file: UploadFile) -> AsyncIterator[bytes]:
    while chunk := await file.read(_PIECE):
        yield chunk


def _too_large(limit: int) -> ProblemError:
    return ProblemError(413, "too_large", f"the body is larger than the limit, {limit / 2**20:g} MiB", limit=limit)
