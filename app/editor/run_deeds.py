"""What can be done with a run: reopen its flow, repeat, cancel, keep, compare, delete; each asks whether one may."""

from collections.abc import Awaitable, Callable
from typing import Any

from nicegui import ui

from app.editor.asking import confirm
from app.editor.desks import Desks
from app.editor.spans import moment
from app.editor.wording import Words
from app.engine import RunRefusedError
from app.flow import Flow
from app.records import StoredRun


class RunDeeds:
    """`others`: runs that it can be compared with. Whoever may only look is offered only to look."""

    def __init__(self, desks: Desks, words: Words, run: StoredRun, flow: Flow, others: list[StoredRun]) -> None:
        self._desks, self._words, self._run, self._flow = desks, words, run, flow
        self._runs = desks.lab.runs
        may = desks.lab.access.may
        with ui.element("div").classes("run-deeds"):
            self._reopen = self._button("reopen", "open_in_new", self._open, may("edit"))
            if run.flow_id:
                there = f"/flows/{run.flow_id}?compare={run.id}"
                self._button("against_now", "difference", lambda: ui.navigate.to(there), True)
            self._repeat = self._button("repeat", "replay", self._again, may("run"))
            self._cancel = self._button("cancel", "cancel", self._end, may("run"))
            self._keep = self._button("keep", "bookmark_add", self._turn_kept, may("run"))
            self._delete = self._button("delete", "delete_outline", self._ask_delete, may("run"))
            if others:
                self._choice(others)
        self._may_run = may("run")
        self.refresh(run)

    def refresh(self, run: StoredRun) -> None:
        """How it stands now."""
        self._run = run
        self._repeat.set_visibility(self._may_run and run.is_over)
        self._delete.set_visibility(self._may_run and run.is_over)
        self._cancel.set_visibility(self._may_run and not run.is_over)
        self._keep.set_text(self._words("runs.let_go" if run.kept else "runs.keep"))
        self._keep.props(f"aria-pressed={str(run.kept).lower()}")

    def _button(self, name: str, icon: str, do: Callable[[], Any], is_offered: bool) -> ui.button:
        button = ui.button(self._words(f"runs.{name}"), icon=icon, on_click=do, color=None)
        button.props(f"flat no-caps data-act={name}")
        button.set_visibility(is_offered)
        return button

    def _choice(self, others: list[StoredRun]) -> None:
        words = self._words
        named = {one.id: f"{moment(one.created)} · {words(f'runs.state_{one.state}')}" for one in others}
        there = f"/runs/{self._run.id}/compare?with="
        choice = ui.select(named, on_change=lambda event: ui.navigate.to(f"{there}{event.value}"))
        choice.props("dense outlined options-dense data-choice=compare").classes("run-choice")
        choice.props["label"] = words("runs.compare_with")

    async def _open(self) -> None:
        """The very document, so that it runs as this did."""
        ui.navigate.to(f"/flows/{await self._desks.create(self._flow)}")

    async def _again(self) -> None:
        again = await self._do("repeat", self._runs.repeat, self._run.id)
        if again is not None:
            ui.navigate.to(f"/runs/{again.id}")

    async def _end(self) -> None:
        await self._do("cancel", self._runs.cancel, self._run.id)

    async def _turn_kept(self) -> None:
        run = await self._do("keep", self._runs.keep, self._run.id, not self._run.kept)
        if run is not None:
            self.refresh(run)

    async def _ask_delete(self) -> None:
        words = self._words
        if await confirm(words, words("runs.delete_one"), words("runs.delete_hint"), words("runs.delete")):
            await self._do("delete", self._runs.delete, self._run.id)
            there = f"/runs?flow={self._run.flow_id}" if self._run.flow_id else "/runs"
            ui.navigate.to(there)

    async def _do(self, what: str, do: Callable[..., Awaitable[Any]], *args: Any) -> Any:
        """Do it, and say what cannot be done; then it is None."""
        what, access = f"{what} run {self._run.id}", self._desks.lab.access
        access.demand("run", what)
        try:
            done = await do(*args)
        except RunRefusedError as refused:
            ui.notify(str(refused), type="negative", multi_line=True)
            return None
        except KeyError:
            ui.notify(self._words("page.lost_run"), type="negative")
            return None
        access.audit.note(what, "done")
        return done
