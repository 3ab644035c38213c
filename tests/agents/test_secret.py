"""A secret that the lab and an agent's server share: told to the agent alone, and to nobody else."""

import asyncio
import http.server
import threading

import httpx
import pytest
import yaml
from pydantic import ValidationError

from app.agents import read_manifest
from app.agents.line import Line
from app.sdk import NodeError
from app.sdk.secret import Secret, is_told
from tests.agents.conftest import Served, engine_with, free_port, said
from tests.engine.flows import flow

SECRET = "correct-horse-battery-staple"
PLAIN = flow({"a": ("mine.shout", {"text": "hello"})})
STREAM = flow({"a": ("mine.ticks", {"upto": 2})})


@pytest.fixture(scope="module")
def locked(tmp_path_factory):
    """The Python server; whoever calls it tells what the variable holds."""
    served = Served(free_port(), tmp_path_factory.mktemp("locked") / "agents")
    served.start("--secret-env", "MINE_SECRET", MINE_SECRET=SECRET)
    yield served
    served.kill()


async def run(served, tmp_path, about):
    async with engine_with(served.manifests, tmp_path) as engine:
        return await said(engine, about)


async def test_who_tells_it_is_answered(locked, tmp_path, monkeypatch):
    monkeypatch.setenv("MINE_SECRET", f"{SECRET}\n")
    assert (await run(locked, tmp_path, PLAIN)) == ({"a.text": ["HELLO"], "a.length": [5]}, [])
    assert (await run(locked, tmp_path, STREAM)) == ({"a.out": [0, 1]}, [])


@pytest.mark.parametrize("about", [PLAIN, STREAM], ids=["plain", "stream"])
async def test_who_does_not_is_told_so_on_the_node(locked, tmp_path, monkeypatch, about):
    monkeypatch.setenv("MINE_SECRET", "something-else")
    _, (wrong,) = await run(locked, tmp_path, about)
    assert (wrong.code, "something-else" in str(wrong) + wrong.trace) == ("agent_unauthorized", False)
    assert "does not take the secret it was told" in wrong.message
    monkeypatch.delenv("MINE_SECRET")
    _, (missing,) = await run(locked, tmp_path, about)
    assert missing.code == "agent_secret"
    assert missing.message.endswith("wants a secret, and the variable MINE_SECRET is not set")
    other = tmp_path / "agents"
    other.mkdir()
    for path in locked.manifests.iterdir():
        plain = yaml.safe_load(path.read_text())
        assert plain.pop("secret") == {"env": "MINE_SECRET"}
        (other / path.name).write_text(yaml.safe_dump(plain))
    _, (unnamed,) = await run(Served(0, other), tmp_path, about)
    assert (unnamed.code, unnamed.remedy) == (
        "agent_unauthorized",
        "Add `secret` to its manifest file, with env or file",
    )


@pytest.mark.parametrize("told", [None, "", SECRET, f"Basic {SECRET}", "Bearer", f"Bearer {SECRET}x", "Bearer é"])
def test_nothing_is_answered_to_others(locked, told):
    headers = {} if told is None else {"Authorization": told.encode()}
    asked = [("GET", ""), ("GET", "/mine.shout/manifest"), ("POST", "/mine.shout/run"), ("GET", "/nobody/manifest")]
    for method, path in asked:
        answer = httpx.request(method, locked.address + path, headers=headers)
        assert answer.status_code == 401
        assert answer.json()["error"]["code"] == "agent_unauthorized"
        assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_where_it_is_found(tmp_path):
    file = tmp_path / "token"
    file.write_text(f" {SECRET}\r\n")
    assert Secret(file="token").read(tmp_path) == Secret(file=str(file)).read(tmp_path / "elsewhere") == SECRET
    for content, problem in (("", "is empty"), ("two words", "holds no token"), ("ü", "holds no token")):
        file.write_text(content)
        with pytest.raises(ValueError, match=f"the file token {problem}"):
            Secret(file="token").read(tmp_path)
    with pytest.raises(ValueError, match="the file gone cannot be read: No such file"):
        Secret(file="gone").read(tmp_path)
    for wrong in ({}, {"env": "A", "file": "b"}, {"env": "A B"}, {"token": SECRET}):
        with pytest.raises(ValidationError):
            Secret.model_validate(wrong)


def test_only_the_very_token_is_taken():
    assert is_told(SECRET, f"Bearer {SECRET}")
    assert is_told(SECRET, f"bearer  {SECRET}")
    assert not any(is_told(SECRET, one) for one in ("", "Bearer", "Bearer ", f"Bearer {SECRET[:-1]}", SECRET))


MANIFEST = """
id: acme/text.echo
version: 1.0.0
title: Echo
description: Says it again.
runtime: http
entry: http://127.0.0.1:{port}
secret: {{env: ECHO_SECRET}}
streaming: {streaming}
inputs: [{{name: text, type: string, description: What to say.}}]
outputs: [{{name: text, type: {type}, description: The same.}}]
resources: {{cpu: 0.5, memory: 64}}
"""


class Told(http.server.BaseHTTPRequestHandler):
    """Sends whoever asks elsewhere, or says the secret back; and remembers what it was told."""

    heard: list[tuple[int, str | None]]
    elsewhere: str

    def do_GET(self):
        self.heard.append((self.server.server_port, self.headers.get("Authorization")))
        if self.elsewhere:
            self.send_response(302)
            self.send_header("Location", self.elsewhere)
            self.end_headers()
        else:
            self.send_response(500)
            self.end_headers()
            told = self.headers.get("Authorization")
            self.wfile.write(f'{{"error": {{"message": "no: {told}", "remedy": "{told}", "code": "{told}"}}}}'.encode())

    def log_message(self, *_):
        pass


@pytest.fixture
def servers():
    made = []

    def serve(elsewhere, heard):
        handler = type("One", (Told,), {"elsewhere": elsewhere, "heard": heard})
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        made.append(server)
        return server.server_port

    yield serve
    for server in made:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("streaming", [False, True])
async def test_it_goes_nowhere_else(servers, tmp_path, monkeypatch, streaming):
    monkeypatch.setenv("ECHO_SECRET", SECRET)
    heard = []
    other = servers("", heard)
    port = servers(f"http://127.0.0.1:{other}/", heard)
    kind = "stream, of: string" if streaming else "string"
    (tmp_path / "agents").mkdir()
    about = MANIFEST.format(port=port, streaming=str(streaming).lower(), type=kind)
    (tmp_path / "agents" / "echo.yaml").write_text(about)
    async with engine_with(tmp_path / "agents", tmp_path) as engine:
        assert engine.registry.broken == []
        _, failures = await said(engine, flow({"e": ("acme/text.echo", {"text": "hello"})}))
    assert failures
    assert (port, f"Bearer {SECRET}") in heard
    assert not [told for where, told in heard if where == other and told]


async def test_an_agent_that_says_it_again_is_not_repeated(servers, monkeypatch):
    monkeypatch.setenv("ECHO_SECRET", SECRET)
    port = servers("", [])
    line = Line(read_manifest(MANIFEST.format(port=port, streaming="false", type="string")))
    with pytest.raises(NodeError) as failed:
        await asyncio.wait_for(line.check(), 30)
    await line.close()
    assert SECRET not in f"{failed.value} {failed.value.remedy} {failed.value.code} {failed.value.message}"
    assert "no: Bearer …" in failed.value.message
