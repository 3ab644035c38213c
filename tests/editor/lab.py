"""A real lab with its desks, and tabs that only write down what they are told. No browser, no server."""

import asyncio
import json
import shutil
from contextlib import asynccontextmanager

from nicegui import core

from app.editor.desks import Desks
from app.flow import Flow
from app.lab import Lab
from app.settings import ROOT, Settings


@asynccontextmanager
async def desks(tmp_path, monkeypatch):
    """The desks of a lab that also has the nodes of tests/slow.py."""
    monkeypatch.setattr(core, "loop", asyncio.get_running_loop())
    (tmp_path / "nodes").mkdir()
    shutil.copy(ROOT / "tests" / "slow.py", tmp_path / "nodes" / "slow.py")
    async with Lab(Settings(home=tmp_path)) as lab:
        opened = Desks(lab)
        yield opened
        await opened.close()


def flow(nodes, *edges):
    return Flow.model_validate({"name": "test", "nodes": nodes, "edges": edges})


CAMERA = flow(
    {"camera": {"type": "inputs.camera"}, "slow": {"type": "local/slow.size", "set": {"seconds": 0}}},
    "camera.image -> slow.image",
)
SCENE = flow(
    {
        "scene": {"type": "inputs.synthetic_camera", "set": {"width": 64, "height": 64}},
        "view": {"type": "outputs.view"},
    },
    "scene.image -> view.image",
)


async def open_desk(desks, about):
    return await desks.open(await desks.create(about))


async def until(true, seconds=20):
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.01)


class Tab:
    """A tab's own channel: everything it is sent."""

    def __init__(self, desk, name):
        self.desk, self.name = desk, name
        self.heard, self.pictures = [], []
        self.viewer = desk.show.join(name)
        self._task = asyncio.create_task(self._listen())

    async def _listen(self):
        while True:
            message = await self.viewer.next()
            if isinstance(message, bytes):
                self.pictures.append(message)
            else:
                self.heard.append(json.loads(message))

    def close(self):
        self._task.cancel()
        self.desk.show.leave(self.name, self.viewer)
        self.desk.look_up()

    def told(self, kind):
        return [message for message in self.heard if message["type"] == kind]

    @property
    def has_camera(self):
        asked = self.told("camera")
        return bool(asked) and asked[-1]["want"]
