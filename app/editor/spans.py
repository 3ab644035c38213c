"""Moments and lengths of time as a person reads them."""

from datetime import UTC, datetime

from app.records import StoredRun


def moment(time: datetime | float) -> str:
    """`29.11.2026, 10:34:05` where this server is; a number is seconds since 1970."""
    time = datetime.fromtimestamp(time, UTC) if isinstance(time, int | float) else time
    return f"{time.astimezone():%d.%m.%Y, %H:%M:%S}"


def span(seconds: float) -> str:
    """`12 ms`, `3.4 s`, `1:05`, `2:03:04`."""
    if seconds < 1:
        return f"{seconds * 1000:.0f} ms"
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}" if minutes >= 60 else f"{minutes}:{rest:02}"


def took(run: StoredRun) -> float | None:
    """Seconds from its beginning to its end; None if it has not come so far."""
    if run.started is None or run.finished is None:
        return None
    return max(0.0, (run.finished - run.started).total_seconds())
