"""Flows for the tests of runs, and a client that has them run."""

import json
from collections.abc import Iterator
from typing import Any

import httpx

HELLO: dict[str, Any] = {
    "mentatlab": 1,
    "name": "Hello",
    "nodes": {
        "words": {"type": "inputs.text", "set": {"text": "hello"}},
        "join": {"type": "text.template", "set": {"template": "{a}!"}},
        "said": {"type": "outputs.text"},
    },
    "edges": ["words.text -> join.a", "join.text -> said.text"],
}


def waiting(seconds: float, text: str = "hello", steps: int = 1) -> dict[str, Any]:
    """A chain of nodes that each wait."""
    nodes: dict[str, Any] = {"words": {"type": "inputs.text", "set": {"text": text}}}
    edges, before = [], "words.text"
    for step in range(steps):
        name = f"wait{step}"
        nodes[name] = {"type": "local/paced.wait", "set": {"seconds": seconds}}
        edges.append(f"{before} -> {name}.text")
        before = f"{name}.out"
    nodes["said"] = {"type": "outputs.text"}
    return {"name": "Waiting", "nodes": nodes, "edges": [*edges, f"{before} -> said.text"]}


def counting(count: int, seconds: float = 0.0) -> dict[str, Any]:
    nodes = {
        "count": {"type": "local/paced.numbers", "set": {"count": count, "seconds": seconds}},
        "said": {"type": "outputs.number"},
    }
    return {"name": "Counting", "nodes": nodes, "edges": ["count.number -> said.number"]}


def submitted(http: httpx.Client, flow: dict[str, Any], **about: Any) -> str:
    """Queue it; its address."""
    answer = http.post("/api/v1/runs", json={"flow": flow, **about})
    assert answer.status_code == 202, answer.text
    return answer.headers["Location"]


def events(http: httpx.Client, address: str, **ask: Any) -> Iterator[dict[str, Any]]:
    """What happens in a run, with the name of each event, to the end or until nobody asks any more."""
    with http.stream("GET", f"{address}/events", **ask) as answer:
        assert answer.status_code == 200
        assert answer.headers["Content-Type"].startswith("text/event-stream")
        about: dict[str, str] = {}
        for line in answer.iter_lines():
            if line:
                name, _, value = line.partition(": ")
                about[name] = value
            elif about:
                if "data" in about:
                    yield {"event": about["event"], "id": int(about["id"]), **json.loads(about["data"])}
                about = {}


def ended(http: httpx.Client, address: str) -> dict[str, Any]:
    """The run, once it is over."""
    assert list(events(http, address))[-1]["event"] == "finished"
    return http.get(address).json()
