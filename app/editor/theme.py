"""How every page looks: the canvas's tokens, our own stylesheet, light or dark, and how large."""

import json
from pathlib import Path
from typing import Any

from nicegui import ui
from starlette.requests import Request

from app.access import NotAllowedError
from app.editor.wording import Words

_HERE = Path(__file__).parent
COOKIE = "mentat-theme"
_SIGNED_OUT = """<script>addEventListener('load', () => window.socket?.on('disconnect', async () => {
  if (window.isLeaving) return
  const me = await fetch('/api/v1/access/me').catch(() => null)
  if (me?.status === 401) location.reload()
}))</script>"""
"""Who was signed out elsewhere is sent to sign in at once, not when the page has given up on its connection."""


_RENAMED = "(said) => document.querySelectorAll('#popup > span').forEach((one, i) => (one.textContent = said[i]))"
"""NiceGUI's word for a server out of reach, in the page's language."""


def dress(request: Request, title: str, words: Words) -> ui.dark_mode:
    """Give the page its title, language, styles, and the theme this browser chose last; dark if it never chose."""
    ui.page_title(title)
    ui.add_css((_HERE / "canvas" / "src" / "theme.css").read_text(encoding="utf-8"))
    for sheet in (_HERE / "style.css", *sorted((_HERE / "styles").glob("*.css"))):
        ui.add_css(sheet.read_text(encoding="utf-8"))
    ui.add_head_html(f"<script>document.documentElement.lang = '{words.language}'</script>{_SIGNED_OUT}")
    lost = json.dumps([words("page.connection_lost"), words("page.connection_again")])
    ui.add_head_html(f"<script>addEventListener('DOMContentLoaded', () => ({_RENAMED})({lost}))</script>")
    ui.on_exception(_refused)
    ui.query("body").classes("lab mentat")  # dialogs and notes hang on the body
    ui.colors(primary="#4463f0", negative="#cc2f36", dark="#181c25", dark_page="#0d1017")
    return ui.dark_mode(request.cookies.get(COOKIE, "dark") != "light")


def _refused(error: Exception) -> None:
    """Who may not do something is told so, wherever on a page it was tried."""
    if isinstance(error, NotAllowedError):
        ui.notify(str(error), type="negative", multi_line=True)


def resize(percent: int) -> None:
    """Text and buttons around the canvas, and what is laid over it; the canvas itself has its own zoom."""
    ui.query("body").style(f"--ui-scale: {percent / 100}")


def icon_button(icon: str, label: str, act: Any = None) -> ui.button:
    """A button that is only an icon: its label is read aloud and shown on hover."""
    button = ui.button(icon=icon, on_click=act, color=None).props("flat round dense")
    button.props["aria-label"] = (
        label  # not as text of props: names in it may have quotes, and then would be more props
    )
    with button:
        ui.tooltip(label).props("delay=500")
    return button.classes("icon-button")


def menu_item(text: str = "", act: Any = None, *, closes: bool = True) -> ui.menu_item:
    """A line of a menu, which readers of the screen are told is one."""
    return ui.menu_item(text, act, auto_close=closes).props("role=menuitem")
