"""Everything that can be set on one node, each with the widget its kind asks for."""

from typing import Any

from nicegui import ui

from app.editor.catalogue import color_of, icon_of
from app.editor.desk import Desk
from app.editor.widgets import Changed, widget
from app.flow import Edit, FlowError, PinRef, Placed, Problem, RenameFlow, Set, SetDoc, SetTitle, Unset, key
from app.sdk import Pin


class Inspector:
    """Shows the selected node, or the flow itself. `show` redraws it; what is typed becomes an edit."""

    def __init__(self, desk: Desk, root: ui.element) -> None:
        self._desk, self._root = desk, root
        self._node: str | None = None
        self._drawn: Any = None

    def show(self, nodes: list[str]) -> None:
        known = [node for node in nodes if node in self._desk.flow.nodes]
        self._node = known[0] if len(known) == 1 else None
        self.refresh(many=len(known))

    def refresh(self, many: int = 0) -> None:
        """Draw again, unless what is shown has stayed as it was: a field that is being typed in keeps its focus."""
        flow = self._desk.flow
        if self._node is not None and self._node not in flow.nodes:
            self._node = None
        now = self._state(many)
        if now == self._drawn:
            return
        self._drawn = now
        self._root.clear()
        with self._root:
            if self._node is not None:
                self._draw_node(self._node, flow.nodes[self._node])
            elif many > 1:
                _head("select_all", f"{many} nodes", "Delete, duplicate or drag them together", "var(--m-ink-3)")
            else:
                self._draw_flow()

    def _state(self, many: int) -> Any:
        flow = self._desk.flow
        if self._node is None:
            return many, flow.name, flow.doc
        driven = {str(edge) for edge in flow.edges if edge.target.node == self._node}
        problems = [problem for problem in self._desk.problems if problem.node == self._node]
        return self._node, flow.nodes[self._node].model_dump_json(), driven, str(problems)

    def _draw_flow(self) -> None:
        flow = self._desk.flow
        _head("account_tree", "This flow", f"{len(flow.nodes)} nodes, {len(flow.edges)} edges", "var(--m-accent)")
        name = ui.input("Name", value=flow.name).props("dense outlined").classes("field")
        name.on("change", lambda: self._do(RenameFlow(name=name.value.strip() or flow.name)))
        doc = ui.textarea("What it is for", value=flow.doc).props("dense outlined autogrow").classes("field")
        doc.on("change", lambda: self._do(SetDoc(doc=doc.value)))
        ui.label("Select a node to see its settings. Drag nodes in from the left, and wires from pin to pin.").classes(
            "faint"
        )

    def _draw_node(self, node: str, placed: Placed) -> None:
        manifest = self._desk.lab.registry.agents.get(placed.type)
        if manifest is None:
            _head("help_outline", placed.title or node, f"{placed.type} is not installed", "var(--m-bad)")
            return
        _head(icon_of(manifest), placed.title or manifest.title, f"{node} · {manifest.id}", color_of(manifest.category))
        ui.label(manifest.description).classes("about")
        for problem in (problem for problem in self._desk.problems if problem.node == node):
            problem_row(problem)
        title = ui.input("Title", value=placed.title or "", placeholder=manifest.title).props("dense outlined")
        title.classes("field")
        title.on("change", lambda: self._do(SetTitle(node=node, title=title.value.strip() or None)))
        settable = [pin for pin in manifest.inputs if _is_settable(pin)]
        if settable:
            ui.label("Settings").classes("overline")
        for pin in settable:
            self._draw_pin(node, placed, pin)
        _pins_list("Takes", [pin for pin in manifest.inputs if not _is_settable(pin)])
        _pins_list("Says", list(manifest.outputs))

    def _draw_pin(self, node: str, placed: Placed, pin: Pin) -> None:
        with ui.element("div").classes("setting").props(f'data-setting="{node}.{pin.name}"'):
            with ui.element("div").classes("setting-head"):
                ui.label(pin.name.replace("_", " ")).classes("setting-name")
                if pin.description:
                    with ui.icon("help_outline", size="15px").classes("faint-icon"):
                        ui.tooltip(pin.description)
                ui.space()
                if pin.name in placed.set:
                    reset = ui.button("Reset", on_click=lambda: self._do(Unset(node=node, pin=pin.name)))
                    reset.props(f'flat dense no-caps aria-label="Reset {pin.name}"').classes("reset")
            if edges := self._desk.flow.into(PinRef(node, pin.name)):
                ui.label(f"driven by {edges[0].source}").classes("driven")
                return
            value = placed.set.get(pin.name, pin.default)
            widget(pin, value, self._changed(node, pin), models=self._desk.lab.engine.weights.names)

    def _changed(self, node: str, pin: Pin) -> Changed:
        async def changed(value: Any) -> None:
            placed = self._desk.flow.nodes.get(node)
            if placed is not None and placed.set.get(pin.name, pin.default) != value:
                await self._do(Set(node=node, pin=pin.name, value=value))

        return changed

    async def _do(self, edit: Edit) -> None:
        try:
            await self._desk.do(edit)
        except FlowError as error:
            ui.notify(str(error), type="negative")


def problem_row(problem: Problem) -> None:
    with ui.element("div").classes(f"problem {problem.severity}"):
        ui.icon("error_outline" if problem.severity == "error" else "warning_amber", size="18px")
        with ui.element("div"):
            ui.label(problem.message).classes("problem-message")
            ui.label(problem.remedy).classes("problem-remedy")


def _is_settable(pin: Pin) -> bool:
    return pin.type in ("string", "number", "boolean", "json") and pin.metadata.mimeType is None


def _head(icon: str, title: str, below: str, color: str) -> None:
    with ui.element("div").classes("inspector-head").style(f"--accent: {color}"):
        ui.icon(icon, size="20px").classes("inspector-icon")
        with ui.element("div"):
            ui.label(title).classes("inspector-title")
            ui.label(below).classes("faint mono")


def _pins_list(title: str, pins: list[Pin]) -> None:
    if not pins:
        return
    ui.label(title).classes("overline")
    for pin in pins:
        with ui.element("div").classes("pin-line"):
            ui.label(pin.name).classes("mono")
            ui.label(_kind(pin)).classes("pin-kind")
            ui.label(pin.description).classes("faint")


def _kind(pin: Pin) -> str:
    """As a person says it: detections are JSON only to a program."""
    kind = key(pin).partition(":")[2].rstrip("]") or pin.carries
    return f"stream of {kind}" if pin.type == "stream" else kind
