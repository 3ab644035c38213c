"""A model takes its time to load, and nobody else waits for it: not the other branches, nor those it served before."""

import asyncio
import threading
from typing import ClassVar

import pytest

from app.flow import Set
from app.sdk import Image, Run, Stream, node
from tests.engine.flows import flow
from tests.engine.live import camera, kind, measure, session


class Loaded:
    """A model by name; loading one waits until its gate is open."""

    gates: ClassVar[dict[str, threading.Event]] = {}

    def __init__(self, device: str, name: str) -> None:
        if not self.gates[name].wait(60):
            raise TimeoutError(name)
        if name == "broken":
            raise FileNotFoundError("there is no model broken")
        self.name = name


@pytest.fixture(autouse=True)
def gates():
    Loaded.gates = {name: threading.Event() for name in ("a", "b", "broken")}
    yield Loaded.gates
    for gate in Loaded.gates.values():
        gate.set()


@node
async def named(image: Image, model: str = "a", *, run: Run) -> str:
    async with run.borrow(Loaded, model) as loaded:
        return loaded.name


@node
async def following(image: Stream[Image], model: str = "a", *, run: Run) -> Stream[str]:
    """Numbers what it has seen since it was begun."""
    async with run.borrow(Loaded, model) as loaded:
        n = 0
        async for _ in image:
            n += 1
            yield f"{loaded.name}{n}"


SEES = {"camera": (kind(camera), {"made_up": 5}), "m": kind(measure)}
OTHER = "camera.image -> m.image"


def beside(fn, **given):
    """A branch with a model beside one without."""
    return flow({**SEES, "n": (kind(fn), given)}, OTHER, "camera.image -> n.image")


async def test_a_branch_without_the_model_does_not_wait_for_it(tmp_path, gates):
    async with session(beside(named), tmp_path, named) as (_, opened, heard):
        await heard.until(lambda: len(heard.values("m.out")) > 50)
        gauge = opened.gauges()[0]["n"]
        assert (gauge.state, gauge.note) == ("loading", "loading a")
        assert not heard.values("n.out")
        edge, depth = opened.gauges()[1]["camera.image -> n.image"]
        assert edge.drops["overwrite"] > 10, "what it could not take is told of"
        assert depth < 100
        gates["a"].set()
        await heard.until(lambda: len(heard.values("n.out")) > 10)
        seqs = [said.seq for said in heard.said if str(said.pin) == "m.out"]
        assert seqs == sorted(set(seqs))


async def test_an_item_nobody_else_needs_waits_for_the_model(tmp_path, gates):
    about = flow({"camera": SEES["camera"], "n": kind(named)}, "camera.image -> n.image")
    async with session(about, tmp_path, named) as (_, opened, heard):
        async with asyncio.timeout(60):
            while (about := opened.gauges()[0].get("n")) is None or about.state != "loading":
                await asyncio.sleep(0.001)  # nothing is said meanwhile
        gates["a"].set()
        await heard.until(lambda: heard.values("n.out"))
        assert next(said.seq for said in heard.said if str(said.pin) == "n.out") == 0


@pytest.mark.parametrize("fn", [named, following])
async def test_it_serves_with_the_model_it_has_until_the_next_is_there(fn, tmp_path, gates):
    gates["a"].set()
    about = flow({"camera": SEES["camera"], "n": kind(fn)}, "camera.image -> n.image")
    async with session(about, tmp_path, fn) as (engine, opened, heard):
        await heard.until(lambda: len(heard.values("n.out")) > 5)
        await engine.edit(opened, Set(node="n", pin="model", value="b").apply(about)[0])
        await heard.until(lambda: opened.gauges()[0]["n"].state == "loading")
        before = len(heard.values("n.out"))
        await heard.until(lambda: len(heard.values("n.out")) > before + 20)
        assert {said[0] for said in heard.values("n.out")} == {"a"}
        assert opened.gauges()[0]["n"].note == "loading b"
        gates["b"].set()
        await heard.until(lambda: any(said[0] == "b" for said in heard.values("n.out")))
        said = [value[0] for value in heard.values("n.out")]
        assert said == sorted(said), "once it has changed over it stays with the new one"
        seqs = [said.seq for said in heard.said if str(said.pin) == "n.out"]
        assert seqs == sorted(set(seqs))


