"""What a session is measured to cost, from its beginning and no earlier."""

from types import SimpleNamespace

import pytest

from app.editor.measuring import Measuring
from app.streams import Viewer


@pytest.fixture
async def measured():
    """A measuring whose only second is asked for, and what it told."""
    told = []
    session = SimpleNamespace(gauges=lambda: ({}, {}), refused={})
    viewers = {"stays": Viewer(), "leaves": Viewer()}
    measuring = Measuring(lambda: session, viewers, told.extend)
    yield measuring, viewers, told
    measuring.end()


async def test_bytes_from_before_a_session_are_none_of_its_own(measured):
    measuring, viewers, told = measured
    measuring.received = 5_000_000
    for viewer in viewers.values():
        viewer.sent_bytes = 9_000_000
    measuring.begin()
    measuring.received += 300
    viewers["stays"].sent_bytes += 40
    viewers["leaves"].sent_bytes += 2
    measuring.went(viewers.pop("leaves"))
    measuring._count(0.0)
    [point] = told[-1]["points"]
    assert (point["up"], point["down"]) == (300, 42)
