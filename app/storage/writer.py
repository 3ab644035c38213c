"""Writing while receiving: a piece goes to the disk on a thread while the next one comes."""

import asyncio
import os
from collections.abc import Callable

_PIECE = 4 * 1024 * 1024
"""Bytes written at once: large enough that the threads in between cost nothing."""
_DIRTY = 8 * _PIECE
"""Bytes after which the disk is told to begin, so that the last `fsync` is short."""
_LARGE = 4 * 1024**3
"""Bytes after which what is on the disk is not held in memory, too: it would take the place of what others read.

Less is left there, for it is read soon, by whoever looks what came.
"""
_VECTORS = 512
"""Chunks written in one call; the kernel takes 1,024."""


class Writer:
    """Puts what it is given into an open file from `at` on, and shows each piece to `see` (a checksum).

    Both on threads, beside each other: either alone takes nearly as long as receiving. `settle` it before the file is
    closed, whatever happens.
    """

    def __init__(self, handle: int, at: int, see: Callable[[bytes], object]) -> None:
        self._handle, self._at, self._see = handle, at, see
        self._held: list[bytes] = []
        self._waiting, self._unsynced = 0, 0
        self._working: list[asyncio.Future[None]] = []
        self._syncing: asyncio.Future[None] | None = None

    async def add(self, chunk: bytes) -> None:
        """Raises OSError, for this chunk or an earlier one."""
        self._held.append(chunk)
        self._waiting += len(chunk)
        if self._waiting >= _PIECE:
            await self._flush()

    async def finish(self) -> None:
        """Have all of it on the disk. Raises OSError."""
        await self._flush()
        await self._done()
        if self._syncing is not None:
            await self._syncing
        await asyncio.to_thread(os.fsync, self._handle)

    async def settle(self) -> None:
        """Wait for the threads that may still be at work on the file."""
        if at_work := [*self._working, *([self._syncing] if self._syncing is not None else [])]:
            await asyncio.wait(at_work)

    async def _flush(self) -> None:
        await self._done()
        pieces, waiting, self._held, self._waiting = self._held, self._waiting, [], 0
        loop = asyncio.get_running_loop()
        self._working = [
            loop.run_in_executor(None, self._show, pieces),
            loop.run_in_executor(None, self._write, pieces),
        ]
        self._unsynced += waiting
        if self._unsynced >= _DIRTY and (self._syncing is None or self._syncing.done()):
            if self._syncing is not None:
                await self._syncing  # it is done; what it raised is raised here
            self._syncing, self._unsynced = loop.run_in_executor(None, self._sync, self._at), 0

    async def _done(self) -> None:
        for one in self._working:
            await one

    def _show(self, pieces: list[bytes]) -> None:
        for piece in pieces:
            self._see(piece)

    def _sync(self, end: int) -> None:
        os.fdatasync(self._handle)
        if end > _LARGE and hasattr(os, "posix_fadvise"):
            os.posix_fadvise(self._handle, 0, end, os.POSIX_FADV_DONTNEED)

    def _write(self, pieces: list[bytes]) -> None:
        if len(pieces) > _VECTORS:
            pieces = [b"".join(pieces)]
        done = os.pwritev(self._handle, pieces, self._at) if pieces else 0
        self._at += done
        rest = memoryview(b"".join(pieces))[done:] if done < sum(map(len, pieces)) else memoryview(b"")
        while rest:  # a disk that is nearly full, or a signal
            done = os.pwrite(self._handle, rest, self._at)
            rest, self._at = rest[done:], self._at + done
