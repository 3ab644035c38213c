"""A model is fetched from a hub only when somebody allowed it: tried on a hub of our own, on this machine."""

import hashlib
import json
import os
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.conftest import ROOT

SHA = "0123456789abcdef0123456789abcdef01234567"
FILES = {"config.json": b'{"model_type": "tiny"}', "model.safetensors": os.urandom(3_000_000)}


class Hub(BaseHTTPRequestHandler):
    """As much of the hub's HTTP interface as fetching a snapshot asks for."""

    asked: list[str] = []  # noqa: RUF012 - the server makes a handler for each request

    def do_GET(self):
        self.answer(body=True)

    def do_HEAD(self):
        self.answer(body=False)

    def answer(self, *, body):
        Hub.asked.append(self.path)
        path = self.path.partition("?")[0]
        if path.startswith("/api/models/acme/tiny"):
            siblings = [{"rfilename": name, "size": len(data)} for name, data in FILES.items()]
            about = {"id": "acme/tiny", "modelId": "acme/tiny", "sha": SHA, "siblings": siblings, "private": False}
            if "/tree/" in path:
                about = [
                    {"type": "file", "path": name, "size": len(data), "oid": hashlib.sha1(data).hexdigest()}
                    for name, data in FILES.items()
                ]
            self.send(json.dumps(about).encode(), "application/json", body)
        elif path.startswith("/acme/tiny/resolve/") and (name := path.rpartition("/")[2]) in FILES:
            self.send(FILES[name], "application/octet-stream", body, etag=hashlib.sha256(FILES[name]).hexdigest())
        else:
            self.send_response(404)
            self.send_header("X-Error-Code", "RepoNotFound")
            self.send_header("Content-Length", "0")
            self.end_headers()

    def send(self, data, kind, body, etag=""):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("X-Repo-Commit", SHA)
        if etag:
            self.send_header("ETag", f'"{etag}"')
        self.end_headers()
        if body:
            self.wfile.write(data)

    def log_message(self, *_):
        pass


@pytest.fixture
def hub():
    Hub.asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Hub)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


FETCH = """
import sys
from pathlib import Path
from app.models import Weights
from app.sdk import NodeError
told = []
weights = Weights(Path(sys.argv[1]) / "none", Path(sys.argv[1]), hub=sys.argv[3] == "1")
try:
    print(weights.find(sys.argv[2], lambda fraction, note: told.append((fraction, note))))
    print(weights.find(sys.argv[2]))
except NodeError as error:
    print("refused:", error)
print("progress:", max((fraction for fraction, _ in told), default=0), {note for _, note in told})
"""


def fetch(hub, folder, name, allowed):
    """In a process of its own: the hub's library reads its address when it is imported."""
    environment = {**os.environ, "HF_ENDPOINT": hub, "HF_HUB_DISABLE_XET": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}
    ran = subprocess.run(
        [sys.executable, "-c", FETCH, str(folder), name, "1" if allowed else "0"],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return ran.stdout.splitlines()


def test_an_allowed_model_is_fetched_once_with_its_progress(hub, tmp_path):
    first, again, progress = fetch(hub, tmp_path, "acme/tiny", allowed=True)
    assert first == again == str(tmp_path / "acme" / "tiny")
    for name, data in FILES.items():
        assert (tmp_path / "acme" / "tiny" / name).read_bytes() == data
    assert progress == "progress: 1.0 {'fetching acme/tiny'}"


def test_nothing_is_asked_of_a_hub_that_nobody_allowed(hub, tmp_path):
    refused, _ = fetch(hub, tmp_path, "acme/tiny", allowed=False)
    assert refused.startswith("refused: the model acme/tiny is not on this machine")
    assert "MENTATLAB_HUB=1" in refused
    assert Hub.asked == []


def test_a_model_the_hub_does_not_have_is_said_plainly(hub, tmp_path):
    refused, _ = fetch(hub, tmp_path, "acme/other", allowed=True)
    assert refused.startswith("refused: acme/other could not be fetched")
    assert not (tmp_path / "acme" / "other").exists(), "half a model is not taken for a whole one"
