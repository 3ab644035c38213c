"""One flow, whoever looks at it: run, stopped, edited, saved and left, at every awkward moment."""

import asyncio
import sqlite3
import threading
import time
from contextlib import closing

import pytest

from app.editor import captures, show
from app.engine import FlowRefusedError
from app.flow import Connect, Disconnect, PinRef, RenameFlow, RenameNode, Set
from app.streams import FRAME, Header
from tests.editor.lab import CAMERA, SCENE, Tab, desks, flow, open_desk, until

EDGE = CAMERA.edges[0]
BROKEN = flow({"view": {"type": "outputs.view"}})
SHORT = flow({"scene": {"type": "inputs.synthetic_camera", "set": {"seconds": 0.01, "width": 64, "height": 64}}})


@pytest.fixture
async def lab_desks(tmp_path, monkeypatch):
    async with desks(tmp_path, monkeypatch) as opened:
        yield opened


def sessions(opened):
    return opened.lab.engine._sessions


async def test_run_and_stop_take_turns_however_fast_they_are_pressed(lab_desks):
    desk = await open_desk(lab_desks, CAMERA)
    await asyncio.gather(desk.start("a"), desk.stop(), desk.start("a"), desk.start("b"), desk.stop(), desk.start("a"))
    assert (desk.phase, len(sessions(lab_desks))) == ("running", 1)
    await asyncio.gather(desk.start("a"), desk.stop(), desk.stop())
    assert (desk.phase, len(sessions(lab_desks))) == ("idle", 0)


async def test_a_session_that_is_over_before_one_heard_it_began_is_not_shown_as_running(lab_desks):
    desk = await open_desk(lab_desks, SHORT)
    opening = lab_desks.lab.engine.open

    async def slowly(*args, **kwargs):
        session = await opening(*args, **kwargs)
        while sessions(lab_desks):
            time.sleep(0.01)  # the web's loop is busy
        await asyncio.sleep(0)
        return session

    lab_desks.lab.engine.open = slowly
    await desk.start("a")
    await until(lambda: desk.phase != "running")
    assert (desk.phase, desk.session) == ("idle", None)


async def test_a_flow_that_cannot_run_leaves_nothing_running_and_the_last_results_in_sight(lab_desks):
    desk = await open_desk(lab_desks, BROKEN)
    tab = Tab(desk, "a")
    before = asyncio.all_tasks()
    for _ in range(3):
        with pytest.raises(FlowRefusedError, match=r"view\.image"):
            await desk.start("a")
    assert desk.phase == "idle"
    assert "view.image" in desk.message
    assert asyncio.all_tasks() == before
    assert not tab.told("clear")


async def test_what_runs_to_a_node_does_not_run_on_to_others_when_that_node_is_gone(lab_desks):
    desk = await open_desk(lab_desks, CAMERA)
    first = next(iter(desk.flow.nodes))
    await desk.start("a", until=first)
    await desk.do(RenameNode(id=first, to="other"))
    assert desk.message == "Running on without the last changes: the node it runs to is gone"
    assert desk.session is not None
    assert [*desk.session.flow.nodes] == [first]
    await desk.undo()
    assert desk.message == ""


async def test_a_start_that_fails_can_be_tried_again(lab_desks):
    desk = await open_desk(lab_desks, CAMERA)
    opening = lab_desks.lab.engine.open

    async def fail(*args, **kwargs):
        raise OSError("the disk is full")

    lab_desks.lab.engine.open = fail
    with pytest.raises(OSError, match="full"):
        await desk.start("a")
    assert (desk.phase, desk.message) == ("failed", "the disk is full")
    lab_desks.lab.engine.open = opening
    await desk.start("a")
    assert desk.phase == "running"


async def test_a_session_nobody_looks_at_is_stopped(lab_desks, monkeypatch):
    monkeypatch.setattr(show, "ALONE", 0.1)
    desk = await open_desk(lab_desks, CAMERA)
    tab = Tab(desk, "a")
    await desk.start("a")
    tab.close()
    await until(lambda: desk.phase == "idle")
    assert not sessions(lab_desks)

    await desk.start("a")  # and one that nobody came to look at
    await until(lambda: desk.phase == "idle")


