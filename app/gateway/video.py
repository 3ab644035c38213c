"""`WS /ws/video/stream`: JPEG frames in, results out, one session per connection."""

import asyncio
from contextlib import suppress
from typing import Any

import orjson
import structlog
from fastapi import FastAPI, WebSocket, WebSocketDisconnect
from pydantic import BaseModel, ConfigDict, JsonValue, ValidationError

from app.engine import FlowRefusedError
from app.flow import Flow, FlowError, Set
from app.gateway.features import why_off
from app.gateway.video_stage import VideoStage
from app.lab import Lab
from app.streams import Viewer

BUILT_IN = Flow.model_validate(
    {
        "name": "Detector",
        "nodes": {"camera": {"type": "inputs.camera"}, "detect": {"type": "vision.detect"}},
        "edges": ["camera.image -> detect.image"],
    }
)
"""What runs when a client names no flow."""


class Configure(BaseModel):
    """`{"type": "configure"}`: another flow, other settings, without reconnecting. Unknown fields are ignored."""

    model_config = ConfigDict(extra="ignore")

    flow: str | None = None
    settings: dict[str, JsonValue] = {}


def mount_video(app: FastAPI, lab: Lab) -> None:
    log = structlog.get_logger()

    @app.websocket("/ws/video/stream")
    async def video(socket: WebSocket, flow: str = "") -> None:
        await socket.accept()
        if why := why_off(lab.settings, "ENABLE_STREAMING", "ENABLE_MULTIMODAL"):
            await socket.close(1008, f"feature_disabled: {why}")
            return
        if why := lab.turns_away:
            lab.metrics.refused.labels("video").inc()
            await socket.close(1013, why)
            return
        most = lab.settings.stream_max_sessions
        if len(lab.guests) >= most:
            log.warning("too many video sessions", sessions=len(lab.guests), most=most)
            if lab.settings.stream_enforce_max_sessions:
                lab.metrics.refused.labels("video").inc()
                await socket.close(1013, f"{most} sessions are open already")
                return
        lab.guests.add(socket)
        try:
            await _serve(socket, lab, flow)
        finally:
            lab.guests.discard(socket)


async def _serve(socket: WebSocket, lab: Lab, name: str) -> None:
    try:
        flow = await _flow(lab, name)
    except KeyError:
        await socket.close(1008, f"there is no flow {name[:60]}")
        return
    except FlowError as error:
        await socket.close(1008, _cut(str(error)))
        return
    stage = VideoStage(lab, name or "built-in", flow)
    try:
        await _perform(socket, stage)
    finally:
        await stage.close()


async def _perform(socket: WebSocket, stage: VideoStage) -> None:
    try:
        await stage.open()
    except (FlowRefusedError, TimeoutError) as error:
        await socket.close(1008, _cut(str(error)))
        return
    sending = asyncio.create_task(_send(socket, stage.viewer))
    warning = asyncio.create_task(_warn(stage))
    ending = asyncio.create_task(_end(socket, stage))
    try:
        with suppress(WebSocketDisconnect):
            while (message := await socket.receive())["type"] != "websocket.disconnect":
                if (data := message.get("bytes")) is not None:
                    stage.frame(data)
                elif (text := message.get("text")) is not None:
                    await _hear(stage, text)
    finally:
        sending.cancel()
        warning.cancel()
        ending.cancel()


async def _send(socket: WebSocket, viewer: Viewer) -> None:
    with suppress(WebSocketDisconnect, RuntimeError):  # it has gone: the receiving side ends the session
        while True:
            message = await viewer.next()
            await (socket.send_bytes(message) if isinstance(message, bytes) else socket.send_text(message))


async def _warn(stage: VideoStage) -> None:
    """Tell the client once the server is asked to end: it has a few seconds to finish, and comes back to the next."""
    await stage.lab.ending.wait()
    stage.complain("going_away", "the server ends in a few seconds; connect again then")


async def _end(socket: WebSocket, stage: VideoStage) -> None:
    """Hang up when the flow has ended of itself: its film is over, or a node failed that was to stop them all."""
    await stage.over.wait()
    if stage.lab.ending.is_set():
        return  # the whole server ends, and tells everybody
    code, reason = (1008, _cut(stage.failures)) if stage.failures else (1000, "the flow has ended")
    with suppress(WebSocketDisconnect, RuntimeError):  # it has gone
        await socket.close(code, reason)


async def _hear(stage: VideoStage, text: str) -> None:
    try:
        said = orjson.loads(text)
        kind = said["type"]
    except (orjson.JSONDecodeError, KeyError, TypeError):
        stage.complain("invalid_message", "a message is a JSON object with a type")
        return
    match kind:
        case "ping":
            stage.viewer.notify({"type": "pong"})
        case "ack":
            stage.viewer.answered((str(said.get("node")), str(said.get("pin"))))
        case "configure":
            await _configure(stage, said)
        case _:
            stage.complain("unknown_message", f"{str(kind)[:60]!r} is none of configure, ping, ack")


async def _configure(stage: VideoStage, said: dict[str, Any]) -> None:
    """Change what runs; what cannot be changed is told, and the session goes on as it was."""
    try:
        wish = Configure.model_validate(said)
        flow = await _flow(stage.lab, wish.flow) if wish.flow is not None else stage.flow
        for name, value in wish.settings.items():
            node, _, pin = name.partition(".")
            flow, _ = Set(node=node, pin=pin, value=value).apply(flow)
        await stage.change(flow, wish.flow)
    except ValidationError as error:
        stage.complain("invalid_request", "; ".join(problem["msg"] for problem in error.errors()))
    except KeyError as error:
        stage.complain("unknown_flow", f"there is no flow {error.args[0]}")
    except FlowError as error:
        stage.complain("invalid_flow", str(error))


async def _flow(lab: Lab, name: str) -> Flow:
    """A stored flow, or a template, or the built-in one. Raises KeyError."""
    if not name:
        return BUILT_IN
    try:
        return (await asyncio.to_thread(lab.records.get, name)).flow
    except KeyError:
        return (await asyncio.to_thread(lab.templates))[name]


def _cut(reason: str) -> str:
    """A close frame holds 123 bytes."""
    return reason.encode()[:120].decode(errors="ignore")
