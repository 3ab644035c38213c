"""What goes over the sockets, held to the JSON schemas that the server publishes for it."""

from functools import cache
from typing import Any

from jsonschema_rs import Draft202012Validator

from app.gateway.agents import SCHEMAS


def conforms(name: str, message: Any) -> Any:
    """The message, as `/api/v1/schemas/{name}.json` describes it; raises ValidationError, which says what differs."""
    _validator(name).validate(message)
    return message


@cache
def _validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(SCHEMAS[name].json_schema())
