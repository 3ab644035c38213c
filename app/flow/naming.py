"""Names for new nodes: the last part of their type, and a number from the second on."""

import re
from collections.abc import Collection
from itertools import count

from app.flow.graph import Graph


def fresh_id(flow: Graph, agent: str, taken: Collection[str] = ()) -> str:
    """`detect` for the first `vision.detect`, then `detect2`, `detect3`; never one of `taken` either.

    Given a node's name in place of an agent's id, it is the next of that name: `detect2` becomes `detect3`.
    """
    last = re.sub(r"\W", "", agent.rpartition(".")[2]).rstrip("0123456789")[:56]
    stem = last[:1].lower() + last[1:] if re.match("[a-zA-Z]", last) else "node"
    numbered = (stem if number == 1 else f"{stem}{number}" for number in count(1))
    return next(name for name in numbered if name not in flow.nodes and name not in taken)
