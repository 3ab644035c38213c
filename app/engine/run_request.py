"""What is asked of a run, and what is made of it: the flow that runs, and the pins that are listened to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.engine.inputs import Kind, with_inputs
from app.engine.plan import Plan, plan
from app.flow import Flat, Flow, FlowError, PinRef, Problem, upstream, with_subflows

if TYPE_CHECKING:
    from app.engine.engine import Engine


class RunRefusedError(Exception):
    """What was asked cannot be run. `code` is stable, for programs; `problems` are those of the flow."""

    def __init__(self, code: str, message: str, remedy: str = "", problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(f"{message}. {remedy}" if remedy else message)
        self.code, self.message, self.remedy, self.problems = code, message, remedy, problems


@dataclass(frozen=True, slots=True)
class RunRequest:
    flow: Flow
    flow_id: str | None = None
    """The stored flow that it is."""
    inputs: Mapping[str, Any] = field(default_factory=dict)
    """By `node.pin`; media by reference."""
    priority: int = 0
    idempotency_key: str | None = None
    until: str | None = None
    """The node to run to: what does not lead to it is left out."""
    fresh: tuple[str, ...] = ()
    """Nodes that are called anew, whatever is known of them."""
    watch: tuple[str, ...] = ()
    """Output pins to listen to, `node.pin`, beside those of the sinks."""
    seconds: float | None = None
    """How long its sources go on, at most."""

    @property
    def options(self) -> dict[str, Any]:
        """As they are kept with the run."""
        said = {"until": self.until, "fresh": list(self.fresh), "watch": list(self.watch), "seconds": self.seconds}
        return {name: value for name, value in said.items() if value}


@dataclass(frozen=True, slots=True)
class Prepared:
    plan: Plan
    """Of a flow without errors."""
    watched: frozenset[PinRef]
    fresh: frozenset[str]


def prepared(engine: "Engine", kind: Kind, asked: RunRequest) -> Prepared:
    """Make a request ready to run. Raises RunRefusedError."""
    agents = engine.registry.agents
    try:
        flow = with_inputs(asked.flow, agents, asked.inputs, kind)
    except FlowError as error:
        raise RunRefusedError("invalid_input", str(error)) from error
    for node in (*filter(None, [asked.until]), *asked.fresh):
        if node not in flow.nodes:
            raise RunRefusedError("unknown_node", f"the flow has no node {node}", f"It has {', '.join(flow.nodes)}")
    if asked.until is not None:
        flow = upstream(flow, asked.until)
    errors = tuple(problem for problem in engine.problems(flow) if problem.severity == "error")
    if errors:
        raise RunRefusedError("invalid_flow", "; ".join(str(one).rstrip(".") for one in errors), problems=errors)
    flat = engine.flat(flow)
    if asked.seconds is None:
        _demand_an_end(engine, flat.flow)
    ready = plan(flat.flow, engine.registry.nodes)
    return Prepared(ready, _watched(engine, flow, flat, asked), _inside(flat, asked.fresh))


def _demand_an_end(engine: "Engine", flow: Flow) -> None:
    for name, placed in flow.nodes.items():
        manifest = engine.registry.agents[placed.type]
        files = [pin.name for pin in manifest.inputs if pin.metadata.widget == "file"]
        if manifest.live and not any(placed.set.get(pin) for pin in files):
            instead = f", or a file for {name}.{files[0]}" if files else ""
            message = f"{name} watches or listens to something that has no end"
            raise RunRefusedError("needs_seconds", message, f"Say for how many `seconds`{instead}")


def _watched(engine: "Engine", flow: Flow, flat: Flat, asked: RunRequest) -> frozenset[PinRef]:
    """What the sinks say, what is asked for, and where neither is, what nobody else takes."""
    agents = with_subflows(flow, engine.registry.agents)
    wanted = [_output(flow, agents, text) for text in asked.watch]
    if asked.until is not None:
        wanted += [PinRef(asked.until, pin.name) for pin in agents[flow.nodes[asked.until].type].outputs]
    found = {flat.speaks(pin) for pin in wanted}
    ends = flat.flow.nodes.keys() - {edge.source.node for edge in flat.flow.edges}
    sinks = {name for name, placed in flat.flow.nodes.items() if engine.registry.agents[placed.type].sink}
    for name in sinks or (set() if found else ends):
        found |= {PinRef(name, pin.name) for pin in engine.registry.agents[flat.flow.nodes[name].type].outputs}
    return frozenset(found)


def _output(flow: Flow, agents: Mapping[str, Any], text: str) -> PinRef:
    node, _, pin = text.partition(".")
    manifest = agents.get(flow.nodes[node].type) if node in flow.nodes else None
    if manifest is None:
        remedy = f"It has {', '.join(flow.nodes)}"
        raise RunRefusedError("unknown_node", f"watch {text}: the flow has no node {node}", remedy)
    if manifest.output(pin) is None:
        right = ", ".join(f"{node}.{output.name}" for output in manifest.outputs) or "none"
        raise RunRefusedError("unknown_pin", f"watch {text}: there is no such output", f"There is {right}")
    return PinRef(node, pin)


def _inside(flat: Flat, nodes: tuple[str, ...]) -> frozenset[str]:
    """The nodes that these are in the flow that runs: a subflow is all that is in it."""
    return frozenset(name for name, place in flat.places.items() if (*place.path, place.node)[0] in nodes)
