"""docs/nodes.md, written from the manifests: `python -m tests.house.nodes_page`."""

from pathlib import Path

from app.engine import Registry, discover
from app.sdk import Pin

PAGE = Path(__file__).parents[2] / "docs" / "nodes.md"


def nodes_page(registry: Registry) -> str:
    lines = ["# Nodes", "", "Every node that ships, written from its own signature. Do not edit: a test compares.", ""]
    families: dict[str, list[str]] = {}
    for name in sorted(registry.agents):
        families.setdefault(name.partition(".")[0], []).append(name)
    for family, names in families.items():
        lines += [f"## {family}", ""]
        for name in names:
            manifest = registry.agents[name]
            lines += [f"### {manifest.title} · `{name}`", "", manifest.description, ""]
            lines += _table("takes", manifest.inputs) + _table("says", manifest.outputs)
    return "\n".join(lines).rstrip() + "\n"


def _table(title: str, pins: tuple[Pin, ...]) -> list[str]:
    if not pins:
        return []
    rows = [f"| {title} | kind | |", "| --- | --- | --- |"]
    return [*rows, *(f"| `{pin.name}` | {_kind(pin)} | {_about(pin)} |" for pin in pins), ""]


def _kind(pin: Pin) -> str:
    return f"stream of {pin.of}" if pin.type == "stream" else pin.type


def _about(pin: Pin) -> str:
    known = pin.metadata
    limits = []
    if known.enum:
        limits.append("one of " + ", ".join(f"`{value}`" for value in known.enum))
    if known.minimum is not None or known.maximum is not None:
        ends = [f"{end:g}" if end is not None else "…" for end in (known.minimum, known.maximum)]
        limits.append(" to ".join(ends))
    if not pin.required and pin.default not in (None, ""):
        limits.append(f"`{pin.default}` unless set")
    return " ".join([pin.description, f"({'; '.join(limits)})" if limits else ""]).strip().replace("|", "\\|")


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(nodes_page(discover()))
