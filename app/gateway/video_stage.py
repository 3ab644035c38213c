"""The session behind one video connection: frames go in by index, and each is answered once."""

import asyncio
import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from app.engine import Failure, Session, Wish
from app.flow import Flow, PinRef
from app.gateway.messages import FrameCode
from app.gateway.video_backstage import VideoBackstage
from app.gateway.video_session import VideoSession
from app.lab import Lab
from app.sdk import Frame, Image
from app.streams import Header, Viewer, check_jpeg

PATIENCE = 10.0
"""Seconds a flow has to ask for the first frame."""
LOOK = 0.05
"""Seconds between two looks at whether anybody is left to ask."""
SAID = ("string", "number", "boolean", "json", "image")
"""Kinds of output pins whose values are results."""


@dataclass(slots=True)
class Pending:
    """A frame that is not answered yet."""

    source: str
    """The node it was sent to."""
    began: float
    """Monotonic seconds."""
    results: dict[str, Any] = field(default_factory=dict)
    failure: Failure | None = None


class VideoStage:
    """Lives on the web's loop; what the engine tells comes through a mailbox, in order."""

    def __init__(self, lab: Lab, name: str, flow: Flow) -> None:
        self.lab, self.name, self.flow = lab, name, flow
        self.viewer = Viewer()
        lab.viewers.add(self.viewer)
        settings = lab.settings
        self.state = VideoSession("", settings.stream_drop_threshold, settings.stream_slowdown_threshold)
        self.frames: dict[int, Pending] = {}
        """Frames on their way, by index."""
        self._backstage = VideoBackstage(self._opened)
        self._session: Session | None = None
        self._source: str | None = None
        self._asking: set[str] = set()
        self._asked = asyncio.Event()
        self.over = asyncio.Event()
        """Set when the session has ended of itself: nothing asks for frames any more."""

    async def open(self) -> None:
        """Start. Raises FlowRefusedError, or TimeoutError if nothing in the flow asks for frames."""
        backstage = self._backstage
        self._session = await self.lab.engine.open(
            self.flow,
            watch=backstage.said,
            answered=backstage.answered,
            asked=backstage.asked,
            lost=backstage.lost,
            ended=backstage.ended,
            in_step=True,
            of=self.name,
        )
        backstage.client = self.state.session_id = self._session.id
        self.lab.metrics.sessions.labels("video").inc()
        until = time.monotonic() + PATIENCE
        while self._source is None:
            if not self._may_ask or time.monotonic() > until:
                raise TimeoutError(self.failures or "no node of this flow takes a client's frames")
            with suppress(TimeoutError):
                await asyncio.wait_for(self._asked.wait(), LOOK)
        self._introduce()

    @property
    def _may_ask(self) -> bool:
        """Whether a source is left that has not failed. A session waits for ever for one that has to be mended."""
        assert self._session is not None, "it is open"
        failed = {failure.node for failure in list(self._session.failures)}
        return not self.over.is_set() and not failed.issuperset(self._session.sources)

    @property
    def failures(self) -> str:
        """What went wrong in the flow; "" if nothing did."""
        return "; ".join(str(failure) for failure in self._session.failures) if self._session is not None else ""

    async def close(self) -> None:
        self._backstage.close()
        if self._session is not None:
            self.lab.metrics.sessions.labels("video").dec()
            await self.lab.engine.close(self._session)

    async def change(self, flow: Flow, name: str | None) -> None:
        """Go on with another flow or other settings. Raises FlowRefusedError."""
        assert self._session is not None, "it is open while messages come"
        await self.lab.engine.edit(self._session, flow)
        self.flow = flow
        if name is not None:
            self.name = name
            self._introduce()

    def frame(self, data: bytes) -> None:
        """Take one message: a bare JPEG, or one behind a header. It is checked, not decoded."""
        index = self.state.received()
        self.lab.metrics.frames_ingested.labels("video").inc()
        header = Header.read(data)
        jpeg = data[Header.SIZE :] if header is not None else data
        if (refusal := check_jpeg(jpeg, self.lab.settings.max_frame_size)) is not None:
            self._refuse(index, refusal.code, refusal.message)
            return
        if self._session is None or self._source is None:
            self._drop(index)
            return
        captured = header.captured / 1e9 if header is not None else time.time()
        image = Image.encoded(jpeg, time=captured, frame=Frame(self.state.session_id, index))
        self.frames[index] = Pending(self._source, time.monotonic())
        self.lab.engine.call(self._session.send, self._source, image, False, index)

    def complain(self, code: str, message: str) -> None:
        self.viewer.notify({"type": "error", "error": {"code": code, "message": message, "recoverable": True}})

    def _opened(self, letters: list[Any]) -> None:
        for kind, *letter in letters:
            match kind:
                case "said":
                    self._say(*letter)
                case "answered":
                    self._answer(*letter)
                case "picture":
                    self.viewer.show(tuple(letter[0]), letter[1])
                case "lost":
                    self._lose(*letter)
                case "wish":
                    self._wish(*letter)
                case "ended":
                    self.over.set()

    def _say(self, source: str, index: int, pin: str, value: Any) -> None:
        """Keep what belongs to a frame on its way; other sources have numbers of their own."""
        if (frame := self.frames.get(index)) is not None and frame.source == source:
            frame.results[pin] = value

    def _lose(self, source: str, index: int, failure: Failure) -> None:
        if (frame := self.frames.get(index)) is not None and frame.source == source:
            frame.failure = failure

    def _wish(self, wish: Wish) -> None:
        """Frames go to the node that asked first. While a flow is being changed they wait at its door."""
        if not wish.wanted:
            self._asking.discard(wish.node)
            return
        if self._source not in self._asking:
            self._source = wish.node
        self._asking.add(wish.node)
        self._asked.set()

    def _answer(self, index: int, how: str) -> None:
        """Once for each frame, whichever node it was sent to."""
        if (frame := self.frames.pop(index, None)) is None:
            return
        if how != "done":
            self.lab.metrics.frames_dropped.labels(how).inc()
            self._drop(index)
        elif frame.failure is not None:
            self.state.processed(time.time())
            code: FrameCode = "undecodable" if frame.failure.code == "undecodable" else "pipeline_failed"
            self._refuse(index, code, str(frame.failure))
        else:
            self._finish(index, frame)

    def _finish(self, index: int, frame: Pending) -> None:
        now, seconds = time.time(), time.monotonic() - frame.began
        self.state.processed(now)
        self.lab.metrics.frame_age.labels("processed").observe(seconds)
        about = {"frame_index": index, "timestamp": now, "processing_ms": round(seconds * 1000, 2)}
        self.viewer.notify({**about, "results": frame.results})

    def _drop(self, index: int) -> None:
        self.state.dropped()
        self.viewer.notify({"frame_index": index, "dropped": True})
        if self.state.should_warn():
            self.viewer.notify({"warning": "slow_down", "drop_rate": round(self.state.drop_rate, 3)})

    def _refuse(self, index: int, code: FrameCode, message: str) -> None:
        self.lab.metrics.frames_dropped.labels(code).inc()
        self.viewer.notify({"frame_index": index, "error": {"code": code, "message": message}})

    def _introduce(self) -> None:
        self.viewer.notify(
            {
                "type": "session",
                "session_id": self.state.session_id,
                "flow": self.name,
                "max_frame_size": self.lab.settings.max_frame_size,
                "pins": [str(pin) for pin in self._pins()],
            }
        )

    def _pins(self) -> list[PinRef]:
        agents = self.lab.registry.agents
        return [
            PinRef(name, pin.name)
            for name, placed in self.lab.engine.flat(self.flow).flow.nodes.items()
            for pin in agents[placed.type].outputs
            if pin.carries in SAID
        ]
