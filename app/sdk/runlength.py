"""Which pixels of a picture belong to a thing, as run lengths: some hundred numbers instead of a million."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class RunLength:
    """A bitmap in COCO's run lengths: how many pixels are out, then in, then out, down one column after the other.

    size: width and height of the bitmap. It covers the whole of the picture it belongs to, but may be coarser.
    """

    counts: tuple[int, ...]
    size: tuple[int, int]

    def __post_init__(self) -> None:
        width, height = self.size
        if min(self.counts, default=0) < 0 or sum(self.counts) != width * height:
            raise ValueError(f"the runs of a mask of {width} by {height} add up to {width * height}, none below 0")

    @classmethod
    def of(cls, bitmap: NDArray[Any]) -> "RunLength":
        """A mask from (height, width) pixels, in where they are not 0."""
        height, width = bitmap.shape
        down = np.ascontiguousarray((bitmap != 0).T).ravel()
        ends = np.flatnonzero(down[1:] != down[:-1]) + 1
        counts = np.diff(np.concatenate([[0], ends, [down.size]])).tolist()
        return cls((0, *counts) if down.size and down[0] else tuple(counts), (width, height))

    @property
    def bitmap(self) -> NDArray[np.bool_]:
        """(height, width), true where it is in."""
        width, height = self.size
        return np.repeat(np.arange(len(self.counts)) % 2 == 1, self.counts).reshape(width, height).T

    @property
    def share(self) -> float:
        """How much of the picture is in, 0 to 1."""
        return sum(self.counts[1::2]) / max(1, self.size[0] * self.size[1])

    def plain(self) -> dict[str, Any]:
        """As COCO writes it: `size` is height, width."""
        return {"size": [self.size[1], self.size[0]], "counts": list(self.counts)}

    @classmethod
    def from_plain(cls, plain: dict[str, Any]) -> "RunLength":
        """Read back what `plain` wrote. Raises KeyError or ValueError if it is something else."""
        height, width = (int(side) for side in plain["size"])
        return cls(tuple(int(count) for count in plain["counts"]), (width, height))