async def test_reloading_the_page_keeps_the_session_and_asks_the_new_tab_for_its_camera(lab_desks, monkeypatch):
    monkeypatch.setattr(show, "ALONE", 0.2)
    desk = await open_desk(lab_desks, CAMERA)
    old = Tab(desk, "old")
    await desk.start("old")
    await until(lambda: old.has_camera)
    desk.show.receive("old", Header(FRAME, 41, 0).pack() + b"\xff\xd8\xff\xd9")
    old.close()
    new = Tab(desk, "new")
    await until(lambda: new.has_camera)
    assert new.told("camera")[-1]["seq"] == 42, "it goes on counting"
    await asyncio.sleep(0.3)
    assert desk.phase == "running"


async def test_of_two_tabs_one_lends_its_camera_and_the_other_takes_over_when_it_goes(lab_desks, monkeypatch):
    monkeypatch.setattr(captures, "HAND_OVER", 0.05)
    desk = await open_desk(lab_desks, CAMERA)
    first, second = Tab(desk, "first"), Tab(desk, "second")
    await desk.start("first")
    await until(lambda: first.has_camera)
    assert not second.told("camera")
    first.close()
    await until(lambda: second.has_camera)

    back = Tab(desk, "first")  # its connection is back: its camera, should it still be on, is not needed
    await until(lambda: back.told("camera"))
    assert not back.has_camera
    await desk.stop()
    await until(lambda: not second.has_camera)


async def test_a_tab_that_comes_later_sees_what_there_is_to_see(lab_desks):
    desk = await open_desk(lab_desks, SCENE)
    first = Tab(desk, "first")
    await desk.start("first")
    await until(lambda: first.pictures)
    await desk.stop()
    later = Tab(desk, "later")
    await until(lambda: later.pictures)


async def test_text_and_data_in_turn_on_one_panel_do_no_harm(lab_desks):
    desk = await open_desk(lab_desks, CAMERA)
    tab = Tab(desk, "a")
    about = {"type": "said", "node": "p", "pin": "value", "seq": 0}
    pin = PinRef("p", "value")
    desk.show.audience.follow([pin])
    desk.show._opened([["words", pin, {**about, "kind": "json", "mode": "replace", "value": {"a": 1}}]])
    desk.show._opened([["words", pin, {**about, "kind": "string", "mode": "append", "value": "b\n"}]])
    await until(lambda: tab.told("said"))
    assert tab.told("said")[-1]["value"] == "b\n"


async def test_an_edit_that_breaks_a_running_flow_is_left_out_until_it_is_mended(lab_desks):
    desk = await open_desk(lab_desks, CAMERA)
    Tab(desk, "a")
    await desk.start("a")
    session = desk.session
    await desk.do(Disconnect(edge=EDGE))
    assert (desk.phase, desk.session) == ("running", session)
    assert "without the last changes" in desk.message
    assert session.flow.edges == (EDGE,)
    await desk.undo()
    assert desk.message == ""
    await desk.do(Set(node="slow", pin="seconds", value=0.5))
    await until(lambda: session.flow.nodes["slow"].set["seconds"] == 0.5)
    await desk.redo()
    await desk.undo()
    await until(lambda: session.flow.nodes["slow"].set["seconds"] == 0)


async def test_an_edit_made_while_the_session_is_opened_is_not_lost(lab_desks):
    desk = await open_desk(lab_desks, CAMERA)
    opening = lab_desks.lab.engine.open

    async def slowly(*args, **kwargs):
        session = await opening(*args, **kwargs)
        await desk.do(Set(node="slow", pin="seconds", value=0.5))
        return session

    lab_desks.lab.engine.open = slowly
    await desk.start("a")
    await until(lambda: desk.session.flow.nodes["slow"].set["seconds"] == 0.5)


