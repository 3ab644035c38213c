"""`/api/v1/streams`: open a stream, one's own or a pin of a running flow, look at it, end it."""

from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response
from pydantic import BaseModel, ConfigDict, Field
from starlette.routing import WebSocketRoute

from app.engine import UnknownPinError
from app.flow import PinRef
from app.gateway.answers import OpenedStream, StreamAnswer, StreamList
from app.gateway.openapi import gives, problems
from app.gateway.problem import ProblemError
from app.gateway.stream_events import event_routes
from app.gateway.stream_found import StreamId, found
from app.gateway.stream_socket import StreamSocket
from app.lab import Lab
from app.streams import About, Stream, StreamError

_STATUS = {"too_many_streams": 503, "buffer_too_large": 422}


class Opening(BaseModel):
    """With `session_id`, `run_id` or `flow`, the pin of what runs; without, a stream of the client's own."""

    model_config = ConfigDict(extra="ignore", use_attribute_docstrings=True)

    pin_name: str = Field(min_length=1, max_length=200)
    node: str | None = Field(None, min_length=1, max_length=200)
    """The node whose pin it is; for a stream of one's own, a name for whoever publishes."""
    agent_id: str | None = Field(None, min_length=1, max_length=200)
    """Another word for `node`."""
    session_id: str | None = None
    """A session that runs now: GET /api/v1/sessions lists them."""
    run_id: str | None = None
    """A run that runs now."""
    flow: str | None = None
    """A stored flow's id: the newest session or run of it."""
    content_type: str = Field("application/json", max_length=200)
    buffer: int | None = Field(None, ge=4096)
    """Bytes that are kept for those who come late."""

    @property
    def name(self) -> str | None:
        return self.node or self.agent_id

    @property
    def is_of_a_flow(self) -> bool:
        return bool(self.session_id or self.run_id or self.flow)


def mount_stream_socket(app: FastAPI, lab: Lab) -> None:
    app.router.routes.append(WebSocketRoute("/ws/streams/{id}", StreamSocket(lab)))


def stream_routes(lab: Lab) -> APIRouter:
    routes = APIRouter(prefix="/api/v1/streams", tags=["streams"])
    streams = lab.streams

    @routes.post("/init", status_code=201, responses=gives(OpenedStream, 200, 201, also=problems(404, 503)))
    async def init(opening: Opening, request: Request, response: Response) -> dict[str, Any]:
        """Open a stream. A pin that is open already is answered with 200 and the stream that it has."""
        if opening.name is None:
            raise ProblemError(422, "invalid_request", "node: say whose stream it is, with `node` or `agent_id`")
        before = len(streams)
        try:
            stream = await _opened(lab, opening, opening.name)
        except StreamError as error:
            raise ProblemError(_STATUS.get(error.code, 422), error.code, str(error)) from None
        if opening.is_of_a_flow and len(streams) == before:
            response.status_code = 200
        response.headers["Location"] = f"/api/v1/streams/{stream.id}"
        return _addresses(stream, request) | {"publish_token": stream.publish_token}

    @routes.get("", responses=gives(StreamList))
    async def listed(request: Request) -> dict[str, Any]:
        """Every stream, the oldest first."""
        return {"streams": [_told(stream, request) for stream in streams]}

    @routes.get("/{id}", responses=gives(StreamAnswer, also=problems(404)))
    async def get(id: StreamId, request: Request) -> dict[str, Any]:  # noqa: A002
        return _told(found(lab.streams, id), request)

    @routes.delete("/{id}", status_code=204, responses=problems(404))
    async def delete(id: StreamId) -> None:  # noqa: A002
        """End a stream at once: its subscribers are told, and nobody can come back to it."""
        found(lab.streams, id)
        streams.delete(id)

    routes.include_router(event_routes(lab))
    return routes


async def _opened(lab: Lab, opening: Opening, node: str) -> Stream:
    if not opening.is_of_a_flow:
        about = About(node, opening.pin_name, opening.content_type)
        return lab.streams.open(about, opening.buffer)
    of = opening.session_id or opening.run_id or ""
    try:
        return await lab.outlets.open(of, opening.flow or "", PinRef(node, opening.pin_name), opening.buffer)
    except KeyError:
        what = f"flow {opening.flow} does not run" if not of else f"there is no session or run {of} that runs"
        raise ProblemError(404, "not_running", f"{what}; GET /api/v1/sessions lists what does") from None
    except UnknownPinError as error:
        raise ProblemError(422, "unknown_pin", str(error)) from None


def _addresses(stream: Stream, request: Request) -> dict[str, Any]:
    url = request.url
    host, secure = url.netloc, url.scheme == "https"
    return {
        "stream_id": stream.id,
        "ws_url": f"{'wss' if secure else 'ws'}://{host}/ws/streams/{stream.id}",
        "sse_url": f"{url.scheme}://{host}/api/v1/streams/{stream.id}/sse",
    }


def _told(stream: Stream, request: Request) -> dict[str, Any]:
    about = stream.about
    return _addresses(stream, request) | {
        "node": about.node,
        "pin_name": about.pin_name,
        "content_type": about.content_type,
        "session_id": about.of or None,
        "flow": about.flow or None,
        "state": "open" if stream.ended is None else "ended",
        "seq": stream.seq,
        "first_seq": stream.ring.first,
        "buffered_bytes": stream.ring.bytes,
        "buffer": stream.ring.limit,
        "subscribers": stream.subscribers,
        "publishers": stream.publishers,
        "created": stream.created,
    }
