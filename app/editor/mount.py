"""Hang the editor on the server: its pages, its live channel, and NiceGUI around them."""

from functools import partial

from fastapi import FastAPI
from nicegui import app as nicegui_app
from nicegui import ui
from starlette.requests import Request

from app.editor.catalogue import Catalog
from app.editor.dashboard import dashboard_page
from app.editor.desks import Desks
from app.editor.files import mount_files
from app.editor.gallery import gallery_page
from app.editor.live import mount_live
from app.editor.lost import lost, mount_lost
from app.editor.page import Page
from app.editor.people import people_page
from app.editor.popout import popout_page
from app.editor.recording_page import recording_page
from app.editor.recordings_shelf import mount_recordings
from app.editor.refusals import log_refusals_as_lines
from app.editor.run_comparison_page import run_comparison_page
from app.editor.run_files import mount_run_files
from app.editor.run_page import run_page
from app.editor.runs_page import runs_page
from app.editor.sign_in import mount_sign_in
from app.flow import FlowError
from app.lab import Lab
from app.recordings import BadRecordingError

RECONNECT = 60.0
"""Seconds a tab may be out of reach before its page is forgotten; NiceGUI's own 3 reload it whenever it is busy."""

BUILT = 60.0
"""Seconds a page may take to be made; after NiceGUI's own 3 a busy or just started server answers that it is broken."""

page = partial(ui.page, response_timeout=BUILT)


def mount(app: FastAPI, lab: Lab) -> Desks:
    """Add the editor to `app`, last: NiceGUI answers every address nobody else has taken."""
    desks = Desks(lab)
    known = Catalog(lab.registry)
    mount_live(app, desks)
    mount_files(app, desks, lab)
    mount_recordings(app, desks)
    mount_run_files(app, lab)
    mount_sign_in(app, lab.access)
    mount_lost()

    @page("/")
    async def gallery(request: Request) -> None:
        await gallery_page(request, desks, known.entries)

    @page("/flows/{flow_id}")
    async def editor(request: Request, flow_id: str) -> None:
        try:
            desk = await desks.open(flow_id)
        except KeyError:
            lost(request, "lost_gone")
            return
        except FlowError as error:
            lost(request, "lost_unreadable", error=str(error))
            return
        shown = Page(desk, desks, known.entries, known.types)
        shown.draw(request)
        if run := request.query_params.get("compare"):
            await shown.compare_run(run)

    @page("/flows/{flow_id}/view/{display}")
    async def popout(request: Request, flow_id: str, display: str) -> None:
        if not await popout_page(request, desks, flow_id, display):
            lost(request, "lost_gone")

    _mount_runs(desks)

    @page("/dashboard")
    async def dashboard(request: Request) -> None:
        dashboard_page(request, lab)

    @page("/access")
    async def people(request: Request) -> None:
        await people_page(lab, request)

    @page("/recordings/{recording_id}")
    async def recording(request: Request, recording_id: str) -> None:
        try:
            if not await recording_page(request, desks, known.entries, known.types, recording_id):
                lost(request, "lost_recording")
        except (BadRecordingError, FlowError) as error:
            lost(request, "lost_unplayable", error=str(error))

    log_refusals_as_lines()
    # No bar for every request: uploads show their own progress, and the bar has no name for who cannot see it.
    nicegui_app.config.quasar_config["loadingBar"]["skipHijack"] = True
    ui.run_with(app, title="MentatLab", tailwind=False, reconnect_timeout=RECONNECT, show_welcome_message=False)
    return desks


def _mount_runs(desks: Desks) -> None:
    @page("/runs")
    async def runs(request: Request) -> None:
        await runs_page(request, desks)

    @page("/runs/{run_id}")
    async def run(request: Request, run_id: str) -> None:
        if not await run_page(request, desks, run_id):
            lost(request, "lost_run")

    @page("/runs/{run_id}/compare")
    async def run_comparison(request: Request, run_id: str) -> None:
        if not await run_comparison_page(request, desks, run_id, request.query_params.get("with", "")):
            lost(request, "lost_run")
