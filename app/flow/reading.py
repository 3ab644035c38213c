"""Text into a flow: YAML or JSON, from anybody, so nothing in it can run code or eat the machine."""

import difflib
import json
import re
from collections.abc import Iterable
from typing import Any

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.flow.carried import carried
from app.flow.document import Flow, Placed
from app.flow.errors import FlowError
from app.flow.graph import ORDER, Graph
from app.flow.looks import EdgeLook, Look
from app.flow.notes import Frame, Note
from app.flow.part import Part
from app.flow.subflow import Subflow
from app.flow.upgrade import upgraded

LARGEST = 5 * 1024 * 1024
"""Bytes of the largest document that is read."""
DEEPEST = 64
MOST = 100_000
"""Values in one document; a flow of a thousand nodes has some ten thousand."""
_ENTRIES: dict[int | str, type[Part]] = {
    "nodes": Placed,
    "looks": Look,
    "edge_looks": EdgeLook,
    "notes": Note,
    "frames": Frame,
    "subflows": Subflow,
}
_EVENTS_IN = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_EVENTS_OUT = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


def load_flow(text: str | bytes) -> Flow:
    """Read a flow of any version from YAML or JSON, or from a picture that carries one.

    Raises FlowError with the line and the remedy.
    """
    if (inside := carried(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))) is not None:
        text = inside
    text = _as_text(text)
    raw = read_plain(text)
    if not isinstance(raw, dict):
        raise FlowError("this is no flow", "A flow has a name, nodes and edges", line=1)
    try:
        return Flow.model_validate(upgraded(raw))
    except ValidationError as error:
        raise _explained(error, text) from None
    except FlowError as error:
        raise FlowError(error.message, error.remedy, line=_line(_composed(text), ("mentatlab",))) from None


def read_plain(text: str | bytes) -> Any:
    """Plain data from YAML or JSON of anybody. Raises FlowError with the line and the remedy."""
    text = _as_text(text)
    return _json(text) if re.match(r'\s*\{\s*"', text) else _yaml(text)


def line_of(text: str | bytes, path: tuple[int | str, ...]) -> int | None:
    """The line of what `path` leads to in a document, or of the nearest thing above it; None if that is not known."""
    return _line(_composed(_as_text(text)), path)


def _as_text(text: str | bytes) -> str:
    if len(text) > LARGEST:
        raise FlowError(f"the document is larger than {LARGEST >> 20} MB", "Keep media in storage and set references")
    if isinstance(text, bytes):
        try:
            return text.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = text.count(b"\n", 0, error.start) + 1
            raise FlowError("the document is not text in UTF-8", "Save it as UTF-8", line=line) from None
    return text


def _json(text: str) -> Any:
    try:
        raw = json.loads(text, object_pairs_hook=_unique, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise FlowError(error.msg, "Correct the JSON there", line=error.lineno) from None
    except RecursionError:
        raise _too_deep() from None
    except ValueError as error:
        raise FlowError(str(error), "Write a shorter number") from None
    level, count = [raw], 0
    for _ in range(DEEPEST):
        level = [part for whole in level for part in _parts(whole)]
        if (count := count + len(level)) > MOST:
            raise _too_many()
    if level:
        raise _too_deep()
    return raw


def _parts(whole: Any) -> list[Any]:
    return list(whole.values()) if isinstance(whole, dict) else whole if isinstance(whole, list) else []


def _no_number(name: str) -> Any:
    raise FlowError(f"{name} is no number that JSON can hold", "Write a number, or leave it out")


def _too_many() -> FlowError:
    return FlowError(f"the document has more than {MOST:,} values", "Make several flows of it")


def _too_deep(line: int | None = None) -> FlowError:
    return FlowError("the document is nested too deeply", f"Keep within {DEEPEST} levels", line=line)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise FlowError(f"{twice} is said twice", "Keep one of them")
    return found


class _Loader(yaml.CSafeLoader):
    """Plain data only. Unlike YAML 1.1, `no` and `on` are words: a language may be set to no, for Norwegian."""

    yaml_implicit_resolvers: Any = {}  # noqa: RUF012 - filled below, in place of the inherited ones

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        found: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key = self.construct_object(key_node, deep=True)
            line = key_node.start_mark.line + 1
            if not isinstance(key, str):
                raise FlowError(f"a name must be text, not {key!r}", "Put it in quotes", line=line)
            if key in found:
                raise FlowError(f"{key} is said twice", "Keep one of them", line=line)
            found[key] = self.construct_object(value_node, deep=deep)
        return found


def _build_map(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    return loader.construct_mapping(node, deep=True)


_Loader.add_constructor("tag:yaml.org,2002:map", _build_map)
for _tag, _pattern, _first in (
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?(?:0|[1-9][0-9]*)$", list("-+0123456789")),
    ("float", r"^[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789")),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), _first)


