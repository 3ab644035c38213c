"""Spoken digits for training and tests: espeak-ng says words, at 16 kHz.

Needs the program `espeak-ng` (apt-get install espeak-ng).
"""

import io
import random
import subprocess
import wave
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import av
import numpy as np
from numpy.typing import NDArray

RATE = 16_000
WORDS = {
    "en": ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    "de": ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"],
    "es": ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
    "fr": ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
}
VOICES = {
    "en": ("en-us", "en-gb", "en-gb-scotland", "en-gb-x-rp", "en-029"),
    "de": ("de",),
    "es": ("es", "es-419"),
    "fr": ("fr-fr", "fr-be"),
}
SPEAKERS = ("", "+m1", "+m2", "+m3", "+m4", "+m5", "+m6", "+m7", "+f1", "+f2", "+f3", "+f4", "+f5")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said, in which language, and its sound: (n,) float32 in -1 to 1 at 16 kHz, without silence around it."""

    text: str
    language: str
    samples: NDArray[np.float32]


def say(text: str, voice: str = "en-us", speed: int = 160, pitch: int = 50) -> NDArray[np.float32]:
    """Speak `text` at `speed` words a minute and `pitch` 0 to 99. See `Spoken` for what comes back."""
    command = ["espeak-ng", "-v", voice, "-s", str(speed), "-p", str(pitch), "--stdout", text]
    said = subprocess.run(command, capture_output=True, check=True).stdout
    with wave.open(io.BytesIO(said)) as file:
        rate, spoken = file.getframerate(), np.frombuffer(said[44:], np.int16)
    frame = av.AudioFrame.from_ndarray(spoken[None].copy(), format="s16", layout="mono")
    frame.sample_rate = rate
    mixer = av.AudioResampler("s16", "mono", RATE)
    parts = [part.to_ndarray()[0] for given in (frame, None) for part in mixer.resample(given)]
    samples = np.concatenate(parts).astype(np.float32) / np.float32(32768)
    heard = np.flatnonzero(np.abs(samples) > 0.01)
    return samples[max(0, heard[0] - 160) : heard[-1] + 800]


def spoken(seed: int) -> Spoken:
    """One to six digits; the same seed gives the same words in the same voice."""
    chance = random.Random(seed)
    language = chance.choices(["en", "de", "es", "fr"], [0.55, 0.15, 0.15, 0.15])[0]
    words = [WORDS[language][chance.randrange(10)] for _ in range(chance.randint(1, 6))]
    between = chance.choice([" ", " ", ", "])
    voice = chance.choice(VOICES[language]) + chance.choice(SPEAKERS)
    samples = say(between.join(words), voice, chance.randint(130, 210), chance.randint(20, 80))
    return Spoken(" ".join(words), language, samples)


def many(first: int, count: int, longest: float = 4.4) -> Iterator[Spoken]:
    """Seeds `first` to `first + count`, as many as are at most `longest` seconds long."""
    with ThreadPoolExecutor(3) as workers:
        for one in workers.map(spoken, range(first, first + count)):
            if len(one.samples) < longest * RATE:
                yield one


def word_errors(said: list[str], heard: list[str]) -> int:
    """How many words must be put in, left out or changed to get from one to the other (Levenshtein)."""
    row = list(range(len(heard) + 1))
    for place, word in enumerate(said, 1):
        before, row[0] = row[0], place
        for other, guess in enumerate(heard, 1):
            before, row[other] = row[other], min(row[other] + 1, row[other - 1] + 1, before + (word != guess))
    return row[-1]
