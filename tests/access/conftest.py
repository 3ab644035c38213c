"""A door of its own for quick tests."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from app.access import Access, Gate, who
from app.flow import dump_json, load_flow
from app.records import Records
from app.settings import Settings


@dataclass
class Door:
    """A gate before an app that only says who came through."""

    access: Access
    gate: Any = None
    came: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.gate = Gate(self._inside, self.access)

    async def _inside(self, scope: Any, receive: Any, send: Any) -> None:
        self.came.append(who().name)
        await send({"type": "http.response.start", "status": 200, "headers": [(b"x-frame-options", b"DENY")]})
        await send({"type": "http.response.body", "body": who().name.encode()})

    def client(self, base: str = "http://localhost", **headers: str) -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=httpx.ASGITransport(self.gate), base_url=base, headers=headers)


@pytest.fixture
def door(tmp_path) -> Iterator[Any]:
    """`door(access="guarded", …)`: with these settings."""
    opened: list[Records[Any]] = []

    def make(**settings: Any) -> Door:
        records = Records(f"sqlite:///{tmp_path / 'lab.db'}", dump_json, load_flow)
        records.open()
        opened.append(records)
        return Door(Access(Settings(home=tmp_path, **settings), records, tmp_path / "key"))

    yield make
    for records in opened:
        records.close()
