"""So many items a second, and no more."""


class Sampler:
    """Lets an item pass when its turn has come, by the time it was admitted, so that runs of one film sample alike."""

    __slots__ = ("_due", "_pace")

    def __init__(self, rate: float) -> None:
        """`rate`: items a second; 0 lets none pass."""
        self._pace = 1 / rate if rate > 0 else float("inf")
        self._due = float("-inf") if rate > 0 else float("inf")

    def is_due(self, time: float) -> bool:
        """Whether the item of this time, in seconds, may pass. A tenth of the pace early counts as on time."""
        if time < self._due - 0.1 * self._pace:
            return False
        self._due = max(self._due + self._pace, time)  # kept to the beat, without making up for a pause
        return True
