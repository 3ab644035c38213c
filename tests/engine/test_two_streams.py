"""A node that reads two streams of one camera, in whichever order, does not wait for itself."""

import asyncio

import pytest

from app.sdk import Image, Stream, node
from tests.engine.flows import flow
from tests.engine.live import CAMERA, kind, send, session


@node
async def pairs(number: Stream[float], image: Stream[Image]) -> Stream[float]:
    async for first in number:
        picture = await anext(image)
        yield first * 1000 + len(picture.raster.jpeg(1))


@node
async def pairs_backwards(number: Stream[float], image: Stream[Image]) -> Stream[float]:
    async for picture in image:
        yield await anext(number) * 1000 + len(picture.raster.jpeg(1))


@pytest.mark.parametrize("how", [pairs, pairs_backwards])
async def test_two_streams_of_one_camera(how, tmp_path):
    about = flow({**CAMERA, "p": kind(how)}, "camera.image -> m.image", "m.out -> p.number", "camera.image -> p.image")
    async with session(about, tmp_path, how) as (engine, opened, heard):
        await heard.until(lambda: heard.wishes)
        async with asyncio.timeout(60):
            for seq, size in enumerate((3, 4, 5, 6)):
                send(engine, opened, seq, b"x" * size)
                await heard.until(lambda seq=seq: len(heard.values("p.out")) == seq + 1)
        assert (2, "done") in heard.answers
        assert heard.values("p.out") == [3003, 4004, 5005, 6006]
