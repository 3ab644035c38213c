"""Whatever is done to a running flow: the branch nobody touches loses nothing, and all comes home."""

import asyncio

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.engine.streaming import StreamDriver
from app.flow import Flow
from app.sdk import Image, Last, NodeError, Outputs, Run, Stream, node
from tests.engine.flows import flow
from tests.engine.live import kind, session


class Shot(Outputs):
    image: Image
    number: float


@node
async def lens(step: float = 0.001, upto: int = 0, *, run: Run) -> Stream[Shot]:
    """Pictures with their numbers, one of them in flight; comes to an end when somebody says up to where."""
    n = 0
    while not upto or n < upto:
        yield Shot(image=Image.encoded(b"x" * (1 + n % 50)), number=n)
        n += 1
        await asyncio.sleep(step)


@node
async def every(step: float = 0.001) -> Stream[float]:
    """Numbers that are kept in line: none of them may be lost."""
    n = 0
    while True:
        yield n
        n += 1
        await asyncio.sleep(step)


@node
async def lingering(image: Image, by: float = 0.002, fails: bool = False) -> float:
    await asyncio.sleep(by)
    if fails:
        raise NodeError("not today")
    return len(image.raster.jpeg(1))


@node
def through(image: Image) -> Image:
    return image


@node
async def passing(image: Image, by: float = 0.001) -> Image:
    await asyncio.sleep(by)
    return image


@node
def pair(a: Image, b: Image, scale: float = 1) -> float:
    return (len(a.raster.jpeg(1)) - len(b.raster.jpeg(1))) * scale


class Summed(Outputs):
    so_far: float | None = None
    whole: Last[float | None] = None


@node
async def summed(image: Stream[Image], number: Stream[float], start: float = 0) -> Stream[Summed]:
    """Reads two streams, one after the other."""
    total = start
    async for _ in image:
        total += await anext(number, 0.0)
        yield Summed(so_far=total)
    yield Summed(whole=total)


@node
def constant(value: float = 1) -> float:
    return value


@node
def near(image: Image, other: Image) -> float:
    """Pictures of two cameras: the second is the newest there is."""
    return len(image.raster.jpeg(1)) + len(other.raster.jpeg(1))


NODES = (lens, every, lingering, through, passing, pair, summed, constant, near)
KEPT: dict = {"source": kind(every), "untouched": "flows.double"}
FIRST: dict = {**KEPT, "lens": kind(lens), "passing": (kind(passing), {"by": 0.005}), "eye": kind(lingering)}
BASE = ("source.out -> untouched.number", "lens.image -> passing.image", "passing.out -> eye.image")


def arm(name, fn, *edges, **given):
    return {name: (kind(fn), given)}, edges


PARTS = {
    "slow": arm("slow", lingering, "lens.image -> slow.image", by=0.004),
    "failing": arm("failing", lingering, "lens.image -> failing.image", fails=True),
    "thread": arm("thread", through, "lens.image -> thread.image"),
    "second": arm("second", lens, step=0.003),
    "ending": arm("ending", lens, upto=5),
    "value": arm("value", constant, value=2),
}
LINKS = {
    "pair": ((), *arm("pair", pair, "lens.image -> pair.a", "passing.out -> pair.b")),
    "deep": (("thread",), *arm("deep", pair, "thread.out -> deep.a", "passing.out -> deep.b")),
    "scaled": (
        ("value",),
        *arm("scaled", pair, "lens.image -> scaled.a", "passing.out -> scaled.b", "value.out -> scaled.scale"),
    ),
    "summed": ((), *arm("summed", summed, "lens.image -> summed.image", "lens.number -> summed.number")),
    "of_two": (("second",), *arm("of_two", near, "lens.image -> of_two.image", "second.image -> of_two.other")),
    "of_ended": (("ending",), *arm("of_ended", lingering, "ending.image -> of_ended.image")),
    "loose": ((), *arm("loose", lingering, "lens.image -> loose.image [latest]", by=0.01)),
}
MODES = st.sampled_from([None, None, "bypass", "mute"])


