"""Who looks at what: each tab tells what is on its screen, so that nothing is made or sent for nobody."""

from collections.abc import Iterable

from app.flow import PinRef


class Audience:
    """By tab, the pins it has on screen. A tab names a sink by its node, and any other output as `node.pin`."""

    def __init__(self) -> None:
        self._sinks: dict[str, PinRef] = {}
        self._asked: dict[str, tuple[str, ...] | None] = {}
        self._pins: dict[str, frozenset[PinRef]] = {}

    @property
    def sinks(self) -> frozenset[PinRef]:
        return frozenset(self._sinks.values())

    @property
    def watched(self) -> frozenset[PinRef]:
        """On some screen."""
        return frozenset().union(*self._pins.values())

    def follow(self, sinks: Iterable[PinRef]) -> None:
        """The flow shows these pins now."""
        self._sinks = {pin.node: pin for pin in sinks}
        for tab, asked in self._asked.items():
            self._pins[tab] = self._meant(asked)

    def came(self, tab: str) -> None:
        """Until it says what it shows, a tab may show every sink."""
        self._asked[tab], self._pins[tab] = None, self.sinks

    def went(self, tab: str) -> None:
        self._asked.pop(tab, None)
        self._pins.pop(tab, None)

    def watch(self, tab: str, asked: Iterable[str]) -> frozenset[PinRef]:
        """A tab has these on screen now; those that it had not before."""
        if tab not in self._asked:
            return frozenset()
        before, self._asked[tab] = self._pins[tab], tuple(asked)
        self._pins[tab] = self._meant(self._asked[tab])
        return self._pins[tab] - before

    def sees(self, tab: str, pin: PinRef) -> bool:
        return pin in self._pins.get(tab, ())

    def _meant(self, asked: tuple[str, ...] | None) -> frozenset[PinRef]:
        if asked is None:
            return self.sinks
        meant = {self._sinks[name] for name in asked if name in self._sinks}
        return frozenset(meant | {PinRef(*name.split(".")) for name in asked if name.count(".") == 1})
