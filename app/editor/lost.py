"""What is at an address where nothing is: why, and a way on."""

from collections.abc import Callable
from html import escape
from typing import Any

from fastapi.exception_handlers import http_exception_handler
from nicegui import Client, app, context, ui
from nicegui.page import page
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from app.editor.gallery import brand
from app.editor.theme import dress
from app.editor.wording import words_for


def lost(request: Request, why: str, **about: str) -> None:
    words = words_for(request)
    dress(request, "MentatLab", words)
    with ui.element("div").classes("mentat gallery lost"):
        with ui.element("header").classes("bar"):
            brand(words)
        with ui.element("main").classes("gallery-body"), ui.element("section"):
            ui.html(f"<h1>{escape(words(f'page.{why}', **about))}</h1>", sanitize=False)
            ui.link(words("page.to_gallery"), "/")


def mount_lost() -> None:
    """Our own page where an address leads nowhere or a page broke, instead of NiceGUI's."""
    app.on_page_exception(_broke)
    theirs: Callable[[Request, Exception], Any] = app.exception_handlers[404]

    @app.exception_handler(404)
    async def nowhere(request: Request, error: HTTPException) -> Response:
        if request.scope.get("endpoint") not in (None, app):
            answer: Response = await theirs(request, error)
            return answer
        if "text/html" not in request.headers.get("accept", ""):
            return await http_exception_handler(request, error)  # to a program, or a picture that is missing
        with Client(page(""), request=request) as client:
            lost(request, "lost_page")
        return client.build_response(request, 404)


def _broke() -> None:
    lost(context.client.request, "lost_error")
