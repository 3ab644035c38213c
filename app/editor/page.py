"""The editor's page: one tab on one flow, the canvas in its middle."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from nicegui import context, ui
from starlette.requests import Request

from app.editor.answers import Answers
from app.editor.bar import Bar
from app.editor.canvas import Canvas
from app.editor.canvas_view import CanvasView
from app.editor.commands import SIGNAL, table
from app.editor.comparing import Comparing
from app.editor.cookies import Cookies
from app.editor.desk import Desk, News
from app.editor.desks import Desks
from app.editor.gallery import flow_upload
from app.editor.gestures import edit_of, told
from app.editor.inside import entries
from app.editor.notes import Notes
from app.editor.palette import Palette
from app.editor.panel import Panel
from app.editor.phone import PhoneBar
from app.editor.recording import length, weight
from app.editor.sending import bring_uploads
from app.editor.spans import moment
from app.editor.theme import dress, resize
from app.editor.tour import Tour
from app.editor.versions import Versions
from app.editor.wording import words_for
from app.engine import FlowRefusedError
from app.flow import Edge, Edit, FlowError, PinRef, Set, converted


class Page:
    """One tab on one flow. What is asked for by name, wherever, comes to `perform`."""

    def __init__(self, desk: Desk, desks: Desks, catalog: dict[str, Any], types: dict[str, Any]) -> None:
        self.desk, self.desks = desk, desks
        self._catalog, self._types = catalog, types
        self._client = context.client
        self.selected: list[str] = []

    @property
    def known(self) -> dict[str, Any]:
        """Every node there is to place here, the flow's own subflows among them."""
        return {**self._catalog, **entries(self.desk.flow, self.desk.lab.registry.agents)}

    def draw(self, request: Request) -> None:
        words = self.words = words_for(request)
        self.cookies = Cookies(request, self._client)
        self.dark = dress(request, f"{self.desk.flow.name} – MentatLab", words)
        resize(self.cookies.scale)
        live = self.desks.tabs.live(self._client, self.desk.id)
        with ui.element("div").classes("mentat editor") as editor:
            self._bar = Bar(self.desk, words, self.perform, self.choose_language)
            with ui.element("div").classes("work"):
                broken = self.desk.lab.registry.broken
                self._palette = Palette(lambda: self.known, broken, self.add, words, self.cookies)
                with ui.element("main").classes("stage"):
                    self.notes = Notes(words)
                    self.canvas = self._draw_canvas(live)
                    may_edit = self.desk.lab.access.may("edit")
                    self.view = CanvasView(self.desk, self.canvas, readonly=not may_edit)
                    self.view.begin()
                    self._comparing = comparing = Comparing(self.desk, self.view, words, self.notes.tell)
                self.versions = Versions(self.desk, words, comparing, self.notes.tell)
                self.panel = Panel(self.desk, words, live, self.locate, self.notes.say)
            PhoneBar(editor, words, self.panel.turn).show("outputs" if self.desk.flow.nodes else "flow")
        self.upload = flow_upload(self.desks)
        bring_uploads(words)
        self.tour = Tour(words, lambda: self.cookies.set("tour", "done"))
        self._answers = Answers(self)
        ui.on(SIGNAL, lambda event: self.perform(event.args["name"]))
        if not may_edit:
            editor.classes("looking-on")
            self.notes.say(words("access.only_look"))
        self._look()

    async def perform(self, name: str, about: Mapping[str, Any] | None = None) -> None:
        """Do a command of the table, wherever it was asked for: bar, menu, key or palette."""
        with self._client:
            if (answer := self._answers.find(name)) is None:
                self.canvas.perform(name)
                return
            try:
                if (waiting := answer(about or {})) is not None:
                    await waiting
            except FlowError as error:
                self._astray(error)

    async def add(self, kind: str, at: tuple[float, float] | None = None) -> None:
        """Place a node in what is open: where it is asked for, or to the right of what is there."""
        graph = self.view.graph
        if at is None:
            places = list(graph.layout.values())
            at = (max((x for x, _ in places), default=-300) + 300, min((y for _, y in places), default=0))
        await self.place({"op": "add", "type": kind, "at": at})
        self.cookies.used(kind)

    async def place(self, *operations: Mapping[str, Any]) -> None:
        """Do a gesture that places a node, and go to what it has placed."""
        before = set(self.view.graph.nodes)
        await self.gesture(*operations)
        if new := [name for name in self.view.graph.nodes if name not in before]:
            self._palette.refresh()
            self.canvas.reveal(new[-1])

    async def gesture(self, *operations: Mapping[str, Any]) -> None:
        """Do in what is open what a hand would do there, as one step."""
        await self._edit({"path": self.view.path, "operations": operations})

    async def do(self, edit: Edit) -> None:
        """Change the flow; what cannot be done any more, for another tab was faster, is said."""
        try:
            await self.desk.do(edit, self._client.id)
        except FlowError as error:
            self._astray(error)

    async def run(self, until: str | None = None) -> None:
        try:
            await self.desk.start(self._client.id, until)
        except FlowRefusedError as refused:
            self.panel.turn("problems")
            self.notes.say(self.words("page.not_yet", problem=refused.problems[0]))
            return
        if not self.selected:
            self.panel.turn("outputs")  # nobody is looking at a setting: show what comes

    async def reload_agents(self) -> None:
        """Read the manifest files of agents outside anew, and show them: whoever opens a page sees them, too."""
        self.desk.lab.access.demand("edit", "read the manifests of agents anew")
        await asyncio.to_thread(self.desk.lab.reload_agents)
        ui.navigate.reload()

    async def stop(self) -> None:
        """End the session; without one, the run. Raises NotAllowedError."""
        self.desk.lab.access.demand("run", f"stop flow {self.desk.id}")
        if self.desk.session is None and self.desk.recorded.is_going:
            await self.desk.recorded.cancel()
        else:
            await self.desk.stop()

    async def compare_run(self, id: str) -> None:  # noqa: A002 - its name everywhere
        """Show what has changed since a run, on the canvas."""
        runs = self.desk.lab.runs
        try:
            run, flow = await runs.get(id), await runs.flow(id)
        except KeyError:
            self.notes.say(self.words("page.lost_run"))
            return
        self._comparing.show(flow, moment(run.created))

    async def record(self) -> None:
        """Begin or end a recording; there is something to record only while the flow runs."""
        if self.desk.phase != "running":
            self.notes.say(self.words("page.record_what"))
            return
        try:
            await self.desk.record()
        except OSError as error:
            self.notes.say(f"{self.words('page.record_failed')} {error.strerror or error}")

    def locate(self, node: str) -> None:
        """Show a node of the running flow, opening the subflow that it is in."""
        try:
            self.canvas.focus(self.view.locate(node))
        except FlowError as error:
            self.notes.say(str(error))

    def choose_language(self, code: str) -> None:
        self.cookies.set("language", code)
        ui.navigate.reload()

    def _draw_canvas(self, live: str) -> Canvas:
        return Canvas(
            self._catalog,
            self._types,
            live,
            strings=self.words.room("canvas"),
            commands=table(self.words),
            on_ready=self._ready,
            on_edit=self._edit,
            on_select=self._select,
            on_refused=self._refused,
            on_command=lambda command: self.perform(command["name"], command),
        )

    def _look(self) -> None:
        """Be told what happens on the desk, until this tab is closed."""
        told_here, here = self.desk.show.on_media_failed, self._client.id
        self.desk.look(self._changed)
        told_here[here] = self._media_failed
        self._client.on_delete(lambda: self.desk.leave(self._changed))
        self._client.on_delete(lambda: told_here.pop(here, None))

    def _ready(self, _: Any) -> None:
        self.view.greet()
        if not self.cookies.get("tour") and self.desk.lab.access.may("edit"):
            self.tour.start()

    async def _edit(self, gesture: Any) -> None:
        try:
            path, operations = told(gesture)
            edit = edit_of(self.desk.flow, path, operations, self.desk.lab.registry.agents)
        except FlowError as error:
            self._astray(error)
        else:
            if edit is not None:
                await self.do(edit)

    def _astray(self, error: FlowError) -> None:
        """Something cannot be done: say why, and show the flow as it is, for the canvas may have gone ahead."""
        with self._client:
            self.notes.say(str(error))
            self.view.show()

    def _select(self, chosen: Mapping[str, Sequence[str]]) -> None:
        self.selected = list(chosen["nodes"])
        if self.selected or chosen["edges"]:
            self.panel.turn("inspector")
        self.panel.show(self.selected, chosen["edges"], self.view.path)

    async def _refused(self, about: Mapping[str, Any]) -> None:
        """A wire that cannot be; where a converter would help, one key or click puts it in."""
        converter = str(about.get("converter"))
        if converter not in self._catalog:
            return
        edge = Edge(PinRef(about["source"], about["sourcePin"]), PinRef(about["target"], about["targetPin"]))

        async def insert() -> None:
            agents = self.view.spot.agents
            edit = converted(self.view.graph, edge, agents[converter], agents)
            if edit is not None:
                await self.do(self.view.spot.edits(edit)[0])

        if about.get("accept"):
            await insert()

    def _changed(self, what: News) -> None:
        with self._client:
            match what:
                case "gone":
                    ui.navigate.reload()
                    return
                case "flow":
                    self.view.follow()
                    self.panel.refresh()
                    self._palette.refresh()
                case "merged":
                    text = "; ".join(self.desk.conflicts)
                    self.notes.say(self.words("page.conflicts", what=text) if text else self.words("page.merged"))
                case "recorded":
                    self._recorded()
            self._bar.refresh()

    def _recorded(self) -> None:
        """A recording has begun or ended: say which, and why it ended if nobody asked for it."""
        if (about := self.desk.recording.last) is None or self.desk.recording.is_on:
            return
        text = self.words("page.recorded", length=length(about.seconds), size=weight(about.size))
        why = {"limit": "page.record_limit", "disk": "page.record_disk", "failed": "page.record_failed"}.get(
            about.reason
        )
        if why is not None:
            text = f"{self.words(why)} {text}"
        if about.dropped:
            text += " " + self.words("page.record_dropped", count=about.dropped)

        async def show() -> None:
            with self._client:  # the note that was clicked is gone by now
                ui.navigate.to(f"/recordings/{about.id}")

        self.notes.offer(text, self.words("page.open_recording"), show)

    def _media_failed(self, node: str, message: str) -> None:
        """No camera: offer the one that is always there, where the node has it."""
        placed = self.desk.flow.nodes.get(node)
        agent = self._catalog.get(placed.type) if placed is not None else None
        sources = [pin for pin in (agent or {"inputs": []})["inputs"] if pin["name"] == "source"]
        if not sources or "synthetic" not in sources[0]["metadata"].get("enum", ()):
            self.notes.say(f"{node}: {message}")
            return

        async def replace() -> None:
            await self.do(Set(node=node, pin="source", value="synthetic"))

        self.notes.offer(message, self.words("page.use_synthetic"), replace)
