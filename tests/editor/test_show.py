"""What is shown goes to whoever looks at it, and to nobody else."""

import json
import struct
from pathlib import Path
from types import SimpleNamespace

import httpx
import numpy as np
import pytest
from fastapi import FastAPI

from app.editor.audience import Audience
from app.editor.backstage import Backstage
from app.editor.captures import Captures
from app.editor.files import mount_files
from app.editor.logs import BATCH, KEPT, Logs
from app.editor.remembered import Remembered
from app.engine import Line, Said
from app.flow import PinRef
from app.lab import ROOT, Lab
from app.sdk import Audio, Image
from app.settings import Settings
from app.streams import Viewer
from app.telemetry import Metrics
from tests.editor.lab import SCENE, Tab, desks, flow, open_desk, until

VIEW, FIND = PinRef("view", "image"), PinRef("find", "image")
GREY = Image.of(np.zeros((48, 64, 3), np.uint8))


def test_a_tab_sees_every_sink_until_it_tells_what_is_on_its_screen():
    audience = Audience()
    audience.follow([VIEW, PinRef("text", "text")])
    audience.came("tab")
    assert audience.sees("tab", VIEW)
    assert audience.watch("tab", ["text"]) == set()
    assert not audience.sees("tab", VIEW)
    assert audience.watch("tab", ["text", "view"]) == {VIEW}


def test_a_tab_may_look_into_any_output():
    audience = Audience()
    audience.follow([VIEW])
    audience.came("tab")
    assert audience.watch("tab", ["find.image", "no.such.thing", "nobody"]) == {FIND}
    assert audience.watched == {FIND}
    audience.went("tab")
    assert audience.watched == frozenset()


def test_what_is_on_screen_keeps_its_meaning_when_the_flow_changes():
    audience = Audience()
    audience.came("tab")
    audience.watch("tab", ["view"])
    assert audience.watched == frozenset()
    audience.follow([VIEW])
    assert audience.watched == {VIEW}


class Letters:
    """A backstage whose letters are only kept."""

    def __init__(self):
        self.opened = []
        captures = Captures({})
        self.backstage = Backstage(captures, Metrics(), self.opened.extend)

    def say(self, pin, value, seq=0):
        self.backstage.said(Said(pin, value, seq, 0.0, "camera"))

    def of(self, kind):
        return [letter[1:] for letter in self.opened if letter[0] == kind]


@pytest.fixture
async def letters():
    made = Letters()
    yield made
    made.backstage.close()


async def test_a_picture_nobody_looks_at_is_not_encoded_until_somebody_does(letters):
    letters.backstage.sinks = frozenset({VIEW})
    letters.say(VIEW, GREY, seq=1)
    letters.say(VIEW, GREY, seq=2)
    letters.say(VIEW, 5)
    await until(lambda: letters.of("words"))
    assert not letters.of("picture")
    letters.backstage.watch(frozenset({VIEW}))
    await until(lambda: letters.of("picture"))
    [(pin, data)] = letters.of("picture")
    assert (pin, about(data)["seq"]) == (VIEW, 2), "the newest, once"


async def test_an_output_that_is_looked_into_says_so(letters):
    letters.say(FIND, 1)
    letters.backstage.watch(frozenset({FIND}))
    letters.say(FIND, 2)
    await until(lambda: letters.of("words"))
    [(_, message)] = letters.of("words")
    assert (message["value"], message["peek"]) == (2, True)


async def test_sound_travels_as_numbered_samples(letters):
    letters.backstage.sinks = frozenset({VIEW})
    for _ in range(2):
        letters.say(VIEW, Audio(np.asarray([0, 1, -1, 2], np.float32), 16_000))
    await until(lambda: len(letters.of("sound")) == 2)
    first, second = (data for _, data in letters.of("sound"))
    assert [about(first)[key] for key in ("mime", "rate", "n")] == ["audio/pcm", 16_000, 1]
    assert about(second)["n"] == 2
    assert np.frombuffer(first[-8:], "<i2").tolist() == [0, 32767, -32767, 32767]


async def test_a_path_is_a_file_only_where_the_pin_says_so(letters, tmp_path):
    film, text = PinRef("save", "path"), PinRef("show", "text")
    letters.backstage.sinks, letters.backstage.files = frozenset({film, text}), frozenset({film})
    (tmp_path / "a.mp4").write_bytes(b"1234")
    letters.say(film, str(tmp_path / "a.mp4"))
    letters.say(text, str(tmp_path / "a.mp4"))
    await until(lambda: letters.of("file") and letters.of("words"))
    [(pin, path, message)] = letters.of("file")
    assert (pin, path) == (film, tmp_path / "a.mp4")
    assert {key: message["value"][key] for key in ("name", "mime", "size")} == {
        "name": "a.mp4",
        "mime": "video/mp4",
        "size": 4,
    }
    assert letters.of("words")[0][1]["kind"] == "string"


