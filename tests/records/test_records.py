"""Flows that outlive the process, and the work of two people on one of them."""

import asyncio
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from app.flow import Flow, Placed
from app.records import ConflictError
from tests.records.conftest import database, statement


def flow(name: str = "Captions") -> Flow:
    return Flow(name=name, doc="Ä «日本»", tags=("sound",), nodes={"mic": Placed(type="inputs.microphone")})


def test_a_flow_is_stored_and_read_back(records):
    stored = records.create(flow())
    assert stored.flow == flow()
    assert records.get(stored.id) == stored
    assert abs((datetime.now(UTC) - stored.created).total_seconds()) < 60


def test_the_list_shows_the_last_changed_first(records):
    first, second = records.create(flow("First")), records.create(flow("Second"))
    assert [listed.name for listed in records.flows()] == ["Second", "First"]
    records.save(first.id, flow("First, changed"), first.etag)
    newest, other = records.flows()
    assert (newest.id, newest.name, newest.doc, newest.tags) == (first.id, "First, changed", "Ä «日本»", ("sound",))
    assert (other.id, other.etag) == (second.id, second.etag)


def test_saving_again_and_again(records):
    stored = records.create(flow())
    etag = stored.etag
    for number in range(5):
        etag = records.save(stored.id, flow(f"Number {number}"), etag)
    now = records.get(stored.id)
    assert (now.flow.name, now.etag, now.created) == ("Number 4", etag, stored.created)
    assert now.updated >= stored.updated


def test_a_flow_that_cannot_be_read_can_be_written_over(url, records):
    stored = records.create(flow())
    statement(url, "UPDATE flows SET document = '}' WHERE id = :id", id=stored.id)
    assert records.put(stored.id, flow("Mended")).flow.name == "Mended"
    assert records.get(stored.id).flow.name == "Mended"


@pytest.mark.parametrize("stale", ["v1", "nonsense", "v", "v99"])
def test_a_stale_write_is_refused_with_both_versions(records, stale):
    stored = records.create(flow())
    records.save(stored.id, flow("Theirs"), stored.etag)
    with pytest.raises(ConflictError) as conflict:
        records.save(stored.id, flow("Yours"), stale)
    assert conflict.value.theirs == records.get(stored.id)
    assert (conflict.value.theirs.flow.name, conflict.value.yours.name) == ("Theirs", "Yours")
    assert str(conflict.value) == f"the flow {stored.id} was changed elsewhere and is at v2 now"


def test_of_many_who_save_at_once_exactly_one_wins(records):
    stored = records.create(flow())

    def save(number: int) -> bool:
        try:
            records.save(stored.id, flow(f"By {number}"), stored.etag)
        except ConflictError:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(save, range(16))) == 1


async def test_from_a_loop_through_threads(records):
    made = await asyncio.gather(*(asyncio.to_thread(records.create, flow(f"Flow {i}")) for i in range(10)))
    assert len({stored.id for stored in made}) == 10
    assert len(await asyncio.to_thread(records.flows)) == 10


def test_put_writes_whatever_is_there(records):
    assert records.put("my-flow", flow()).etag == "v1"
    assert records.put("my-flow", flow("Other")).etag == "v2"
    assert records.get("my-flow").flow.name == "Other"


def test_rename_changes_only_the_name(records):
    stored = records.create(flow())
    assert records.rename(stored.id, "Subtitles").flow == flow("Subtitles")
    assert records.flows()[0].name == "Subtitles"


def test_what_is_not_there(records):
    gone = records.create(flow()).id
    records.delete(gone)
    for ask in (
        lambda: records.get(gone),
        lambda: records.delete(gone),
        lambda: records.rename(gone, "x"),
        lambda: records.save(gone, flow(), "v1"),
    ):
        with pytest.raises(KeyError, match=gone):
            ask()


def test_closed_records_say_so(records):
    records.close()
    with pytest.raises(RuntimeError, match="the records are closed"):
        records.flows()
    records.close()


def test_a_document_of_an_old_version_is_brought_up_to_date(records, url):
    stored = records.create(flow())
    old = '{"name": "Old", "nodes": {"mic": {"type": "inputs.microphone", "at": [3, 4]}}}'
    statement(url, "UPDATE flows SET document = :old", old=old)
    assert records.get(stored.id).flow.layout == {"mic": (3, 4)}


def test_another_process_killed_right_after_saving_has_lost_nothing(url):
    code = f"""
import os, signal
from app.flow import Flow, dump_json, load_flow
from app.records import Records
records = Records({url!r}, dump_json, load_flow)
records.open()
stored = records.create(Flow(name="First"))
records.save(stored.id, Flow(name="Last words"), stored.etag)
os.kill(os.getpid(), signal.SIGKILL)
"""
    killed = subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": "."}, check=False)
    assert killed.returncode == -signal.SIGKILL
    records = database(url)
    records.open()
    assert [listed.name for listed in records.flows()] == ["Last words"]
    records.close()


def test_a_flow_is_laid_in_a_folder_and_stays_as_it_was(records):
    stored = records.create(Flow(name="First"))
    records.file(stored.id, "work/cameras")
    (listed,) = records.flows()
    assert (listed.folder, listed.etag) == ("work/cameras", stored.etag)
    records.save(stored.id, Flow(name="Second"), stored.etag)
    assert records.flows()[0].folder == "work/cameras"
    with pytest.raises(KeyError):
        records.file("nowhere", "a")


def test_whoever_watches_is_told_of_every_write(records):
    told = []
    records.watch(lambda *news: told.append(news))
    stored = records.create(Flow(name="First"))
    etag = records.save(stored.id, Flow(name="Second"), stored.etag)
    renamed = records.rename(stored.id, "Third")
    put = records.put(stored.id, Flow(name="Fourth"))
    records.delete(stored.id)
    assert told == [(stored.id, tag) for tag in (stored.etag, etag, renamed.etag, put.etag, None)]
