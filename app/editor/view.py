"""The flow as the canvas draws it."""

from typing import Any

from app.editor.desk import Desk
from app.flow import Flow, Problem


def document(desk: Desk) -> dict[str, Any]:
    """Nodes with what is set on them, where they lie and what is wrong with them; edges by their two ends."""
    problems: dict[str, list[dict[str, Any]]] = {}
    for problem in desk.problems:
        if problem.node is not None and problem.severity == "error":
            problems.setdefault(problem.node, []).append(_problem(problem))
    return {
        "nodes": {
            name: _node(desk.flow, name, place, problems.get(name, [])) for place, name in enumerate(desk.flow.nodes)
        },
        "edges": [
            {
                "id": f"{edge.source} -> {edge.target}",
                "source": edge.source.node,
                "sourcePin": edge.source.pin,
                "target": edge.target.node,
                "targetPin": edge.target.pin,
                "policy": edge.policy,
            }
            for edge in desk.flow.edges
        ],
    }


def _node(flow: Flow, name: str, place: int, problems: list[dict[str, Any]]) -> dict[str, Any]:
    placed = flow.nodes[name]
    at = flow.layout.get(name, (place * 300.0, 0.0))
    return {"type": placed.type, "title": placed.title, "set": placed.set, "at": list(at), "problems": problems}


def _problem(problem: Problem) -> dict[str, Any]:
    return {"pin": problem.pin, "message": problem.message, "remedy": problem.remedy}
