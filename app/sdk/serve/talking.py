"""One WebSocket with the lab: items in, what the node says out."""

import asyncio
import traceback
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect

from app.sdk import wire
from app.sdk.errors import NodeError
from app.sdk.node import NodeType
from app.sdk.serve.calling import BadCallError, Calling
from app.sdk.serve.outside_run import OutsideRun

_END = object()


class _Pin:
    """A stream that comes over the socket. The lab sends an item only when the one before is done."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.coming: asyncio.Queue[tuple[int, Any]] = asyncio.Queue()
        self.seq: int | None = None
        """The number of the item at hand."""


class Talking:
    def __init__(self, kind: NodeType, socket: WebSocket, models: dict[Any, Any]) -> None:
        self._kind, self._socket, self._models = kind, socket, models
        self._pins = {pin.name: _Pin(pin.name) for pin in kind.manifest.inputs if pin.type == "stream"}
        self._main = next(iter(self._pins.values()), None)
        self._credits = asyncio.Semaphore(0)
        self._telling: set[asyncio.Task[None]] = set()

    async def talk(self) -> None:
        """Until the node ends, fails, or the lab has gone."""
        try:
            about, payload = await self._received()
            if about["type"] != "start":
                raise BadCallError("a conversation begins with start")
            upload = about.get("upload")
            calling = Calling(self._kind.manifest, upload if isinstance(upload, str) else "")
            try:
                await self._start(about, payload, calling)
            finally:
                calling.close()
            await self._send({"type": "end"})
        except WebSocketDisconnect:
            return
        except (BadCallError, ValueError) as error:
            await self._fail({"code": "bad_call", "message": str(error), "remedy": "Write its manifest file anew"})
        except NodeError as error:
            told = {"message": error.message, "remedy": error.remedy, "pin": error.pin}
            await self._fail({**told, "code": error.code or "agent_failed"})
        except Exception as error:
            traceback.print_exception(error)
            await self._fail({"code": "agent_failed", "message": f"{type(error).__name__}: {error}"})
        with suppress(RuntimeError, WebSocketDisconnect):
            await self._socket.close()

    async def _start(self, about: dict[str, Any], payload: memoryview, calling: Calling) -> None:
        inputs = await calling.inputs(about.get("inputs", {}), payload)
        self._grant(about.get("credits"))
        if self._kind.wants_run:
            name, live = self._kind.manifest.id, about.get("live") is True
            inputs["run"] = OutsideRun(name, calling.folder, self._models, self._tell, live=live)
        await self._send({"type": "ready", "version": self._kind.manifest.version})
        working = asyncio.create_task(self._work(calling, inputs))
        hearing = asyncio.create_task(self._hear(calling))
        try:
            await asyncio.wait({working, hearing}, return_when=asyncio.FIRST_COMPLETED)
            (working if working.done() else hearing).result()
        finally:
            for task in (working, hearing):
                task.cancel()
            await asyncio.wait({working, hearing})

    async def _work(self, calling: Calling, inputs: dict[str, Any]) -> None:
        streams = {name: self._items(pin) for name, pin in self._pins.items()}
        async with aclosing(self._kind.call(**inputs, **streams)) as results:
            async for result in results:
                await self._credits.acquire()
                parts: list[bytes] = []
                outputs = await calling.outputs(result, parts)
                seq = self._main.seq if self._main is not None else None
                await self._socket_send(wire.message({"type": "output", "seq": seq, "outputs": outputs}, parts))

    async def _items(self, pin: _Pin) -> AsyncGenerator[Any, None]:
        while True:
            if pin.seq is not None:
                await self._send({"type": "done", "pin": pin.name, "seq": pin.seq})
                pin.seq = None
            seq, value = await pin.coming.get()
            if value is _END:
                return
            pin.seq = seq
            yield value

    async def _hear(self, calling: Calling) -> None:
        """Until the lab cancels, or is gone."""
        while True:
            about, payload = await self._received()
            match about["type"]:
                case "item":
                    pin = self._pin(about)
                    pin.coming.put_nowait(
                        (int(about.get("seq", 0)), await calling.value(pin.name, about["value"], payload))
                    )
                case "end":
                    self._pin(about).coming.put_nowait((0, _END))
                case "credit":
                    self._grant(about.get("count"))
                case "cancel":
                    raise WebSocketDisconnect

    def _pin(self, about: dict[str, Any]) -> _Pin:
        found = self._pins.get(str(about.get("pin")))
        if found is None:
            raise BadCallError(f"{self._kind.manifest.id} has no stream {about.get('pin')!r:.60}")
        if found.coming.qsize() > 1:
            raise BadCallError("an item came before the one before it was done")
        return found

    def _grant(self, count: Any) -> None:
        if not isinstance(count, int) or not 0 < count <= 10_000:
            raise BadCallError(f"credits are a whole number above 0, not {count!r:.40}")
        for _ in range(count):
            self._credits.release()

    def _tell(self, about: dict[str, Any]) -> None:
        """From the node's own loop; nobody waits for it."""
        task = asyncio.ensure_future(self._send(about))
        self._telling.add(task)
        task.add_done_callback(self._told)

    def _told(self, task: "asyncio.Task[None]") -> None:
        self._telling.discard(task)
        if not task.cancelled():
            task.exception()  # the lab has gone; the node learns of it by being cancelled

    async def _fail(self, error: dict[str, Any]) -> None:
        with suppress(RuntimeError, WebSocketDisconnect):
            await self._send({"type": "error", "error": error})

    async def _send(self, about: dict[str, Any]) -> None:
        await self._socket_send(wire.message(about, []))

    async def _socket_send(self, message: str | bytes) -> None:
        await (self._socket.send_text(message) if isinstance(message, str) else self._socket.send_bytes(message))

    async def _received(self) -> tuple[dict[str, Any], memoryview]:
        message = await self._socket.receive()
        if message["type"] == "websocket.disconnect":
            raise WebSocketDisconnect
        data = message.get("bytes")
        return wire.read_message(data if data is not None else message["text"])
