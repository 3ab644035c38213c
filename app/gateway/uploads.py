"""`/api/v1/storage`: media go in once, and come out by reference, whole or in part."""

from typing import Annotated, Any

from fastapi import APIRouter, Header, Path, Query, Request, Response
from fastapi.responses import JSONResponse

from app.gateway.answers import MediaList, MediaUrl, StoredMedia
from app.gateway.body import upload
from app.gateway.download import disposition, given
from app.gateway.openapi import BINARY, Responses, bare, body, bytes_of, gives, problems
from app.gateway.problem import ProblemError
from app.lab import Lab
from app.storage import SECONDS, GoneError, Metadata, Storage, Stored

_FORM = {"type": "object", "properties": {"file": BINARY}, "required": ["file"]}
FILE = body({"application/octet-stream": BINARY, "multipart/form-data": _FORM}, required=False)
GIVEN: Responses = {
    **bytes_of("*/*", also=problems(404, 410, 416, 503)),
    **bytes_of("*/*", status=206),
    **bare(304, "The client has it."),
}
Ref = Annotated[str, Path(min_length=1, max_length=1000)]


def storage_routes(lab: Lab) -> APIRouter:
    routes = APIRouter(prefix="/api/v1/storage", tags=["storage"])
    storage = lab.storage

    @routes.get("", responses=gives(MediaList, also=problems(503)))
    async def listing(
        prefix: Annotated[str, Query(max_length=1000)] = "",
        after: Annotated[str, Query(max_length=1000)] = "",
        count: Annotated[int, Query(ge=1, le=1000)] = 100,
    ) -> dict[str, Any]:
        """References that begin with `prefix`, in order, `count` at a time; `next` goes into `after`."""
        scheme = "mlab://"
        held = await storage.listed(prefix.removeprefix(scheme), after.removeprefix(scheme), count + 1)
        items = [{"ref": scheme + one.key, "stored": one.size, "modified": one.modified} for one in held[:count]]
        return {"items": items} | ({"next": items[-1]["ref"]} if len(held) > count else {})

    @routes.post(
        "/upload",
        status_code=201,
        openapi_extra=FILE,
        responses=gives(StoredMedia, 201, also=problems(413, 415, 503, 507)),
    )
    async def take(
        request: Request,
        name: Annotated[str, Query(max_length=500)] = "",
        x_checksum_sha256: Annotated[str, Header()] = "",
    ) -> Response:
        """Store a file: the raw body, with its `name` in the query, or a form with one file."""
        async with upload(request, name, storage.limits) as sent:
            stored = await storage.put(sent.chunks, sent.name, claimed=sent.claimed, sha256=x_checksum_sha256)
        return told(stored)

    @routes.get("/{ref:path}/metadata", responses=gives(Metadata, also=problems(404, 410, 503)))
    async def metadata(ref: Ref) -> dict[str, Any]:
        """What is known of a file."""
        return (await _known(storage, ref)).plain()

    @routes.get("/{ref:path}/url", responses=gives(MediaUrl, also=problems(404, 410, 503)))
    async def url(ref: Ref) -> dict[str, Any]:
        """Where a browser may read it for a while: at the bucket itself, if media are kept in one."""
        known = await _known(storage, ref)
        signed = await storage.url(ref, disposition(ref, known.mimeType))
        if signed is None:
            return {"url": f"/api/v1/storage/{ref.removeprefix('mlab://')}"}
        return {"url": signed, "expires_in": SECONDS}

    @routes.head("/{ref:path}", include_in_schema=False)
    @routes.get("/{ref:path}", response_class=Response, responses=GIVEN)
    async def give(request: Request, ref: Ref) -> Response:
        """The bytes; parts of them with `Range`. `ref` with or without its `mlab://`."""
        return given(request, storage, ref, await _known(storage, ref))

    @routes.delete("/{ref:path}", status_code=204, responses=problems(404, 410, 503))
    async def delete(ref: Ref) -> None:
        try:
            await storage.delete(ref)
        except FileNotFoundError as error:
            raise missing(error) from None

    return routes


async def _known(storage: Storage, ref: str) -> Metadata:
    try:
        return await storage.metadata(ref)
    except FileNotFoundError as error:
        raise missing(error) from None


def told(stored: Stored) -> Response:
    headers = {"Location": f"/api/v1/storage/{stored.ref.removeprefix('mlab://')}"}
    return JSONResponse({"ref": stored.ref, "metadata": stored.metadata.plain()}, 201, headers=headers)


def missing(error: FileNotFoundError) -> ProblemError:
    if isinstance(error, GoneError):
        return ProblemError(410, "gone", str(error))
    return ProblemError(404, "unknown_reference", str(error))
