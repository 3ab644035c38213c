"""The agents' server: for each its manifest, its calls, its streams."""

import asyncio
import json
import traceback
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from starlette.applications import Starlette
from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from app.sdk import wire
from app.sdk.errors import NodeError
from app.sdk.node import NodeType
from app.sdk.secret import is_told
from app.sdk.serve.calling import BadCallError, Calling
from app.sdk.serve.outside_run import OutsideRun
from app.sdk.serve.talking import Talking

LARGEST = 64 * 1024 * 1024
"""Bytes of one call."""


class AgentServer:
    def __init__(self, kinds: Iterable[NodeType], secret: str = "") -> None:
        """`secret`: the token that every request has to tell; empty for none."""
        self._secret = secret
        self.kinds = {kind.manifest.id: kind for kind in kinds}
        self._models: dict[Any, Any] = {}

    def may_ask(self, asked: HTTPConnection) -> bool:
        return not self._secret or is_told(self._secret, asked.headers.get("authorization", ""))

    async def listed(self, request: Request) -> Response:
        return JSONResponse({"agents": list(self.kinds)})

    async def manifest(self, request: Request) -> Response:
        kind = self.kinds.get(request.path_params["agent"])
        if kind is None:
            return _problem(
                404, f"there is no agent {request.path_params['agent']}", f"There is {', '.join(self.kinds)}"
            )
        return JSONResponse(kind.manifest.model_dump(mode="json", exclude_none=True))

    async def run(self, request: Request) -> Response:
        """One call; it is given up when the lab closes the connection."""
        kind = self.kinds.get(request.path_params["agent"])
        if kind is None:
            return _problem(
                404, f"there is no agent {request.path_params['agent']}", f"There is {', '.join(self.kinds)}"
            )
        if "origin" in request.headers or "json" not in request.headers.get("content-type", ""):
            return _problem(403, "a web page may not call agents", "Send application/json, and no Origin")
        if kind.manifest.streaming:
            return _problem(400, f"{kind.manifest.id} streams", "Call it at its WebSocket, /stream")
        try:
            about = json.loads(await _body(request))
            if not isinstance(about, dict):
                raise ValueError("the call is not an object")
        except (ValueError, RecursionError) as error:
            return _problem(400, f"the call is no JSON object: {error}", "See docs/outside-agents.md")
        calling = asyncio.create_task(self._called(kind, about))
        leaving = asyncio.create_task(_left(request))
        try:
            await asyncio.wait({calling, leaving}, return_when=asyncio.FIRST_COMPLETED)
            return calling.result() if calling.done() else Response(status_code=499)
        finally:
            for task in (calling, leaving):
                task.cancel()
            await asyncio.wait({calling, leaving})

    async def stream(self, socket: WebSocket) -> None:
        kind = self.kinds.get(socket.path_params["agent"])
        if kind is None or not kind.manifest.streaming or "origin" in socket.headers:
            await socket.close(1008, "there is no such streaming agent here")
            return
        if not self.may_ask(socket):
            await socket.send_denial_response(_unauthorized())
            return
        await socket.accept()
        await Talking(kind, socket, self._models).talk()

    async def _called(self, kind: NodeType, about: dict[str, Any]) -> Response:
        upload = about.get("upload")
        calling = Calling(kind.manifest, upload if isinstance(upload, str) else "")
        try:
            inputs = await calling.inputs(about.get("inputs", {}))
            if kind.wants_run:
                live = about.get("live") is True
                inputs["run"] = OutsideRun(kind.manifest.id, calling.folder, self._models, live=live)
            if kind.is_async:
                result = await kind.call(**inputs)
            else:
                result = await asyncio.to_thread(lambda: kind.call(**inputs))
            parts: list[bytes] = []
            said = await calling.outputs(result, parts)
            outputs = {pin: wire.inline(document, parts) for pin, document in said.items()}
            return JSONResponse({"version": kind.manifest.version, "outputs": outputs})
        except BadCallError as error:
            return _problem(400, str(error), "Write its manifest file anew", "bad_call")
        except NodeError as error:
            return _problem(422, error.message, error.remedy, error.code or "agent_failed", error.pin)
        except Exception as error:
            traceback.print_exception(error)
            return _problem(500, f"{type(error).__name__}: {error}", "Look into the agent's log")
        finally:
            calling.close()


def application(kinds: Iterable[NodeType], secret: str = "") -> Starlette:
    """The server as an ASGI application; whoever asks tells the secret, if there is one."""
    server = AgentServer(kinds, secret)

    def known(answer: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
        async def answered(request: Request) -> Response:
            return await answer(request) if server.may_ask(request) else _unauthorized()

        return answered

    return Starlette(
        routes=[
            Route("/", known(server.listed)),
            Route("/{agent}/manifest", known(server.manifest)),
            Route("/{agent}/run", known(server.run), methods=["POST"]),
            WebSocketRoute("/{agent}/stream", server.stream),
        ]
    )


async def _body(request: Request) -> bytes:
    data = bytearray()
    async for piece in request.stream():
        data += piece
        if len(data) > LARGEST:
            raise ValueError(f"it is larger than {LARGEST >> 20} MiB")
    return bytes(data)


async def _left(request: Request) -> None:
    """Until the lab has closed the connection."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _unauthorized() -> Response:
    answer = _problem(401, "it answers who tells its secret", "Send Authorization: Bearer …", "agent_unauthorized")
    answer.headers["WWW-Authenticate"] = "Bearer"
    return answer


def _problem(status: int, message: str, remedy: str = "", code: str = "agent_failed", pin: str = "") -> Response:
    error = {"code": code, "message": message, "remedy": remedy, "pin": pin}
    return JSONResponse({"error": error}, status)
