"""Your recordings in the gallery: a click plays one, its menu does the rest; and their files for the browser."""

import asyncio
from typing import Any

from fastapi import FastAPI, HTTPException, Response
from fastapi.responses import FileResponse
from nicegui import ui

from app.editor.asking import ask, confirm
from app.editor.desks import Desks
from app.editor.recording import length, weight
from app.editor.theme import icon_button, menu_item
from app.editor.wording import Words
from app.recordings import About, BadRecordingError

SHOWN = 60
_SAFE = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; sandbox"}


class RecordingsShelf:
    def __init__(self, desks: Desks, words: Words) -> None:
        self._recordings, self._access, self._words = desks.lab.recordings, desks.lab.access, words
        self._root = ui.element("section").classes("shelf").props('aria-labelledby="recordings-head"')
        self._root.set_visibility(False)

    async def fill(self) -> None:
        listed = await asyncio.to_thread(self._recordings.listed)
        self._root.set_visibility(bool(listed))
        self._root.clear()
        with self._root:
            with ui.element("div").classes("shelf-head"):
                ui.html(f'<h2 id="recordings-head">{self._words("gallery.recordings")}</h2>', sanitize=False)
            with ui.element("div").classes("cards"):
                for about in listed[:SHOWN]:
                    self._card(about)

    def _card(self, about: About) -> None:
        words = self._words
        with ui.element("div").classes("card"):
            with ui.link(target=f"/recordings/{about.id}").classes("card-link").props(f'data-recording="{about.id}"'):
                with ui.element("div").classes("thumb"):
                    picture = ui.element("img").props(f'src="/recordings/{about.id}/picture" loading=lazy')
                    picture.props["alt"] = ""
                ui.label(about.name).classes("card-title")
                when = f"{about.created.astimezone():%d.%m.%Y, %H:%M}"
                told = words(
                    "gallery.recording_about", when=when, length=length(about.seconds), size=weight(about.size)
                )
                ui.label(told).classes("card-doc")
            with (
                ui.element("div").classes("card-tools"),
                icon_button("more_vert", words("gallery.recording_more", name=about.name)),
                ui.menu().classes("mentat menu"),
            ):
                menu_item(words("gallery.rename"), lambda: self._rename(about))
                menu_item(words("gallery.download"), lambda: ui.navigate.to(f"/recordings/{about.id}/file"))
                menu_item(words("gallery.delete"), lambda: self._delete(about))

    async def _rename(self, about: About) -> None:
        name = await ask(self._words, self._words("gallery.rename"), self._words("gallery.name"), about.name)
        if name:
            await self._do(self._recordings.rename, about.id, name)

    async def _delete(self, about: About) -> None:
        words = self._words
        question, hint = words("gallery.recording_delete_ask", name=about.name), words("gallery.recording_delete_hint")
        if await confirm(words, question, hint, words("gallery.delete_yes")):
            await self._do(self._recordings.delete, about.id)

    async def _do(self, what: Any, *args: str) -> None:
        """Raises NotAllowedError."""
        self._access.allow("edit", f"change recording {args[0]}")
        try:
            await asyncio.to_thread(what, *args)
        except KeyError:
            pass  # somebody else was faster
        except BadRecordingError as error:
            ui.notify(str(error), type="negative")
        await self.fill()


def mount_recordings(app: FastAPI, desks: Desks) -> None:
    shelf = desks.lab.recordings

    @app.get("/recordings/{id}/file", include_in_schema=False)
    def file(id: str) -> FileResponse:  # noqa: A002
        """The recording itself, to keep or to play elsewhere."""
        try:
            name = f"{shelf.about(id).name}.mlrec"
            return FileResponse(shelf.path(id), filename=name, headers=_SAFE, content_disposition_type="attachment")
        except (KeyError, BadRecordingError) as error:
            raise HTTPException(404, "there is no such recording") from error

    @app.get("/recordings/{id}/picture", include_in_schema=False)
    def picture(id: str) -> Response:  # noqa: A002
        """One of its pictures, to know it by."""
        try:
            found = shelf.picture(id)
        except KeyError as error:
            raise HTTPException(404, "there is no such recording") from error
        if found is None:
            return Response(_NO_PICTURE, media_type="image/svg+xml", headers=_SAFE)
        return FileResponse(found, headers={**_SAFE, "Cache-Control": "private, max-age=3600"})


_NO_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"/>'
