"""Playing at the speed of the recording, by a clock of the test's own."""

from contextlib import aclosing

from app.sdk.testing import stream
from nodes._pace import paced


class Clock:
    """Moves only when somebody waits, or when told to."""

    def __init__(self) -> None:
        self.seconds = 100.0
        self.waits: list[float] = []

    def now(self) -> float:
        return self.seconds

    async def wait(self, seconds: float) -> None:
        self.waits.append(round(seconds, 3))
        self.seconds += seconds


async def test_items_come_when_their_time_has_come() -> None:
    clock = Clock()
    times = [2.0, 2.5, 2.6, 4.0]
    async with aclosing(paced(stream(times), float, True, clock.now, clock.wait)) as items:
        assert [round(clock.seconds - 100, 3) async for _ in items] == [0.0, 0.5, 0.6, 2.0]


async def test_a_hiccup_does_not_add_up() -> None:
    clock = Clock()
    seen = []
    async with aclosing(paced(stream([0.0, 0.1, 0.2, 0.3]), float, True, clock.now, clock.wait)) as items:
        async for time in items:
            seen.append(time)
            clock.seconds += 0.25 if time == 0.0 else 0.0
    assert clock.waits == [0.0, 0.0, 0.0, 0.05]


async def test_a_run_waits_for_nothing() -> None:
    clock = Clock()
    async with aclosing(paced(stream([0.0, 50.0]), float, False, clock.now, clock.wait)) as items:
        assert [time async for time in items] == [0.0, 50.0]
    assert not clock.waits
