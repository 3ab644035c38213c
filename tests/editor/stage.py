"""A stand-in for the lab: it holds a flow, applies gestures to it and speaks the live channel."""

import json
import struct
from typing import Any

from fastapi import FastAPI, Request, WebSocket, WebSocketDisconnect

from tests.editor.catalogue import live_shapes
from tests.editor.gestured import apply

HEADER = struct.Struct("<4sQQIQ")


class Stage:
    """What the page shows and what the browser said. Tests reach it over HTTP, below /stage."""

    def __init__(self) -> None:
        self.sockets: list[WebSocket] = []
        self.canvases: list[Any] = []  # Canvas elements of the open pages
        self.reset()

    def reset(self) -> None:
        self.flow: dict[str, Any] = live_shapes()
        self.said: list[tuple[str, Any]] = []  # (event, what) from the canvas
        self.told: list[dict[str, Any]] = []  # JSON that came up the live channel
        self.packets: list[dict[str, Any]] = []
        self.answers = True  # answer each camera frame with two marks

    def mount(self, app: FastAPI) -> None:
        @app.get("/stage")
        def look() -> dict[str, Any]:
            return {"flow": self.flow, "said": self.said, "told": self.told, "packets": self.packets}

        @app.post("/stage/reset")
        def reset(answers: bool = True) -> None:
            self.reset()
            self.answers = answers

        @app.post("/stage/flow")
        async def flow(request: Request) -> None:
            self.flow = await request.json()
            for canvas in self.canvases:
                canvas.sync(self.flow)

        @app.post("/stage/patch")
        async def patch(request: Request) -> None:
            """Pass changes on to the canvas as a patch."""
            changes = await request.json()
            for canvas in self.canvases:
                canvas.patch(changes)

        @app.post("/stage/send")
        async def send(request: Request) -> None:
            """Pass a message on to the browsers, as it is: JSON as text, anything else as bytes."""
            body = await request.body()
            is_json = request.headers["content-type"] == "application/json"
            await self.send(json.loads(body) if is_json else body)

        @app.post("/stage/call/{method}")
        async def call(method: str, request: Request) -> None:
            """Call a method of the canvas, as the editor's page does."""
            arguments = await request.json()
            for canvas in self.canvases:
                getattr(canvas, method)(*arguments)

        @app.post("/stage/hang-up")
        async def hang_up() -> None:
            for socket in list(self.sockets):
                await socket.close()

        @app.websocket("/ws/live")
        async def live(socket: WebSocket) -> None:
            await socket.accept()
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
        about = {"magic": magic.decode(), "seq": seq, "ns": time, "feed": feed, "reserved": reserved}
        self.packets.append({**about, "bytes": len(packet) - 32, "starts": packet[32:36].hex()})
        if magic == b"MLF1" and self.answers:
            box = [20 + seq % 200, 40, 180 + seq % 200, 200]
            marks = [
                {"shape": "box", "at": box, "color": "#ff2d95", "label": f"frame {seq}", "width": 4},
                {"shape": "path", "at": [[10, 10], [60, 30], [90, 12]], "color": "#40cf93", "width": 4},
            ]
            drawing = {"type": "marks", "node": "view", "pin": "image", "seq": seq, "feed": feed}
            await socket.send_json({**drawing, "size": [640, 360], "marks": marks})
            await socket.send_json({"type": "answered", "feed": feed, "seq": seq, "dropped": False})

    def edit(self, gesture: dict[str, Any]) -> None:
        apply(self.flow, gesture["operations"])

    async def send(self, message: dict[str, Any] | bytes) -> None:
        for socket in list(self.sockets):
            await (socket.send_bytes(message) if isinstance(message, bytes) else socket.send_json(message))


def picture(node: str, jpeg: bytes, seq: int, size: tuple[int, int], marks: list[Any], **more: Any) -> bytes:
    """A picture as it goes down the live channel."""
    about = {"node": node, "pin": "image", "seq": seq, "size": size, "marks": marks, "mime": "image/jpeg", **more}
    head = json.dumps(about).encode()
    return b"MLP1" + struct.pack("<I", len(head)) + head + jpeg
