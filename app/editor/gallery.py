"""The first page: templates to start from, and the flows that are yours."""

from datetime import datetime
from typing import Any

from nicegui import events, ui
from starlette.requests import Request

from app.editor.desks import Desks
from app.editor.theme import dress, icon_button, theme_button
from app.editor.thumbnail import thumbnail
from app.flow import Flow, FlowError, load_flow
from app.records import Listed

ORDER = ("live_shapes", "count_by_colour", "spoken_digits", "annotate_video", "motion_alarm", "qr_reader")
"""Templates shown first; the others follow by name."""


async def gallery_page(request: Request, desks: Desks, catalog: dict[str, Any]) -> None:
    dark = dress(request, "MentatLab")

    def picker() -> ui.upload:
        return upload

    with ui.element("div").classes("mentat gallery"):
        with ui.element("header").classes("bar"):
            brand()
            ui.space()
            ui.button(
                "Import", icon="upload_file", color=None, on_click=lambda: picker().run_method("pickFiles")
            ).props("flat no-caps")
            ui.button("New flow", icon="add", on_click=lambda: _open(desks, Flow(name="Untitled"))).props(
                "unelevated no-caps color=primary"
            )
            theme_button(dark)
        upload: ui.upload = ui.upload(
            on_upload=lambda event: _import(event, desks), auto_upload=True, max_file_size=5_000_000
        )
        upload.props('accept=".yaml,.yml,.json"').classes("hidden").set_visibility(False)
        with ui.element("main").classes("gallery-body"):
            with ui.element("section"):
                ui.html("<h1>What will you watch today?</h1>", sanitize=False)
                ui.label("Pick a flow, press Run, and change it while it lives. All of these work offline.").classes(
                    "lead"
                )
                with ui.element("div").classes("cards"):
                    for name, flow in _ordered(desks.lab.templates()):
                        _template(name, flow, desks, catalog)
            own = ui.element("section")
            ui.timer(0.05, lambda: fill(own, desks, catalog), once=True)  # the templates are painted first


def brand() -> None:
    with ui.link(target="/").classes("brand").props('aria-label="MentatLab, to the gallery"'):
        ui.html(_LOGO, sanitize=False)
        ui.label("MentatLab")


async def fill(section: ui.element, desks: Desks, catalog: dict[str, Any]) -> None:
    with section:
        await mine(desks, catalog)


@ui.refreshable
async def mine(desks: Desks, catalog: dict[str, Any]) -> None:
    stored = await desks.stored()
    if not stored:
        return
    ui.html("<h2>Your flows</h2>", sanitize=False)
    with ui.element("div").classes("cards"):
        for summary, flow in stored:
            _own(summary, flow, desks, catalog)


def _template(name: str, flow: Flow, desks: Desks, catalog: dict[str, Any]) -> None:
    card = ui.element("button").classes("card").props(f'data-template="{name}"')
    card.on("click", lambda: _open(desks, flow))
    with card:
        ui.html(thumbnail(flow, catalog), sanitize=False).classes("thumb")
        ui.label(flow.name).classes("card-title")
        ui.label(flow.doc).classes("card-doc")


def _own(summary: Listed, flow: Flow, desks: Desks, catalog: dict[str, Any]) -> None:
    with ui.element("div").classes("card"):
        with ui.link(target=f"/flows/{summary.id}").classes("card-link").props(f'data-flow="{summary.id}"'):
            ui.html(thumbnail(flow, catalog), sanitize=False).classes("thumb")
            ui.label(flow.name).classes("card-title")
            ui.label(_when(summary.updated)).classes("card-doc")
        with ui.element("div").classes("card-tools"):
            icon_button("delete_outline", f"Delete {flow.name}", lambda: _delete(summary, flow, desks))


async def _open(desks: Desks, flow: Flow) -> None:
    ui.navigate.to(f"/flows/{await desks.create(flow)}")


async def _delete(summary: Listed, flow: Flow, desks: Desks) -> None:
    with ui.dialog() as dialog, ui.card().classes("mentat dialog"):
        ui.label(f"Delete “{flow.name}”?").classes("dialog-title")
        ui.label("It cannot be brought back. Export it first if you may want it again.")
        with ui.row().classes("dialog-buttons"):
            ui.button("Keep it", on_click=lambda: dialog.submit(False)).props("flat no-caps")
            ui.button("Delete", on_click=lambda: dialog.submit(True)).props("unelevated no-caps color=negative")
    if await dialog:
        await desks.delete(summary.id)
        mine.refresh()


async def _import(event: events.UploadEventArguments, desks: Desks) -> None:
    try:
        await _open(desks, load_flow(await event.file.read()))
    except FlowError as error:
        ui.notify(f"{event.file.name}: {error}", type="negative", multi_line=True, timeout=10_000)


def _ordered(templates: dict[str, Flow]) -> list[tuple[str, Flow]]:
    first = [name for name in ORDER if name in templates]
    return [(name, templates[name]) for name in (*first, *sorted(templates.keys() - set(first)))]


def _when(time: datetime) -> str:
    return f"Changed {time.astimezone():%d %b %Y, %H:%M}"


_LOGO = (
    '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">'
    '<path d="M5 6.5C10 6.5 9 17.5 19 17.5M5 17.5C10 17.5 9 6.5 19 6.5" fill="none" stroke="currentColor" '
    'stroke-width="2" stroke-linecap="round"/><circle cx="5" cy="6.5" r="2.8" fill="#4c8dff"/>'
    '<circle cx="5" cy="17.5" r="2.8" fill="#2fb986"/><circle cx="19" cy="6.5" r="2.8" fill="#a678ff"/>'
    '<circle cx="19" cy="17.5" r="2.8" fill="#f47c48"/></svg>'
)
