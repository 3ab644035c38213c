"""ByteTrack (Zhang et al. 2022, https://arxiv.org/abs/2110.06864) as ultralytics implements it."""

from collections import deque
from typing import Any

import numpy as np

from app.sdk import Detections
from nodes._yolo import quiet


class Tracker:
    """Gives each thing a number that stays with it from picture to picture. One for each stream.

    Things seen with at least `confidence` begin a track; less sure ones only continue one. A track that is lost comes
    back under its number within `patience` pictures. Tails are as long as `tail` points.
    """

    def __init__(self, confidence: float, patience: int = 30, tail: int = 40) -> None:
        quiet()
        from ultralytics.trackers.byte_tracker import BYTETracker
        from ultralytics.utils import IterableSimpleNamespace

        self.patience, self.tail, self.seen = patience, tail, 0
        self.trails: dict[int, deque[tuple[float, float]]] = {}
        self._last: dict[int, int] = {}
        self._bytetrack: Any = BYTETracker(
            IterableSimpleNamespace(
                track_high_thresh=confidence,
                track_low_thresh=min(0.1, confidence / 2),
                new_track_thresh=confidence,
                track_buffer=patience,
                match_thresh=0.8,
                fuse_score=True,
            )
        )

    def follow(self, found: Detections) -> Detections:
        """The tracked things of the next picture, with their numbers, in the order they first appeared."""
        from ultralytics.engine.results import Boxes

        names = sorted(set(found.labels))
        classes = np.array([names.index(label) for label in found.labels], np.float32)
        width, height = found.size
        rows = np.column_stack([found.boxes, found.scores, classes]).astype(np.float32)
        tracked = self._bytetrack.update(Boxes(rows, (height, width))).reshape(-1, 8)
        tracked = tracked[np.argsort(tracked[:, 4], kind="stable")]
        boxes = np.clip(tracked[:, :4], 0, (width, height, width, height)).astype(np.float32)
        labels = tuple(names[int(row[6])] for row in tracked)
        ids = tracked[:, 4].astype(np.int64)
        self._remember(ids.tolist(), boxes)
        return Detections(boxes, labels, tracked[:, 5].astype(np.float32), found.size, ids)

    def _remember(self, ids: list[int], boxes: Any) -> None:
        self.seen += 1
        for number, (left, top, right, bottom) in zip(ids, boxes.tolist(), strict=True):
            trail = self.trails.setdefault(number, deque(maxlen=self.tail))
            trail.append((round((left + right) / 2, 1), round((top + bottom) / 2, 1)))
            self._last[number] = self.seen
        for number in [number for number, last in self._last.items() if self.seen - last > self.patience]:
            del self.trails[number], self._last[number]
