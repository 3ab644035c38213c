"""A lab's engine with nothing around it but the bench's nodes."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from app.engine import Engine, Registry
from app.flow import Flow
from app.models import Devices, Residency, Weights
from tests.bench.nodes import ALL


@asynccontextmanager
async def engine(*more: Callable[..., Any]) -> AsyncIterator[Engine]:
    """With the bench's nodes, and `more`."""
    registry = Registry()
    for fn in (*ALL, *more):
        registry.add_type("", vars(fn)["__node__"])
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        made = Engine(registry, Residency(Devices()), Weights(home, home), home.joinpath, home)
        made.start()
        try:
            yield made
        finally:
            await asyncio.to_thread(made.stop)


def flow(nodes: dict[str, dict[str, Any]], *edges: str) -> Flow:
    return Flow.model_validate({"name": "bench", "nodes": nodes, "edges": edges})
