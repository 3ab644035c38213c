"""A flow made ready to run: who feeds whom, what is a stream, what is joined with what.

Three rules cover every edge:
    value  -> value    the node runs once
    stream -> value    the node runs once per item, and what it says is a stream too
    value  -> stream   the stream has one item
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from pydantic import JsonValue

from app.flow import Edge, Flow, PinRef
from app.sdk import AgentManifest, NodeType

Role = Literal["value", "each", "stream", "source"]
"""How a node is driven: once; once per item; by reading streams; by itself."""


@dataclass(frozen=True, slots=True)
class Step:
    """One node of the plan."""

    name: str
    type: NodeType
    role: Role
    given: Mapping[str, JsonValue]
    """What is set on it."""
    cells: Mapping[str, PinRef]
    """Pins fed with one value, and by whom."""
    joined: tuple[Edge, ...] = ()
    """Edges whose items are paired by seq: each set is one call."""
    latest: tuple[Edge, ...] = ()
    """Edges of other sources: the newest item is used, and causes no call."""
    streams: tuple[Edge, ...] = ()
    """Edges into the `Stream` pins of a node that yields; the first says which items its own belong to."""
    timeout: float | None = None
    on_error: str = ""
    """What a failed call costs, if the flow says it."""
    origin: str = ""
    """The source whose items its own say something about."""
    of_pictures: bool = False
    """Whether those are pictures: newer ones take their place, and nobody misses one in many."""

    @property
    def manifest(self) -> AgentManifest:
        return self.type.manifest

    @property
    def edges(self) -> tuple[Edge, ...]:
        """All that bring items; what brings a fixed value is among the cells."""
        return (*self.joined, *self.latest, *self.streams)

    @property
    def feeders(self) -> frozenset[str]:
        """The nodes it hears."""
        return frozenset([*(edge.source.node for edge in self.edges), *(pin.node for pin in self.cells.values())])

    @property
    def may_fall_behind(self) -> bool:
        """Whether what drives it comes of pictures, and no edge says what is done when they come too fast: where
        others would have to wait for it, some are left out.
        """
        return self.of_pictures and not self.listens and all(edge.policy is None for edge in self._driving)

    def sees(self, *edges: Edge) -> bool:
        """Whether pictures themselves come on these edges."""
        kinds = [found.carries for edge in edges if (found := self.manifest.input(edge.target.pin)) is not None]
        return "image" in kinds

    def is_heard(self, edge: Edge) -> bool:
        """Whether it brings sound, and nothing says what is done when that comes too fast: then as much waits as a
        few seconds bring, and the oldest goes first.
        """
        found = self.manifest.input(edge.target.pin)
        return edge.policy is None and found is not None and found.carries == "audio"

    @property
    def listens(self) -> bool:
        """Whether sound alone drives it."""
        return bool(self._driving) and all(self.is_heard(edge) for edge in self._driving)

    @property
    def _driving(self) -> tuple[Edge, ...]:
        return self.joined or self.streams

    @property
    def forgetful(self) -> Edge | None:
        """Of the edges whose items cause a call, the one that decides what is done when items come too fast."""
        return next((edge for edge in self.joined if edge.policy_kind not in (None, "every", "sample")), None)

    @property
    def retries(self) -> int:
        """How often a call that failed is made again."""
        return int(self.on_error.removeprefix("retry ")) if self.on_error.startswith("retry ") else 0

    def goes_on_as(self, other: "Step") -> bool:
        """Whether a node at work need not be begun anew to become the other: only its settings differ."""
        settings: dict[str, Any] = {"given": {}}
        return replace(self, **settings) == replace(other, **settings) and self._optional == other._optional

    @property
    def _optional(self) -> frozenset[str]:
        return frozenset(edge.target.pin for edge in self.edges if self.is_optional(edge.target.pin))

    def is_optional(self, pin: str) -> bool:
        found = self.manifest.input(pin)
        return found is not None and (not found.required or pin in self.given)


@dataclass(frozen=True, slots=True)
class Plan:
    """Steps in an order in which every node comes after what feeds it."""

    flow: Flow
    steps: Mapping[str, Step]
    streams: frozenset[PinRef]
    """Output pins that say more than one thing."""
    shared: frozenset[str] = frozenset()
    """Nodes whose source has other things to do, too: while they wait for a model, the others would wait for them."""

    @property
    def width(self) -> int:
        """How many items of one source may be in flight: two where two models can work at once, or where a node reads
        two streams and may have to see the next item on one before it has done with this one on the other.
        """
        steps = self.steps.values()
        two_models = sum(step.manifest.device == "gpu" for step in steps) > 1
        return 2 if two_models or any(len(step.streams) > 1 for step in steps) else 1


def plan(flow: Flow, nodes: Mapping[str, NodeType]) -> Plan:
    """Compile a flow that `check` found nothing wrong with."""
    import networkx as nx  # late: it costs the start of the editor half a second

    graph = nx.MultiDiGraph()
    graph.add_nodes_from(flow.nodes)
    graph.add_edges_from((edge.source.node, edge.target.node) for edge in flow.edges)
    compiler = _Compiler(flow, nodes)
    for name in nx.lexicographical_topological_sort(graph, key=list(flow.nodes).index):
        compiler.add(name)
    return Plan(flow, compiler.steps, frozenset(compiler.origins), _shared(graph, compiler.steps))


def _shared(graph: Any, steps: Mapping[str, Step]) -> frozenset[str]:
    """The nodes that some end of their source's items does not depend on."""
    import networkx as nx

    ends = {name for name in steps if not graph.out_degree(name)}
    after = {name: {name, *nx.descendants(graph, name)} for name in steps}
    return frozenset(name for name, step in steps.items() if step.origin and (ends & after[step.origin]) - after[name])


