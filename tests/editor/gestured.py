"""What gestures do to the made-up flow: the canvas's view of what the lab's own edits do."""

from typing import Any

from tests.editor.catalogue import edge

Flow = dict[str, Any]
Operation = dict[str, Any]


def apply(flow: Flow, operations: list[Operation]) -> None:
    """Change the flow as these operations say. Raises KeyError for one that the canvas may not send."""
    for operation in operations:
        _DO[operation["op"]](flow, operation)
    known = flow["nodes"]
    flow["edges"] = [e for e in flow["edges"] if e["source"] in known and e["target"] in known]


def _add(flow: Flow, operation: Operation) -> str:
    name = operation["type"].rpartition(".")[2]
    new = _fresh(flow["nodes"], name)
    flow["nodes"][new] = {
        "type": operation["type"],
        "title": operation.get("title", ""),
        "set": operation.get("set", {}),
        "at": operation["at"],
        "problems": [],
        "mode": operation.get("mode"),
        **operation.get("look", {}),
    }
    return new


def _remove(flow: Flow, operation: Operation) -> None:
    for kind in ("nodes", "notes", "frames"):
        for one in operation.get(kind, ()):
            flow[kind].pop(one, None)
    gone = set(operation["edges"])
    flow["edges"] = [e for e in flow["edges"] if e["id"] not in gone]


def _move(flow: Flow, operation: Operation) -> None:
    for kind, places in (
        ("nodes", operation["at"]),
        ("notes", operation.get("notes")),
        ("frames", operation.get("frames")),
    ):
        for one, at in (places or {}).items():
            flow[kind][one]["at"] = at
    for one, bends in operation.get("edges", {}).items():
        _edge(flow, one)["bends"] = bends


def _connect(flow: Flow, operation: Operation) -> None:
    target = (operation["target"], operation["targetPin"])
    kept = [e for e in flow["edges"] if (e["target"], e["targetPin"]) != target]
    flow["edges"] = [*kept, edge(operation["source"], operation["sourcePin"], *target)]


def _paste(flow: Flow, operation: Operation) -> None:
    names = {node["id"]: _add(flow, node) for node in operation["nodes"]}
    for one in operation["edges"]:
        source, target = names.get(one["source"], one["source"]), names[one["target"]]
        _connect(flow, {**one, "source": source, "target": target})
    for kind in ("notes", "frames"):
        for one in operation.get(kind, ()):
            flow[kind][_fresh(flow[kind], one["id"])] = {key: value for key, value in one.items() if key != "id"}


def _mode(flow: Flow, operation: Operation) -> None:
    for node in operation["nodes"]:
        flow["nodes"][node]["mode"] = operation["mode"]


def _look(flow: Flow, operation: Operation) -> None:
    for node in operation["nodes"]:
        flow["nodes"][node].update(operation["look"])


def _title(flow: Flow, operation: Operation) -> None:
    flow["nodes"][operation["node"]]["title"] = operation["title"] or ""


def _note(flow: Flow, operation: Operation) -> None:
    name = operation["id"] or _fresh(flow["notes"], "note")
    note = flow["notes"].setdefault(name, {})
    note.update(operation["note"])
    note["html"] = f"<p>{note.get('text', '')}</p>" if note.get("text") else ""


def _frame(flow: Flow, operation: Operation) -> None:
    name = operation["id"] or _fresh(flow["frames"], "frame")
    flow["frames"].setdefault(name, {}).update(operation["frame"])


def _edge_look(flow: Flow, operation: Operation) -> None:
    _edge(flow, operation["edge"]).update(operation["look"])


def _edge(flow: Flow, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(e for e in flow["edges"] if e["id"] == name)
    return found


def _fresh(taken: dict[str, Any], name: str) -> str:
    return next(n for n in [name, *(f"{name}_{i}" for i in range(2, 99))] if n not in taken)


_DO = {
    "add": _add,
    "remove": _remove,
    "move": _move,
    "connect": _connect,
    "paste": _paste,
    "mode": _mode,
    "look": _look,
    "title": _title,
    "note": _note,
    "frame": _frame,
    "edge_look": _edge_look,
}
