"""The manifest file of an agent outside, read strictly: whatever is wrong with it is told, with its line."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.flow import FlowError, line_of, read_plain
from app.sdk import AgentManifest

_NEEDED = ("id", "version", "title", "description", "runtime", "entry", "resources")
"""What a manifest derived from Python has by itself, and a file must say."""

_Problem = tuple[tuple[Any, ...], str, str]
"""Where, what, and the remedy."""


class ManifestError(Exception):
    """All that is wrong with a manifest, a line each."""


def read_manifest_file(path: Path) -> AgentManifest:
    """Raises ManifestError, with what cannot be read, too."""
    try:
        return read_manifest(path.read_bytes())
    except OSError as error:
        raise ManifestError(f"{error.strerror}. Name a file that can be read") from error


def read_manifest(text: str | bytes) -> AgentManifest:
    """YAML or JSON. Raises ManifestError for what is unknown, missing or wrong in it, each with its line."""
    try:
        raw = read_plain(text)
    except FlowError as error:
        raise ManifestError(str(error)) from None
    if not isinstance(raw, dict):
        raise ManifestError("line 1: this is no manifest. It has an id, a version, a runtime and an entry")
    problems: list[_Problem] = [
        (("",), f"the manifest has no {name}", f"Add {name}:") for name in _NEEDED if name not in raw
    ]
    manifest: AgentManifest | None = None
    try:
        manifest = AgentManifest.model_validate(raw)
    except ValidationError as error:
        found: list[_Problem] = [(one["loc"], *_words(one)) for one in error.errors(include_url=False)]
        problems += [one for one in found if not (len(one[0]) == 1 and one[0][0] in _NEEDED and one[0][0] not in raw)]
    if manifest is not None:
        problems += _further(manifest)
    if problems or manifest is None:
        raise ManifestError("\n".join(_told(text, *problem) for problem in problems))
    return manifest


def _further(manifest: AgentManifest) -> list[_Problem]:
    """What a schema cannot say."""
    found: list[_Problem] = []
    if manifest.runtime != "http":
        found.append((("runtime",), f"an agent in a file has the runtime http, not {manifest.runtime}", "Write http"))
    if not _is_address(manifest.entry):
        found.append((("entry",), f"{manifest.entry!r} is no address", "Write one such as http://127.0.0.1:9000/echo"))
    for side, pins in (("inputs", manifest.inputs), ("outputs", manifest.outputs)):
        names = [pin.name for pin in pins]
        for place, pin in enumerate(pins):
            if pin.name in names[:place]:
                found.append(((side, place, "name"), f"two {side} are called {pin.name}", "Give one another name"))
            if pin.name == "run" and side == "inputs":
                found.append(((side, place, "name"), "an input cannot be called run", "Give it another name"))
            if pin.type == "stream" and pin.of is None:
                found.append(((side, place), f"{pin.name} does not say what it is a stream of", "Add of:"))
            if (pin.type == "stream") > manifest.streaming:
                found.append(((side, place), f"{pin.name} is a stream, and the agent is not", "Write streaming: true"))
    return found


def _is_address(entry: str) -> bool:
    try:
        parts = urlsplit(entry)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0 and not parts.query
    except ValueError:
        return False


def _words(problem: ErrorDetails) -> tuple[str, str]:
    path = ".".join(map(str, problem["loc"]))
    match problem["type"]:
        case "extra_forbidden":
            return f"there is no {path} in a manifest", "Leave it out, or correct how it is written"
        case "missing":
            return f"{path} is missing", f"Add {problem['loc'][-1]}:"
        case "string_pattern_mismatch" | "string_type" if problem["loc"] == ("version",):
            return f"{str(problem['input'])!r} is no semantic version", "Write one such as 1.0.0"
        case "string_pattern_mismatch" if problem["loc"] == ("id",):
            return f"{problem['input']!r} is no agent's id", "Write one such as acme/text.echo"
    said = problem["msg"].removeprefix("Value error, ")
    return f"{path}: {said[:1].lower()}{said[1:]}", f"It is {str(problem['input'])[:60]!r} now"


def _told(text: str | bytes, where: tuple[Any, ...], message: str, remedy: str) -> str:
    line = line_of(text, where)
    return f"{f'line {line}: ' if line else ''}{message}. {remedy}"
