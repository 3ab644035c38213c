"""A run at a glance: its picture, else the shape of its sound, else a few of its words."""

import asyncio
from collections.abc import Sequence
from html import escape
from typing import Any

import numpy as np
import orjson

from app.editor.run_value import address_of, brief
from app.lab import Lab
from app.records import RunOutput, StoredRun
from app.sdk import Audio
from app.storage import StorageError, is_kept, value_of

BARS = 48
LARGEST = 60 * 48_000 * 4
"""Bytes of a sound file beyond which its shape is not drawn: it would have to be read whole."""


async def glimpse(lab: Lab, run: StoredRun) -> str:
    """HTML; empty if there is nothing to see."""
    if run.thumbnail is not None:
        return f'<img src="{escape(address_of(run.thumbnail))}" alt="" loading="lazy">'
    try:
        outputs = await lab.runs.outputs(run.id)
    except KeyError:  # deleted meanwhile
        return ""
    values = await asyncio.to_thread(_read, outputs)
    for value in values:
        if is_kept(value) and value["type"] == "audio" and (shape := await _shape(lab, value)):
            return shape
    words = next((value for value in values if not is_kept(value) and value is not None), None)
    return f'<span class="glimpse-text">{escape(brief(words, 90))}</span>' if words is not None else ""


def _read(outputs: Sequence[RunOutput]) -> list[Any]:
    return [orjson.loads(one.value) for one in outputs]


async def _shape(lab: Lab, value: Any) -> str:
    if (value.get("metadata") or {}).get("size", 0) > LARGEST:
        return ""
    try:
        sound = await value_of(lab.storage, value)
    except (FileNotFoundError, StorageError, ValueError):
        return ""  # an ornament: the run's own page says what is missing
    return await asyncio.to_thread(_drawn, sound) if isinstance(sound, Audio) else ""


def _drawn(sound: Audio) -> str:
    samples = np.abs(sound.samples)
    if not len(samples):
        return ""
    peaks = [float(part.max()) if len(part) else 0.0 for part in np.array_split(samples, BARS)]
    loudest = max(peaks) or 1.0
    bars = "".join(
        f'<rect x="{4 * place}" y="{20 - 18 * peak / loudest:.1f}" width="2.4" height="{36 * peak / loudest + 1:.1f}"/>'
        for place, peak in enumerate(peaks)
    )
    return f'<svg viewBox="-4 0 {4 * BARS + 8} 40" class="glimpse-sound" aria-hidden="true">{bars}</svg>'
