"""A flow as a file to keep: manifest, picture or script."""

from functools import partial

from nicegui import ui

from app.editor.wording import Words
from app.flow import Flow, dump_json, dump_yaml

KINDS = {"yaml": dump_yaml, "json": dump_json}


def file_name(flow: Flow) -> str:
    """A flow's name as a file's: letters, digits and dashes."""
    words = "".join(letter if letter.isalnum() else " " for letter in flow.name.lower()).split()
    return "-".join(words) or "flow"


async def export_dialog(flow: Flow, words: Words) -> None:
    """Ask for the kind of file, and let the browser keep it."""
    with ui.dialog() as dialog, ui.card().classes("mentat dialog"):
        ui.label(words("commands.export")).classes("dialog-title")
        for kind in KINDS:
            row = ui.element("button").classes("adder-row").props(f"data-export={kind}")
            row.on("click", partial(dialog.submit, kind))
            with row:
                ui.label(words(f"page.export_{kind}"))
                ui.label(words(f"page.export_{kind}_hint")).classes("faint")
    kind = await dialog
    dialog.delete()
    if kind is not None:
        ui.download.content(KINDS[kind](flow), f"{file_name(flow)}.{kind}")
