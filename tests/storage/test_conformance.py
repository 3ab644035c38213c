"""What every store does: bytes go in once, are found by reference, and are what they are, not what they are called."""

import asyncio
import hashlib
import tracemalloc
import wave
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.storage import GoneError, Limits, Metadata, Place, StorageError
from tests.storage.sending import MB, SAMPLES, chunks, content, left, sample

PLACE = Place("local", "flow", "run", "node", "pin")


async def test_an_upload_is_found_by_its_reference(storage):
    data = sample("qr.png")
    stored = await storage.put(chunks(data), "My picture (1).PNG")
    assert stored.ref.startswith("mlab://local/uploads/-/-/My-picture-1_")
    assert stored.ref.endswith(".png")
    assert storage.path(stored.ref).read_bytes() == data
    assert await content(storage, stored.ref) == data
    known = {"mimeType": "image/png", "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    assert stored.metadata == Metadata(**known, width=640, height=360)
    assert await storage.metadata(stored.ref) == stored.metadata


async def test_metadata_come_from_the_media(storage):
    async def about(name: str) -> dict[str, object]:
        stored = await storage.put(chunks(sample(name)), name)
        found = await storage.metadata(stored.ref)
        assert await storage.metadata(stored.ref) == found
        return found.model_dump(exclude={"sha256", "size"}, exclude_none=True)

    with Image.open(SAMPLES / "qr.png") as picture:
        size = {"width": picture.width, "height": picture.height}
    assert await about("qr.png") == {"mimeType": "image/png", **size}
    with wave.open(str(SAMPLES / "spoken-digits.wav")) as sound:
        seconds = round(sound.getnframes() / sound.getframerate(), 3)
        expected = {"sampleRate": sound.getframerate(), "channels": sound.getnchannels(), "duration": seconds}
    assert await about("spoken-digits.wav") == {"mimeType": "audio/wav", **expected}
    film = await about("shapes.mp4")
    assert film["mimeType"] == "video/mp4"
    assert {"width", "height", "fps", "duration"} <= film.keys()


async def test_sound_in_a_container_for_films_is_sound(storage, tmp_path):
    path = tmp_path / "voice.mp4"
    film_of_sound(path)
    stored = await storage.put(chunks(path.read_bytes()), "voice.mp4", claimed="audio/mp4")
    found = await storage.metadata(stored.ref)
    assert (found.mimeType, found.sampleRate, found.channels, found.width) == ("audio/mp4", 16000, 1, None)


def film_of_sound(path: Path) -> None:
    import av

    with av.open(str(path), "w") as container:
        stream = container.add_stream("aac", rate=16000, layout="mono")
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 16000), np.float32), "fltp", "mono")
        frame.sample_rate = 16000
        for packet in (*stream.encode(frame), *stream.encode(None)):
            container.mux(packet)


BROKEN = [
    b"\x89PNG\r\n\x1a\nnot really",
    b"\x89PNG\r\n\x1a\n\x00\x00",
    b"RIFF\x00\x00\x00\x00WAVEnot really",
    b"\x00\x00\x00\x18ftypisomnot really",
]


@pytest.mark.parametrize("data", BROKEN)
async def test_broken_media_are_kept_and_nothing_is_claimed_of_them(storage, data):
    stored = await storage.put(chunks(data), "broken")
    assert await storage.metadata(stored.ref) == stored.metadata


async def test_what_is_not_media_has_a_type_and_a_size(storage):
    stored = await storage.put(chunks("Größe: 5\n".encode()), "notes.csv")
    assert stored.ref.endswith(".csv")
    assert await storage.metadata(stored.ref) == stored.metadata
    assert (stored.metadata.mimeType, stored.metadata.size) == ("text/plain", 11)


async def test_too_large_is_refused_and_leaves_nothing(storage):
    with pytest.raises(StorageError) as refused:
        await storage.put(chunks(bytes(2 * MB)), "big.bin", limits=Limits.all(MB))
    assert (refused.value.code, str(refused.value)) == (
        "too_large",
        "big.bin is larger than its limit. Send at most 1 MiB, or have MENTATLAB_UPLOAD_LIMIT_MB raised",
    )
    assert left(storage) == []
    assert (await storage.put(chunks(bytes(MB)), "big.bin", limits=Limits.all(MB))).metadata.size == MB


