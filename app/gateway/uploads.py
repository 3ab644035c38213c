"""`/api/v1/storage`: media go in once, and come out by reference, whole or in part."""

from typing import Annotated, Any

from fastapi import APIRouter, Header, Query, Request, Response
from fastapi.responses import FileResponse, JSONResponse

from app.gateway.body import upload
from app.gateway.problem import ProblemError
from app.lab import Lab
from app.storage import Metadata

_SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, max-age=31536000, immutable",
}
"""A reference's bytes never change, and nothing in them may run as a page of ours."""


def storage_routes(lab: Lab) -> APIRouter:
    routes = APIRouter(prefix="/api/v1/storage", tags=["storage"])
    storage = lab.storage

    @routes.post("/upload", status_code=201)
    async def take(
        request: Request,
        name: Annotated[str, Query(max_length=500)] = "",
        x_checksum_sha256: Annotated[str, Header()] = "",
    ) -> Response:
        """Store a file: the raw body, with its `name` in the query, or a form with one file."""
        limit = lab.settings.upload_limit * 1024 * 1024
        async with upload(request, name, limit) as sent:
            stored = await storage.put(sent.chunks, sent.name, limit, claimed=sent.claimed, sha256=x_checksum_sha256)
        known = await storage.metadata(stored.ref)
        headers = {"Location": f"/api/v1/storage/{stored.ref.removeprefix('mlab://')}"}
        return JSONResponse({"ref": stored.ref, "metadata": known.plain()}, 201, headers=headers)

    @routes.get("/{ref:path}/metadata")
    async def metadata(ref: str) -> dict[str, Any]:
        """What is known of a file."""
        known = await _known(ref)
        return known.plain()

    @routes.head("/{ref:path}", include_in_schema=False)
    @routes.get("/{ref:path}")
    async def give(ref: str, if_none_match: Annotated[str | None, Header()] = None) -> Response:
        """The bytes; parts of them with `Range`. `ref` with or without its `mlab://`."""
        known = await _known(ref)
        headers = {**_SAFE, "ETag": f'"{known.sha256}"'}
        if if_none_match is not None and known.sha256 in if_none_match:
            return Response(status_code=304, headers=headers)
        path = storage.path(ref)
        shown = known.mimeType.partition("/")[0] in ("image", "audio", "video")
        how = "inline" if shown else "attachment"
        return FileResponse(
            path, media_type=known.mimeType, filename=path.name, headers=headers, content_disposition_type=how
        )

    @routes.delete("/{ref:path}", status_code=204)
    async def delete(ref: str) -> None:
        try:
            await storage.delete(ref)
        except FileNotFoundError as error:
            raise _missing(error) from None

    async def _known(ref: str) -> Metadata:
        try:
            return await storage.metadata(ref)
        except FileNotFoundError as error:
            raise _missing(error) from None

    return routes


def _missing(error: FileNotFoundError) -> ProblemError:
    return ProblemError(404, "unknown_reference", str(error))
