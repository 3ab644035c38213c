"""What a flow says, as lines: for people, or one JSON object a line for programs."""

import json
from collections import Counter
from pathlib import Path
from time import monotonic
from typing import Any, Protocol

import orjson
from pydantic import BaseModel

from app.engine import Finished, Said
from app.sdk import Detections
from app.terminal.media import is_media, kept
from app.terminal.stdout import Write


class Printer(Protocol):
    """Told everything the watched pins say, on the engine's thread, and how it ended."""

    def say(self, said: Said) -> None: ...
    def end(self, finished: Finished) -> None: ...


class PlainPrinter:
    """`caption.text  one two three`. Pictures and sound are counted, not shown."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._media: Counter[str] = Counter()

    def say(self, said: Said) -> None:
        if is_media(said.value):
            self._media[f"{said.pin} ({type(said.value).__name__.lower()})"] += 1
            return
        text = _as_text(said.value)
        self._write(f"{said.pin}  {text}\n" if "\n" not in text else f"{said.pin}\n{text.rstrip()}\n")

    def end(self, finished: Finished) -> None:
        for what, count in sorted(self._media.items()):
            self._write(f"{what}: {count}\n")


class JsonPrinter:
    """`{"node", "pin", "seq", "time", "value"}` a line, and a last line `{"summary": …}`.

    Pictures, sound and bytes are kept in `out` and said as `{"path", "type", "metadata"}`.
    """

    def __init__(self, out: Path, write: Write, began: float | None = None) -> None:
        """`began`: what times are counted from; None for now."""
        self._out, self._write = out, write
        self._began = monotonic() if began is None else began
        self._said: Counter[str] = Counter()

    def say(self, said: Said) -> None:
        self._said[str(said.pin)] += 1
        value = said.value
        if is_media(value):
            value = kept(value, self._out, f"{said.pin.node}_{said.pin.pin}_{said.seq:06}")
        time = round(max(0.0, said.time - self._began), 3)
        self._line({"node": said.pin.node, "pin": said.pin.pin, "seq": said.seq, "time": time, "value": value})

    def end(self, finished: Finished) -> None:
        failures = [
            {"node": one.node, "pin": one.pin or None, "message": one.message, "remedy": one.remedy}
            for one in finished.failures
        ]
        summary = {
            "outcome": "done" if finished.is_good else "failed",
            "seconds": round(finished.seconds, 3),
            "said": dict(sorted(self._said.items())),
            "calls": finished.counts,
            "failures": failures,
        }
        self._line({"summary": summary})

    def _line(self, what: dict[str, Any]) -> None:
        self._write(as_json(what) + "\n")


def _as_text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return as_json(value)


def as_json(value: Any) -> str:
    """On one line. What JSON cannot hold is written as text: a line too much for one program is no end for a run."""
    try:
        return orjson.dumps(value, _plain, orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_PASSTHROUGH_DATACLASS).decode()
    except TypeError:
        text = json.dumps(value, default=_plain)  # whole numbers of any size, broken Unicode; but NaN, which is no JSON
        return json.dumps(json.loads(text, parse_constant=lambda _: None))


def _plain(value: Any) -> Any:
    if isinstance(value, Detections):
        return value.plain()
    return value.model_dump(mode="json") if isinstance(value, BaseModel) else str(value)
