"""`/client.js`: the JavaScript client, for pages that talk to this server."""

from pathlib import Path

from fastapi import APIRouter, Response
from fastapi.responses import FileResponse

from app.gateway.openapi import bytes_of, problems
from app.gateway.problem import ProblemError

FOLDER = Path(__file__).parent / "client"
_TYPES = {".js": "text/javascript", ".ts": "text/plain", ".json": "application/json", ".md": "text/markdown"}


def client_routes() -> APIRouter:
    routes = APIRouter(tags=["client"])
    files = {path.name: path for path in FOLDER.iterdir() if path.suffix in _TYPES}

    @routes.get("/client.js", response_class=Response, responses=bytes_of("text/javascript"))
    async def client() -> Response:
        """The client as an ES module."""
        return Response('export * from "./client/index.js";\n', media_type="text/javascript")

    @routes.get("/client/{name}", response_class=Response, responses=bytes_of(*_TYPES.values(), also=problems(404)))
    async def file(name: str) -> Response:
        """A file of the client's package: `index.js`, `index.d.ts`, `package.json`."""
        if name not in files:
            raise ProblemError(404, "unknown_file", f"the client has no file {name}; it has {', '.join(sorted(files))}")
        path = files[name]
        return FileResponse(path, media_type=_TYPES[path.suffix], headers={"Cache-Control": "no-cache"})

    return routes
