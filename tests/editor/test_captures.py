"""Which tab lends what, how it stands, and what the other tabs are told of it."""

import asyncio
import json

import pytest

from app.editor.captures import LINGER, REASON, Captures
from app.engine import Wish
from app.sdk import Audio, Image
from app.streams import Viewer
from tests.editor.lab import CAMERA, Tab, desks, open_desk, until

WISH = {"width": 640, "height": 360, "fps": 30.0, "device": "Front", "file": ""}


class Tabs:
    """Two tabs, and what each was told."""

    def __init__(self):
        self.viewers = {"lends": Viewer(), "looks": Viewer()}
        self.captures = Captures(self.viewers)
        self.captures.begin("lends")

    async def told(self, tab):
        found = []
        while True:
            try:
                async with asyncio.timeout(0.02):
                    found.append(json.loads(await self.viewers[tab].next()))
            except TimeoutError:
                return found

    def asks(self, wanted=True, kind=Image, **changes):
        self.captures.wish(Wish("camera", kind, wanted, WISH | changes))


@pytest.fixture
async def tabs():
    return Tabs()


async def test_a_tab_is_told_which_device_how_large_and_how_often(tabs):
    tabs.asks()
    [told] = await tabs.told("lends")
    assert {key: told[key] for key in ("type", "node", "feed", "want")} == {
        "type": "camera", "node": "camera", "feed": 0, "want": True,
    }  # fmt: skip
    assert {key: told[key] for key in ("width", "height", "fps", "device")} == {
        "width": 640, "height": 360, "fps": 30.0, "device": "Front",
    }  # fmt: skip
    assert await tabs.told("looks") == []


async def test_a_microphone_is_asked_for_by_name_and_rate(tabs):
    tabs.asks(kind=Audio)
    [told] = await tabs.told("lends")
    assert (told["type"], told["device"], told["rate"]) == ("microphone", "Front", 16_000)
    assert "width" not in told


async def test_a_node_made_anew_keeps_its_camera(tabs):
    tabs.asks()
    tabs.asks(wanted=False)
    tabs.asks(width=1280)
    await asyncio.sleep(LINGER * 1.5)
    assert [told["want"] for told in await tabs.told("lends")] == [True, True], "it was never told to close it"


async def test_a_node_that_is_gone_gives_its_camera_back(tabs):
    tabs.asks()
    tabs.asks(wanted=False)
    await asyncio.sleep(LINGER * 1.5)
    assert [told["want"] for told in await tabs.told("lends")] == [True, False]


async def test_what_was_taken_back_while_a_tab_was_out_of_reach_goes_out_when_it_comes_back(tabs):
    tabs.asks()
    away = tabs.viewers.pop("lends")
    tabs.captures.went("lends")
    tabs.captures.end()
    tabs.captures.begin("looks")
    tabs.viewers["lends"] = away
    tabs.captures.came("lends")
    assert [told["want"] for told in await tabs.told("lends")] == [True, False]


async def test_stop_takes_it_back_at_once(tabs):
    tabs.asks()
    tabs.captures.end()
    assert [told["want"] for told in await tabs.told("lends")] == [True, False]


async def test_how_a_camera_stands_is_told_to_the_others_and_to_who_comes_later(tabs):
    tabs.asks()
    tabs.captures.stands("lends", "camera", "stalled", "hidden")
    [told] = await tabs.told("looks")
    assert told == {"type": "source", "node": "camera", "kind": "camera", "state": "stalled", "reason": "hidden"}
    tabs.viewers["later"] = Viewer()
    tabs.captures.came("later")
    assert told in await tabs.told("later")
    assert all(told["type"] != "source" for told in await tabs.told("lends")), "it knows better than anybody"


async def test_only_who_lends_can_say_how_it_stands(tabs):
    tabs.asks()
    tabs.captures.stands("looks", "camera", "stalled", "hidden")
    tabs.captures.stands("lends", "nobody", "stalled", "hidden")
    assert await tabs.told("looks") == []


async def test_no_page_can_make_a_state_up(tabs):
    tabs.asks()
    tabs.captures.stands("lends", "camera", "splendid", "hidden")
    assert await tabs.told("looks") == []
    tabs.captures.stands("lends", "camera", "backoff", "x" * 5000)
    [told] = await tabs.told("looks")
    assert len(told["reason"]) == REASON


async def test_a_tab_out_of_reach_is_no_signal_for_the_others(tabs):
    tabs.asks()
    del tabs.viewers["lends"]
    tabs.captures.went("lends")
    [told] = await tabs.told("looks")
    assert (told["state"], told["reason"]) == ("backoff", "gone")
    tabs.captures.end()
    assert await tabs.told("looks") == [{"type": "source", "node": "camera"}], "and over when the session is"


async def test_a_tab_knows_its_server_and_whether_it_began_the_session(tmp_path, monkeypatch):
    async with desks(tmp_path, monkeypatch) as opened:
        desk = await open_desk(opened, CAMERA)
        first, second = Tab(desk, "first"), Tab(desk, "second")
        await desk.start("first", until="slow")
        await until(lambda: first.told("state")[-1]["state"] == second.told("state")[-1]["state"] == "running")
        assert [tab.told("state")[-1]["yours"] for tab in (first, second)] == [True, False]
        assert first.told("state")[-1]["until"] == "slow"
        assert first.told("state")[-1]["boot"] == opened.lab.boot
        await desk.stop()
        first.close()
        second.close()
