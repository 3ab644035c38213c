"""The first page: templates to start from, and the flows that are yours."""

import asyncio
from collections.abc import Callable
from typing import Any

from nicegui import context, events, ui
from starlette.requests import Request

from app.editor.account import account_button
from app.editor.cookies import Cookies
from app.editor.desks import Desks
from app.editor.logo import LOGO
from app.editor.recordings_shelf import RecordingsShelf
from app.editor.shelf import Shelf
from app.editor.theme import dress, icon_button, menu_item, resize
from app.editor.thumbnail import thumbnail
from app.editor.wording import LANGUAGES, Words, words_for
from app.flow import Flow, FlowError, load_flow

ORDER = ("live_shapes", "count_by_colour", "spoken_digits", "annotate_video", "motion_alarm", "qr_reader")
"""Templates shown first; the others follow by name."""
LARGEST = 20_000_000
"""Bytes of a file that can be imported: pictures carry their flow too."""


async def gallery_page(request: Request, desks: Desks, catalog: dict[str, Any]) -> None:
    words = words_for(request)
    dark = dress(request, "MentatLab", words)
    cookies = Cookies(request, context.client)
    resize(cookies.scale)

    def picker() -> ui.upload:
        return upload

    with ui.element("div").classes("mentat gallery"):
        with ui.element("header").classes("bar"):
            brand(words)
            ui.space()
            if desks.lab.access.may("edit"):
                ui.button(
                    words("gallery.import"),
                    icon="upload_file",
                    color=None,
                    on_click=lambda: picker().run_method("pickFiles"),
                ).props(f'flat no-caps data-act=import aria-label="{words("gallery.import")}"')
                ui.button(
                    words("gallery.new"),
                    icon="add",
                    on_click=lambda: _open(desks, Flow(name=words("gallery.untitled"))),
                ).props("unelevated no-caps color=primary data-act=new")
            icon_button("work_history", words("runs.title"), lambda: ui.navigate.to("/runs")).props("data-act=runs")
            icon_button("insights", words("dashboard.title"), lambda: ui.navigate.to("/dashboard")).props(
                "data-act=dashboard"
            )
            _language_button(words, cookies)
            theme_button(words, dark, cookies)
            account_button(desks.lab.access, words)
        upload = flow_upload(desks)
        with ui.element("main").classes("gallery-body"):
            shelf = Shelf(desks, catalog, words)  # first for who has flows; hidden from who has none
            recordings = RecordingsShelf(desks, words)
            ui.timer(0.05, recordings.fill, once=True)
            if desks.lab.records.is_open:
                await shelf.fill()
            else:
                ui.timer(0.05, shelf.fill, once=True)  # just started: the templates are painted before it is read
            with ui.element("section").props('aria-labelledby="templates-head"'):
                ui.html(f'<h1 id="templates-head">{words("gallery.head")}</h1>', sanitize=False)
                ui.label(words("gallery.lead")).classes("lead")
                _templates(desks, catalog, words)


def flow_upload(desks: Desks) -> ui.upload:
    """A file picker that nobody sees, for `pickFiles`: what is picked becomes a flow and is opened."""
    upload = ui.upload(on_upload=lambda event: _import(event, desks), auto_upload=True, max_file_size=LARGEST)
    # Not `set_visibility`: what is hidden so is refused by the server, too.
    return upload.props('accept=".yaml,.yml,.json,.svg,.png" aria-hidden=true').style("display: none")


def brand(words: Words) -> None:
    with ui.link(target="/").classes("brand").props(f'aria-label="{words("gallery.brand")}"'):
        ui.html(LOGO, sanitize=False)
        ui.label("MentatLab")


def theme_button(words: Words, dark: ui.dark_mode, cookies: Cookies) -> ui.button:
    return icon_button("contrast", words("commands.theme"), lambda: turn(dark, cookies)).props("data-act=theme")


def turn(dark: ui.dark_mode, cookies: Cookies) -> None:
    """Light to dark, or back, and this browser remembers it."""
    dark.toggle()
    cookies.set("theme", "dark" if dark.value else "light")


def _language_button(words: Words, cookies: Cookies) -> None:
    def choose(code: str) -> Callable[[], None]:
        def chosen() -> None:
            cookies.set("language", code)
            ui.navigate.reload()

        return chosen

    with (
        icon_button("translate", words("commands.language")).props("data-act=language"),
        ui.menu().classes("mentat menu"),
    ):
        for code, name in LANGUAGES.items():
            menu_item(name, choose(code)).props(f'lang="{code}"')


def _templates(desks: Desks, catalog: dict[str, Any], words: Words) -> None:
    templates = _ordered(desks.lab.templates())
    cards: list[tuple[Flow, ui.element]] = []

    def show(event: events.ValueChangeEventArguments[Any]) -> None:
        for flow, card in cards:
            card.set_visibility(event.value in ("", *flow.tags))

    tags = sorted({tag for _, flow in templates for tag in flow.tags})
    chips = ui.toggle({"": words("gallery.all"), **{tag: tag for tag in tags}}, value="", on_change=show)
    chips.props("no-caps unelevated toggle-color=primary").classes("chips")
    with ui.element("div").classes("cards"):
        for name, flow in templates:
            cards.append((flow, _template(name, flow, desks, catalog)))


def _template(name: str, flow: Flow, desks: Desks, catalog: dict[str, Any]) -> ui.element:
    card = ui.element("button").classes("card").props(f'data-template="{name}"')
    card.on("click", lambda: _open(desks, flow))
    with card:
        ui.html(thumbnail(flow, catalog), sanitize=False).classes("thumb")
        ui.label(flow.name).classes("card-title")
        ui.label(flow.doc).classes("card-doc")
    return card


async def _open(desks: Desks, flow: Flow) -> None:
    ui.navigate.to(f"/flows/{await desks.create(flow)}")


async def _import(event: events.UploadEventArguments, desks: Desks) -> None:
    try:
        await _open(desks, await asyncio.to_thread(load_flow, await event.file.read()))
    except FlowError as error:
        ui.notify(f"{event.file.name}: {error}", type="negative", multi_line=True, timeout=10_000)


def _ordered(templates: dict[str, Flow]) -> list[tuple[str, Flow]]:
    first = [name for name in ORDER if name in templates]
    return [(name, templates[name]) for name in (*first, *sorted(templates.keys() - set(first)))]
