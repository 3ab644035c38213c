"""Sound as a WAV file."""

import wave
from pathlib import Path
from types import TracebackType

import numpy as np

from app.sdk import Audio
from app.sdk.sound import Filler, at_rate


class SoundWriter:
    """Mono, 16 bit, at the first clip's rate, with silence for what was lost. A file without sound is not kept."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.rate = self.samples = 0
        self._file: wave.Wave_write | None = None
        self._filler = Filler()

    @property
    def seconds(self) -> float:
        return self.samples / self.rate if self.rate else 0.0

    def write(self, clip: Audio) -> None:
        if self._file is None:
            self.rate = clip.rate
            self._file = wave.Wave_write(str(self.path))
            self._file.setparams((1, 2, clip.rate, 0, "NONE", ""))
        for part in self._filler.fill(at_rate(clip, self.rate)):
            self.samples += len(part)
            self._file.writeframes((np.clip(part, -1, 1) * 32767).astype("<i2").tobytes())

    def __enter__(self) -> "SoundWriter":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._file is not None:
            self._file.close()
