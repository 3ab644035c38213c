"""The last of everything a flow has shown, for tabs that come later or look again."""

from collections import deque
from pathlib import Path
from typing import Any

from app.flow import PinRef
from app.streams import Viewer

CHARACTERS = 16 * 1024
"""Of each panel's text."""
SOUND = 3 * 1024 * 1024
"""Bytes of each panel's sound: half a minute of music, more than a minute of speech."""


class Remembered:
    """By pin. `files` are those the flow itself has written and named: only they are handed out."""

    def __init__(self) -> None:
        self.words: dict[PinRef, dict[str, Any]] = {}
        self.pictures: dict[PinRef, bytes] = {}
        self.sounds: dict[PinRef, deque[bytes]] = {}
        self.files: dict[PinRef, Path] = {}

    def say(self, pin: PinRef, message: dict[str, Any]) -> None:
        before = self.words.get(pin)
        if message["mode"] == "partial":
            whole = before or {**message, "mode": "append", "value": ""}
            self.words[pin] = {**whole, "partial": message["value"]}
            return
        if before is not None and message["mode"] == "append" and isinstance(before["value"], str):
            message = {**message, "value": (before["value"] + message["value"])[-CHARACTERS:]}
        self.words[pin] = message

    def hear(self, pin: PinRef, message: bytes) -> None:
        sounds = self.sounds.setdefault(pin, deque())
        sounds.append(message)
        size = sum(map(len, sounds))
        while size > SOUND and len(sounds) > 1:
            size -= len(sounds.popleft())

    def tell(self, viewer: Viewer, pin: PinRef) -> None:
        """Bring one that looks at this pin up to date."""
        if (message := self.words.get(pin)) is not None:
            viewer.say(pin, {**message, "mode": "replace"})
        if (picture := self.pictures.get(pin)) is not None:
            viewer.show(tuple(pin), picture)
        for sound in self.sounds.get(pin, ()):
            viewer.hear(pin, sound)

    def keep(self, pins: frozenset[PinRef]) -> None:
        """Forget all others."""
        for kind in (self.words, self.pictures, self.sounds, self.files):
            for pin in kind.keys() - pins:
                del kind[pin]