def test_one_who_looks_again_is_told_the_whole_text():
    remembered, viewer = Remembered(), Viewer()
    for word in ("one\n", "two\n"):
        remembered.say(VIEW, {"mode": "append", "value": word, "kind": "string"})
    remembered.tell(viewer, VIEW)
    assert json.loads(viewer._take()) == {"mode": "replace", "value": "one\ntwo\n", "kind": "string"}


def test_remembered_sound_has_an_end():
    remembered = Remembered()
    for _ in range(5):
        remembered.hear(VIEW, bytes(1_000_000))
    assert len(remembered.sounds[VIEW]) == 3
    remembered.keep(frozenset())
    assert not remembered.sounds


def test_lines_are_told_in_batches_and_the_oldest_go():
    told = []
    logs = Logs(told.append)
    for number in range(KEPT + 10):
        logs.add(Line("find", "info", "nothing_to_save", {"number": number}))
    logs.send()
    assert len(told) == KEPT // BATCH + 1
    assert len(logs.lines) == KEPT
    last = told[-1]["lines"][-1]
    assert (last["n"], last["text"], last["details"]) == (KEPT + 10, "nothing to save", f"number: {KEPT + 9}")


def test_a_failure_is_a_line_once_however_often_it_is_measured():
    told = []
    logs = Logs(told.append)
    failing = [{"type": "nodes", "nodes": {"find": {"error": {"message": "no model", "remedy": "Fetch it"}}}}]
    for _ in range(3):
        logs.measured(failing)
    logs.measured([{"type": "nodes", "nodes": {"find": {"error": None}}}])
    logs.measured(failing)
    lines = [line for message in told for line in message["lines"]]
    assert [(line["level"], line["text"], line["details"]) for line in lines] == [("error", "no model", "Fetch it")] * 2


def test_a_viewer_loses_the_oldest_sound_and_no_other():
    viewer = Viewer()
    for number in range(6):
        viewer.hear(VIEW, bytes([number]) + bytes(1_000_000))
    assert viewer.dropped == 2
    assert [viewer._take()[0] for _ in range(4)] == [2, 3, 4, 5]
    assert viewer._take() is None


async def test_a_running_flow_sends_pictures_only_to_the_tab_that_shows_them(tmp_path, monkeypatch):
    async with desks(tmp_path, monkeypatch) as opened:
        desk = await open_desk(opened, SCENE)
        looks, peeks = Tab(desk, "looks"), Tab(desk, "peeks")
        desk.show.watch("looks", ["view"])
        desk.show.watch("peeks", ["scene.image"])
        await desk.start("looks")
        await until(lambda: looks.pictures and peeks.pictures)
        assert {about(data)["node"] for data in looks.pictures} == {"view"}
        assert {(about(data)["node"], about(data)["peek"]) for data in peeks.pictures} == {("scene", True)}
        await desk.stop()
        lines = [line["text"] for message in looks.told("log") for line in message["lines"]]
        assert "The flow was started" in lines


async def test_what_a_node_logs_reaches_every_tab_and_those_that_come_later(tmp_path, monkeypatch):
    nodes = {
        "empty": {"type": "inputs.image_folder", "set": {"folder": str(tmp_path / "none")}},
        "text": {"type": "outputs.text", "set": {"text": "x"}},
    }
    async with desks(tmp_path, monkeypatch) as opened:
        desk = await open_desk(opened, flow(nodes))
        tab = Tab(desk, "tab")
        await desk.start("tab")
        await until(lambda: any(line["level"] == "error" for m in tab.told("log") for line in m["lines"]))
        late = Tab(desk, "late")
        await until(lambda: late.told("log"))
        [told] = late.told("log")
        assert told["again"] is True
        assert "empty" in {line["node"] for line in told["lines"]}
        await desk.stop()


@pytest.fixture
async def written(tmp_path):
    """A lab where others can come in, what node `save` of flow `a` names, and a client for its file."""
    async with Lab(Settings(home=tmp_path / "home", access="guarded")) as lab:
        out, pin = lab.settings.folder / "out", PinRef("save", "path")
        out.mkdir(parents=True, exist_ok=True)
        remembered = Remembered()
        desk = SimpleNamespace(show=SimpleNamespace(remembered=remembered, backstage=SimpleNamespace(files={pin})))
        app = FastAPI()
        mount_files(app, SimpleNamespace(find=lambda name: desk if name == "a" else None), lab)
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://lab") as client:
            yield SimpleNamespace(lab=lab, out=out, files=remembered.files, pin=pin, client=client)


async def test_a_file_is_handed_out_only_if_the_flow_itself_has_named_it(written):
    (written.out / "film.mp4").write_bytes(b"0123456789")
    written.files[written.pin] = written.out / "film.mp4"
    part = await written.client.get("/flows/a/file/save/path", headers={"Range": "bytes=2-4"})
    assert (part.status_code, part.content, part.headers["content-type"]) == (206, b"234", "video/mp4")
    for other in ("/flows/a/file/save/other", "/flows/b/file/save/path", "/flows/a/file/save/..%2Fpath"):
        assert (await written.client.get(other)).status_code == 404


