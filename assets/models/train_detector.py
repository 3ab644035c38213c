"""Train shapes-detector.pt: `python assets/models/train_detector.py`, about an hour on two cores.

YOLO11 at an eighth of its width, on pictures drawn by `shapes.scene`.
"""

import argparse
import os
import shutil
import tempfile
from pathlib import Path

os.environ.update(YOLO_OFFLINE="true", YOLO_AUTOINSTALL="false")
os.environ.setdefault("YOLO_CONFIG_DIR", str(Path(tempfile.gettempdir()) / "mentatlab" / "ultralytics"))

import cv2
import numpy as np
import shapes
import ultralytics
import yaml


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--count", type=int, default=6000, help="pictures to train on")
    options.add_argument("--epochs", type=int, default=60)
    options.add_argument("--size", type=int, default=160, help="pixels on a side")
    options.add_argument("--out", type=Path, default=Path(__file__).with_name("shapes-detector.pt"))
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        train(Path(folder), given.count, given.epochs, given.size, given.out)


def train(folder: Path, count: int, epochs: int, size: int, out: Path) -> None:
    write(folder, "train", count, size, seed=1)
    write(folder, "val", max(10, min(200, count // 10)), size, seed=2)
    data = folder / "data.yaml"
    names = dict(enumerate(shapes.NAMES))
    data.write_text(yaml.safe_dump({"path": str(folder), "train": "train", "val": "val", "names": names}))
    model = ultralytics.YOLO(str(narrow(folder)), task="detect")
    model.train(
        data=str(data), imgsz=size, epochs=epochs, batch=16, device="cpu", workers=0, pretrained=False, amp=False,
        plots=False, cache="ram", project=str(folder), name="run", optimizer="AdamW", lr0=2e-3, lrf=0.01,
        warmup_epochs=min(1, epochs / 4), close_mosaic=min(8, epochs // 4), mosaic=0.5, scale=0.5, hsv_h=0.02,
        degrees=0, fliplr=0.5, flipud=0.5, seed=0, verbose=False, patience=epochs,
    )  # fmt: skip
    shutil.copy(folder / "run" / "weights" / "best.pt", out)
    print(f"{out}: mAP50 {model.metrics.box.map50:.3f} on pictures it has not seen")


def narrow(folder: Path) -> Path:
    """YOLO11 with a scale p, for pico: half as deep and an eighth as wide."""
    config = Path(ultralytics.__file__).parent / "cfg" / "models" / "11" / "yolo11.yaml"
    described = yaml.safe_load(config.read_text())
    described.update(nc=len(shapes.NAMES), scales={"p": [0.5, 0.125, 1024]})
    path = folder / "yolo11p.yaml"
    path.write_text(yaml.safe_dump(described))
    return path


def write(folder: Path, split: str, count: int, size: int, seed: int) -> None:
    """Pictures, and beside each a text with a line for each shape: class, middle and size as parts of the picture."""
    random, place = np.random.default_rng(seed), folder / split
    place.mkdir()
    for number in range(count):
        pixels, found = shapes.scene(random, size)
        cv2.imwrite(str(place / f"{number:05}.png"), pixels[..., ::-1])
        lines = []
        for shape in found:
            left, top, right, bottom = np.clip(shape.box, 0, size) / size
            middle = (left + right) / 2, (top + bottom) / 2
            lines.append(f"{shape.kind} {middle[0]:.5f} {middle[1]:.5f} {right - left:.5f} {bottom - top:.5f}\n")
        (place / f"{number:05}.txt").write_text("".join(lines))


if __name__ == "__main__":
    main()
