"""Bytes by reference as an answer: whole, or the part that was asked for (RFC 9110, sections 13 and 14)."""

import re
from collections.abc import Mapping
from contextlib import aclosing
from urllib.parse import quote

from fastapi import Request, Response
from fastapi.responses import StreamingResponse
from starlette.types import Send

from app.gateway.problem import answer
from app.storage import Metadata, Storage

_SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, max-age=31536000, immutable",
}
"""A reference's bytes never change, and nothing in them may run as a page of ours."""


def given(request: Request, storage: Storage, ref: str, known: Metadata) -> Response:
    """The answer to a GET or HEAD. One range is given; several, or none that can be read, are the whole."""
    etag = f'"{known.sha256}"'
    headers = {**_SAFE, "ETag": etag, "Accept-Ranges": "bytes"}
    if _has(request.headers.get("if-none-match", ""), etag):
        return Response(status_code=304, headers=headers)
    headers["Content-Disposition"] = disposition(ref, known.mimeType)
    asked = request.headers.get("range") if request.method == "GET" else None
    if asked is None or request.headers.get("if-range", etag) != etag or (part := _range(asked, known.size)) is None:
        headers["Content-Length"] = str(known.size)
        return _answer(request, storage, ref, 0, known.size, 200, known.mimeType, headers)
    start, end = part
    if start >= end:
        problem = answer(416, "range_not_satisfiable", f"{asked} is not within the {known.size} bytes there are")
        problem.headers["Content-Range"] = f"bytes */{known.size}"
        return problem
    headers["Content-Range"] = f"bytes {start}-{end - 1}/{known.size}"
    headers["Content-Length"] = str(end - start)
    return _answer(request, storage, ref, start, end, 206, known.mimeType, headers)


def _answer(
    request: Request,
    storage: Storage,
    ref: str,
    start: int,
    end: int,
    status: int,
    mime: str,
    headers: Mapping[str, str],
) -> Response:
    if request.method == "HEAD":
        return Response(status_code=status, media_type=mime, headers=headers)
    return _Pieces(storage.read(ref, start, end), status, media_type=mime, headers=headers)


class _Pieces(StreamingResponse):
    """Closes what it reads from when the client has gone."""

    async def stream_response(self, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        async with aclosing(self.body_iterator) as pieces:  # type: ignore[type-var]
            async for piece in pieces:
                await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


def _range(asked: str, size: int) -> tuple[int, int] | None:
    """From where to before where; an empty part if there is nothing there; None for what is to be ignored."""
    found = re.fullmatch(r"\s*bytes\s*=\s*(\d{0,18})\s*-\s*(\d{0,18})\s*", asked, re.IGNORECASE | re.ASCII)
    if found is None or not any(found.groups()):
        return None
    first, last = found.groups()
    if not first:
        return max(0, size - int(last)), size
    end = min(int(last) + 1, size) if last else size
    if last and int(last) < int(first):
        return None
    return int(first), end


def _has(said: str, etag: str) -> bool:
    """Whether an `If-None-Match` names it: weak or strong is the same there."""
    return said.strip() == "*" or etag in [one.strip().removeprefix("W/") for one in said.split(",")]


def disposition(ref: str, mime: str) -> str:
    shown = mime.partition("/")[0] in ("image", "audio", "video")
    name = ref.rpartition("/")[2]
    how = "inline" if shown else "attachment"
    return f'{how}; filename="{name}"' if name.isascii() else f"{how}; filename*=utf-8''{quote(name)}"
