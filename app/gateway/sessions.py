"""`/api/v1/sessions`: what runs now, and the pins of it that can be opened as streams."""

from typing import Any

from fastapi import APIRouter

from app.gateway.answers import SessionList
from app.gateway.openapi import gives
from app.lab import Lab


def session_routes(lab: Lab) -> APIRouter:
    routes = APIRouter(prefix="/api/v1/sessions", tags=["streams"])

    @routes.get("", responses=gives(SessionList))
    async def sessions() -> dict[str, Any]:
        """In the editor, at `WS /ws/video/stream`, and runs; the newest last."""
        return {"sessions": lab.outlets.plain()}

    return routes
