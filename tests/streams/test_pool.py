"""One bound on what all streams keep: whoever has most gives, and whoever misses it is told."""

import asyncio

from hypothesis import given
from hypothesis import strategies as st

from app.streams import About, Bounds, Streams
from tests.streams.test_stream import TakingLine, covered, published

MEMORY = 64 * 1024


def opened(count: int, **bounds):
    streams = Streams(Bounds(memory=MEMORY, **bounds))
    return streams, [streams.open(About(f"node{number}", "pin"), MEMORY // 4) for number in range(count)]


async def test_the_fullest_gives_and_a_small_stream_keeps_what_it_has():
    streams, (small, *large) = opened(9)
    published(small, 10, 10, 10)
    for stream in large:
        published(stream, *[1000] * 20)
    assert (small.ring.first, len(small.ring)) == (1, 3)
    assert streams.pool.bytes <= MEMORY
    assert streams.pool.let_go > 0
    assert all(stream.ring.last.seq == 20 for stream in large), "the newest of each is there"


async def test_of_two_full_streams_the_one_that_rests_gives_first():
    streams, (resting, *busy) = opened(6)
    published(resting, *[1000] * 14)
    for _ in range(14):
        for stream in busy:
            published(stream, 1000)
    held = [stream.ring.bytes for stream in busy]
    assert resting.ring.bytes < min(held)
    assert streams.pool.bytes == resting.ring.bytes + sum(held)


async def test_who_comes_back_for_what_was_let_go_is_told_of_the_gap():
    _, (resting, *busy) = opened(8)
    published(resting, *[1000] * 10)
    for stream in busy:
        published(stream, *[1000] * 14)
    line = TakingLine()
    resting.subscribe(line, 2)
    first = resting.ring.first
    assert first is not None
    assert first > 3
    assert line.read()[1:] == [("gap", 3, first - 1), *range(first, 11)]


async def test_what_is_forgotten_is_held_no_more_but_who_is_behind_gets_it():
    streams, (one, other) = opened(2)
    published(one, 500)
    line = TakingLine(room=1)
    subscription = other.subscribe(line, "oldest")
    published(other, 500, 500)
    streams.delete(one.id)
    assert streams.pool.bytes == other.ring.bytes > 0
    streams.delete(other.id)
    assert line.read() == [("start",), 1, 2, ("end",)]
    other.leave(subscription)
    assert streams.pool.bytes == 0


async def test_a_chunk_in_both_its_forms_fits_beside_nothing_else():
    streams, (stream,) = opened(1)
    stream.publish_bytes(b"x" * (MEMORY // 4 - 200))
    stream.ring.event(stream.ring.last)
    assert len(stream.ring) == 1
    assert streams.pool.bytes == stream.ring.bytes <= MEMORY


STEP = st.tuples(
    st.integers(0, 5), st.sampled_from(["publish", "publish", "bytes", "event", "read", "skip"]), st.integers(1, 9000)
)


@given(st.lists(STEP, max_size=120))
def test_whatever_many_streams_do_the_bound_holds_and_every_number_is_accounted_for(steps):
    async def check():
        streams, all_streams = opened(6)
        lines = [TakingLine(room=3) for _ in all_streams]
        for stream, line in zip(all_streams, lines, strict=True):
            stream.subscribe(line, 0)
        for number, what, size in steps:
            stream = all_streams[number]
            match what:
                case "publish":
                    published(stream, size)
                case "bytes":
                    stream.publish_bytes(b"x" * size)
                case "event" if stream.ring.last is not None:
                    stream.ring.event(stream.ring.last)
                case "read":
                    lines[number].read()
                case "skip":
                    stream.skip(size % 4)
            assert streams.pool.bytes == sum(one.ring.bytes for one in all_streams) <= MEMORY
            assert what not in ("publish", "bytes") or stream.ring.last.seq == stream.seq, "the newest stays to be sent"
        for stream, line in zip(all_streams, lines, strict=True):
            stream.end()
            line.read()
            assert list(covered(line.heard)) == list(range(1, stream.seq + 1))
            streams.delete(stream.id)

    asyncio.run(check())


async def test_who_holds_nothing_is_not_remembered():
    streams, opened_now = opened(3)
    for stream in opened_now:
        streams.delete(stream.id)
    published(opened(1)[1][0], 10)
    assert streams.pool._rings == {}
