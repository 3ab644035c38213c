"""B7, a mark on the wrong picture: `python -m tests.bench.live.overlay [FRAMES]`.

A browser films a webcam that carries each picture's number in its pixels. What answers reads that number from the
JPEG it was sent, and says it in a mark, after a delay that jitters from nothing to 120 ms, so that answers overtake
each other. On the canvas, after each drawing, the number in the pixels is compared with the number in the mark drawn on
them. Roboflow measured 32 % of its own frames without their partner before it paired them by time to within a tick.
"""

import asyncio
import random
import socket
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import uvicorn
from fastapi import WebSocket, WebSocketDisconnect
from playwright.sync_api import sync_playwright

from tests.conftest import QUIET, find_browser
from tests.editor.canvas_page import make
from tests.editor.stage import HEADER, Stage
from tests.house.webcam import BITS, CELL, FPS, write_y4m

MOST = 0.12
"""Seconds of delay."""
COUNT = """
window.__found = { drawn: 0, wrong: 0, back: 0, last: -1, examples: [] };
const copy = new OffscreenCanvas(240, 1), pen = copy.getContext('2d', { willReadFrequently: true });
new MutationObserver((changes) => {
  for (const canvas of new Set(changes.map(({ target }) => target))) {
    if (canvas.dataset.node !== 'view' || !canvas.closest('.m-card')) continue;
    const marks = JSON.parse(canvas.dataset.marks || '[]');
    if (!marks.length) continue;
    pen.drawImage(canvas, 0, 10, 240, 1, 0, 0, 240, 1);
    const row = pen.getImageData(0, 0, 240, 1).data;
    let number = 0;
    for (let bit = 0; bit < 6; bit++) if (row[(bit * 40 + 20) * 4 + 1] > 128) number |= 1 << bit;
    const found = window.__found, seq = Number(canvas.dataset.seq);
    found.drawn += 1;
    if (seq < found.last) found.back += 1;
    found.last = seq;
    if (String(number) !== marks[0].text) {
      found.wrong += 1;
      if (found.examples.length < 5) found.examples.push([seq, number, marks[0].text]);
    }
  }
}).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-marks'] });
"""


class Jittery(Stage):
    """Answers each frame with its own number, later or sooner."""

    def __init__(self) -> None:
        super().__init__()
        self.answered = self.overtaken = 0
        self._newest = -1
        self._random = random.Random(7)
        self._tasks: set[asyncio.Task[None]] = set()

    async def _hear(self, socket: WebSocket, message: dict[str, Any]) -> None:
        if message["type"] == "websocket.disconnect":
            raise WebSocketDisconnect
        if (packet := message.get("bytes")) is None or packet[:4] != b"MLF1":
            return
        _, seq, _, feed, _ = HEADER.unpack(packet[:32])
        await socket.send_json({"type": "answered", "feed": feed, "seq": seq, "dropped": False})
        task = asyncio.create_task(self._answer(socket, seq, feed, packet[32:]))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer(self, socket: WebSocket, seq: int, feed: int, jpeg: bytes) -> None:
        await asyncio.sleep(self._random.random() * MOST)
        mark = {"shape": "label", "at": [300, 300], "text": str(number(jpeg)), "color": "#ffffff", "size": 20}
        self.answered += 1
        self.overtaken += seq < self._newest
        self._newest = max(self._newest, seq)
        about = {"type": "marks", "node": "view", "pin": "image", "seq": seq, "feed": feed, "source": "camera"}
        await socket.send_json({**about, "size": [640, 360], "marks": [mark]})


def number(jpeg: bytes) -> int:
    """The number in a picture's pixels."""
    pixels = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_GRAYSCALE)
    assert pixels is not None
    return sum(int(pixels[10, bit * CELL + CELL // 2] > 128) << bit for bit in range(BITS))


def main(frames: int) -> None:
    stage = Jittery()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(make(stage), port=port, log_level="error"))
    threading.Thread(target=server.run, daemon=True).start()
    with tempfile.TemporaryDirectory() as home, sync_playwright() as driver:
        film = write_y4m(Path(home) / "webcam.y4m")
        media = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
        arguments = [*QUIET, *media, f"--use-file-for-fake-video-capture={film}"]
        browser = driver.chromium.launch(executable_path=find_browser(whole=True), args=arguments)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.add_init_script(COUNT)
        page.goto(f"http://127.0.0.1:{port}/?panel=0&palette=0")
        page.wait_for_selector(".m-card")
        page.wait_for_function("!document.querySelector('.m-offline')")
        wish = {"type": "camera", "node": "camera", "feed": 0, "want": True, "seq": 0}
        size = {"width": 640, "height": 360, "fps": FPS}
        for message in ({"type": "state", "state": "running", "session": "s"}, {**wish, **size}):
            page.request.post(f"http://127.0.0.1:{port}/stage/send", data=message)
        page.wait_for_function("(n) => window.__found.drawn >= n", arg=frames, timeout=frames * 200 + 60_000)
        found = page.evaluate("() => window.__found")
        browser.close()
    server.should_exit = True
    share = stage.overtaken / max(1, stage.answered)
    print(
        f"B7 marks on the wrong picture: {found['wrong']} of {found['drawn']} drawn (aim 0 of 10,000); "
        f"{share:.0%} of {stage.answered} answers had been overtaken; drawn backwards {found['back']}; "
        f"Roboflow before its fix 32 %{'; ' + str(found['examples']) if found['wrong'] else ''}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
