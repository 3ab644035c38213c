"""`/api/v1/storage/uploads`: a file in parts, sent again from where the connection, or the server, was lost."""

import asyncio
from contextlib import aclosing
from typing import Annotated, Any

from fastapi import APIRouter, Header, Path, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from app.gateway.answers import MediaUrl, PartAnswer, StoredMedia, UploadAnswer
from app.gateway.body import pieces
from app.gateway.openapi import BINARY, body, gives, problems
from app.gateway.uploads import told
from app.lab import Lab
from app.storage import MOST_PARTS, SECONDS, Part, Upload

_SHA256 = r"^([0-9a-fA-F]{64})?$"
UploadId = Annotated[str, Path(max_length=64)]
Number = Annotated[int, Path(json_schema_extra={"minimum": 1, "maximum": MOST_PARTS})]
RAW = body({"application/octet-stream": BINARY}, required=False)


class Begin(BaseModel):
    """What is known of a file before it is sent; all of it may be left out."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    name: str = Field("upload", max_length=500)
    size: int = Field(0, ge=0, strict=True)
    """Bytes of the whole; 0 if that is not known."""
    type: str = Field("", max_length=200)
    """Its MIME type, which its content must agree with."""
    direct: bool = Field(False, strict=True)
    """Whether its parts go straight to the bucket that media are kept in, each to an address that is signed for it."""
    sha256: str = Field("", pattern=_SHA256)
    """Of the whole, in hexadecimal; it is refused if its content has another."""


class Complete(BaseModel):
    sha256: str = Field("", pattern=_SHA256)


def part_routes(lab: Lab) -> APIRouter:
    routes = APIRouter(prefix="/api/v1/storage/uploads", tags=["storage"])
    uploads = lab.uploads

    @routes.post("", status_code=201, responses=gives(UploadAnswer, 201, also=problems(409, 413, 415, 503, 507)))
    async def begin(sent: Begin = Begin()) -> Response:
        """Begin an upload in parts of `part_size` bytes; only the last one may be shorter."""
        about = await uploads.begin(
            sent.name or "upload", size=sent.size, claimed=sent.type, sha256=sent.sha256, direct=sent.direct
        )
        return JSONResponse(_plain(about, []), 201, headers={"Location": f"/api/v1/storage/uploads/{about.id}"})

    @routes.get("/{upload_id}", responses=gives(UploadAnswer, also=problems(404)))
    async def there(upload_id: UploadId) -> dict[str, Any]:
        """Which parts are here: after a crash, the others are sent again."""
        about = await asyncio.to_thread(uploads.about, upload_id)
        return _plain(about, await asyncio.to_thread(uploads.parts, upload_id))

    @routes.put(
        "/{upload_id}/parts/{number}",
        openapi_extra=RAW,
        responses=gives(PartAnswer, also=problems(404, 409, 413, 503, 507)),
    )
    async def put(
        request: Request, upload_id: UploadId, number: Number, x_checksum_sha256: Annotated[str, Header()] = ""
    ) -> dict[str, int]:
        """Send part `number`, from 1 on, in any order; when it is answered it is on the disk."""
        about = await asyncio.to_thread(uploads.about, upload_id)
        async with aclosing(pieces(request, about.part_size)) as body:
            part = await uploads.put(upload_id, number, body, x_checksum_sha256)
        return {"part": part.number, "size": part.size}

    @routes.get("/{upload_id}/parts/{number}/url", responses=gives(MediaUrl, also=problems(404, 409, 503)))
    async def url(upload_id: UploadId, number: Number) -> dict[str, Any]:
        """Where to PUT a part of a direct upload, with no headers but its length."""
        return {"url": await asyncio.to_thread(uploads.url, upload_id, number), "expires_in": SECONDS}

    @routes.post(
        "/{upload_id}/complete",
        status_code=201,
        responses=gives(StoredMedia, 201, also=problems(404, 409, 413, 415, 503, 507)),
    )
    async def complete(upload_id: UploadId, sent: Complete = Complete()) -> Response:
        """Make the file. It may take as long as reading it does; asked again, it answers the same."""
        return told(await uploads.complete(upload_id, sent.sha256))

    @routes.delete("/{upload_id}", status_code=204, responses=problems(404, 409))
    async def abort(upload_id: UploadId) -> None:
        await uploads.abort(upload_id)

    return routes


def _plain(about: Upload, parts: list[Part]) -> dict[str, Any]:
    said: dict[str, Any] = {"direct": True} if about.direct else {}
    said |= {"upload_id": about.id, "part_size": about.part_size, "name": about.name}
    return {**said, "parts": [{"part": part.number, "size": part.size} for part in parts]}
