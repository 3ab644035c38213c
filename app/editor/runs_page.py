"""The runs that are recorded, the newest first: all of them, or one flow's; filtered, searched, compared, deleted."""

import asyncio
from html import escape
from typing import Any

from nicegui import context, ui
from starlette.requests import Request

from app.editor.asking import confirm
from app.editor.cookies import Cookies
from app.editor.desks import Desks
from app.editor.gallery import brand, theme_button
from app.editor.run_glimpse import glimpse
from app.editor.run_row import RunRow
from app.editor.theme import dress, icon_button, resize
from app.editor.wording import words_for
from app.engine import RunRefusedError
from app.records import RunState, StoredRun

PAGE = 50
"""Runs that are shown at once, and that one more click shows."""
LOOK = 1.0
"""Seconds between two looks at what has become of them."""
FILTERS: dict[str, tuple[RunState, ...]] = {
    "all": (),
    "going": ("queued", "running"),
    "state_done": ("done",),
    "state_failed": ("failed", "interrupted"),
    "state_cancelled": ("cancelled",),
}


class RunsPage:
    def __init__(self, desks: Desks, request: Request, flow_id: str | None, flow_name: str) -> None:
        self._desks, self._lab, self._flow_id = desks, desks.lab, flow_id
        words = self._words = words_for(request)
        title = words("runs.of_flow", name=flow_name) if flow_id else words("runs.title")
        dark, cookies = dress(request, f"{title} – MentatLab", words), Cookies(request, context.client)
        resize(cookies.scale)
        self._rows: dict[str, RunRow] = {}
        self._chosen: dict[str, None] = {}
        self._count, self._filter, self._name = PAGE, "all", ""
        self._looking = asyncio.Lock()
        with ui.element("div").classes("mentat gallery runs"):
            with ui.element("header").classes("bar"):
                brand(words)
                ui.element("div").classes("divider")
                ui.label(words("runs.title")).classes("flow-name")
                ui.space()
                if flow_id:
                    ui.link(words("runs.all_flows"), "/runs").classes("bar-link").props("data-act=all-flows")
                    there = f"/flows/{flow_id}"
                    icon_button("edit", words("runs.to_flow"), lambda: ui.navigate.to(there)).props("data-act=edit")
                theme_button(words, dark, cookies)
            with ui.element("main").classes("gallery-body"), ui.element("section"):
                ui.html(f"<h1>{escape(title)}</h1>", sanitize=False)
                self._draw_tools()
                self._list = ui.element("div").classes("run-rows").props("role=list")
                self._nothing = ui.element("div").classes("run-nothing")
                self._more = ui.button(words("runs.more"), color=None, on_click=self._show_more).props("flat no-caps")
                self._more.set_visibility(False)
                self._draw_chosen()
        ui.timer(LOOK, self.look)

    async def look(self) -> None:
        """See what has become of what is shown, and what has come."""
        async with self._looking:
            found = await self._lab.runs.listed(
                FILTERS[self._filter], self._flow_id, None, self._count + 1, self._name.strip()
            )
            self._show(found[: self._count])
            self._more.set_visibility(len(found) > self._count)
            await self._draw_glimpses()

    def _draw_tools(self) -> None:
        words = self._words
        with ui.element("div").classes("run-tools"):
            states = {name: words(f"runs.{name}") for name in FILTERS}
            choice = ui.toggle(states, value="all", on_change=lambda event: self._ask(filter=event.value))
            choice.props("no-caps unelevated toggle-color=primary role=group").classes("chips")
            choice.props["aria-label"] = words("runs.filter")
            ui.space()
            search = ui.input(placeholder=words("runs.search"))
            search.on_value_change(lambda event: self._ask(name=event.value or ""))
            search.props("dense outlined clearable debounce=200").classes("shelf-search")
            search.props["aria-label"] = words("runs.search")

    def _draw_chosen(self) -> None:
        """At the foot, so that no row moves under the pointer when the first is chosen."""
        words = self._words
        with ui.element("div").classes("run-chosen") as self._chosen_bar:
            self._compare = ui.button(words("runs.compare"), icon="compare_arrows", color=None)
            self._compare.on_click(self._go_compare)
            self._compare.props("flat no-caps data-act=compare")
            self._delete = ui.button(words("runs.delete"), icon="delete_outline", color=None, on_click=self._ask_delete)
            self._delete.props("flat no-caps data-act=delete").set_visibility(self._lab.access.may("run"))
            self._count_chosen = ui.label().classes("faint").props("role=status")
        self._chosen_bar.set_visibility(False)

    async def _ask(self, **about: Any) -> None:
        self._filter, self._name = about.get("filter", self._filter), about.get("name", self._name)
        self._count = PAGE
        await self.look()

    async def _show_more(self) -> None:
        self._count += PAGE
        await self.look()

    def _show(self, found: list[StoredRun]) -> None:
        """Only what has changed is touched, so that nothing flickers and no choice is lost."""
        wanted = {run.id: run for run in found}
        for gone in self._rows.keys() - wanted.keys():
            self._rows.pop(gone).root.delete()
            self._chosen.pop(gone, None)
        for place, run in enumerate(found):
            row = self._rows.get(run.id)
            if row is None:
                with self._list:
                    row = self._rows[run.id] = RunRow(run, self._words, self._choose)
                if place < len(self._rows) - 1:
                    row.root.move(target_index=place)
            elif row.run != run:
                row.show(run)
        self._show_nothing(not found)
        self._show_chosen()

    def _show_nothing(self, is_so: bool) -> None:
        if is_so != bool(self._nothing.default_slot.children):
            self._nothing.clear()
            if is_so:
                is_filtered = self._filter != "all" or self._name
                with self._nothing:
                    ui.label(self._words("runs.nothing_found" if is_filtered else "runs.nothing"))
                    if not is_filtered:
                        ui.label(self._words("runs.nothing_hint")).classes("faint")

    async def _draw_glimpses(self) -> None:
        """After the rows themselves: they need not wait for them."""
        for row in [row for row in self._rows.values() if row.run.is_over and not row.is_seen]:
            row.glimpse(await glimpse(self._lab, row.run))

    def _choose(self, id: str, is_chosen: bool) -> None:  # noqa: A002
        self._chosen.pop(id, None)
        if is_chosen:
            self._chosen[id] = None
        self._show_chosen()

    def _show_chosen(self) -> None:
        self._chosen_bar.set_visibility(bool(self._chosen))
        count = len(self._chosen)
        self._count_chosen.set_text(self._words("runs.chosen_one" if count == 1 else "runs.chosen", count=count))
        self._compare.set_enabled(len(self._chosen) == 2)

    def _go_compare(self) -> None:
        newer, older = sorted(self._chosen, key=lambda one: self._rows[one].run.number, reverse=True)
        ui.navigate.to(f"/runs/{older}/compare?with={newer}")

    async def _ask_delete(self) -> None:
        words, chosen = self._words, list(self._chosen)
        question = words("runs.delete_ask", count=len(chosen)) if len(chosen) > 1 else words("runs.delete_one")
        if not await confirm(words, question, words("runs.delete_hint"), words("runs.delete")):
            return
        for id in chosen:  # noqa: A001
            self._lab.access.demand("run", f"delete run {id}")
            try:
                await self._lab.runs.delete(id)
                self._lab.access.audit.note(f"delete run {id}", "done")
            except RunRefusedError as refused:
                ui.notify(str(refused), type="negative", multi_line=True)
            except KeyError:
                continue  # somebody else was faster
        await self.look()


async def runs_page(request: Request, desks: Desks) -> None:
    flow_id = request.query_params.get("flow")
    names = {one.id: one.name for one in await desks.listed()} if flow_id else {}
    await RunsPage(desks, request, flow_id, names.get(flow_id or "", flow_id or "")).look()