def _yaml(text: str) -> Any:
    try:
        _look_over(text)
        return yaml.load(text, _Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = error.problem or "this is not YAML"
        raise FlowError(said, "Correct the YAML there", line=mark.line + 1 if mark else None) from None
    except yaml.YAMLError as error:
        raise FlowError(f"this is not YAML: {error}", "Delete the characters that text cannot hold") from None
    except ValueError as error:
        raise FlowError(str(error), "Write a shorter number") from None


def _look_over(text: str) -> None:
    """Refuse tags, depth, and aliases, with which a short text makes a huge value, before anything is built."""
    depth = 0
    for count, event in enumerate(yaml.parse(text, _Loader)):
        line = event.start_mark.line + 1 if event.start_mark else None
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise FlowError("the document uses YAML anchors (& or *)", "Write the value out in each place", line=line)
        if tag := getattr(event, "tag", None):
            raise FlowError(f"the document uses the YAML tag {tag}", "Write plain values", line=line)
        depth += isinstance(event, _EVENTS_IN)
        depth -= isinstance(event, _EVENTS_OUT)
        if count > MOST:
            raise _too_many()
        if depth > DEEPEST:
            raise _too_deep(line)


def _explained(error: ValidationError, text: str) -> FlowError:
    """Every problem of the document's form in one error; the line is that of the first."""
    problems = error.errors(include_url=False)[:10]
    said = [_words(problem) for problem in problems]
    root = _composed(text)
    lines = [_line(root, problem["loc"]) for problem in problems]
    message, remedy = said[0]
    rest = [
        f"line {line}: {message}. {remedy}" if line else f"{message}. {remedy}"
        for line, (message, remedy) in zip(lines[1:], said[1:], strict=True)
    ]
    return FlowError(message, "\n".join([remedy, *rest]), line=lines[0])


def _words(problem: ErrorDetails) -> tuple[str, str]:
    *where, last = problem["loc"] or ("the flow",)
    inside = ".".join(str(part) for part in where if part != "[key]")
    path = f"{inside}.{last}" if inside else str(last)
    match problem["type"]:
        case "extra_forbidden":
            fields = list(_fields(where))
            near = difflib.get_close_matches(str(last), fields, 1)
            return f"{inside or 'a flow'} has no {last}", f"Write {near[0] if near else ', '.join(fields)}"
        case "missing" if isinstance(last, int):
            return f"{inside} has too few numbers", "Write x and y"
        case "missing":
            return f"{inside or 'the flow'} has no {last}", f"Add {last}: to it"
        case "string_pattern_mismatch" | "string_too_long" if last == "[key]":
            what = "node" if where[-3:-2] in (["nodes"], ["layout"], ["looks"]) or len(where) < 3 else "part"
            return f"{where[-1]} is no name for a {what}", "Begin with a small letter; go on with letters, digits and _"
        case "value_error":
            return f"{path}: {problem['msg'].removeprefix('Value error, ')}", "Correct it there"
    return f"{path}: {problem['msg'][:1].lower()}{problem['msg'][1:]}", f"It is {str(problem['input'])[:60]!r} now"


def _fields(where: list[int | str]) -> Iterable[str]:
    """The fields there are at a place in the document: of a node, a note, a subflow and what is in it, of the flow."""
    kind: type[Part] = next((_ENTRIES[part] for part in reversed(where[:-1]) if part in _ENTRIES), Flow)
    return sorted(kind.model_fields, key=ORDER.index) if issubclass(kind, Graph) else kind.model_fields


def _composed(text: str) -> yaml.Node | None:
    """The document with its lines. JSON is near enough to YAML for this; where it is not, lines are not known."""
    try:
        return yaml.compose(text, _Loader)
    except yaml.YAMLError:
        return None


def _line(node: yaml.Node | None, path: tuple[int | str, ...]) -> int | None:
    """The line of what `path` leads to from the root, or of the nearest thing above it."""
    mark = node.start_mark if node else None
    for step in path:
        if isinstance(node, yaml.MappingNode):
            pair = next(((key, value) for key, value in node.value if key.value == step), None)
            if pair is None:
                break
            mark, node = pair[0].start_mark, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            mark = node.start_mark
    return mark.line + 1 if mark else None
