"""A field that is typed in: what it says becomes one edit, after a pause or when it is left."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from nicegui import background_tasks
from nicegui.elements.mixins.value_element import ValueElement

PAUSE = 0.8
"""Seconds without a key after which what was typed is taken."""
Read = Callable[[Any], Any]
Offer = Callable[[Any], Awaitable[None]]


class Typed:
    """Nothing is written into the field while it is typed in, so that it keeps its own undo.

    `read` makes a value of what the field holds, and raises ValueError with the reason if it cannot be one; `check`
    says what else is wrong with it, or nothing; `complain` shows either, as it is typed; `offer` gets what is right.
    """

    def __init__(
        self,
        field: ValueElement[Any],
        value: Any,
        *,
        write: Callable[[Any], Any],
        read: Read,
        check: Callable[[Any], str],
        complain: Callable[[str], None],
        offer: Offer,
    ) -> None:
        self._field, self._value = field, value
        self._write, self._read, self._check, self._complain, self._offer = write, read, check, complain, offer
        self._timer: asyncio.TimerHandle | None = None
        self._is_dirty = False
        self._is_ours = False
        field.set_value(write(value))
        field.on_value_change(self._typed)
        field.on("blur", self.take)
        field.on("keydown.enter", self.take)

    def show(self, value: Any) -> None:
        """The value is another now; what is being typed stays."""
        if value == self._value or self._is_dirty:
            return
        self._value, self._is_ours = value, True
        self._field.set_value(self._write(value))
        self._is_ours = False
        self._complain("")

    async def take(self) -> None:
        """Offer what is typed, if it is right and something new."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if not self._is_dirty:
            return
        found = self._found()
        if found is None:
            return
        self._is_dirty = False
        if found[0] != self._value:
            self._value = found[0]
            await self._offer(self._value)

    def _typed(self) -> None:
        if self._is_ours:
            return
        self._is_dirty = True
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._found() is not None:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(PAUSE, lambda: background_tasks.create(self.take()))

    def _found(self) -> tuple[Any] | None:
        """What is typed, as a value, if it is right; else why it is not is shown."""
        try:
            value = self._read(self._field.value)
        except ValueError as error:
            self._complain(str(error))
            return None
        why = self._check(value)
        self._complain(why)
        return None if why else (value,)
