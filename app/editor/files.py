"""The files a running flow has written, for whoever looks at it: a film plays before anybody looks for its folder."""

from fastapi import FastAPI, HTTPException
from fastapi.responses import FileResponse

from app.editor.desks import Desks
from app.flow import PinRef

SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; sandbox",
    "Cache-Control": "private, no-cache",
}
"""Nothing in a file may run as a page of ours."""


def mount_files(app: FastAPI, desks: Desks) -> None:
    @app.get("/flows/{flow_id}/file/{node}/{pin}", include_in_schema=False)
    async def give(flow_id: str, node: str, pin: str, save: bool = False) -> FileResponse:
        """What a node has written and named on this pin; parts of it with `Range`. Nothing else can be asked for."""
        desk = desks.find(flow_id)
        path = desk.show.remembered.files.get(PinRef(node, pin)) if desk is not None else None
        if path is None or not path.is_file():
            raise HTTPException(404, "this node has written no file, or it is gone")
        how = "attachment" if save else "inline"
        return FileResponse(path, filename=path.name, headers=SAFE, content_disposition_type=how)
