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


def fresh_name(text: str, taken: Collection[str]) -> str:
    """A name like `text`, letters, digits and _ of it, that is not taken: `my_cleaner`, then `my_cleaner2`."""
    words = re.findall(r"[A-Za-z0-9]+", text)
    stem = "_".join(words)[:56]
    if not re.match("[a-zA-Z]", stem):
        stem = f"part_{stem}".rstrip("_")
    stem = stem[:1].lower() + stem[1:]
    if stem not in taken:
        return stem
    bare = stem.rstrip("0123456789")
    return next(name for name in (f"{bare}{number}" for number in count(2)) if name not in taken)
