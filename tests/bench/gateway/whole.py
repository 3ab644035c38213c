"""The server itself, `main.py` and all, with producers inside: `python -m tests.bench.gateway.whole --port 0 …`."""

from typing import Any

import orjson

import app.serve
import main
from app.lab import Lab
from app.settings import Settings
from app.streams import About
from tests.bench.gateway.producing import Producers

make = app.serve.make


def make_with_producers(settings: Settings, **more: Any):
    built = make(settings, **more)
    lab: Lab = built.state.lab

    def publish(id_: str, data: bytes, is_binary: bool) -> None:
        stream = lab.streams.get(id_)
        if is_binary:
            stream.publish_bytes(data)
        else:
            stream.publish(orjson.dumps(data.decode()))

    producers = Producers(lambda: lab.streams.open(About("bench", "out")).id, publish, lab.streams.delete)
    built.router.routes[:0] = producers.routes
    return built


if __name__ == "__main__":
    app.serve.make = make_with_producers
    main.app()
