"""What the command line promises, on films and speech made here."""

import json
import re
import shutil
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
def films(main, folder):
    """Each film's lines of `--json`."""
    paths = [WIDE.write(folder / "wide.mp4"), TALL.write(folder / "tall film.mp4")]
    return main.each(
        *[["run", SHAPES, "--input", f"camera={path}", "--watch", "detect.detections", "--json"] for path in paths]
    )


@pytest.fixture(scope="module")
def speeches(main, folder):
    """What is heard in the same words as WAV, printed for people, and as M4A, as JSON."""
    wav = speak(folder / "speech.wav", "three one four", "one five nine")
    m4a = as_m4a(wav, folder / "speech.m4a")
    watch = ["--watch", "listen.transcript", "--watch", "listen.srt"]
    return main.each(
        ["run", DIGITS, "--input", f"voice={wav}", *watch], ["run", DIGITS, "--input", f"voice={m4a}", *watch, "--json"]
    )


@pytest.fixture(scope="module")
def sinks(main, folder):
    """A run without `--watch`: a setting, a folder, media."""
    out = folder / "made" / "here"
    film = Film(320, 192, 3, WIDE.ground, (Shape("circle", (100, 90), (4, 0), 40, (200, 30, 30)),))
    path = film.write(folder / "short.mp4")
    typed = ["--set", "detect.confidence=0.6", "--set", "detect.classes=circle", "--out", out, "--json"]
    return main("run", SHAPES, "--input", f"camera={path}", *typed), out


@pytest.mark.parametrize(("number", "film"), [(0, WIDE), (1, TALL)], ids=["wide", "tall"])
def test_every_shape_of_every_frame_is_found(films, number, film):
    run = films[number]
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


def test_speech_is_written_down_and_made_subtitles(speeches):
    run = speeches[0]
    assert (run.code, run.err) == (0, "")
    heard, _, subtitles = run.out.partition("listen.srt\n")
    assert heard == "listen.transcript  three one four\nlisten.transcript  one five nine\n"
    times = r"\d\d:\d\d:\d\d,\d{3} --> \d\d:\d\d:\d\d,\d{3}"
    assert re.fullmatch(rf"1\n{times}\nthree one four\n\n2\n{times}\none five nine\n", subtitles)


def test_a_sound_of_another_format_says_the_same(speeches):
    run = speeches[1]
    *items, summary = run.items
    assert [item["value"] for item in items if item["pin"] == "transcript"] == ["three one four", "one five nine"]
    assert [item["pin"] for item in items].count("srt") == 1
    assert summary["summary"]["outcome"] == "done"
    assert (run.code, run.err) == (0, "")


def test_without_watch_the_sinks_speak_and_media_are_kept(sinks):
    run, out = sinks
    *items, _ = run.items
    pins = {f"{item['node']}.{item['pin']}" for item in items}
    assert pins == {"count.counts", "count.text", "count.total", "view.image"}
    pictures = [item["value"] for item in items if item["node"] == "view"]
    assert [one["type"] for one in pictures] == ["image"] * 3
    assert pictures[0]["metadata"] == {"mimeType": "image/jpeg", "width": 320, "height": 192}
    assert [Path(one["path"]).parent for one in pictures] == [out] * 3
    assert all(Path(one["path"]).read_bytes().startswith(b"\xff\xd8") for one in pictures)
    assert [item["value"] for item in items if item["pin"] == "text"] == ["1 circle"]


def test_a_camera_without_a_browser_fails_and_names_the_remedy(main):
    run = main("run", SHAPES, "--json")
    assert run.code == 1
    assert run.items[-1]["summary"]["outcome"] == "failed"
    (failure,) = run.items[-1]["summary"]["failures"]
    assert (failure["node"], failure["pin"]) == ("camera", "source")
    (line,) = run.err.splitlines()
    assert line.startswith("failed: camera.source: no browser is connected")
    assert "--input camera=PATH" in line


