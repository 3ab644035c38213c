"""A flow as a file to keep: manifest, picture or script."""

from nicegui import ui

from app.editor.asking import choose
from app.editor.wording import Words
from app.flow import Flow, dump_json, dump_yaml

KINDS = {"yaml": dump_yaml, "json": dump_json}


def file_name(flow: Flow) -> str:
    """A flow's name as a file's: letters, digits and dashes."""
    words = "".join(letter if letter.isalnum() else " " for letter in flow.name.lower()).split()
    return "-".join(words) or "flow"


async def export_dialog(flow: Flow, words: Words) -> None:
    """Ask for the kind of file, and let the browser keep it."""
    kinds = {kind: (words(f"page.export_{kind}"), words(f"page.export_{kind}_hint")) for kind in KINDS}
    kind = await choose(words("commands.export"), kinds)
    if kind is not None:
        ui.download.content(KINDS[kind](flow), f"{file_name(flow)}.{kind}")
