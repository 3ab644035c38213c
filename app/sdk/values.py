"""What travels on a wire: nine kinds, each spelled as an ordinary Python type.

`None` never travels: an output left at None says nothing on its pin.
"""

from collections.abc import AsyncIterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, JsonValue

Json = JsonValue
Prose = Annotated[str, Field(json_schema_extra={"widget": "prose"})]
"""Text of several lines, edited in a large box."""
File = Annotated[str, Field(json_schema_extra={"widget": "file"})]
"""A file's path or the reference of an upload; the inspector offers a file picker."""
Partial = Annotated[str, Field(json_schema_extra={"widget": "partial"})]
"""Text that is not final yet: each takes the place of the one before, and an empty one ends it."""
Stream = AsyncIterable  # Stream[Audio]: values that keep coming, in time order


@dataclass(frozen=True, slots=True, eq=False)
class Audio:
    """Mono sound: (n,) float32 in -1 to 1 at `rate` Hz, beginning `time` seconds after its source began.

    `gap`: seconds of sound that were lost right before it, in a session that could not keep up or a line that was cut.
    """

    samples: NDArray[np.float32]
    rate: int
    time: float = 0.0
    gap: float = 0.0

    def __post_init__(self) -> None:
        if self.samples.ndim != 1 or self.samples.dtype != np.float32:
            raise ValueError(f"sound is (n,) float32, not {self.samples.shape} {self.samples.dtype}")
        if self.rate <= 0:
            raise ValueError(f"a sample rate is above 0 Hz, not {self.rate}")
        if self.gap < 0:
            raise ValueError(f"a gap lasts 0 seconds or more, not {self.gap}")
        view = self.samples.view()
        view.flags.writeable = False
        object.__setattr__(self, "samples", view)

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.rate


@dataclass(frozen=True, slots=True)
class Video:
    """A video file: read by its consumer, so that its length costs no memory.

    `width` and `height` in pixels, `fps` in frames a second, `duration` in seconds; what is not known is 0.
    """

    path: Path
    mime: str = "video/mp4"
    width: int = 0
    height: int = 0
    fps: float = 0.0
    duration: float = 0.0
