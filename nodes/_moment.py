"""When something was found."""

import time

from app.sdk import Detections


def moment(found: Detections) -> float:
    """Seconds on its source's clock; on this machine's where the source has said nothing of time."""
    return time.monotonic() if found.time is None else found.time
