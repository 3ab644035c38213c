"""Make the sample files the template flows use: `python assets/samples/make_samples.py`. Needs espeak-ng."""

import sys
import wave
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parent / "models")]

import cv2  # noqa: E402
import numpy as np  # noqa: E402
import speech  # noqa: E402

from nodes._film_writer import FilmWriter  # noqa: E402
from nodes._scene import film  # noqa: E402

PHRASES = (("one two three", "en-us"), ("four five six", "en-gb"), ("seven eight nine", "en-us"), ("zero", "en-gb"))


def main() -> None:
    digits(HERE / "spoken-digits.wav")
    shapes(HERE / "shapes.mp4", seconds=6)
    code(HERE / "qr.png", "https://github.com/mentatlab")


def digits(path: Path) -> None:
    """Four phrases with seven tenths of a second between them."""
    silence = np.zeros(round(0.7 * speech.RATE), np.float32)
    parts = [silence] + [part for words, voice in PHRASES for part in (speech.say(words, voice, 150), silence)]
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, speech.RATE, 0, "NONE", ""))
        file.writeframes((np.concatenate(parts) * 32767).astype("<i2").tobytes())


def shapes(path: Path, seconds: float) -> None:
    with FilmWriter(path) as writer:
        for image, _ in film(640, 360, 25, 4, 7, seconds, False, False):
            writer.write(image)


def code(path: Path, text: str) -> None:
    """A QR code on a pale wall, a little askew."""
    sign = cv2.resize(cv2.QRCodeEncoder.create().encode(text), (200, 200), interpolation=cv2.INTER_NEAREST)
    wall = np.full((360, 640), 215, np.uint8)
    wall[80:280, 220:420] = sign
    turned = cv2.getRotationMatrix2D((320, 180), 8, 1)
    cv2.imwrite(str(path), cv2.warpAffine(wall, turned, (640, 360), borderValue=215))


if __name__ == "__main__":
    main()
