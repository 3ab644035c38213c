"""A subflow made of nodes, and put back in their place."""

from collections.abc import Collection, Iterator

from app.flow.batch import together
from app.flow.document import Flow
from app.flow.edge import Edge, PinRef
from app.flow.edits import AddNode, Connect, DefineSubflow, Edit, In, SetEdgeLook, SetPins
from app.flow.errors import FlowError
from app.flow.graph import Graph, Placed
from app.flow.known import Agents
from app.flow.looks import EdgeLook, ends
from app.flow.manifests import with_subflows
from app.flow.naming import fresh_name
from app.flow.splice import removed
from app.flow.subflow import PREFIX, Subflow
from app.flow.subflow_edits import found_subflow


def made(flow: Flow, agents: Agents, nodes: Collection[str], title: str, within: str | None = None) -> Edit:
    """The edit that makes a subflow of nodes and places it where they were.

    Its pins are those of their pins that others feed or are fed by, and those that lead nowhere yet. `within`: the
    subflow they are in, if they are in one. Raises FlowError if there are none.
    """
    graph = found_subflow(flow, within) if within is not None else flow
    making = _Making(graph, with_subflows(flow, agents), {name for name in graph.nodes if name in nodes})
    name = fresh_name(title, flow.subflows)
    node = fresh_name(title, graph.nodes.keys() - making.chosen)
    define = DefineSubflow(name=name, subflow=making.subflow(title))
    return together([define, inside(within, making.place(node, f"{PREFIX}{name}"))])


def inside(within: str | None, edits: list[Edit]) -> Edit:
    """Edits of what is inside a subflow, or at the top, as one."""
    return together(edits) if within is None else In(subflow=within, edit=together(edits))


