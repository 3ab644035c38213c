"""From the end of a spoken phrase to its transcript: `python -m tests.bench.live.voice [MINUTES]`, 5 if not said.

Digits are spoken into a session in real time, a tenth of a second at a time, as a browser's microphone sends them, and
the model that ships writes them down, listening into each phrase while it lasts. Told are the times from a phrase's
last sound to its transcript, of all phrases, of the first third and of the last; and beside them what cannot be less:
the silence after which a phrase is over, and the time of `whisper` itself, called in a loop with nothing around it and
given the same phrases, already cut.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.engine import Engine, Registry, Session
from app.engine.speaker import Said
from app.models import Devices, Residency, Weights
from app.sdk import Audio
from app.sdk.sound import Cutter
from nodes import inputs, speech
from nodes._whisper import Whisper
from tests.bench.figures import percentile, tell
from tests.bench.stage import flow
from tests.conftest import ROOT
from tests.house.voice import PHRASES, RATE, write_wav

MODELS = ROOT / "assets" / "models"
CLIP = 0.1
SILENCE = 0.35
"""Seconds after which a phrase is over."""


class Ear:
    """When what was said of each phrase came, by the clock of the sound."""

    def __init__(self) -> None:
        self.began = 0.0
        self.finals: list[tuple[float, float, str]] = []
        """When it came, the end of the phrase, and its text."""
        self.partials: list[float] = []

    def hear(self, said: Said) -> None:
        now = time.monotonic() - self.began
        if str(said.pin) == "listen.segments" and isinstance(said.value, dict):
            self.finals.append((now, float(said.value["end"]), str(said.value["text"])))  # type: ignore[arg-type]
        elif str(said.pin) == "listen.partial" and said.value:
            self.partials.append(now)


def spoken() -> tuple[NDArray[np.float32], list[float]]:
    """The phrases, one after the other, and when each ends."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "voice.wav"
        ends = write_wav(path)
        samples = np.frombuffer(path.read_bytes()[44:], "<i2").astype(np.float32) / np.float32(32768)
    return samples, ends


def clips(samples: NDArray[np.float32], seconds: float) -> Iterator[Audio]:
    step = round(CLIP * RATE)
    around = np.tile(samples, 2)
    for n in range(round(seconds / CLIP)):
        at = n * step % len(samples)
        yield Audio(around[at : at + step].copy(), RATE, n * CLIP)


async def in_a_session(seconds: float) -> Ear:
    registry = Registry()
    for fn in (inputs.microphone, speech.transcribe):
        registry.add_type("", vars(fn)["__node__"])
    ear = Ear()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        engine = Engine(registry, Residency(Devices()), Weights(MODELS, home), home.joinpath, home)
        engine.start()
        try:
            wanted = asyncio.Event()
            loop = asyncio.get_running_loop()
            nodes = {"voice": {"type": "inputs.microphone"}, "listen": {"type": "speech.transcribe"}}
            session = await engine.open(
                flow(nodes, "voice.audio -> listen.audio"),
                watch=ear.hear,
                asked=lambda wish: loop.call_soon_threadsafe(wanted.set),
            )
            await wanted.wait()
            await _speak(engine, session, ear, seconds)
            await asyncio.sleep(3)
            print("lost on the edge:", session.gauges()[1]["voice.audio -> listen.audio"][0].drops or "nothing")
            await engine.close(session, 1.0)
        finally:
            await asyncio.to_thread(engine.stop)
    return ear


async def _speak(engine: Engine, session: Session, ear: Ear, seconds: float) -> None:
    while session.gauges()[0]["listen"].state in ("idle", "loading"):  # its model is there before anybody speaks
        await asyncio.sleep(0.1)
    samples, _ = spoken()
    ear.began = time.monotonic()
    for seq, clip in enumerate(clips(samples, seconds)):
        await asyncio.sleep(max(0.0, ear.began + clip.time + clip.seconds - time.monotonic()))
        engine.call(session.send, "voice", clip, True, seq)


def alone(rounds: int) -> list[float]:
    """Milliseconds that the model takes for a phrase and its language."""
    whisper, cutter, took = Whisper("cpu", str(MODELS / "digits-whisper.pt.xz")), Cutter(longest=4.2), []
    samples, _ = spoken()
    phrases = [*cutter.feed(Audio(samples, RATE)), *cutter.finish()]
    for phrase in phrases * rounds:
        began = time.perf_counter()
        languages = whisper.languages(phrase)
        whisper.hear(phrase, max(languages, key=lambda name: languages[name]), False)
        took.append(1000 * (time.perf_counter() - began))
    return took


def main(minutes: float = 5.0) -> None:
    bare = alone(5)
    least = 1000 * SILENCE + percentile(bare, 0.5)
    ear = asyncio.run(in_a_session(60 * minutes))
    late = [1000 * (came - end) for came, end, _ in ear.finals]
    third = len(late) // 3
    for which, part in (("all phrases", late), ("first third", late[:third]), ("last third", late[-third:])):
        tell(f"end of phrase to transcript, {which}", part, "ms", against="silence and model alone", other=least)
    tell("whisper alone", bare, "ms", against="no other", other=0)
    right = sum(text in PHRASES for _, _, text in ear.finals)
    print(f"{right} of {len(ear.finals)} phrases right, {len(ear.partials)} partial texts on the way", flush=True)


if __name__ == "__main__":
    main(*map(float, sys.argv[1:]))
