"""The JavaScript server and a real lab: sound, films, what is large, and a secret that both know."""

import httpx
import pytest

from tests.agents.conftest import Example
from tests.agents.test_lab import FILM, NODE, ran
from tests.conftest import Server, start_server, stop_server
from tests.guarded import TOKEN

SECRET = "correct-horse-battery-staple"
SOUNDS = '''
import numpy as np

from app.sdk import Audio, Image, Stream, node


@node
def tone(seconds: float = 0.5, silent: bool = False) -> Audio:
    """A tone."""
    samples = np.sin(np.arange(int(seconds * 16000)) / 9).astype(np.float32) / 4
    return Audio(samples, 16000, 1.5)


@node
async def tones(count: int = 3) -> Stream[Audio]:
    """Some tones."""
    for number in range(count):
        yield Audio(np.full(1600, 0.5 / (number + 1), np.float32), 16000, number * 0.1)


@node
def heard(sound: Audio) -> str:
    """What a sound is."""
    return f"{sound.rate} {sound.time:g} {len(sound.samples)} {float(np.abs(sound.samples).max()):.3f}"


@node
def counted(data: bytes) -> int:
    """How many sevens there are."""
    return data.count(7)


@node
def noise(width: int = 1600) -> Image:
    """A picture that does not compress."""
    return Image.of(np.random.default_rng(1).integers(0, 255, (width, width, 3), np.uint8))


@node
def total(image: Image) -> int:
    """The sum of its pixels."""
    return int(image.bare.sum())
'''


@pytest.fixture(scope="module")
def lab(package, tmp_path_factory):
    home = tmp_path_factory.mktemp("lab")
    (home / "token").write_text(f"{SECRET}\n")
    served = Example(package, home / "agents")
    served.start("media.js", home / "token")
    (home / "nodes").mkdir()
    (home / "nodes" / "films.py").write_text(NODE)
    (home / "nodes" / "sounds.py").write_text(SOUNDS)
    started = start_server(home, MENTATLAB_ACCESS="guarded", MENTATLAB_TOKEN=TOKEN, MENTATLAB_LOG_LEVEL="debug")
    server = Server(started.address.partition("/?")[0], home, started.process)
    try:
        with httpx.Client(base_url=server.address, headers={"Authorization": f"Bearer {TOKEN}"}, timeout=60) as http:
            http.home, http.agents = home, served
            yield http
    finally:
        served.kill()
        stop_server(server)


def outputs(run):
    assert run["state"] == "done", run["error"]
    return {pin: one["value"] for pin, one in run["outputs"].items()}


def test_sound_goes_there_and_comes_back(lab):
    nodes = {"t": ("local/sounds.tone", {}), "l": ("media.louder", {}), "h": ("local/sounds.heard", {})}
    said = outputs(ran(lab, nodes, "t.out -> l.sound", "l.sound -> h.sound", watch=["l.rate", "h.out"]))
    assert (said["l.rate"], said["h.out"]) == (16000, "16000 1.5 8000 0.500")


def test_a_stream_of_sound_goes_there_and_comes_back(lab):
    nodes = {"t": ("local/sounds.tones", {}), "q": ("media.quieter", {}), "h": ("local/sounds.heard", {})}
    run = ran(lab, nodes, "t.out -> q.sound", "q.sound -> h.sound")
    assert outputs(run)["h.out"] == "16000 0.2 1600 0.083"
    assert run["outputs"]["h.out"]["said"] == 3


def test_sound_that_is_long_is_lent_as_a_file(lab):
    nodes = {"t": ("local/sounds.tone", {"seconds": 30}), "l": ("media.lent", {})}
    said = outputs(ran(lab, nodes, "t.out -> l.sound"))
    assert said["l.mime"] in ("audio/flac", "audio/wav", "audio/x-wav")
    assert said["l.bytes"] > 100_000


