"""Uploads in parts: in any order, again, after a crash; what was answered is there and right."""

import asyncio
import hashlib
import os
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest

from app.storage import Limits, StorageError, Uploads
from app.storage.uploads import PART
from tests.storage.sending import MB, chunks, content, left, sample

DATA = os.urandom(2 * PART + 12_345)


@pytest.fixture
def uploads(storage):
    return Uploads(storage)


async def send(uploads, begun: str, data: bytes, *numbers: int) -> None:
    for number in numbers or range(1, len(data) // PART + 2):
        await uploads.put(begun, number, chunks(data[(number - 1) * PART : number * PART], MB))


async def refused(doing) -> StorageError:
    with pytest.raises(StorageError) as told:
        await doing
    return told.value


async def test_parts_in_any_order_make_the_file(storage, uploads):
    begun = await uploads.begin("big.bin", size=len(DATA), sha256=hashlib.sha256(DATA).hexdigest())
    await send(uploads, begun.id, DATA, 3, 1, 2)
    assert [(part.number, part.size) for part in uploads.parts(begun.id)] == [(1, PART), (2, PART), (3, 12_345)]
    assert left(storage) == []
    stored = await uploads.complete(begun.id)
    assert await content(storage, stored.ref) == DATA
    assert stored.metadata == await storage.metadata(stored.ref)


async def test_a_part_may_be_sent_again(storage, uploads):
    begun = await uploads.begin("a.bin")
    await send(uploads, begun.id, os.urandom(PART + 99))
    await send(uploads, begun.id, DATA[: PART + 5])
    assert await content(storage, (await uploads.complete(begun.id)).ref) == DATA[: PART + 5]


async def test_asked_again_it_answers_the_same(storage, uploads):
    begun = await uploads.begin("code.png")
    await uploads.put(begun.id, 1, chunks(sample("qr.png")))
    first = await uploads.complete(begun.id)
    assert await uploads.complete(begun.id) == first
    assert len(left(storage)) == 1
    assert (await refused(uploads.put(begun.id, 1, chunks(b"other")))).code == "busy"
    assert storage.path(first.ref).read_bytes() == sample("qr.png")
    await storage.delete(first.ref)
    assert (await refused(uploads.complete(begun.id))).code == "unknown_upload"


@pytest.mark.parametrize("moment", ["before", "after"])
async def test_a_kill_while_it_is_completed_loses_nothing(storage, uploads, monkeypatch, moment):
    begun = await uploads.begin("a.bin")
    await uploads.put(begun.id, 1, chunks(DATA[:MB], MB))
    really = storage.driver.add

    def killed(*about):
        if moment == "after":
            really(*about)
        raise KeyboardInterrupt

    monkeypatch.setattr(storage.driver, "add", killed)
    with pytest.raises(KeyboardInterrupt):
        uploads._complete_alone(begun.id, "")
    monkeypatch.setattr(storage.driver, "add", really)
    stored = await Uploads(storage).complete(begun.id)
    assert await content(storage, stored.ref) == DATA[:MB]
    assert len(left(storage)) == 1


async def test_what_is_missing_is_told(uploads):
    begun = await uploads.begin("a.bin", size=len(DATA))
    assert (await refused(uploads.complete(begun.id))).code == "incomplete"
    await send(uploads, begun.id, DATA, 1, 3)
    assert "part 2 is missing" in str(await refused(uploads.complete(begun.id)))
    await uploads.put(begun.id, 2, chunks(b"short"))
    assert "part 2 has 5 bytes" in str(await refused(uploads.complete(begun.id)))
    await send(uploads, begun.id, DATA, 2)
    await uploads.put(begun.id, 3, chunks(b"short"))
    assert f"{2 * PART + 5} bytes of {len(DATA)} are here" in str(await refused(uploads.complete(begun.id)))
    await send(uploads, begun.id, DATA, 3)
    await uploads.complete(begun.id)


async def test_a_part_that_the_disk_has_damaged_is_asked_for_again(storage, uploads):
    begun = await uploads.begin("a.bin")
    await send(uploads, begun.id, DATA)
    with next((storage.scratch / ".uploads").glob("*/data")).open("r+b") as file:
        file.seek(PART + 7)
        file.write(b"\x00\x01\x02")
    assert "part 2 was damaged" in str(await refused(uploads.complete(begun.id)))
    assert [part.number for part in uploads.parts(begun.id)] == [1, 3]
    await send(uploads, begun.id, DATA, 2)
    assert await content(storage, (await uploads.complete(begun.id)).ref) == DATA


async def test_a_part_that_breaks_off_is_not_there(uploads):
    async def broken():
        yield b"the first half"
        raise ConnectionResetError

    begun = await uploads.begin("a.bin")
    with pytest.raises(ConnectionResetError):
        await uploads.put(begun.id, 1, broken())
    assert uploads.parts(begun.id) == []


async def test_a_part_is_verified(uploads):
    begun = await uploads.begin("a.bin")
    right = hashlib.sha256(b"hello").hexdigest()
    await uploads.put(begun.id, 1, chunks(b"hello"), right)
    assert (await refused(uploads.put(begun.id, 1, chunks(b"hallo"), right))).code == "checksum_mismatch"
    assert uploads.parts(begun.id) == []


async def test_two_cannot_send_one_part_at_once(uploads):
    waiting, go = asyncio.Event(), asyncio.Event()

    async def slow():
        waiting.set()
        await go.wait()
        yield b"slow"

    begun = await uploads.begin("a.bin")
    first = asyncio.ensure_future(uploads.put(begun.id, 1, slow()))
    await waiting.wait()
    assert (await refused(uploads.put(begun.id, 1, chunks(b"other")))).code == "busy"
    assert (await refused(uploads.complete(begun.id))).code == "busy"
    await uploads.put(begun.id, 2, chunks(b"beside"))
    go.set()
    assert (await first).size == 4


def test_parts_of_many_uploads_are_begun_and_ended_on_many_threads(uploads):
    every = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)

    def work(one: int) -> None:
        for number in range(1, 3000):
            with uploads._alone(str(one), number):
                pass

    try:
        with ThreadPoolExecutor(4) as threads:
            list(threads.map(work, range(4)))
    finally:
        sys.setswitchinterval(every)


