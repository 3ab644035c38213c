"""Where every request comes in: it gets an id, is timed and counted, and told to come later when the server ends."""

import re
import secrets
from time import perf_counter
from typing import Any

import structlog
from fastapi import FastAPI
from fastapi.routing import iter_route_contexts
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bound_contextvars

from app.telemetry import Requests

_ID = re.compile(rb"[\w.-]{1,128}")
PAGE, NOWHERE = "page", "none"
"""The route of what the editor's pages ask for, and of what was answered before it reached one."""

log = structlog.get_logger()


class Entry:
    """An ASGI middleware, the outermost. What goes over a WebSocket does not pass through it."""

    def __init__(self, app: ASGIApp, requests: Requests, routes: FastAPI) -> None:
        self._app, self._requests, self._routes = app, requests, routes
        self._templates: dict[Any, str] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        kind = scope["type"]
        if kind not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        id = _asked_id(scope)  # noqa: A001 - its name everywhere
        self._requests.begun(kind)
        try:
            with bound_contextvars(request=id):
                if kind == "websocket":
                    await self._app(scope, receive, send)
                    self._requests.connected(self._route(scope))
                else:
                    await self._answered(id, scope, receive, send)
        finally:
            self._requests.over(kind)

    async def _answered(self, id: str, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: A002
        begun, status, is_endless = perf_counter(), 0, False

        async def noted(message: Message) -> None:
            nonlocal status, is_endless
            if message["type"] == "http.response.start":
                status = message["status"]
                if not is_endless and _is_event_stream(message):
                    is_endless = True
                    self._requests.at_work -= 1
                message = {**message, "headers": [*message.get("headers", ()), (b"x-request-id", id.encode())]}
                self._note(scope, status, perf_counter() - begun)
            await send(message)

        try:
            await self._app(scope, receive, noted)
        except Exception:
            if not status:
                self._note(scope, 500, perf_counter() - begun)
            raise
        finally:
            self._requests.at_work += is_endless

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        route = self._route(scope)
        self._requests.took(scope["method"], route, status, seconds)
        if (status >= 500 and status != 501) or log.is_enabled_for(10):
            tell = log.error if status == 500 else log.warning if status > 500 else log.debug
            tell("request", method=scope["method"], route=route, status=status, seconds=round(seconds, 4))

    def _route(self, scope: Scope) -> str:
        """The template of the address: never an id, so that there are not more lines than routes."""
        if (endpoint := scope.get("endpoint")) is None:
            return NOWHERE
        if not self._templates:
            contexts = iter_route_contexts(self._routes.router.routes)
            self._templates = {one.endpoint: one.path_format or PAGE for one in contexts}
        return self._templates.get(endpoint, PAGE)


def _is_event_stream(message: Message) -> bool:
    return any(name == b"content-type" and value.startswith(b"text/event-stream") for name, value in message["headers"])


def _asked_id(scope: Scope) -> str:
    """What the client calls its request, if it does, so that both logs can be read side by side."""
    said = next((value for name, value in scope["headers"] if name == b"x-request-id"), b"")
    return said.decode() if _ID.fullmatch(said) else secrets.token_hex(8)