@pytest.mark.parametrize("fn", [named, following])
async def test_another_change_of_mind_while_it_loads(fn, tmp_path, gates):
    gates["a"].set()
    about = flow({"camera": SEES["camera"], "n": kind(fn)}, "camera.image -> n.image")
    async with session(about, tmp_path, fn) as (engine, opened, heard):
        await heard.until(lambda: len(heard.values("n.out")) > 5)
        await engine.edit(opened, Set(node="n", pin="model", value="b").apply(about)[0])
        await heard.until(lambda: opened.gauges()[0]["n"].state == "loading")
        await engine.edit(opened, about)
        gates["b"].set()
        before = len(heard.values("n.out"))
        await heard.until(lambda: len(heard.values("n.out")) > before + 20)
        assert {said[0] for said in heard.values("n.out")} == {"a"}


@pytest.mark.parametrize("fn", [named, following])
async def test_a_model_that_will_not_load_is_told_and_the_others_go_on(fn, tmp_path, gates):
    gates["a"].set()
    gates["broken"].set()
    about = beside(fn)
    async with session(about, tmp_path, fn) as (engine, opened, heard):
        await heard.until(lambda: len(heard.values("n.out")) > 5)
        await engine.edit(opened, Set(node="n", pin="model", value="broken").apply(about)[0])
        await heard.until(lambda: opened.gauges()[0]["n"].failure)
        assert "there is no model broken" in opened.gauges()[0]["n"].failure.message
        before = len(heard.values("m.out"))
        await heard.until(lambda: len(heard.values("m.out")) > before + 20)
        await engine.edit(opened, about)
        before = len(heard.values("n.out"))
        await heard.until(lambda: len(heard.values("n.out")) > before + 5)


@pytest.mark.parametrize("fn", [named, following])
async def test_a_new_node_takes_anothers_place_once_it_is_ready(fn, tmp_path, gates):
    """Old and new feed the same taker: it goes on hearing the old one, though that is deleted, until then."""
    gates["a"].set()
    parts = {"camera": SEES["camera"], "shout": "flows.shout"}
    old = flow({**parts, "old": kind(named)}, "camera.image -> old.image", "old.out -> shout.text")
    new = flow({**parts, "new": (kind(fn), {"model": "b"})}, "camera.image -> new.image", "new.out -> shout.text")
    async with session(old, tmp_path, named, following) as (engine, opened, heard):
        await heard.until(lambda: len(heard.values("shout.out")) > 5)
        await engine.edit(opened, new)
        await heard.until(lambda: opened.gauges()[0].get("new") and opened.gauges()[0]["new"].state == "loading")
        before = len(heard.values("shout.out"))
        await heard.until(lambda: len(heard.values("shout.out")) > before + 20)
        assert set(heard.values("shout.out")) == {"A"}
        assert opened.flow == new, "what was asked for is what it says it runs"
        gates["b"].set()
        await heard.until(lambda: any(said[0] == "B" for said in heard.values("shout.out")))
        assert set(opened.gauges()[0]) == {"camera", "shout", "new"}
        seqs = [said.seq for said in heard.said if str(said.pin) == "shout.out"]
        assert seqs == sorted(set(seqs))


async def test_an_edit_taken_back_while_its_node_loads(tmp_path, gates):
    gates["a"].set()
    parts = {"camera": SEES["camera"], "shout": "flows.shout"}
    old = flow({**parts, "old": kind(named)}, "camera.image -> old.image", "old.out -> shout.text")
    new = flow({**parts, "new": (kind(named), {"model": "b"})}, "camera.image -> new.image", "new.out -> shout.text")
    async with session(old, tmp_path, named) as (engine, opened, heard):
        await heard.until(lambda: len(heard.values("shout.out")) > 5)
        for about in (new, old, new, old):
            await engine.edit(opened, about)
            before = len(heard.values("shout.out"))
            await heard.until(lambda before=before: len(heard.values("shout.out")) > before + 5)
        gates["b"].set()
        before = len(heard.values("shout.out"))
        await heard.until(lambda: len(heard.values("shout.out")) > before + 20)
        assert set(heard.values("shout.out")) == {"A"}
        assert set(opened.gauges()[0]) == set(old.nodes)
        seqs = [said.seq for said in heard.said if str(said.pin) == "old.out"]
        assert seqs == sorted(set(seqs)), "each picture once, though a busy machine may leave some out"
