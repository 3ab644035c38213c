"""B9, a model shared by 32 sessions: `python -m tests.bench.live.batching [SECONDS]`.

Each session is fed 30 frames a second, 960 in all; the model sleeps 8 + 1.5 B ms for a batch of B. Age is from the
moment a frame was sent to the moment its result is there, on one clock. In the same run the same with batches of one,
which is what a model shared through a lock does. Frames of different sessions come a little apart, as cameras' do.
"""

import asyncio
import sys
from time import monotonic

from app.engine.speaker import Said
from app.sdk import Image
from tests.bench.figures import percentile, tell
from tests.bench.live.nodes import singly, together
from tests.bench.stage import engine, flow

SESSIONS, FPS = 32, 30
JPEG = bytes(40_000)
TOGETHER = 4
"""Sessions whose frames come at the same moment: to wake up 960 times a second would be most of the work."""
WARM = 3.0
"""Seconds that are not counted: the lane learns what a batch costs."""


class Viewer:
    """One session: how old each of its results was."""

    def __init__(self) -> None:
        self.ages: list[float] = []

    def see(self, said: Said) -> None:
        if said.pin.node == "model":
            self.ages.append(1000 * (monotonic() - said.value))


async def frames_through(kind: str, seconds: float) -> tuple[list[Viewer], dict[int, int]]:
    """What each session saw, and how many batches there were of each size."""
    live = flow({"camera": {"type": "nodes.fed"}, "model": {"type": f"nodes.{kind}"}}, "camera.out -> model.image")
    viewers = [Viewer() for _ in range(SESSIONS)]
    async with engine(together, singly) as made:
        sessions = [await made.open(live, watch=viewer.see) for viewer in viewers]
        gauge = made.residency.devices.lane("cpu").gauge
        sent = 0

        async def feed(until: float) -> None:
            nonlocal sent
            began, first = monotonic(), sent
            while monotonic() < until:
                for _ in range(TOGETHER):
                    picture = Image.encoded(JPEG, time=monotonic())
                    made.call(sessions[sent % SESSIONS].send, "camera", picture, False, sent)
                    sent += 1
                await asyncio.sleep(max(0.0, began + (sent - first) / FPS / SESSIONS - monotonic()))

        while not all(viewer.ages for viewer in viewers):  # torch is loaded, to look for a GPU
            await feed(monotonic() + 0.1)
        await feed(monotonic() + WARM)
        before = dict(gauge.sizes)
        for viewer in viewers:
            viewer.ages.clear()
        await feed(monotonic() + seconds)
        seen = [list(viewer.ages) for viewer in viewers]
        sizes = {size: count - before.get(size, 0) for size, count in gauge.sizes.items()}
        for session in sessions:
            await made.close(session)
    for viewer, ages in zip(viewers, seen, strict=True):
        viewer.ages = ages
    return viewers, dict(sorted(sizes.items()))


async def main(seconds: float) -> None:
    rates = {}
    for kind in ("singly", "together"):
        viewers, sizes = await frames_through(kind, seconds)
        ages = [age for viewer in viewers for age in viewer.ages]
        per_session = [len(viewer.ages) / seconds for viewer in viewers]
        rates[kind] = len(ages) / seconds
        name = f"B9 {SESSIONS} sessions x {FPS} fps, {'batches of one' if kind == 'singly' else 'shared batches'}"
        print(
            f"{name}: {rates[kind]:.0f} frames/s; fairness {min(per_session) / max(per_session):.3f} "
            f"({min(per_session):.1f} to {max(per_session):.1f} a session); batches {sizes}",
            flush=True,
        )
        tell(f"{name}, age", ages, "ms", against="the aim for p95", other=60)
        assert percentile(ages, 0.5) > 0
    print(f"B9 shared batches serve {rates['together'] / rates['singly']:.2f} times as many; aim 395 frames/s")


if __name__ == "__main__":
    asyncio.run(main(float(sys.argv[1]) if len(sys.argv) > 1 else 10))
