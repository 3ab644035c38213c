"""One of your flows in the gallery: a click opens it, its menu does the rest."""

from collections.abc import Awaitable, Callable
from typing import Any

from nicegui import ui

from app.editor.asking import ask, confirm
from app.editor.desks import Desks
from app.editor.exporting import file_name
from app.editor.theme import icon_button, menu_item
from app.editor.thumbnail import thumbnail
from app.editor.wording import Words
from app.flow import Flow, RenameFlow, SetTags, dump_yaml
from app.records import Listed


class FlowCard:
    def __init__(
        self,
        summary: Listed,
        flow: Flow,
        desks: Desks,
        catalog: dict[str, Any],
        words: Words,
        changed: Callable[[], Awaitable[None]],
    ) -> None:
        self._id, self._folder, self._flow = summary.id, summary.folder, flow
        self._desks, self._words, self._changed = desks, words, changed
        with ui.element("div").classes("card"):
            with ui.link(target=f"/flows/{summary.id}").classes("card-link").props(f'data-flow="{summary.id}"'):
                ui.html(thumbnail(flow, catalog), sanitize=False).classes("thumb")
                ui.label(flow.name).classes("card-title")
                when = f"{summary.updated.astimezone():%d.%m.%Y, %H:%M}"
                ui.label(words("gallery.changed", when=when)).classes("card-doc")
                if summary.folder or summary.tags:
                    self._draw_marks(summary)
            with ui.element("div").classes("card-tools"):
                self._draw_menu()

    def _draw_marks(self, summary: Listed) -> None:
        with ui.element("div").classes("card-marks"):
            if summary.folder:
                ui.label(summary.folder).classes("mark folder")
            for tag in summary.tags:
                ui.label(tag).classes("mark")

    def _draw_menu(self) -> None:
        words, name = self._words, self._flow.name
        with icon_button("more_vert", words("gallery.more", name=name)), ui.menu().classes("mentat menu"):
            menu_item(words("gallery.rename"), self._rename)
            menu_item(words("gallery.duplicate"), self._duplicate)
            menu_item(words("gallery.file"), self._file)
            menu_item(words("gallery.tags"), self._tag)
            menu_item(words("gallery.export"), self._export)
            menu_item(words("gallery.delete"), self._delete)

    async def _rename(self) -> None:
        name = await ask(self._words, self._words("gallery.rename"), self._words("gallery.name"), self._flow.name)
        if name:
            desk = await self._desks.open(self._id)
            await desk.do(RenameFlow(name=name))
            await desk.saving.now()
            await self._changed()

    async def _duplicate(self) -> None:
        copy = self._words("gallery.copy_of", name=self._flow.name)[:200]
        await self._desks.create(self._flow.changed(name=copy), self._folder)
        await self._changed()

    async def _file(self) -> None:
        folder = await ask(self._words, self._words("gallery.file"), self._words("gallery.folder"), self._folder)
        if folder is not None:
            await self._desks.file(self._id, "/".join(part.strip() for part in folder.split("/") if part.strip()))
            await self._changed()

    async def _tag(self) -> None:
        held = ", ".join(self._flow.tags)
        said = await ask(self._words, self._words("gallery.tags"), self._words("gallery.tags_hint"), held)
        if said is not None:
            tags = tuple(dict.fromkeys(tag.strip() for tag in said.split(",") if tag.strip()))
            desk = await self._desks.open(self._id)
            await desk.do(SetTags(tags=tags))
            await desk.saving.now()
            await self._changed()

    def _export(self) -> None:
        ui.download.content(dump_yaml(self._flow), f"{file_name(self._flow)}.yaml")

    async def _delete(self) -> None:
        words, name = self._words, self._flow.name
        if await confirm(
            words, words("gallery.delete_ask", name=name), words("gallery.delete_hint"), words("gallery.delete_yes")
        ):
            await self._desks.delete(self._id)
            await self._changed()
