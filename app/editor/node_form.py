"""A node with everything that can be set on it; or several, with what they have in common."""

import re
from collections.abc import Callable
from typing import Any, get_args

from nicegui import ui

from app.editor.catalogue import color_of, icon_of
from app.editor.edge_form import kind_of
from app.editor.form_parts import choice, head, line, problem_row
from app.editor.hand import Hand
from app.editor.outside import Way, outside_button
from app.editor.setting import Show
from app.editor.setting_row import SettingRow
from app.flow import Mode, PinRef, Placed, RenameNode, SetMode, SetOnError, SetTimeout, SetTitle, key
from app.sdk import AgentManifest, Pin

ID = re.compile(r"[a-z][a-z0-9_]*")

ON_ERROR = ("drop", "stop", "stop_all")


class NodeForm:
    def __init__(self, hand: Hand, nodes: list[str], renamed: Callable[[str, str], Any]) -> None:
        self._hand, self._nodes, self._renamed = hand, nodes, renamed
        spot = hand.spot()
        self._manifests = [spot.agents.get(spot.graph.nodes[node].type) for node in nodes]
        driven = {str(edge) for edge in spot.graph.edges if edge.target.node in nodes}
        self.shape: Any = ("nodes", hand.path, tuple(nodes), tuple(m and m.model_dump_json() for m in self._manifests))
        self.shape += (frozenset(driven),)
        self._rows: list[SettingRow] = []
        self._shows: list[Callable[[], None]] = []
        self._problems: ui.element | None = None
        self._told: list[Any] = []

    def draw(self) -> None:
        if len(self._nodes) > 1:
            self._draw_many()
        elif (manifest := self._manifests[0]) is None:
            placed = self._placed(self._nodes[0])
            below = self._hand.words("inspector.unknown", type=placed.type)
            head("help_outline", placed.title or self._nodes[0], below, "var(--m-bad)")
            self._draw_problems()
        else:
            self._draw_one(self._nodes[0], manifest)
        self.follow()

    def follow(self) -> None:
        """Values, titles and problems as they are now."""
        for row in self._rows:
            row.follow()
        for show in self._shows:
            show()
        problems = [problem for node in self._nodes for problem in self._hand.problems(node)]
        if self._problems is not None and problems != self._told:
            self._told = problems
            self._problems.clear()
            with self._problems:
                for problem in problems:
                    problem_row(problem)

    def _draw_one(self, node: str, manifest: AgentManifest) -> None:
        words, placed = self._hand.words, self._placed(node)
        color = color_of(manifest.category)
        head(icon_of(manifest), placed.title or manifest.title, f"{node} · {manifest.id}", color)
        ui.label(manifest.description).classes("about")
        self._draw_problems()
        self._keep(
            line(words("inspector.title"), placed.title, self._retitle, placeholder=manifest.title),
            lambda: self._placed(node).title,
        )
        settable = [pin for pin in manifest.inputs if is_settable(pin)]
        if settable:
            ui.label(words("inspector.settings")).classes("overline")
        self._draw_settings(settable)
        ui.label(words("inspector.more")).classes("overline")
        line(words("inspector.id"), node, self._rename, check=self._check_id)
        self._draw_mode()
        self._draw_timeout(node)
        self._draw_on_error(node)
        self._pins_list("inputs", [pin for pin in manifest.inputs if not is_settable(pin)])
        self._pins_list("outputs", list(manifest.outputs))

    def _draw_many(self) -> None:
        words = self._hand.words
        head("select_all", words("inspector.many", count=len(self._nodes)), ", ".join(self._nodes), "var(--m-ink-3)")
        self._draw_problems()
        self._draw_mode()
        common = _common(self._manifests)
        if common:
            ui.label(words("inspector.settings")).classes("overline")
            ui.label(words("inspector.many_hint")).classes("faint")
            self._draw_settings(common)
        else:
            ui.label(words("inspector.nothing_common")).classes("faint")

    def _draw_settings(self, pins: list[Pin]) -> None:
        for pin in pins:
            row = SettingRow(self._hand, self._nodes, pin)
            row.draw()
            self._rows.append(row)

    def _draw_problems(self) -> None:
        self._problems = ui.element("div").classes("problems")

    def _draw_mode(self) -> None:
        words = self._hand.words
        named = {"on": words("inspector.mode_on")} | {mode: words(f"inspector.mode_{mode}") for mode in get_args(Mode)}
        field = choice(words("inspector.mode"), named, self._mode())

        async def chose() -> None:
            if field.value is not None and field.value != self._mode():
                mode = None if field.value == "on" else field.value
                await self._hand.do(*(SetMode(node=node, mode=mode) for node in self._nodes))

        field.on_value_change(chose)
        self._keep(lambda mode: _write(field, mode), self._mode)

    def _mode(self) -> str | None:
        """None if they differ."""
        modes = {self._placed(node).mode or "on" for node in self._nodes}
        return modes.pop() if len(modes) == 1 else None

    def _draw_on_error(self, node: str) -> None:
        words = self._hand.words
        named = {"": words("inspector.on_error_")} | {one: words(f"inspector.on_error_{one}") for one in ON_ERROR}
        named |= {f"retry {n}": words("inspector.on_error_retry", count=n) for n in range(1, 10)}
        field = choice(words("inspector.on_error"), named, self._placed(node).on_error or "")

        async def chose() -> None:
            if field.value is not None and field.value != (self._placed(node).on_error or ""):
                await self._hand.do(SetOnError(node=node, on_error=field.value or None))

        field.on_value_change(chose)
        self._keep(lambda said: _write(field, said), lambda: self._placed(node).on_error or "")

    def _draw_timeout(self, node: str) -> None:
        words = self._hand.words

        def read(text: str) -> float | None:
            if not text.strip():
                return None
            try:
                seconds = float(text)
            except ValueError:
                raise ValueError(words("inspector.timeout_bad")) from None
            if not 0 < seconds < float("inf"):
                raise ValueError(words("inspector.timeout_bad"))
            return seconds

        async def offer(seconds: float | None) -> None:
            await self._hand.do(SetTimeout(node=node, timeout=seconds))

        show = line(
            words("inspector.timeout"),
            self._placed(node).timeout,
            offer,
            placeholder=words("inspector.timeout_none"),
            read=read,
        )
        self._keep(show, lambda: self._placed(node).timeout)

    def _keep(self, show: Show, value: Callable[[], Any]) -> None:
        self._shows.append(lambda: show(value()))

    async def _retitle(self, text: str) -> None:
        await self._hand.do(SetTitle(node=self._nodes[0], title=text or None))

    async def _rename(self, new: str) -> None:
        old = self._nodes[0]
        if await self._hand.do(RenameNode(id=old, to=new)):
            self._renamed(old, new)

    def _check_id(self, text: str) -> str:
        if not ID.fullmatch(text):
            return self._hand.words("inspector.id_bad")
        is_taken = text != self._nodes[0] and text in self._hand.spot().graph.nodes
        return self._hand.words("inspector.id_taken", name=text) if is_taken else ""

    def _placed(self, node: str) -> Placed:
        return self._hand.spot().graph.nodes[node]

    def _pins_list(self, way: Way, pins: list[Pin]) -> None:
        if not pins:
            return
        ui.label(self._hand.words(f"inspector.{way}")).classes("overline")
        for pin in pins:
            ref = PinRef(self._nodes[0], pin.name)
            with ui.element("div").classes("pin-line"):
                ui.label(pin.name).classes("mono")
                ui.label(kind_of(key(pin), self._hand)).classes("pin-kind")
                if way == "outputs" or not any(self._hand.spot().graph.into(ref)):
                    self._shows.append(outside_button(self._hand, ref, way))
                ui.label(pin.description).classes("faint")


def _write(field: ui.select, value: Any) -> None:
    field.set_value(value)


def is_settable(pin: Pin) -> bool:
    return pin.type in ("string", "number", "boolean", "json") and pin.metadata.mimeType is None


def _common(manifests: list[AgentManifest | None]) -> list[Pin]:
    """The settings that all of these have alike."""
    first, *others = manifests
    if first is None:
        return []
    return [pin for pin in first.inputs if is_settable(pin) and all(_has(other, pin) for other in others)]


def _has(manifest: AgentManifest | None, pin: Pin) -> bool:
    own = manifest.input(pin.name) if manifest is not None else None
    return own is not None and (own.type, own.metadata) == (pin.type, pin.metadata)
