"""The canvas on a page of its own, with a made-up lab behind it: `python -m tests.editor.canvas_page 8321 --play`."""

import asyncio
import math
import sys
import time
from typing import Any

import uvicorn
from fastapi import FastAPI
from nicegui import ui

from app.editor.canvas import Canvas, Logs, Metrics, Outputs
from app.editor.commands import table
from app.editor.wording import Words
from tests.editor.catalogue import CATALOG, TYPES
from tests.editor.stage import Stage, picture

WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "zero"]


def make(stage: Stage) -> FastAPI:
    app = FastAPI()
    stage.mount(app)

    @ui.page("/")
    def index(
        dark: int = 1, panel: int = 1, palette: int = 1, language: str = "en", log: int = 0, metrics: int = 0
    ) -> None:
        words = Words(language)
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
                    for kind, about in CATALOG.items():
                        item = ui.label(about["title"]).style("padding: 4px; cursor: grab")
                        item.props(f"draggable=true data-palette={kind}")
                        carry = f"(e) => e.dataTransfer.setData('application/x-mentat-node', '{kind}')"
                        item.on("dragstart", js_handler=carry)
                    ui.input("a field").props("dense data-field")
            live_url = "/ws/live?flow=demo"
            canvas = Canvas(
                CATALOG,
                TYPES,
                live_url,
                commands=table(words),
                strings=words.room("canvas"),
                on_ready=heard("ready"),
                on_edit=heard("edit"),
                on_select=heard("select"),
                on_refused=heard("refused"),
                on_command=heard("command"),
            ).style("flex: 1; min-width: 0")
            stage.canvases = [canvas]
            if panel:
                Outputs(live_url, strings=words.room("canvas"), on_locate=heard("locate")).style(
                    "width: 360px; flex: none"
                )
            if log:
                Logs(live_url, strings=words.room("canvas"), on_locate=heard("locate")).style(
                    "width: 480px; flex: none"
                )
            if metrics:
                Metrics(live_url, strings=words.room("canvas"), on_locate=heard("locate")).style(
                    "width: 360px; flex: none"
                )

    ui.run_with(app, tailwind=False, reconnect_timeout=60)
    return app


async def play(stage: Stage) -> None:
    """A made-up session: pictures, marks, words and gauges."""
    frames = [_jpeg(i) for i in range(0, 240, 2)]
    i = 0
    while True:
        await asyncio.sleep(1 / 15)
        i += 1
        for message in _second(stage, frames, i):
            await stage.send(message)


def _jpeg(i: int) -> bytes:
    import cv2
    import numpy as np

    y, x = np.mgrid[0:360, 0:640].astype(np.float32)
    image = np.stack([30 + x * 0.12, 40 + y * 0.2, 70 + 30 * np.sin(x / 90 + i / 9)], 2).astype(np.uint8)
    cv2.circle(image, [round(v) for v in _ball(i)], 46, (80, 200, 255), -1, cv2.LINE_AA)
    cv2.rectangle(image, (60, 210), (170, 310), (120, 220, 120), -1)
    return cv2.imencode(".jpg", image)[1].tobytes()


def _ball(i: int) -> tuple[float, float]:
    return 320 + 200 * math.sin(i / 20), 180 + 90 * math.cos(i / 15)


def _second(stage: Stage, frames: list[bytes], i: int) -> list[Any]:
    """What is sent in step `i`, fifteen steps a second."""
    x, y = _ball(i % len(frames) * 2)
    box = [round(v) for v in (x - 56, y - 56, x + 56, y + 56)]
    marks = [
        {"shape": "box", "at": box, "color": "#ff5fa8", "label": "circle 0.97", "width": 4},
        {"shape": "box", "at": [52, 202, 178, 318], "color": "#5fb2ff", "label": "square 0.91", "width": 4},
        {"shape": "label", "at": [10, 10], "text": "29.8 fps", "color": "#ffffff", "size": 26},
    ]
    captured = time.time() * 1000 - 38
    messages: list[Any] = [picture("view", frames[i % len(frames)], i, (640, 360), marks, captured_ms=captured)]
    said = {"type": "said", "seq": i, "mode": "replace"}
    if i % 4 == 0:
        found = [
            {"label": "circle", "score": 0.97, "box": box},
            {"label": "square", "score": 0.91, "box": [52, 202, 178, 318]},
        ]
        value = {"size": [640, 360], "found": found}
        messages.append({**said, "node": "boxes", "pin": "value", "kind": "json", "value": value})
        messages.append({**said, "node": "count", "pin": "number", "kind": "number", "value": 2 + i // 60 % 3})
    if i % 9 == 0:
        word = WORDS[i // 9 % len(WORDS)]
        word += "\n" if i // 9 % 6 == 0 else " "
        said |= {"mode": "append", "value": word}
        messages.append({**said, "node": "caption", "pin": "text", "kind": "string"})
    return messages + (_gauges(stage, i) if i % 15 == 1 else [])


def _gauges(stage: Stage, i: int) -> list[Any]:
    on = {"state": "running", "fps": 29.8, "ms": 3.1}
    nodes = {
        "camera": {**on, "ms": None},
        "detect": {**on, "ms": 11.6, "drops": 3},
        "draw": on,
        "view": {"state": "running"},
        "count": on,
        "boxes": {**on, "fps": 7.5},
        "voice": {"state": "running", "fps": 10},
        "listen": {"state": "loading", "note": "loading model", "progress": i % 300 / 300},
        "caption": {"state": "waiting"},
    }
    flowing = {"rate": 29.8, "age_ms": 14, "depth": 0, "drops": 2}
    return [
        {"type": "state", "state": "running", "session": "s1"},
        {"type": "nodes", "nodes": nodes},
        {"type": "edges", "edges": {e["id"]: flowing for e in stage.flow["edges"] if e["source"] != "listen"}},
    ]


async def main() -> None:
    stage = Stage()
    config = uvicorn.Config(make(stage), port=int(sys.argv[1]), log_level="warning", ws_per_message_deflate=False)
    async with asyncio.TaskGroup() as group:
        playing = group.create_task(play(stage)) if "--play" in sys.argv else None
        await uvicorn.Server(config).serve()
        if playing:
            playing.cancel()


if __name__ == "__main__":
    asyncio.run(main())
