"""Media, runs and flows by the Python client, on the real server, with the line cut in between."""

import asyncio
import hashlib
import os
from pathlib import Path

import pytest

from app.sdk.client import AsyncClient, ClientError, Patience, media_calls
from tests.sdk.cut_line import cut_line

QUICK = Patience(first=0.02, longest=0.2, give_up=60, silence=20)


async def test_a_file_goes_in_whole_or_in_parts_and_comes_back_over_a_cut_line(server, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(media_calls, "WHOLE", 1024 * 1024)
    monkeypatch.setattr(media_calls, "PIECE", 64 * 1024)
    small, large = tmp_path / "small.bin", tmp_path / "large.bin"
    small.write_bytes(b"a few bytes")
    large.write_bytes(os.urandom(20 * 1024 * 1024))
    async with cut_line(server.address) as line, AsyncClient(line.address, patience=QUICK) as lab:
        for path in (small, large):
            uploading = asyncio.create_task(lab.upload(path))
            await asyncio.sleep(0.1 if path is large else 0)
            if path is large:
                line.cut()
            stored = await uploading
            assert stored["metadata"]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
            back = tmp_path / "back.bin"
            downloading = asyncio.create_task(lab.download(stored["ref"], back))
            await asyncio.sleep(0.05)
            line.cut()
            await downloading
            assert back.read_bytes() == path.read_bytes()
            assert (await lab.metadata(stored["ref"]))["size"] == path.stat().st_size
        with pytest.raises(ClientError) as missing:
            await lab.metadata("mlab://nothing/at/all/here/x.bin")
        assert missing.value.status == 404


async def test_a_flow_is_stored_run_and_watched_to_its_end(server):
    flow = {"mentatlab": 1, "name": "Greeting", "nodes": {"say": {"type": "text.template"}}, "edges": []}
    async with cut_line(server.address) as line, AsyncClient(line.address, patience=QUICK) as lab:
        agents = {agent["id"] for agent in (await lab.call("GET", "/api/v1/agents"))["agents"]}
        flow["nodes"]["say"]["type"] = next(one for one in sorted(agents) if one.startswith("inputs.text"))
        stored = await lab.create_flow(flow)
        assert stored["id"] in [one["id"] for one in await lab.flows()]
        saved = await lab.save_flow(stored["id"], {**flow, "name": "Greetings"}, stored["etag"])
        with pytest.raises(ClientError) as stale:
            await lab.save_flow(stored["id"], flow, stored["etag"])
        assert stale.value.code == "stale_write"
        assert (await lab.flow(stored["id"]))["etag"] == saved["etag"]
        run = await lab.submit(stored["id"], idempotency_key=f"once-{stored['id']}")
        assert (await lab.submit(stored["id"], idempotency_key=f"once-{stored['id']}"))["id"] == run["id"]
        kinds, ids = [], []
        async for event in lab.watch(run["id"]):
            kinds.append(event.kind)
            ids.append(int(event.id))
            line.cut()
        assert kinds[-1] == "finished"
        assert ids == sorted(set(ids)), "each event once, over however many lines"
        assert (await lab.run(run["id"]))["state"] == "done"
        again = await lab.repeat(run["id"])
        await lab.cancel(again["id"])
        with pytest.raises(ClientError) as missing:
            await anext(lab.watch("nosuch"))
        assert missing.value.code == "unknown_run"
        await lab.delete_flow(stored["id"])
