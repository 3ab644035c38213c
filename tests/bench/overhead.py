"""What the engine adds to a node that does nothing: `python -m tests.bench.overhead`.

Eight trivial nodes in a row, 5,000 items, a run's whole time over both, nine runs. The baseline is the same
eight functions called from a plain loop in the same process; the rivals' figures are those of the survey in the design
notes, taken on a like machine: Roboflow inference 1.15 ms, Holoscan's greedy scheduler about 0.16 ms.
"""

import asyncio
from itertools import pairwise
from time import perf_counter

from tests.bench.figures import tell
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
    tell(
        "the same functions in a plain loop",
        bare,
        "ms",
        against="the engine",
        other=sorted(per_node)[len(per_node) // 2],
    )


if __name__ == "__main__":
    asyncio.run(main())
