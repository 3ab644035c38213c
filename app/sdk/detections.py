"""Things found in a picture: the one value every detector says and every drawer understands."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Detections:
    """`n` things found in one picture.

    boxes: (n, 4) float32, left, top, right, bottom in pixels of the source picture, whatever size the model saw.
    labels: n names. scores: (n,) float32, 0 to 1. ids: (n,) int64 track numbers, or None where nothing is tracked.
    size: width and height of the source picture in pixels.
    """

    boxes: NDArray[np.float32]
    labels: tuple[str, ...]
    scores: NDArray[np.float32]
    size: tuple[int, int]
    ids: NDArray[np.int64] | None = None

    def __post_init__(self) -> None:
        n = len(self.labels)
        if self.boxes.shape != (n, 4) or self.scores.shape != (n,):
            raise ValueError(f"{n} labels, boxes {self.boxes.shape}, scores {self.scores.shape}: one each per thing")
        if self.ids is not None and self.ids.shape != (n,):
            raise ValueError(f"{n} labels, ids {self.ids.shape}: say one id per thing")

    def __len__(self) -> int:
        return len(self.labels)

    @classmethod
    def none(cls, size: tuple[int, int]) -> "Detections":
        return cls(np.zeros((0, 4), np.float32), (), np.zeros(0, np.float32), size)

    def plain(self) -> dict[str, Any]:
        """As JSON: boxes to a tenth of a pixel, scores to a thousandth; `ids` is null where nothing is tracked."""
        return {
            "boxes": [[round(float(side), 1) for side in box] for box in self.boxes],
            "labels": list(self.labels),
            "scores": [round(float(score), 3) for score in self.scores],
            "ids": None if self.ids is None else [int(number) for number in self.ids],
            "size": list(self.size),
        }

    @classmethod
    def from_plain(cls, plain: dict[str, Any]) -> "Detections":
        """Read back what `plain` wrote. Raises KeyError or ValueError if it is something else."""
        n = len(plain["labels"])
        ids = plain.get("ids")
        return cls(
            np.asarray(plain["boxes"], np.float32).reshape(n, 4),
            tuple(plain["labels"]),
            np.asarray(plain["scores"], np.float32),
            (int(plain["size"][0]), int(plain["size"][1])),
            None if ids is None else np.asarray(ids, np.int64),
        )
