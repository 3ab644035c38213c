"""How every page looks: the canvas's tokens, our own stylesheet, and light or dark."""

from pathlib import Path

from nicegui import ui
from starlette.requests import Request

_HERE = Path(__file__).parent
COOKIE = "mentat-theme"


def dress(request: Request, title: str) -> ui.dark_mode:
    """Give the page its title, its styles and the theme this browser chose last; dark if it never chose."""
    ui.page_title(title)
    ui.add_css((_HERE / "canvas" / "src" / "theme.css").read_text(encoding="utf-8"))
    ui.add_css((_HERE / "style.css").read_text(encoding="utf-8"))
    ui.query("body").classes("lab mentat")  # dialogs and notes hang on the body
    ui.colors(primary="#4463f0", negative="#cc2f36", dark="#181c25", dark_page="#0d1017")
    return ui.dark_mode(request.cookies.get(COOKIE, "dark") != "light")


def theme_button(dark: ui.dark_mode) -> None:
    def turn() -> None:
        dark.toggle()
        chosen = "dark" if dark.value else "light"
        ui.run_javascript(f"document.cookie = '{COOKIE}={chosen}; path=/; max-age=31536000; samesite=lax'")

    icon_button("contrast", "Light or dark", turn)


def icon_button(icon: str, label: str, act: object = None) -> ui.button:
    """A button that is only an icon: its label is read aloud and shown on hover."""
    button = ui.button(icon=icon, on_click=act, color=None).props(f'flat round dense aria-label="{label}"')  # type: ignore[arg-type]
    with button:
        ui.tooltip(label)
    return button.classes("icon-button")
