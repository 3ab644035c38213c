"""pipecat's pipeline with a processor that sleeps in a thread: `python pipecat_.py CASE SECONDS`. One camera only.

With `B5` as the case: what each of eight processors that do nothing adds, in milliseconds.
"""

import asyncio
import json
import os
import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parent)]

import numpy as np  # noqa: E402
from cameras import CASES, HEIGHT, WARM, WIDTH, Camera, age  # noqa: E402
from loguru import logger  # noqa: E402
from pipecat.frames.frames import EndFrame, InputImageRawFrame, OutputImageRawFrame  # noqa: E402, F401
from pipecat.pipeline.pipeline import Pipeline  # noqa: E402
from pipecat.pipeline.runner import PipelineRunner  # noqa: E402
from pipecat.pipeline.task import PipelineTask  # noqa: E402
from pipecat.processors.frame_processor import FrameDirection, FrameProcessor  # noqa: E402
from told import Told  # noqa: E402

logger.remove()


class Slow(FrameProcessor):
    def __init__(self, seconds: float, saw) -> None:
        super().__init__()
        self._seconds, self._saw = seconds, saw

    async def process_frame(self, frame, direction: FrameDirection) -> None:
        await super().process_frame(frame, direction)
        if isinstance(frame, InputImageRawFrame):
            if self._seconds:
                await asyncio.get_running_loop().run_in_executor(None, time.sleep, self._seconds)
            self._saw(frame)
        await self.push_frame(frame, direction)


def picture(pixels) -> InputImageRawFrame:
    return InputImageRawFrame(image=pixels.tobytes(), size=(WIDTH, HEIGHT), format="RGB")


async def live(case, seconds: float) -> None:
    told = Told("pipecat", "default", WARM)
    camera = Camera(case, 0, time.monotonic() + 0.5)
    task = PipelineTask(Pipeline([Slow(case.model, lambda f: told.saw(0, age(np.frombuffer(f.image, np.uint8))))]))
    running = asyncio.create_task(PipelineRunner(handle_sigint=False).run(task))
    until = time.monotonic() + WARM + seconds
    while time.monotonic() < until:
        await asyncio.get_running_loop().run_in_executor(None, camera.wait)
        await task.queue_frame(picture(camera.picture()))
    told.say()
    del running
    os._exit(0)  # it would first go through all that it has queued


async def overhead() -> None:
    took: list[float] = []
    done = asyncio.Event()
    began = [0.0]

    def saw(_) -> None:
        took.append(1000 * (time.perf_counter() - began[0]) / 8)
        done.set()

    chain = [Slow(0, lambda _: None) for _ in range(7)]
    task = PipelineTask(Pipeline([*chain, Slow(0, saw)]))
    running = asyncio.create_task(PipelineRunner(handle_sigint=False).run(task))
    pixels = np.zeros((8, 8, 3), np.uint8)
    await asyncio.sleep(0.5)
    for _ in range(500):
        done.clear()
        began[0] = time.perf_counter()
        await task.queue_frame(picture(pixels))
        await asyncio.wait_for(done.wait(), 5)
    print(json.dumps({"rival": "pipecat", "mode": "default", "overhead_ms": took[100:]}), flush=True)
    running.cancel()


if __name__ == "__main__":
    if sys.argv[1] == "B5":
        asyncio.run(asyncio.wait_for(overhead(), 60))
    else:
        asyncio.run(live(CASES[sys.argv[1]], float(sys.argv[2])))
    os._exit(0)
