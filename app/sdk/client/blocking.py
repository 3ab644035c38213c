"""The client for programs without a loop: the same calls, which wait."""

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, TypeVar

from app.sdk.client.async_client import AsyncClient, Over
from app.sdk.client.backoff import Patience
from app.sdk.client.messages import Chunk, Gap, OpenedStream, RunEvent
from app.sdk.client.publishing import Publisher

T = TypeVar("T")


class Client:
    """`with Client("http://127.0.0.1:8080") as lab:`. Its connections live on a thread of its own."""

    def __init__(self, address: str, *, token: str = "", patience: Patience = Patience()) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="mentatlab client", daemon=True)
        self._client = AsyncClient(address, token=token, patience=patience)

    def __enter__(self) -> "Client":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._do(self._client.http.aclose())
        self._do(self._loop.shutdown_asyncgens())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def open(self, node: str, pin_name: str, **more: Any) -> OpenedStream:
        """As `AsyncClient.open`."""
        return self._do(self._client.open(node, pin_name, **more))

    def sessions(self) -> list[dict[str, Any]]:
        return self._do(self._client.sessions())

    def subscribe(
        self,
        stream: OpenedStream | str,
        *,
        after: int | Literal["oldest", "last"] = "oldest",
        newest: bool = False,
        over: Over = "websocket",
    ) -> Iterator[Chunk | Gap]:
        """As `AsyncClient.subscribe`."""
        return self._each(self._client.subscribe(stream, after=after, newest=newest, over=over))

    def publisher(self, stream: OpenedStream) -> "BlockingPublisher":
        return BlockingPublisher(self._client.publisher(stream), self._do)

    def delete(self, stream: OpenedStream | str) -> None:
        self._do(self._client.delete(stream))

    def upload(self, path: Path) -> dict[str, Any]:
        return self._do(self._client.upload(path))

    def download(self, ref: str, path: Path) -> None:
        self._do(self._client.download(ref, path))

    def submit(self, flow: dict[str, Any] | str, inputs: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
        """As `AsyncClient.submit`."""
        return self._do(self._client.submit(flow, inputs, **more))

    def watch(self, id: str) -> Iterator[RunEvent]:  # noqa: A002
        """As `AsyncClient.watch`."""
        return self._each(self._client.watch(id))

    def cancel(self, id: str) -> None:  # noqa: A002
        self._do(self._client.cancel(id))

    def flows(self) -> list[dict[str, Any]]:
        return self._do(self._client.flows())

    def call(self, method: str, path: str, **more: Any) -> Any:
        """Any request of the API. Raises ClientError."""
        return self._do(self._client.call(method, path, **more))

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    def _each(self, items: Any) -> Iterator[Any]:
        try:
            while True:
                try:
                    yield self._do(_next(items))
                except StopAsyncIteration:
                    return
        finally:
            self._do(items.aclose())


class BlockingPublisher:
    """`with` it, then `send`."""

    def __init__(self, publisher: Publisher, do: Any) -> None:
        self._publisher, self._do = publisher, do

    def __enter__(self) -> "BlockingPublisher":
        self._do(self._publisher.__aenter__())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._do(self._publisher.__aexit__(kind, error, trace))

    def send(self, data: Any, metadata: Any = None) -> None:
        """As `Publisher.send`."""
        self._do(self._publisher.send(data, metadata))

    def flush(self) -> None:
        self._do(self._publisher.flush())

    def end(self) -> None:
        """End the stream, once all has arrived."""
        self._do(self._publisher.end())


async def _next(items: Any) -> Any:
    return await anext(items)
