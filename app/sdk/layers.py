"""Masks, heat and insets blended into pixels: what painter.js leaves to layers.js and insets.js."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.sdk.image import Pixels
from app.sdk.marks import Heat, Inset, Mask

STOPS = ((70, 107, 227), (40, 187, 236), (49, 242, 153), (162, 252, 60), (237, 208, 58), (251, 128, 34), (210, 49, 5))
"""Colours from the least level to the most, evenly apart, of Google's Turbo (2019); layers.js has the same."""
FADED = 96
"""Levels below this let the picture through more and more."""


def paint_masks(canvas: Pixels, masks: Sequence[Mask]) -> None:
    """Tint `canvas` under masks that have one size."""
    width, height = masks[0].mask.size
    layer = np.zeros((height, width, 4), np.uint8)
    for mark in masks:
        red, green, blue = (int(mark.color[at : at + 2], 16) for at in (1, 3, 5))
        alpha = mark.opacity
        layer[mark.mask.bitmap] = [round(part * alpha) for part in (red, green, blue, 255)]
    _lay(canvas, layer, (0, 0, canvas.shape[1], canvas.shape[0]))


def paint_heat(canvas: Pixels, heat: Heat) -> None:
    width, height = heat.size
    levels = np.frombuffer(heat.values, np.uint8).reshape(height, width)
    _lay(canvas, _heat_colors(heat.opacity)[levels], heat.corners)


def paint_inset(canvas: Pixels, inset: Inset) -> None:
    import cv2

    left, top, right, bottom = (round(side) for side in inset.corners)
    width, height = max(1, right - left), max(1, bottom - top)
    how = cv2.INTER_AREA if inset.pixels.shape[1] > width else cv2.INTER_LINEAR
    fitted = cv2.resize(inset.pixels, (width, height), interpolation=how)
    rows, columns = slice(max(0, top), min(bottom, canvas.shape[0])), slice(max(0, left), min(right, canvas.shape[1]))
    part = fitted[rows.start - top :, columns.start - left :]
    canvas[rows, columns] = part[: max(0, rows.stop - rows.start), : max(0, columns.stop - columns.start)]
    line = max(1, round(canvas.shape[0] / 360))
    cv2.rectangle(canvas, (left, top), (right - 1, bottom - 1), (255, 255, 255), line)


def _heat_colors(opacity: float) -> NDArray[np.uint8]:
    """(256, 4) uint8: each level's colour, multiplied by its alpha, and that alpha."""
    levels = np.arange(256)
    colors = [np.interp(levels * (len(STOPS) - 1) / 255, range(len(STOPS)), part) for part in zip(*STOPS, strict=True)]
    alpha = opacity * np.minimum(1, levels / FADED)
    return np.round(np.stack([*colors, np.full(256, 255.0)], 1) * alpha[:, None]).astype(np.uint8)


def _lay(canvas: Pixels, layer: NDArray[np.uint8], corners: tuple[float, float, float, float]) -> None:
    """Blend (h, w, 4) colours, multiplied by their alpha, over `corners` of `canvas`, smoothed."""
    import cv2

    left, top, right, bottom = corners
    across, down = (right - left) / layer.shape[1], (bottom - top) / layer.shape[0]
    used = np.argwhere(layer[..., 3])
    if not len(used) or across <= 0 or down <= 0:
        return
    (row, column), (low, far) = used.min(0), used.max(0) + 1
    x, y = max(0, int(left + (column - 1) * across)), max(0, int(top + (row - 1) * down))
    x_end = min(canvas.shape[1], int(left + (far + 1) * across) + 1, -int(-right // 1))
    y_end = min(canvas.shape[0], int(top + (low + 1) * down) + 1, -int(-bottom // 1))
    if x_end <= x or y_end <= y:
        return
    where = np.array([[1 / across, 0, (x + 0.5 - left) / across - 0.5], [0, 1 / down, (y + 0.5 - top) / down - 0.5]])
    how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    fitted = cv2.warpAffine(layer, where, (x_end - x, y_end - y), flags=how, borderMode=cv2.BORDER_REPLICATE)
    part = canvas[y:y_end, x:x_end]
    through = 255 - fitted[..., 3:].astype(np.uint16)
    part[...] = ((part * through + 127) // 255 + fitted[..., :3]).clip(0, 255)
