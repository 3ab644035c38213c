"""A running session is edited: `python -m tests.bench.live.hot_edit [SECONDS]`.

A made-up camera of 30 fps, 640 by 360, is shown on one branch; on the other the detector that ships finds shapes and
draws them, and once a second something there is changed: a node added, removed, rewired, bypassed, muted, another
model, another setting, and all of it taken back. Told is how many pictures the first branch lost or had out of order,
and how long an edit took to be answered by a picture that shows it.

Beside it the same edits by ending the session and beginning it anew, which is what other live graph editors ask for.
"""

import asyncio
import sys
from collections.abc import Callable
from time import monotonic

from app.engine import Engine, Session
from app.engine.speaker import Said
from app.flow import Flow
from app.lab import Lab
from app.settings import Settings
from tests.bench.figures import tell

FPS = 30
CAMERA = {"type": "inputs.synthetic_camera", "set": {"fps": FPS}}
LEFT = {"camera": CAMERA, "view": {"type": "outputs.view"}}
SEEN = ["camera.image -> view.image"]
FIND = {"type": "vision.detect"}
DRAW = {"type": "draw.overlay"}
SHOW = {"type": "outputs.view"}
FOUND = ["camera.image -> find.image", "camera.image -> draw.image", "find.detections -> draw.detections"]


def shapes() -> list[Flow]:
    """What the other branch is, one edit after the other."""
    whole = {"find": FIND, "draw": DRAW, "show": SHOW}
    edges = [*FOUND, "draw.image -> show.image"]
    small = {"type": "picture.resize", "set": {"width": 320, "height": 180}}
    return [
        _flow(whole, edges),
        _flow({**whole, "find": {**FIND, "set": {"confidence": 0.7}}}, edges),
        _flow({**whole, "find": {**FIND, "set": {"size": 640}}}, edges),
        _flow({**whole, "draw": {**DRAW, "mode": "bypass"}}, edges),
        _flow({**whole, "show": {**SHOW, "mode": "mute"}}, edges),
        _flow({**whole, "count": {"type": "vision.count"}}, [*edges, "find.detections -> count.detections"]),
        _flow(
            {**whole, "small": small},
            ["camera.image -> small.image", "small.image -> find.image", "small.image -> draw.image", *edges[2:]],
        ),
        _flow({"find": FIND}, ["camera.image -> find.image"]),
        _flow(
            {**whole, "again": {"type": "draw.fps"}}, [*FOUND, "draw.image -> again.image", "again.image -> show.image"]
        ),
        _flow({}, []),
    ]


def _flow(nodes: dict[str, object], edges: list[str]) -> Flow:
    return Flow.model_validate({"name": "hot", "nodes": {**LEFT, **nodes}, "edges": [*SEEN, *edges]})


class Watched:
    """The branch nobody touches."""

    def __init__(self) -> None:
        self.seqs: list[int] = []
        self.times: list[float] = []
        self.heard: Callable[[], None] = lambda: None

    def see(self, said: Said) -> None:
        if str(said.pin) == "view.image":
            self.seqs.append(said.seq)
            self.times.append(monotonic())
            self.heard()

    def told(self) -> tuple[int, int, float]:
        """Lost, out of order, and the longest gap in milliseconds."""
        steps = [after - before for before, after in zip(self.seqs, self.seqs[1:], strict=False)]
        gaps = [after - before for before, after in zip(self.times, self.times[1:], strict=False)]
        return sum(step - 1 for step in steps if step > 1), sum(step < 1 for step in steps), 1000 * max(gaps)


async def edited(engine: Engine, seconds: float) -> None:
    watched, flows = Watched(), shapes()
    session = await engine.open(_flow({}, []), watch=watched.see)
    await _some(watched)
    answered: list[float] = []
    began, edits = monotonic(), 0
    refused = session.refused
    while monotonic() - began < seconds:
        asked = monotonic()
        await engine.edit(session, flows[edits % len(flows)])
        edits += 1
        await _runs(session, flows[(edits - 1) % len(flows)])
        answered.append(1000 * (monotonic() - asked))
        await asyncio.sleep(max(0.0, began + edits - monotonic()))
    lost, disordered, gap = watched.told()
    at_door = sum(session.refused.values()) - sum(refused.values())
    drops = {name: dict(edge.drops) for name, (edge, _) in session.gauges()[1].items() if "-> view" in name}
    await engine.close(session)
    frames = len(watched.seqs)
    print(
        f"hot edit: {edits} edits in {seconds:g} s: {frames} pictures on the other branch, {lost} lost, "
        f"{disordered} out of order, {at_door} not let in, drops on its edge {drops}, longest gap {gap:.0f} ms",
        flush=True,
    )
    tell("from an edit to its being at work", answered, "ms", against="one picture at 30 fps", other=1000 / FPS)


async def begun_anew(engine: Engine, seconds: float, *, told: bool = True) -> None:
    flows, watched = shapes(), Watched()
    began, edits = monotonic(), 0
    while monotonic() - began < seconds:
        session = await engine.open(flows[edits % len(flows)], watch=watched.see)
        edits += 1
        await asyncio.sleep(max(0.0, began + edits - monotonic()))
        await engine.close(session)
    if told:
        whole = f"{len(watched.seqs)} pictures of {FPS * seconds:.0f} shown, longest gap {watched.told()[2]:.0f} ms"
        print(f"the same by beginning anew: {edits} edits: {whole}", flush=True)


async def _some(watched: Watched) -> None:
    while len(watched.seqs) < FPS:
        await asyncio.sleep(0.05)
    watched.seqs.clear()
    watched.times.clear()


async def _runs(session: Session, flow: Flow) -> None:
    """Wait until the nodes at work are those of the edited flow, with their models loaded."""
    wanted = set(flow.nodes) - {name for name, placed in flow.nodes.items() if placed.mode}
    while set(session.gauges()[0]) != wanted:
        await asyncio.sleep(0.001)


async def main(seconds: float) -> None:
    async with Lab(Settings()) as lab:
        await begun_anew(lab.engine, len(shapes()), told=False)  # models and libraries are loaded once
        await edited(lab.engine, seconds)
        await begun_anew(lab.engine, seconds)


if __name__ == "__main__":
    asyncio.run(main(float(sys.argv[1]) if len(sys.argv) > 1 else 60))