async def test_stop_does_not_wait_for_a_model_that_is_loading(lab_desks):
    gate = threading.Event()
    weights = lab_desks.lab.engine.weights
    finding = weights.find
    weights.find = lambda *args: gate.wait(60) and finding(*args)
    desk = await open_desk(
        lab_desks,
        flow(
            {"scene": {"type": "inputs.synthetic_camera"}, "detect": {"type": "vision.detect"}},
            "scene.image -> detect.image",
        ),
    )
    Tab(desk, "a")
    await desk.start("a")
    await until(lambda: desk.session.gauges()[0]["detect"].state == "loading")
    try:
        async with asyncio.timeout(60):
            await desk.stop()
        assert (desk.phase, sessions(lab_desks)) == ("idle", {})
    finally:
        gate.set()


FILM = flow(
    {
        "scene": {"type": "inputs.synthetic_camera", "set": {"width": 64, "height": 64}},
        "film": {"type": "outputs.save_video"},
    },
    "scene.image -> film.image",
)


async def test_stop_lets_a_film_be_finished_and_its_node_says_where_it_is(lab_desks):
    desk = await open_desk(lab_desks, FILM)
    tab = Tab(desk, "a")
    await desk.start("a")
    await until(lambda: desk.session.gauges()[0]["film"].count > 3)
    assert not tab.told("said")
    await desk.stop()
    await until(lambda: tab.told("said"))
    said = tab.told("said")[-1]["value"]
    assert (said["name"], said["mime"]) == ("video.mp4", "video/mp4")
    assert said["size"] == desk.show.remembered.files[PinRef("film", "path")].stat().st_size > 500
    await until(lambda: tab.told("state")[-1]["state"] == "idle")


async def test_cameras_go_out_at_once_and_no_file_is_waited_for_for_ever(lab_desks, monkeypatch):
    monkeypatch.setattr("app.editor.desk.PATIENCE", 0.05)
    nodes = {
        "camera": {"type": "inputs.camera"},
        "scene": {"type": "inputs.synthetic_camera", "set": {"width": 64, "height": 64}},
        "slow": {"type": "local/slow.size", "set": {"seconds": 0}},
        "text": {"type": "text.to_text"},
        "file": {"type": "outputs.save_text"},
    }
    edges = ("scene.image -> slow.image", "slow.out -> text.value", "text.text -> file.text")
    desk = await open_desk(lab_desks, flow(nodes, *edges))
    tab = Tab(desk, "a")
    await desk.start("a")
    await until(lambda: tab.has_camera and desk.session.gauges()[0]["file"].count)
    await desk.do(Set(node="slow", pin="seconds", value=1))
    taken = desk.session.gauges()[0]["slow"].count
    await until(lambda: desk.session.gauges()[0]["slow"].count > taken + 1)
    await desk.stop()
    await until(lambda: tab.told("state")[-1]["state"] == "idle")
    assert not tab.has_camera
    assert not sessions(lab_desks)
    assert not tab.told("said"), "the file was given up"


async def test_what_is_edited_is_saved_and_a_desk_nobody_uses_is_cleared(lab_desks):
    desk = await open_desk(lab_desks, CAMERA)
    page = lambda news: None  # noqa: E731
    desk.look(page)
    await desk.do(RenameFlow(name="renamed"))
    desk.leave(page)
    await until(lambda: lab_desks.find(desk.id) is None)
    again = await lab_desks.open(desk.id)
    assert again is not desk
    assert again.flow.name == "renamed"


async def test_a_desk_whose_session_runs_is_kept_until_it_ends(lab_desks):
    desk = await open_desk(lab_desks, CAMERA)
    tab = Tab(desk, "a")
    page = lambda news: None  # noqa: E731
    desk.look(page)
    await desk.start("a")
    desk.leave(page)
    await asyncio.sleep(0.05)
    assert lab_desks.find(desk.id) is desk
    await desk.stop()
    tab.close()
    await until(lambda: lab_desks.find(desk.id) is None)


