"""The page to sign in on: plain HTML, so that nothing of the lab is sent to who is not in yet."""

import asyncio
from html import escape
from pathlib import Path
from typing import Annotated

from fastapi import FastAPI, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException

from app.access import Access, Asked, set_cookie
from app.editor.logo import LOGO
from app.editor.theme import COOKIE as THEME
from app.editor.wording import Words, words_for

_HERE = Path(__file__).parent
LARGEST = 8 * 1024
"""Bytes of a form with a name and a password."""


def mount_sign_in(app: FastAPI, access: Access) -> None:
    @app.get("/login", include_in_schema=False)
    async def page(request: Request, next: Annotated[str, Query()] = "/") -> Response:  # noqa: A002
        return await _page(request, access, next)

    @app.post("/login", include_in_schema=False)
    async def sign_in(request: Request) -> Response:
        if int(request.headers.get("content-length", LARGEST + 1)) > LARGEST:
            return await _page(request, access, "/", "access.unreadable", 413)
        try:
            form = await request.form(max_files=0, max_fields=5)
        except (MultiPartException, HTTPException):
            return await _page(request, access, "/", "access.unreadable", 400)
        name, password, there = (str(form.get(field, "")) for field in ("name", "password", "next"))
        found = await access.sign_in(name, password, Asked.of(request.scope))
        if isinstance(found, int):
            return await _page(request, access, there, "access.too_often", 429, seconds=found)
        if not found:
            return await _page(request, access, there, "access.wrong", 403)
        return RedirectResponse(_within(there), 303, {"Set-Cookie": found})

    @app.post("/logout", include_in_schema=False)
    async def sign_out(request: Request) -> Response:
        await access.sign_out()
        gone = set_cookie("", secure=request.url.scheme == "https", lasts=0)
        return RedirectResponse("/login", 303, {"Set-Cookie": gone, "Clear-Site-Data": '"cache"'})


async def _page(
    request: Request, access: Access, there: str, wrong: str = "", status: int = 200, **about: object
) -> Response:
    words = words_for(request)
    accounts = await asyncio.to_thread(access.accounts.listed)
    fields = _form(words, _within(there)) if accounts else f"<p>{escape(words('access.nobody'))}</p>"
    trouble = f'<p class="bad" role="alert">{escape(words(wrong, **about))}</p>' if wrong else ""
    dark = request.cookies.get(THEME, "dark") != "light"
    page = _PAGE.format(
        language=words.language,
        title=escape(words("access.sign_in")),
        theme=(_HERE / "canvas" / "src" / "theme.css").read_text(encoding="utf-8"),
        style=(_HERE / "sign_in.css").read_text(encoding="utf-8"),
        dark="body--dark" if dark else "",
        logo=LOGO,
        trouble=trouble,
        form=fields,
    )
    return HTMLResponse(page, status, {"Cache-Control": "no-store"})


def _form(words: Words, there: str) -> str:
    return (
        f'<form method="post" action="/login"><input type="hidden" name="next" value="{escape(there)}">'
        f'<label for="name">{escape(words("access.name"))}</label>'
        '<input id="name" name="name" autocomplete="username" autocapitalize="none" required autofocus>'
        f'<label for="password">{escape(words("access.password"))}</label>'
        '<input id="password" name="password" type="password" autocomplete="current-password" required>'
        f"<button>{escape(words('access.sign_in'))}</button></form>"
    )


def _within(there: str) -> str:
    """A place on this server, whatever an address says: `//elsewhere` is none."""
    is_ours = there.startswith("/") and not there.startswith(("//", "/\\", "/login")) and there.isprintable()
    return there if is_ours else "/"


_PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – MentatLab</title><style>{theme}{style}</style></head>
<body class="mentat {dark}"><main><h1>{logo}<span>MentatLab</span></h1>{trouble}{form}</main></body></html>
"""
