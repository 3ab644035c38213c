"""The door in front of everything: an ASGI middleware that asks who it is, and lets in, sends away, or refuses."""

import json
from collections.abc import Awaitable, Callable, MutableMapping
from http import HTTPStatus
from time import monotonic
from typing import Any

from structlog.contextvars import bound_contextvars

from app.access.access import KNOWN_FOR, Access
from app.access.asked import Asked
from app.access.headers import with_ours
from app.access.policy import SAFE
from app.access.verdict import Let, Refused, Sent, Verdict
from app.access.visits import GOODBYE, Visit
from app.access.who import Who, acting_as

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]


class Gate:
    def __init__(self, app: App, access: Access) -> None:
        self._app, self._access = app, access

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        asked = Asked.of(scope)
        verdict = await self._access.judge(asked)
        if isinstance(verdict, Let):
            with acting_as(verdict.who), bound_contextvars(who=verdict.who.name):
                await self._serve(asked, verdict.who, scope, receive, send)
        elif asked.method == "WEBSOCKET":
            self._note(asked, verdict)
            await _close(receive, send, verdict)
        else:
            self._note(asked, verdict)
            await _answer(send, verdict, asked.method != "HEAD")

    async def _serve(self, asked: Asked, somebody: Who, scope: Message, receive: Receive, send: Send) -> None:
        visits = self._access.visits
        if asked.method == "WEBSOCKET":
            async with visits.of(asked, somebody, send) as visit:
                visits.lasts(visit)
                await self._app(scope, self._minded(asked, somebody, receive, send), send)
            return
        async with visits.of(asked, somebody, send) as visit:
            watched = _Watched(self._access, visit, send)
            await self._app(scope, receive, watched)
        if visit.limit.expired() and not watched.is_whole:
            await send({"type": "http.response.body", "body": b"", "more_body": False})

    def _minded(self, asked: Asked, somebody: Who, receive: Receive, send: Send) -> Receive:
        """A connection may last for days: what comes over it is heard while who opened it may still come in."""
        changes, at = self._access.changes, monotonic()

        async def minded() -> Message:
            nonlocal changes, at
            message = await receive()
            if message["type"] != "websocket.receive" or (
                changes == self._access.changes and monotonic() < at + KNOWN_FOR
            ):
                return message
            changes, at = self._access.changes, monotonic()
            if await self._access.knows(asked, somebody):
                return message
            await send(GOODBYE)
            return {"type": "websocket.disconnect", "code": 1008}

        return minded

    def _note(self, asked: Asked, verdict: Verdict) -> None:
        if isinstance(verdict, Refused) and verdict.status in (401, 403) and (asked.token or verdict.who.permissions):
            action, outcome = f"{asked.method} {asked.path}", f"refused {verdict.status}"
            self._access.audit.note(action, outcome, asked.address, verdict.who.name)


class _Watched:
    """Adds our headers to what is answered, notes what was done, and sees whether it lasts."""

    def __init__(self, access: Access, visit: Visit, send: Send) -> None:
        self._access, self._visit, self._send = access, visit, send
        self.is_whole = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            asked, headers = self._visit.asked, list(message.get("headers", ()))
            if (b"content-type", b"text/event-stream") in ((name, value[:17]) for name, value in headers):
                self._access.visits.lasts(self._visit)
            message = {**message, "headers": with_ours(headers)}
            if self._access.is_guarded and asked.method not in SAFE and _is_worth_noting(asked.path):
                self._access.audit.note(f"{asked.method} {asked.path}", str(message["status"]), asked.address)
        elif not message.get("more_body"):
            self.is_whole = True
        await self._send(message)


def _is_worth_noting(path: str) -> bool:
    """What a page does is noted where it is done; a sign-in and another password note themselves."""
    return not path.startswith("/_nicegui") and path not in ("/login", "/api/v1/access/me/password")


async def _close(receive: Receive, send: Send, verdict: Verdict) -> None:
    """A browser reads the reason of a close only of a connection that was accepted."""
    reason = verdict.detail if isinstance(verdict, Refused) else "sign in first"
    code = 1013 if isinstance(verdict, Refused) and verdict.status == 429 else 1008
    await receive()
    await send({"type": "websocket.accept"})
    await send({"type": "websocket.close", "code": code, "reason": reason.encode()[:120].decode(errors="ignore")})


async def _answer(send: Send, verdict: Verdict, has_body: bool) -> None:
    if isinstance(verdict, Sent):
        headers = {"Location": verdict.to} | ({"Set-Cookie": verdict.cookie} if verdict.cookie else {})
        await _respond(send, 303, headers, b"")
        return
    assert isinstance(verdict, Refused), "who is let in is not answered here"
    status = HTTPStatus(verdict.status)
    about = {"type": "about:blank", "title": status.phrase, "status": verdict.status}
    body = json.dumps({**about, "code": verdict.code, "detail": verdict.detail}).encode() if has_body else b""
    await _respond(send, verdict.status, {"Content-Type": "application/problem+json", **verdict.headers}, body)


async def _respond(send: Send, status: int, headers: dict[str, str], body: bytes) -> None:
    told = {**headers, "Content-Length": str(len(body)), "Cache-Control": "no-store"}
    encoded = [(name.lower().encode(), value.encode("latin-1", "replace")) for name, value in told.items()]
    await send({"type": "http.response.start", "status": status, "headers": with_ours(encoded)})
    await send({"type": "http.response.body", "body": body})
