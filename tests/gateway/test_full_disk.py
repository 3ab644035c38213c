"""A disk that takes no more: what was asked for is refused by name, nothing half is left, and the lab goes on."""

import errno
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.lab import Lab
from app.recordings import Recording, Writer
from app.settings import Settings
from tests.gateway.http_client import served
from tests.gateway.test_uploads import BEGIN, send

MB = 2**20


@pytest.fixture
def small(tmp_path) -> Iterator[Path]:
    """A file system of 12 MiB."""
    folder = tmp_path / "small"
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", folder], capture_output=True, text=True, check=False
    )
    if made.returncode:
        pytest.skip(f"only root may mount a small file system here: {made.stderr.strip()}")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.fixture
async def lab(tmp_path, small) -> Lab:
    async with Lab(Settings(home=tmp_path / "home", storage=str(small), upload_limit=100)) as lab:
        yield lab


@pytest.fixture
async def http(lab):
    async with served(lab) as http:
        yield http


def left(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def is_full(answer) -> bool:
    said = answer.json()
    assert (answer.status_code, said["code"]) == (507, "insufficient_storage"), said
    assert "MiB are free. Make room there" in said["detail"]
    return True


async def test_an_upload_that_does_not_fit(http, small):
    for _ in range(3):
        assert is_full(await send(http, os.urandom(20 * MB), "big.bin"))
        assert left(small) == []
    assert (await send(http, os.urandom(5 * MB), "fits.bin")).status_code == 201


async def test_parts_that_do_not_fit(http, small):
    assert is_full(await http.post(BEGIN, json={"name": "big.bin", "size": 20 * MB}))
    assert left(small) == []
    first = await send(http, os.urandom(7 * MB), "first.bin")
    where = (await http.post(BEGIN, json={"name": "second.bin"})).headers["Location"]
    assert is_full(await http.put(f"{where}/parts/1", content=bytes(7 * MB)))
    assert (await http.get(where)).json()["parts"] == []
    assert (await http.delete(first.headers["Location"])).status_code == 204
    assert (await http.put(f"{where}/parts/1", content=bytes(7 * MB))).status_code == 200
    assert (await http.post(f"{where}/complete")).json()["metadata"]["size"] == 7 * MB


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
async def test_a_note_that_finds_no_room_leaves_no_file_behind(tmp_path, monkeypatch, number):
    """The last few bytes are refused: a fault set where the note is written."""
    async with Lab(Settings(home=tmp_path)) as lab, served(lab) as http:
        plain = Path.write_text

        def full(path, text, *more):
            if ".known" in path.parts:
                raise OSError(number, os.strerror(number))
            return plain(path, text, *more)

        monkeypatch.setattr(Path, "write_text", full)
        assert is_full(await send(http, b"some text", "a.txt"))
        assert left(lab.storage.scratch) == []
        monkeypatch.setattr(Path, "write_text", plain)
        assert (await send(http, b"some text", "a.txt")).status_code == 201


async def test_flows_and_runs_that_the_database_has_no_room_for(tmp_path):
    async with Lab(Settings(home=tmp_path)) as lab, served(lab) as http:
        kept = (await http.post("/api/v1/flows", json={"name": "Kept"})).json()
        with lab.records._opened()._session() as session:
            pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar()
            session.connection().exec_driver_sql(f"PRAGMA max_page_count={pages}")
        refused = await http.post("/api/v1/flows", json={"name": "Large", "doc": "x" * 100_000})
        assert (refused.status_code, refused.json()["code"]) == (507, "insufficient_storage")
        assert "MiB are free. Make room there" in refused.json()["detail"]
        assert [one["id"] for one in (await http.get("/api/v1/flows")).json()["flows"]] == [kept["id"]]
        assert (await http.get("/healthz")).status_code == 200


async def test_what_a_run_says_and_the_store_has_no_room_for_is_told_and_the_run_goes_on(lab, http, small):
    (small / "ballast").write_bytes(bytes(12 * MB - 64 * 1024))
    flow = {"nodes": {"text": {"type": "inputs.text", "set": {"text": "long " * 40_000}}}}
    flow["nodes"]["show"] = {"type": "outputs.text"}
    flow["edges"] = ["text.text -> show.text"]
    run = (await http.post("/api/v1/runs", json={"flow": flow})).json()
    events = (await http.get(f"/api/v1/runs/{run['id']}/events")).text
    assert "was not kept: the disk of" in events
    assert (await http.get(f"/api/v1/runs/{run['id']}")).json()["state"] == "done"


def test_a_recording_ends_where_the_disk_does_and_can_be_read_up_to_there(small):
    writer = Writer(small / "one.mlrec")
    for _ in range(20):
        writer.flow("flow", b"x" * MB)
    writer.stop()
    assert writer.reason == "disk"
    assert len(Recording(small / "one.mlrec").flows) == writer.size // MB == 11
