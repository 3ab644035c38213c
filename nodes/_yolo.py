"""A YOLO detector of the ultralytics library, kept from the network and from running code it finds in a checkpoint."""

import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.sdk import Detections, Image, NodeError, batched


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """A picture ready to be searched: scores from `confidence` up, for `names` or, if there are none, anything.

    fitted: the picture in a model's size, (height, width, 3) uint8 RGB. size: width and height of the source, pixels.
    """

    fitted: NDArray[np.uint8]
    size: tuple[int, int]
    confidence: float
    names: frozenset[str]

    @classmethod
    def at(cls, image: Image, confidence: float, size: int, names: Iterable[str] = (), stride: int = 32) -> "Look":
        """Decode and fit a picture to `size` pixels on its long side: work for any thread, to spare the lane."""
        fitted = letterboxed(image.bare, _rounded(size, stride), stride)
        return cls(fitted, image.size, confidence, frozenset(names))


class Yolo:
    """A detector resident on one device, in half precision where that device is a GPU."""

    def __init__(self, device: str, path: str) -> None:
        self.model = _loaded(path).to(device)
        self.model = self.model.half() if device.startswith("cuda") else self.model
        self.names: dict[int, str] = dict(self.model.names)
        self.stride = int(self.model.stride.max())

    @batched(most=16)
    def detect(self, looks: Sequence[Look]) -> list[Detections]:
        """What each picture shows. Raises NodeError for names the model does not know."""
        groups: dict[tuple[int, ...], list[int]] = {}
        for place, look in enumerate(looks):
            self._check(look.names)
            groups.setdefault(look.fitted.shape, []).append(place)
        found: dict[int, Detections] = {}
        for places in groups.values():
            for place, rows in zip(places, self._rows([looks[place].fitted for place in places]), strict=True):
                found[place] = self._read(rows, looks[place])
        return [found[place] for place in range(len(looks))]

    def _check(self, names: frozenset[str]) -> None:
        if unknown := sorted(names - set(self.names.values())):
            known = ", ".join(sorted(self.names.values()))
            raise NodeError(f"the model knows no {unknown[0]!r}", f"It knows: {known}", pin="classes")

    def _rows(self, pictures: list[NDArray[np.uint8]]) -> list[NDArray[np.float32]]:
        """For each picture (n, 6+) float32 rows: left, top, right, bottom, score, class; in pixels of what it saw."""
        import torch
        from ultralytics.utils.nms import non_max_suppression

        weight = next(self.model.parameters())
        with torch.inference_mode():
            batch = torch.from_numpy(np.stack(pictures)).to(weight.device).permute(0, 3, 1, 2).to(weight.dtype) / 255
            kept = non_max_suppression(
                self.model(batch),
                conf_thres=0.01,
                iou_thres=0.7,
                agnostic=True,  # two names for one place are two guesses at one thing
                nc=len(self.names),
                max_time_img=3600.0,  # by default a slow machine silently loses what it had no time for
                end2end=bool(getattr(self.model, "end2end", False)),
            )
        return [rows.float().cpu().numpy() for rows in kept]

    def _read(self, rows: NDArray[np.float32], look: Look) -> Detections:
        """Rows back in pixels of the source. Greedy suppression commutes with a threshold, so that comes last."""
        wanted = np.array([not look.names or self.names[int(row[5])] in look.names for row in rows], bool)
        rows = rows[wanted & (rows[:, 4] >= look.confidence)]
        width, height = look.size
        scale, left, top = _placement(width, height, look.fitted.shape[1], look.fitted.shape[0])
        boxes = (rows[:, :4] - (left, top, left, top)) / (*scale, *scale)
        boxes = np.clip(boxes, 0, (width, height, width, height)).astype(np.float32)
        labels = tuple(self.names[int(row[5])] for row in rows)
        return Detections(boxes, labels, rows[:, 4].astype(np.float32), look.size)


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


def _loaded(path: str) -> Any:
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
    if yolo.task != "detect":
        raise NodeError(f"{Path(path).name} is a model to {yolo.task}", "Choose one trained to detect", pin="model")
    return yolo.model.float().fuse(verbose=False).eval()


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
