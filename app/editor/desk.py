"""One flow on the desk: its history, who looks at it, and the session it runs in."""

import asyncio
from collections.abc import Callable
from typing import Any, Literal

from app.editor.show import Show
from app.engine import FlowRefusedError, Session
from app.flow import Edit, Flow, FlowError, History, Problem
from app.lab import Lab
from app.records import ConflictError, Listed

SHOWN = 60
"""Stored flows on the first page."""
SAVE_AFTER = 0.25
"""Seconds of quiet after an edit before it is written down; a killed server loses no more than these."""
Phase = Literal["idle", "starting", "running", "stopping", "failed"]


class Desk:
    """All tabs on one flow share one desk, so they share one history and one session. Lives on the web's loop."""

    def __init__(self, lab: Lab, id: str, flow: Flow, etag: str) -> None:  # noqa: A002 - its name everywhere
        self.lab, self.id = lab, id
        self.history = History(flow)
        self.show = Show(lab, lambda: self.session)
        self.session: Session | None = None
        self.phase: Phase = "idle"
        self.message = ""
        self.problems: list[Problem] = lab.engine.problems(flow)
        self.pages: set[Callable[[str], Any]] = set()
        """Told what has changed: `flow`, `phase`, `saved`."""
        self.is_saved = True
        self.save_error = ""
        self._etag = etag
        self._saving: asyncio.TimerHandle | None = None
        self._writing = asyncio.Lock()

    @property
    def flow(self) -> Flow:
        return self.history.flow

    @property
    def is_live(self) -> bool:
        return self.phase in ("starting", "running")

    @property
    def errors(self) -> list[Problem]:
        return [problem for problem in self.problems if problem.severity == "error"]

    async def do(self, edit: Edit) -> None:
        """Raises FlowError, and nothing has changed, if it cannot be done."""
        self.history.do(edit)
        await self._changed()

    async def undo(self) -> bool:
        return await self._changed() if self.history.undo() else False

    async def redo(self) -> bool:
        return await self._changed() if self.history.redo() else False

    async def start(self, client: str) -> None:
        """Open a session. `client` is the tab whose camera and microphone it uses. Raises FlowRefusedError."""
        if self.is_live:
            return
        self._turn("starting")
        self.show.begin(client, self.flow)
        try:
            self.session = await self.lab.engine.open(
                self.flow,
                watch=self.show.said,
                answered=self.show.answered,
                asked=self.show.asked,
                ended=self._ended,
            )
        except FlowRefusedError as refused:
            self._turn("idle", str(refused))
            raise
        self.lab.metrics.sessions.labels("editor").inc()
        self._turn("running")

    async def stop(self) -> None:
        """End the session: when this returns the cameras are told to go out and no node runs any more."""
        if self.session is None:
            return
        session, self.session = self.session, None
        self._turn("stopping")
        self.show.end()
        await self.lab.engine.close(session)
        self._turn("idle")

    async def save(self) -> None:
        """Write the flow down now, if it is not yet."""
        async with self._writing:
            if self.is_saved:
                return
            flow, self.is_saved = self.flow, True
            try:
                self._etag = await asyncio.to_thread(self.lab.records.save, self.id, flow, self._etag)
                self.save_error = ""
            except ConflictError as conflict:
                self.save_error = "somebody changed this flow elsewhere; export yours, then reload"
                self.is_saved = False
                del conflict
            except Exception as error:
                self.save_error = f"not saved: {error}"
                self.is_saved = False
                raise
            finally:
                self._tell("saved")

    async def _changed(self) -> bool:
        self.problems = self.lab.engine.problems(self.flow)
        self.is_saved = False
        if self._saving is not None:
            self._saving.cancel()
        self._saving = asyncio.get_running_loop().call_later(SAVE_AFTER, self._save_soon)
        self._tell("flow")
        if self.session is not None:
            await self._go_on(self.session)
        return True

    async def _go_on(self, session: Session) -> None:
        """Let what runs follow the edit; if it cannot, it goes on as it was and the page says why."""
        try:
            await self.lab.engine.edit(session, self.flow)
            self.message = ""
            self.show.follow(self.flow)
        except FlowRefusedError:
            self.message = "Running on without the last changes: the flow has problems"
        self._tell("phase")

    def _save_soon(self) -> None:
        from nicegui import background_tasks

        background_tasks.create(self.save(), name=f"save {self.id}")

    def _ended(self, session: Session, error: BaseException | None) -> None:
        """On the engine's thread: a session came to its end by itself."""
        self.show.loop.call_soon_threadsafe(self._has_ended, session, error)

    def _has_ended(self, session: Session, error: BaseException | None) -> None:
        self.lab.metrics.sessions.labels("editor").dec()
        if session is not self.session:
            return
        self.show.flush_gauges()
        self.session = None
        self.show.end()
        failures = [str(failure) for failure in session.failures]
        if error is not None:
            failures.append(str(error))
        self._turn("failed" if failures else "idle", "; ".join(failures))

    def _turn(self, phase: Phase, message: str = "") -> None:
        self.phase, self.message = phase, message
        self.show.state(phase, self.session.id if self.session else None, message)
        self._tell("phase")

    def _tell(self, what: str) -> None:
        for page in list(self.pages):
            page(what)


class Desks:
    """The desks that are open. A desk stays while somebody looks at it or its session runs."""

    def __init__(self, lab: Lab) -> None:
        self.lab = lab
        self._desks: dict[str, Desk] = {}

    def find(self, id: str) -> Desk | None:  # noqa: A002
        return self._desks.get(id)

    async def open(self, id: str) -> Desk:  # noqa: A002
        """The desk of a stored flow. Raises KeyError if there is none."""
        if id not in self._desks:
            stored = await asyncio.to_thread(self.lab.records.get, id)
            self._desks.setdefault(id, Desk(self.lab, id, stored.flow, stored.etag))
        return self._desks[id]

    async def create(self, flow: Flow) -> str:
        """Store a new flow and give its id."""
        return (await asyncio.to_thread(self.lab.records.create, flow)).id

    async def stored(self) -> list[tuple[Listed, Flow]]:
        """What is stored, newest first; a flow on its desk as it is now."""

        def read() -> list[tuple[Listed, Flow]]:
            return [(one, self.lab.records.get(one.id).flow) for one in self.lab.records.flows()[:SHOWN]]

        stored = await asyncio.to_thread(read)
        return [(one, self._desks[one.id].flow if one.id in self._desks else flow) for one, flow in stored]

    async def delete(self, id: str) -> None:  # noqa: A002
        if (desk := self._desks.pop(id, None)) is not None:
            await desk.stop()
        await asyncio.to_thread(self.lab.records.delete, id)

    async def close(self) -> None:
        for desk in self._desks.values():
            await desk.stop()
            await desk.save()


__all__ = ["Desk", "Desks", "FlowError", "Phase"]
