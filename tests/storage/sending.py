"""Bytes to store, and what is left of them."""

from collections.abc import AsyncIterator
from pathlib import Path

from app.storage import Storage

SAMPLES = Path(__file__).parents[2] / "assets" / "samples"
MB = 2**20


def sample(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


async def chunks(data: bytes, size: int = 10_000) -> AsyncIterator[bytes]:
    for at in range(0, len(data), size):
        yield data[at : at + size]


async def content(storage: Storage, ref: str, start: int = 0, end: int | None = None) -> bytes:
    return b"".join([piece async for piece in storage.read(ref, start, end)])


def left(storage: Storage) -> list[str]:
    """Keys on the store, and whatever lies about where uploads come in."""
    coming = [path.name for path in (storage.scratch / ".incoming").rglob("*") if path.is_file()]
    return [*(held.key for held in storage.driver.listed()), *coming]