def test_a_film_goes_there_and_back_by_reference(lab):
    film = lab.post("/api/v1/storage/upload?name=shapes.mp4", content=FILM).json()["ref"]
    nodes = {"f": ("local/films.film", {"file": film}), "c": ("media.copied", {})}
    said = outputs(ran(lab, nodes, "f.out -> c.film"))
    assert said["c.bytes"] == len(FILM)
    came = said["c.film"]
    assert came["metadata"]["mimeType"] == "video/mp4"
    assert lab.get(f"/api/v1/storage/{came['ref'].removeprefix('mlab://')}").content == FILM


def test_what_is_large_is_uploaded_and_read_again(lab):
    nodes = {"b": ("media.bulky", {"size": 6_000_000}), "c": ("local/sounds.counted", {})}
    assert outputs(ran(lab, nodes, "b.data -> c.data"))["c.out"] == 6_000_000
    nodes = {"n": ("local/sounds.noise", {}), "p": ("media.passed", {}), "before": ("local/sounds.total", {}),
             "after": ("local/sounds.total", {})}  # fmt: skip
    edges = ("n.out -> p.image", "n.out -> before.image", "p.image -> after.image")
    said = outputs(ran(lab, nodes, *edges, watch=["p.bytes", "before.out", "after.out"]))
    assert said["p.bytes"] > 4 << 20
    assert said["before.out"] == said["after.out"]


def test_nobody_else_is_answered_and_the_secret_is_nowhere(lab):
    for path in ("", "/media.louder/manifest"):
        for headers in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": f"Basic {SECRET}"}):
            answer = httpx.get(f"http://127.0.0.1:{lab.agents.port}{path}", headers=headers)
            assert (answer.status_code, answer.json()["error"]["code"]) == (401, "agent_unauthorized")
    (lab.home / "token").write_text("another-one")
    nodes = {"t": ("local/sounds.tone", {"seconds": 0.25}), "l": ("media.louder", {})}
    run = ran(lab, nodes, "t.out -> l.sound")
    assert (run["state"], run["nodes"]["l"]["error"]["code"]) == ("failed", "agent_unauthorized")
    nodes = {"t": ("local/sounds.tones", {}), "q": ("media.quieter", {})}
    run = ran(lab, nodes, "t.out -> q.sound")
    assert (run["state"], run["nodes"]["q"]["error"]["code"]) == ("failed", "agent_unauthorized")
    (lab.home / "token").write_text(SECRET)
    assert ran(lab, nodes, "t.out -> q.sound")["state"] == "done", "it is read each time"
    told = lab.get("/api/v1/agents").text + lab.get("/api/v1/runs").text + lab.get("/api/v1/agents/media.louder").text
    assert not [secret for secret in (SECRET, "another-one", str(lab.home)) if secret in told]
    for path in lab.home.rglob("*"):
        if path.is_file() and path.name != "token":
            data = path.read_bytes()
            assert SECRET.encode() not in data, path
            assert b"another-one" not in data, path


def test_agents_are_read_anew(lab):
    def known():
        return {one["id"] for one in lab.get("/api/v1/agents").json()["agents"]}

    assert "media.later" not in known()
    text = (lab.home / "agents" / "media.louder.yaml").read_text()
    later = lab.home / "agents" / "later.yaml"
    later.write_text(text.replace('"id": "media.louder"', '"id": "media.later"'))
    (lab.home / "agents" / "bad.yaml").write_text("id: 3\n")
    answer = lab.post("/api/v1/agents/reload")
    assert answer.status_code == 200
    assert "media.later" in {one["id"] for one in answer.json()["agents"]}
    assert [one["pack"] for one in answer.json()["broken"]] == ["agents/bad.yaml"]
    nodes = {"t": ("local/sounds.tone", {}), "l": ("media.later", {})}
    assert outputs(ran(lab, nodes, "t.out -> l.sound"))["l.rate"] == 16000
    later.write_text(text.replace('"id": "media.louder"', '"id": "media.later"').replace("sound", "noise"))
    lab.post("/api/v1/agents/reload")
    (pin,) = lab.get("/api/v1/agents/media.later").json()["inputs"]
    assert pin["name"] == "noise"
    later.unlink()
    (lab.home / "agents" / "bad.yaml").unlink()
    answer = lab.post("/api/v1/agents/reload")
    assert answer.json()["broken"] == []
    assert "media.later" not in known()
    assert "media.louder" in known()