def test_seconds_end_a_run_and_its_film_plays(main, folder):
    flow = folder / "save.yaml"
    flow.write_text(SAVE)
    run = main("run", flow, "--seconds", "1", "--out", folder / "timed", "--json")
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
        _, err = process.communicate(timeout=30)
    assert time.monotonic() - began < 2
    assert (process.returncode, err) == (130, "")
    assert count_frames(out / "video.mp4") > 20


def test_a_reader_that_leaves_ends_a_run_quietly(main, folder):
    flow, out = folder / "read.yaml", folder / "read"
    flow.write_text(SAVE)
    with main.start("run", flow, "--out", out, "--watch", "film.truth", "--json") as process:
        assert [json.loads(process.stdout.readline())["seq"] for _ in range(30)] == list(range(30))
        process.stdout.close()
        assert process.wait(timeout=20) == 1
        assert process.stderr.read() == ""
    assert count_frames(out / "video.mp4") > 0


def test_validate_agents_export_and_schemas(main, folder):
    wrong = folder / "wrong.yaml"
    wrong.write_text("name: Wrong\nnodes: {a: {type: vision.detekt}, b: {type: outputs.view}}\n")
    good, bad, listed, manifests, written, schemas = main.each(
        ["validate", SHAPES, DIGITS],
        ["validate", wrong, SHAPES],
        ["agents"],
        ["agents", "--json"],
        ["export", SHAPES],
        ["schemas", folder / "schemas"],
    )
    assert (good.code, good.out, good.err) == (0, f"{SHAPES}: good\n{DIGITS}: good\n", "")
    assert (bad.code, bad.out) == (2, f"{SHAPES}: good\n")
    first, second = bad.err.splitlines()
    assert first.startswith(f"{wrong}: error: a")
    assert "vision.detekt" in first
    assert "vision.detect" in first
    assert "b.image" in second
    assert re.search(r"^vision\.detect +\S", listed.out, re.MULTILINE)
    (detect,) = [one for one in json.loads(manifests.out) if one["id"] == "vision.detect"]
    assert {"name", "type", "description"} <= set(detect["inputs"][0])
    assert yaml.safe_load(written.out) == yaml.safe_load((ROOT / SHAPES).read_text())
    assert schemas.out.splitlines() == [str(folder / "schemas" / f"{one}.schema.json") for one in ("agent", "flow")]
    assert {ended.code for ended in (listed, manifests, written, schemas)} == {0}
    assert {ended.err for ended in (listed, manifests, written, schemas)} == {""}


def test_an_export_is_the_flow_again(main, folder):
    as_json, as_yaml = main.each(["export", SHAPES, "--format", "json"], ["export", SHAPES])
    (folder / "flow.json").write_text(as_json.out)
    assert json.loads(as_json.out)["nodes"]["detect"]["set"]["confidence"] == 0.4
    assert main("export", folder / "flow.json").out == as_yaml.out


@pytest.fixture
def packs(main):
    """The folder for nodes of one's own."""
    folder = main.home / "nodes"
    folder.mkdir(parents=True)
    yield folder
    shutil.rmtree(folder)


def test_a_pack_that_is_broken_is_named_and_harms_nothing(main, packs):
    (packs / "oops.py").write_text("raise RuntimeError('not today')")
    listed = main("agents")
    assert listed.code == 0
    assert "vision.detect " in listed.out
    assert listed.err == "broken: local/oops: RuntimeError: not today\n"


def test_what_a_library_prints_is_no_result(main, packs, folder):
    (packs / "chatty.py").write_text(CHATTY)
    flow = folder / "chatty.yaml"
    flow.write_text("name: x\nnodes: {a: {type: local/chatty.chat, set: {text: Grüße}}}\n", encoding="utf-8")
    run = main("run", flow, "--watch", "a.out", LC_ALL="C")
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
        _, err = first.communicate(timeout=20)
        assert (first.returncode, err) == (0, "")
