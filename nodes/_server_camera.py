"""Cameras that the server reaches itself: a device of its own, or one on the network."""

import asyncio
import sys
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import aclosing
from dataclasses import replace

from app.sdk import Image, NodeError, Run
from nodes._video import upright

NETWORK = ("rtsp://", "rtsps://", "http://", "https://")
PATIENCE = 10.0  # seconds for a camera to answer, and between two pictures


async def watched(
    address: str,
    width: int,
    height: int,
    fps: float,
    run: Run,
    wait: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> AsyncGenerator[Image, None]:
    """What a camera sees. In a session a connection that breaks is made again, less and less eagerly.

    In a run the end of what the camera sends is the end. Raises NodeError if the first connection fails.
    """
    pause, began, seen = 0.5, 0.0, False
    while True:
        last = began
        try:
            looking = run.stream(_pictures, address, width, height, fps)
            async with aclosing(looking):
                async for image in looking:
                    pause, seen, last = 0.5, True, began + image.time
                    yield replace(image, time=last)
        except NodeError as error:
            if not seen or not run.live:
                raise
            run.log.warning("camera_lost", address=_public(address), reason=error.message, retry_seconds=pause)
        if not run.live:
            return
        began = last + pause
        await wait(pause)
        pause = min(10.0, pause * 2)


def _pictures(address: str, width: int, height: int, fps: float) -> Iterator[Image]:
    import av

    device = address.startswith("/dev/")
    if not device and not address.startswith(NETWORK):
        remedy = "Use a device such as /dev/video0, or an address that begins with rtsp:// or http://"
        raise NodeError(f"{address!r} is no camera", remedy, pin="address")
    options = (
        {"video_size": f"{width}x{height}", "framerate": f"{fps:g}"}
        if device
        else {"rtsp_transport": "tcp", "protocol_whitelist": "rtp,udp,tcp,tls,http,https,rtsp,rtsps,httpproxy,crypto"}
    )
    try:
        kind = ("v4l2" if sys.platform == "linux" else "avfoundation") if device else None
        with av.open(address, format=kind, options=options, timeout=PATIENCE) as container:
            if not container.streams.video:
                raise NodeError(f"{_public(address)} sends no pictures", "Check the address", pin="address")
            origin = None
            for frame in container.decode(video=0):
                at = float(frame.time or 0.0)
                origin = at if origin is None else origin
                yield Image.of(upright(frame), max(0.0, at - origin))
    except (av.error.FFmpegError, OSError) as error:
        remedy = (
            "Check that it is plugged in, that no other program uses it and that you may read it"
            if device
            else "Check the address, the name and password in it, and that the camera is on"
        )
        reason = error.strerror or type(error).__name__
        raise NodeError(f"{_public(address)} cannot be watched: {reason}", remedy, pin="address") from error


def _public(address: str) -> str:
    """Without the name and password, for logs and messages."""
    scheme, found, rest = address.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}" if found else address
