"""Where people are signed in: one's own browsers, for admins everybody's, and the way out of each."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from nicegui import ui

from app.access import Access, who
from app.editor.asking import confirm
from app.editor.people_parts import moment, section
from app.editor.theme import icon_button
from app.editor.wording import Words
from app.records import StoredSignIn


class SignedIn:
    """A section of a page. `changed` is called when somebody was signed out."""

    def __init__(self, access: Access, words: Words, changed: Callable[[], Awaitable[None]]) -> None:
        self._access, self._words, self._changed = access, words, changed
        self._rows = section(words, "signed_in_at", "sign_out_others", self._end_others, icon="logout")

    async def fill(self) -> None:
        wanted = None if self._access.may("admin") else who().name
        found = await asyncio.to_thread(self._access.sign_ins.listed, wanted)
        found.sort(key=lambda one: (one.id != who().sign_in, one.name != who().name))  # one's own first
        self._rows.clear()
        with self._rows:
            if not found:
                ui.label(self._words("access.nowhere")).classes("faint")
            for one in found:
                self._row(one)

    def _row(self, one: StoredSignIn) -> None:
        words, is_this = self._words, one.id == who().sign_in
        since, last = moment(one.created), moment(one.seen)
        seen = words("access.now") if is_this else words("access.seen", when=last) if last != since else ""
        times = " · ".join(filter(None, (one.address, words("access.since", when=since), seen)))
        with ui.element("div").classes("people-row sign-in").props(f"data-sign-in={one.id}"):
            ui.icon("smartphone" if one.browser.endswith(("iPhone", "Android")) else "computer", size="18px")
            ui.label(one.name).classes("people-name")
            ui.label(one.browser or words("access.unknown_browser")).classes("mark")
            ui.label(times).classes("faint")
            if is_this:
                ui.icon("check", size="18px").props("aria-hidden=true").classes("people-here")
            else:
                icon_button("logout", words("access.sign_out_there", where=_where(words, one)), partial(self._end, one))

    async def _end(self, one: StoredSignIn) -> None:
        words = self._words
        sure = words("access.sign_out_ask", name=one.name, where=_where(words, one)), words("access.sign_out_hint")
        if await confirm(words, *sure, words("access.sign_out")):
            what = f"sign out {one.name}, {_where(words, one)}"
            if one.name != who().name:
                self._access.demand("admin", what)
            try:
                await asyncio.to_thread(self._access.sign_ins.end, one.id)
            except KeyError:
                ui.notify(words("access.signed_out_already"))
            await self._done(what)

    async def _end_others(self) -> None:
        words, me = self._words, who()
        sure = words("access.sign_out_others_ask"), words("access.sign_out_hint"), words("access.sign_out")
        if await confirm(words, *sure):
            await asyncio.to_thread(self._access.sign_ins.end_others, me)
            await self._done(f"sign out {me.name} everywhere else")

    async def _done(self, what: str) -> None:
        self._access.forget()
        self._access.audit.note(what, "done")
        await self._changed()


def _where(words: Words, one: StoredSignIn) -> str:
    return f"{one.browser or words('access.unknown_browser')}, {one.address}"
