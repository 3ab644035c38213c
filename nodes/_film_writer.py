"""Write an H.264 film that plays anywhere."""

from fractions import Fraction
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.sdk import Image

TICKS = 90_000  # a second, as broadcast counts: any usual frame rate divides it


class FilmWriter:
    """A film being written. It may be closed from another thread while a picture is still being encoded."""

    def __init__(self, path: Path, fps: float = 0.0) -> None:
        self.path, self.fps, self.frames = path, fps, 0
        self._container: Any = None
        self._stream: Any = None
        self._last, self._step, self._origin = -1, 0, 0.0
        self._lock = Lock()
        self._closed = False

    def write(self, image: Image) -> None:
        """Add one picture, its marks painted in; the first decides the film's size."""
        import av

        with self._lock:
            if self._closed:
                return
            if self._container is None:
                self._open(*image.size, image.time)
            frame = av.VideoFrame.from_ndarray(self._fitted(image.pixels), format="rgb24")
            frame.pts, frame.time_base = self._ticks(image.time), Fraction(1, TICKS)
            self._container.mux(self._stream.encode(frame))
            self.frames += 1

    def close(self) -> None:
        """Write what is still held back, and the index. Does nothing the second time."""
        with self._lock:
            if self._container is not None and not self._closed:
                self._container.mux(self._stream.encode(None))
                self._container.close()
            self._closed = True

    def _open(self, width: int, height: int, time: float) -> None:
        import av

        self._container = av.open(str(self.path), "w", options={"movflags": "+faststart"})
        self._stream = self._container.add_stream("libx264", rate=Fraction(self.fps or 30).limit_denominator(1001))
        self._stream.width, self._stream.height = width + width % 2, height + height % 2  # yuv420p halves both
        self._stream.pix_fmt = "yuv420p"
        self._stream.codec_context.time_base = Fraction(1, TICKS)
        self._stream.options = {"preset": "veryfast", "crf": "20"}
        self._origin, self._step = time, round(TICKS / (self.fps or 30))

    def _ticks(self, time: float) -> int:
        """When to show the next picture: always later than the one before, even where a source began again."""
        at = self.frames * self._step if self.fps else round((time - self._origin) * TICKS)
        if at <= self._last:
            at = self._last + self._step
            self._origin = time - at / TICKS
        elif self._last >= 0 and not self.fps:
            self._step = at - self._last
        self._last = at
        return at

    def _fitted(self, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        import cv2

        width, height = self._stream.width, self._stream.height
        down, across = height - pixels.shape[0], width - pixels.shape[1]
        if 0 <= down <= 1 and 0 <= across <= 1:
            return np.pad(pixels, ((0, down), (0, across), (0, 0)), mode="edge") if down or across else pixels
        return np.asarray(cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA), np.uint8)

    def __enter__(self) -> "FilmWriter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self.close()
