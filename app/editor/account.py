"""Who is signed in, and the way out: for bars of pages, where anybody is asked at all."""

from nicegui import ui

from app.access import Access, who
from app.editor.theme import icon_button, menu_item
from app.editor.wording import Words


def account_button(access: Access, words: Words) -> None:
    """Nothing where nobody is asked who they are, but for the way to make accounts."""
    somebody = who()
    role = next((one for one in ("admin", "edit", "run", "read") if one in somebody.permissions), "read")
    with (
        icon_button(
            "account_circle", words("access.signed_in", name=somebody.name, role=words(f"access.{role}"))
        ).props("data-act=account aria-haspopup=menu"),
        ui.menu().classes("mentat menu"),
    ):
        if access.may("admin"):
            menu_item(words("access.title"), lambda: ui.navigate.to("/access"))
        elif access.is_guarded:
            menu_item(words("access.yours"), lambda: ui.navigate.to("/access"))
        if access.is_guarded:
            # A form: only a page's own navigation takes the cookie away.
            menu_item(words("access.sign_out"), lambda: ui.run_javascript(_LEAVE))


_LEAVE = """window.isLeaving = true
const form = document.createElement('form');
form.method = 'post'; form.action = '/logout'; document.body.append(form); form.submit();"""
