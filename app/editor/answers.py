"""What the page does for each command of the table that the canvas does not do by itself."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from nicegui import ui

from app.editor.adding import Adder
from app.editor.asking import ask, choose
from app.editor.dropping import opened, placed, put_in
from app.editor.exporting import export_dialog
from app.editor.gallery import turn
from app.editor.once import Once
from app.editor.theme import resize
from app.editor.wording import LANGUAGES
from app.flow import subflow_of, with_subflows

if TYPE_CHECKING:
    from app.editor.page import Page

About = Mapping[str, Any]
Answer = Callable[[About], Any]


class Answers:
    """`find(name)` is what answers a command: a function of what the canvas says about it, maybe to be awaited."""

    def __init__(self, page: "Page") -> None:
        self._page = page
        desk, words, cookies, panel = page.desk, page.words, page.cookies, page.panel
        once = Once(page)
        self._known: dict[str, Answer] = {
            "undo": lambda _: desk.undo(),
            "redo": lambda _: desk.redo(),
            "run": lambda _: page.run(),
            "runTo": self.run_to,
            "runOnce": lambda _: once.run(),
            "onceTo": once.run_to,
            "onceAnew": once.run_anew,
            "runs": lambda _: ui.navigate.to(f"/runs?flow={desk.id}"),
            "stop": lambda _: page.stop(),
            "record": lambda _: page.record(),
            "save": lambda _: page.versions.ask_name(),
            "history": lambda _: page.versions.toggle(),
            "export": lambda _: export_dialog(desk.flow, desk.lab.registry.agents, words),
            "open": lambda _: page.upload.run_method("pickFiles"),
            "addNode": self.add_node,
            "dropped": self.dropped,
            "makeSubflow": self.make_subflow,
            "openSubflow": self.open_subflow,
            "leaveSubflow": self.leave_subflow,
            "unpackSubflow": self.unpack_subflow,
            "inspect": lambda _: panel.turn("inspector"),
            "logs": lambda _: panel.turn("logs"),
            "locate": lambda about: page.locate(str(about["node"])),
            "theme": lambda _: turn(page.dark, cookies),
            "larger": lambda _: resize(cookies.rescale(1)),
            "smaller": lambda _: resize(cookies.rescale(-1)),
            "language": self.language,
            "reloadAgents": lambda _: page.reload_agents(),
            "tour": lambda _: page.tour.start(),
            "gallery": lambda _: ui.navigate.to("/"),
        }

    def find(self, name: str) -> Answer | None:
        return self._known.get(name)

    async def run_to(self, about: About) -> None:
        """Run what leads to a node; inside a subflow that is the subflow as a whole."""
        path = self._page.view.path
        node = path[0] if path else about.get("node")
        if node in self._page.desk.flow.nodes:
            await self._page.stop()
            await self._page.run(until=node)

    async def add_node(self, about: About) -> None:
        page = self._page
        agents = with_subflows(page.desk.flow, page.desk.lab.registry.agents)
        adder = Adder(page.known, page.words, page.cookies, page.desks.habits)
        await adder.ask(about, page.view.graph, agents, page.add, page.place)

    async def dropped(self, about: About) -> None:
        """Files were let go over the canvas, or a manifest was pasted."""
        page, words, at = self._page, self._page.words, (float(about["at"][0]), float(about["at"][1]))
        found = await opened(about["files"], page.desk.lab)
        if found.refused:
            page.notes.say("; ".join(found.refused))
        if found.nodes:
            await page.do(page.view.spot.edits(placed(page.view.graph, found.nodes, at))[0])
        for flow in found.flows:
            ways = {way: (words(f"page.drop_{way}"), words(f"page.drop_{way}_hint")) for way in ("in", "open")}
            way = "in" if not page.view.graph.nodes else await choose(words("page.drop", name=flow.name), ways)
            if way == "in":
                page.view.go(())
                await page.do(put_in(page.desk.flow, flow, at))
            elif way == "open":
                ui.navigate.to(f"/flows/{await page.desks.create(flow)}", new_tab=True)

    async def make_subflow(self, about: About) -> None:
        page, words = self._page, self._page.words
        nodes = [node for node in about.get("nodes") or page.selected if node in page.view.graph.nodes]
        if not nodes:
            page.notes.say(words("page.subflow_nothing"))
            return
        title = await ask(words, words("commands.makeSubflow"), words("page.subflow_name"))
        if title is not None:
            await page.gesture({"op": "subflow", "nodes": nodes, "title": title or words("page.subflow")})

    def open_subflow(self, about: About) -> None:
        page = self._page
        node = about.get("node")
        inner = page.view.graph.nodes.get(str(node))
        if inner is not None and subflow_of(inner.type) is not None:
            page.view.go((*page.view.path, str(node)))

    def leave_subflow(self, about: About) -> None:
        """To the depth that was clicked; without one, one level up."""
        view = self._page.view
        view.go(view.path[: int(about.get("depth", len(view.path) - 1))])

    async def unpack_subflow(self, about: About) -> None:
        for node in [about["node"]] if about.get("node") else self._page.selected:
            await self._page.gesture({"op": "unpack", "node": node})

    async def language(self, _: About) -> None:
        page = self._page
        code = await choose(page.words("commands.language"), {code: (name, "") for code, name in LANGUAGES.items()})
        if code is not None:
            page.choose_language(code)
