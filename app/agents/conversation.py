"""One connection to a streaming agent, from its start to its end.

Of each pin one item is on its way at a time: the next is sent once the agent said that it is done with the one before,
so what it says of an item is said while the engine holds that item. What the agent says is counted against the credits
it was given; the engine grants more as it takes what was said.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, Any

from app.agents.answer import outputs_of
from app.agents.giving import given
from app.agents.line import LARGEST, Line
from app.agents.media import Media
from app.sdk import NodeError, Outputs, Run, wire

if TYPE_CHECKING:
    from websockets.asyncio.client import ClientConnection

CREDITS = 16
"""What an agent may say before the lab has taken it."""
OPENING = 10.0
"""Seconds to connect, and to say that it is ready."""
SILENCE = 60.0
"""Seconds an agent may work on one item without a word."""


class LostError(Exception):
    """The server is away, or went away; `error` is what to say of it."""

    def __init__(self, error: NodeError) -> None:
        super().__init__(str(error))
        self.error = error


class Conversation:
    def __init__(self, line: Line, media: Media | None, run: Run) -> None:
        self._line, self._media, self._run = line, media, run
        self._pending: dict[str, asyncio.Event] = {}
        """Of each pin whose item the agent has: set when it is done."""
        self._last = 0.0
        """When something was last heard, or an item sent, on the monotonic clock."""
        self.has_begun = False
        """Whether the agent was ready: from then on items may be lost with it."""

    async def said(
        self, settings: Mapping[str, Any], readers: Mapping[str, AsyncIterator[Any]]
    ) -> AsyncGenerator[Outputs, None]:
        """What the agent says until it ends. Raises NodeError for what it does wrong, LostError if it is gone."""
        from websockets.exceptions import ConnectionClosed

        socket = await self._connected()
        feeders: list[asyncio.Task[None]] = []
        try:
            await self._begin(socket, settings)
            feeders = [asyncio.create_task(self._feed(socket, pin, reader)) for pin, reader in readers.items()]
            async for outputs in self._heard(socket, feeders):
                yield outputs
        except ConnectionClosed as closed:
            raise self._lost(closed) from closed
        finally:
            for feeder in feeders:
                feeder.cancel()
            if feeders:
                await asyncio.wait(feeders)
            await self._hang_up(socket)

    async def _connected(self) -> "ClientConnection":
        from websockets.asyncio.client import connect
        from websockets.exceptions import InvalidHandshake, InvalidStatus, InvalidURI

        headers = await self._line.headers()
        try:
            return await connect(
                self._line.socket, max_size=LARGEST, max_queue=4, compression=None, proxy=None, open_timeout=OPENING,
                ping_interval=10, ping_timeout=20, close_timeout=1, additional_headers=headers,
            )  # fmt: skip
        except (OSError, TimeoutError) as error:
            raise LostError(self._line.away(str(error) or "it does not answer")) from error
        except InvalidStatus as error:
            if error.response.status_code == 401:
                raise self._line.unauthorized() from error
            raise LostError(self._line.away(f"it takes no WebSocket there ({error})")) from error
        except (InvalidHandshake, InvalidURI) as error:
            raise LostError(self._line.away(f"it takes no WebSocket there ({error})")) from error

    async def _begin(self, socket: "ClientConnection", settings: Mapping[str, Any]) -> None:
        parts: list[bytes] = []
        told = {
            pin: await given(self._line, self._media, pin, value, parts, live=self._run.live)
            for pin, value in settings.items()
        }
        manifest = self._line.manifest
        start = {"type": "start", "protocol": 1, "agent": manifest.id, "version": manifest.version}
        start |= {"live": self._run.live, "credits": CREDITS, "inputs": told}
        if self._media is not None and (upload := self._media.upload_url()):
            start["upload"] = upload
        await socket.send(wire.message(start, parts))
        try:
            async with asyncio.timeout(OPENING):
                about, _ = self._read(await socket.recv())
        except TimeoutError as error:
            raise LostError(self._line.away(f"it did not say within {OPENING:g} s that it is ready")) from error
        if about["type"] == "error":
            raise self._line.failed(about.get("error"))
        if about["type"] != "ready":
            raise self._line.nonsense(f"{about['type']!r:.40} where it has to say ready")
        self._line.versions.heard(about.get("version"))
        self.has_begun = True
        self._run.signal("live")

    async def _heard(
        self, socket: "ClientConnection", feeders: list[asyncio.Task[None]]
    ) -> AsyncGenerator[Outputs, None]:
        used = 0
        while True:
            about, payload = self._read(await self._next(socket, feeders))
            match about["type"]:
                case "output":
                    yield await outputs_of(self._line, self._media, about.get("outputs"), payload)
                    used += 1
                    if used >= CREDITS // 2:
                        await self._send(socket, {"type": "credit", "count": used})
                        used = 0
                case "done":
                    self._done(about.get("pin"))
                case "end":
                    return
                case "error" if "pin" in about and self._run.live:
                    self._run.log.warning(str(self._line.failed(about.get("error"))))
                    self._done(about["pin"])
                case "error":
                    raise self._line.failed(about.get("error"))
                case "progress":
                    fraction = about.get("fraction")
                    if isinstance(fraction, int | float):
                        self._run.progress(float(fraction), self._line.hidden(str(about.get("note") or ""))[:200])
                case "log":
                    tell = self._run.log.warning if about.get("level") == "warning" else self._run.log.info
                    tell(self._line.hidden(str(about.get("event") or ""))[:2000])
                case other:
                    raise self._line.nonsense(f"a message of the type {other!r:.40}")

    async def _next(self, socket: "ClientConnection", feeders: list[asyncio.Task[None]]) -> bytes | str:
        """The agent's next message; a feeder that failed, or silence about an item, raises."""
        hearing = asyncio.ensure_future(socket.recv())
        self._last = monotonic()
        try:
            while True:
                alive = [feeder for feeder in feeders if not feeder.done()]
                await asyncio.wait({hearing, *alive}, timeout=SILENCE / 4, return_when=asyncio.FIRST_COMPLETED)
                for feeder in feeders:
                    if feeder.done() and not feeder.cancelled() and (error := feeder.exception()) is not None:
                        raise error
                if hearing.done():
                    return hearing.result()
                if self._pending and monotonic() - self._last > SILENCE:
                    message = f"{self._line.name} worked on one item for {SILENCE:g} s and said nothing"
                    raise NodeError(message, "Let it send progress, or give it less to do", code="agent_silent")
        finally:
            hearing.cancel()

    async def _feed(self, socket: "ClientConnection", pin: str, reader: AsyncIterator[Any]) -> None:
        """Send one stream's items, each once the agent is done with the one before."""
        seq = 0
        async for value in reader:
            parts: list[bytes] = []
            document = await given(self._line, self._media, pin, value, parts, live=self._run.live)
            done = self._pending[pin] = asyncio.Event()
            about = {"type": "item", "pin": pin, "seq": seq, "time": getattr(value, "time", None), "value": document}
            self._last = monotonic()
            await self._send(socket, about, parts)
            await done.wait()
            seq += 1
        await self._send(socket, {"type": "end", "pin": pin})

    async def _send(self, socket: "ClientConnection", about: Mapping[str, Any], parts: Sequence[bytes] = ()) -> None:
        """Where the agent has closed, what it said last is still to be read: that tells why."""
        from websockets.exceptions import ConnectionClosed

        with suppress(ConnectionClosed):
            await socket.send(wire.message(about, parts))

    def _done(self, pin: Any) -> None:
        waiting = self._pending.pop(pin, None) if isinstance(pin, str) else None
        if waiting is None:
            raise self._line.nonsense(f"it is done with an item of {pin!r:.40}, and has none")
        waiting.set()

    def _read(self, data: bytes | str) -> tuple[dict[str, Any], memoryview]:
        try:
            return wire.read_message(data)
        except ValueError as error:
            raise self._line.nonsense(str(error)) from None

    def _lost(self, closed: Any) -> Exception:
        if closed.sent is not None and closed.sent.code == 1009:
            message = f"{self._line.name} said more than {LARGEST >> 20} MiB at once"
            return NodeError(
                message, "Let it upload what is large, and say the reference", code="agent_answer_too_large"
            )
        return LostError(self._line.away("it ended the connection in the midst of its work"))

    async def _hang_up(self, socket: "ClientConnection") -> None:
        """Tell the agent that nobody listens any more, unless it has ended by itself."""
        from websockets.exceptions import ConnectionClosed

        with suppress(ConnectionClosed, TimeoutError):  # it is gone already
            await asyncio.wait_for(socket.send(wire.message({"type": "cancel"}, [])), 1)
        await socket.close()
