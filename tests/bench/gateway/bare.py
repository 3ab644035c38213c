"""The baseline: what a bare FastAPI under uvicorn does for the same subscribers, as its documentation would write it.

`python -m tests.bench.gateway.bare`. A queue for each subscriber, WebSocket and StreamingResponse, uvicorn's defaults.
"""

import asyncio
import base64
import json
import socket
import time
import uuid
from collections.abc import AsyncIterator

import uvicorn
from fastapi import FastAPI, WebSocket, WebSocketDisconnect
from fastapi.responses import StreamingResponse

from tests.bench.gateway.producing import Producers

WINDOW = 256
subscribers: dict[str, set[asyncio.Queue]] = {}
numbers: dict[str, int] = {}
app = FastAPI()


def open_stream() -> str:
    id_ = uuid.uuid4().hex
    subscribers[id_], numbers[id_] = set(), 0
    return id_


def publish(id_: str, data: bytes, is_binary: bool) -> None:
    numbers[id_] += 1
    chunk = (numbers[id_], time.time(), data, is_binary)
    for queue in subscribers[id_]:
        if queue.full():
            queue.get_nowait()
        queue.put_nowait(chunk)


@app.websocket("/ws/streams/{id_}")
async def socket_(socket: WebSocket, id_: str) -> None:
    await socket.accept()
    await socket.send_json({"type": "stream_start", "stream_id": id_, "seq": numbers[id_]})
    queue: asyncio.Queue = asyncio.Queue(WINDOW)
    subscribers[id_].add(queue)
    try:
        while True:
            seq, ts, data, is_binary = await queue.get()
            if is_binary:
                await socket.send_bytes(b"\0" * 16 + data)
            else:
                await socket.send_json({"type": "stream_data", "seq": seq, "ts": ts, "data": data.decode()})
    except (WebSocketDisconnect, RuntimeError):
        pass
    finally:
        subscribers.get(id_, set()).discard(queue)


@app.get("/api/v1/streams/{id_}/sse")
async def events(id_: str) -> StreamingResponse:
    async def said() -> AsyncIterator[str]:
        queue: asyncio.Queue = asyncio.Queue(WINDOW)
        subscribers[id_].add(queue)
        try:
            yield f"event: stream_start\ndata: {json.dumps({'seq': numbers[id_]})}\n\n"
            while True:
                seq, ts, data, is_binary = await queue.get()
                text = base64.b64encode(data).decode() if is_binary else data.decode()
                whole = {"type": "stream_data", "seq": seq, "ts": ts, "data": text}
                yield f"event: stream_data\nid: {seq}\ndata: {json.dumps(whole)}\n\n"
        finally:
            subscribers.get(id_, set()).discard(queue)

    return StreamingResponse(said(), media_type="text/event-stream")


if __name__ == "__main__":
    app.router.routes[:0] = Producers(open_stream, publish, subscribers.pop).routes
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    listening.listen(2048)
    print(f"MentatLab is at http://127.0.0.1:{listening.getsockname()[1]}", flush=True)
    uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False)).run(sockets=[listening])
