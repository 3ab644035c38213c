"""Errors as programs like them: `application/problem+json` with a stable `code` (RFC 9457)."""

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from app.access import NotAllowedError
from app.engine import RunRefusedError
from app.flow import FlowError
from app.records import FullError
from app.storage import StorageError

_STORAGE = {
    "too_large": 413,
    "wrong_type": 415,
    "checksum_mismatch": 422,
    "bad_reference": 404,
    "unknown_upload": 404,
    "bad_part": 422,
    "busy": 409,
    "incomplete": 409,
    "not_direct": 409,
    "storage_unavailable": 503,
    "insufficient_storage": 507,
}

_HEADERS = {"retry_after": "Retry-After", "allow": "Allow"}
"""What is said in a header, too."""
_RUNS = {"not_over": 409, "at_work_elsewhere": 409}


class ProblemError(Exception):
    """Ends a request. `code` is a promise to programs, `detail` a sentence for people."""

    def __init__(self, status: int, code: str, detail: str, **more: Any) -> None:
        super().__init__(detail)
        self.status, self.code, self.detail, self.more = status, code, detail, more


def mount_problems(app: FastAPI) -> None:
    """Turn what the rooms raise into answers."""

    @app.exception_handler(ProblemError)
    async def problem(_: Request, error: ProblemError) -> JSONResponse:
        return answer(error.status, error.code, error.detail, **error.more)

    @app.exception_handler(NotAllowedError)
    async def refused(_: Request, error: NotAllowedError) -> JSONResponse:
        return answer(403, "not_allowed", str(error))

    @app.exception_handler(FlowError)
    async def flow(_: Request, error: FlowError) -> JSONResponse:
        return answer(422, "invalid_flow", str(error), line=error.line, node=error.node, pin=error.pin)

    @app.exception_handler(RunRefusedError)
    async def run(_: Request, error: RunRefusedError) -> JSONResponse:
        problems = [one.model_dump() for one in error.problems] or None
        return answer(_RUNS.get(error.code, 422), error.code, str(error), problems=problems)

    @app.exception_handler(StorageError)
    async def storage(_: Request, error: StorageError) -> JSONResponse:
        return answer(_STORAGE[error.code], error.code, str(error))

    @app.exception_handler(FullError)
    async def full(_: Request, error: FullError) -> JSONResponse:
        return answer(507, "insufficient_storage", str(error))

    @app.exception_handler(HTTPException)
    async def http(_: Request, error: HTTPException) -> JSONResponse:
        said = HTTPStatus(error.status_code)
        told = answer(said, said.name.lower(), error.detail or said.description)
        told.headers.update(error.headers or {})
        return told

    @app.exception_handler(RequestValidationError)
    async def request(_: Request, error: RequestValidationError) -> JSONResponse:
        said = [f"{'.'.join(map(str, one['loc'][1:]))}: {one['msg']}" for one in error.errors()]
        return answer(422, "invalid_request", "; ".join(said))


def answer(status: int, code: str, detail: str, **more: Any) -> JSONResponse:
    """What is None or empty in `more` is left out."""
    title = HTTPStatus(status).phrase
    about = {"type": "about:blank", "title": title, "status": status, "code": code, "detail": detail}
    whole = {**about, **{name: value for name, value in more.items() if value not in (None, "")}}
    headers = {header: str(more[name]) for name, header in _HEADERS.items() if name in more}
    return JSONResponse(whole, status, headers, media_type="application/problem+json")
