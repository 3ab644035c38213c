"""The part of JSONPath (RFC 9535) that people use: names, indices, slices, wildcards and descent; no filters."""

import re

from app.sdk import Json, NodeError

_PART = re.compile(
    r"""
    (?P<deep>\.\.)?                                    # ..name looks at every depth
    (?: \.?(?P<name>[^\W\d][\w-]*) | \.?(?P<all>\*)
      | \[\s*(?: '(?P<single>(?:[^'\\]|\\.)*)' | "(?P<double>(?:[^"\\]|\\.)*)"
              | (?P<index>-?\d+) | (?P<every>\*)
              | (?P<begin>-?\d+)?:(?P<end>-?\d+)?(?::(?P<step>-?\d+))? )\s*\] )
    """,
    re.VERBOSE,
)


def followed(value: Json, path: str) -> list[Json]:
    """Every value `path` leads to, in order. Raises NodeError, showing where, if the path cannot be read."""
    path = path.strip()
    place, found = (1, [value]) if path.startswith("$") else (0, [value])
    while place < len(path):
        part = _PART.match(path, place)
        if not part or not (place == 0 or path[place] in ".["):
            remedy = "Write it like $.labels[0], $.boxes[*][2] or $..name"
            raise NodeError(f"the path cannot be read at {path[place:]!r}", remedy, pin="path")
        found = [inner for outer in found for inner in _step(part, outer)]
        place = part.end()
    return found


def _step(part: "re.Match[str]", value: Json) -> list[Json]:
    here = _depths(value) if part["deep"] else [value]
    return [inner for outer in here for inner in _children(part, outer)]


def _children(part: "re.Match[str]", value: Json) -> list[Json]:
    quoted = part["single"] if part["single"] is not None else part["double"]
    name = part["name"] if quoted is None else re.sub(r"\\(.)", r"\1", quoted)
    if part["all"] or part["every"]:
        return list(value.values()) if isinstance(value, dict) else list(value) if isinstance(value, list) else []
    if name is not None:
        return [value[name]] if isinstance(value, dict) and name in value else []
    if not isinstance(value, list):
        return []
    if part["index"] is not None:
        index = int(part["index"])
        return [value[index]] if -len(value) <= index < len(value) else []
    ends = [int(part[end]) if part[end] else None for end in ("begin", "end", "step")]
    return [] if ends[2] == 0 else value[slice(*ends)]


def _depths(value: Json) -> list[Json]:
    """The value, then everything in it, each before what is in that."""
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [value, *(deeper for inner in inside for deeper in _depths(inner))]
