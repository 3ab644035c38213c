"""Runs, over the API."""

import json
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

from app.sdk.client.backoff import Backoff
from app.sdk.client.caller import Caller
from app.sdk.client.errors import ClientError
from app.sdk.client.line import AWAY, CUT
from app.sdk.client.messages import RunEvent
from app.sdk.client.sse import server_sent_events

OVER = ("done", "failed", "cancelled", "interrupted")
"""How a run can end."""


class RunCalls:
    """Each raises ClientError."""

    async def submit(
        self: Caller,
        flow: dict[str, Any] | str,
        inputs: dict[str, Any] | None = None,
        *,
        priority: int | None = None,
        idempotency_key: str = "",
    ) -> dict[str, Any]:
        """Queue a run of a stored flow, by its id, or of a document. The same key twice is one run."""
        body: dict[str, Any] = {"flow_id" if isinstance(flow, str) else "flow": flow, "inputs": inputs or {}}
        if priority is not None:
            body["priority"] = priority
        if idempotency_key:
            body["idempotency_key"] = idempotency_key
        return dict(await self.call("POST", "/api/v1/runs", json=body))

    async def run(self: Caller, id: str) -> dict[str, Any]:  # noqa: A002
        return dict(await self.call("GET", f"/api/v1/runs/{id}"))

    async def cancel(self: Caller, id: str) -> None:  # noqa: A002
        await self.call("POST", f"/api/v1/runs/{id}/cancel")

    async def repeat(self: Caller, id: str) -> dict[str, Any]:  # noqa: A002
        return dict(await self.call("POST", f"/api/v1/runs/{id}/repeat"))

    async def watch(self: Caller, id: str) -> AsyncGenerator[RunEvent, None]:  # noqa: A002
        """What happens in a run, from its beginning to its end, over as many connections as it takes."""
        last, backoff, url = "", Backoff(self.patience), f"/api/v1/runs/{id}/events"
        while True:
            try:
                async with aclosing(server_sent_events(self.http, url, {}, self.patience.silence, last)) as events:
                    async for event in events:
                        backoff.reset()
                        last = event.id or last
                        yield RunEvent(event.id, event.kind, json.loads(event.data))
                if (await self.call("GET", f"/api/v1/runs/{id}")).get("state") in OVER:
                    return
                await backoff.pause(ConnectionError("the server closed the connection"))
            except ClientError as error:
                if error.status not in AWAY:
                    raise
                await backoff.pause(error)
            except CUT as cut:
                await backoff.pause(cut)
