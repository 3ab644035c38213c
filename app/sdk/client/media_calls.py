"""Media by reference, over the API."""

import asyncio
import hashlib
from pathlib import Path
from typing import Any

from app.sdk.client.backoff import Backoff
from app.sdk.client.caller import Caller
from app.sdk.client.errors import ClientError
from app.sdk.client.line import AWAY, CUT
from app.sdk.client.sse import check_answer

PIECE = 1024 * 1024
WHOLE = 16 * 1024 * 1024
"""Bytes up to which a file is sent in one request; a larger one in parts, each of which may be sent again."""


class MediaCalls:
    """Each raises ClientError."""

    async def upload(self: Caller, path: Path) -> dict[str, Any]:
        """Store a file: `{"ref", "metadata"}`. Its SHA-256 is checked by the server."""
        digest = await asyncio.to_thread(_sha256, path)
        size = (await asyncio.to_thread(path.stat)).st_size
        if size <= WHOLE:
            headers = {"X-Checksum-SHA256": digest}
            data = await asyncio.to_thread(path.read_bytes)
            call = self.call(
                "POST", "/api/v1/storage/upload", params={"name": path.name}, content=data, headers=headers
            )
            return dict(await call)
        return await _in_parts(self, path, size, digest)

    async def download(self: Caller, ref: str, path: Path) -> None:
        """Fetch a file, going on where a cut line left it. What is at `path` is written over once all is there."""
        url, backoff = f"/api/v1/storage/{ref.removeprefix('mlab://')}", Backoff(self.patience)
        known = await self.call("GET", f"{url}/metadata")
        part = path.with_name(f"{path.name}.part")
        await asyncio.to_thread(part.write_bytes, b"")
        while True:
            try:
                await _fetch(self, url, part)
                break
            except CUT as cut:
                await backoff.pause(cut)
            except ClientError as error:
                if error.status not in AWAY:
                    raise
                await backoff.pause(error)
        if await asyncio.to_thread(_sha256, part) != known["sha256"]:
            part.unlink()
            raise ClientError("checksum_mismatch", f"{ref} did not arrive as it is stored; fetch it again")
        part.replace(path)

    async def metadata(self: Caller, ref: str) -> dict[str, Any]:
        return dict(await self.call("GET", f"/api/v1/storage/{ref.removeprefix('mlab://')}/metadata"))


async def _in_parts(caller: Caller, path: Path, size: int, digest: str) -> dict[str, Any]:
    about = {"name": path.name, "size": size, "sha256": digest}
    begun = await caller.call("POST", "/api/v1/storage/uploads", json=about)
    url, part_size = f"/api/v1/storage/uploads/{begun['upload_id']}", begun["part_size"]
    for number in range((size + part_size - 1) // part_size):
        data = await asyncio.to_thread(_piece, path, number * part_size, part_size)
        await _again(caller, "PUT", f"{url}/parts/{number + 1}", content=data)
    return dict(await _again(caller, "POST", f"{url}/complete"))


async def _again(caller: Caller, method: str, url: str, **more: Any) -> Any:
    """A request that does the same when it is sent twice, until it is answered."""
    backoff = Backoff(caller.patience)
    while True:
        try:
            return await caller.call(method, url, **more)
        except CUT as cut:
            await backoff.pause(cut)
        except ClientError as error:
            if error.status not in AWAY and error.code != "busy":  # with what a cut line has left there
                raise
            await backoff.pause(error)


async def _fetch(caller: Caller, url: str, part: Path) -> None:
    have = (await asyncio.to_thread(part.stat)).st_size
    headers = {"Range": f"bytes={have}-"} if have else {}
    async with caller.http.stream("GET", url, headers=headers) as answer:
        if answer.status_code == 416:  # all is there
            return
        await check_answer(answer)
        with part.open("ab" if answer.status_code == 206 else "wb") as file:
            async for piece in answer.aiter_bytes(PIECE):
                await asyncio.to_thread(file.write, piece)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _piece(path: Path, start: int, size: int) -> bytes:
    with path.open("rb") as file:
        file.seek(start)
        return file.read(size)
