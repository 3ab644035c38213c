"""A stand-in for the lab: it holds a flow, applies gestures to it and speaks the live channel."""

import asyncio
import json
import struct
from typing import Any

from fastapi import FastAPI, WebSocket, WebSocketDisconnect

from tests.editor.catalogue import CATALOG, edge, live_shapes

HEADER = struct.Struct("<4sQQIQ")


class Stage:
    """What the page shows and what the browser said; `send` speaks to the browser from any thread."""

    def __init__(self) -> None:
        self.flow: dict[str, Any] = live_shapes()
        self.said: list[tuple[str, Any]] = []  # (event, what) from the canvas
        self.told: list[dict[str, Any]] = []  # JSON that came up the live channel
        self.packets: list[tuple[bytes, int, int, int, int, bytes]] = []
        self.sockets: list[WebSocket] = []
        self.loop: asyncio.AbstractEventLoop | None = None
        self.answers = True  # answer each camera frame with two marks

    def mount(self, app: FastAPI) -> None:
        @app.websocket("/ws/live")
        async def live(socket: WebSocket) -> None:
            await socket.accept()
            self.loop = asyncio.get_running_loop()
            self.sockets.append(socket)
            try:
                while True:
                    await self._hear(socket, await socket.receive())
            except (WebSocketDisconnect, RuntimeError):
                pass
            finally:
                self.sockets.remove(socket)

    async def _hear(self, socket: WebSocket, message: dict[str, Any]) -> None:
        if message["type"] == "websocket.disconnect":
            raise WebSocketDisconnect
        if message.get("text"):
            self.told.append(json.loads(message["text"]))
            return
        packet = message["bytes"]
        magic, seq, time, feed, reserved = HEADER.unpack(packet[:32])
        self.packets.append((magic, seq, time, feed, reserved, packet[32:]))
        if magic == b"MLF1" and self.answers:
            box = [20 + seq % 200, 40, 180 + seq % 200, 200]
            marks = [
                {"shape": "box", "at": box, "color": "#ff2d95", "label": f"frame {seq}", "width": 4},
                {"shape": "path", "at": [[10, 10], [60, 30], [90, 12]], "color": "#40cf93", "width": 4, "closed": False},
            ]
            await socket.send_json({"type": "marks", "node": "view", "pin": "image", "seq": seq, "feed": feed, "size": [640, 360], "marks": marks})
            await socket.send_json({"type": "answered", "feed": feed, "seq": seq, "dropped": False})

    def send(self, message: dict[str, Any] | bytes) -> None:
        async def deliver() -> None:
            for socket in list(self.sockets):
                await (socket.send_bytes(message) if isinstance(message, bytes) else socket.send_json(message))

        assert self.loop, "the browser is not connected"
        asyncio.run_coroutine_threadsafe(deliver(), self.loop).result(5)

    def picture(self, node: str, jpeg: bytes, seq: int, size: tuple[int, int], marks: list[Any] = [], **more: Any) -> None:  # noqa: B006
        about = {"node": node, "pin": "image", "seq": seq, "size": size, "marks": marks, "mime": "image/jpeg", **more}
        head = json.dumps(about).encode()
        self.send(b"MLP1" + struct.pack("<I", len(head)) + head + jpeg)

    def edit(self, operations: list[dict[str, Any]]) -> None:
        """What the page's author will do with the flow's own edits."""
        for operation in operations:
            getattr(self, f"_{operation['op']}")(operation)

    def _add(self, operation: dict[str, Any]) -> str:
        name = operation["type"].rpartition(".")[2]
        id = next(n for n in [name, *(f"{name}_{i}" for i in range(2, 99))] if n not in self.flow["nodes"])
        self.flow["nodes"][id] = {
            "type": operation["type"],
            "title": operation.get("title", ""),
            "set": operation.get("set", {}),
            "at": operation["at"],
            "problems": [],
        }
        return id

    def _remove(self, operation: dict[str, Any]) -> None:
        for id in operation["nodes"]:
            self.flow["nodes"].pop(id, None)
        gone = set(operation["edges"])
        self.flow["edges"] = [
            e
            for e in self.flow["edges"]
            if e["id"] not in gone and e["source"] in self.flow["nodes"] and e["target"] in self.flow["nodes"]
        ]

    def _move(self, operation: dict[str, Any]) -> None:
        for id, at in operation["at"].items():
            self.flow["nodes"][id]["at"] = at

    def _connect(self, operation: dict[str, Any]) -> None:
        target = (operation["target"], operation["targetPin"])
        kept = [e for e in self.flow["edges"] if (e["target"], e["targetPin"]) != target]
        self.flow["edges"] = [*kept, edge(operation["source"], operation["sourcePin"], *target)]

    def _paste(self, operation: dict[str, Any]) -> None:
        names = {node["id"]: self._add(node) for node in operation["nodes"]}
        for e in operation["edges"]:
            self._connect({**e, "source": names[e["source"]], "target": names[e["target"]]})


assert CATALOG
