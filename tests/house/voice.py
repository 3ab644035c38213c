"""A microphone whose truth is known: digits, spoken one phrase after the other with pauses between them."""

import importlib.util
import wave
from pathlib import Path
from typing import Any

import numpy as np

from tests.conftest import ROOT

RATE = 16_000
PAUSE = 1.0
PHRASES = (
    "one two three four",
    "seven nine two",
    "five eight zero three",
    "six four one",
    "two two nine eight",
    "three one five",
)


def generator() -> Any:
    """The one whose speech the model was trained on."""
    spec = importlib.util.spec_from_file_location("digits_speech", ROOT / "assets" / "models" / "speech.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def write_wav(path: Path, phrases: tuple[str, ...] = PHRASES) -> list[float]:
    """The form in which Chromium takes a fake microphone. When each phrase ends, in seconds."""
    say, quiet = generator().say, np.zeros(round(PAUSE * RATE), np.float32)
    parts, ends, length = [quiet], [], len(quiet)
    for number, phrase in enumerate(phrases):
        spoken = say(phrase, "en-us", 150 + 2 * (number % 8))
        parts += [spoken, quiet]
        length += len(spoken)
        ends.append(length / RATE)
        length += len(quiet)
    samples = np.concatenate(parts)
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
    return ends


SENT = """
window.__chunks = 0;
const send = WebSocket.prototype.send;
WebSocket.prototype.send = function (data) {
  if (data instanceof Blob && data.size === 3232) window.__chunks += 1;
  return send.call(this, data);
};
"""
"""Counts the tenths of a second of sound that have left the page."""
WATCH = """
window.__heard = [];
const watch = () => {
  const shown = document.querySelector('[data-card=caption] .m-words');
  if (!shown) return requestAnimationFrame(watch);
  let [finals, partial] = ['', ''];
  new MutationObserver(() => {
    const now = [shown.querySelector('.m-finals').textContent, shown.querySelector('.m-partial').textContent];
    if (now[0] !== finals) window.__heard.push(['final', now[0].slice(finals.length).trim(), window.__chunks]);
    if (now[1] !== partial) window.__heard.push(['partial', now[1], window.__chunks]);
    [finals, partial] = now;
  }).observe(shown, { subtree: true, childList: true, characterData: true });
};
document.addEventListener('DOMContentLoaded', watch);
"""
"""Notes what the captions show, and how many chunks had been sent then."""
