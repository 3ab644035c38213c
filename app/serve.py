"""The server: one FastAPI app with the gateway's routes, then the editor's, under uvicorn."""

import asyncio
import contextlib
import errno
import gc
import ipaddress
import socket
import webbrowser
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import uvicorn
from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

from app.settings import Settings
from app.telemetry import set_up_logs

if TYPE_CHECKING:
    from app.lab import Lab


_EXPOSED = ["ETag", "Location", "Content-Range", "Accept-Ranges", "Retry-After", "X-Request-ID"]
"""Headers of ours that pages of other sites may read, where they may ask."""


class CannotServeError(Exception):
    """The address cannot be listened on; `str()` says why and what to do."""


def make(settings: Settings, *, is_exposed: bool = False) -> FastAPI:
    """Build the whole application. Imports no model library. `is_exposed`: others than this machine can reach it."""
    from app import editor, gateway  # most of the start; whether the port is free is known before
    from app.access import Gate
    from app.gateway.entry import Entry
    from app.lab import Lab

    lab = Lab(settings)
    if is_exposed:
        lab.access.guard()

    @contextlib.asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with lab:
            app.state.opening = asyncio.create_task(_open_soon(lab), name="open")
            yield
            await desks.close()
            await asyncio.wait([app.state.opening])

    app = FastAPI(title="MentatLab", version="0.1.0", lifespan=lifespan, docs_url=None, redoc_url=None)
    gateway.mount(app, lab)
    desks = editor.mount(app, lab)
    app.state.lab = lab
    app.add_middleware(Gate, access=lab.access)
    app.add_middleware(Entry, requests=lab.metrics.requests, routes=app)
    if settings.origins:
        allowed = list(settings.origins)
        app.add_middleware(
            CORSMiddleware, allow_origins=allowed, allow_methods=["*"], allow_headers=["*"], expose_headers=_EXPOSED
        )
    return app


def serve(settings: Settings, *, host: str, port: int, native: bool, open_browser: bool, https: bool = False) -> None:
    """Serve until interrupted. Raises CannotServeError, saying what to do, before anything is built."""
    _allow_many_connections()
    listening = _listen(host, port)
    port = listening.getsockname()[1]
    everywhere = host in ("0.0.0.0", "::", "")
    address = f"{'https' if https else 'http'}://{_in_address('127.0.0.1' if everywhere else host)}:{port}"
    chain, key = _secured(settings, host) if https else (None, None)
    set_up_logs(settings.log_level)
    app = make(settings, is_exposed=not _is_loopback(host))
    app.state.lab.media.address = settings.address.rstrip("/") or address
    from app.ending import Server
    from app.gateway.direct import DirectHttp, DirectWebSocket  # what uvicorn is, the gateway knows by now

    config = uvicorn.Config(
        app,
        ws=DirectWebSocket,
        ws_per_message_deflate=False,
        http=DirectHttp,
        log_config=None,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=max(1, min(3, int(settings.drain_seconds * 0.2))),
        ssl_certfile=chain,
        ssl_keyfile=key,
    )
    server = Server(config, app.state.lab, settings.drain_seconds)
    if native:
        from app.editor import words_here
        from app.flow import load_flow
        from app.window.window import show

        lab = app.state.lab
        take_in = lambda data: str(lab.records.create(load_flow(data)).id)  # noqa: E731
        show(server, listening, address, settings, take_in, words_here())
        return
    with asyncio.Runner(loop_factory=config.get_loop_factory()) as runner:
        token = _start_token(app.state.lab)
        notice = _for_phones(chain, host, port, token) if chain is not None and everywhere else ""
        runner.run(_serve(app, server, listening, address + token, open_browser, notice))


async def _serve(
    app: FastAPI, server: uvicorn.Server, listening: socket.socket, address: str, open_browser: bool, notice: str
) -> None:
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    while not server.started and not serving.done():  # noqa: ASYNC110 - uvicorn has no event for it
        await asyncio.sleep(0.02)
    failure: Exception | None = None
    if server.started:
        _settle()
        gc.enable()
        print(f"MentatLab is at {address}", notice, sep="\n" if notice else "", flush=True)
        if open_browser:
            await asyncio.to_thread(webbrowser.open, address)
        failure = await _opened(app)
        _settle()
        server.should_exit = server.should_exit or failure is not None
    with contextlib.suppress(asyncio.CancelledError):
        await serving
    if failure is not None:
        raise CannotServeError(str(failure)) from failure


def _settle() -> None:
    """What is loaded stays: collecting garbage need not look through it again.

    Few and large collections would make clients that connect wait for a tenth of a second, many small ones for 3 ms.
    """
    gc.freeze()
    gc.set_threshold(700, 10, 100)


async def _open_soon(lab: "Lab") -> None:
    """Leave the first second to the first page; whoever needs the records before then opens them."""
    await asyncio.sleep(1)
    await asyncio.to_thread(lab.open)


async def _opened(app: FastAPI) -> Exception | None:
    """What kept the lab's records from being opened, if anything did."""
    try:
        await app.state.opening
    except Exception as error:
        return error
    return None


def _secured(settings: Settings, host: str) -> tuple[Path, Path]:
    """The files of a certificate and its key. Raises CannotServeError."""
    from app.certificate import certificate, names  # a page over http needs none of it

    try:
        return certificate(settings.folder / "tls", [*names(), *([host] if host else [])])
    except OSError as error:
        raise CannotServeError(
            f"{error.filename}: {error.strerror}. --https keeps its certificate there: make the folder writable"
        ) from error


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _start_token(lab: "Lab") -> str:
    """What is added to an address to come in: nothing where nobody is asked, or where there are accounts to sign in."""
    access = lab.access
    if not access.is_guarded or (not lab.settings.token and access.accounts.listed()):
        return ""
    return f"/?token={quote(access.start_token, safe='')}"


def _for_phones(chain: Path, host: str, port: int, token: str) -> str:
    from app.certificate import addresses, fingerprint

    found = [one for one in addresses() if ":" not in one or host == "::"]
    reached = [f"  https://{_in_address(one)}:{port}{token}" for one in found] or ["  this machine is in no network"]
    return "\n".join(
        (
            "On a phone or another computer in this network, open",
            *reached,
            "Its browser warns once: this machine signed its certificate itself, so nobody else vouches for it. Choose",
            '"Advanced" or "Show details", then "Proceed" or "Visit this website". Its SHA-256 is',
            f"  {fingerprint(chain)}",
            "Whoever opens such an address in this network is let in; with --host 127.0.0.1 only this machine can."
            if token
            else "Everybody in this network can reach it; with --host 127.0.0.1 only this machine can.",
        )
    )


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _listen(host: str, port: int) -> socket.socket:
    """Take the port before the work of starting, so that a second start says so at once."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(2048)
    except OSError as error:
        listening.close()
        raise CannotServeError(
            f"{host}:{port} cannot be listened on: {error.strerror}. {_remedy(error, host, port)}"
        ) from error
    listening.set_inheritable(True)
    return listening


def _allow_many_connections() -> None:
    """Each takes a file descriptor, and what a shell allows at first, often 1024, is less than what it may allow."""
    try:
        import resource
    except ImportError:  # not on Windows
        return
    allowed, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(allowed, min(most, 65_536)), most))


def _remedy(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Is MentatLab running already? Open http://{host}:{port}, or choose another port with --port"
    if error.errno == errno.EACCES:
        return "Choose a port above 1023 with --port"
    return "Choose an address of this machine with --host, such as 127.0.0.1"