async def test_what_is_not_what_it_is_called_is_refused(storage):
    with pytest.raises(StorageError) as refused:
        await storage.put(chunks(b"<script>alert(1)</script>"), "cat.jpg", claimed="image/jpeg")
    assert refused.value.code == "wrong_type"
    assert "cat.jpg is called image/jpeg and is text/plain" in str(refused.value)
    assert left(storage) == []


async def test_a_checksum_is_verified(storage):
    right = hashlib.sha256(b"hello").hexdigest()
    assert (await storage.put(chunks(b"hello"), "a.txt", sha256=right.upper())).metadata.sha256 == right
    with pytest.raises(StorageError) as refused:
        await storage.put(chunks(b"hallo"), "a.txt", sha256=right)
    assert refused.value.code == "checksum_mismatch"


async def test_an_upload_that_breaks_off_leaves_nothing(storage):
    async def broken():
        yield b"the first half"
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        await storage.put(broken(), "a.txt")
    assert left(storage) == []


async def test_memory_stays_constant_however_large_the_upload(storage):
    async def much():
        for _ in range(640):
            yield bytes(64 * 1024)

    await storage.put(chunks(b"warm up"), "warm.txt")
    tracemalloc.start()
    stored = await storage.put(much(), "big.bin")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert stored.metadata.size == 40 * MB
    assert most < 16 * MB


async def test_uploads_of_the_same_name_at_once_do_not_meet(storage):
    stored = await asyncio.gather(*(storage.put(chunks(b"%d" % n), "same.txt") for n in range(20)))
    assert sorted(int(storage.path(one.ref).read_bytes()) for one in stored) == list(range(20))


async def test_two_uploads_at_the_same_instant_do_not_meet_either(storage, monkeypatch):
    stopped = iter([1_700_000_000.0, 1_700_000_000.0, 1_700_000_001.0])

    class Clock:
        @staticmethod
        def now(zone):
            from datetime import datetime

            return datetime.fromtimestamp(next(stopped), zone)

    monkeypatch.setattr("app.storage.storage.datetime", Clock)
    first = await storage.put(chunks(b"1"), "same.txt")
    second = await storage.put(chunks(b"2"), "same.txt")
    assert (storage.path(first.ref).read_bytes(), storage.path(second.ref).read_bytes()) == (b"1", b"2")


async def test_a_limit_is_that_of_what_it_turns_out_to_be(storage):
    limits = Limits(image=1000, audio=2 * MB, video=2 * MB, file=2 * MB)
    with pytest.raises(StorageError, match=r"Send at most 0\.000953"):
        await storage.put(chunks(sample("qr.png")), "sound.wav", limits=limits)
    await storage.put(chunks(sample("spoken-digits.wav")), "sound.wav", limits=limits)
    assert len(left(storage)) == 1


@pytest.mark.parametrize("name", ["shapes.mp4", "log.txt"])
async def test_a_part_is_read_without_the_rest(storage, name):
    data = sample(name) if name != "log.txt" else LOG
    ref = (await storage.put(chunks(data), name)).ref
    size = len(data)
    for start, end in ((0, 1), (100, 200), (size - 1, size), (size, size), (7, 7), (0, size + 50), (size - 10, None)):
        assert await content(storage, ref, start, end) == data[start:end]


LOG = b"".join(b"%d: all is well, and nothing has changed since the line before\n" % n for n in range(20_000))


async def test_text_is_kept_small_and_comes_back_whole(storage):
    stored = await storage.put(chunks(LOG), "day.log", sha256=hashlib.sha256(LOG).hexdigest())
    assert (stored.metadata.size, stored.metadata.mimeType) == (len(LOG), "text/plain")
    (held,) = storage.driver.listed()
    assert held.size < len(LOG) / 5
    assert await content(storage, stored.ref) == LOG
    assert storage.path(stored.ref).read_bytes() == LOG
    assert await storage.metadata(stored.ref) == stored.metadata
    await storage.delete(stored.ref)
    assert left(storage) == []


