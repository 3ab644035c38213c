"""What docs/streaming.md shows is run: its commands in a shell, its Python, its JavaScript in a browser."""

import asyncio
import json
import subprocess

import pytest

from app.sdk.client import AsyncClient
from tests.conftest import QUIET, find_browser
from tests.gateway.test_video import picture_with_shapes, video
from tests.house.test_docs import blocks

PAGE = "docs/streaming.md"


def test_its_commands_answer(server):
    (commands,) = blocks(PAGE, "sh")
    commands = commands.replace("http://127.0.0.1:8080", server.address).replace("curl -s", "curl -sS --fail -w '\\n'")
    ran = subprocess.run(["bash", "-ec", commands], capture_output=True, text=True, check=True)
    opened, sessions, streams = map(json.loads, ran.stdout.splitlines())
    assert {"stream_id", "ws_url", "sse_url", "publish_token"} == set(opened)
    assert "sessions" in sessions
    assert opened["stream_id"] in [stream["stream_id"] for stream in streams["streams"]]


async def test_its_python_runs(server):
    own, pin = blocks(PAGE)
    shown: dict = {}
    exec(compile(own, PAGE, "exec"), shown)
    exec(compile(pin, PAGE, "exec"), shown)
    assert await asyncio.to_thread(shown["watch"], server.address) == [20.5, 21.0, 21.5]
    async with video(server) as client:
        session = client.hello["session_id"]
        boxes = asyncio.create_task(shown["first_boxes"](server.address, session))
        async with AsyncClient(server.address) as lab:
            while not any(one["subscribers"] for one in await of(lab, session)):
                await asyncio.sleep(0.05)
        await client.socket.send(picture_with_shapes())
        assert sorted((await boxes)["labels"]) == ["circle", "square"]


async def of(lab, session):
    streams = (await lab.call("GET", "/api/v1/streams"))["streams"]
    return [one for one in streams if one["session_id"] == session]


@pytest.mark.browser
def test_its_javascript_runs(server, playwright):
    (script,) = blocks(PAGE, "js")
    browser = playwright.chromium.launch(executable_path=find_browser(), args=QUIET)
    page = browser.new_page()
    page.goto(f"{server.address}/healthz")
    page.evaluate("(code) => import(URL.createObjectURL(new Blob([code], {type: 'text/javascript'})))",
                  script.replace('"/client.js"', f'"{server.address}/client.js"'))  # fmt: skip
    assert "1: 21.5" in page.inner_text("body")
    browser.close()
