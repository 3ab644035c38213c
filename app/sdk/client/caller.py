"""What the families of calls need of the client they are part of."""

from typing import Any, Protocol

import httpx

from app.sdk.client.backoff import Patience


class Caller(Protocol):
    http: httpx.AsyncClient
    patience: Patience

    async def call(self, method: str, path: str, **more: Any) -> Any: ...
