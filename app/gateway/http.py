"""The HTTP routes of the gateway, and an answer for those that there are not."""

from fastapi import FastAPI, Request
from starlette.routing import Match

from app.gateway.access import access_routes
from app.gateway.agents import agent_routes
from app.gateway.client_files import client_routes
from app.gateway.flows import flow_routes
from app.gateway.health import health_routes
from app.gateway.lent import lent_routes
from app.gateway.parts import part_routes
from app.gateway.problem import ProblemError, mount_problems
from app.gateway.runs import run_routes
from app.gateway.sessions import session_routes
from app.gateway.streams import stream_routes
from app.gateway.uploads import storage_routes
from app.lab import Lab


def mount_http(app: FastAPI, lab: Lab) -> None:
    """Add them to `app`, after every other route below /api."""
    mount_problems(app)
    for routes in (
        stream_routes(lab),
        session_routes(lab),
        flow_routes(lab),
        run_routes(lab),
        agent_routes(lab),
        part_routes(lab),
        storage_routes(lab),
        lent_routes(lab),
        health_routes(lab),
        client_routes(),
        access_routes(lab),
    ):
        app.include_router(routes)

    @app.api_route(
        "/api/{rest:path}", methods=["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"], include_in_schema=False
    )
    async def nothing(request: Request) -> None:
        """Without this the editor would answer, with a page."""
        known = [route for route in app.routes if route.matches(request.scope)[0] is Match.PARTIAL]
        if known:
            raise ProblemError(405, "method_not_allowed", f"{request.url.path} does not take {request.method}")
        raise ProblemError(404, "unknown_address", f"there is nothing at {request.url.path}")
