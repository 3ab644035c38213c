"""Cameras that the server reaches itself: a device of its own, one on the network, or a film in place of one."""

import asyncio
import sys
import time
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from app.sdk import Image, NodeError, Run
from nodes._video import opened, pictures, upright
from nodes._watch import Times, Watch

NETWORK = ("rtsp://", "rtsps://", "http://", "https://")
PORTS = {"rtsp": 554, "rtsps": 322, "http": 80, "https": 443}
PATIENCE = 10.0  # seconds for a camera to answer, and between two pictures


async def watched(
    address: str, width: int, height: int, fps: float, run: Run, times: Times = Times()
) -> AsyncGenerator[Image, None]:
    """What a camera sees.

    In a session it is waited for, the first time and whenever it is lost, and only its newest picture counts: all are
    decoded, for most formats need the one before, and what nobody takes is dropped after that. In a run the end of
    what the camera sends is the end, and what keeps it from being opened is an error. Raises NodeError for an address
    that is none.
    """
    film = None if address.startswith(("/dev/", *NETWORK)) else await _film(address, run)
    there = await run.reach(address) if film is None else address
    strict = run.is_bounded
    if not run.live:
        looking = (
            run.stream(_pictures, there, width, height, fps, strict) if film is None else run.stream(pictures, film)
        )
    else:
        frames = partial(_frames, there, width, height, fps, strict) if film is None else partial(_played, film)
        looking = Watch(_public(address), frames, partial(_is_there, there), run, times).images()
    async with aclosing(looking):
        async for image in looking:
            yield image


async def _film(address: str, run: Run) -> Path:
    """Raises NodeError, naming what an address can be, if it is no file either."""
    remedy = "Use a device such as /dev/video0, an address that begins with rtsp:// or http://, or a film's file"
    try:
        if not address.strip() or "://" in address:
            raise NodeError("")
        return await run.file(address)
    except NodeError as error:
        raise NodeError(f"{address!r} is no camera", remedy, pin="address") from error


def _pictures(address: str, width: int, height: int, fps: float, strict: bool) -> Iterator[Image]:
    origin = None
    for frame in _frames(address, width, height, fps, strict):
        at = float(frame.time or 0.0)
        origin = at if origin is None else origin
        yield Image.of(upright(frame), max(0.0, at - origin))


def _frames(address: str, width: int, height: int, fps: float, strict: bool) -> Iterator[Any]:
    """PyAV's frames of a device, or of a camera on the network. Raises NodeError when it cannot go on.

    `strict`: the lab minds where this leads, so that no redirect is followed, and no list of other addresses.
    """
    import av

    device = address.startswith("/dev/")
    options = (
        {"video_size": f"{width}x{height}", "framerate": f"{fps:g}"}
        if device
        else {
            "rtsp_transport": "tcp",
            "protocol_whitelist": "rtp,udp,tcp,tls,http,https,rtsp,rtsps,httpproxy,crypto",
            "analyzeduration": "500000",  # microseconds: who waits for a camera to come back waits for this, too
        }
    )
    if strict:
        options |= {"max_redirects": "0", "format_whitelist": "mpjpeg,mjpeg,rtsp,sdp,rtp,h264,mov,matroska,webm,mpegts"}
    try:
        kind = ("v4l2" if sys.platform == "linux" else "avfoundation") if device else None
        with av.open(address, format=kind, options=options, timeout=PATIENCE) as container:
            if not container.streams.video:
                raise NodeError(f"{_public(address)} sends no pictures", "Check the address", pin="address")
            yield from container.decode(video=0)
    except (av.error.FFmpegError, OSError) as error:
        remedy = (
            "Check that it is plugged in, that no other program uses it and that you may read it"
            if device
            else "Check the address, the name and password in it, and that the camera is on"
        )
        reason = error.strerror or type(error).__name__
        raise NodeError(f"{_public(address)} cannot be watched: {reason}", remedy, pin="address") from error


def _played(path: Path) -> Iterator[Any]:
    """A film at its own speed, from its beginning again at its end: as if it were live."""
    import av

    while True:
        began, origin = time.monotonic(), None
        try:
            with opened(path, "video") as (container, stream):
                for frame in container.decode(stream):
                    at = float(frame.time or 0.0)
                    origin = at if origin is None else origin
                    time.sleep(max(0.0, began + at - origin - time.monotonic()))
                    yield frame
        except av.error.FFmpegError as error:
            raise NodeError(f"{path.name} cannot be played: {error.strerror}", pin="address") from error
        if origin is None:
            raise NodeError(f"{path.name} has no pictures", pin="address")


async def _is_there(address: str) -> bool:
    """Whether a device or a file exists, or somebody answers at an address of the network."""
    if not address.startswith(NETWORK):
        return await asyncio.to_thread(Path(address).exists)
    parts = urlsplit(address)
    try:
        async with asyncio.timeout(1.0):
            _, writer = await asyncio.open_connection(parts.hostname, parts.port or PORTS[parts.scheme])
    except (OSError, TimeoutError, ValueError):
        return False
    writer.close()
    return True


def _public(address: str) -> str:
    """Without the name and password, for logs and messages."""
    scheme, found, rest = address.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}" if found else address
