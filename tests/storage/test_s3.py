"""What only a bucket has to care for: who may ask, what is far away, and what others laid there."""

import asyncio
import os
import time

import pytest

from app.settings import Settings
from app.storage import S3, Storage, StorageError, open_storage
from tests.storage.radosgw import Gateway
from tests.storage.sending import MB, chunks, content, sample


async def test_large_files_go_in_parts_and_come_back_equal(s3_storage):
    data = os.urandom(40 * MB + 7)
    stored = await s3_storage.put(chunks(data, MB), "big.bin")
    assert await content(s3_storage, stored.ref) == data
    assert await content(s3_storage, stored.ref, 16 * MB - 3, 32 * MB + 3) == data[16 * MB - 3 : 32 * MB + 3]


async def test_an_object_says_itself_what_it_is(s3_storage):
    stored = await s3_storage.put(chunks(b"line\n" * 50_000), "a.txt")
    driver = s3_storage.driver
    said = driver.client.head_object(Bucket=driver.bucket, Key=stored.ref.removeprefix("mlab://"))
    assert (said["ContentType"], said["ContentEncoding"]) == ("text/plain", "gzip")


async def test_what_others_laid_there_is_looked_into_once(s3_storage):
    driver = s3_storage.driver
    driver.client.put_object(Bucket=driver.bucket, Key="local/own/-/-/code.png", Body=sample("qr.png"))
    known = await s3_storage.metadata("mlab://local/own/-/-/code.png")
    assert (known.mimeType, known.width, known.size) == ("image/png", 640, len(sample("qr.png")))
    assert driver.note("local/own/-/-/code.png").sha256 == known.sha256


async def test_what_is_known_is_not_asked_again(s3_storage):
    stored = await s3_storage.put(chunks(sample("qr.png")), "a.png")
    asked: list[str] = []
    s3_storage.driver.client.meta.events.register("before-call.s3.HeadObject", lambda **_: asked.append("head"))
    for _ in range(10):
        await s3_storage.metadata(stored.ref)
    assert len(asked) == 1


async def test_copies_are_fetched_once_and_take_no_more_room_than_they_may(s3_storage):
    refs = [(await s3_storage.put(chunks(os.urandom(MB), MB), f"{n}.bin")).ref for n in range(5)]
    paths = [s3_storage.path(ref) for ref in refs[:3]]
    changed = paths[0].stat().st_mtime_ns
    assert s3_storage.path(refs[0]) == paths[0]
    assert paths[0].stat().st_mtime_ns >= changed
    for n, path in enumerate(paths):  # nobody has asked for them for an hour
        os.utime(path, (time.time() - 3600 + n,) * 2)
    more = [s3_storage.path(ref) for ref in refs[3:]]
    assert [path.exists() for path in (*paths, *more)] == [False, False, True, True, True]


async def test_many_at_once_fetch_one_copy(s3_storage):
    stored = await s3_storage.put(chunks(os.urandom(MB), MB), "a.bin")
    asked: list[str] = []
    s3_storage.driver.client.meta.events.register("before-call.s3.GetObject", lambda **_: asked.append("get"))
    paths = await asyncio.gather(*(asyncio.to_thread(s3_storage.path, stored.ref) for _ in range(8)))
    assert len(set(paths)) == 1
    assert len(asked) == 1


async def test_somebody_elses_secret_opens_nothing(s3_storage, monkeypatch):
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "guessed")
    driver = S3(f"s3://{s3_storage.driver.bucket}", s3_storage.driver.endpoint)
    with pytest.raises(StorageError, match="AWS_SECRET_ACCESS_KEY") as refused:
        driver.check()
    assert refused.value.code == "storage_unavailable"
    driver.close()


def test_a_bucket_that_is_not_there(s3: Gateway):
    driver = S3("s3://nowhere", s3.endpoint)
    with pytest.raises(StorageError, match="Make the bucket, or name another in MENTATLAB_STORAGE"):
        driver.check()
    driver.close()


async def test_a_server_that_is_not_there(tmp_path, s3: Gateway):
    driver = S3("s3://nowhere", "http://127.0.0.1:9")
    storage = Storage(driver, tmp_path)
    with pytest.raises(StorageError, match="MENTATLAB_S3_ENDPOINT"):
        driver.check()
    with pytest.raises(StorageError) as refused:
        await storage.put(chunks(b"1"), "a.txt")
    assert refused.value.code == "storage_unavailable"
    assert list((tmp_path / ".incoming").iterdir()) == []
    driver.close()


@pytest.mark.parametrize("where", ["s3:///folder", "s3://", "http://bucket/x"])
def test_a_setting_that_is_neither_a_folder_nor_a_bucket(where):
    with pytest.raises(ValueError, match="neither a folder nor a bucket"):
        Settings(storage=where)
    with pytest.raises(ValueError, match="no address of a server"):
        Settings(s3_endpoint="localhost:9000")


def test_an_address_that_names_no_bucket(tmp_path):
    with pytest.raises(StorageError, match=r"names no bucket\. Set MENTATLAB_STORAGE to s3://"):
        open_storage("s3:///folder", tmp_path)
