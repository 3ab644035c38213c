"""The cameras of the benches, the same for us and for every rival: plain Python and numpy, importable anywhere.

A camera is a thread that blocks until its next picture is due, as a driver does. Every picture carries the moment it
was taken, on the machine's monotonic clock, in its first eight bytes, so that its age can be told wherever it comes
out.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

WIDTH, HEIGHT = 640, 480
WARM = 3.0
"""Seconds at the beginning that are not counted."""


@dataclass(frozen=True)
class Case:
    """What is measured: so many cameras, at a rate, into a model that sleeps."""

    title: str
    cameras: int = 1
    fps: float = 30.0
    """Pictures a second that each camera really gives."""
    announced: float = 30.0
    """What it says it gives."""
    model: float = 0.1
    """Seconds the model takes for one batch, whatever its size."""
    bursty: int = 0
    """How many of the cameras pause half a second in every second, and give what they owe at once."""
    aim: str = ""

    @property
    def offered(self) -> float:
        """Pictures a second of all cameras together."""
        return self.cameras * self.fps - self.bursty * self.fps / 3


CASES = {
    "B1": Case("30 fps into a model of 100 ms", aim="at most 120 ms p50, flat memory"),
    "B2": Case(
        "8 cameras of 15 fps, a little apart, 5 ms", cameras=8, fps=15, announced=15, model=0.005, aim="8 / 15 ms"
    ),
    "B3": Case(
        "4 cameras of 30 fps, one with pauses, 5 ms", cameras=4, model=0.005, bursty=1, aim="105 of 110 frames/s"
    ),
    "B4": Case("announces 30 fps, gives 29.5", fps=29.5, model=0.0, aim="29.3 fps"),
}


def due(case: Case, camera: int) -> Iterator[float]:
    """The seconds since the beginning at which a camera gives its pictures."""
    shift = camera / case.cameras / case.fps
    number = 0
    while True:
        at = shift + number / case.fps
        number += 1
        if camera < case.bursty and at % 1.0 < 0.5:
            if at % 1.0 < 1 / 6:
                continue  # it gives 20 of its 30 pictures
            at = at - at % 1.0 + 0.5
        yield at


class Camera:
    """Blocks in `wait`, then `picture` has what was seen."""

    def __init__(self, case: Case, number: int, began: float) -> None:
        self.case, self.number, self._began = case, number, began
        self._due = due(case, number)
        self._taken = 0.0

    def wait(self) -> None:
        at = self._began + next(self._due)
        time.sleep(max(0.0, at - time.monotonic()))
        self._taken = time.monotonic()

    def picture(self) -> "np.ndarray":
        pixels = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
        stamp(pixels, self._taken)
        return pixels


def stamp(pixels: "np.ndarray", taken: float) -> None:
    pixels.reshape(-1)[:8] = np.frombuffer(np.float64(taken).tobytes(), np.uint8)


def age(pixels: "np.ndarray") -> float:
    """Milliseconds since a picture was taken."""
    taken = np.frombuffer(pixels.reshape(-1)[:8].tobytes(), np.float64)[0]
    return 1000 * (time.monotonic() - float(taken))
