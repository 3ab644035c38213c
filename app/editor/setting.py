"""One setting on its way to a widget: its pin, its value, and what becomes of another value."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from app.editor.wording import Words
from app.flow import refusal
from app.sdk import Pin

Changed = Callable[[Any], Awaitable[None]]
Models = Callable[[], list[str]]
Show = Callable[[Any], None]
"""Tells a widget that its value is another now."""


class Mixed:
    """The value of a setting that several nodes have, each its own."""

    def __bool__(self) -> bool:
        return False


MIXED = Mixed()


@dataclass(frozen=True, slots=True)
class Setting:
    pin: Pin
    value: Any
    words: Words
    changed: Changed
    """Gets values that may be set, and no others."""
    complain: Callable[[str], None]
    """Shows why a value may not be set; nothing takes it away."""
    models: Models
    others: Callable[[], Mapping[str, Any]]
    """What all settings of the node are now, those at their defaults too."""
    together: Callable[[Mapping[str, Any]], Awaitable[None]]
    """Sets several at once, as one step."""

    @property
    def name(self) -> str:
        """As a person reads it."""
        return self.pin.name.replace("_", " ")

    def label(self, key: str = "") -> str:
        """The `aria-label` of a widget, or of a button beside it."""
        text = self.words(f"inspector.{key}", name=self.name) if key else self.name
        return f'aria-label="{text}"'

    def check(self, value: Any) -> str:
        """Why this value cannot be set, and what to do; empty if it can."""
        refused = refusal(self.pin, value)
        return "" if refused is None else f"{refused[0][:1].upper()}{refused[0][1:]}. {refused[1]}."

    async def offer(self, value: Any) -> None:
        """Set it, if it may be."""
        why = self.check(value)
        self.complain(why)
        if not why:
            await self.changed(value)
