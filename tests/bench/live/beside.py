"""B1 to B4, us and every rival under the same cameras: `python -m tests.bench.live.beside [CASE …] [--seconds N]`.

Each rival runs in an environment of its own, fetched when it is first needed (Roboflow's takes 7 GB):
`--only mentatlab` leaves them out. One after the other, nothing else running. The model is a sleep, so it is the
engines that are measured. B1 against Roboflow is parity by nature: its floor is the model's 100 ms and half a
picture's period.
"""

import asyncio
import os
from argparse import ArgumentParser
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any

from app.engine.speaker import Said
from tests.bench.figures import percentile
from tests.bench.live.cameras import CASES, WARM, Case
from tests.bench.live.nodes import scripted_camera, sleeper
from tests.bench.live.rivalry import RIVALS, told_by
from tests.bench.stage import engine, flow


@dataclass
class Found:
    rival: str
    mode: str
    seconds: float
    ages: list[float]
    last: list[float]
    by_camera: list[int]
    memory: list[float] = field(default_factory=list)

    def line(self, name: str, case: Case) -> str:
        rate = len(self.ages) / self.seconds
        grown = self.memory[-1] - self.memory[len(self.memory) // 2] if len(self.memory) > 3 else 0.0
        spread = ", ".join(f"{share} {percentile(self.ages, at):.1f}" for share, at in (("p50", 0.5), ("p95", 0.95)))
        end = percentile(self.last, 0.5)
        who = self.rival if self.mode == "default" else f"{self.rival} ({self.mode})"
        return (
            f"{name} {case.title}: {who}: {rate:.1f} of {case.offered:.0f} frames/s, age {spread} ms, "
            f"at the end {end:.1f} ms, memory in the second half {grown:+.1f} MiB"
        )


async def ours(name: str, seconds: float) -> Found:
    case = CASES[name]
    began = monotonic() + 1.0
    nodes: dict[str, dict[str, Any]] = {}
    edges = []
    for number in range(case.cameras):
        given = {"case": name, "number": number, "began": began}
        nodes[f"camera{number}"] = {"type": "nodes.scripted_camera", "set": given}
        nodes[f"model{number}"] = {"type": "nodes.sleeper", "set": {"seconds": case.model}}
        edges.append(f"camera{number}.out -> model{number}.image")
    ages: dict[str, list[float]] = {f"model{number}": [] for number in range(case.cameras)}
    memory: list[float] = []
    counted = [float("inf")]

    def see(said: Said) -> None:
        if said.pin.node in ages and monotonic() >= counted[0]:
            ages[said.pin.node].append(said.value)

    async with engine(scripted_camera, sleeper) as made:
        made.residency.devices.gpus()  # torch is loaded, to look for one
        counted[0] = monotonic() + 0.5 + WARM
        session = await made.open(flow(nodes, *edges), watch=see)
        await asyncio.sleep(0.5 + WARM)
        for _ in range(round(seconds)):
            await asyncio.sleep(1)
            memory.append(_resident())
        took = monotonic() - counted[0]
        counted[0] = float("inf")
        seen = {name: list(one) for name, one in ages.items()}
        await made.close(session)
    every = [age for one in seen.values() for age in one]
    last = [age for one in seen.values() for age in one[-30:]]
    return Found("mentatlab", "default", took, every, last, [len(one) for one in seen.values()], memory)


def theirs(rival: str, name: str, seconds: float) -> list[Found]:
    found = [Found(**told) for told in told_by(rival, name, seconds)]
    if not found:
        print(f"{name}: {rival} told nothing", flush=True)
    return found


def _resident() -> float:
    with Path("/proc/self/statm").open() as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def main() -> None:
    asked = ArgumentParser()
    asked.add_argument("cases", nargs="*", default=list(CASES))
    asked.add_argument("--seconds", type=float, default=20)
    asked.add_argument("--only", action="append", help="mentatlab, or a rival")
    given = asked.parse_args()
    for name in given.cases:
        print(f"{name}: aim {CASES[name].aim}; load {os.getloadavg()[0]:.1f}", flush=True)
        if not given.only or "mentatlab" in given.only:
            print(asyncio.run(ours(name, given.seconds)).line(name, CASES[name]), flush=True)
        for rival, (_, _, cases) in RIVALS.items():
            if name in cases and (not given.only or rival in given.only):
                for found in theirs(rival, name, given.seconds):
                    print(found.line(name, CASES[name]), flush=True)


if __name__ == "__main__":
    main()
