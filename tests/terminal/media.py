"""Films and speech nobody has seen or heard before, with their truth."""

import math
import subprocess
from dataclasses import dataclass
from pathlib import Path

import av
import cv2
import numpy as np

FPS = 25
Side = tuple[float, float, float, float]


@dataclass(frozen=True)
class Shape:
    """Drifts from `start` by `step` a frame: pixels. `size` is its radius, `color` RGB."""

    label: str
    start: tuple[float, float]
    step: tuple[float, float]
    size: int
    color: tuple[int, int, int]

    def points(self, frame: int) -> np.ndarray:
        """The outline in a frame: (n, 2) int32."""
        corners = {"circle": 90, "square": 4, "triangle": 3}[self.label]
        turn = {"circle": 0.0, "square": math.pi / 4, "triangle": -math.pi / 2}[self.label]
        angles = turn + np.arange(corners) * 2 * math.pi / corners
        center = np.asarray(self.start) + frame * np.asarray(self.step)
        return np.round(center + self.size * np.stack([np.cos(angles), np.sin(angles)], 1)).astype(np.int32)

    def box(self, frame: int) -> Side:
        points = self.points(frame)
        (left, top), (right, bottom) = points.min(0), points.max(0)
        return float(left), float(top), float(right), float(bottom)


@dataclass(frozen=True)
class Film:
    width: int
    height: int
    frames: int
    ground: tuple[int, int, int]
    shapes: tuple[Shape, ...]

    def write(self, path: Path) -> Path:
        """As H.264 in MP4."""
        with av.open(str(path), "w") as film:
            stream = film.add_stream("libx264", rate=FPS)
            stream.width, stream.height, stream.pix_fmt = self.width, self.height, "yuv420p"
            for frame in range(self.frames):
                pixels = np.full((self.height, self.width, 3), self.ground, np.uint8)
                for shape in self.shapes:
                    cv2.fillPoly(pixels, [shape.points(frame)], shape.color, cv2.LINE_AA)
                film.mux(stream.encode(av.VideoFrame.from_ndarray(pixels, format="rgb24")))
            film.mux(stream.encode(None))
        return path


def overlap(one: Side, other: Side) -> float:
    """Intersection over union, 0 to 1."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    both = max(0.0, across) * max(0.0, down)
    return both / (_area(one) + _area(other) - both)


def _area(box: Side) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def speak(path: Path, *phrases: str) -> Path:
    """A WAV file, with a pause after each phrase."""
    text = '<break time="900ms"/>'.join(phrases)
    command = ["espeak-ng", "-v", "en-us", "-s", "150", "-m", "-w", str(path), f"<speak>{text}</speak>"]
    subprocess.run(command, check=True)
    return path


def as_m4a(wav: Path, path: Path) -> Path:
    """The same sound as AAC."""
    with av.open(str(wav)) as given, av.open(str(path), "w") as made:
        stream = made.add_stream("aac", rate=44_100)
        mixer = av.AudioResampler(format="fltp", layout="mono", rate=44_100)
        for frame in [*given.decode(audio=0), None]:
            for part in mixer.resample(frame):
                made.mux(stream.encode(part))
        made.mux(stream.encode(None))
    return path


def count_frames(path: Path) -> int:
    with av.open(str(path)) as film:
        return sum(1 for _ in film.decode(video=0))
