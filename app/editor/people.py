"""Where one is signed in; for admins also who may come in, the tokens of programs, and who did what: one page."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any, get_args

from nicegui import context, ui
from starlette.requests import Request

from app.access import Asked, Role, who
from app.editor.account import account_button
from app.editor.asking import ask, confirm
from app.editor.cookies import Cookies
from app.editor.gallery import brand, theme_button
from app.editor.password_dialog import PasswordDialog
from app.editor.people_parts import moment, section
from app.editor.signed_in import SignedIn
from app.editor.theme import dress, icon_button, resize
from app.editor.token_dialog import ask_for_token
from app.editor.wording import Words, words_for
from app.lab import Lab
from app.records import StoredAccount, StoredToken

PAGE = 50
"""Lines of the log that are shown at once."""
_NOT_DONE = ("refused", "too many", "4", "5")
"""How outcomes begin of what came to nothing: words, or statuses of HTTP."""

_OUTCOMES = {"done": "was_done", "queued": "was_queued", "refused": "was_refused", "too many": "was_too_many"}


class PeoplePage:
    def __init__(self, lab: Lab, request: Request) -> None:
        self._lab, self._access, self._words = lab, lab.access, words_for(request)
        self._asked = Asked.of(request.scope)
        self._signed_in: SignedIn | None = None
        self._is_for_admins = self._access.may("admin")
        dark, cookies = dress(request, "MentatLab", self._words), Cookies(request, context.client)
        resize(cookies.scale)
        with ui.element("div").classes("mentat gallery people"):
            with ui.element("header").classes("bar"):
                brand(self._words)
                ui.element("div").classes("divider")
                ui.label(self._words("access.title" if self._is_for_admins else "access.yours")).classes("flow-name")
                ui.space()
                theme_button(self._words, dark, cookies)
                account_button(self._access, self._words)
            with ui.element("main").classes("gallery-body"):
                if not self._access.is_guarded:
                    ui.label(self._words("access.open")).classes("people-note").props('role="note"')
                else:
                    self._signed_in = SignedIn(self._access, self._words, self.fill)
                if who().has_account:
                    section(self._words, "own_password", "change_password", self._change_own, icon="password")
                if self._is_for_admins:
                    self._people = section(self._words, "people", "new_person", self._add)
                    self._tokens = section(self._words, "tokens", "new_token", self._issue)
                    self._audit = section(self._words, "audit")

    async def fill(self) -> None:
        if self._signed_in is not None:
            await self._signed_in.fill()
        if not self._is_for_admins:
            return
        await self._fill_people()
        await self._fill_tokens()
        await self._fill_audit()

    async def _fill_people(self) -> None:
        found = await asyncio.to_thread(self._access.accounts.listed)
        self._people.clear()
        with self._people:
            if not found:
                ui.label(self._words("access.no_accounts")).classes("faint")
            for one in found:
                self._person(one)

    def _person(self, one: StoredAccount) -> None:
        words = self._words
        with ui.element("div").classes("people-row").props(f"data-person={one.name}"):
            ui.icon("person", size="18px")
            ui.label(one.name).classes("people-name")
            roles = {role: f"{words(f'access.{role}')} – {words(f'access.{role}_hint')}" for role in get_args(Role)}
            choice = ui.select(roles, value=one.role, on_change=lambda event: self._change(one.name, role=event.value))
            choice.props("dense outlined options-dense").props["aria-label"] = words("access.role_of", name=one.name)
            icon_button("key", words("access.new_password", name=one.name), partial(self._new_password, one.name))
            icon_button("logout", words("access.sign_out_everywhere", name=one.name), partial(self._sign_out, one.name))
            icon_button("delete", words("access.remove_ask", name=one.name), partial(self._remove, one.name))

    async def _fill_tokens(self) -> None:
        found = await asyncio.to_thread(self._access.tokens.listed)
        self._tokens.clear()
        with self._tokens:
            if not found:
                ui.label(self._words("access.no_tokens")).classes("faint")
            for one in found:
                self._token(one)

    def _token(self, one: StoredToken) -> None:
        words = self._words
        used = words("access.used", when=moment(one.used)) if one.used else words("access.never_used")
        until = words("access.expires", when=moment(one.expires)) if one.expires else ""
        with ui.element("div").classes("people-row").props(f"data-token={one.id}"):
            ui.icon("vpn_key", size="18px")
            ui.label(one.name).classes("people-name")
            ui.label(", ".join(words(f"access.{scope}") for scope in one.scopes)).classes("mark")
            ui.label(" · ".join(filter(None, (used, until)))).classes("faint")
            icon_button("delete", words("access.revoke_ask", name=one.name), partial(self._revoke, one))

    async def _fill_audit(self, before: int | None = None) -> None:
        await self._access.audit.finish()
        found = await asyncio.to_thread(self._lab.records.accounts.audit, before, PAGE)
        if before is None:
            self._audit.clear()
        with self._audit:
            if not found and before is None:
                ui.label(self._words("access.nothing")).classes("faint")
            for one in found:
                with ui.element("div").classes("people-row audit"):
                    ui.label(moment(datetime.fromtimestamp(one.time).astimezone())).classes("faint")
                    ui.label(one.who).classes("people-name")
                    ui.label(one.action).classes("mono")
                    came_to_nothing = one.outcome.startswith(_NOT_DONE)
                    ui.label(self._outcome(one.outcome)).classes("mark bad" if came_to_nothing else "mark")
                    ui.label(one.address).classes("faint")
            if len(found) == PAGE:
                self._more(found[-1].number)

    def _outcome(self, noted: str) -> str:
        """In the page's language; a status of HTTP stays one: `refused 403`."""
        for word, key in _OUTCOMES.items():
            if noted.startswith(word):
                return self._words(f"access.{key}") + noted.removeprefix(word)
        return noted

    def _more(self, before: int) -> None:
        button = ui.button(self._words("access.more"), color=None).props("flat no-caps")

        async def more() -> None:
            button.delete()
            await self._fill_audit(before)

        button.on_click(more)

    async def _add(self) -> None:
        words = self._words
        name = await ask(words, words("access.new_person"), words("access.name"))
        if not name:
            return
        title, hint = words("access.new_password", name=name), words("access.password_hint")
        if (password := await ask(words, title, words("access.password"), hint=hint)) is not None:
            await self._do(f"add account {name}", self._access.accounts.add, name, "editor", password)

    async def _new_password(self, name: str) -> None:
        words = self._words
        title, hint = words("access.new_password", name=name), words("access.password_hint")
        if (password := await ask(words, title, words("access.password"), hint=hint)) is not None:
            await self._change(name, password=password)

    async def _change(self, name: str, **now: str) -> None:
        await self._do(f"change {', '.join(now)} of {name}", self._access.accounts.change, name, **now)

    async def _change_own(self) -> None:
        dialog = PasswordDialog(self._words, partial(self._access.change_password, asked=self._asked))
        if (count := await dialog.ask()) is not None:
            told = self._words("access.own_password_changed")
            ended = self._words("access.elsewhere", count=count) if count else ""
            ui.notify(f"{told} {ended}", type="positive")
            await self.fill()

    async def _remove(self, name: str) -> None:
        words = self._words
        sure = words("access.remove_ask", name=name), words("access.remove_hint"), words("access.remove")
        if await confirm(words, *sure):
            await self._do(f"remove account {name}", self._access.accounts.remove, name)

    async def _sign_out(self, name: str) -> None:
        words = self._words
        sure = words("access.sign_out_everywhere", name=name), words("access.sign_out_hint"), words("access.sign_out")
        if await confirm(words, *sure):
            await self._do(f"sign out {name} everywhere", self._access.sign_ins.end_all, name)

    async def _issue(self) -> None:
        if (wish := await ask_for_token(self._words)) is not None:
            made = await self._do(f"issue token {wish.name}", self._access.tokens.issue, *wish)
            if made is not None:
                await _show(self._words, made[1])

    async def _revoke(self, one: StoredToken) -> None:
        words = self._words
        sure = words("access.revoke_ask", name=one.name), words("access.revoke_hint"), words("access.revoke")
        if await confirm(words, *sure):
            await self._do(f"revoke token {one.name}", self._access.tokens.revoke, one.id)

    async def _do(self, what: str, do: Callable[..., Any], *args: Any, **more: Any) -> Any:
        """Do it and show how things stand; what cannot be done is said, and is None."""
        self._access.demand("admin", what)
        done = None
        try:
            done = await asyncio.to_thread(do, *args, **more)
            self._access.forget()
            self._access.audit.note(what, "done")
        except (KeyError, ValueError) as error:
            ui.notify(str(error), type="negative", multi_line=True)
        await self.fill()
        return done


async def people_page(lab: Lab, request: Request) -> None:
    await PeoplePage(lab, request).fill()


async def _show(words: Words, token: str) -> None:
    """A token, this once."""
    with ui.dialog().props("persistent") as dialog, ui.card().classes("mentat dialog"):
        ui.label(words("access.token_made"))
        ui.label(token).classes("mono token-text")
        with ui.row().classes("dialog-buttons"):
            ui.button(words("access.copy"), on_click=lambda: ui.clipboard.write(token)).props("flat no-caps")
            ui.button(words("page.close"), on_click=dialog.close).props("unelevated no-caps color=primary")
    await dialog
    dialog.delete()
