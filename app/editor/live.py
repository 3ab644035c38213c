"""The editor's own channel: pictures, words and gauges down, the tab's camera and sound up."""

import asyncio
from contextlib import suppress
from typing import Any

import orjson
from fastapi import FastAPI, WebSocket, WebSocketDisconnect

from app.editor.desks import Desks
from app.editor.show import Show
from app.streams import Viewer


def mount_live(app: FastAPI, desks: Desks) -> None:
    @app.websocket("/ws/live")
    async def live(socket: WebSocket, flow: str, tab: str = "") -> None:
        await socket.accept()
        if (desk := desks.staged(flow)) is None:
            await socket.close(1008, "unknown flow")  # a page of a server that is no more, which reads this and reloads
            return
        if not desks.tabs.is_mine(tab):
            await socket.close(1008, "this tab is not yours: open the page")
            return
        viewer = desk.show.join(tab)
        sending = asyncio.create_task(_send(socket, viewer))
        try:
            await _receive(socket, desk.show, viewer, tab)
        except WebSocketDisconnect:
            pass
        finally:
            sending.cancel()
            desk.show.leave(tab, viewer)
            desk.look_up()


async def _send(socket: WebSocket, viewer: Viewer) -> None:
    with suppress(WebSocketDisconnect, RuntimeError):  # it has gone: the receiving side ends it
        while True:
            message = await viewer.next()
            if isinstance(message, bytes):
                await socket.send_bytes(message)
            else:
                await socket.send_text(message)


async def _receive(socket: WebSocket, show: Show, viewer: Viewer, client: str) -> None:
    while True:
        message = await socket.receive()
        if message["type"] == "websocket.disconnect":
            return
        if (data := message.get("bytes")) is not None:
            show.receive(client, data)
        elif (text := message.get("text")) is not None:
            _hear(show, viewer, client, text)


def _hear(show: Show, viewer: Viewer, client: str, text: str) -> None:
    try:
        said: dict[str, Any] = orjson.loads(text)
        kind = said["type"]
    except (orjson.JSONDecodeError, KeyError, TypeError):
        viewer.notify(
            {"type": "error", "error": {"code": "bad_message", "message": "not a message", "recoverable": True}}
        )
        return
    match kind:
        case "ping":
            viewer.notify({"type": "pong"}, key="pong")
        case "ack":
            viewer.answered((str(said.get("node")), str(said.get("pin"))))
        case "watching":
            names = said.get("nodes")
            show.watch(client, [str(name) for name in names] if isinstance(names, list) else [])
        case "unpaired":
            show.unpaired(said)
        case "latency":
            show.drawn(said)
        case "source":
            node, state, reason = (str(said.get(key, "")) for key in ("node", "state", "reason"))
            show.captures.stands(client, node, state, reason)
        case "camera_error" | "microphone_error":
            show.media_failed(client, str(said.get("node", "")), str(said.get("message", "")))
