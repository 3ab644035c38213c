"""The editor's page: palette, canvas, panels and run bar around one desk."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from nicegui import context, ui
from starlette.requests import Request

from app.editor.adding import add_dialog
from app.editor.canvas import Canvas, Outputs
from app.editor.desk import Desk, News
from app.editor.desks import Desks
from app.editor.gallery import brand
from app.editor.gestures import edit_of
from app.editor.inspector import Inspector, problem_row
from app.editor.notes import Notes
from app.editor.palette import palette
from app.editor.runbar import RunBar
from app.editor.theme import dress, icon_button, theme_button
from app.editor.view import document
from app.engine import FlowRefusedError
from app.flow import Edge, Edit, Flow, FlowError, PinRef, Set, converted, dump_json, dump_yaml, fresh_id


class Page:
    """One tab on one flow."""

    def __init__(self, desk: Desk, desks: Desks, catalog: dict[str, Any], types: dict[str, Any]) -> None:
        self.desk, self.desks = desk, desks
        self._catalog, self._types = catalog, types
        self._client = context.client
        self._selected: list[str] = []

    def draw(self, request: Request) -> None:
        self._dark = dress(request, f"{self.desk.flow.name} – MentatLab")
        live = f"/ws/live?flow={self.desk.id}&tab={self._client.id}"
        with ui.element("div").classes("mentat editor"):
            self._draw_bar()
            with ui.element("div").classes("work"):
                palette(self._catalog, self.desk.lab.registry.broken, self.add)
                with ui.element("main").classes("stage"):
                    self._notes = Notes()
                    self.canvas = Canvas(
                        self._catalog,
                        self._types,
                        live,
                        on_ready=lambda _: self.canvas.sync(document(self.desk), fit=True),
                        on_edit=self._edit,
                        on_select=self._select,
                        on_refused=self._refused,
                        on_command=self._command,
                    )
                self._draw_panel(live)
        self.desk.look(self._changed)
        self._client.on_delete(lambda: self.desk.leave(self._changed))
        self.desk.show.on_media_failed[self._client.id] = self._media_failed
        self._client.on_delete(lambda: self.desk.show.on_media_failed.pop(self._client.id, None))

    async def add(self, kind: str, at: tuple[float, float] | None = None) -> None:
        """Place a node: where it is asked for, or to the right of what is there."""
        if at is None:
            places = list(self.desk.flow.layout.values())
            at = (max((x for x, _ in places), default=-300) + 300, min((y for _, y in places), default=0))
        name = fresh_id(self.desk.flow, kind)
        await self._edit([{"op": "add", "type": kind, "at": at}])
        if name in self.desk.flow.nodes:
            self.canvas.focus(name)

    def _draw_bar(self) -> None:
        desk = self.desk
        with ui.element("header").classes("bar"):
            brand()
            ui.element("div").classes("divider")
            self._name = ui.label(desk.flow.name).classes("flow-name")
            self._saved = ui.label().classes("faint saved").props('role="status"')
            ui.space()
            with ui.element("div").classes("bar-tools"):
                self._undo = icon_button("undo", "Undo (Ctrl+Z)", desk.undo).props("data-act=undo")
                self._redo = icon_button("redo", "Redo (Ctrl+Shift+Z)", desk.redo).props("data-act=redo")
                self._export_menu()
                theme_button(self._dark)
            self.run_bar = RunBar(desk, self.run, desk.stop)
        self._tell_saved()

    def _export_menu(self) -> None:
        with icon_button("file_download", "Export").props("data-act=export"), ui.menu().classes("mentat menu"):
            ui.menu_item("Flow as YAML", lambda: self._export("yaml")).props("data-export=yaml")
            ui.menu_item("Flow as JSON", lambda: self._export("json")).props("data-export=json")

    def _export(self, kind: str) -> None:
        flow = self.desk.flow
        text = dump_yaml(flow) if kind == "yaml" else dump_json(flow)
        ui.download.content(text, f"{file_name(flow)}.{kind}")

    def _draw_panel(self, live: str) -> None:
        with ui.element("aside").classes("panel").props('aria-label="Inspector"'):
            with ui.tabs().props("dense no-caps align=justify").classes("tabs") as tabs:
                self._tabs = tabs
                inspector = ui.tab("inspector", "Inspector")
                outputs = ui.tab("outputs", "Outputs")
                self._problems_tab = ui.tab("problems", "Problems")
            with ui.tab_panels(tabs, value=inspector, animated=False, keep_alive=True).classes("panels"):
                with ui.tab_panel(inspector):
                    self.inspector = Inspector(self.desk, ui.element("div").classes("inspector"))
                with ui.tab_panel(outputs).classes("outputs-panel"):
                    Outputs(self._catalog, live)
                with ui.tab_panel("problems"):
                    self._problems = ui.element("div").classes("problems")
        self.inspector.refresh()
        self._draw_problems()

    def _draw_problems(self) -> None:
        problems = self.desk.problems
        self._problems_tab.props(f'label="Problems{f" ({len(problems)})" if problems else ""}"')
        self._problems.clear()
        with self._problems:
            if not problems:
                ui.label("No problems. The flow can run.").classes("faint")
            for problem in problems:
                with ui.element("button").classes("problem-button") as row:
                    problem_row(problem)
                if problem.node:
                    row.on("click", lambda node=problem.node: self.canvas.focus(node))

    async def do(self, edit: Edit) -> None:
        """Change the flow; what cannot be done any more, for another tab was faster, is said."""
        try:
            await self.desk.do(edit)
        except FlowError as error:
            self._notice(str(error))
            self.canvas.sync(document(self.desk))

    async def run(self) -> None:
        try:
            await self.desk.start(self._client.id)
        except FlowRefusedError as refused:
            self._tabs.set_value("problems")
            self._notice(f"Not yet: {refused.problems[0]}")
            return
        if not self._selected:
            self._tabs.set_value("outputs")  # nobody is looking at a setting: show what comes

    async def _edit(self, gesture: list[Mapping[str, Any]]) -> None:
        try:
            edit = edit_of(self.desk.flow, gesture)
        except FlowError as error:
            self._notice(str(error))
            self.canvas.sync(document(self.desk))
        else:
            if edit is not None:
                await self.do(edit)

    def _select(self, chosen: Mapping[str, Any]) -> None:
        self._selected = list(chosen["nodes"])
        if self._selected:
            self._tabs.set_value("inspector")
        self.inspector.show(self._selected)

    def _refused(self, about: Mapping[str, Any]) -> None:
        """A wire that cannot be; where a converter would help, one click puts it in."""
        converter = about.get("converter")
        if converter not in self._catalog:
            return
        edge = Edge(PinRef(about["source"], about["sourcePin"]), PinRef(about["target"], about["targetPin"]))

        async def insert() -> None:
            edit = converted(self.desk.flow, edge, self.desk.lab.registry.agents[str(converter)])
            if edit is not None:
                await self.do(edit)

        title = self._catalog[str(converter)]["title"]
        self._notes.offer(f"{sentence(str(about.get('reason')))}.", f"Insert {title}", insert)

    async def _command(self, command: Mapping[str, Any]) -> None:
        match command["name"]:
            case "undo":
                await self.desk.undo()
            case "redo":
                await self.desk.redo()
            case "run":
                await self.run()
            case "stop":
                await self.desk.stop()
            case "save":
                await self.desk.save()
            case "addNode":
                with self._client:
                    await add_dialog(
                        self._catalog, command.get("at"), command.get("from"), self.desk, self.add, self.do
                    )
            case "palette" | "find":
                self._client.run_javascript("document.querySelector('.palette input')?.focus()")

    def _changed(self, what: News) -> None:
        if what == "gone":
            with self._client:
                ui.navigate.reload()
            return
        if what == "flow":
            self.canvas.sync(document(self.desk))
            self._name.set_text(self.desk.flow.name)
            with self._client:
                self._draw_problems()
                self.inspector.refresh(many=len(self._selected))
        elif what == "phase":
            self.run_bar.refresh()
        self._tell_saved()

    def _tell_saved(self) -> None:
        desk = self.desk
        self._undo.set_enabled(desk.history.can_undo)
        self._redo.set_enabled(desk.history.can_redo)
        self._saved.set_text(desk.save_error or ("Saved" if desk.is_saved else "Saving…"))
        self._saved.classes(replace="faint saved" + (" bad" if desk.save_error else ""))

    def _media_failed(self, node: str, message: str) -> None:
        """No camera: offer the one that is always there, where the node has it."""
        placed = self.desk.flow.nodes.get(node)
        agent = self._catalog.get(placed.type) if placed is not None else None
        sources = [pin for pin in (agent or {"inputs": []})["inputs"] if pin["name"] == "source"]
        if not sources or "synthetic" not in sources[0]["metadata"].get("enum", ()):
            self._notice(f"{node}: {message}")
            return

        async def replace() -> None:
            await self.do(Set(node=node, pin="source", value="synthetic"))

        self._notes.offer(message, "Use a synthetic camera", replace)

    def _notice(self, text: str) -> None:
        self._notes.say(text)


def sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def file_name(flow: Flow) -> str:
    """A flow's name as a file's: letters, digits and dashes."""
    words = "".join(letter if letter.isalnum() else " " for letter in flow.name.lower()).split()
    return Path("-".join(words) or "flow").name
