"""So many items a second, and no more."""


class Sampler:
    """Lets an item pass when its turn has come, by the time it was admitted, so that runs of one film sample alike."""

    __slots__ = ("_due", "_pace")

    def __init__(self, rate: float) -> None:
        """`rate`: items a second; 0 lets none pass."""
        self._pace = 1 / rate if rate > 0 else None
        self._due = float("-inf")

    def is_due(self, time: float) -> bool:
        """Whether the item of this time, in seconds, may pass. A tenth of the pace early counts as on time."""
        if self._pace is None or time < self._due - 0.1 * self._pace:
            return False
        beat = self._due if time - self._due < self._pace else time  # a pause is not made up for
        self._due = beat + self._pace
        return True
