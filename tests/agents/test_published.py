"""What the lab and an agent outside really say, overheard on its way, is what the published schemas describe."""

import asyncio
import json
from contextlib import asynccontextmanager

import httpx
import pytest
from jsonschema_rs import ValidationError
from websockets.asyncio.client import connect
from websockets.asyncio.server import serve
from websockets.exceptions import ConnectionClosed

from tests.agents.conftest import engine_with, said
from tests.agents.test_streaming import numbers, shades
from tests.engine.flows import flow
from tests.published import conforms


@asynccontextmanager
async def overheard(port, tmp_path, manifests):
    """Agents behind a listener of ours: a folder of manifest files that lead to it, and what it has heard."""
    heard = {"agent-message-from-lab": [], "agent-message-from-agent": []}

    async def forward(source, target, name):
        try:
            async for message in source:
                if isinstance(message, str):  # media go as bytes behind their message
                    heard[name].append(json.loads(message))
                await target.send(message)
        except ConnectionClosed:
            pass
        await target.close()

    async def between(lab):
        async with connect(f"ws://127.0.0.1:{port}{lab.request.path}", max_size=None) as agent:
            ways = forward(lab, agent, "agent-message-from-lab"), forward(agent, lab, "agent-message-from-agent")
            await asyncio.gather(*ways)

    async def described(connection, request):
        if "Upgrade" in request.headers:
            return None
        async with httpx.AsyncClient() as http:
            about = await http.get(f"http://127.0.0.1:{port}{request.path}")
        return connection.respond(about.status_code, about.text)

    async with serve(between, "127.0.0.1", 0, max_size=None, process_request=described) as listener:
        here = tmp_path / "overheard"
        here.mkdir()
        ours = listener.sockets[0].getsockname()[1]
        for file in manifests.iterdir():
            (here / file.name).write_text(file.read_text().replace(f":{port}", f":{ours}"))
        yield here, heard


async def test_every_message_of_a_stream_is_as_published(shared, tmp_path):
    nodes = {
        "n": "test_streaming.numbers", "s": "mine.sums", "c": "test_streaming.shades", "m": "mine.mirrored",
        "t": "mine.ticks", "d": ("mine.sums", {"die_at": -2}),
    }  # fmt: skip
    about = flow(nodes, "n.out -> s.number", "c.image -> m.image", "t.out -> d.number")
    async with (
        overheard(shared.port, tmp_path, shared.manifests) as (manifests, heard),
        engine_with(manifests, tmp_path, None, numbers, shades) as engine,
    ):
        found, failures = await said(engine, about)
    assert failures == []
    assert found["s.whole"] == [10]
    for name, messages in heard.items():
        for message in messages:
            conforms(name, message)
    assert {"start", "item", "end"} <= {one["type"] for one in heard["agent-message-from-lab"]}
    assert {"ready", "output", "done", "end"} <= {one["type"] for one in heard["agent-message-from-agent"]}


async def test_a_call_and_its_answers_are_as_published(shared):
    call = {"protocol": 1, "agent": "mine.shout", "version": "1.2.0", "inputs": {"text": "well", "times": 2}}
    async with httpx.AsyncClient(base_url=shared.address) as http:
        answer = await http.post("/mine.shout/run", json=conforms("agent-call", call))
        assert conforms("agent-answer", answer.json())["outputs"] == {"text": "WELLWELL", "length": 4}
        failed = await http.post("/mine.shout/run", json={**call, "inputs": {"text": "whisper"}})
        assert failed.status_code != 200
        assert conforms("agent-failure", failed.json())["error"]["code"] == "too_quiet"


def test_what_is_not_as_published_is_told():
    with pytest.raises(ValidationError):
        conforms("stream-from-server", {"type": "stream_gap", "from": 1})
