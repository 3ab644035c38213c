"""`/healthz`, `/readyz`, `/metrics`: for whoever keeps the server running."""

import asyncio

import structlog
from fastapi import APIRouter, Response

from app.gateway.answers import Healthy, Ready
from app.gateway.openapi import bytes_of, gives, problems
from app.gateway.problem import ProblemError
from app.lab import Lab


def health_routes(lab: Lab) -> APIRouter:
    routes = APIRouter(tags=["health"])

    @routes.get("/healthz", responses=gives(Healthy))
    async def healthz() -> dict[str, str]:
        """The process answers."""
        return {"status": "ok"}

    @routes.get("/readyz", responses=gives(Ready, also=problems(503)))
    async def readyz() -> dict[str, str | int]:
        """It can work: the records can be read and there are agents. Not once it is asked to end."""
        if lab.ending.is_set():
            raise ProblemError(503, "ending", "the server was asked to end, and finishes what is at work")
        try:
            await asyncio.to_thread(lab.records.flows)
        except Exception as error:  # whatever keeps the database from answering
            structlog.get_logger().error("records_not_read", error=str(error))
            raise ProblemError(503, "not_ready", "the records cannot be read; the log says why") from error
        return {"status": "ready", "agents": len(lab.registry.agents)}

    @routes.get("/metrics", response_class=Response, responses=bytes_of("text/plain"))
    async def metrics() -> Response:
        """What Prometheus scrapes."""
        return Response(await lab.page_of_metrics(), media_type="text/plain; version=0.0.4; charset=utf-8")

    return routes
