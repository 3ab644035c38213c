"""Words painted into pixels, in any alphabet of Europe; OpenCV's own letters know no umlaut."""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

FONT = "mpl-data/fonts/ttf/DejaVuSans-Bold.ttf"
"""DejaVu comes with matplotlib, and that with ultralytics."""


def lettering(text: str, height: int) -> NDArray[np.uint8]:
    """(h, w) uint8: how much of each pixel the letters cover, 0 to 255. `height`: of a line, in pixels."""
    from PIL import Image, ImageDraw

    font = _font(height)
    left, _, right, _ = font.getbbox(text)
    above, below = font.getmetrics()
    page = Image.new("L", (max(1, int(right - min(0, left))), above + below))
    ImageDraw.Draw(page).text((-min(0, left), 0), text, fill=255, font=font)
    return np.asarray(page)


@lru_cache(maxsize=32)  # opening a font takes longer than writing with it
def _font(height: int) -> Any:
    from PIL import ImageFont

    spec = find_spec("matplotlib")  # where it is; it is not imported
    path = Path(spec.origin).parent / FONT if spec is not None and spec.origin else None
    if path is not None and path.is_file():
        return ImageFont.truetype(str(path), height)
    return ImageFont.load_default(height)
