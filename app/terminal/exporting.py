"""`main.py export` and `main.py diff`: a flow into another kind of file, and what changed between two."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from app.export import KINDS, written
from app.flow import difference
from app.sdk import AgentManifest
from app.terminal.arguments import BadInputError, read_flow


def export_file(
    path: Path, to: Path, agents: Mapping[str, AgentManifest], theme: Literal["light", "dark"] = "light"
) -> None:
    """Write a flow as the kind of file that `to` is called. Raises BadInputError."""
    kind = next((kind for kind in KINDS if to.suffix.lower() == f".{kind}"), None)
    if to.suffix.lower() == ".yml":
        kind = "yaml"
    if kind is None:
        raise BadInputError(f"--to {to}: the file's name must end with one of {', '.join(f'.{one}' for one in KINDS)}")
    data = written(read_flow(path), kind, agents, theme)
    try:
        to.write_bytes(data)
    except OSError as error:
        raise BadInputError(f"--to {to}: {error.strerror}. Choose a folder that can be written") from error


def diff_lines(old: Path, new: Path) -> list[str]:
    """What is different in the new flow, a line each. Raises BadInputError."""
    return difference(read_flow(old), read_flow(new)).lines
