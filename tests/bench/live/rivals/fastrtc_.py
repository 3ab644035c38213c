"""fastrtc's video callback with a handler that sleeps: `python fastrtc_.py CASE SECONDS`. One camera only.

With `B6` as the case: how late its loop is meanwhile, in milliseconds.

Modes: as it comes, and `skip_frames=True`, its answer to slow handlers. Its own track class is driven directly, with a
camera in place of a peer: encoding and network are left out, to its advantage.
"""

import asyncio
import json
import os
import sys
import threading
import time
from fractions import Fraction
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parent)]

from cameras import CASES, WARM, Camera, age  # noqa: E402
from told import Told  # noqa: E402


async def run(case, skip: bool, seconds: float, *, lagging: bool) -> None:
    from av import VideoFrame
    from fastrtc.tracks import VideoCallback
    from fastrtc.utils import Context

    told = Told("fastrtc", "skip_frames" if skip else "default", WARM)
    camera = Camera(case, 0, time.monotonic() + 0.2)
    loop = asyncio.get_running_loop()

    frames: asyncio.Queue[VideoFrame] = asyncio.Queue()

    def film() -> None:
        """As the decoder's thread of a peer connection: it puts frames into the track's queue whoever waits."""
        while not over.is_set():
            camera.wait()
            frame = VideoFrame.from_ndarray(camera.picture(), format="bgr24")
            frame.pts, frame.time_base = 0, Fraction(1, 90_000)
            loop.call_soon_threadsafe(frames.put_nowait, frame)

    class Track:
        async def recv(self) -> VideoFrame:
            return await frames.get()

    over = threading.Event()
    filming = threading.Thread(target=film, daemon=True)
    filming.start()

    def look(frame):
        time.sleep(case.model)
        told.saw(0, age(frame))
        return frame

    callback = VideoCallback(Track(), look, Context(webrtc_id="bench"), skip_frames=skip)
    callback.set_args(["frame"])
    callback.channel_set.set()
    lag: list[float] = []

    async def heart() -> None:
        while True:
            due = time.monotonic() + 0.005
            await asyncio.sleep(0.005)
            lag.append(1000 * (time.monotonic() - due))

    beating = asyncio.create_task(heart())
    until = time.monotonic() + WARM + seconds
    while time.monotonic() < until:
        await callback.recv()
        await asyncio.sleep(0)
    beating.cancel()
    over.set()
    await loop.run_in_executor(None, filming.join)
    if lagging:
        print(json.dumps({"rival": "fastrtc", "mode": told.mode, "lag_ms": lag}), flush=True)
    else:
        told.say()


if __name__ == "__main__":
    for skip in (False, True):
        lagging = sys.argv[1] == "B6"
        asyncio.run(run(CASES["B1" if lagging else sys.argv[1]], skip, float(sys.argv[2]), lagging=lagging))
    os._exit(0)
