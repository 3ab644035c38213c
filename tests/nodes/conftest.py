"""The models that ship, loaded once, and what they are tried on."""

import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
MODELS = ROOT / "assets" / "models"
SAMPLES = ROOT / "assets" / "samples"
sys.path.append(str(MODELS))  # the generators the models were trained with


@pytest.fixture(scope="session")
def yolo() -> Any:
    from nodes._yolo import Yolo

    return Yolo("cpu", str(MODELS / "shapes-detector.pt"))


@pytest.fixture(scope="session")
def classifier() -> Any:
    from nodes._classifier import Classifier

    return Classifier("cpu", str(MODELS / "shapes-classifier"))


@pytest.fixture(scope="session")
def whisper() -> Any:
    from nodes._whisper import Whisper

    return Whisper("cpu", str(MODELS / "digits-whisper.pt.xz"))


@pytest.fixture
def seeing(run: Any, yolo: Any, classifier: Any) -> Any:
    """A run that lends the detector and the classifier."""
    run.lend(type(yolo), yolo)
    run.lend(type(classifier), classifier)
    return run


@pytest.fixture
def listening(run: Any, whisper: Any) -> Any:
    run.lend(type(whisper), whisper)
    return run


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    """Two seconds of moving shapes at 25 frames a second, each with its number drawn in: H.264, 320 by 180."""
    from nodes._film_writer import FilmWriter
    from nodes._scene import film

    path = tmp_path / "clip.mp4"
    with FilmWriter(path) as writer:
        for image, _ in film(320, 180, 25, 3, 1, 2.0, False, True):
            writer.write(image)
    return path


@pytest.fixture
def wave_file(tmp_path: Path) -> Path:
    """Two seconds of 440 Hz in stereo at 44.1 kHz."""
    import wave

    import numpy as np

    tone = (np.sin(np.arange(88_200) * 2 * np.pi * 440 / 44_100) * 12_000).astype("<i2")
    path = tmp_path / "tone.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((2, 2, 44_100, 0, "NONE", ""))
        file.writeframes(np.stack([tone, tone], 1).tobytes())
    return path
