"""One flow on the desk: its history, who looks at it, and the session it runs in."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any, Literal

from nicegui import background_tasks

from app.editor.desk_run import DeskRun
from app.editor.fresh_marks import FreshMarks
from app.editor.recording import LiveRecording
from app.editor.saving import Saving
from app.editor.show import Show
from app.editor.touches import Touches
from app.engine import FlowRefusedError, Session
from app.flow import Edit, Flow, History, Problem, upstream
from app.lab import Lab
from app.streams import Viewer

Phase = Literal["idle", "starting", "running", "stopping", "failed"]
News = Literal["flow", "phase", "saved", "merged", "recorded", "run", "gone"]

PATIENCE = 3.0
"""Seconds that sinks have to close their files when a flow is stopped."""


class Desk:
    """All tabs on one flow share one desk, so they share one history and one session. Lives on the web's loop."""

    def __init__(self, lab: Lab, id: str, flow: Flow, etag: str) -> None:  # noqa: A002 - its name everywhere
        self.lab, self.id = lab, id
        self.history = History(flow)
        self.show = Show(lab, lambda: self.session)
        self.show.abandoned = lambda: self._soon(self.stop())
        self.session: Session | None = None
        self.recorded = DeskRun(lab, id, self.show, self._run_told)
        self.marks = FreshMarks(lab, lambda: self.flow, self.show.tell)
        self.show.greet = self._greet
        self.recording = LiveRecording(lab, lambda: self._tell("recorded"))
        self.phase: Phase = "idle"
        self.message = ""
        self.problems: list[Problem] = lab.engine.problems(flow)
        self.pages: set[Callable[[News], Any]] = set()
        """Told what has changed; `gone`: another desk, or none, has this flow now."""
        self.unused: Callable[[], Any] = lambda: None
        """Called when the last page has left, or what still ran after that has ended."""
        self.until: str | None = None
        """The node that the session runs to, if it does not run all of the flow."""
        self.is_gone = False
        self.saving = Saving(lab.records, id, self.history, etag)
        self.saving.told = lambda: self._tell("saved")
        self.saving.merged = self._merged
        self._touches = Touches()
        self.conflicts: tuple[str, ...] = ()
        """What somebody else had changed too when their flow was last taken in."""
        self._turning = asyncio.Lock()
        """Run and Stop take turns, however fast they are pressed."""

    @property
    def flow(self) -> Flow:
        return self.history.flow

    @property
    def part(self) -> Flow:
        """What of the flow is run: all, or what leads to the node it runs to."""
        return upstream(self.flow, self.until) if self.until in self.flow.nodes else self.flow

    @property
    def is_live(self) -> bool:
        return self.phase in ("starting", "running")

    @property
    def is_used(self) -> bool:
        return bool(self.pages or self.show.viewers or self.session or self._turning.locked())

    @property
    def errors(self) -> list[Problem]:
        return [problem for problem in self.problems if problem.severity == "error"]

    def look(self, page: Callable[[News], Any]) -> None:
        """A page looks on, until it leaves."""
        self.pages.add(page)

    def leave(self, page: Callable[[News], Any]) -> None:
        self.pages.discard(page)
        self.look_up()

    def look_up(self) -> None:
        """Somebody or something has left the desk: see whether it was the last."""
        if not self.is_used:
            self.unused()

    async def do(self, edit: Edit, tab: str = "") -> None:
        """Raises FlowError, and nothing has changed, if it cannot be done.

        What another tab has just set to something else is told to all of them.
        """
        self.lab.access.allow("edit", f"edit flow {self.id}")
        self.history.do(edit)
        if overwritten := self._touches.note(tab, edit):
            self.conflicts = tuple(overwritten)
            self._tell("merged")
        await self._changed()

    async def undo(self) -> bool:
        self.lab.access.allow("edit", f"edit flow {self.id}")
        return await self._changed() if self.history.undo() else False

    async def redo(self) -> bool:
        self.lab.access.allow("edit", f"edit flow {self.id}")
        return await self._changed() if self.history.redo() else False

    async def keep(self, label: str) -> None:
        """Keep the flow as it is now, under a name, for good. Raises NotAllowedError."""
        self.lab.access.allow("edit", f"keep a version of flow {self.id}")
        await self.saving.keep(label)

    async def start(self, client: str, until: str | None = None) -> None:
        """Open a session, of all of the flow or `until` a node. Raises FlowRefusedError.

        `client` is the tab whose camera and microphone it uses.
        """
        self.lab.access.allow("run", f"run flow {self.id}")
        async with self._turning:
            if self.is_live or self.is_gone:
                return
            self.until = until
            if errors := self.errors if until is None else self._errors_of(self.part):
                refused = FlowRefusedError(errors)
                self._turn("idle", str(refused))
                raise refused
            self._turn("starting")
            self.recorded.leave_the_stage()
            self.show.begin(client, self.part)
            try:
                await self._open(self.part)
            except BaseException as error:
                self.show.end()
                self._turn("failed", str(error))
                raise

    async def stop(self) -> None:
        """End the session: cameras go out at once, sinks may close their files, and then no node runs any more."""
        async with self._turning:
            if self.session is None:
                return
            session, self.session = self.session, None
            self.show.captures.end()
            self._turn("stopping")
            await self.lab.engine.close(session, PATIENCE)
            await self.recording.end()
            self.show.end()
            self._turn("idle")
        self.look_up()

    async def run_once(
        self, until: str | None = None, fresh: tuple[str, ...] = (), seconds: float | None = None
    ) -> None:
        """Queue a run of the flow as it is now, and show it on the cards. Raises RunRefusedError."""
        self.lab.access.allow("run", f"run flow {self.id} once")
        await self.stop()
        await self.recorded.start(self.flow, until, fresh, seconds)

    async def record(self) -> None:
        """Begin to record what runs, or end it. Raises OSError if nothing can be written."""
        self.lab.access.allow("run", f"record flow {self.id}")
        if self.recording.is_on:
            await self.recording.end()
            return
        async with self._turning:  # a session that is being stopped is not recorded any more
            if self.session is not None and self.phase == "running":
                await self.recording.begin(self.session, self.part, self.id)

    async def discard(self) -> None:
        """Another desk, or none, has the flow now: nothing is written any more, and the pages are told."""
        self.is_gone = True
        await self.saving.close()
        await self.stop()
        self.close()
        self._tell("gone")

    def close(self) -> None:
        """Nobody will look any more. A run goes on without."""
        self.recorded.close()
        self.marks.close()
        self.show.close()

    async def _open(self, flow: Flow) -> None:
        backstage = self.show.backstage
        self.session = session = await self.lab.engine.open(
            flow,
            watch=backstage.said,
            answered=backstage.answered,
            asked=backstage.asked,
            logged=backstage.logged,
            ended=self._ended,
            of=self.id,
        )
        self.lab.metrics.sessions.labels("editor").inc()
        self._turn("running")
        if self.part != flow:  # it was edited meanwhile
            await self._go_on(session)

    async def _changed(self) -> bool:
        self.saving.soon()
        await asyncio.sleep(0)  # it is being written while the pages are told
        await self._refreshed()
        return True

    def _merged(self, conflicts: Sequence[str]) -> None:
        """Somebody else's changes were taken in."""
        self.conflicts = tuple(conflicts)
        self._tell("merged")
        self._soon(self._refreshed())

    async def _refreshed(self) -> None:
        self.problems = self.lab.engine.problems(self.flow)
        self._tell("flow")
        self.marks.soon()
        if self.session is not None:
            await self._go_on(self.session)

    async def _go_on(self, session: Session) -> None:
        """Let what runs follow the edit; if it cannot, it goes on as it was and the page says why."""
        if self.until is not None and self.until not in self.flow.nodes:
            self.message = "Running on without the last changes: the node it runs to is gone"
            self._tell("phase")
            return
        try:
            await self.lab.engine.edit(session, self.part)
            self.message = ""
            self.show.follow(self.part)
            self.recording.follow(self.part)
        except FlowRefusedError:
            self.message = "Running on without the last changes: the flow has problems"
        self._tell("phase")

    def _errors_of(self, flow: Flow) -> list[Problem]:
        return [problem for problem in self.lab.engine.problems(flow) if problem.severity == "error"]

    def _ended(self, session: Session, error: BaseException | None) -> None:
        """On the engine's thread: a session came to its end, by itself or not."""
        self.show.loop.call_soon_threadsafe(lambda: self._soon(self._has_ended(session, error)))

    async def _has_ended(self, session: Session, error: BaseException | None) -> None:
        self.lab.metrics.sessions.labels("editor").dec()
        async with self._turning:  # it may have ended before the one who opened it has heard that it began
            if session is not self.session:
                return
            self.show.flush_gauges()
            self.session = None
            await self.recording.end()
            self.show.end()
            failures = [str(failure) for failure in session.failures]
            if error is not None:
                failures.append(str(error))
            self._turn("failed" if failures else "idle", "; ".join(failures))
        self.look_up()

    def _run_told(self) -> None:
        """Something became of the run: what is known of results may have changed with it."""
        self.marks.is_wanted = True
        if self.recorded.is_over:
            self.marks.soon()
        self._tell("run")

    def _greet(self, viewer: Viewer) -> None:
        self.recorded.tell(viewer)
        self.marks.tell(viewer)

    def _turn(self, phase: Phase, message: str = "") -> None:
        self.phase, self.message = phase, message
        self.show.state(phase, self.session.id if self.session else None, message, self.until)
        self._tell("phase")

    def _tell(self, what: News) -> None:
        for page in list(self.pages):
            page(what)

    def _soon(self, work: Any) -> None:
        background_tasks.create(work, name=f"desk {self.id}")
