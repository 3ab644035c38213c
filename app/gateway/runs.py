"""`/api/v1/runs`: queue a flow, look at what became of it, cancel it, repeat it, compare it."""

import asyncio
import json
from collections.abc import Awaitable
from typing import Annotated, Any, TypeVar

import orjson
from fastapi import APIRouter, Header, Path, Query, Request, Response
from fastapi.responses import JSONResponse

from app.engine import RunRequest
from app.flow import load_flow
from app.gateway.answers import RunAnswer, RunLine, RunList, RunPair
from app.gateway.body import whole
from app.gateway.documents import LARGEST, found
from app.gateway.openapi import body, gives, problems
from app.gateway.problem import ProblemError
from app.gateway.run_bodies import Asked, plain
from app.gateway.run_events import run_event_routes
from app.lab import Lab
from app.records import RunState, StoredRun

T = TypeVar("T")
RunId = Annotated[str, Path(pattern=r"^[\w-]{1,32}$")]
BODY = body({"application/json": {"$ref": "#/components/schemas/Asked"}})


def run_routes(lab: Lab) -> APIRouter:
    routes = APIRouter(prefix="/api/v1/runs", tags=["runs"])
    runs = lab.runs

    @routes.post(
        "", status_code=202, openapi_extra=BODY, responses=gives(RunLine, 200, 202, also=problems(404, 413, 507))
    )
    async def submit(request: Request, idempotency_key: Annotated[str, Header(max_length=200)] = "") -> Response:
        """Queue a run. What is answered is on the disk: it is run whatever becomes of the server meanwhile."""
        asked = Asked.read(await whole(request, LARGEST))
        run, is_new = await runs.submit(await _request(lab, asked, idempotency_key))
        return _answer(run, 202 if is_new else 200)

    @routes.get("", responses=gives(RunList))
    async def listed(
        state: Annotated[list[RunState], Query()] = [],  # noqa: B006
        flow_id: Annotated[str | None, Query(max_length=64)] = None,
        before: Annotated[int | None, Query(ge=0, le=2**31 - 1)] = None,
        limit: Annotated[int, Query(ge=1, le=500)] = 50,
    ) -> dict[str, Any]:
        """The newest first. `next` is the `before` of the next page."""
        page = await runs.listed(state, flow_id, before, limit)
        more = page[-1].number if len(page) == limit else None
        return {"runs": [plain(run) for run in page], "next": more}

    @routes.get("/{id}", responses=gives(RunAnswer, also=problems(404)))
    async def get(id: RunId) -> dict[str, Any]:  # noqa: A002
        """A run, the last value on each pin that was listened to, and the flow exactly as it ran."""
        run, flow, outputs = await _known(asyncio.gather(runs.get(id), runs.flow(id), runs.outputs(id)))
        said = {one.pin: {"said": one.said, "value": _value(one.value)} for one in outputs}
        return {**plain(run), "outputs": said, "flow": flow.plain()}

    routes.include_router(_one(lab))
    routes.include_router(run_event_routes(lab))
    return routes


def _one(lab: Lab) -> APIRouter:
    """What can be done with a run, below the address of the runs."""
    routes, runs = APIRouter(), lab.runs

    @routes.delete("/{id}", status_code=204, responses=problems(404, 409))
    async def delete(id: RunId) -> None:  # noqa: A002
        """With all that it said. A run that is not over is cancelled first."""
        await _known(runs.delete(id))

    @routes.post("/{id}/cancel", responses=gives(RunLine, also=problems(404, 409)))
    async def cancel(id: RunId) -> dict[str, Any]:  # noqa: A002
        """End a run, and answer when it has ended. One that is over stays as it is."""
        return plain(await _known(runs.cancel(id)))

    @routes.post("/{id}/repeat", status_code=202, responses=gives(RunLine, 202, also=problems(404, 507)))
    async def repeat(id: RunId) -> Response:  # noqa: A002
        """Queue the same flow with the same inputs again."""
        return _answer(await _known(runs.repeat(id)), 202)

    @routes.put("/{id}/kept", responses=gives(RunLine, also=problems(404)))
    async def keep(id: RunId) -> dict[str, Any]:  # noqa: A002
        """Let it stay in the history, however old it gets."""
        return plain(await _known(runs.keep(id, True)))

    @routes.delete("/{id}/kept", responses=gives(RunLine, also=problems(404)))
    async def let_go(id: RunId) -> dict[str, Any]:  # noqa: A002
        """Let it leave the history when its time has come."""
        return plain(await _known(runs.keep(id, False)))

    @routes.get("/{id}/compare", responses=gives(RunPair, also=problems(404)))
    async def compare(id: RunId, other: Annotated[str, Query(alias="with", max_length=32)]) -> dict[str, Any]:  # noqa: A002
        """What differs between this run and another: each pair has this one's first. Flows from this to the other."""
        return (await _known(runs.compare(id, other))).plain()

    return routes


async def _request(lab: Lab, asked: Asked, key: str) -> RunRequest:
    if asked.flow_id is not None:
        flow = (await found(lab.records.get, asked.flow_id)).flow
    else:
        flow = await asyncio.to_thread(lambda: load_flow(json.dumps(asked.flow)))
    return RunRequest(
        flow,
        asked.flow_id,
        asked.inputs,
        asked.priority,
        asked.idempotency_key or key or None,
        until=asked.only or asked.until,
        fresh=(*asked.fresh, *filter(None, [asked.only])),
        watch=asked.watch,
        seconds=asked.seconds,
    )


async def _known(asking: Awaitable[T]) -> T:
    try:
        return await asking
    except KeyError as error:
        raise ProblemError(404, "unknown_run", f"there is no run {error.args[0]}") from None


def _answer(run: StoredRun, status: int) -> Response:
    return JSONResponse(plain(run), status, headers={"Location": f"/api/v1/runs/{run.id}"})


def _value(text: str) -> Any:
    try:
        return orjson.loads(text)
    except ValueError:  # numbers beyond 64 bits, halves of letters
        return json.loads(text)
