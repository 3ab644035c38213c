"""The session behind one video connection: frames go in by index, and each is answered once."""

import asyncio
import time
from typing import Any

from app.engine import Failure, Mailbox, Said, Session, Wish
from app.flow import Flow, PinRef
from app.gateway.video_session import VideoSession
from app.lab import Lab
from app.sdk import Detections, Frame, Image
from app.streams import Encoder, Header, Viewer, check_jpeg

PATIENCE = 10.0
"""Seconds a flow has to ask for the first frame."""
SAID = ("string", "number", "boolean", "json", "image")
"""Kinds of output pins whose values are results."""


class VideoStage:
    """Lives on the web's loop; what the engine tells comes through a mailbox, in order."""

    def __init__(self, lab: Lab, name: str, flow: Flow) -> None:
        self.lab, self.name, self.flow = lab, name, flow
        self.viewer = Viewer()
        settings = lab.settings
        self.state = VideoSession("", settings.stream_drop_threshold, settings.stream_slowdown_threshold)
        self._mailbox = Mailbox(asyncio.get_running_loop(), self._opened)
        self._encoder = Encoder(lambda pin, data: self._mailbox.put(("picture", pin, data), key=pin))
        self._session: Session | None = None
        self._source: str | None = None
        self._asking: set[str] = set()
        self._asked = asyncio.Event()
        self._results: dict[int, dict[str, Any]] = {}
        self._began: dict[int, float] = {}
        self._failures: dict[int, Failure] = {}

    async def open(self) -> None:
        """Start. Raises FlowRefusedError, or TimeoutError if nothing in the flow asks for frames."""
        self._session = await self.lab.engine.open(
            self.flow, watch=self._said, answered=self._answered, asked=self._wished, lost=self._lost
        )
        self.state.session_id = self._session.id
        self.lab.metrics.sessions.labels("video").inc()
        try:
            async with asyncio.timeout(PATIENCE if self._session.sources else 0):
                await self._asked.wait()
        except TimeoutError:
            failures = "; ".join(str(failure) for failure in self._session.failures)
            raise TimeoutError(failures or "no node of this flow takes a client's frames") from None
        self._introduce()

    async def close(self) -> None:
        self._encoder.close()
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
        self._began[index] = time.monotonic()
        self.lab.engine.call(self._session.send, self._source, image, False, index)

    def complain(self, code: str, message: str) -> None:
        self.viewer.notify({"type": "error", "error": {"code": code, "message": message, "recoverable": True}})

    # -- on the engine's thread --------------------------------------------------------------------------------------

    def _said(self, said: Said) -> None:
        value = said.value
        if isinstance(value, Image) and (value.frame is None or value.frame.source != self.state.session_id):
            about = {"node": said.pin.node, "pin": said.pin.pin, "frame_index": said.seq}
            self._encoder.encode(said.pin, value, about)
            return
        if isinstance(value, Image):
            if not value.marks:
                return  # the client has it
            value = {
                "frame_index": value.frame.seq if value.frame else said.seq,
                "marks": [m.plain() for m in value.marks],
            }
        elif isinstance(value, Detections):
            value = value.plain()
        elif not isinstance(value, str | int | float | bool | list | dict):
            return
        self._mailbox.put(("said", said.seq, str(said.pin), value))

    def _answered(self, node: str, seq: int, how: str) -> None:
        self._mailbox.put(("answered", node, seq, how))

    def _wished(self, wish: Wish) -> None:
        if wish.kind is Image:
            self._mailbox.put(("wish", wish))

    def _lost(self, failure: Failure, ticket: Any) -> None:
        self._mailbox.put(("lost", ticket.seq, failure))

    # -- letters from the engine -------------------------------------------------------------------------------------

    def _opened(self, letters: list[Any]) -> None:
        for kind, *letter in letters:
            match kind:
                case "said":
                    index, pin, value = letter
                    self._results.setdefault(index, {})[pin] = value
                case "answered":
                    self._answer(*letter)
                case "picture":
                    self.viewer.show(tuple(letter[0]), letter[1])
                case "lost":
                    self._failures[letter[0]] = letter[1]
                case "wish":
                    self._wish(letter[0])

    def _wish(self, wish: Wish) -> None:
        """Frames go to the node that asked first. While a flow is being changed they wait at its door."""
        if not wish.wanted:
            self._asking.discard(wish.node)
            return
        if self._source not in self._asking:
            self._source = wish.node
        self._asking.add(wish.node)
        self._asked.set()

    def _answer(self, node: str, index: int, how: str) -> None:
        if node != self._source:
            return
        results, failure = self._results.pop(index, {}), self._failures.pop(index, None)
        began = self._began.pop(index, None)
        if how != "done":
            self.lab.metrics.frames_dropped.labels(how).inc()
            self._drop(index)
        elif failure is not None:
            self.state.processed(time.time())
            self._refuse(index, failure.code or "pipeline_failed", str(failure))
        else:
            self._finish(index, results, began)

    def _finish(self, index: int, results: dict[str, Any], began: float | None) -> None:
        now = time.time()
        seconds = time.monotonic() - began if began is not None else 0.0
        self.state.processed(now)
        self.lab.metrics.frame_age.labels("processed").observe(seconds)
        about = {"frame_index": index, "timestamp": now, "processing_ms": round(seconds * 1000, 2)}
        self.viewer.notify({**about, "results": results})

    def _drop(self, index: int) -> None:
        self.state.dropped()
        self.viewer.notify({"frame_index": index, "dropped": True})
        if self.state.should_warn():
            self.viewer.notify({"warning": "slow_down", "drop_rate": round(self.state.drop_rate, 3)})

    def _refuse(self, index: int, code: str, message: str) -> None:
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
            for name, placed in self.flow.nodes.items()
            for pin in agents[placed.type].outputs
            if pin.carries in SAID
        ]