class _Making:
    def __init__(self, graph: Graph, agents: Agents, chosen: set[str]) -> None:
        if not chosen:
            raise FlowError("there is nothing to make a subflow of", "Choose the nodes that go into it")
        self.graph, self.agents, self.chosen = graph, agents, chosen
        places = [graph.layout[name] for name in chosen if name in graph.layout]
        self.corner = min(places, default=(0.0, 0.0))
        """Where the leftmost of them lies: the subflow takes its place, where there was room for a card."""
        self.inputs: dict[str, tuple[PinRef, ...]] = {}
        self.outputs: dict[str, PinRef] = {}
        self.edges: list[tuple[Edge, str]] = []
        """The edges that go in or out, and the subflow's pins they lead to."""
        self.shown: dict[str, str] = {}
        self.spoken: dict[str, str] = {}
        """Pins of the subflow around this one, and the pins of this one that they are now."""
        self._find_pins()

    def subflow(self, title: str) -> Subflow:
        graph, (left, top) = self.graph, self.corner
        inner = [edge for edge in graph.edges if {edge.source.node, edge.target.node} <= self.chosen]
        names = {ends(edge) for edge in inner}
        return Subflow(
            title=title,
            inputs=self.inputs,
            outputs=self.outputs,
            nodes={name: placed for name, placed in graph.nodes.items() if name in self.chosen},
            edges=tuple(inner),
            layout={name: (x - left, y - top) for name, (x, y) in graph.layout.items() if name in self.chosen},
            looks={name: look for name, look in graph.looks.items() if name in self.chosen},
            edge_looks={n: moved(look, -left, -top) for n, look in graph.edge_looks.items() if n in names},
        )

    def place(self, node: str, kind: str) -> list[Edit]:
        """The edits that put the placed subflow where the nodes were, with their edges to others."""
        at = self.corner if any(name in self.graph.layout for name in self.chosen) else None
        edits: list[Edit] = [*removed(self.graph, self.chosen), AddNode(id=node, node=Placed(type=kind), at=at)]
        left = [e for e in self.graph.edges if not {e.source.node, e.target.node} & self.chosen]
        drawn: dict[str, Edge] = {}
        for edge, pin in self.edges:
            outer = self._outer(edge, PinRef(node, pin))
            if ends(outer) in drawn:
                continue
            drawn[ends(outer)] = outer
            edits.append(Connect(edge=outer, index=len(left) + len(drawn) - 1))
            if (look := self.graph.edge_looks.get(ends(edge))) is not None:
                edits.append(SetEdgeLook(edge=outer, look=look))
        return [*edits, *self._shown(node)]

    def _outer(self, edge: Edge, pin: PinRef) -> Edge:
        if edge.target.node in self.chosen:
            return Edge(edge.source, pin, edge.policy)
        return Edge(pin, edge.target, edge.policy)

    def _find_pins(self) -> None:
        fed: dict[tuple[PinRef, str | None], str] = {}
        speaks: dict[PinRef, str] = {}
        for edge in self.graph.edges:
            comes, goes = edge.target.node in self.chosen, edge.source.node in self.chosen
            if comes and not goes:
                pin = fed.setdefault((edge.source, edge.policy), fresh_name(edge.target.pin, self.inputs))
                self.inputs[pin] = (*self.inputs.get(pin, ()), edge.target)
                self.edges.append((edge, pin))
            elif goes and not comes:
                pin = speaks.setdefault(edge.source, fresh_name(edge.source.pin, self.outputs))
                self.outputs[pin] = edge.source
                self.edges.append((edge, pin))
        self._show_on()
        for open_pin in self._open_inputs():
            self.inputs[fresh_name(open_pin.pin, self.inputs)] = (open_pin,)
        for end in self._ends():
            self.outputs[fresh_name(end.pin, self.outputs)] = end

    def _show_on(self) -> None:
        """Pins that a subflow around this one shows go on being shown."""
        if not isinstance(self.graph, Subflow):
            return
        for name, pins in self.graph.inputs.items():
            if ours := tuple(pin for pin in pins if pin.node in self.chosen):
                self.shown[name] = pin = fresh_name(name, self.inputs)
                self.inputs[pin] = ours
        for name, speaks in self.graph.outputs.items():
            if speaks.node in self.chosen:
                known = [pin for pin, inner in self.outputs.items() if inner == speaks]
                self.spoken[name] = pin = known[0] if known else fresh_name(name, self.outputs)
                self.outputs[pin] = speaks

    def _shown(self, node: str) -> list[Edit]:
        """The edit after which they are shown by way of the placed subflow."""
        if not isinstance(self.graph, Subflow) or not (self.shown or self.spoken):
            return []
        inputs = {
            name: tuple(pin for pin in pins if pin.node not in self.chosen) for name, pins in self.graph.inputs.items()
        }
        inputs |= {name: (*inputs[name], PinRef(node, pin)) for name, pin in self.shown.items()}
        outputs = {**self.graph.outputs, **{name: PinRef(node, pin) for name, pin in self.spoken.items()}}
        return [SetPins(inputs=inputs, outputs=outputs)]

    def _open_inputs(self) -> Iterator[PinRef]:
        """What must be given and is not yet."""
        fed = {edge.target for edge in self.graph.edges} | {pin for pins in self.inputs.values() for pin in pins}
        for name, placed in self._placed():
            manifest = self.agents.get(placed.type)
            for pin in manifest.inputs if manifest else ():
                if pin.required and pin.name not in placed.set and PinRef(name, pin.name) not in fed:
                    yield PinRef(name, pin.name)

    def _ends(self) -> Iterator[PinRef]:
        """The outputs of nodes that feed nobody and speak to nobody."""
        feeding = {edge.source.node for edge in self.graph.edges} | {pin.node for pin in self.outputs.values()}
        for name, placed in self._placed():
            manifest = self.agents.get(placed.type)
            if manifest and name not in feeding and not manifest.sink:
                yield from (PinRef(name, pin.name) for pin in manifest.outputs)

    def _placed(self) -> Iterator[tuple[str, Placed]]:
        return ((name, placed) for name, placed in self.graph.nodes.items() if name in self.chosen)


def moved(look: EdgeLook, x: float, y: float) -> EdgeLook:
    """The look of an edge that lies elsewhere now, with its bends."""
    return EdgeLook(label=look.label, bends=tuple((at[0] + x, at[1] + y) for at in look.bends))
