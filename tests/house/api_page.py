"""docs/api.md, written from what the server serves: `python -m tests.house.api_page`."""

import os
import tempfile
from collections.abc import Iterator
from typing import Any

from tests.conftest import ROOT

PATH = ROOT / "docs" / "api.md"
HEAD = """# The API

Written by `python -m tests.house.api_page` from what a server says at `/openapi.json` and `/api/v1/schemas`.
A test fails if it is stale, and another sends a running server what the document allows and forbids.

Errors are `application/problem+json` with `code`, which stays the same from release to release, and `detail`, a
sentence for people. Any route may answer {everywhere}. Where a server asks who it is, send `Authorization: Bearer` and
a token, or `?token=` where no header can be sent. Each answer has an `X-Request-ID`, yours if you sent one.

[docs/streaming.md](streaming.md), [docs/storage.md](storage.md) and [docs/runs.md](runs.md) say how the parts are used.
"""
TAGS = {
    "flows": "Flows",
    "runs": "Runs",
    "streams": "Streams",
    "storage": "Storage",
    "agents": "Agents and schemas",
    "access": "Access",
    "health": "Health",
    "client": "The client in JavaScript",
}
SOCKETS = {"stream": "`WS /ws/streams/{id}`", "video": "`WS /ws/video/stream`"}


def page() -> str:
    document, messages = _served()
    return "\n".join([*_http(document), *_sockets(messages)]).rstrip() + "\n"


def _served() -> tuple[dict[str, Any], dict[str, Any]]:
    with tempfile.TemporaryDirectory() as home:
        os.environ.setdefault("MENTATLAB_HOME", home)
        from app.gateway.messages import MESSAGES
        from app.serve import make
        from app.settings import Settings

        document = make(Settings(MENTATLAB_HOME=home)).openapi()
    return document, {name: adapter.json_schema() for name, adapter in MESSAGES.items()}


def _http(document: dict[str, Any]) -> Iterator[str]:
    from app.gateway.openapi import EVERYWHERE

    yield HEAD.format(everywhere=", ".join(map(str, EVERYWHERE)))
    schemas = document["components"]["schemas"]
    for tag, title in TAGS.items():
        yield f"## {title}\n"
        for path, methods in document["paths"].items():
            for method, operation in methods.items():
                if operation["tags"][0] == tag:
                    yield from _operation(method, path, operation, EVERYWHERE, schemas)


def _operation(
    method: str, path: str, operation: dict[str, Any], everywhere: tuple[int, ...], schemas: dict[str, Any]
) -> Iterator[str]:
    yield f"### {method.upper()} {path}\n"
    if "description" in operation:
        yield operation["description"] + "\n"
    rows = [_parameter(one) for one in operation.get("parameters", [])]
    rows += _body(operation.get("requestBody", {}).get("content", {}), schemas)
    if rows:
        yield "\n".join(["| what | where | is |", "|---|---|---|", *rows]) + "\n"
    answers = [
        f"`{status}`{_named(response)}"
        for status, response in sorted(operation["responses"].items())
        if int(status) not in everywhere
    ]
    yield f"Answers {', '.join(answers)}.\n"


def _parameter(one: dict[str, Any]) -> str:
    must = ", required" if one.get("required") and one["in"] != "path" else ""
    return f"| `{one['name']}` | {one['in']} | {_kind(one['schema'])}{must}{_about(one)} |"


def _body(contents: dict[str, Any], schemas: dict[str, Any]) -> list[str]:
    rows = []
    for media, content in contents.items():
        name = content["schema"].get("$ref", "").rpartition("/")[2]
        if name == "Flow":
            rows.append(f"| a flow | body, `{media}` | as [docs/flow-format.md](flow-format.md) says |")
        elif name:
            required = schemas[name].get("required", [])
            for field, schema in schemas[name]["properties"].items():
                must = ", required" if field in required else ""
                rows.append(f"| `{field}` | body, `{media}` | {_kind(schema)}{must}{_about(schema)} |")
        else:
            rows.append(f"| the body | `{media}` | {_kind(content['schema'])} |")
    return rows


def _about(one: dict[str, Any]) -> str:
    return ": " + " ".join(one["description"].split()).replace("|", "\\|") if "description" in one else ""


def _kind(schema: dict[str, Any]) -> str:
    """A schema in a few words."""
    if "$ref" in schema:
        return f"`{schema['$ref'].rpartition('/')[2]}`"
    if "anyOf" in schema:
        return " or ".join(_kind(one) for one in schema["anyOf"] if one.get("type") != "null")
    if "enum" in schema:
        return " ".join(f"`{one}`" for one in schema["enum"])
    if "const" in schema:
        return f"`{schema['const']}`"
    if schema.get("format") == "binary":
        return "bytes"
    kind = str(schema.get("type", "any"))
    if kind == "array":
        kind = f"list of {_kind(schema.get('items', {}))}"
    bounds = [f"{name} {schema[key]}" for key, name in _BOUNDS.items() if key in schema]
    return kind + (f", {', '.join(bounds)}" if bounds else "")


_BOUNDS = {
    "minimum": "at least",
    "exclusiveMinimum": "above",
    "maximum": "at most",
    "exclusiveMaximum": "below",
    "maxLength": "length at most",
}


def _named(response: dict[str, Any]) -> str:
    names = []
    for media, content in response.get("content", {}).items():
        name = content["schema"].get("$ref", "").rpartition("/")[2]
        names += [] if name == "ProblemDetails" else [f"`{name}`" if name else f"`{media}`"]
    return f" ({', '.join(names)})" if names else ""


def _sockets(messages: dict[str, Any]) -> Iterator[str]:
    yield "## WebSockets\n"
    for socket, title in SOCKETS.items():
        for way, said in (("to-server", "takes"), ("from-server", "says")):
            name = f"{socket}-{way}"
            yield f"### {title} {said}\n"
            yield f"Text messages, as `/api/v1/schemas/{name}.json` has them.\n"
            rows = [_message(one) for one in _alternatives(messages[name]) if "properties" in one]
            yield "\n".join(["| message | is |", "|---|---|", *rows]) + "\n"


def _alternatives(schema: dict[str, Any]) -> list[dict[str, Any]]:
    places = schema.get("oneOf") or schema["anyOf"]
    return [schema["$defs"][place["$ref"].rpartition("/")[2]] for place in places]


def _message(one: dict[str, Any]) -> str:
    fields = [f"`{name}` {_kind(schema)}" for name, schema in one["properties"].items()]
    doc = " ".join(one.get("description", "").split())
    return f"| {'; '.join(fields)} | {doc} |"


if __name__ == "__main__":
    PATH.write_text(page(), encoding="utf-8", newline="\n")
