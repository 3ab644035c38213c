"""A flow as a file to keep: manifest, picture or script."""

import asyncio
from collections.abc import Mapping
from typing import cast

from nicegui import ui

from app.editor.asking import choose
from app.editor.wording import Words
from app.export import KINDS, Kind, written
from app.flow import Flow
from app.sdk import AgentManifest


def file_name(flow: Flow) -> str:
    """A flow's name as a file's: letters, digits and dashes."""
    words = "".join(letter if letter.isalnum() else " " for letter in flow.name.lower()).split()
    return "-".join(words) or "flow"


async def export_dialog(flow: Flow, agents: Mapping[str, AgentManifest], words: Words) -> None:
    """Ask for the kind of file, and let the browser keep it."""
    kinds: dict[str, tuple[str, str]] = {
        kind: (words(f"page.export_{kind}"), words(f"page.export_{kind}_hint")) for kind in KINDS
    }
    kind = await choose(words("commands.export"), kinds)
    if kind is not None:
        data = await asyncio.to_thread(written, flow, cast(Kind, kind), agents)
        ui.download.content(data, f"{file_name(flow)}.{kind}")
