"""The pictures in docs/screens are those that `python -m tests.house.screens` takes, and small enough to keep."""

from PIL import Image

from tests.house.screens import FOLDER, LARGEST

SHOWN = {
    "hot-edit", "metrics", "dashboard",
    "gallery", "editor-dark", "editor-light", "running", "palette", "shortcuts", "context-menu", "frame-note-reroute",
    "subflow", "compared", "run", "runs", "inspector", "phone", "german", "overlays",
    "recording", "camera-choice", "no-signal", "server-camera", "phone-camera", "voice",
}  # fmt: skip


def test_every_state_is_there_and_small():
    kept = {path.stem: path for path in FOLDER.glob("*.png")}
    assert kept.keys() == SHOWN
    for path in kept.values():
        assert path.stat().st_size <= LARGEST, path.name
        with Image.open(path) as picture:
            assert picture.size in ((1440, 900), (390, 844))
