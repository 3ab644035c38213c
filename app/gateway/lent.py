"""`/api/v1/lent`: media for agents outside, at addresses that are good for one thing and a short time."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.agents import NotLentError
from app.gateway.answers import StoredMedia
from app.gateway.body import upload
from app.gateway.download import given
from app.gateway.openapi import gives, problems
from app.gateway.problem import ProblemError
from app.gateway.uploads import FILE, GIVEN, missing, told
from app.lab import Lab


def lent_routes(lab: Lab) -> APIRouter:
    routes = APIRouter(prefix="/api/v1/lent", tags=["storage"])

    @routes.head("/{ticket}", include_in_schema=False)
    @routes.get("/{ticket}", response_class=Response, responses=GIVEN)
    async def give(request: Request, ticket: str) -> Response:
        """The bytes that an agent was sent the address of; parts of them with `Range`. Asks for no token."""
        try:
            ref = lab.media.ref(ticket)
            return given(request, lab.storage, ref, await lab.storage.metadata(ref))
        except NotLentError as error:
            raise ProblemError(403, "not_lent", str(error)) from None
        except FileNotFoundError as error:
            raise missing(error) from None

    @routes.post(
        "/{ticket}",
        status_code=201,
        openapi_extra=FILE,
        responses=gives(StoredMedia, 201, also=problems(413, 415, 503, 507)),
    )
    async def take(request: Request, ticket: str, name: Annotated[str, Query(max_length=500)] = "made") -> Response:
        """Store what an agent has made: the raw body. Asks for no token."""
        try:
            lab.media.demand_upload(ticket)
        except NotLentError as error:
            raise ProblemError(403, "not_lent", str(error)) from None
        async with upload(request, name, lab.storage.limits) as sent:
            stored = await lab.storage.put(sent.chunks, sent.name, claimed=sent.claimed)
        return told(stored)

    return routes
