"""The client for programs with a loop."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from types import TracebackType
from typing import Any, Literal

import httpx

from app.sdk.client.backoff import Backoff, Patience
from app.sdk.client.flow_calls import FlowCalls
from app.sdk.client.line import CUT
from app.sdk.client.media_calls import MediaCalls
from app.sdk.client.messages import Chunk, Gap, OpenedStream
from app.sdk.client.publishing import Publisher
from app.sdk.client.run_calls import RunCalls
from app.sdk.client.sse import check_answer
from app.sdk.client.subscribing import by_events, by_socket

TRIES = 4
"""Of a request that only reads; a server that is not there at all is told of soon."""
READS = ("GET", "HEAD", "OPTIONS")
"""What changes nothing may be asked again when nobody knows whether it was heard."""
Over = Literal["websocket", "events"]


class AsyncClient(MediaCalls, RunCalls, FlowCalls):
    """`async with AsyncClient("http://127.0.0.1:8080") as lab:`. `token` for a server that asks for one."""

    def __init__(self, address: str, *, token: str = "", patience: Patience = Patience()) -> None:
        self.headers = {"Authorization": f"Bearer {token}"} if token else {}
        self.patience = patience
        self.http = httpx.AsyncClient(base_url=address.rstrip("/"), headers=self.headers, timeout=30)

    async def __aenter__(self) -> "AsyncClient":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.http.aclose()

    async def open(self, node: str, pin_name: str, **more: Any) -> OpenedStream:
        """Open a stream: one's own, or with `session_id`, `run_id` or `flow` a pin of what runs. Raises ClientError."""
        answer = await self.call("POST", "/api/v1/streams/init", json={"node": node, "pin_name": pin_name, **more})
        return OpenedStream(**{name: answer.get(name) for name in OpenedStream.__dataclass_fields__})

    async def sessions(self) -> list[dict[str, Any]]:
        """What runs now, with the pins that can be opened."""
        return list((await self.call("GET", "/api/v1/sessions"))["sessions"])

    async def subscribe(
        self,
        stream: OpenedStream | str,
        *,
        after: int | Literal["oldest", "last"] = "oldest",
        newest: bool = False,
        over: Over = "websocket",
    ) -> AsyncGenerator[Chunk | Gap, None]:
        """Chunks, until the stream ends, over as many connections as it takes; what is missing is told as a `Gap`.

        `stream`: as it was opened, or its id. `newest`: skip to the newest whenever behind. Raises ClientError.
        """
        opened = self._addressed(stream)
        if over == "events":
            heard = by_events(opened, after, self.patience, self.http, newest=newest)
        else:
            heard = by_socket(opened, after, self.patience, self.headers, newest=newest)
        async with aclosing(heard):
            async for one in heard:
                yield one

    def publisher(self, stream: OpenedStream) -> Publisher:
        """`async with` it, then `send`. Raises ClientError if the stream has no token."""
        return Publisher(stream, self.patience, self.headers)

    async def delete(self, stream: OpenedStream | str) -> None:
        """End a stream at once. Raises ClientError."""
        await self.call("DELETE", f"/api/v1/streams/{self._addressed(stream).stream_id}")

    async def call(self, method: str, path: str, **more: Any) -> Any:
        """Any request of the API: its JSON, or None. One that only reads is sent again when its line was cut.

        Raises ClientError.
        """
        answer = await self._answered(method, path, **more)
        await check_answer(answer)
        is_json = "json" in answer.headers.get("content-type", "")
        return answer.json() if is_json and answer.content else None

    async def _answered(self, method: str, path: str, **more: Any) -> httpx.Response:
        backoff = Backoff(self.patience)
        for _ in range(TRIES - 1 if method in READS else 0):
            try:
                return await self.http.request(method, path, **more)
            except CUT as cut:
                await backoff.pause(cut)
        return await self.http.request(method, path, **more)

    def _addressed(self, stream: OpenedStream | str) -> OpenedStream:
        if isinstance(stream, OpenedStream):
            return stream
        base = self.http.base_url
        socket = base.copy_with(scheme="wss" if base.scheme == "https" else "ws", path=f"/ws/streams/{stream}")
        return OpenedStream(stream, str(socket), f"/api/v1/streams/{stream}/sse")
