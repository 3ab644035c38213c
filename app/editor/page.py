"""The editor's page: one tab on one flow. Every command of the table that is not the canvas's own is answered here."""

from collections.abc import Callable, Mapping
from typing import Any

from nicegui import context, ui
from starlette.requests import Request

from app.editor.adding import Adder
from app.editor.asking import choose
from app.editor.bar import Bar
from app.editor.canvas import Canvas
from app.editor.canvas_view import CanvasView
from app.editor.commands import table
from app.editor.cookies import Cookies
from app.editor.desk import Desk, News
from app.editor.desks import Desks
from app.editor.dropping import opened, placed, put_in
from app.editor.exporting import export_dialog
from app.editor.gallery import flow_upload, turn
from app.editor.gestures import edit_of, told
from app.editor.notes import Notes
from app.editor.palette import Palette
from app.editor.panel import Panel
from app.editor.phone import PhoneBar
from app.editor.theme import dress, resize
from app.editor.tour import Tour
from app.editor.versions import Versions
from app.editor.wording import words_for
from app.engine import FlowRefusedError
from app.flow import Edge, Edit, FlowError, PinRef, Set, converted, fresh_id, with_subflows

Answer = Callable[[Mapping[str, Any]], Any]


class Page:
    """One tab on one flow."""

    def __init__(self, desk: Desk, desks: Desks, catalog: dict[str, Any], types: dict[str, Any]) -> None:
        self.desk, self.desks = desk, desks
        self._catalog, self._types = catalog, types
        self._client = context.client
        self._selected: list[str] = []

    def draw(self, request: Request) -> None:
        words = self._words = words_for(request)
        self._cookies = Cookies(request, self._client)
        self._dark = dress(request, f"{self.desk.flow.name} – MentatLab", words)
        resize(self._cookies.scale)
        live = f"/ws/live?flow={self.desk.id}&tab={self._client.id}"
        with ui.element("div").classes("mentat editor") as editor:
            self._bar = Bar(self.desk, words, self.perform, self._choose_language)
            with ui.element("div").classes("work"):
                broken = self.desk.lab.registry.broken
                self._palette = Palette(self._catalog, broken, self.add, words, self._cookies)
                with ui.element("main").classes("stage"):
                    self._notes = Notes()
                    self.canvas = Canvas(
                        self._catalog,
                        self._types,
                        live,
                        commands=table(words),
                        strings=words.room("canvas"),
                        on_ready=self._ready,
                        on_edit=self._edit,
                        on_select=self._select,
                        on_refused=self._refused,
                        on_command=self._command,
                    )
                    self._view = CanvasView(self.desk, self.canvas)
                    self._versions = Versions(self.desk, words, self._compare, self._restore)
                self._panel = Panel(self.desk, words, self._catalog, live, self.canvas.focus)
            PhoneBar(editor, words, self._panel.turn).show("outputs" if self.desk.flow.nodes else "flow")
        self._upload = flow_upload(self.desks)
        self._tour = Tour(words, lambda: self._cookies.set("tour", "done"))
        self.desk.look(self._changed)
        self._client.on_delete(lambda: self.desk.leave(self._changed))
        self.desk.show.on_media_failed[self._client.id] = self._media_failed
        self._client.on_delete(lambda: self.desk.show.on_media_failed.pop(self._client.id, None))

    def _ready(self, _: Any) -> None:
        self._view.show(fit=True)
        if not self._cookies.get("tour") and self.desk.flow.nodes:
            self._tour.start()

    async def perform(self, name: str, about: Mapping[str, Any] | None = None) -> None:
        """Do a command of the table, wherever it was asked for: bar, menu, key or palette."""
        with self._client:
            answer = self._answers().get(name)
            if answer is None:
                self.canvas.run_method("perform", name)
            elif (waiting := answer(about or {})) is not None:
                await waiting

    async def add(self, kind: str, at: tuple[float, float] | None = None) -> None:
        """Place a node in what is open: where it is asked for, or to the right of what is there."""
        graph = self._view.graph
        if at is None:
            places = list(graph.layout.values())
            at = (max((x for x, _ in places), default=-300) + 300, min((y for _, y in places), default=0))
        name = fresh_id(graph, kind)
        await self.gesture({"op": "add", "type": kind, "at": at})
        if name in self._view.graph.nodes:
            self._cookies.used(kind)
            self._palette.refresh()
            self.canvas.focus(name)

    async def gesture(self, *operations: Mapping[str, Any]) -> None:
        """Do in what is open what a hand would do there, as one step."""
        await self._edit({"path": self._view.path, "operations": operations})

    async def do(self, edit: Edit) -> None:
        """Change the flow; what cannot be done any more, for another tab was faster, is said."""
        try:
            await self.desk.do(edit)
        except FlowError as error:
            self._notes.say(str(error))
            self._view.show()

    async def run(self) -> None:
        try:
            await self.desk.start(self._client.id)
        except FlowRefusedError as refused:
            self._panel.turn("problems")
            self._notes.say(self._words("page.not_yet", problem=refused.problems[0]))
            return
        if not self._selected:
            self._panel.turn("outputs")  # nobody is looking at a setting: show what comes

    async def _add_dialog(self, about: Mapping[str, Any]) -> None:
        agents = with_subflows(self.desk.flow, self.desk.lab.registry.agents)
        adder = Adder(self._catalog, self._words, self._cookies)
        await adder.ask(about, self._view.graph, agents, self.add, self.gesture)

    async def _dropped(self, about: Mapping[str, Any]) -> None:
        """Files were let go over the canvas, or a manifest was pasted."""
        words, at = self._words, (float(about["at"][0]), float(about["at"][1]))
        found = await opened(about["files"], self.desk.lab)
        if found.refused:
            self._notes.say("; ".join(found.refused))
        if found.nodes:
            await self.do(placed(self.desk.flow, found.nodes, at))
        for flow in found.flows:
            ways = {way: (words(f"page.drop_{way}"), words(f"page.drop_{way}_hint")) for way in ("in", "open")}
            way = "in" if not self.desk.flow.nodes else await choose(words("page.drop", name=flow.name), ways)
            if way == "in":
                await self.do(put_in(self.desk.flow, flow, at))
            elif way == "open":
                ui.navigate.to(f"/flows/{await self.desks.create(flow)}", new_tab=True)

    async def _edit(self, gesture: Any) -> None:
        path, operations = told(gesture)
        try:
            edit = edit_of(self.desk.flow, path, operations, self.desk.lab.registry.agents)
        except FlowError as error:
            self._notes.say(str(error))
            self._view.show()
        else:
            if edit is not None:
                await self.do(edit)

    def _select(self, chosen: Mapping[str, Any]) -> None:
        self._selected = list(chosen["nodes"])
        if self._selected:
            self._panel.turn("inspector")
        self._panel.show(self._selected)

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
        self._notes.offer(f"{sentence(str(about.get('reason')))}.", self._words("page.insert", node=title), insert)

    async def _command(self, command: Mapping[str, Any]) -> None:
        await self.perform(command["name"], command)

    async def _compare(self, version: Any) -> None:
        raise NotImplementedError

    async def _restore(self, version: Any) -> None:
        raise NotImplementedError

    def _choose_language(self, code: str) -> None:
        self._cookies.set("language", code)
        ui.navigate.reload()

    def _changed(self, what: News) -> None:
        with self._client:
            match what:
                case "gone":
                    ui.navigate.reload()
                    return
                case "flow":
                    self._view.follow()
                    self._panel.refresh()
                case "merged":
                    text = "; ".join(self.desk.conflicts)
                    self._notes.say(self._words("page.conflicts", what=text) if text else self._words("page.merged"))
            self._bar.refresh()

    def _media_failed(self, node: str, message: str) -> None:
        """No camera: offer the one that is always there, where the node has it."""
        placed = self.desk.flow.nodes.get(node)
        agent = self._catalog.get(placed.type) if placed is not None else None
        sources = [pin for pin in (agent or {"inputs": []})["inputs"] if pin["name"] == "source"]
        if not sources or "synthetic" not in sources[0]["metadata"].get("enum", ()):
            self._notes.say(f"{node}: {message}")
            return

        async def replace() -> None:
            await self.do(Set(node=node, pin="source", value="synthetic"))

        self._notes.offer(message, self._words("page.use_synthetic"), replace)

    def _answers(self) -> dict[str, Answer]:
        """The commands that are the page's own; each may give something to wait for."""
        return {
            "undo": lambda _: self.desk.undo(),
            "redo": lambda _: self.desk.redo(),
            "run": lambda _: self.run(),
            "stop": lambda _: self.desk.stop(),
            "save": lambda _: self._versions.ask_name(),
            "history": lambda _: self._versions.toggle(),
            "export": lambda _: export_dialog(self.desk.flow, self._words),
            "addNode": self._add_dialog,
            "dropped": self._dropped,
            "open": lambda _: self._upload.run_method("pickFiles"),
            "inspect": lambda _: self._panel.turn("inspector"),
            "theme": lambda _: turn(self._dark, self._cookies),
            "larger": lambda _: resize(self._cookies.rescale(1)),
            "smaller": lambda _: resize(self._cookies.rescale(-1)),
            "tour": lambda _: self._tour.start(),
            "gallery": lambda _: ui.navigate.to("/"),
        }


def sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
