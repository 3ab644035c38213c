"""What a new token is to be for, and what it may do."""

from typing import NamedTuple

from nicegui import ui

from app.access import PERMISSIONS, Permission
from app.editor.wording import Words


class Wish(NamedTuple):
    name: str
    scopes: tuple[Permission, ...]
    days: float | None


async def ask_for_token(words: Words) -> Wish | None:
    """None if nobody wanted to say."""
    with ui.dialog() as dialog, ui.card().classes("mentat dialog token-dialog"):
        ui.label(words("access.new_token")).classes("dialog-title")
        ui.label(words("access.token_name")).classes("dialog-label")
        name = ui.input().props("dense outlined autofocus maxlength=100").classes("field")
        name.props["aria-label"] = words("access.token_name")
        ui.label(words("access.scopes")).classes("dialog-label")
        with ui.element("div").classes("scopes"):
            boxes = {one: _box(words, one) for one in PERMISSIONS}
        ui.label(f"{words('access.days')} ({words('access.days_hint')})").classes("dialog-label")
        days = ui.number(value=90, min=1, max=36_500).props("dense outlined").classes("field")
        days.props["aria-label"] = words("access.days")
        with ui.row().classes("dialog-buttons"):
            ui.button(words("page.cancel"), on_click=dialog.close).props("flat no-caps")
            good = ui.button(words("page.save"), on_click=lambda: dialog.submit(True))
            good.props("unelevated no-caps color=primary")
    said = await dialog
    wish = Wish(name.value or "", tuple(one for one in PERMISSIONS if boxes[one].value), days.value)
    dialog.delete()
    return wish if said else None


def _box(words: Words, scope: Permission) -> ui.checkbox:
    text = f"{words(f'access.{scope}')} – {words(f'access.scope_{scope}')}"
    return ui.checkbox(text, value=scope == "read").props("dense size=36px")
