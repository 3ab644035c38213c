"""Somebody types their own password, and the one that is to take its place."""

from collections.abc import Awaitable, Callable

from nicegui import ui

from app.access import PasswordRefusedError, fits, who
from app.editor.wording import Words

Change = Callable[[str, str], Awaitable[int]]
"""From the current password to the new one; gives how many browsers were signed out. Raises PasswordRefusedError."""


class PasswordDialog:
    """Stays open until the password is changed or nobody wants to: what is wrong is said below its field."""

    def __init__(self, words: Words, change: Change) -> None:
        self._words, self._change = words, change
        self._is_busy = False
        with ui.dialog() as self._dialog, ui.card().classes("mentat dialog password-dialog"):
            ui.label(words("access.change_password")).classes("dialog-title")
            ui.label(words("access.own_password_hint")).classes("faint")
            with ui.element("form").on("submit.prevent", self._save):  # a form, so that browsers keep passwords
                name = ui.element("input").props("type=text name=username autocomplete=username readonly hidden")
                name.props["value"] = who().name
                self._current = self._field("current_password", "current-password")
                self._current.props("autofocus")
                self._new = self._field("new_own_password", "new-password")
                self._new.props["hint"] = words("access.new_hint")
                self._again = self._field("new_again", "new-password")
                with ui.row().classes("dialog-buttons"):
                    ui.button(words("page.cancel"), on_click=self._dialog.close).props("flat no-caps")
                    self._good = ui.button(words("access.change_password"), color="primary")
                    self._good.props("unelevated no-caps type=submit")

    async def ask(self) -> int | None:
        """How many other browsers were signed out; None if the password stays as it is."""
        ended = await self._dialog
        self._dialog.delete()
        return None if ended is None else int(ended)

    def _field(self, name: str, kind: str) -> ui.input:
        label = self._words(f"access.{name}")
        ui.label(label).classes("dialog-label")
        field = ui.input(password=True).props(f"dense outlined maxlength=1024 autocomplete={kind} data-field={name}")
        field.props["aria-label"] = label
        return field.classes("field")

    async def _save(self) -> None:
        """Twice at once is once: the second would come with a password that is the current one no more."""
        if self._is_busy or self._find_fault():
            return
        self._is_busy = True
        self._good.props("loading")
        try:
            self._dialog.submit(await self._change(self._current.value or "", self._new.value or ""))
        except PasswordRefusedError as refused:
            self._say(refused)
        finally:
            self._is_busy = False
            self._good.props(remove="loading")

    def _find_fault(self) -> bool:
        """Say what is wrong already here."""
        words, new = self._words, self._new.value or ""
        self._current.error = None if self._current.value else words("access.current_missing")
        self._new.error = None if fits(new) else words("access.new_unfit")
        self._again.error = None if self._again.value == new else words("access.differ")
        return any(one.error for one in (self._current, self._new, self._again))

    def _say(self, refused: PasswordRefusedError) -> None:
        match refused.code:
            case "wrong_password":
                self._current.error = self._words("access.wrong_current")
                self._current.run_method("select")
            case "too_many_requests":
                self._current.error = self._words("access.too_often", seconds=refused.seconds)
            case _:
                self._new.error = str(refused)
