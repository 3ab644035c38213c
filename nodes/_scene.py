"""A made-up world for a made-up camera: coloured shapes that drift and bounce, and the truth about them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from app.sdk import Detections, Image

SHAPES = {"circle": 0, "square": 4, "triangle": 3}  # with how many corners
COLORS = {
    "red": (220, 40, 40),
    "green": (60, 180, 60),
    "blue": (40, 90, 220),
    "yellow": (230, 210, 40),
    "purple": (160, 60, 180),
    "orange": (240, 130, 30),
    "cyan": (50, 200, 210),
}
BITS = 16  # frame numbers drawn into pictures begin again after 65,535


def film(
    width: int, height: int, fps: float, shapes: int, seed: int, seconds: float, colors: bool, numbered: bool
) -> Iterator[tuple[Image, Detections]]:
    """Pictures and the truth about them, `seconds` long or, at 0, without end. See `inputs.synthetic_camera`."""
    scenes = Scene(width, height, shapes, seed).frames(fps, colors)
    for number, (pixels, truth) in enumerate(scenes):
        if seconds and number >= round(seconds * fps):
            return
        yield Image.of(stamped(pixels, number) if numbered else pixels, number / fps), replace(truth, time=number / fps)


@dataclass
class Scene:
    """`count` shapes in `width` by `height` pixels; the same `seed` gives the same film, whatever the clock says."""

    width: int
    height: int
    count: int = 4
    seed: int = 0
    at: NDArray[np.float64] = field(init=False)
    """(count, 2) centres, pixels."""
    going: NDArray[np.float64] = field(init=False)
    """(count, 2) pixels a second."""

    def __post_init__(self) -> None:
        random, short = np.random.default_rng(self.seed), min(self.width, self.height)
        self.radius = random.uniform(0.09, 0.15, self.count) * short
        self.at = _apart(random, self.radius, self.width, self.height)
        heading = random.uniform(0, 2 * np.pi, self.count)
        self.going = (
            np.stack([np.cos(heading), np.sin(heading)], 1) * random.uniform(0.1, 0.35, (self.count, 1)) * short
        )
        self.spin = random.uniform(-0.5, 0.5, self.count)
        self.angle = random.uniform(0, 2 * np.pi, self.count)
        self.shapes = [list(SHAPES)[number % 3] for number in random.permutation(self.count)]
        self.colors = [list(COLORS)[number % 7] for number in random.permutation(max(7, self.count))[: self.count]]
        self.backdrop = _backdrop(random, self.width, self.height)

    def frames(self, fps: float, colors: bool = False) -> Iterator[tuple[NDArray[np.uint8], Detections]]:
        """Pixels and what they show, "circle" or with its colour "red circle", without end."""
        names = [f"{color} {shape}" if colors else shape for color, shape in zip(self.colors, self.shapes, strict=True)]
        while True:
            yield self._drawn(tuple(names))
            for _ in range(4):  # small steps, so that nothing passes through anything
                self._move(0.25 / fps)

    def _move(self, seconds: float) -> None:
        self.at += self.going * seconds
        self.angle += self.spin * seconds
        for axis, end in enumerate((self.width, self.height)):
            low, high = self.at[:, axis] < self.radius, self.at[:, axis] > end - self.radius
            speed = np.abs(self.going[:, axis])
            self.going[:, axis] = np.where(low, speed, np.where(high, -speed, self.going[:, axis]))
        for one in range(self.count):
            for other in range(one):
                self._bounce(one, other)

    def _bounce(self, one: int, other: int) -> None:
        """Two discs of equal mass that touch swap their speeds along the line between them."""
        between = self.at[one] - self.at[other]
        distance = float(np.hypot(*between))
        if distance > (self.radius[one] + self.radius[other]) * 1.1:
            return
        along = between / max(distance, 1e-6)
        closing = float((self.going[one] - self.going[other]) @ along)
        if closing < 0:
            self.going[one] -= closing * along
            self.going[other] += closing * along

    def _drawn(self, names: tuple[str, ...]) -> tuple[NDArray[np.uint8], Detections]:
        pixels, boxes = self.backdrop.copy(), np.zeros((self.count, 4), np.float32)
        for n in range(self.count):
            look = SHAPES[self.shapes[n]], COLORS[self.colors[n]]
            boxes[n] = drawn(pixels, *look, self.at[n], self.radius[n], self.angle[n])
        boxes = np.clip(boxes, 0, (self.width, self.height) * 2)
        scores, ids = np.ones(self.count, np.float32), np.arange(1, self.count + 1)
        return pixels, Detections(boxes, names, scores, (self.width, self.height), ids)


def drawn(
    pixels: NDArray[np.uint8],
    corners: int,
    color: tuple[int, int, int],
    at: NDArray[np.float64],
    radius: float,
    angle: float,
) -> tuple[float, float, float, float]:
    """Draw a regular polygon, or a disc for 0 corners, to a sixteenth of a pixel; say its box."""
    import cv2

    if not corners:
        cv2.circle(pixels, _fixed(at), round(radius * 16), color, -1, cv2.LINE_AA, 4)
        return at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius
    turns = angle + np.arange(corners) * 2 * np.pi / corners
    points = at + radius * np.stack([np.cos(turns), np.sin(turns)], 1)
    cv2.fillPoly(pixels, [np.round(points * 16).astype(np.int32)], color, cv2.LINE_AA, 4)
    (left, top), (right, bottom) = points.min(0), points.max(0)
    return left, top, right, bottom


def stamped(pixels: NDArray[np.uint8], number: int) -> NDArray[np.uint8]:
    """A copy with `number` along the upper edge as black and white squares that survive JPEG and H.264."""
    pixels, cell = pixels.copy(), pixels.shape[1] // (BITS + 2)
    bits = [1, *(number >> bit & 1 for bit in range(BITS)), 0]
    for place, bit in enumerate(bits):
        pixels[:cell, place * cell : (place + 1) * cell] = 255 * bit
    return pixels


def stamp_of(pixels: NDArray[np.uint8]) -> int | None:
    """The number that `stamped` drew, or None if there is none."""
    cell = pixels.shape[1] // (BITS + 2)
    inner = slice(cell // 4, max(cell // 4 + 1, cell * 3 // 4))  # away from a cell's blurred edges
    row = pixels[inner].mean((0, 2))[: cell * (BITS + 2)].reshape(BITS + 2, cell)
    bits = row[:, inner].mean(1)
    if bits[0] < 200 or bits[-1] > 55:
        return None
    return sum(1 << place for place, level in enumerate(bits[1:-1]) if level > 127)


def _apart(random: np.random.Generator, radius: NDArray[np.float64], width: int, height: int) -> NDArray[np.float64]:
    """Centres for discs that do not touch; a crowd that cannot be placed may touch."""
    at = np.zeros((len(radius), 2))
    for number, reach in enumerate(radius):
        for _ in range(200):
            at[number] = random.uniform((reach, reach), (width - reach, height - reach))
            if np.all(np.hypot(*(at[:number] - at[number]).T) > (radius[:number] + reach) * 1.15):
                break
    return at


def _backdrop(random: np.random.Generator, width: int, height: int) -> NDArray[np.uint8]:
    """Pale, and a little lighter towards the bottom."""
    tint = random.uniform(196, 226, 3)
    shade = np.linspace(0, 24, height)[:, None, None]
    return np.broadcast_to(np.clip(tint + shade, 0, 255), (height, width, 3)).astype(np.uint8)


def _fixed(at: NDArray[np.float64]) -> tuple[int, int]:
    return round(float(at[0]) * 16), round(float(at[1]) * 16)
