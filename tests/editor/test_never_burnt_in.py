"""What a person sees live is their own frame, or the bare one, and shapes: nobody paints."""

import json
import struct
from types import SimpleNamespace

import cv2
import numpy as np

from app.editor.backstage import Backstage
from app.flow import PinRef, load_flow
from app.sdk import Box, Frame, Image, painting
from app.settings import ROOT
from app.streams import Encoder
from tests.editor.lab import Tab, desks, open_desk, until

VIEW = PinRef("view", "image")


def opened(picture: bytes) -> tuple[dict, np.ndarray]:
    """A picture message's head, and its pixels."""
    (length,) = struct.unpack("<I", picture[4:8])
    pixels = cv2.imdecode(np.frombuffer(picture[8 + length :], np.uint8), cv2.IMREAD_COLOR_RGB)
    return json.loads(picture[8 : 8 + length]), pixels


async def test_a_browser_gets_shapes_for_the_frame_it_has(monkeypatch):
    """Not a byte of the picture goes back."""
    letters, worked = [], []
    captures = SimpleNamespace(alone="tab", feeds=["camera"])
    backstage = Backstage(captures, None, letters.extend)
    monkeypatch.setattr(Encoder, "encode", lambda *_: worked.append("encoded"))
    monkeypatch.setattr(painting, "painted", lambda *_: worked.append("painted"))
    backstage.sinks = frozenset({VIEW})
    backstage.watch(backstage.sinks)
    jpeg = bytes(cv2.imencode(".jpg", np.full((48, 64, 3), 90, np.uint8))[1])
    image = Image.encoded(jpeg, frame=Frame("tab", 7)).marked(Box((1, 2, 30, 40), "#ff0000"))
    backstage.said(SimpleNamespace(pin=VIEW, value=image, seq=7, source="camera"))
    await until(lambda: letters)
    [(kind, pin, message)] = letters
    assert (kind, pin, message["seq"]) == ("marks", VIEW, 7)
    assert message["marks"] == [Box((1, 2, 30, 40), "#ff0000").plain()]
    assert len(json.dumps(message)) < 300
    assert worked == []
    backstage.close()


async def test_a_whole_session_with_zones_and_trails_paints_nothing(tmp_path, monkeypatch):
    painted = []
    paint = painting.painted
    monkeypatch.setattr(painting, "painted", lambda *given: painted.append(1) or paint(*given))
    flow = load_flow((ROOT / "flows" / "zone_counter.yaml").read_bytes())
    async with desks(tmp_path, monkeypatch) as opened_desks:
        desk = await open_desk(opened_desks, flow)
        tab = Tab(desk, "tab")
        await desk.start("tab")
        await until(lambda: len(tab.pictures) >= 1)
        about, pixels = opened(tab.pictures[0])
        await desk.stop()
        tab.close()
    assert {"area", "label", "path"} <= {mark["shape"] for mark in about["marks"]}
    assert painted == []
    corner = next(mark for mark in about["marks"] if mark["shape"] == "label")["at"]
    x, y = (round(side) + 3 for side in corner)
    assert pixels[y, x].min() > 120, "the pale floor of the scene: no dark plate is in the pixels"
