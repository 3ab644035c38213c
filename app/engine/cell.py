"""A value said once: what a node without streams says, and `Last` pins."""

from collections.abc import Callable
from typing import Any

from app.flow import PinRef


class Cell:
    """Empty, then full; or settled empty, when its node has ended without a word. May be filled again by an edit."""

    __slots__ = ("_told", "is_closed", "is_full", "is_settled", "pin", "value")

    def __init__(self, pin: PinRef) -> None:
        self.pin = pin
        self.value: Any = None
        self.is_full = False
        self.is_settled = False
        self.is_closed = False
        """Whether its node has ended: what it holds is the last."""
        self._told: dict[object, tuple[Callable[[], None], Callable[[], None]]] = {}

    def tell(self, who: object, changed: Callable[[], None], closed: Callable[[], None]) -> None:
        self._told[who] = changed, closed

    def forget(self, who: object) -> None:
        self._told.pop(who, None)

    def fill(self, value: Any) -> None:
        self.value, self.is_full, self.is_settled = value, True, True
        self._ring()

    def settle(self) -> None:
        if not self.is_settled:
            self.is_settled = True
            self._ring()

    def reopen(self) -> None:
        """Its node begins anew: what it holds is no longer the last."""
        self.is_closed = False

    def close(self) -> None:
        self.settle()
        self.is_closed = True
        for _, closed in list(self._told.values()):
            closed()

    def _ring(self) -> None:
        for changed, _ in list(self._told.values()):
            changed()
