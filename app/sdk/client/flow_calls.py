"""Flows, over the API."""

from typing import Any

from app.sdk.client.caller import Caller


class FlowCalls:
    """Each raises ClientError."""

    async def flows(self: Caller) -> list[dict[str, Any]]:
        return list((await self.call("GET", "/api/v1/flows"))["flows"])

    async def flow(self: Caller, id: str) -> dict[str, Any]:  # noqa: A002
        """`{"id", "etag", "flow", …}`."""
        return dict(await self.call("GET", f"/api/v1/flows/{id}"))

    async def create_flow(self: Caller, flow: dict[str, Any]) -> dict[str, Any]:
        return dict(await self.call("POST", "/api/v1/flows", json=flow))

    async def save_flow(self: Caller, id: str, flow: dict[str, Any], etag: str = "") -> dict[str, Any]:  # noqa: A002
        """With the `etag` it was read with, what somebody else wrote meanwhile is not overwritten: `stale_write`."""
        headers = {"If-Match": f'"{etag}"'} if etag else {}
        return dict(await self.call("PUT", f"/api/v1/flows/{id}", json=flow, headers=headers))

    async def delete_flow(self: Caller, id: str) -> None:  # noqa: A002
        await self.call("DELETE", f"/api/v1/flows/{id}")
