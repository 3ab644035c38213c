"""Cut pieces out of pictures."""

import numpy as np
from numpy.typing import NDArray


def cropped(pixels: NDArray[np.uint8], box: NDArray[np.float32], margin: float = 0.0) -> NDArray[np.uint8]:
    """The square around a box with `margin` of its size added on each side, never empty.

    `box` is left, top, right, bottom in pixels of `pixels`, (height, width, 3) uint8 RGB. What would lie outside the
    picture repeats its edge, so that things keep their shape and place.
    """
    left, top, right, bottom = (float(side) for side in box)
    half = max(1.0, max(right - left, bottom - top) * (0.5 + margin))
    across, down = (left + right) / 2, (top + bottom) / 2
    rows = np.clip(np.arange(round(down - half), round(down + half)), 0, pixels.shape[0] - 1)
    columns = np.clip(np.arange(round(across - half), round(across + half)), 0, pixels.shape[1] - 1)
    return pixels[rows[:, None], columns[None]]
