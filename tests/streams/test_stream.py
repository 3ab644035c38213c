"""A stream on a loop of its own, with lines that take what the test lets them."""

import asyncio
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.frames import Frame, Opcode

from app.streams import About, Bounds, Ring, Stream, StreamError, Streams, as_frame
from app.streams.chunk import Chunk

ABOUT = About("node", "pin")


class TakingLine:
    """A line with room for so many messages until somebody reads."""

    def __init__(self, room: int = 1_000_000) -> None:
        self.room = room
        self.on_room = None
        self.waiting: list[object] = []
        self.heard: list[object] = []
        self.is_closed = False

    @property
    def is_full(self) -> bool:
        return len(self.waiting) >= self.room

    def give(self, chunk: Chunk, ring: Ring) -> None:
        self.waiting.append(chunk.seq)

    def tell(self, kind, **about):
        self.waiting.append((kind.removeprefix("stream_"), *(about[key] for key in ("from", "to") if key in about)))

    def close(self):
        self.is_closed = True

    def read(self) -> list[object]:
        """Take all that waits, as often as there is more."""
        taken = []
        while self.waiting:
            taken += self.waiting
            self.waiting = []
            if self.on_room is not None:
                self.on_room()
        self.heard += taken
        return taken


def published(stream: Stream, *sizes: int) -> None:
    for size in sizes:
        stream.publish(b'"' + b"x" * size + b'"')


async def test_a_full_line_gets_the_rest_when_it_has_room_and_slows_nobody():
    stream = Stream(ABOUT, 1 << 20)
    slow, quick = TakingLine(room=2), TakingLine()
    stream.subscribe(slow, "oldest")
    stream.subscribe(quick, "oldest")
    published(stream, 1, 1, 1, 1)
    assert slow.waiting == [("start",), 1]
    assert quick.waiting == [("start",), 1, 2, 3, 4]
    assert slow.read() == [("start",), 1, 2, 3, 4]
    stream.end()
    assert slow.read() == [("end",)]
    assert slow.is_closed


async def test_what_is_pushed_out_of_the_buffer_is_a_gap_for_who_was_full():
    stream = Stream(ABOUT, 4096)
    line = TakingLine(room=2)
    subscription = stream.subscribe(line, "oldest")
    published(stream, *[500] * 20)
    first = stream.ring.first
    assert first is not None
    assert line.read()[1:] == [1, ("gap", 2, first - 1), *range(first, 21)]
    assert subscription.lost == stream.lost_chunks == first - 2


async def test_what_was_skipped_is_a_gap_even_at_the_end():
    stream = Stream(ABOUT, 4096)
    line = TakingLine()
    stream.subscribe(line, "oldest")
    stream.skip(3)
    published(stream, 1)
    stream.skip(2)
    stream.end()
    assert line.read() == [("start",), ("gap", 1, 3), 4, ("gap", 5, 6), ("end",)]


async def test_whoever_wants_the_newest_skips_to_it():
    stream = Stream(ABOUT, 1 << 20)
    line = TakingLine(room=2)
    stream.subscribe(line, "last", wants_newest=True)
    published(stream, 1, 1, 1, 1)
    assert line.read() == [("start",), 1, ("gap", 2, 3), 4]


async def test_a_crowd_is_sent_to_a_hundred_at_a_time_and_in_order():
    stream = Stream(ABOUT, 1 << 20)
    lines = [TakingLine() for _ in range(250)]
    for line in lines:
        stream.subscribe(line, "last")
    published(stream, 1)
    assert [len(line.waiting) for line in lines].count(2) == 100
    published(stream, 1)
    late = TakingLine()
    stream.subscribe(late, "oldest")
    for _ in range(6):
        await asyncio.sleep(0)
    assert all(line.read() == [("start",), 1, 2] for line in [*lines, late])


@given(st.lists(st.tuples(st.sampled_from(["publish", "skip", "read", "leave", "come"]), st.integers(1, 900))))
def test_whatever_happens_every_number_is_sent_or_told_as_missing_once(steps):
    async def check():
        stream, line, last = Stream(ABOUT, 4096), TakingLine(room=3), 0
        subscription, numbers = stream.subscribe(line, 0), []
        for what, size in steps:
            if what == "publish":
                published(stream, size)
            elif what == "skip":
                stream.skip(size % 4)
            elif what == "read":
                numbers += covered(line.read())
            else:  # the connection is lost with what waited on it; the client comes back after what it has
                stream.leave(subscription)
                last = numbers[-1] if numbers else 0
                line = TakingLine(room=3)
                subscription = stream.subscribe(line, last)
            assert stream.ring.bytes <= 4096
        stream.end()
        numbers += covered(line.read())
        assert numbers == list(range(1, stream.seq + 1))

    asyncio.run(check())


def covered(heard):
    for one in heard:
        if isinstance(one, int):
            yield one
        elif one[0] == "gap":
            yield from range(one[1], one[2] + 1)


async def test_a_chunk_is_encoded_once_in_each_form_and_its_forms_count():
    ring = Ring(1 << 20)
    chunk = Chunk.of_json(7, 1.5, b'{"a":1}', b"[2]")
    ring.add(chunk)
    before = ring.bytes
    assert ring.event(chunk) is ring.event(chunk)
    assert ring.bytes == before + len(ring.event(chunk))
    said = {"type": "stream_data", "seq": 7, "ts": 1.5, "data": {"a": 1}, "metadata": [2]}
    assert json.loads(chunk.payload) == said
    assert chunk.frame is chunk.frame
    size, _, body = ring.event(chunk).partition(b"\r\n")
    assert int(size, 16) == len(body) - 2
    assert body.startswith(b"event: stream_data\nid: 7\ndata: {")


@pytest.mark.parametrize("size", [0, 125, 126, 65_535, 65_536])
@pytest.mark.parametrize("is_binary", [True, False])
def test_a_frame_is_what_the_library_would_write(size, is_binary):
    payload = b"x" * size
    whole = Frame(Opcode.BINARY if is_binary else Opcode.TEXT, payload).serialize(mask=False)
    assert as_frame(payload, is_binary=is_binary) == whole


async def test_only_the_right_token_may_publish():
    stream = Stream(ABOUT, 4096)
    assert stream.publish_token is not None
    assert stream.allows(stream.publish_token)
    assert not stream.allows("")
    assert not stream.allows("ä")
    assert not Stream(ABOUT, 4096, may_publish=False).allows("")


async def test_streams_that_ended_or_nobody_uses_are_forgotten():
    gone = []
    streams = Streams(Bounds(lingers=0, forgotten=0))
    ended, idle, used = streams.open(ABOUT), streams.open(ABOUT), streams.open(ABOUT)
    ended.on_gone = lambda: gone.append("ended")
    used.subscribe(TakingLine(), "last")
    ended.end()
    await asyncio.sleep(0.01)
    streams.sweep()
    assert list(streams) == [used]
    assert gone == ["ended"]
    assert idle.ended is not None


async def test_there_is_an_end_to_streams_and_to_their_buffers():
    streams = Streams(Bounds(streams=2, most_buffer=10_000))
    streams.open(ABOUT)
    with pytest.raises(StreamError, match="at most 10000 bytes"):
        streams.open(ABOUT, 10_001)
    streams.open(ABOUT, 10_000)
    with pytest.raises(StreamError, match="2 streams are open; delete"):
        streams.open(ABOUT)
