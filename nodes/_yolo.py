"""A YOLO model of the ultralytics library, kept from the network and from running code it finds in a checkpoint."""

import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.sdk import Detections, Image, NodeError, RunLength, Skeleton, batched

PERSON = Skeleton(
    ("nose", "left eye", "right eye", "left ear", "right ear", "left shoulder", "right shoulder", "left elbow",
     "right elbow", "left wrist", "right wrist", "left hip", "right hip", "left knee", "right knee", "left ankle",
     "right ankle"),
    ((0, 1), (0, 2), (1, 3), (2, 4), (3, 5), (4, 6), (5, 6), (5, 7), (7, 9), (6, 8), (8, 10), (5, 11), (6, 12),
     (11, 12), (11, 13), (13, 15), (12, 14), (14, 16)),
)  # fmt: skip
"""The 17 key points of COCO, as every YOLO pose model that ships has them."""
TASKS = ("detect", "segment", "pose")


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """A picture ready to be searched: scores from `confidence` up, for `names` or, if there are none, anything.

    fitted: the picture in a model's size, (height, width, 3) uint8 RGB. size: width and height of the source, pixels.
    time: seconds since the source began.
    """

    fitted: NDArray[np.uint8]
    size: tuple[int, int]
    confidence: float
    names: frozenset[str]
    time: float | None = None

    @classmethod
    def at(cls, image: Image, confidence: float, size: int, names: Iterable[str] = (), stride: int = 32) -> "Look":
        """Decode and fit a picture to `size` pixels on its long side: work for any thread, to spare the lane."""
        fitted = letterboxed(image.bare, _rounded(size, stride), stride)
        return cls(fitted, image.size, confidence, frozenset(names), image.time)


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """What a model says of one picture, in pixels of the picture it saw.

    found: (n, 6+) float32: left, top, right, bottom, score, class, then what its task adds. masks: n, of what it saw.
    """

    found: NDArray[np.float32]
    masks: list[NDArray[np.bool_]] | None = None


class Yolo:
    """A model to detect, segment or pose, resident on one device, in half precision where that device is a GPU."""

    def __init__(self, device: str, path: str) -> None:
        self.model, self.task = _loaded(path)
        self.model = self.model.to(device)
        self.model = self.model.half() if device.startswith("cuda") else self.model
        self.names: dict[int, str] = dict(self.model.names)
        self.stride = int(self.model.stride.max())
        self.shape: tuple[int, int] = tuple(self.model.model[-1].kpt_shape) if self.task == "pose" else (0, 0)

    @batched(most=16)
    def detect(self, looks: Sequence[Look]) -> list[Detections]:
        """What each picture shows. Raises NodeError for names the model does not know."""
        groups: dict[tuple[int, ...], list[int]] = {}
        for place, look in enumerate(looks):
            self._check(look.names)
            groups.setdefault(look.fitted.shape, []).append(place)
        found: dict[int, Detections] = {}
        for places in groups.values():
            for place, rows in zip(places, self._rows([looks[place] for place in places]), strict=True):
                found[place] = self._read(rows, looks[place])
        return [found[place] for place in range(len(looks))]

    def _check(self, names: frozenset[str]) -> None:
        if unknown := sorted(names - set(self.names.values())):
            known = ", ".join(sorted(self.names.values()))
            raise NodeError(f"the model knows no {unknown[0]!r}", f"It knows: {known}", pin="classes")

    def _rows(self, looks: list[Look]) -> list[Rows]:
        """What is wanted of each picture. Greedy suppression commutes with a threshold, so that comes last."""
        import torch
        from ultralytics.utils.nms import non_max_suppression

        weight = next(self.model.parameters())
        with torch.inference_mode():
            batch = torch.from_numpy(np.stack([look.fitted for look in looks])).to(weight.device)
            said = self.model(batch.permute(0, 3, 1, 2).to(weight.dtype) / 255)
            kept = non_max_suppression(
                said[0][0] if self.task == "segment" else said,
                conf_thres=0.01,
                iou_thres=0.7,
                agnostic=True,  # two names for one place are two guesses at one thing
                nc=len(self.names),
                max_time_img=3600.0,  # by default a slow machine silently loses what it had no time for
                end2end=bool(getattr(self.model, "end2end", False)),
            )
            return [
                self._wanted(rows, look, said, place)
                for place, (rows, look) in enumerate(zip(kept, looks, strict=True))
            ]

    def _wanted(self, rows: Any, look: Look, said: Any, place: int) -> Rows:
        found = rows.float().cpu().numpy()
        wanted = np.array([not look.names or self.names[int(row[5])] in look.names for row in found], bool)
        keep = wanted & (found[:, 4] >= look.confidence)
        if self.task != "segment":
            return Rows(found[keep])
        from ultralytics.utils.ops import process_mask

        kept = rows[keep.nonzero()[0].tolist()].float()  # before the bitmaps are made: they cost the most
        if not len(kept):
            return Rows(found[keep], [])
        bitmaps = process_mask(
            said[0][1][place].float(), kept[:, 6:], kept[:, :4], look.fitted.shape[:2], upsample=True
        )
        return Rows(found[keep], list(bitmaps.bool().cpu().numpy()))

    def _read(self, rows: Rows, look: Look) -> Detections:
        """Rows back in pixels of the source."""
        found, (width, height) = rows.found, look.size
        scale, left, top = _placement(width, height, look.fitted.shape[1], look.fitted.shape[0])
        boxes = (found[:, :4] - (left, top, left, top)) / (*scale, *scale)
        boxes = np.clip(boxes, 0, (width, height, width, height)).astype(np.float32)
        labels = tuple(self.names[int(row[5])] for row in found)
        seen = Detections(boxes, labels, found[:, 4].astype(np.float32), look.size, time=look.time)
        if rows.masks is not None:
            inner = slice(top, top + round(height * scale[1])), slice(left, left + round(width * scale[0]))
            return replace(seen, masks=tuple(RunLength.of(bitmap[inner]) for bitmap in rows.masks))
        if self.task == "pose":
            points = found[:, 6:].reshape(len(found), *self.shape)
            places = ((points[..., :2] - (left, top)) / scale).astype(np.float32)
            sure = points[..., 2].astype(np.float32) if self.shape[1] == 3 else None
            return replace(seen, points=places, point_scores=sure, skeleton=_skeleton(self.shape[0]))
        return seen