async def test_what_does_not_get_smaller_is_kept_as_it_is(storage):
    data = np.random.default_rng(1).integers(33, 127, 200_000, np.uint8).tobytes()
    await storage.put(chunks(data), "noise.txt")
    (held,) = storage.driver.listed()
    assert held.size == len(data)


async def test_nothing_is_a_file_too(storage):
    stored = await storage.put(chunks(b""), "empty.txt")
    assert stored.metadata.size == 0
    assert await content(storage, stored.ref) == b""
    assert storage.path(stored.ref).read_bytes() == b""


async def test_delete(storage):
    stored = await storage.put(chunks(b"hello"), "a.txt")
    await storage.delete(stored.ref)
    assert left(storage) == []
    for ask in (storage.delete, storage.metadata):
        with pytest.raises(FileNotFoundError, match="there is no upload"):
            await ask(stored.ref)
    with pytest.raises(FileNotFoundError):
        storage.path(stored.ref)


async def test_what_retention_removed_is_gone_and_not_merely_missing(storage):
    stored = await storage.put(chunks(b"hello"), "a.txt")
    storage.bury(stored.ref.removeprefix("mlab://"))
    assert left(storage) == []
    for ask in (storage.metadata, storage.delete):
        with pytest.raises(GoneError, match="nothing needed it any more"):
            await ask(stored.ref)


async def test_what_flows_make_lies_where_it_was_made(storage):
    place = Place("local", "a flow", "run/1", "sub.node", "out put")
    stored = await storage.keep(chunks(sample("qr.png")), place)
    workspace, flow, run, node, file = stored.ref.removeprefix("mlab://").split("/")
    assert (workspace, flow, run, node) == ("local", "a-flow", "run-1", "sub-node")
    assert file.startswith("out-put_")
    assert file.endswith(".png")


async def test_what_there_is_can_be_listed_a_page_at_a_time(storage):
    refs = [(await storage.keep(chunks(b"%d" % n), PLACE._replace(execution=f"run{n}"))).ref for n in range(7)]
    await storage.put(chunks(LOG), "day.log")
    keys = [ref.removeprefix("mlab://") for ref in refs]
    first = await storage.listed("local/flow/", "", 4)
    rest = await storage.listed("local/flow/", first[-1].key, 100)
    assert [held.key for held in (*first, *rest)] == keys
    assert len(await storage.listed("", "", 100)) == 8
    assert await storage.listed("nobody/", "", 100) == []


async def test_a_copy_of_what_lies_elsewhere_is_what_was_stored(storage):
    stored = await storage.put(chunks(LOG), "day.log")  # on either store a path to it is a copy
    path = storage.path(stored.ref)
    assert storage.ref(path) == stored.ref
    path.write_bytes(b"cut short")
    assert storage.path(stored.ref).read_bytes() == LOG


@pytest.mark.parametrize(
    "ref",
    [
        "mlab://../../../etc/passwd",
        "mlab://local/uploads/-/-/../../../../secret.txt",
        "mlab://local/uploads/-/../secret.txt",
        "mlab:///etc/passwd/a/b/c",
        "mlab://a/b/c/d/.hidden",
        "mlab://.known/local/uploads/-/-",
        "mlab://a/b/c/d/e\x00",
        "/etc/passwd",
        "",
    ],
)
async def test_what_is_no_reference_has_nothing_behind_it(storage, ref):
    with pytest.raises(FileNotFoundError):
        storage.path(ref)
    with pytest.raises(FileNotFoundError):
        await storage.metadata(ref)


async def test_what_kind_a_file_is_can_be_told_without_fetching_it(storage, monkeypatch):
    film = await storage.put(chunks(sample("shapes.mp4")), "film.bin")
    monkeypatch.setattr(storage.copies, "path", lambda *_: pytest.fail("it was fetched"))
    assert await asyncio.to_thread(storage.kind, film.ref) == "video/mp4"
    for none in ("mlab://local/a/b/c/d.mp4", "mlab://nonsense"):
        with pytest.raises(FileNotFoundError):
            await asyncio.to_thread(storage.kind, none)
