"""Whether a value can be set on a pin."""

import re
from typing import Any

from app.flow.part import writable
from app.flow.types import named
from app.sdk import Pin

_SHOWN = 60


def refusal(pin: Pin, value: Any) -> tuple[str, str] | None:
    """Why a pin cannot be set to a value, and the remedy, both naming the limits; None if it can."""
    if value is None and not pin.required and pin.default is None:
        return None
    if pin.type in ("stream", "binary", "audio", "image", "video"):
        return f"takes {named(pin)}, which cannot be written down", "Connect it to an output instead"
    try:
        writable(value)
    except ValueError as error:
        return f"cannot be set to this: {error}", f"Set it to {_example(pin)}"
    if not _is(pin, value):
        return f"takes {_wanted(pin)}, not {_shown(value)}", f"Set it to {_example(pin)}"
    return _over_the_limits(pin, value)


def _over_the_limits(pin: Pin, value: Any) -> tuple[str, str] | None:
    limits = pin.metadata
    if limits.enum is not None and value not in limits.enum:
        return f"cannot be {_shown(value)}", f"Choose one of {', '.join(map(str, limits.enum))}"
    if limits.minimum is not None and value < limits.minimum:
        return f"is {_shown(value)}, below its least, {limits.minimum:g}", f"Set it to {_range(pin)}"
    if limits.maximum is not None and value > limits.maximum:
        return f"is {_shown(value)}, above its most, {limits.maximum:g}", f"Set it to {_range(pin)}"
    if limits.pattern is not None and not re.search(limits.pattern, value):
        return f"is {_shown(value)}, which does not look as it should", f"Write it like {limits.pattern}"
    return None


def _is(pin: Pin, value: Any) -> bool:
    match pin.type:
        case "string":
            return isinstance(value, str)
        case "boolean":
            return isinstance(value, bool)
        case "number":
            is_number = isinstance(value, int | float) and not isinstance(value, bool)
            return is_number and not (pin.metadata.integer and value != int(value))
    return True


def _wanted(pin: Pin) -> str:
    return "a whole number" if pin.type == "number" and pin.metadata.integer else named(pin)


def _range(pin: Pin) -> str:
    low, high = pin.metadata.minimum, pin.metadata.maximum
    if low is not None and high is not None:
        return f"{low:g} to {high:g}"
    return f"{low:g} or more" if low is not None else f"{high:g} or less"


def _example(pin: Pin) -> str:
    if pin.metadata.enum:
        return " or ".join(map(str, pin.metadata.enum))
    if pin.default is not None:
        return f"something like {_shown(pin.default)}"
    if pin.metadata.minimum is not None or pin.metadata.maximum is not None:
        return _range(pin)
    return {"string": "text in quotes", "boolean": "true or false"}.get(pin.type, _wanted(pin))


def _shown(value: Any) -> str:
    text = {True: "true", False: "false", None: "nothing"}.get(value) if isinstance(value, bool | None) else repr(value)
    text = str(text)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
