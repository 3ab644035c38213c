"""A flow into text that a person likes to read and a diff likes to compare: one line a node, one line an edge."""

import json
import re
import textwrap
from typing import Any

import yaml

from app.flow.document import Flow

_WIDEST, _PARAGRAPH = 120, 100
_PLAIN = re.compile(r"[A-Za-z_][\w./-]*(?: [A-Za-z0-9_./-]+)*", re.ASCII)
_WORDS = {"true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf"}
_ODD = re.compile(r"^[-+.~0-9]|[\x85\u2028\u2029]")
"""With these, what some YAML reader takes for something else than this text."""


def dump_yaml(flow: Flow) -> str:
    """The flow as YAML. The same flow gives the same text, and `load_flow` gives the same flow back."""
    plain = flow.plain()
    lines = [_block({"mentatlab": flow.mentatlab, "name": flow.name})]
    if flow.doc:
        lines.append(_prose("doc", flow.doc))
    if flow.tags:
        lines.append(f"tags: {_inline(plain['tags'])}\n")
    lines += _graph(plain)
    for name, subflow in plain.get("subflows", {}).items():
        lines += ["subflows:\n"] if name == next(iter(plain["subflows"])) else []
        lines += _subflow(name, subflow)
    return "".join(lines)


def _graph(plain: dict[str, Any]) -> list[str]:
    """Nodes and edges, and how they look: one line each."""
    lines = []
    if nodes := plain.get("nodes"):
        width = min(20, max(map(len, nodes)) + 1)
        lines += ["nodes:\n", *(_node(f"{name}:".ljust(width), node) for name, node in nodes.items())]
    if edges := plain.get("edges"):
        lines += ["edges:\n", *(f"  - {edge}\n" for edge in edges)]
    for part in ("layout", "looks", "edge_looks"):
        if part in plain:
            lines += [f"{part}:\n", *(f"  {_key(name)}: {_inline(about)}\n" for name, about in plain[part].items())]
    for part in ("notes", "frames"):
        if part in plain:
            lines += [f"{part}:\n", *(_note(name, about) for name, about in plain[part].items())]
    return lines


def _subflow(name: str, plain: dict[str, Any]) -> list[str]:
    lines = [_block({"title": plain["title"]})] if "title" in plain else []
    lines += [_prose("doc", plain["doc"])] if "doc" in plain else []
    for way in ("inputs", "outputs"):
        if way in plain:
            lines += [f"{way}:\n", *(f"  {_key(pin)}: {_pins(inside)}\n" for pin, inside in plain[way].items())]
    inner = "".join([*lines, *_graph(plain)])
    return [f"  {_key(name)}:{'' if inner else ' {}'}\n", _indented(inner)]


def _note(name: str, about: dict[str, Any]) -> str:
    """On one line, or, if its text has several, as lines of their own."""
    line = f"  {_key(name)}: {_inline(about)}\n"
    if len(line) <= _WIDEST and "\\n" not in line:
        return line
    text = next(part for part in ("text", "title") if part in about)
    rest = "".join(f"{part}: {_inline(value)}\n" for part, value in about.items() if part != text)
    return f"  {_key(name)}:\n{_indented(_block({text: about[text]}) + rest)}"


def _pins(inside: str | list[str]) -> str:
    """`find.image`, or several in brackets; they need no quotes."""
    return inside if isinstance(inside, str) else f"[{', '.join(inside)}]"


def _key(name: str) -> str:
    """A name may be a word that YAML takes for something else, and an edge has an arrow in it."""
    return _inline(name)


def _indented(lines: str, by: int = 4) -> str:
    return "".join(f"{' ' * by}{line}" if line.strip() else line for line in lines.splitlines(keepends=True))


def dump_json(flow: Flow) -> str:
    """The flow as JSON, with the same parts in the same order as in YAML."""
    return json.dumps(flow.plain(), ensure_ascii=False, indent=2) + "\n"


def _node(name: str, node: dict[str, Any]) -> str:
    line = f"  {name} {_inline(node)}\n"
    if len(line) <= _WIDEST and "\\n" not in line:
        return line
    return f"  {name.rstrip()}\n{_indented(_block(node))}"


def _prose(key: str, text: str) -> str:
    """A long text as a paragraph, where a paragraph can say exactly this text."""
    lines = textwrap.wrap(text, _PARAGRAPH, break_long_words=False, break_on_hyphens=False)
    if len(lines) < 2 or not text.isprintable() or " ".join(lines) != text:
        return _block({key: text})
    return f"{key}: >-\n" + "".join(f"  {line}\n" for line in lines)


def _inline(value: Any) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f"{_inline(key)}: {_inline(part)}" for key, part in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(_inline, value)) + "]"
        case str() if _PLAIN.fullmatch(value) and value.lower() not in _WORDS:
            return value
        case str():
            return _quoted(value)
        case int() if not isinstance(value, bool):
            return str(value)
    return _dumped(value, default_flow_style=True).removesuffix("...\n").strip()


def _quoted(text: str) -> str:
    """In double quotes, on one line, every letter of every script as it is."""
    return _dumped(text, default_style='"').removesuffix("\n")


def _block(value: Any) -> str:
    """Indented, texts of several lines as they are."""
    return _dumped(value, default_flow_style=False)


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        """A value that is used twice is written twice."""
        return True


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    odd = _ODD.search(text) or text.lower() in _WORDS or ("\n" in text and not _is_tidy(text))
    style = '"' if odd or dumper.default_style else "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _is_tidy(text: str) -> bool:
    """Whether it can stand as lines of its own, with nothing to see that is not a letter."""
    lines = text.split("\n")
    return lines[0] != "" and not lines[0].startswith(" ") and all(line == line.rstrip() for line in lines)


_Dumper.add_representer(str, _text)


def _dumped(value: Any, **style: Any) -> str:
    said = yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=float("inf"), **style)
    return str(said)
