"""ByteTrack (Zhang et al. 2022, arXiv 2110.06864) and BoT-SORT (Aharon et al. 2022, 2206.14651), by ultralytics."""

from collections import deque
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from app.sdk import Detections, Image
from nodes._yolo import quiet

Kind = Literal["bytetrack", "botsort"]
Compensation = Literal["none", "sparseOptFlow", "orb", "sift", "ecc"]


@dataclass(frozen=True, slots=True)
class Tracking:
    """How to follow things.

    Things seen with at least `confidence` begin a track; less sure ones only continue one. A track that is lost comes
    back under its number within `patience` pictures. Tails are as long as `tail` points. `compensation` is how BoT-SORT
    finds out how the camera moved; ByteTrack does not.
    """

    confidence: float
    patience: int = 30
    tail: int = 40
    kind: Kind = "bytetrack"
    compensation: Compensation = "sparseOptFlow"


class Tracker:
    """Gives each thing a number that stays with it from picture to picture. One for each stream."""

    def __init__(self, how: Tracking) -> None:
        self.how, self.seen = how, 0
        self.trails: dict[int, deque[tuple[float, float]]] = {}
        self._last: dict[int, int] = {}
        self._tracker = _made(how)

    def follow(self, found: Detections, image: Image) -> Detections:
        """The tracked things of the next picture, with their numbers, in the order they first appeared.

        What else is known of a thing, its mask and its points, is that of the detection that continued its track; its
        box is the tracker's own, which is steadier.
        """
        from ultralytics.engine.results import Boxes

        names = sorted(set(found.labels))
        classes = np.array([names.index(label) for label in found.labels], np.float32)
        width, height = found.size
        rows = np.column_stack([found.boxes, found.scores, classes]).astype(np.float32)
        tracked = self._tracker.update(Boxes(rows, (height, width)), self._looked_at(image)).reshape(-1, 8)
        tracked = tracked[np.argsort(tracked[:, 4], kind="stable")]
        boxes = np.clip(tracked[:, :4], 0, (width, height, width, height)).astype(np.float32)
        ids = tracked[:, 4].astype(np.int64)
        self._remember(ids.tolist(), boxes)
        return replace(found.only(tracked[:, 7].astype(np.intp)), boxes=boxes, ids=ids)

    def _looked_at(self, image: Image) -> NDArray[np.uint8] | None:
        """The picture as OpenCV has it, where the tracker looks for how the camera moved."""
        if self.how.kind == "bytetrack" or self.how.compensation == "none":
            return None
        return np.ascontiguousarray(image.bare[..., ::-1])

    def _remember(self, ids: list[int], boxes: Any) -> None:
        self.seen += 1
        for number, (left, top, right, bottom) in zip(ids, boxes.tolist(), strict=True):
            trail = self.trails.setdefault(number, deque(maxlen=self.how.tail))
            trail.append((round((left + right) / 2, 1), round((top + bottom) / 2, 1)))
            self._last[number] = self.seen
        for number in [number for number, last in self._last.items() if self.seen - last > self.how.patience]:
            del self.trails[number], self._last[number]


def _made(how: Tracking) -> Any:
    quiet()
    from ultralytics.trackers.bot_sort import BOTSORT
    from ultralytics.trackers.byte_tracker import BYTETracker
    from ultralytics.utils import IterableSimpleNamespace

    settings = IterableSimpleNamespace(
        track_high_thresh=how.confidence,
        track_low_thresh=min(0.1, how.confidence / 2),
        new_track_thresh=how.confidence,
        track_buffer=how.patience,
        match_thresh=0.8,
        fuse_score=True,
        gmc_method=how.compensation,
        proximity_thresh=0.5,
        appearance_thresh=0.8,
        with_reid=False,
        model="auto",
    )
    return (BOTSORT if how.kind == "botsort" else BYTETracker)(settings)
