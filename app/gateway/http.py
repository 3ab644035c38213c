"""The HTTP routes of the gateway, and an answer for those that there are not."""

from fastapi import FastAPI
from starlette.routing import BaseRoute, Match, Route
from starlette.types import Receive, Scope, Send

from app.gateway.access import access_routes
from app.gateway.agents import agent_routes
from app.gateway.client_files import client_routes
from app.gateway.features import Feature, needs
from app.gateway.flows import flow_routes
from app.gateway.health import health_routes
from app.gateway.lent import lent_routes
from app.gateway.openapi import EVERYWHERE, describe, problems
from app.gateway.parts import part_routes
from app.gateway.problem import ProblemError, mount_problems
from app.gateway.run_bodies import Asked
from app.gateway.runs import run_routes
from app.gateway.sessions import session_routes
from app.gateway.streams import stream_routes
from app.gateway.uploads import storage_routes
from app.lab import Lab

METHODS = ("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT")
OURS = ("/api/{rest:path}", "/client/{rest:path}", "/client.js", "/healthz", "/metrics", "/readyz")


def mount_http(app: FastAPI, lab: Lab) -> None:
    """Add them to `app`, after every other route below /api."""
    mount_problems(app)
    for routes in (stream_routes(lab), part_routes(lab), storage_routes(lab), lent_routes(lab)):
        feature: Feature = "ENABLE_STREAMING" if "streams" in routes.tags else "ENABLE_MULTIMODAL"
        app.include_router(routes, dependencies=needs(lab.settings, feature), responses=problems(*EVERYWHERE, 501))
    for routes in (
        session_routes(lab),
        flow_routes(lab),
        run_routes(lab),
        agent_routes(lab),
        health_routes(lab),
        client_routes(),
        access_routes(lab),
    ):
        app.include_router(routes, responses=problems(*EVERYWHERE))
    before = list(app.router.routes)
    for path in OURS:  # without this the editor would answer, with a page
        app.router.routes.append(Route(path, _Nothing(before), include_in_schema=False))
    describe(app, Asked)


class _Nothing:
    """What answers where no route does, for every method there is or may be."""

    def __init__(self, routes: list[BaseRoute]) -> None:
        self._routes = routes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        allowed = [method for method in METHODS if self._takes({**scope, "method": method})]
        path = scope["path"]
        if allowed:
            detail = f"{path} takes {', '.join(allowed)}, not {scope['method']}"
            raise ProblemError(405, "method_not_allowed", detail, allow=", ".join(allowed))
        raise ProblemError(404, "unknown_address", f"there is nothing at {path}")

    def _takes(self, scope: Scope) -> bool:
        return any(route.matches(scope)[0] is Match.FULL for route in self._routes)