def _skeleton(points: int) -> Skeleton:
    return PERSON if points == len(PERSON.names) else Skeleton(tuple(str(number) for number in range(points)))


def letterboxed(pixels: NDArray[np.uint8], size: int, stride: int) -> NDArray[np.uint8]:
    """`pixels` scaled to `size` on the long side, grey around them to whole strides on the short one."""
    import cv2

    height, width = pixels.shape[:2]
    ratio = size / max(width, height)
    inner = max(1, round(width * ratio)), max(1, round(height * ratio))
    canvas = np.full((_rounded(inner[1], stride), _rounded(inner[0], stride), 3), 114, np.uint8)
    left, top = (canvas.shape[1] - inner[0]) // 2, (canvas.shape[0] - inner[1]) // 2
    how = cv2.INTER_AREA if ratio < 0.5 else cv2.INTER_LINEAR
    canvas[top : top + inner[1], left : left + inner[0]] = cv2.resize(pixels, inner, interpolation=how)
    return canvas


def _placement(width: int, height: int, across: int, down: int) -> tuple[tuple[float, float], int, int]:
    """Where `letterboxed` put the picture: its scale in x and y, and its top left corner."""
    ratio = max(across, down) / max(width, height)
    inner = max(1, round(width * ratio)), max(1, round(height * ratio))
    return (inner[0] / width, inner[1] / height), (across - inner[0]) // 2, (down - inner[1]) // 2


def _rounded(size: int, stride: int) -> int:
    return -(-size // stride) * stride


def _loaded(path: str) -> tuple[Any, str]:
    """A model and its task."""
    if not Path(path).is_file():
        raise NodeError(f"there is no model at {path}", "Choose a .pt file made by ultralytics", pin="model")
    quiet()
    from ultralytics import YOLO
    from ultralytics.nn import tasks

    tasks.SAFE_LOAD = True  # the environment is read once, and somebody may have imported ultralytics before
    try:
        yolo = YOLO(path)
    except Exception as error:
        reason = str(error).splitlines()[0]
        raise NodeError(
            f"{Path(path).name} is no YOLO model: {reason}", "Choose another .pt file", pin="model"
        ) from error
    if yolo.task not in TASKS:
        remedy = "Choose one trained to detect, segment or pose"
        raise NodeError(f"{Path(path).name} is a model to {yolo.task}", remedy, pin="model")
    return yolo.model.float().fuse(verbose=False).eval(), str(yolo.task)


def quiet() -> None:
    """Import ultralytics so that it keeps to itself.

    No network, no installing, no code in checkpoints, nothing in the user's home; and Pillow's `Image.open`, which it
    wraps for the whole process with an installer of its own, is Pillow's again.
    """
    home = Path(os.environ.get("MENTATLAB_HOME") or Path(tempfile.gettempdir()) / "mentatlab")
    for name, value in {
        "YOLO_OFFLINE": "true",
        "YOLO_AUTOINSTALL": "false",
        "YOLO_VERBOSE": "false",
        "YOLO_CONFIG_DIR": str(home / "ultralytics"),
        "ULTRALYTICS_SAFE_LOAD": "true",
    }.items():
        os.environ.setdefault(name, value)
    from PIL import Image
    from ultralytics.utils import patches

    Image.open = patches._image_open
