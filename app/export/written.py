"""A flow as a file of any kind there is."""

from collections.abc import Mapping
from typing import Literal, get_args

from app.export.picture import Theme, picture
from app.export.png import png
from app.flow import Flow, dump_json, dump_python, dump_yaml
from app.sdk import AgentManifest

Kind = Literal["yaml", "json", "svg", "png", "py"]
KINDS: tuple[Kind, ...] = get_args(Kind)


def written(flow: Flow, kind: Kind, agents: Mapping[str, AgentManifest], theme: Theme = "light") -> bytes:
    """The bytes of the file. All but `py` open as this flow again."""
    match kind:
        case "yaml":
            return dump_yaml(flow).encode()
        case "json":
            return dump_json(flow).encode()
        case "svg":
            return picture(flow, agents, theme).encode()
        case "png":
            return png(flow, agents, theme)
        case "py":
            return dump_python(flow).encode()
