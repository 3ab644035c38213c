"""Servers that answer what the protocol does not have: each time an error that names the agent and the remedy."""

import asyncio
import contextlib
import json
import socket
import threading
import time

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route, WebSocketRoute

from app.agents import conversation
from app.sdk import Stream, node
from tests.agents.conftest import engine_with, said
from tests.engine.flows import flow

MANIFEST = """\
id: odd/text.odd
version: 1.0.0
title: Odd
description: Answers oddly.
runtime: http
entry: ENTRY
streaming: STREAMING
pure: PURE
inputs:
  - {name: text, type: KIND}
outputs:
  - {name: text, type: KIND}
  - {name: image, type: image}
resources: {cpu: 0.1}
"""


@node
async def words(count: int = 2) -> Stream[str]:
    for number in range(count):
        yield f"word {number}"


@contextlib.contextmanager
def serving(*routes):
    """A server of these routes; its address."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        config = uvicorn.Config(Starlette(routes=routes), log_level="critical", ws="websockets-sansio")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


def declared(folder, entry, *, streaming=False, pure=True):
    folder.mkdir()
    text = MANIFEST.replace("ENTRY", entry).replace("STREAMING", str(streaming).lower())
    text = text.replace("PURE", str(pure).lower())
    kind = "stream, of: string" if streaming else "string"
    (folder / "odd.yaml").write_text(text.replace("KIND", kind))
    return folder


async def manifest(request):
    return JSONResponse({"version": "1.0.0"})


def answers(answer):
    async def run(request):
        return answer() if callable(answer) else JSONResponse(answer)

    return Route("/manifest", manifest), Route("/run", run, methods=["POST"])


WRONG, FAILED = "agent_wrong_answer", "agent_failed"
GOOD = {"version": "1.0.0", "outputs": {"text": "fine"}}


@pytest.mark.parametrize(
    ("answer", "message", "code"),
    [
        ({**GOOD, "outputs": {"words": 1}}, "it has no output 'words'; it has text, image", WRONG),
        ({**GOOD, "outputs": {"text": 1}}, "text takes a string, not 1", WRONG),
        (
            {**GOOD, "outputs": {"image": "x"}},
            "image takes a document of the type image, not 'x'",
            WRONG,
        ),
        (
            {**GOOD, "outputs": {"image": {"type": "image", "data": "?"}}},
            "image has data that is no",
            WRONG,
        ),
        (
            {**GOOD, "outputs": {"image": {"type": "image", "at": [0, 9]}}},
            "image names bytes up to 9",
            WRONG,
        ),
        (
            {**GOOD, "outputs": {"image": {"type": "video", "ref": "mlab://x"}}},
            "of the type image",
            WRONG,
        ),
        ({**GOOD, "outputs": 3}, "its outputs are a int, not an object", WRONG),
        ({"outputs": {}}, "says that its version is None", WRONG),
        ({**GOOD, "version": "3.0.0"}, "is version 3.0.0, and its manifest 1.0.0", "agent_version"),
        ([1], "a JSON list, not an object", WRONG),
        (lambda: Response("<html>", 200), "200, and no JSON but '<html>'", WRONG),
        (lambda: Response("", 404), "404, and no JSON", WRONG),
        (lambda: JSONResponse({}, 500), "500 without an error", WRONG),
        (lambda: RedirectResponse("http://127.0.0.1:1/"), "307, and no JSON", WRONG),
        (lambda: JSONResponse({}, 503), "it is too busy (503)", "agent_away"),
        (lambda: Response("x" * (33 << 20)), "answered more than 32 MiB", "agent_answer_too_large"),
        (lambda: JSONResponse({"error": "no"}, 400), "failed: it does not say why", FAILED),
    ],
)
async def test_a_wrong_answer_is_told(tmp_path, answer, message, code):
    with serving(*answers(answer)) as entry:
        async with engine_with(declared(tmp_path / "agents", entry), tmp_path) as engine:
            _, (failure,) = await said(engine, flow({"o": ("odd/text.odd", {"text": "x"})}))
    assert failure.message.startswith(f"odd/text.odd at {entry} ")
    assert message in failure.message
    assert failure.remedy
    assert failure.code == code


@pytest.mark.parametrize(("pure", "tries"), [(True, 3), (False, 1)])
async def test_only_what_is_pure_is_asked_again(tmp_path, pure, tries):
    asked = []

    def fails():
        asked.append(1)
        return Response("", 502) if len(asked) < 3 else JSONResponse(GOOD)

    with serving(*answers(fails)) as entry:
        async with engine_with(declared(tmp_path / "agents", entry, pure=pure), tmp_path) as engine:
            found, failures = await said(engine, flow({"o": ("odd/text.odd", {"text": "x"})}))
    assert len(asked) == tries
    assert (found.get("o.text"), len(failures)) == ((["fine"], 0) if pure else (None, 1))


def talks(*messages, wait=0.0):
    async def stream(line):
        await line.accept()
        await line.receive()
        for message in messages:
            await (line.send_bytes(message) if isinstance(message, bytes) else line.send_text(json.dumps(message)))
        await asyncio.sleep(wait)
        with contextlib.suppress(Exception):
            await line.close()

    return WebSocketRoute("/stream", stream)


READY = {"type": "ready", "version": "1.0.0"}


@pytest.mark.parametrize(
    ("messages", "message", "code"),
    [
        ([{"type": "hello"}], "'hello' where it has to say ready", WRONG),
        ([{"type": "ready", "version": "2.0.0"}], "is version 2.0.0", "agent_version"),
        (
            [{"type": "error", "error": {"message": "not today", "remedy": "Come back"}}],
            "failed: not today",
            FAILED,
        ),
        ([READY, {"type": "output", "outputs": {"text": 5}}], "text takes a string, not 5", WRONG),
        ([READY, {"type": "output", "outputs": {"nothing": 5}}], "it has no output 'nothing'", WRONG),
        ([READY, {"type": "done", "pin": "image"}], "done with an item of 'image', and has none", WRONG),
        ([READY, {"type": "sing"}], "a message of the type 'sing'", WRONG),
        ([READY, [1]], "a message without a type: [1]", WRONG),
        ([READY, b"nonsense"], "does not begin with MLX1", WRONG),
        ([READY, b"MLX1\xff\xff\xff\xff"], "says its JSON has 4294967295", WRONG),
        ([READY, b"MLX1" + bytes(33 << 20)], "said more than 32 MiB at once", "agent_answer_too_large"),
        ([READY, {"type": "error", "error": {"message": "no more"}}], "failed: no more", FAILED),
        ([READY], "it ended the connection in the midst of its work", "agent_away"),
    ],
)
async def test_a_stream_of_nonsense_is_told(tmp_path, messages, message, code):
    about = flow({"w": "test_nonsense.words", "o": "odd/text.odd"}, "w.out -> o.text")
    with serving(talks(*messages, wait=0.3)) as entry:
        folder = declared(tmp_path / "agents", entry, streaming=True)
        async with engine_with(folder, tmp_path, None, words) as engine:
            _, (failure,) = await said(engine, about)
    assert failure.message.startswith(f"odd/text.odd at {entry} ")
    assert message in failure.message
    assert failure.remedy
    assert failure.code == code


async def test_an_agent_that_falls_silent_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(conversation, "SILENCE", 0.3)
    about = flow({"w": "test_nonsense.words", "o": "odd/text.odd"}, "w.out -> o.text")
    with serving(talks(READY, wait=3)) as entry:
        folder = declared(tmp_path / "agents", entry, streaming=True)
        async with engine_with(folder, tmp_path, None, words) as engine:
            _, (failure,) = await said(engine, about)
    assert failure.message == f"odd/text.odd at {entry} worked on one item for 0.3 s and said nothing"
