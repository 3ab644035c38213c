"""Bytes go in once and are found by reference; what they are is read from them, not from their name."""

import asyncio
import hashlib
import os
import tracemalloc
import wave
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.storage import FolderStorage, Metadata, StorageError
from app.storage.folder import _Incoming

SAMPLES = Path(__file__).parents[2] / "assets" / "samples"
MB = 2**20


@pytest.fixture
def storage(tmp_path):
    return FolderStorage(tmp_path / "storage")


def sample(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


async def chunks(data: bytes, size: int = 1000):
    for at in range(0, len(data), size):
        yield data[at : at + size]


def everything(storage):
    return [path for path in storage.root.rglob("*") if path.is_file()]


async def test_an_upload_is_found_by_its_reference(storage):
    data = sample("qr.png")
    stored = await storage.put(chunks(data), "My picture (1).PNG", 5 * MB)
    assert stored.ref.startswith("mlab://local/uploads/-/-/My-picture-1_")
    assert stored.ref.endswith(".png")
    assert storage.path(stored.ref).read_bytes() == data
    assert stored.metadata == Metadata(mimeType="image/png", size=len(data), sha256=hashlib.sha256(data).hexdigest())


async def test_metadata_come_from_the_media(storage):
    async def about(name: str) -> dict[str, object]:
        stored = await storage.put(chunks(sample(name)), name, 5 * MB)
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
    stored = await storage.put(chunks(path.read_bytes()), "voice.mp4", MB, claimed="audio/mp4")
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
    stored = await storage.put(chunks(data), "broken", MB)
    assert await storage.metadata(stored.ref) == stored.metadata


async def test_what_is_not_media_has_a_type_and_a_size(storage):
    stored = await storage.put(chunks("Größe: 5\n".encode()), "notes.csv", MB)
    assert stored.ref.endswith(".csv")
    assert await storage.metadata(stored.ref) == stored.metadata
    assert (stored.metadata.mimeType, stored.metadata.size) == ("text/plain", 11)


async def test_metadata_that_were_lost_are_read_again(storage):
    stored = await storage.put(chunks(sample("qr.png")), "qr.png", MB)
    before = await storage.metadata(stored.ref)
    for note in storage.root.glob(".known/**/*.json"):
        note.unlink()
    assert await storage.metadata(stored.ref) == before


async def test_too_large_is_refused_and_leaves_nothing(storage):
    with pytest.raises(StorageError) as refused:
        await storage.put(chunks(bytes(2 * MB)), "big.bin", MB)
    assert (refused.value.code, str(refused.value)) == (
        "too_large",
        "big.bin is larger than its limit. Send at most 1 MiB",
    )
    assert everything(storage) == []
    assert (await storage.put(chunks(bytes(MB)), "big.bin", MB)).metadata.size == MB


async def test_what_is_not_what_it_is_called_is_refused(storage):
    with pytest.raises(StorageError) as refused:
        await storage.put(chunks(b"<script>alert(1)</script>"), "cat.jpg", MB, claimed="image/jpeg")
    assert refused.value.code == "wrong_type"
    assert "cat.jpg is called image/jpeg and is text/plain" in str(refused.value)
    assert everything(storage) == []


async def test_a_checksum_is_verified(storage):
    right = hashlib.sha256(b"hello").hexdigest()
    assert (await storage.put(chunks(b"hello"), "a.txt", MB, sha256=right.upper())).metadata.sha256 == right
    with pytest.raises(StorageError) as refused:
        await storage.put(chunks(b"hallo"), "a.txt", MB, sha256=right)
    assert refused.value.code == "checksum_mismatch"


async def test_an_upload_that_breaks_off_leaves_nothing(storage):
    async def broken():
        yield b"the first half"
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        await storage.put(broken(), "a.txt", MB)
    assert everything(storage) == []


async def test_what_a_killed_lab_left_half_written_is_cleaned_up(storage):
    incoming = _Incoming(storage.root / ".incoming")
    incoming.file.close()
    assert storage.clean() == 0  # another lab may be writing it
    os.utime(incoming.path, (0, 0))
    assert storage.clean() == 1
    assert everything(storage) == []


async def test_memory_stays_constant_however_large_the_upload(storage):
    async def much():
        for _ in range(640):
            yield bytes(64 * 1024)

    await storage.put(chunks(b"warm up"), "warm.txt", MB)
    tracemalloc.start()
    stored = await storage.put(much(), "big.bin", 100 * MB)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert stored.metadata.size == 40 * MB
    assert most < 6 * MB


async def test_uploads_of_the_same_name_at_once_do_not_meet(storage):
    stored = await asyncio.gather(*(storage.put(chunks(b"%d" % n), "same.txt", MB) for n in range(20)))
    assert sorted(int(storage.path(one.ref).read_bytes()) for one in stored) == list(range(20))


async def test_two_uploads_at_the_same_instant_do_not_meet_either(storage, monkeypatch):
    stopped = iter([1_700_000_000.0, 1_700_000_000.0, 1_700_000_001.0])

    class Clock:
        @staticmethod
        def now(zone):
            from datetime import datetime

            return datetime.fromtimestamp(next(stopped), zone)

    monkeypatch.setattr("app.storage.folder.datetime", Clock)
    first = await storage.put(chunks(b"1"), "same.txt", MB)
    second = await storage.put(chunks(b"2"), "same.txt", MB)
    assert (storage.path(first.ref).read_bytes(), storage.path(second.ref).read_bytes()) == (b"1", b"2")


async def test_delete(storage):
    stored = await storage.put(chunks(b"hello"), "a.txt", MB)
    await storage.delete(stored.ref)
    assert everything(storage) == []
    for ask in (storage.delete, storage.metadata):
        with pytest.raises(FileNotFoundError, match="there is no upload"):
            await ask(stored.ref)


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
        "mlab://a/b/c/d/link.txt",
        "/etc/passwd",
        "",
    ],
)
async def test_no_reference_leads_out_of_the_folder(storage, ref):
    secret = storage.root.parent / "secret.txt"
    folder = storage.root / "a/b/c/d"
    folder.mkdir(parents=True)
    secret.write_text("secret")
    (folder / ".hidden").write_text("hidden")
    (folder / "link.txt").symlink_to(secret)
    with pytest.raises(FileNotFoundError):
        storage.path(ref)
