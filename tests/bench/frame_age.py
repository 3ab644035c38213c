"""How old a result is when frames come faster than the model: `python -m tests.bench.frame_age [SECONDS]`.

30 frames a second against a model of 100 ms, 60 seconds unless told otherwise. Age is from the moment a frame was
sent to the moment its result is there, on one clock. The rivals' figures are those of the survey in the design notes:
Roboflow inference 117 ms p50 (its best mode; the floor is 100 ms and half a frame, so this is parity), fastrtc and
pipecat 14,000 ms after 20 s and growing, because they queue.
"""

import asyncio
import sys
from time import monotonic

import psutil

from app.sdk import Image
from tests.bench.figures import tell
from tests.bench.stage import engine, flow

FPS = 30
JPEG = bytes(40_000)


async def main(seconds: float) -> None:
    live = flow({"camera": {"type": "nodes.fed"}, "model": {"type": "nodes.sleeping"}}, "camera.out -> model.image")
    ages: list[float] = []
    queued: list[int] = []
    memory: list[tuple[float, float]] = []
    process = psutil.Process()
    async with engine() as made:
        asked = asyncio.Event()
        loop = asyncio.get_running_loop()
        session = await made.open(
            live,
            watch=lambda said: ages.append(1000 * (monotonic() - said.value)) if said.pin.node == "model" else None,
            asked=lambda wish: loop.call_soon_threadsafe(asked.set),
        )
        await asked.wait()
        began = monotonic()
        sent = 0
        while (now := monotonic() - began) < seconds:
            made.call(session.send, "camera", Image.encoded(JPEG, time=monotonic()), False, sent)
            sent += 1
            if sent % FPS == 0:
                queued.append(sum(depth for _, depth in session.gauges()[1].values()))
                memory.append((now, process.memory_info().rss / 2**20))
            await asyncio.sleep(max(0.0, began + sent / FPS - monotonic()))
        await made.close(session)
    ages = ages[3:]
    tell(f"frame age, 30 fps into 100 ms, {seconds:g} s", ages, "ms", against="Roboflow inference", other=117)
    tell(
        "the same, its last quarter", ages[-len(ages) // 4 :], "ms", against="fastrtc and pipecat at 20 s", other=14_000
    )
    print(f"frames waiting inside: at most {max(queued)}; results {len(ages)} of {sent} frames sent")
    half = memory[len(memory) // 2 :]
    slope = (half[-1][1] - half[0][1]) / max(1e-9, half[-1][0] - half[0][0]) * 60
    print(f"memory: {memory[-1][1]:.0f} MiB, {slope:+.2f} MiB a minute in the second half; fastrtc grew by 690")


if __name__ == "__main__":
    asyncio.run(main(float(sys.argv[1]) if len(sys.argv) > 1 else 60))