async def test_what_was_changed_elsewhere_is_taken_in_and_nobody_is_overwritten_unseen(lab_desks):
    desk = await open_desk(lab_desks, CAMERA)
    news = []
    desk.look(news.append)
    records = lab_desks.lab.records
    theirs = CAMERA.changed(name="theirs", doc="written elsewhere")
    await asyncio.to_thread(records.put, desk.id, theirs)
    await desk.do(RenameFlow(name="ours"))
    await desk.saving.now()
    await until(lambda: "merged" in news)
    assert (desk.flow.name, desk.flow.doc) == ("ours", "written elsewhere")
    assert records.get(desk.id).flow == desk.flow
    assert not desk.saving.error
    assert (await lab_desks.open(desk.id)) is desk


async def test_a_flow_written_over_the_network_is_shown_at_once_on_its_pages(lab_desks):
    desk = await open_desk(lab_desks, CAMERA)
    news = []
    desk.look(news.append)
    await asyncio.to_thread(lab_desks.lab.records.put, desk.id, CAMERA.changed(name="theirs"))
    await until(lambda: "flow" in news)
    assert desk.flow.name == "theirs"
    assert news[:2] == ["merged", "flow"]
    assert desk.conflicts == ()


async def test_a_flow_that_is_deleted_while_it_is_open_is_over_for_everybody(lab_desks):
    desk = await open_desk(lab_desks, CAMERA)
    news = []
    desk.look(news.append)
    await desk.start("a")
    await desk.do(RenameFlow(name="too late"))
    await lab_desks.delete(desk.id)
    await lab_desks.delete(desk.id)
    assert news[-1] == "gone"
    assert not sessions(lab_desks)
    await desk.saving.now()
    await desk.start("a")
    assert not sessions(lab_desks)
    with pytest.raises(KeyError):
        await lab_desks.open(desk.id)


async def test_a_flow_deleted_behind_the_desks_back_is_said_in_words(lab_desks):
    desk = await open_desk(lab_desks, CAMERA)
    lab_desks.lab.records.delete(desk.id)
    await desk.do(Disconnect(edge=EDGE))
    await desk.saving.now()
    assert "deleted this flow elsewhere; export it" in desk.saving.error
    await desk.do(Connect(edge=EDGE))
    desk.look_up()
    await until(lambda: lab_desks.find(desk.id) is None)


async def test_what_cannot_be_written_is_kept_on_its_desk(lab_desks):
    desk = await open_desk(lab_desks, CAMERA)
    records = lab_desks.lab.records
    saving, is_full = records.save, True

    def save(*args):
        if is_full:
            raise OSError("the disk is full")
        return saving(*args)

    records.save = save
    await desk.do(RenameFlow(name="precious"))
    with pytest.raises(OSError, match="full"):
        await lab_desks._clear(desk)
    is_full = False
    assert (await lab_desks.open(desk.id)).flow.name == "precious"
    await lab_desks._clear(desk)
    assert records.get(desk.id).flow.name == "precious"


async def test_what_one_desk_cannot_save_keeps_no_other_from_being_saved(lab_desks):
    first, second = await open_desk(lab_desks, CAMERA), await open_desk(lab_desks, CAMERA)
    records = lab_desks.lab.records
    saving = records.save

    def save(name, *args):
        if name == first.id:
            raise OSError("the disk is full")
        return saving(name, *args)

    records.save = save
    await first.do(RenameFlow(name="first"))
    await second.do(RenameFlow(name="second"))
    await lab_desks.close()
    assert records.get(second.id).flow.name == "second"
    assert "the disk is full" in first.saving.error
    records.save = saving


async def test_one_unreadable_flow_does_not_hide_the_others(lab_desks):
    good, bad = await lab_desks.create(CAMERA), await lab_desks.create(CAMERA)
    with closing(sqlite3.connect(lab_desks.lab.settings.folder / "mentatlab.db")) as database, database:
        database.execute("UPDATE flows SET document = '{' WHERE id = ?", (bad,))
    assert list(await lab_desks.read([bad, good])) == [good]
