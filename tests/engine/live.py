"""A session of small nodes on a real engine, and a diary of what it says."""

import asyncio
from contextlib import asynccontextmanager

from app.engine import Engine
from app.models import Devices, Residency, Weights
from app.sdk import Image, Outputs, Run, Stream, node
from tests.engine.flows import registry


class Seen(Outputs):
    image: Image


@node
async def camera(made_up: int = 0, *, run: Run) -> Stream[Seen]:
    """The client's pictures; or its own, as many bytes long."""
    if made_up:
        while True:
            yield Seen(image=Image.encoded(b"x" * made_up))
            await asyncio.sleep(0.002)
    async for image in run.feed(Image):
        yield Seen(image=image)


@node
def measure(image: Image, scale: float = 1) -> float:
    return len(image.raster.jpeg(1)) * scale


def kind(fn):
    return fn.__node__.manifest.id


CAMERA = {"camera": kind(camera), "m": kind(measure)}


class Heard:
    """What a session says and answers, and a way to wait for it."""

    def __init__(self):
        self.said, self.answers, self.lost, self.wishes = [], [], [], []
        self.ended = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._changed = asyncio.Event()

    def note(self, where, what):
        self._loop.call_soon_threadsafe(lambda: (where.append(what), self._changed.set()))

    async def until(self, true):
        async with asyncio.timeout(60):
            while not true():
                self._changed.clear()
                await self._changed.wait()

    def values(self, pin):
        return [said.value for said in self.said if str(said.pin) == pin]


@asynccontextmanager
async def session(about, tmp_path, *more, **how):
    found = registry(camera, measure, *more)
    engine = Engine(found, Residency(Devices()), Weights(tmp_path, tmp_path), lambda name: tmp_path / name, tmp_path)
    engine.start()
    heard = Heard()
    try:
        opened = await engine.open(
            about,
            watch=lambda said: heard.note(heard.said, said),
            answered=lambda node, seq, how: heard.note(heard.answers, (seq, how)),
            asked=lambda wish: heard.note(heard.wishes, wish),
            lost=lambda failure, ticket: heard.note(heard.lost, (ticket.seq, failure.code)),
            ended=lambda session, error: heard._loop.call_soon_threadsafe(heard.ended.set),
            **how,
        )
        yield engine, opened, heard
    finally:
        await asyncio.to_thread(engine.stop)


def send(engine, opened, seq, data):
    engine.call(opened.send, "camera", Image.encoded(data), False, seq)
