"""Small dialogs: one line to type, one thing to be sure of, or one of several ways on."""

from collections.abc import Mapping
from functools import partial

from nicegui import ui

from app.editor.wording import Words


async def ask(words: Words, title: str, label: str, value: str = "", hint: str = "") -> str | None:
    """What was typed, or None if nobody wanted to say."""
    with ui.dialog() as dialog, ui.card().classes("mentat dialog"):
        ui.label(title).classes("dialog-title")
        if hint:
            ui.label(hint).classes("faint")
        ui.label(label).classes("dialog-label")
        field = (
            ui.input(value=value).props(f'dense outlined autofocus maxlength=200 aria-label="{label}"').classes("field")
        )
        field.on("keydown.enter", lambda: dialog.submit(field.value or ""))
        with ui.row().classes("dialog-buttons"):
            ui.button(words("page.cancel"), on_click=dialog.close).props("flat no-caps")
            good = ui.button(words("page.save"), on_click=lambda: dialog.submit(field.value or ""))
            good.props("unelevated no-caps color=primary")
    said = await dialog
    dialog.delete()
    return None if said is None else str(said).strip()


async def confirm(words: Words, question: str, hint: str, yes: str) -> bool:
    """Whether somebody is sure of what cannot be taken back."""
    with ui.dialog() as dialog, ui.card().classes("mentat dialog"):
        ui.label(question).classes("dialog-title")
        ui.label(hint)
        with ui.row().classes("dialog-buttons"):
            ui.button(words("page.cancel"), on_click=lambda: dialog.submit(False)).props("flat no-caps")
            ui.button(yes, on_click=lambda: dialog.submit(True)).props("unelevated no-caps color=negative")
    answer = await dialog
    dialog.delete()
    return bool(answer)


async def choose(title: str, options: Mapping[str, tuple[str, str]]) -> str | None:
    """One of several ways on, each with its words and a hint; None if nobody wanted any."""
    with ui.dialog() as dialog, ui.card().classes("mentat dialog"):
        ui.label(title).classes("dialog-title")
        for name, (text, hint) in options.items():
            row = ui.element("button").classes("choice").props(f"data-choice={name}")
            row.on("click", partial(dialog.submit, name))
            with row:
                ui.label(text)
                ui.label(hint).classes("faint")
    chosen = await dialog
    dialog.delete()
    return None if chosen is None else str(chosen)