async def test_what_is_refused(storage, uploads):
    storage.limits = Limits(image=MB, audio=3 * MB, video=3 * MB, file=3 * MB)
    assert (await refused(uploads.begin("a.png", size=2 * MB, claimed="image/png"))).code == "too_large"
    assert (await refused(uploads.begin("a.bin", size=4 * MB))).code == "too_large"
    begun = await uploads.begin("a.png", claimed="image/png")
    assert (await refused(uploads.put(begun.id, 0, chunks(b"a")))).code == "bad_part"
    assert (await refused(uploads.put(begun.id, 10_001, chunks(b"a")))).code == "bad_part"
    assert (await refused(uploads.put(begun.id, 1, chunks(bytes(4 * MB), MB)))).code == "too_large"
    await uploads.put(begun.id, 1, chunks(b"text"))
    assert (await refused(uploads.complete(begun.id))).code == "wrong_type"
    await uploads.put(begun.id, 1, chunks(sample("qr.png") + bytes(MB), MB))
    assert (await refused(uploads.complete(begun.id))).code == "too_large"
    await uploads.put(begun.id, 1, chunks(sample("qr.png")))
    assert (await refused(uploads.complete(begun.id, "0" * 64))).code == "checksum_mismatch"
    assert (await uploads.complete(begun.id)).metadata.width == 640


@pytest.mark.parametrize("nothing", ["0" * 32, "", "..", "../../etc", "a/b"])
async def test_an_upload_that_there_is_not(uploads, nothing):
    for doing in (uploads.put(nothing, 1, chunks(b"a")), uploads.complete(nothing), uploads.abort(nothing)):
        assert (await refused(doing)).code == "unknown_upload"


async def test_what_is_given_up_or_forgotten_goes(storage, uploads):
    given_up, forgotten, fresh = [await uploads.begin("a.bin") for _ in range(3)]
    await uploads.put(given_up.id, 1, chunks(b"a"))
    await uploads.abort(given_up.id)
    folder = storage.scratch / ".uploads"
    for path in (folder / forgotten.id, *(folder / forgotten.id).iterdir()):
        os.utime(path, (0, 0))
    assert uploads.clean(3600) == 1
    assert [path.name for path in folder.iterdir()] == [fresh.id]


async def test_parts_are_large_enough_for_ten_thousand(uploads, storage, monkeypatch):
    storage.limits = Limits.all(2**50)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=2**50))  # as large a disk as it needs
    assert (await uploads.begin("a.bin", size=10 * 2**30)).part_size == PART
    begun = await uploads.begin("a.bin", size=2**40)
    assert begun.part_size % MB == 0
    assert begun.part_size - MB < 2**40 / 10_000 <= begun.part_size