@st.composite
def shapes(draw) -> Flow:
    links = draw(st.lists(st.sampled_from(sorted(LINKS)), unique=True, max_size=4))
    parts = draw(st.lists(st.sampled_from(sorted(PARTS)), unique=True, max_size=3))
    nodes, edges = dict(FIRST), [*BASE]
    for part in dict.fromkeys([*parts, *(part for link in links for part in LINKS[link][0])]):
        nodes |= PARTS[part][0]
        edges += PARTS[part][1]
    for link in links:
        nodes |= LINKS[link][1]
        edges += LINKS[link][2]
    made = flow(nodes, *edges)
    for name in draw(st.lists(st.sampled_from(sorted(set(nodes) - set(KEPT))), unique=True, max_size=2)):
        placed = made.nodes[name]
        given = {pin: draw(st.sampled_from([0.001, 0.002, 0.003])) for pin in placed.set if pin in ("by", "step")}
        mode = None if name in FIRST else draw(MODES)  # a source that leaves and comes back would count anew
        changed = placed.model_copy(update={"mode": mode, "set": {**placed.set, **given}})
        made = made.changed(nodes={**made.nodes, name: changed})
    return made


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(edits=st.lists(st.tuples(shapes(), st.integers(0, 6)), min_size=1, max_size=8), in_step=st.booleans())
async def test_any_edits(tmp_path_factory, edits, in_step):
    begun = flow(FIRST, *BASE)
    async with session(begun, tmp_path_factory.mktemp("any"), *NODES, in_step=in_step) as (engine, opened, heard):
        await heard.until(lambda: heard.values("untouched.out"))
        for about, pause in edits:
            await engine.edit(opened, about)
            before = len(heard.values("eye.out"))
            await heard.until(lambda before=before, pause=pause: len(heard.values("eye.out")) >= before + pause)
        await engine.edit(opened, begun)
        after = len(heard.values("eye.out"))
        await heard.until(lambda: len(heard.values("eye.out")) > after + 5)  # nobody holds up the camera
        said = [one.value / 2 for one in heard.said if str(one.pin) == "untouched.out"]
        assert said == list(range(len(said)))
        edges = opened.gauges()[1]
        assert edges["source.out -> untouched.number"][0].drops == {}
        for pin in {str(one.pin) for one in heard.said} - {"summed.so_far", "summed.whole"}:
            seqs = [one.seq for one in heard.said if str(one.pin) == pin and one.source == "lens"]
            assert seqs == sorted(set(seqs)), f"{pin} has answered twice, or out of order"
        nowhere = await asyncio.wrap_future(engine.submit(left_over(opened, begun)))
        assert nowhere == []
        drivers = list(opened._execution.drivers.values())
        await engine.close(opened)
        held = [
            driver.step.name for driver in drivers if isinstance(driver, StreamDriver) and driver.door.in_flight > 1
        ]
        assert held == []


async def left_over(opened, about):
    """What is there that the flow has not: it runs on the engine's loop."""
    execution = opened._execution
    found = [name for name in execution._tasks if name not in about.nodes]
    found += [name for name in execution.drivers if name not in about.nodes]
    found += [str(edge) for edge in execution.channels if edge not in about.edges]
    for driver in execution.drivers.values():
        for join in (*getattr(driver, "joins", {}).values(), *filter(None, [getattr(driver, "join", None)])):
            if len(join._waiting) > 2:
                found.append(f"{driver.step.name} waits for {len(join._waiting)}")
    return found


async def test_all_tickets_come_home_once_the_sources_end(tmp_path):
    """After a chain of edits that leave items halfway, the cameras are ended: no door waits for anything."""
    begun = flow(FIRST, *BASE)
    wide = flow(
        {**FIRST, **LINKS["pair"][1], **LINKS["summed"][1], **LINKS["loose"][1]},
        *BASE,
        *LINKS["pair"][2],
        *LINKS["summed"][2],
        *LINKS["loose"][2],
    )
    async with session(begun, tmp_path, *NODES) as (engine, opened, heard):
        for about in (wide, begun, wide):
            await engine.edit(opened, about)
            before = len(heard.values("eye.out"))
            await heard.until(lambda before=before: len(heard.values("eye.out")) > before + 3)
        drivers = opened._execution.drivers
        doors = [driver.door for driver in drivers.values() if isinstance(driver, StreamDriver)]
        engine.call(opened._execution.wind_down)
        await asyncio.wait_for(heard.ended.wait(), 60)
        assert [door.in_flight for door in doors] == [0] * len(doors)
