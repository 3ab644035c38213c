"""B5, what the engine adds to a node that does nothing: `python -m tests.bench.live.overhead`.

Eight trivial nodes in a row, 5,000 items, a run's whole time over both, nine runs. Beside it, in the same command,
eight of pipecat's processors, and the same eight functions called from a plain loop in the same process. The figures
of Roboflow inference (1.15 ms) and Holoscan's greedy scheduler (about 0.16 ms) are those of the survey in the design
notes.
"""

import asyncio
from itertools import pairwise
from time import perf_counter

from tests.bench.figures import percentile, tell
from tests.bench.live.rivalry import told_by
from tests.bench.nodes import trivial
from tests.bench.stage import engine, flow

NODES, ITEMS, RUNS = 8, 5_000, 9


async def main() -> None:
    names = [f"n{number}" for number in range(NODES)]
    chain = flow(
        {"source": {"type": "nodes.counted", "set": {"upto": ITEMS}}, **{n: {"type": "nodes.trivial"} for n in names}},
        "source.out -> n0.number",
        *(f"{a}.out -> {b}.number" for a, b in pairwise(names)),
    )
    per_node, bare = [], []
    async with engine() as made:
        for _ in range(RUNS + 1):
            finished = await made.run(chain, watched=set())
            per_node.append(1000 * finished.seconds / ITEMS / NODES)
            began = perf_counter()
            for number in range(ITEMS):
                value: float = number
                for _ in range(NODES):
                    value = trivial(value)
            bare.append(1000 * (perf_counter() - began) / ITEMS / NODES)
    per_node = per_node[1:]  # the first run finds out that the nodes are quick
    tell("overhead of a trivial node", per_node, "ms", against="Roboflow inference", other=1.15)
    tell("the same", per_node, "ms", against="Holoscan greedy", other=0.16)
    median = percentile(per_node, 0.5)
    tell("the same functions in a plain loop", bare, "ms", against="the engine", other=median)
    for found in await asyncio.to_thread(told_by, "pipecat", "B5", 0):
        tell("a processor of pipecat that does nothing", found["overhead_ms"], "ms", against="the engine", other=median)


if __name__ == "__main__":
    asyncio.run(main())
