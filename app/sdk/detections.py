"""Things found in a picture: the one value every detector says and every drawer understands."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.sdk.runlength import RunLength


@dataclass(frozen=True, slots=True)
class Skeleton:
    """What the key points of a thing are called, and which of them a bone joins, by their places."""

    names: tuple[str, ...]
    pairs: tuple[tuple[int, int], ...] = ()

    def __post_init__(self) -> None:
        if any(not 0 <= place < len(self.names) for pair in self.pairs for place in pair):
            raise ValueError(f"a bone joins two of {len(self.names)} points, numbered from 0")


@dataclass(frozen=True, slots=True, eq=False)
class Detections:
    """`n` things found in one picture. What a detector does not know is None.

    boxes: (n, 4) float32, left, top, right, bottom in pixels of the source picture, whatever size the model saw.
    labels: n names. scores: (n,) float32, 0 to 1. ids: (n,) int64 track numbers.
    size: width and height of the source picture in pixels. time: seconds since its source began.
    masks: n bitmaps over the whole picture. points: (n, k, 2) float32, x and y of key points in pixels of the source.
    point_scores: (n, k) float32, 0 to 1, how sure each point is. skeleton: what the k points are.
    """

    boxes: NDArray[np.float32]
    labels: tuple[str, ...]
    scores: NDArray[np.float32]
    size: tuple[int, int]
    ids: NDArray[np.int64] | None = None
    masks: tuple[RunLength, ...] | None = None
    points: NDArray[np.float32] | None = None
    point_scores: NDArray[np.float32] | None = None
    skeleton: Skeleton | None = None
    time: float | None = None

    def __post_init__(self) -> None:
        n = len(self.labels)
        if self.boxes.shape != (n, 4) or self.scores.shape != (n,):
            raise ValueError(f"{n} labels, boxes {self.boxes.shape}, scores {self.scores.shape}: one each per thing")
        if self.ids is not None and self.ids.shape != (n,):
            raise ValueError(f"{n} labels, ids {self.ids.shape}: say one id per thing")
        if self.masks is not None and len(self.masks) != n:
            raise ValueError(f"{n} labels, {len(self.masks)} masks: say one mask per thing")
        self._check_points(n)

    def _check_points(self, n: int) -> None:
        if self.points is None:
            if self.point_scores is not None or self.skeleton is not None:
                raise ValueError("scores of points, or a skeleton, without points: say where they are")
            return
        if self.points.ndim != 3 or self.points.shape[::2] != (n, 2):
            raise ValueError(f"{n} labels, points {self.points.shape}: say (n, k, 2), x and y of each")
        if self.point_scores is not None and self.point_scores.shape != self.points.shape[:2]:
            raise ValueError(f"points {self.points.shape}, their scores {self.point_scores.shape}: say one per point")
        if self.skeleton is not None and len(self.skeleton.names) != self.points.shape[1]:
            raise ValueError(f"points {self.points.shape}, {len(self.skeleton.names)} names: say one per point")

    def __len__(self) -> int:
        return len(self.labels)

    @classmethod
    def none(cls, size: tuple[int, int], time: float | None = None) -> "Detections":
        return cls(np.zeros((0, 4), np.float32), (), np.zeros(0, np.float32), size, time=time)

    def only(self, keep: Any) -> "Detections":
        """Some of the things, with all that is known of each: n booleans, or their places in the order wanted."""
        places = np.arange(len(self))[np.asarray(keep, bool if len(keep) and _is_bool(keep) else np.intp)]
        return replace(
            self,
            boxes=self.boxes[places],
            labels=tuple(self.labels[place] for place in places),
            scores=self.scores[places],
            ids=None if self.ids is None else self.ids[places],
            masks=None if self.masks is None else tuple(self.masks[place] for place in places),
            points=None if self.points is None else self.points[places],
            point_scores=None if self.point_scores is None else self.point_scores[places],
        )

    def plain(self) -> dict[str, Any]:
        """As JSON: boxes to a tenth of a pixel, scores to a thousandth; `ids` is null where nothing is tracked.

        Masks, points and the time are left out where they are not known.
        """
        plain: dict[str, Any] = {
            "boxes": _rounded(self.boxes, 1),
            "labels": list(self.labels),
            "scores": _rounded(self.scores, 3),
            "ids": None if self.ids is None else [int(number) for number in self.ids],
            "size": list(self.size),
        }
        if self.masks is not None:
            plain["masks"] = [mask.plain() for mask in self.masks]
        if self.points is not None:
            plain["points"] = _rounded(self.points, 1)
        if self.point_scores is not None:
            plain["point_scores"] = _rounded(self.point_scores, 3)
        if self.skeleton is not None:
            plain["skeleton"] = {
                "names": list(self.skeleton.names),
                "pairs": [list(pair) for pair in self.skeleton.pairs],
            }
        if self.time is not None:
            plain["time"] = round(self.time, 4)
        return plain

    @classmethod
    def from_plain(cls, plain: dict[str, Any]) -> "Detections":
        """Read back what `plain` wrote. Raises KeyError or ValueError if it is something else."""
        n = len(plain["labels"])
        ids, masks, points = plain.get("ids"), plain.get("masks"), plain.get("points")
        sure, skeleton, time = plain.get("point_scores"), plain.get("skeleton"), plain.get("time")
        k = len(skeleton["names"]) if skeleton else len(points[0]) if points else 0  # JSON keeps no shape of nothing
        placed = None if points is None else np.asarray(points, np.float32).reshape(n, k, 2)
        return cls(
            np.asarray(plain["boxes"], np.float32).reshape(n, 4),
            tuple(plain["labels"]),
            np.asarray(plain["scores"], np.float32),
            (int(plain["size"][0]), int(plain["size"][1])),
            None if ids is None else np.asarray(ids, np.int64),
            None if masks is None else tuple(RunLength.from_plain(mask) for mask in masks),
            placed,
            None if sure is None or placed is None else np.asarray(sure, np.float32).reshape(placed.shape[:2]),
            None if skeleton is None else _skeleton(skeleton),
            None if time is None else float(time),
        )


def _is_bool(keep: Any) -> bool:
    return bool(np.asarray(keep).dtype == np.bool_)


def _rounded(numbers: NDArray[np.float32], digits: int) -> Any:
    return np.round(numbers.astype(np.float64), digits).tolist()


def _skeleton(plain: dict[str, Any]) -> Skeleton:
    return Skeleton(tuple(plain["names"]), tuple((int(one), int(other)) for one, other in plain["pairs"]))