async def test_no_name_and_no_link_leads_out_of_the_folder_that_flows_write_to(written, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    (written.out / "link.txt").symlink_to(secret)
    (written.out / "folder").symlink_to(tmp_path)
    around, linked = written.out / ".." / ".." / "secret.txt", written.out / "folder" / "secret.txt"
    for path in (secret, around, written.out / "link.txt", linked, Path("/etc/passwd"), written.out):
        written.files[written.pin] = path
        assert (await written.client.get("/flows/a/file/save/path")).status_code == 404, path
    written.files[written.pin] = written.out / "turned.txt"
    (written.out / "turned.txt").write_text("mine")
    assert (await written.client.get("/flows/a/file/save/path")).text == "mine"
    (written.out / "turned.txt").unlink()
    (written.out / "turned.txt").symlink_to(secret)  # after it was named
    assert (await written.client.get("/flows/a/file/save/path")).status_code == 404


async def test_a_film_on_a_pin_is_played_from_where_flows_may_read(written, tmp_path):
    async def pieces():
        yield (ROOT / "assets" / "samples" / "shapes.mp4").read_bytes()

    film = PinRef("camera", "video")
    stored = await written.lab.storage.put(pieces(), "film.mp4")
    for path in (written.lab.storage.path(stored.ref), ROOT / "assets" / "samples" / "shapes.mp4"):
        written.files[film] = path
        assert (await written.client.get("/flows/a/file/camera/video")).status_code == 200, path
    (tmp_path / "private.mp4").write_bytes(b"film")
    written.files[film] = tmp_path / "private.mp4"
    assert (await written.client.get("/flows/a/file/camera/video")).status_code == 404


def about(message):
    length = struct.unpack("<I", message[4:8])[0]
    return json.loads(message[8 : 8 + length])


CAPTION, GROWING = PinRef("caption", "text"), PinRef("caption", "partial")


async def test_what_is_not_final_is_shown_below_what_is(letters):
    letters.backstage.sinks = frozenset({CAPTION})
    letters.backstage.partials = {GROWING: CAPTION}
    letters.say(GROWING, "one", 1)
    letters.say(CAPTION, "one two", 2)
    letters.say(GROWING, "three", 3)
    await until(lambda: len(letters.of("words")) == 3)
    assert [(pin, about["pin"], about["mode"], about["value"]) for pin, about in letters.of("words")] == [
        (CAPTION, "text", "partial", "one"),
        (CAPTION, "text", "append", "one two\n"),
        (CAPTION, "text", "partial", "three"),
    ]
    assert not any("peek" in about for _, about in letters.of("words"))
    remembered, viewer = Remembered(), Viewer()
    for pin, about in letters.of("words"):
        remembered.say(pin, about)
        viewer.say(pin, about)
    late = Viewer()
    remembered.tell(late, CAPTION)
    for told, mode in ((json.loads(await viewer.next()), "append"), (json.loads(await late.next()), "replace")):
        assert (told["mode"], told["value"], told["partial"]) == (mode, "one two\n", "three")


async def test_what_was_final_meanwhile_takes_the_place_of_what_was_not():
    remembered, viewer = Remembered(), Viewer()
    for mode, value in (("partial", "one"), ("append", "one\n")):
        message = {"kind": "string", "mode": mode, "value": value}
        remembered.say(CAPTION, message)
        viewer.say(CAPTION, message)
    assert json.loads(await viewer.next()) == {"kind": "string", "mode": "append", "value": "one\n"}
    assert remembered.words[CAPTION]["value"] == "one\n"
    assert "partial" not in remembered.words[CAPTION]


async def test_who_looks_into_what_is_not_final_sees_the_newest_only(letters):
    pin = PinRef("listen", "partial")
    letters.backstage.watch(frozenset({pin}))
    letters.backstage.partials = {pin: None}
    letters.say(pin, "one", 1)
    await until(lambda: letters.of("words"))
    [(_, about)] = letters.of("words")
    assert (about["mode"], about["value"], about["peek"]) == ("replace", "one", True)


def samples(message):
    head = struct.unpack("<4sI", message[:8])[1]
    return np.frombuffer(message[8 + head :], "<i2")


async def test_lost_sound_is_silence_in_the_browser(letters):
    pin = PinRef("ear", "audio")
    letters.backstage.sinks = frozenset({pin})
    letters.say(pin, Audio(np.ones(160, np.float32), 16_000, 2.0, gap=0.5), 1)
    letters.say(pin, Audio(np.ones(160, np.float32), 16_000, 2.0, gap=7200.0), 2)
    await until(lambda: len(letters.of("sound")) == 2)
    short, long = (samples(data) for _, data in letters.of("sound"))
    assert len(short) == 8160
    assert not short[:8000].any()
    assert short[8000:].all()
    assert len(long) == 60 * 16_000 + 160, "no more than is shown"
