"""A field that is typed in offers what is right, once, and is not written into meanwhile."""

import asyncio
import json
from types import SimpleNamespace

import pytest
from nicegui import core

from app.editor import typed
from app.editor.typed import Typed
from tests.editor.lab import until


class Field:
    """What Typed needs of a NiceGUI field."""

    def __init__(self):
        self.value, self.heard, self.writes = None, {}, []

    def set_value(self, value):
        self.writes.append(value)
        self.value = value
        if "value" in self.heard:
            self.heard["value"]()

    def on_value_change(self, then):
        self.heard["value"] = then

    def on(self, event, then):
        self.heard[event] = then

    def type(self, text):
        self.value = text
        self.heard["value"]()


@pytest.fixture
async def made(monkeypatch):
    monkeypatch.setattr(core, "loop", asyncio.get_running_loop())
    monkeypatch.setattr(typed, "PAUSE", 0.0)
    field, offered, said = Field(), [], []

    async def offer(value):
        offered.append(value)

    one = Typed(
        field,
        [1],
        write=json.dumps,
        read=json.loads,
        check=lambda value: "" if value else "not nothing",
        complain=said.append,
        offer=offer,
    )
    return SimpleNamespace(typed=one, field=field, offered=offered, said=said)


async def test_after_a_pause_it_is_offered_once(made):
    made.field.type("[2]")
    await until(lambda: made.offered)
    await made.typed.take()
    assert (made.offered, made.field.writes) == ([[2]], ["[1]"])


async def test_what_cannot_be_read_or_may_not_be_is_never_offered(made):
    for text, why in (("[2", "Expecting"), ("[]", "not nothing")):
        made.field.type(text)
        await made.field.heard["blur"]()
        assert why in made.said[-1]
    made.field.type("[3]")
    await made.field.heard["keydown.enter"]()
    assert (made.offered, made.said[-1]) == ([[3]], "")


async def test_somebody_elses_change_waits_for_who_types(made):
    made.typed.show([5])
    assert made.field.value == "[5]"
    made.field.type("[")
    made.typed.show([6])
    assert made.field.value == "["
    assert made.offered == []
