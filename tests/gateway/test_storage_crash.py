"""The server is killed at random moments while files are sent: what was answered is there, nothing half-written is.

Twice, or as often as MENTATLAB_KILLS says.
"""

import hashlib
import os
import random
import threading
import time
from dataclasses import dataclass, field

import httpx
import pytest

from tests.conftest import Server, start_server, stop_server

KILLS = int(os.environ.get("MENTATLAB_KILLS", "2"))
PART = 16 * 2**20
UPLOADS = "/api/v1/storage/uploads"


@dataclass
class Client:
    """Sends files until the server is gone, and remembers what it was answered."""

    address: str
    chance: random.Random
    sent: set[str]
    """The checksum of every file whose sending was begun."""
    stored: dict[str, str] = field(default_factory=dict)
    """Checksums by reference."""
    parts: dict[str, tuple[bytes, set[int]]] = field(default_factory=dict)
    """By upload that was not answered as complete: the whole file, and which parts were answered for."""

    def work(self) -> None:
        with httpx.Client(base_url=self.address, timeout=60) as http:
            try:
                while True:
                    self.chance.choice((self.whole, self.whole, self.in_parts))(http)
            except httpx.TransportError:
                return

    def whole(self, http: httpx.Client) -> None:
        data = self.made(self.chance.randint(1, 4 * 2**20))
        answer = http.post("/api/v1/storage/upload", params={"name": "a.bin"}, content=data)
        self.note(answer, data)

    def in_parts(self, http: httpx.Client) -> None:
        data = self.made(PART + self.chance.randint(1, 2**20))
        name = http.post(UPLOADS, json={"name": "b.bin", "size": len(data)}).json()["upload_id"]
        self.parts[name] = (data, set())
        self.finish(http, name, [1, 2])

    def finish(self, http: httpx.Client, name: str, numbers: list[int]) -> None:
        data, answered = self.parts[name]
        for number in numbers:
            part = data[(number - 1) * PART : number * PART]
            assert http.put(f"{UPLOADS}/{name}/parts/{number}", content=part).status_code == 200
            answered.add(number)
        self.note(http.post(f"{UPLOADS}/{name}/complete"), data)
        del self.parts[name]

    def made(self, size: int) -> bytes:
        data = self.chance.randbytes(size)
        self.sent.add(hashlib.sha256(data).hexdigest())
        return data

    def note(self, answer: httpx.Response, data: bytes) -> None:
        assert answer.status_code == 201, answer.text
        self.stored[answer.json()["ref"]] = hashlib.sha256(data).hexdigest()


@pytest.mark.timeout(300 + 30 * KILLS)  # a busy machine is no failure
def test_kills_at_random_moments(tmp_path):
    chance, sent, stored, cut_off = random.Random(), set(), {}, 0
    server = start_server(tmp_path)
    try:
        for _ in range(KILLS):
            clients = killed(server, chance, sent)
            server = start_server(tmp_path)
            cut_off += sum(len(client.parts) for client in clients)
            with httpx.Client(base_url=server.address, timeout=60) as http:
                for client in clients:
                    for name in list(client.parts):
                        go_on(client, http, name)
                    stored |= client.stored
                    look(http, client.stored)
        with httpx.Client(base_url=server.address, timeout=60) as http:
            look(http, stored)
            look_at_the_rest(http, stored, sent)
    finally:
        stop_server(server)
    assert stored
    print(f"{KILLS} kills: {len(stored)} files answered for and right, {cut_off} of them gone on with after a kill")


def killed(server: Server, chance: random.Random, sent: set[str]) -> list[Client]:
    """Two clients who were at work when the server was killed."""
    clients = [Client(server.address, random.Random(chance.random()), sent) for _ in range(2)]
    threads = [threading.Thread(target=client.work) for client in clients]
    try:
        for thread in threads:
            thread.start()
        while not any(client.stored for client in clients) and any(thread.is_alive() for thread in threads):
            time.sleep(0.01)
        time.sleep(chance.uniform(0.0, 1.0))
    finally:
        server.process.kill()
        stop_server(server)
        for thread in threads:
            thread.join()
    return clients


def go_on(client: Client, http: httpx.Client, name: str) -> None:
    """Send what is missing of an upload that was cut off. What was answered for is not missing."""
    _, answered = client.parts[name]
    there = http.get(f"{UPLOADS}/{name}")
    assert there.status_code == 200, there.text
    found = {part["part"] for part in there.json()["parts"]}
    done = http.post(f"{UPLOADS}/{name}/complete")
    if done.status_code == 201:
        client.note(done, client.parts.pop(name)[0])
        return
    assert done.json()["code"] == "incomplete"
    assert answered <= found
    client.finish(http, name, sorted({1, 2} - found))


def look(http: httpx.Client, stored: dict[str, str]) -> None:
    """Everything that was answered for is there and right."""
    for ref, right in stored.items():
        given = http.get(f"/api/v1/storage/{ref}")
        assert given.status_code == 200, given.text
        assert hashlib.sha256(given.content).hexdigest() == right, f"{ref}: {len(given.content)} bytes came"


def look_at_the_rest(http: httpx.Client, stored: dict[str, str], sent: set[str]) -> None:
    """What was stored, and the server killed before it answered, is one of the files that were sent, and whole."""
    after, listed = "", set()
    while True:
        page = http.get("/api/v1/storage", params={"after": after, "count": 1000}).json()
        listed |= {item["ref"] for item in page["items"]}
        if (after := page.get("next", "")) == "":
            break
    assert stored.keys() <= listed
    for ref in listed - stored.keys():
        content = http.get(f"/api/v1/storage/{ref}").content
        assert hashlib.sha256(content).hexdigest() in sent
        assert http.get(f"/api/v1/storage/{ref}/metadata").json()["size"] == len(content)