class _Compiler:
    def __init__(self, flow: Flow, nodes: Mapping[str, NodeType]) -> None:
        self.flow, self.nodes = flow, nodes
        self.steps: dict[str, Step] = {}
        self.origins: dict[PinRef, str] = {}
        """Streaming output pins, and the source whose items they say something about."""

    def add(self, name: str) -> None:
        placed = self.flow.nodes[name]
        kind = self.nodes[placed.type]
        edges = [edge for edge in self.flow.edges if edge.target.node == name]
        order = [pin.name for pin in kind.manifest.inputs]
        edges.sort(key=lambda edge: order.index(edge.target.pin))
        build = self._yielding if kind.manifest.streaming else self._plain
        step = build(name, kind, edges)
        origin = self._origin(step)
        self.steps[name] = step = replace(step, origin=origin, of_pictures=self._gives_pictures(origin))
        for pin in kind.manifest.outputs:
            if pin.type == "stream" or step.role == "each":
                self.origins[PinRef(name, pin.name)] = origin

    def _yielding(self, name: str, kind: NodeType, edges: list[Edge]) -> Step:
        takes = {pin.name for pin in kind.manifest.inputs if pin.type == "stream"}
        streams = tuple(edge for edge in edges if edge.target.pin in takes)
        return Step(
            name,
            kind,
            "stream" if streams else "source",
            dict(self.flow.nodes[name].set),
            {edge.target.pin: edge.source for edge in edges if edge.target.pin not in takes},
            streams=streams,
            timeout=self._timeout(name, kind),
            on_error=self.flow.nodes[name].on_error or "",
        )

    def _plain(self, name: str, kind: NodeType, edges: list[Edge]) -> Step:
        live = [edge for edge in edges if edge.source in self.origins]
        joined = self._driving(kind.manifest, live)
        return Step(
            name,
            kind,
            "each" if live else "value",
            dict(self.flow.nodes[name].set),
            {edge.target.pin: edge.source for edge in edges if edge.source not in self.origins},
            joined=joined,
            latest=tuple(edge for edge in live if edge not in joined),
            timeout=self._timeout(name, kind),
            on_error=self.flow.nodes[name].on_error or "",
        )

    def _driving(self, manifest: AgentManifest, live: list[Edge]) -> tuple[Edge, ...]:
        """The edges that cause a call: those of one origin, a required pin's if there is one."""
        may = [edge for edge in live if edge.policy_kind != "last_value"] or live
        required = {pin.name for pin in manifest.inputs if pin.required}
        first = next((edge for edge in may if edge.target.pin in required), may[0] if may else None)
        if first is None:
            return ()
        return tuple(edge for edge in may if self.origins[edge.source] == self.origins[first.source])

    def _gives_pictures(self, origin: str) -> bool:
        kind = self.nodes[self.flow.nodes[origin].type]
        return any(pin.carries == "image" for pin in kind.manifest.outputs)

    def _origin(self, step: Step) -> str:
        for edge in (*step.joined, *step.streams):
            if edge.source in self.origins:
                return self.origins[edge.source]
        return step.name

    def _timeout(self, name: str, kind: NodeType) -> float | None:
        placed: Any = self.flow.nodes[name]
        return placed.timeout if placed.timeout is not None else kind.timeout
