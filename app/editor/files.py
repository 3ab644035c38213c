"""The files a running flow has written, for whoever looks at it: a film plays before anybody looks for its folder."""

import asyncio
from pathlib import Path

from fastapi import FastAPI, HTTPException
from fastapi.responses import FileResponse

from app.editor.desk import Desk
from app.editor.desks import Desks
from app.flow import PinRef
from app.lab import Lab

SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; sandbox",
    "Cache-Control": "private, no-cache",
}
"""Nothing in a file may run as a page of ours."""


def mount_files(app: FastAPI, desks: Desks, lab: Lab) -> None:
    @app.get("/flows/{flow_id}/file/{node}/{pin}", include_in_schema=False)
    async def give(flow_id: str, node: str, pin: str, save: bool = False) -> FileResponse:
        """What a node has written and named on this pin; parts of it with `Range`. Nothing else can be asked for."""
        desk = desks.find(flow_id)
        path = await asyncio.to_thread(_file, desk, PinRef(node, pin), lab) if desk is not None else None
        if path is None:
            raise HTTPException(404, "this node has written no file, or it is gone, or not among what flows write")
        how = "attachment" if save else "inline"
        return FileResponse(path, filename=path.name, headers=SAFE, content_disposition_type=how)


def within(path: Path, folder: Path) -> Path | None:
    """The file a path leads to, if that lies in `folder`, whatever links there are on the way. Blocks."""
    found = path.resolve()
    return found if found.is_relative_to(folder.resolve()) and found.is_file() else None


def _file(desk: Desk, pin: PinRef, lab: Lab) -> Path | None:
    """What a node names in words is no key to this machine: a flow must have written it. A film was found already."""
    path = desk.show.remembered.files.get(pin)
    if path is None:
        return None
    written = within(path, lab.settings.folder / "out")
    if written is not None or pin in desk.show.backstage.files or not path.is_file():
        return written
    return path if lab.storage.ref(path) or lab.may_be_read(path.resolve()) else None
