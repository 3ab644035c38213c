"""Parts that go straight to the bucket: this server signs where to, and looks at what came."""

import hashlib
import os

import httpx
import pytest

from app.storage import Limits, StorageError, Uploads
from app.storage.uploads import PART
from tests.storage.sending import content, left, sample

DATA = os.urandom(PART + 4321)


@pytest.fixture
def uploads(s3_storage):
    return Uploads(s3_storage)


def put(uploads, begun, number: int, data: bytes) -> httpx.Response:
    return httpx.put(uploads.url(begun.id, number), content=data, timeout=60)


async def refused(doing) -> StorageError:
    with pytest.raises(StorageError) as told:
        await doing
    return told.value


async def test_a_browser_sends_its_parts_to_the_bucket(s3_storage, uploads):
    right = hashlib.sha256(DATA).hexdigest()
    begun = await uploads.begin("big.bin", size=len(DATA), sha256=right, direct=True)
    assert put(uploads, begun, 2, DATA[PART:]).status_code == 200
    assert "part 1 is missing" in str(await refused(uploads.complete(begun.id)))
    assert put(uploads, begun, 1, DATA[:PART]).status_code == 200
    assert [(part.number, part.size) for part in uploads.parts(begun.id)] == [(1, PART), (2, 4321)]
    stored = await uploads.complete(begun.id)
    assert stored.metadata.sha256 == right
    assert await content(s3_storage, stored.ref) == DATA
    assert await uploads.complete(begun.id) == stored
    assert left(s3_storage) == [stored.ref.removeprefix("mlab://")]


async def test_what_came_is_looked_at_all_the_same(s3_storage, uploads):
    data = sample("qr.png")
    begun = await uploads.begin("film.mp4", size=len(data), claimed="video/mp4", direct=True)
    put(uploads, begun, 1, data)
    assert (await refused(uploads.complete(begun.id))).code == "wrong_type"
    assert left(s3_storage) == []
    await uploads.abort(begun.id)
    s3_storage.limits = Limits(image=100)
    begun = await uploads.begin("code.png", size=len(data), direct=True)
    put(uploads, begun, 1, data)
    assert (await refused(uploads.complete(begun.id))).code == "too_large"


async def test_a_kill_after_the_bucket_has_it_loses_nothing(s3_storage, uploads, monkeypatch):
    data = sample("qr.png")
    begun = await uploads.begin("code.png", size=len(data), direct=True)
    put(uploads, begun, 1, data)
    monkeypatch.setattr(uploads, "_looked", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        uploads._complete_alone(begun.id, "")
    stored = await Uploads(s3_storage).complete(begun.id)
    assert (stored.metadata.width, stored.metadata.height) == (640, 360)


async def test_a_signed_address_takes_that_part_of_that_size_and_no_other(uploads):
    begun = await uploads.begin("a.bin", size=100, direct=True)
    assert put(uploads, begun, 1, bytes(101)).status_code == 403
    other = uploads.url(begun.id, 1).replace("partNumber=1", "partNumber=2")
    assert httpx.put(other, content=bytes(100), timeout=60).status_code == 403
    assert put(uploads, begun, 1, bytes(100)).status_code == 200
    with pytest.raises(StorageError, match="there is no part 2"):
        uploads.url(begun.id, 2)


async def test_what_is_given_up_leaves_nothing_in_the_bucket(s3_storage, uploads):
    begun = await uploads.begin("a.bin", size=100, direct=True)
    put(uploads, begun, 1, bytes(100))
    await uploads.abort(begun.id)
    driver = s3_storage.driver
    assert "Uploads" not in driver.client.list_multipart_uploads(Bucket=driver.bucket)


async def test_a_folder_takes_nothing_past_the_server(folder_storage, uploads):
    here = Uploads(folder_storage)
    assert (await refused(here.begin("a.bin", size=5, direct=True))).code == "not_direct"
    assert (await refused(uploads.begin("a.bin", direct=True))).code == "not_direct"
    begun = await here.begin("a.bin")
    with pytest.raises(StorageError, match="PUT them here"):
        here.url(begun.id, 1)
