"""What the command line promises, on films and speech made here."""

import json
import re
import signal
import time
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT
from tests.terminal.media import Film, Shape, as_m4a, count_frames, overlap, speak

SHAPES, DIGITS = "flows/live_shapes.yaml", "flows/spoken_digits.yaml"
WIDE = Film(854, 480, 30, (236, 226, 204), (
    Shape("circle", (150, 160), (3, 5), 58, (150, 60, 190)),
    Shape("square", (700, 330), (-3, -4), 70, (20, 140, 140)),
    Shape("triangle", (420, 330), (1, -5), 66, (220, 110, 20)),
))  # fmt: skip
TALL = Film(360, 640, 30, (52, 60, 70), (
    Shape("square", (110, 130), (2, 8), 60, (240, 200, 60)),
    Shape("circle", (250, 500), (-1, -9), 44, (90, 200, 240)),
))  # fmt: skip
SHORT = Film(320, 192, 3, WIDE.ground, (Shape("circle", (100, 90), (4, 0), 40, (200, 30, 30)),))
WRONG = "name: Wrong\nnodes: {a: {type: vision.detekt}, b: {type: outputs.view}}\n"
SAVE = """
name: Save
nodes:
  film: {type: inputs.synthetic_camera, set: {seconds: 600, width: 320, height: 192}}
  save: {type: outputs.save_video}
edges: [film.image -> save.image]
"""
CHATTY = """
import os
from app.sdk import node

@node
def chat(text: str) -> str:
    print("from Python", flush=True)
    os.write(1, b"from C\\n")
    return text
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("media")


@pytest.fixture(scope="module")
def out(folder):
    return folder / "made" / "here"


@pytest.fixture(scope="module")
def ran(main, folder, out):
    """How each of these ended, several run at a time."""
    packs = main.home / "nodes"
    packs.mkdir()
    (packs / "oops.py").write_text("raise RuntimeError('not today')")
    (packs / "chatty.py").write_text(CHATTY)
    (folder / "chatty.yaml").write_text("name: x\nnodes: {a: {type: local/chatty.chat, set: {text: Grüße}}}\n", "utf-8")
    (folder / "save.yaml").write_text(SAVE)
    (folder / "wrong.yaml").write_text(WRONG)
    wide, tall = WIDE.write(folder / "wide.mp4"), TALL.write(folder / "tall film.mp4")
    short = SHORT.write(folder / "short.mp4")
    wav = speak(folder / "speech.wav", "three one four", "one five nine")
    m4a = as_m4a(wav, folder / "speech.m4a")
    detections, heard = ["--watch", "detect.detections"], ["--watch", "listen.transcript", "--watch", "listen.srt"]
    only_circles = ["--set", "detect.confidence=0.6", "--set", "detect.classes=circle"]
    commands: dict[str, list[str | Path]] = {
        "wide": ["run", SHAPES, "--input", f"camera={wide}", *detections, "--json"],
        "tall": ["run", SHAPES, "--input", f"camera={tall}", *detections, "--json"],
        "sinks": ["run", SHAPES, "--input", f"camera={short}", *only_circles, "--out", out, "--json"],
        "wav": ["run", DIGITS, "--input", f"voice={wav}", *heard],
        "m4a": ["run", DIGITS, "--input", f"voice={m4a}", *heard, "--json"],
        "no browser": ["run", SHAPES, "--json"],
        "seconds": ["run", folder / "save.yaml", "--seconds", "1", "--out", folder / "timed", "--json"],
        "chatty": ["run", folder / "chatty.yaml", "--watch", "a.out"],
        "validate good": ["validate", SHAPES, DIGITS],
        "validate wrong": ["validate", folder / "wrong.yaml", SHAPES],
        "agents": ["agents"],
        "manifests": ["agents", "--json"],
        "as yaml": ["export", SHAPES],
        "as json": ["export", SHAPES, "--format", "json"],
        "schemas": ["schemas", folder / "schemas"],
    }
    return dict(zip(commands, main.each(*commands.values()), strict=True))


@pytest.mark.parametrize(("name", "film"), [("wide", WIDE), ("tall", TALL)])
def test_every_shape_of_every_frame_is_found(ran, name, film):
    run = ran[name]
    assert (run.code, run.err) == (0, "")
    *items, summary = run.items
    assert [item["seq"] for item in items] == list(range(film.frames))
    assert {(item["node"], item["pin"]) for item in items} == {("detect", "detections")}
    times = [item["time"] for item in items]
    assert times == sorted(times)
    for item in items:
        value = item["value"]
        assert (value["size"], value["ids"]) == ([film.width, film.height], None)
        found = dict(zip(value["labels"], value["boxes"], strict=True))
        assert sorted(value["labels"]) == sorted(shape.label for shape in film.shapes)
        for shape in film.shapes:
            assert overlap(found[shape.label], shape.box(item["seq"])) > 0.75
        assert all(0.4 <= score <= 1 for score in value["scores"])
    assert summary["summary"]["outcome"] == "done"
    assert summary["summary"]["said"] == {"detect.detections": film.frames}
    assert summary["summary"]["calls"]["detect"] == film.frames


def test_speech_is_written_down_and_made_subtitles(ran):
    run = ran["wav"]
    assert (run.code, run.err) == (0, "")
    heard, _, subtitles = run.out.partition("listen.srt\n")
    assert heard == "listen.transcript  three one four\nlisten.transcript  one five nine\n"
    times = r"\d\d:\d\d:\d\d,\d{3} --> \d\d:\d\d:\d\d,\d{3}"
    assert re.fullmatch(rf"1\n{times}\nthree one four\n\n2\n{times}\none five nine\n", subtitles)


def test_a_sound_of_another_format_says_the_same(ran):
    run = ran["m4a"]
    *items, summary = run.items
    assert [item["value"] for item in items if item["pin"] == "transcript"] == ["three one four", "one five nine"]
    assert [item["pin"] for item in items].count("srt") == 1
    assert summary["summary"]["outcome"] == "done"
    assert (run.code, run.err) == (0, "")


def test_without_watch_the_sinks_speak_and_media_are_kept(ran, out):
    *items, _ = ran["sinks"].items
    pins = {f"{item['node']}.{item['pin']}" for item in items}
    assert pins == {"count.counts", "count.text", "count.total", "view.image"}
    pictures = [item["value"] for item in items if item["node"] == "view"]
    assert [one["type"] for one in pictures] == ["image"] * 3
    assert pictures[0]["metadata"] == {"mimeType": "image/jpeg", "width": 320, "height": 192}
    assert [Path(one["path"]).parent for one in pictures] == [out] * 3
    assert all(Path(one["path"]).read_bytes().startswith(b"\xff\xd8") for one in pictures)
    assert [item["value"] for item in items if item["pin"] == "text"] == ["1 circle"]


def test_a_camera_without_a_browser_fails_and_names_the_remedy(ran):
    run = ran["no browser"]
    assert run.code == 1
    assert run.items[-1]["summary"]["outcome"] == "failed"
    (failure,) = run.items[-1]["summary"]["failures"]
    assert (failure["node"], failure["pin"]) == ("camera", "source")
    (line,) = run.err.splitlines()
    assert line.startswith("failed: camera.source: no browser is connected")
    assert "--input camera=PATH" in line


def test_seconds_end_a_run_and_its_film_plays(ran, folder):
    run = ran["seconds"]
    assert (run.code, run.err) == (0, "")
    path = run.items[0]["value"]
    assert path == str(folder / "timed" / "video.mp4")
    assert count_frames(Path(path)) == run.items[-1]["summary"]["calls"]["film"] > 0


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM], ids=["SIGINT", "SIGTERM"])
def test_what_interrupts_a_run_leaves_a_film_that_plays(main, folder, sent):
    flow, out = folder / "interrupted.yaml", folder / sent.name
    flow.write_text(SAVE)
    with main.start("run", flow, "--out", out, "--watch", "film.truth") as process:
        for _ in range(40):
            assert process.stdout.readline().startswith("film.truth  {")
        began = time.monotonic()
        process.send_signal(sent)
        _, err = process.communicate(timeout=60)
    assert time.monotonic() - began < 2
    assert (process.returncode, err) == (130, "")
    assert 20 < count_frames(out / "video.mp4") < 18_000, "its ten minutes have not been made to the end"


def test_a_reader_that_leaves_ends_a_run_quietly(main, folder):
    flow, out = folder / "read.yaml", folder / "read"
    flow.write_text(SAVE)
    with main.start("run", flow, "--out", out, "--watch", "film.truth", "--json") as process:
        assert [json.loads(process.stdout.readline())["seq"] for _ in range(30)] == list(range(30))
        process.stdout.close()
        assert process.wait(timeout=60) == 1
        assert process.stderr.read() == ""
    assert count_frames(out / "video.mp4") > 0


def test_a_good_flow_is_called_good(ran):
    run = ran["validate good"]
    assert (run.code, run.out, run.err) == (0, f"{SHAPES}: good\n{DIGITS}: good\n", "")


def test_all_that_is_wrong_with_a_flow_is_said_at_once(ran, folder):
    run = ran["validate wrong"]
    assert (run.code, run.out) == (2, f"{SHAPES}: good\n")
    first, second = run.err.splitlines()
    assert first.startswith(f"{folder / 'wrong.yaml'}: error: a")
    assert "vision.detekt" in first
    assert "vision.detect" in first
    assert "b.image" in second


def test_the_agents_are_listed_and_a_pack_that_is_broken_is_named(ran):
    run = ran["agents"]
    assert run.code == 0
    assert re.search(r"^vision\.detect +Find things", run.out, re.MULTILINE)
    assert re.search(r"^local/chatty\.chat ", run.out, re.MULTILINE)
    assert run.err == "broken: local/oops: RuntimeError: not today\n"
    (detect,) = [one for one in json.loads(ran["manifests"].out) if one["id"] == "vision.detect"]
    assert {"name", "type", "description"} <= set(detect["inputs"][0])


def test_an_export_is_the_flow_again(main, ran, folder):
    as_yaml, as_json = ran["as yaml"], ran["as json"]
    assert (as_yaml.code, as_yaml.err, as_json.code, as_json.err) == (0, "", 0, "")
    assert yaml.safe_load(as_yaml.out) == yaml.safe_load((ROOT / SHAPES).read_text())
    assert json.loads(as_json.out)["nodes"]["detect"]["set"]["confidence"] == 0.4
    (folder / "flow.json").write_text(as_json.out)
    assert main("export", folder / "flow.json").out == as_yaml.out


def test_the_schemas_are_written(ran, folder):
    written = [folder / "schemas" / f"{one}.schema.json" for one in ("agent", "flow")]
    assert ran["schemas"].out.splitlines() == [str(path) for path in written]
    assert [json.loads(path.read_text())["title"] for path in written] == ["AgentManifest", "Flow"]


def test_what_a_library_prints_is_no_result(ran):
    run = ran["chatty"]
    assert (run.code, run.out) == (0, "a.out  Grüße\n")
    assert sorted(run.err.splitlines()) == ["from C", "from Python"]


def test_the_editor_starts_ends_with_ctrl_c_and_a_second_one_says_that_its_port_is_taken(main):
    with main.start("--port", "0", "--no-open", PYTHONUNBUFFERED="1") as first:
        address = first.stdout.readline().rpartition(" ")[2].strip()
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+", address)
        second = main("--port", address.rpartition(":")[2], "--no-open")
        assert (second.code, second.out) == (2, "")
        (line,) = second.err.splitlines()
        assert "Address already in use" in line
        assert f"Open {address}, or choose another port with --port" in line
        first.send_signal(signal.SIGINT)
        _, err = first.communicate(timeout=60)
        assert (first.returncode, err) == (0, "")
