"""One edge: what it carries, what becomes of items that come too fast, and what is written on it."""

from contextlib import suppress
from typing import Any

from nicegui import ui

from app.editor.form_parts import choice, head, line
from app.editor.hand import Hand
from app.editor.setting import Show
from app.flow import AMOUNTS, POLICIES, Edge, SetEdgeLook, SetPolicy, key


class EdgeForm:
    def __init__(self, hand: Hand, edge: Edge) -> None:
        self._hand = hand
        self._ends = f"{edge.source} -> {edge.target}"
        self.shape: Any = ("edge", hand.path, self._ends, edge.policy_kind)
        self._policy: ui.select | None = None
        self._label: Show = lambda value: None
        self._amount: Show = lambda value: None

    def draw(self) -> None:
        words, edge = self._hand.words, self._edge()
        head("timeline", words("inspector.edge"), f"{edge.source} → {edge.target}", "var(--m-accent)")
        with ui.element("div").classes("pin-line"):
            ui.label(words("inspector.edge_type")).classes("setting-name")
            ui.label(self._kind(edge)).classes("pin-kind")
        named = {None: words("inspector.policy_")} | {one: words(f"inspector.policy_{one}") for one in POLICIES}
        self._policy = choice(words("inspector.edge_policy"), named, edge.policy_kind)
        self._policy.on_value_change(self._choose)
        self._amount = self._number(edge)
        self._label = line(words("inspector.edge_label"), self._look().get("label"), self._write)

    def follow(self) -> None:
        edge = self._edge()
        if self._policy is not None and self._policy.value != edge.policy_kind:
            self._policy.set_value(edge.policy_kind)
        self._amount(_amount(edge))
        self._label(self._look().get("label"))

    async def _choose(self) -> None:
        edge = self._edge()
        if self._policy is not None and self._policy.value != edge.policy_kind:
            await self._hand.do(SetPolicy(edge=edge, policy=self._policy.value))

    def _number(self, edge: Edge) -> Show:
        """How many, where the policy needs to know."""
        if edge.policy_kind not in AMOUNTS:
            return lambda value: None
        words = self._hand.words
        wrong = words(f"inspector.amount_{edge.policy_kind}_wrong")
        return line(
            words(f"inspector.amount_{edge.policy_kind}"),
            _amount(edge),
            self._count,
            check=lambda text: "" if self._counted(text) else wrong,
        )

    def _counted(self, text: str) -> Edge | None:
        """The edge with another number in its policy, if that is one."""
        edge = self._edge()
        with suppress(ValueError):
            return Edge.parse(f"{self._ends} [{edge.policy_kind} {text.strip()}]")
        return None

    async def _count(self, text: str) -> None:
        edge, counted = self._edge(), self._counted(text)
        if counted is not None and _amount(counted) != _amount(edge):
            await self._hand.do(SetPolicy(edge=edge, policy=counted.policy))

    async def _write(self, text: str) -> None:
        look = self._hand.spot().edge_look(self._ends, {"label": text or None})
        await self._hand.do(SetEdgeLook(edge=self._edge(), look=look))

    def _edge(self) -> Edge:
        graph = self._hand.spot().graph
        return next(edge for edge in graph.edges if f"{edge.source} -> {edge.target}" == self._ends)

    def _look(self) -> dict[str, Any]:
        look = self._hand.spot().graph.edge_looks.get(self._ends)
        return look.model_dump() if look is not None else {}

    def _kind(self, edge: Edge) -> str:
        spot = self._hand.spot()
        placed = spot.graph.nodes.get(edge.source.node)
        manifest = spot.agents.get(placed.type) if placed is not None else None
        pin = manifest.output(edge.source.pin) if manifest is not None else None
        return "?" if pin is None else kind_of(key(pin), self._hand)


def _amount(edge: Edge) -> str:
    return f"{edge.amount:g}" + (" s" if edge.is_timed else "")


def kind_of(kind: str, hand: Hand) -> str:
    """As a person says it: detections are JSON only to a program."""
    carried = kind.removeprefix("stream[").removesuffix("]")
    said = carried.partition(":")[2] or carried
    return hand.words("inspector.stream_of", kind=said) if kind.startswith("stream[") else said
