"""Roboflow inference's pipeline with a handler that sleeps: `python roboflow.py CASE SECONDS`.

Modes: what it does by itself, `every_frame`, and `freshest`, which its documentation recommends for live cameras.
"""

import os
import sys
import threading
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parent)]
os.environ.setdefault("CORE_MODELS_ENABLED", "False")

from cameras import CASES, WARM, Camera, age  # noqa: E402
from inference import InferencePipeline  # noqa: E402
from streamvision.camera.entities import SourceProperties, VideoFrameProducer  # noqa: E402
from told import Told  # noqa: E402


class Producer(VideoFrameProducer):
    def __init__(self, camera: Camera) -> None:
        self._camera = camera
        self._open = True

    def grab(self) -> bool:
        self._camera.wait()
        return self._open

    def retrieve(self):
        return True, self._camera.picture()

    def release(self) -> None:
        self._open = False

    def isOpened(self) -> bool:  # noqa: N802 - theirs
        return self._open

    def discover_source_properties(self) -> SourceProperties:
        return SourceProperties(
            width=640,
            height=480,
            total_frames=-1,
            is_file=False,
            fps=self._camera.case.announced,
            timestamp_created=None,
        )


def run(case, mode: str | None, seconds: float) -> None:
    told = Told("roboflow", mode or "default", WARM)
    began = time.monotonic() + 0.5

    def look(frames):
        time.sleep(case.model)
        return [{} for _ in frames]

    def see(predictions, frames) -> None:
        for frame in frames if isinstance(frames, list) else [frames]:
            if frame is not None:
                told.saw(frame.source_id or 0, age(frame.image))

    cameras = [Camera(case, number, began) for number in range(case.cameras)]
    pipeline = InferencePipeline.init_with_custom_logic(
        video_reference=[lambda camera=camera: Producer(camera) for camera in cameras],
        on_video_frame=look,
        on_prediction=see,
        **({"video_processing_mode": mode} if mode else {}),
    )
    pipeline.start(use_main_thread=False)
    time.sleep(0.5 + WARM + seconds)
    told.say()
    threading.Thread(target=pipeline.terminate, daemon=True).start()
    time.sleep(1)


if __name__ == "__main__":
    for mode in (None, "every_frame", "freshest"):
        run(CASES[sys.argv[1]], mode, float(sys.argv[2]))
    sys.stdout.flush()
    os._exit(0)
