"""The served OpenAPI document: what FastAPI reads from the routes, and what it cannot know."""

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from app.flow import Flow
from app.gateway.answers import ProblemDetails

Responses = dict[int | str, dict[str, Any]]
_REF = "#/components/schemas/{model}"
_WHY = {
    400: "The request cannot be read.",
    401: "Nobody is known by what was sent along.",
    403: "Who asks may not do this.",
    404: "There is no such thing.",
    405: "This address does not take this method.",
    409: "It cannot be done as things stand.",
    410: "It was here, and was removed.",
    412: "Somebody else has written it meanwhile.",
    413: "The body is larger than the limit.",
    415: "The content is not what it claims to be.",
    416: "The range is not within what there is.",
    421: "This server does not answer to this name.",
    422: "Something in the request cannot be; `detail` names it.",
    429: "Too many requests; `Retry-After` says when to ask again.",
    501: "This part of the server is turned off.",
    503: "Not now; try again later.",
    507: "There is no room for it; `detail` says how much there is, and what to do.",
}
EVERYWHERE = (400, 401, 403, 421, 422, 429)
"""What any route may answer: most of it is the door's."""


BINARY = {"type": "string", "format": "binary"}


def problems(*statuses: int) -> Responses:
    """These errors, as problems."""
    content = {"application/problem+json": {"schema": {"$ref": _REF.format(model="ProblemDetails")}}}
    return {status: {"description": _WHY[status], "content": content} for status in statuses}


def gives(model: type[BaseModel], *statuses: int, also: Responses | None = None) -> Responses:
    """An answer that looks like this, with 200 unless said otherwise; `also` what else may come."""
    return {status: {"model": model, "description": "Done."} for status in statuses or (200,)} | (also or {})


def bytes_of(*types: str, status: int = 200, also: Responses | None = None) -> Responses:
    """An answer that is no JSON."""
    content = {name: {"schema": {} if name.endswith(("json", "yaml")) else BINARY} for name in types}
    return {status: {"description": "Its bytes.", "content": content}} | (also or {})


def events_of(*names: str, also: Responses | None = None) -> Responses:
    """An answer of server-sent events with these names; each has JSON as its data. The schema is of one event."""
    data = {"type": "string", "contentMediaType": "application/json"}
    properties = {"event": {"enum": list(names)}, "id": {"type": "string"}, "data": data}
    schema = {"type": "object", "required": ["event", "data"], "properties": properties}
    content = {"text/event-stream": {"schema": schema}}
    return {200: {"description": "Events, as they happen.", "content": content}} | (also or {})


def bare(status: int, why: str) -> Responses:
    """An answer with no body."""
    return {status: {"description": why}}


def body(types: dict[str, dict[str, Any]], *, required: bool = True) -> dict[str, Any]:
    """A request's body that FastAPI does not read itself: its schema by media type."""
    return {
        "requestBody": {"required": required, "content": {name: {"schema": schema} for name, schema in types.items()}}
    }


FLOW: dict[str, Any] = {"$ref": _REF.format(model="Flow")}


def describe(app: FastAPI, *models: type[BaseModel]) -> None:
    """Serve the whole document. `models` are those that a body refers to by name."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _document(app, models)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def _document(app: FastAPI, models: tuple[type[BaseModel], ...]) -> dict[str, Any]:
    document = get_openapi(title=app.title, version=app.version, description=_ABOUT, routes=app.routes)
    wanted = [(model, "validation") for model in (ProblemDetails, Flow, *models)]
    _, made = models_json_schema(wanted, ref_template=_REF)  # type: ignore[arg-type]
    schemas = document.setdefault("components", {}).setdefault("schemas", {})
    for name, schema in made["$defs"].items():
        schemas.setdefault(name, schema)
    _lenient(schemas)
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    document["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    document["security"] = [{}, {"token": []}]
    for schema in _answered(document):
        if "$ref" in schema:  # what FastAPI makes of `dict[str, Any]` stands beside it
            reference = schema["$ref"]
            schema.clear()
            schema["$ref"] = reference
    return document


def _lenient(schemas: dict[str, Any]) -> None:
    """Flows of older versions are read, and a part that stands there empty, `nodes:` and nothing, is left out."""
    schemas["Flow"].pop("required", None)  # the oldest have no name
    schemas["Flow"]["properties"]["mentatlab"] = {"type": "integer", "minimum": 0, "maximum": 1}
    for name in ("Flow", "Subflow"):
        schemas[name]["properties"] = {
            part: schema if "anyOf" in schema else {"anyOf": [schema, {"type": "null"}]}
            for part, schema in schemas[name]["properties"].items()
        }


_ABOUT = (
    "Errors are `application/problem+json` with a stable `code`. Where the server asks who it is, send "
    "`Authorization: Bearer` and a token. What travels over WebSockets is described at `/api/v1/schemas`."
)


def _answered(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for operations in document["paths"].values():
        for operation in operations.values():
            for response in operation["responses"].values():
                for content in response.get("content", {}).values():
                    yield content.get("schema", {})
