"""`/api/v1/agents` and `/api/v1/schemas`: what can be placed in a flow, and how documents look."""

import asyncio
from typing import Any

from fastapi import APIRouter
from pydantic import TypeAdapter

from app.agents import protocol
from app.flow import Edit, Flow, Problem
from app.gateway.answers import AgentList, SchemaList
from app.gateway.messages import MESSAGES
from app.gateway.openapi import gives, problems
from app.gateway.problem import ProblemError
from app.lab import Lab
from app.sdk import AgentManifest
from app.storage import Metadata

SCHEMAS: dict[str, TypeAdapter[Any]] = {
    "agent": TypeAdapter(AgentManifest),
    "flow": TypeAdapter(Flow),
    "edit": TypeAdapter(Edit),
    "problem": TypeAdapter(Problem),
    "metadata": TypeAdapter(Metadata),
    **MESSAGES,
    **protocol.DOCUMENTS,
}


def agent_routes(lab: Lab) -> APIRouter:
    routes = APIRouter(prefix="/api/v1", tags=["agents"])

    def listed() -> dict[str, Any]:
        broken = [{"pack": one.pack, "error": one.error} for one in lab.registry.broken]
        return {"agents": [_plain(manifest) for manifest in lab.registry.agents.values()], "broken": broken}

    @routes.get("/agents", responses=gives(AgentList))
    async def agents() -> dict[str, Any]:
        """Every agent's manifest, and the packs that would not load, with their errors."""
        return listed()

    @routes.post("/agents/reload", responses=gives(AgentList))
    async def reload() -> dict[str, Any]:
        """Read the manifest files of agents outside anew; all agents as they are now. What runs goes on as it is."""
        await asyncio.to_thread(lab.reload_agents)
        return listed()

    @routes.get("/agents/{id:path}", responses=gives(AgentManifest, also=problems(404)))
    async def agent(id: str) -> dict[str, Any]:  # noqa: A002
        """One agent's manifest."""
        if (manifest := lab.registry.agents.get(id)) is None:
            raise ProblemError(404, "unknown_agent", f"there is no agent {id}")
        return _plain(manifest)

    @routes.get("/schemas", responses=gives(SchemaList))
    async def schemas() -> dict[str, Any]:
        return {"schemas": [f"/api/v1/schemas/{name}.json" for name in SCHEMAS]}

    @routes.get("/schemas/{name}.json", responses=problems(404))
    async def schema(name: str) -> dict[str, Any]:
        """The JSON schema of a kind of document."""
        if name not in SCHEMAS:
            raise ProblemError(404, "unknown_schema", f"there is no schema {name}; there is {', '.join(SCHEMAS)}")
        return {"$schema": "https://json-schema.org/draft/2020-12/schema", **SCHEMAS[name].json_schema()}

    return routes


def _plain(manifest: AgentManifest) -> dict[str, Any]:
    return manifest.model_dump(mode="json", exclude_none=True, exclude={"secret"})
