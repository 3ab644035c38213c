"""Write what any node may say as JSON a browser can read: one odd value must not silence a client."""

import json
from typing import Any

import orjson

_OPTIONS = orjson.OPT_NON_STR_KEYS | orjson.OPT_SERIALIZE_NUMPY


def json_text(message: Any) -> bytes:
    """Never raises for a value without circles: what JSON does not know is said as its `str`, NaN as null."""
    try:
        return orjson.dumps(message, default=str, option=_OPTIONS)
    except TypeError:  # numbers beyond 64 bits and halves of surrogate pairs, which the slower writer takes
        return json.dumps(_finite(message), default=str).encode()


def _finite(message: Any) -> Any:
    return json.loads(json.dumps(message, default=str), parse_constant=lambda _: None)
