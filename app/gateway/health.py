"""`/healthz`, `/readyz`, `/metrics`: for whoever keeps the server running."""

import asyncio

from fastapi import APIRouter, Response

from app.gateway.problem import ProblemError
from app.lab import Lab


def health_routes(lab: Lab) -> APIRouter:
    routes = APIRouter(tags=["health"])

    @routes.get("/healthz")
    async def healthz() -> dict[str, str]:
        """The process answers."""
        return {"status": "ok"}

    @routes.get("/readyz")
    async def readyz() -> dict[str, str | int]:
        """It can work: the records can be read and there are agents."""
        try:
            await asyncio.to_thread(lab.records.flows)
        except Exception as error:  # whatever keeps the database from answering
            raise ProblemError(503, "not_ready", f"the records cannot be read: {error}") from error
        return {"status": "ready", "agents": len(lab.registry.agents)}

    @routes.get("/metrics")
    async def metrics() -> Response:
        """What Prometheus scrapes."""
        return Response(lab.page_of_metrics(), media_type="text/plain; version=0.0.4; charset=utf-8")

    return routes
