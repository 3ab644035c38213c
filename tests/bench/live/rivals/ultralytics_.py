"""ultralytics' stream loader with a model that sleeps: `python ultralytics_.py CASE SECONDS`."""

import os
import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parent)]
os.environ["YOLO_OFFLINE"] = "True"

import cv2  # noqa: E402
from cameras import CASES, HEIGHT, WARM, WIDTH, Camera, age  # noqa: E402
from told import Told  # noqa: E402


class Capture:
    """Stands where the loader opens a camera by its address: `rtsp://bench/2` is the second."""

    case = CASES["B1"]
    began = 0.0

    def __init__(self, address: str) -> None:
        self._camera = Camera(self.case, int(address.rpartition("/")[2]), Capture.began)

    def isOpened(self) -> bool:  # noqa: N802 - theirs
        return True

    def get(self, what: int) -> float:
        return {
            cv2.CAP_PROP_FRAME_WIDTH: WIDTH,
            cv2.CAP_PROP_FRAME_HEIGHT: HEIGHT,
            cv2.CAP_PROP_FPS: self.case.announced,
        }.get(what, 0)

    def grab(self) -> bool:
        self._camera.wait()
        return True

    def retrieve(self):
        return True, self._camera.picture()

    def read(self):
        self.grab()
        return self.retrieve()

    def release(self) -> None: ...


def run(case, seconds: float) -> None:
    from ultralytics.data.loaders import LoadStreams

    Capture.case, Capture.began = case, time.monotonic() + 0.5
    cv2.VideoCapture = Capture
    told = Told("ultralytics", "default", WARM)
    until = time.monotonic() + WARM + seconds
    streams = Path("/tmp/bench.streams")
    streams.write_text("\n".join(f"rtsp://bench/{number}" for number in range(case.cameras)))
    for _, images, _ in LoadStreams(str(streams)):
        time.sleep(case.model)
        for number, image in enumerate(images):
            told.saw(number, age(image))
        if time.monotonic() > until:
            break
    told.say()


if __name__ == "__main__":
    run(CASES[sys.argv[1]], float(sys.argv[2]))
    sys.stdout.flush()
    os._exit(0)
