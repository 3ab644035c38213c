"""The canvas on a page of its own, with a made-up lab behind it: `python -m tests.editor.canvas_page`."""

import asyncio
import contextlib
import math
import struct
import time
from typing import Any

import uvicorn
from fastapi import FastAPI
from nicegui import ui

from app.editor.canvas import Canvas, Outputs
from tests.editor.catalogue import CATALOG, TYPES
from tests.editor.stage import Stage


def make(stage: Stage) -> FastAPI:
    app = FastAPI()
    stage.mount(app)

    @ui.page("/")
    def index(dark: int = 1, panel: int = 1, palette: int = 1) -> None:
        ui.dark_mode(bool(dark))
        ui.query(".nicegui-content").style("padding: 0; gap: 0")
        ui.query("body").style("overflow: hidden")

        def show(*, fit: bool = False) -> None:
            canvas.sync(stage.flow, fit=fit)

        def heard(event: str) -> Any:
            def note(what: Any) -> None:
                stage.said.append((event, what))
                if event == "edit":
                    stage.edit(what)
                    show()
                if event == "ready":
                    show(fit=True)

            return note

        with ui.element("div").style("display: flex; width: 100vw; height: 100vh"):
            if palette:
                with ui.element("div").style("width: 150px; padding: 12px; overflow: auto; flex: none"):
                    for type, about in CATALOG.items():
                        row = ui.label(about["title"]).style("padding: 4px; cursor: grab").props(f"draggable=true data-palette={type}")
                        row.on("dragstart", js_handler=f"(e) => e.dataTransfer.setData('application/x-mentat-node', '{type}')")
                    ui.input("a field").props("dense data-field")
            live_url = "/ws/live?flow=demo"
            canvas = Canvas(
                CATALOG,
                TYPES,
                live_url,
                on_ready=heard("ready"),
                on_edit=heard("edit"),
                on_select=heard("select"),
                on_refused=heard("refused"),
                on_command=heard("command"),
            ).style("flex: 1; min-width: 0")
            if panel:
                Outputs(CATALOG, live_url, on_locate=heard("locate")).style("width: 360px; flex: none")

    ui.run_with(app, tailwind=False, reconnect_timeout=60)
    return app


async def play(stage: Stage) -> None:
    """A made-up session: pictures, marks, words and gauges."""
    import cv2
    import numpy as np

    def jpeg(i: int) -> bytes:
        y, x = np.mgrid[0:360, 0:640].astype(np.float32)
        image = np.stack([30 + x * 0.12, 40 + y * 0.2, 70 + 30 * np.sin(x / 90 + i / 9)], 2).astype(np.uint8)
        at = int(320 + 200 * math.sin(i / 20)), int(180 + 90 * math.cos(i / 15))
        cv2.circle(image, at, 46, (80, 200, 255), -1, cv2.LINE_AA)
        cv2.rectangle(image, (60, 210), (170, 310), (120, 220, 120), -1)
        return cv2.imencode(".jpg", image)[1].tobytes()

    frames = [jpeg(i) for i in range(0, 240, 2)]
    words = "one two three four five six seven eight nine zero".split()
    i = 0
    while True:
        await asyncio.sleep(1 / 15)
        i += 1
        with contextlib.suppress(Exception):
            await _step(stage, frames, words, i)


async def _step(stage: Stage, frames: list[bytes], words: list[str], i: int) -> None:
    async def send(message: Any) -> None:
        for socket in list(stage.sockets):
            await (socket.send_bytes(message) if isinstance(message, bytes) else socket.send_json(message))

    k = i % len(frames) * 2
    cx, cy = 320 + 200 * math.sin(k / 20), 180 + 90 * math.cos(k / 15)
    box = [round(v) for v in (cx - 56, cy - 56, cx + 56, cy + 56)]
    marks = [
        {"shape": "box", "at": box, "color": "#ff5fa8", "label": "circle 0.97", "width": 4},
        {"shape": "box", "at": [52, 202, 178, 318], "color": "#5fb2ff", "label": "square 0.91", "width": 4},
        {"shape": "label", "at": [10, 10], "text": "29.8 fps", "color": "#ffffff", "size": 26},
    ]
    import json

    about = {"node": "view", "pin": "image", "seq": i, "size": [640, 360], "marks": marks, "mime": "image/jpeg", "captured_ms": time.time() * 1000 - 38}
    head = json.dumps(about).encode()
    await send(b"MLP1" + struct.pack("<I", len(head)) + head + frames[i % len(frames)])
    if i % 4 == 0:
        found = [{"label": "circle", "score": 0.97, "box": box}, {"label": "square", "score": 0.91, "box": [52, 202, 178, 318]}]
        await send({"type": "said", "node": "boxes", "pin": "value", "kind": "json", "seq": i, "mode": "replace", "value": {"size": [640, 360], "found": found}})
        await send({"type": "said", "node": "count", "pin": "number", "kind": "number", "seq": i, "mode": "replace", "value": 2 + i // 60 % 3})
    if i % 9 == 0:
        end = "\n" if i // 9 % 6 == 0 else " "
        await send({"type": "said", "node": "caption", "pin": "text", "kind": "string", "seq": i, "mode": "append", "value": words[i // 9 % 10] + end})
    if i % 15 == 1:
        on = {"state": "running", "fps": 29.8, "ms": 3.1}
        await send({"type": "state", "state": "running", "session": "s1"})
        await send({"type": "nodes", "nodes": {"camera": {**on, "ms": None}, "detect": {**on, "ms": 11.6, "drops": 3}, "draw": on, "view": {"state": "running"}, "count": on, "boxes": {**on, "fps": 7.5}, "voice": {"state": "running", "fps": 10}, "listen": {"state": "loading", "note": "loading model", "progress": i % 300 / 300}, "caption": {"state": "waiting"}}})
        flowing = {"rate": 29.8, "age_ms": 14, "depth": 0, "drops": 2}
        await send({"type": "edges", "edges": {e["id"]: flowing for e in stage.flow["edges"] if e["source"] not in ("listen",)}})


async def main() -> None:
    import os

    stage = Stage()
    app = make(stage)
    server = uvicorn.Server(uvicorn.Config(app, port=int(os.environ.get("PORT", "8321")), log_level="warning", ws_per_message_deflate=False))
    if os.environ.get("PLAY", "1") == "1":
        asyncio.get_running_loop().create_task(play(stage))
    await server.serve()


if __name__ == "__main__":
    asyncio.run(main())
