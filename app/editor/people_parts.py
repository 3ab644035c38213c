"""What the sections of the page of people have in common: their head, and how a time is written."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from nicegui import ui

from app.editor.wording import Words


def section(
    words: Words, name: str, act: str = "", do: Callable[[], Awaitable[Any]] | None = None, *, icon: str = "add"
) -> ui.element:
    """A heading with what can be done, a hint, and the place for rows."""
    with ui.element("section").props(f'aria-labelledby="{name}-head" data-section={name}'):
        with ui.element("div").classes("shelf-head"):
            ui.html(f'<h2 id="{name}-head">{words(f"access.{name}")}</h2>', sanitize=False)
            ui.space()
            if do is not None:
                button = ui.button(words(f"access.{act}"), icon=icon, on_click=do, color=None)
                button.props(f"flat no-caps data-act={act}")
        ui.label(words(f"access.{name}_hint")).classes("faint")
        return ui.element("div").classes("people-rows")


def moment(time: datetime | None) -> str:
    return f"{time.astimezone():%d.%m.%Y, %H:%M}" if time is not None else ""
