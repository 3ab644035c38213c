"""The floor: what the sockets alone cost. Each chunk is one `send` to each subscriber, with no server around it.

`python -m tests.bench.gateway.floor`. It answers just enough HTTP for the same load to be put on it.
"""

import asyncio
import json
import random
from typing import ClassVar

import uvloop

from app.streams import as_event, as_frame, as_http_chunk
from tests.bench.gateway.producing import stamped

START = {"type": "stream_start", "seq": 0}


class Floor(asyncio.Protocol):
    subscribers: ClassVar[dict[str, list["Floor"]]] = {}
    sent: ClassVar[dict[str, int]] = {}
    handles: ClassVar[list[asyncio.TimerHandle]] = []

    def connection_made(self, transport) -> None:
        self.transport, self.asked = transport, b""

    def data_received(self, data: bytes) -> None:
        self.asked += data
        head, found, body = self.asked.partition(b"\r\n\r\n")
        if not found:
            return
        path = head.split()[1].decode()
        if path == "/bench/produce" and body.endswith(b"}"):
            self.answer({"ids": self.produce(json.loads(body))})
        elif path == "/bench/stop":
            for handle in self.handles:
                handle.cancel()
            self.answer({})
        elif path.startswith(("/ws/", "/api/")):
            self.is_socket = path.startswith("/ws/")
            self.subscribers[path.split("?")[0].split("/")[3 if self.is_socket else 4]].append(self)
            text = json.dumps(START).encode()
            first = as_frame(text, is_binary=False) if self.is_socket else as_http_chunk(as_event("stream_start", text))
            status = b"101 Switching Protocols" if self.is_socket else b"200 OK"
            self.transport.write(b"HTTP/1.1 %b\r\n\r\n%b" % (status, first))

    def answer(self, said) -> None:
        body = json.dumps(said).encode()
        self.transport.write(
            b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%b" % (len(body), body)
        )
        self.transport.close()

    def connection_lost(self, error) -> None:
        for subscribers in self.subscribers.values():
            if self in subscribers:
                subscribers.remove(self)

    def produce(self, wish) -> list[str]:
        loop = asyncio.get_running_loop()
        ids = [f"{len(self.subscribers) + n}" for n in range(wish["streams"])]
        for id_ in ids:
            self.subscribers[id_] = []
            begin = loop.time() + random.random() / wish["rate"]
            self.handles.append(loop.call_at(begin, self.tick, len(self.handles), id_, wish, begin))
        return ids

    def tick(self, place, id_, wish, due) -> None:
        self.sent[id_] = seq = self.sent.get(id_, 0) + 1
        data = b'{"seq":%d,"data":"%b"}' % (seq, stamped(wish["size"]))
        frame = as_frame(data, is_binary=True)
        event = as_http_chunk(as_event("stream_data", data, seq))
        for one in self.subscribers[id_]:
            one.transport.write(frame if one.is_socket else event)
        due += 1 / wish["rate"]
        self.handles[place] = asyncio.get_running_loop().call_at(due, self.tick, place, id_, wish, due)


async def main() -> None:
    server = await asyncio.get_running_loop().create_server(Floor, "127.0.0.1", 0, backlog=2048)
    print(f"MentatLab is at http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main())
