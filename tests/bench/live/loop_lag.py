"""B6, how late the web's loop is while a model works: `python -m tests.bench.live.loop_lag`.

A heartbeat of 5 ms on the loop that serves pages, while a flow runs at 30 frames a second: idle; with a model that
blocks for 100 ms and lets go of the interpreter; with one of pure Python that does not, in a thread; and the same as a
node in a process of its own, because it says `gil="holds"`, or because it was found out. Beside them
fastrtc, whose handler runs on the loop: in an environment of its own, in the same run.
"""

import asyncio
from time import monotonic, perf_counter

from app.sdk import Image
from tests.bench.figures import percentile, tell
from tests.bench.live.nodes import spin, spin_apart
from tests.bench.live.rivalry import told_by
from tests.bench.stage import engine, flow

BEAT = 0.005
SECONDS = 8.0
WARM = 6.0
"""Seconds before, in which a process is started and a node found out."""
KINDS = (
    ("idle", None),
    ("a model that blocks 100 ms", "sleeping"),
    ("a pure-Python model in a thread", "spinning"),
    ("a pure-Python node that says so, in a process", "spin_apart"),
    ("a pure-Python node that was found out, in a process", "spin"),
)


async def heartbeat(late: list[float], seconds: float) -> None:
    until = perf_counter() + seconds
    while (began := perf_counter()) < until:
        await asyncio.sleep(BEAT)
        late.append(1000 * (perf_counter() - began - BEAT))


async def lag_with(kind: str | None) -> list[float]:
    late: list[float] = []
    if kind is None:
        await heartbeat(late, SECONDS)
        return late
    live = flow({"camera": {"type": "nodes.fed"}, "model": {"type": f"nodes.{kind}"}}, "camera.out -> model.image")
    async with engine(spin, spin_apart) as made:
        answered = asyncio.Event()
        loop = asyncio.get_running_loop()
        session = await made.open(live, answered=lambda *_: loop.call_soon_threadsafe(answered.set))
        made.call(session.send, "camera", Image.encoded(b"", time=monotonic()), False, 0)
        await answered.wait()  # the model is loaded, and torch with it
        beating = None
        for seq in range(1, int((WARM + SECONDS) * 30)):
            if seq == int(WARM * 30):
                beating = asyncio.create_task(heartbeat(late, SECONDS))
            made.call(session.send, "camera", Image.encoded(b"", time=monotonic()), False, seq)
            await asyncio.sleep(1 / 30)
        if beating is not None:
            await beating
        await made.close(session)
    return late


async def main() -> None:
    rivals = {found["mode"]: found["lag_ms"] for found in await asyncio.to_thread(told_by, "fastrtc", "B6", SECONDS)}
    theirs = percentile(rivals.get("default", [99.0]), 0.5)
    for mode, late in rivals.items():
        tell(f"B6 lag of fastrtc's loop ({mode}), a handler of 100 ms", late, "ms", against="itself", other=theirs)
    for name, kind in KINDS:
        late = await lag_with(kind)
        tell(f"B6 lag of the web's loop, {name}", late, "ms", against="fastrtc", other=theirs)


if __name__ == "__main__":
    asyncio.run(main())
