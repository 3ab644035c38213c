"""Drawn pictures of circles, squares and triangles, hard on purpose: clutter, noise, blur, any rotation."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
NAMES = ("circle", "square", "triangle")
COLORS = {
    "red": (220, 40, 40),
    "green": (60, 180, 60),
    "blue": (40, 90, 220),
    "yellow": (230, 210, 40),
    "purple": (160, 60, 180),
    "orange": (240, 130, 30),
    "cyan": (50, 200, 210),
}
LABELS = tuple(f"{color} {shape}" for shape in NAMES for color in COLORS)


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape's class, 0 to 2, and its box in pixels: left, top, right, bottom."""

    kind: int
    box: tuple[float, float, float, float]


def scene(random: np.random.Generator, size: int = 160, most: int = 5) -> tuple[Pixels, list[Shape]]:
    """A square RGB picture with one to `most` shapes of 5 to 36 % of its side, none over another."""
    pixels, shapes, taken = backdrop(random, size), list[Shape](), list[tuple[float, float, float]]()
    for _ in range(random.integers(1, most + 1)):
        place = _free_place(random, size, taken)
        if place is None:
            continue
        taken.append(place)
        x, y, radius = place
        under = pixels[int(y) - 2 : int(y) + 3, int(x) - 2 : int(x) + 3].reshape(-1, 3).mean(0)
        kind, color = int(random.integers(3)), _seen_against(random, under, 25, 120)
        shapes.append(Shape(kind, draw(pixels, kind, x, y, radius, turned(random, kind), color)))
    return worn(random, pixels), shapes


def single(random: np.random.Generator, size: int = 64) -> tuple[Pixels, int]:
    """A square RGB picture with one shape of 40 to 84 % of its side, and which of `LABELS` it is."""
    kind, name = int(random.integers(3)), list(COLORS)[random.integers(len(COLORS))]
    for _ in range(20):
        pixels, radius = backdrop(random, size), random.uniform(0.2, 0.42) * size
        x, y = random.uniform(radius, size - radius, 2)
        color = np.clip(np.array(COLORS[name]) + random.integers(-22, 23, 3), 0, 255)
        if np.abs(color - pixels[int(y), int(x)].astype(int)).sum() > 90:
            break
    draw(pixels, kind, x, y, radius, turned(random, kind), color)
    return worn(random, pixels, blur=0.0), LABELS.index(f"{name} {NAMES[kind]}")


def draw(
    pixels: Pixels, kind: int, x: float, y: float, radius: float, angle: float, color: NDArray[np.int64]
) -> tuple[float, float, float, float]:
    """Draw a shape; say its box."""
    ink = tuple(int(level) for level in color)
    if kind == 0:
        cv2.circle(pixels, (int(x), int(y)), int(radius), ink, -1, cv2.LINE_AA)
        return x - radius, y - radius, x + radius, y + radius
    corners = 4 if kind == 1 else 3
    turns = angle + np.arange(corners) * 2 * np.pi / corners
    points = np.stack([x + radius * np.cos(turns), y + radius * np.sin(turns)], 1)
    cv2.fillPoly(pixels, [np.round(points).astype(np.int32)], ink, cv2.LINE_AA)
    (left, top), (right, bottom) = points.min(0), points.max(0)
    return float(left), float(top), float(right), float(bottom)


def turned(random: np.random.Generator, kind: int) -> float:
    """Half of them stand as people draw them, within nine degrees; the rest any way."""
    if random.random() < 0.5:
        return float(random.uniform(0, 2 * np.pi))
    return float((np.pi / 4 if kind == 1 else -np.pi / 2) + random.uniform(-0.15, 0.15))


def backdrop(random: np.random.Generator, size: int) -> Pixels:
    """Plain, graded, cloudy or pale, with up to four lines across."""
    match random.integers(4):
        case 0:
            pixels = np.full((size, size, 3), random.integers(0, 256, 3), np.uint8)
        case 1:
            ends, step = random.integers(0, 256, (2, 1, 3)), np.linspace(0, 1, size)[:, None]
            grade = np.repeat((ends[0] * (1 - step) + ends[1] * step)[:, None], size, 1).astype(np.uint8)
            pixels = grade if random.random() < 0.5 else np.ascontiguousarray(grade.transpose(1, 0, 2))
        case 2:
            clouds = random.integers(0, 256, (6, 8, 3), dtype=np.uint8)
            pixels = np.asarray(cv2.resize(clouds, (size, size), interpolation=cv2.INTER_CUBIC), np.uint8)
        case _:
            pixels = np.full((size, size, 3), random.integers(200, 256), np.uint8)
    for _ in range(random.integers(0, 5)):
        begin, end = random.integers(0, size, (2, 2)).tolist()
        color = tuple(random.integers(0, 256, 3).tolist())
        cv2.line(pixels, begin, end, color, int(random.integers(1, 3)), cv2.LINE_AA)
    return pixels


def worn(random: np.random.Generator, pixels: Pixels, blur: float = 0.3) -> Pixels:
    """Noise on half of them, blur on a share of `blur`."""
    if random.random() < 0.5:
        noise = random.normal(0, random.uniform(2, 14), pixels.shape)
        pixels = np.clip(pixels + noise, 0, 255).astype(np.uint8)
    return np.asarray(cv2.GaussianBlur(pixels, (3, 3), 0), np.uint8) if random.random() < blur else pixels


def _free_place(
    random: np.random.Generator, size: int, taken: list[tuple[float, float, float]]
) -> tuple[float, float, float] | None:
    for _ in range(20):
        radius = np.exp(random.uniform(np.log(0.05), np.log(0.36))) * size
        x, y = random.uniform(radius, size - radius, 2)
        if all((x - a) ** 2 + (y - b) ** 2 > (radius + r) ** 2 for a, b, r in taken):
            return float(x), float(y), float(radius)
    return None


def _seen_against(random: np.random.Generator, under: NDArray[np.float64], vary: int, least: int) -> NDArray[np.int64]:
    """One of the seven colours, a little off, at least `least` levels in all away from what is under it."""
    for _ in range(20):
        color = list(COLORS.values())[random.integers(len(COLORS))]
        shade = np.clip(np.array(color) + random.integers(-vary, vary + 1, 3), 0, 255)
        if np.abs(shade - under).sum() > least:
            break
    return shade
