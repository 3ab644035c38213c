"""A picture on a wire: decoded when somebody looks, encoded once, never changed."""

from dataclasses import dataclass, field, replace
from pickle import PickleBuffer
from typing import Any, NamedTuple, SupportsIndex

import numpy as np
from numpy.typing import NDArray

from app.sdk.errors import NodeError
from app.sdk.marks import Mark

Pixels = NDArray[np.uint8]


class Frame(NamedTuple):
    """Where a picture came from: the client that sent it and its number there.

    A browser that sent a frame keeps its own copy; a picture that still carries that frame is shown there
    without sending any pixels back.
    """

    source: str
    seq: int


class Raster:
    """The pixels behind one or more pictures, each form of them made when first asked for.

    Two threads that ask at once both do the work; the results are equal.
    """

    __slots__ = ("_came_as_file", "_data", "_mime", "_pixels", "_size")

    def __init__(self, pixels: Pixels | None = None, data: bytes = b"", mime: str = "") -> None:
        self._pixels = None if pixels is None else _read_only(pixels)
        self._data, self._mime = data, mime
        self._came_as_file = pixels is None
        self._size = None if pixels is None else (pixels.shape[1], pixels.shape[0])

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[Any, ...]:
        """Its file travels out of band, as its pixels do: whoever hands pictures to a process pickles no picture."""
        data = PickleBuffer(self._data) if protocol.__index__() >= 5 and self._data else self._data
        return _arrived, (self._pixels, data, self._mime)

    @property
    def file(self) -> tuple[bytes, str] | None:
        """The very bytes it came as, and their MIME type; None if it came as pixels."""
        return (self._data, self._mime) if self._came_as_file else None

    @property
    def pixels(self) -> Pixels:
        if self._pixels is None:
            self._pixels = _read_only(_decoded(self._data))
        return self._pixels

    @property
    def size(self) -> tuple[int, int]:
        if self._size is None:
            self._size = (self.pixels.shape[1], self.pixels.shape[0])
        return self._size

    def jpeg(self, quality: int) -> bytes:
        if self._mime != "image/jpeg":
            data = _as_jpeg(self.pixels, quality)
            self._came_as_file = False  # the pixels are what it was, the JPEG no more
            self._data, self._mime = data, "image/jpeg"
        return self._data


@dataclass(frozen=True, slots=True, eq=False)
class Image:
    """One picture, immutable. Make it with `Image.of(pixels)` or `Image.encoded(bytes)`.

    `time` is seconds since its source began. `marks` lie on the picture as shapes; `pixels` has them painted in, `bare`
    has not. Pictures that differ only in their marks share one raster: it is decoded and encoded once for all of them.
    """

    raster: Raster = field(repr=False)
    time: float = 0.0
    marks: tuple[Mark, ...] = ()
    frame: Frame | None = None

    @classmethod
    def of(cls, pixels: Pixels, time: float = 0.0) -> "Image":
        """A picture from (height, width, 3) uint8 RGB pixels, which must not change afterwards.

        Raises ValueError for any other shape or dtype.
        """
        if pixels.ndim != 3 or pixels.shape[2] != 3 or pixels.dtype != np.uint8 or not pixels.size:
            raise ValueError(f"an image is (height, width, 3) uint8 RGB, not {pixels.shape} {pixels.dtype}")
        return cls(Raster(pixels), time)

    @classmethod
    def encoded(
        cls, data: bytes, mime: str = "image/jpeg", *, time: float = 0.0, frame: Frame | None = None
    ) -> "Image":
        """A picture still in its file format: JPEG, PNG, WebP.

        It is decoded when first looked at and not before, so a frame that is dropped costs nothing; a broken one
        raises NodeError then.
        """
        return cls(Raster(data=data, mime=mime), time, frame=frame)

    def marked(self, *marks: Mark) -> "Image":
        """The same picture with more shapes on it."""
        return replace(self, marks=(*self.marks, *marks))

    @property
    def bare(self) -> Pixels:
        """(height, width, 3) uint8 RGB without the marks, read-only."""
        return self.raster.pixels

    @property
    def pixels(self) -> Pixels:
        """(height, width, 3) uint8 RGB with the marks painted in, read-only: copy before you draw."""
        if not self.marks:
            return self.raster.pixels
        from app.sdk.painting import painted

        return _read_only(painted(self.raster.pixels, self.marks))

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels; decodes if nobody has yet."""
        return self.raster.size

    @property
    def width(self) -> int:
        return self.raster.size[0]

    @property
    def height(self) -> int:
        return self.raster.size[1]

    def jpeg(self, quality: int = 85) -> bytes:
        """The picture without its marks as a JPEG: the very bytes it came as, if it came as one."""
        return self.raster.jpeg(quality)


def _arrived(pixels: Pixels | None, data: bytes, mime: str) -> Raster:
    return Raster(pixels, bytes(data), mime)


def _read_only(pixels: Pixels) -> Pixels:
    pixels = pixels.view()
    pixels.flags.writeable = False
    return pixels


def _decoded(data: bytes) -> Pixels:
    import cv2

    found = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR_RGB) if data else None
    if found is None:
        remedy = "Send a whole JPEG, PNG or WebP file"
        raise NodeError("the picture could not be decoded", remedy, code="undecodable")
    return np.asarray(found, np.uint8)


def _as_jpeg(pixels: Pixels, quality: int) -> bytes:
    import cv2

    done, data = cv2.imencode(".jpg", pixels[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])
    if not done:
        raise NodeError("the picture could not be encoded as JPEG", "Resize it to at most 65,500 pixels a side")
    return bytes(data)
