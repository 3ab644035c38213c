"""A recording on stage: one flow that it is played through, shown to the tab that asked for it."""

from functools import partial
from typing import Any

from app.editor.show import Show
from app.engine import Comparison, Engine, Replay, Said, Session
from app.flow import Flow, load_flow
from app.lab import Lab
from app.recordings import Mark, Recording


class RecordingStage:
    """Lives on the web's loop; `cast` is called on the engine's. `flow` is None for those it was recorded with."""

    def __init__(self, lab: Lab, recording: Recording, flow: Flow | None, client: str) -> None:
        self.lab, self.recording = lab, recording
        self._flow, self._client = flow, client
        self._replay: Replay | None = None
        self.show = Show(lab, lambda: self.session)

    @property
    def session(self) -> Session | None:
        return self._replay.session if self._replay is not None else None

    @property
    def problems(self) -> tuple[str, ...]:
        return self._replay.casting.problems if self._replay is not None else ()

    def shown(self, place: int) -> Flow:
        """The flow as a person sees it, when this item came. Raises FlowError."""
        if self._flow is not None:
            return self._flow
        mark = self._document(place)
        return load_flow(mark.text) if mark is not None else Flow(name="")

    def document(self, place: int) -> int:
        """Which of the recorded flows that is, to see when it is another."""
        return 0 if self._flow is not None else id(self._document(place))

    def begin(self) -> None:
        self.show.begin(self._client, self.shown(0))
        self.show.state("running", self._client, "")

    def cast(self, engine: Engine, comparison: Comparison | None, side: int, place: int) -> Replay:
        """A pass from an item on."""
        heard: Any = partial(comparison.heard, side) if comparison is not None else None
        said = self.show.backstage.said

        def watch(one: Said) -> None:
            said(one)
            if heard is not None:
                heard(one)

        logged = self.show.backstage.logged
        self._replay = Replay(engine, self.recording, self._flow, watch=watch, logged=logged, place=place)
        return self._replay

    @property
    def is_seen(self) -> bool:
        """Whether whoever looks on has drawn what came last."""
        return self.show.backstage.is_idle and all(viewer.is_caught_up for viewer in self.show.viewers.values())

    def look_up(self) -> None:
        """A tab has left; the page that made this ends it when it goes."""

    def close(self) -> None:
        self.show.close()

    def _document(self, place: int) -> Mark | None:
        marks = self.recording.documents or self.recording.flows
        before = [mark for mark in marks if mark.before <= place]
        return before[-1] if before else next(iter(marks), None)
