"""What only a folder has to care for: links, notes beside files, and what a kill leaves lying about."""

import os

import pytest

from app.storage import Folder, GoneError, Storage, StorageError
from app.storage.incoming import Incoming
from tests.storage.sending import chunks, content, left, sample


async def test_metadata_that_were_lost_are_read_again(folder_storage):
    refs = [(await folder_storage.put(chunks(data), "a")).ref for data in (sample("qr.png"), b"lines\n" * 50_000)]
    before = [await folder_storage.metadata(ref) for ref in refs]
    for note in folder_storage.scratch.glob(".known/**/*.json"):
        note.unlink()
    assert [await folder_storage.metadata(ref) for ref in refs] == before
    assert await content(folder_storage, refs[1]) == b"lines\n" * 50_000


async def test_a_note_that_was_cut_short_is_written_again(folder_storage):
    stored = await folder_storage.put(chunks(sample("qr.png")), "a.png")
    (note,) = folder_storage.scratch.glob(".known/**/*.json")
    note.write_text(note.read_text()[:20])
    assert await folder_storage.metadata(stored.ref) == stored.metadata


async def test_what_a_killed_lab_left_half_written_is_cleaned_up(folder_storage):
    part = folder_storage.scratch / ".incoming" / "left"
    part.parent.mkdir(parents=True)
    part.write_bytes(b"half")
    assert folder_storage.clean() == 0  # another lab may be writing it
    os.utime(part, (0, 0))
    assert folder_storage.clean() == 1
    assert left(folder_storage) == []


async def test_what_is_written_is_on_the_disk_before_it_is_answered(tmp_path, monkeypatch):
    synced: list[int] = []
    real = os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_size) or real(handle))
    async with Incoming(tmp_path) as file:
        await file.take(chunks(b"12345"), "a")
        assert synced == [5]


async def test_no_link_leads_out_of_the_folder(folder_storage):
    secret = folder_storage.scratch.parent / "secret.txt"
    folder = folder_storage.scratch / "a/b/c/d"
    folder.mkdir(parents=True)
    secret.write_text("secret")
    (folder / "link.txt").symlink_to(secret)
    with pytest.raises(FileNotFoundError):
        folder_storage.path("mlab://a/b/c/d/link.txt")
    with pytest.raises(FileNotFoundError):
        await content(folder_storage, "mlab://a/b/c/d/link.txt")


async def test_folders_that_become_empty_go_and_come_back(folder_storage):
    stored = await folder_storage.put(chunks(b"1"), "a.txt")
    await folder_storage.delete(stored.ref)
    assert not (folder_storage.scratch / "local").exists()
    await folder_storage.put(chunks(b"2"), "a.txt")
    assert len(left(folder_storage)) == 1


async def test_a_second_lab_on_the_folder_sees_what_the_first_does(folder_storage):
    other = Storage(Folder(folder_storage.scratch), folder_storage.scratch)
    stored = await folder_storage.put(chunks(b"1"), "a.txt")
    assert await other.metadata(stored.ref) == stored.metadata
    other.bury(stored.ref.removeprefix("mlab://"))
    with pytest.raises(GoneError):
        await folder_storage.metadata(stored.ref)


def test_a_folder_that_cannot_be_one_is_told_in_words(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match=r"cannot be written.*MENTATLAB_STORAGE"):
        Folder(tmp_path / "file" / "in").check()
