"""What is known is not computed again, and what is not known is never taken for it."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.engine import content
from tests.engine.flows import flow
from tests.engine.runs_lab import bench, calls


@pytest.fixture
async def lab(tmp_path):
    async with bench(tmp_path) as lab:
        yield lab


def chain(text: str = "hello there", sep: str = " "):
    nodes = {
        "loud": ("runs_lab.louder", {"text": text}),
        "pair": ("runs_lab.pair", {"sep": sep}),
        "end": ("shout", {}),
    }
    return flow(nodes, "loud.out -> pair.text", "pair.second -> end.text")


async def results(lab, about, **asked):
    run = await lab.run(about, **asked)
    assert run.state == "done", run.error
    return {name: node["result"] for name, node in run.nodes.items() if "result" in node}


async def test_the_same_again_calls_nothing(lab):
    assert await results(lab, chain()) == {"loud": "fresh", "pair": "fresh", "end": "fresh"}
    assert await results(lab, chain()) == {"loud": "cached", "pair": "cached", "end": "cached"}
    assert calls == ["hello there", "pair HELLO THERE"]


async def test_a_changed_setting_costs_its_node_and_those_whose_inputs_differ_for_it(lab):
    await results(lab, chain())
    assert await results(lab, chain(sep="E")) == {"loud": "cached", "pair": "fresh", "end": "fresh"}
    assert await results(lab, chain("Hello There")) == {"loud": "fresh", "pair": "cached", "end": "cached"}


async def test_what_a_node_left_unsaid_is_known_too(lab):
    first = await lab.run(chain("word"))
    again = await lab.run(chain("word"))
    assert first.nodes["end"]["state"] == again.nodes["end"]["state"] == "skipped"
    assert again.nodes["pair"]["result"] == "cached"


async def test_a_node_that_says_it_is_not_pure_is_called_each_time_and_so_is_what_it_feeds(lab):
    about = flow({"dice": "runs_lab.dice", "twice": "double"}, "dice.out -> twice.number")
    for _ in range(2):
        run = await lab.run(about)
        assert "result" not in run.nodes["dice"]
        assert run.nodes["twice"]["result"] == "fresh"
    assert calls == ["dice", "dice"]


async def test_a_node_with_effects_is_called_each_time(lab):
    about = flow({"n": ("double", {"number": 2}), "shown": "runs_lab.shown"}, "n.out -> shown.value")
    await lab.run(about)
    again = await lab.run(about)
    assert (again.nodes["n"]["calls"], again.nodes["shown"]["calls"]) == (0, 1)


async def test_pictures_are_known_by_their_pixels(lab):
    def look(shade):
        nodes = {"p": ("runs_lab.picture", {"shade": shade}), "m": "runs_lab.mean"}
        return flow(nodes, "p.out -> m.image")

    await lab.run(look(7))
    again = await lab.run(look(7))
    assert await lab.said(again) == {"m.out": "7.0"}
    assert calls == ["picture 7", "mean"]
    await lab.run(look(8))
    assert calls == ["picture 7", "mean", "picture 8", "mean"]


async def test_one_of_many_items_is_known_too_where_that_pays(lab):
    about = flow({"s": ("runs_lab.shades", {"count": 5}), "m": "runs_lab.slow_mean"}, "s.out -> m.image")
    first = await lab.run(about)
    assert (first.nodes["m"]["calls"], first.nodes["m"]["result"]) == (5, "fresh")
    second = await lab.run(about)  # it has shown by then that it is worth it
    third = await lab.run(about)
    assert [run.nodes["m"]["calls"] for run in (second, third)] == [1, 0]
    assert await lab.said(first) == await lab.said(third) == {"m.out": "4.0"}


async def test_a_quick_node_on_a_stream_is_not_looked_up(lab, monkeypatch):
    monkeypatch.setattr("app.engine.results.PAYS", 60)  # however busy the machine, it is quick
    about = flow({"s": ("runs_lab.shades", {"count": 5}), "m": "runs_lab.mean"}, "s.out -> m.image")
    for _ in range(2):
        assert (await lab.run(about)).nodes["m"]["calls"] == 5


async def test_freshness_is_what_a_run_would_do(lab):
    about = chain()
    assert lab.runs.freshness(about, {}) == {"loud": "stale", "pair": "stale", "end": "stale"}
    await lab.run(about)
    assert lab.runs.freshness(about, {}) == {"loud": "fresh", "pair": "fresh", "end": "fresh"}
    assert lab.runs.freshness(chain(sep="E"), {}) == {"loud": "fresh", "pair": "stale", "end": "stale"}
    assert lab.runs.freshness(about, {"loud.text": "other"})["loud"] == "stale"
    mixed = flow({"dice": "runs_lab.dice", "twice": "double"}, "dice.out -> twice.number")
    assert lab.runs.freshness(mixed, {}) == {"dice": "unknown", "twice": "stale"}
    assert lab.runs.freshness(flow({"m": "runs_lab.mean"}), {}) == {}


async def test_of_too_many_results_those_that_were_not_asked_for_longest_go(tmp_path):
    def look(shade):
        return flow({"p": ("runs_lab.picture", {"shade": shade})})

    async with bench(tmp_path, limit=2500) as lab:
        for shade in range(8):
            await lab.run(look(shade))
        kept = list((tmp_path / "results").iterdir())
        assert 0 < len(kept) < 8
        assert sum(path.stat().st_size for path in kept) <= 2500
        calls.clear()
        await lab.run(look(7))
        await lab.run(look(0))
        assert calls == ["picture 0"]


async def test_results_outlive_the_lab_and_a_broken_file_is_as_good_as_none(tmp_path):
    async with bench(tmp_path) as lab:
        await lab.run(chain())
    async with bench(tmp_path) as lab:
        await lab.run(chain())
        assert calls == []
    for path in (tmp_path / "results").iterdir():
        path.write_bytes(path.read_bytes()[:-3])
    async with bench(tmp_path) as lab:
        assert set((await results(lab, chain())).values()) == {"fresh"}


@pytest.mark.parametrize("method", ["read", "write", "_known"])
async def test_whatever_is_wrong_with_what_is_kept_costs_a_call_and_never_the_run(lab, monkeypatch, method):
    await results(lab, chain())

    def broken(*_):
        raise RuntimeError("changed during iteration")

    monkeypatch.setattr(type(lab.files), method, broken)
    assert set(await results(lab, chain("other words"))) == {"loud", "pair", "end"}
    monkeypatch.undo()


@pytest.mark.parametrize("kept", [b"", b"short", b"x" * 400, bytes(32) + b'{"parts": 3}\n'])
async def test_a_result_that_is_not_whole_is_none(lab, kept):
    await results(lab, chain())
    for path in lab.files._folder.iterdir():
        path.write_bytes(kept)
    assert set((await results(lab, chain())).values()) == {"fresh"}
    for path in lab.files._folder.iterdir():
        path.unlink()
        path.mkdir()
    assert set((await results(lab, chain())).values()) == {"fresh"}


async def test_what_a_kill_left_half_written_is_no_result_and_goes(tmp_path):
    folder = tmp_path / "results"
    folder.mkdir()
    (folder / ".old").write_bytes(b"x" * 1000)
    (folder / ".new").write_bytes(b"x" * 1000)
    os.utime(folder / ".old", (1, 1))
    async with bench(tmp_path) as lab:
        await results(lab, chain())
        assert lab.files._size < 2000
    assert {path.name for path in folder.iterdir() if path.name.startswith(".")} == {".new"}


async def test_what_names_media_that_are_gone_is_made_anew(lab, tmp_path):
    there = tmp_path / "there"
    there.touch()
    about = flow({"n": ("runs_lab.names", {"text": "film"})})
    lab.engine.find = lab.runs._works.contents._find = lambda reference: media[reference]
    media = GoneOr({"mlab://film": there})
    assert await results(lab, about) == {"n": "fresh"}
    assert await results(lab, about) == {"n": "cached"}
    media.clear()
    assert await results(lab, about) == {"n": "fresh"}
    assert calls == ["names film", "names film"]


class GoneOr(dict):
    def __missing__(self, reference):
        raise FileNotFoundError(reference)


def test_many_threads_may_ask_for_the_code_of_nodes_at_once(monkeypatch):
    """Python 3.11 cannot parse in two threads at once: it says SystemError now and then."""
    at_once, most = 0, 0

    def parse(_):
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        time.sleep(0.01)
        at_once -= 1
        return "code"

    monkeypatch.setattr(content, "_code_of", parse)
    contents = content.Contents(Path, lambda _: None)
    manifest = SimpleNamespace(id="n", version="1")
    steps = [SimpleNamespace(type=SimpleNamespace(call=object()), manifest=manifest) for _ in range(6)]
    with ThreadPoolExecutor(6) as pool:
        assert all(pool.map(lambda step: contents.key_of(step, {}), steps))
    assert most == 1
