"""Add a node where the pointer is: type a word, press Enter. From a pin, only what fits is offered, best first."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any

from nicegui import events, ui

from app.editor.desk import Desk
from app.editor.palette import matches
from app.flow import AddNode, Batch, Connect, Edge, Edit, PinRef, Placed, Suggestion, fresh_id, givers, takers

SHOWN = 9
Place = Callable[[str, tuple[float, float] | None], Awaitable[None]]
Do = Callable[[Edit], Awaitable[None]]


async def add_dialog(
    catalog: dict[str, Any], at: Any, start: Mapping[str, Any] | None, desk: Desk, place: Place, do: Do
) -> None:
    """Ask which node, and place it at `at`; if it was dragged from the pin `start`, join it."""
    offered = _offered(desk, start)
    names = [one.agent for one in offered] if offered is not None else list(catalog)
    with ui.dialog() as dialog, ui.card().classes("mentat dialog adder"):
        field = ui.input(placeholder="Add a node…").props("dense outlined autofocus").classes("field")
        field.props('aria-label="Add a node"')
        found = ui.element("div").classes("adder-list")

        def look() -> list[str]:
            allowed = {name: catalog[name] for name in names if name in catalog}
            shown = matches(allowed, field.value or "")[:SHOWN]
            found.clear()
            with found:
                for name in shown:
                    _row(catalog[name], partial(dialog.submit, name))
                if not shown:
                    ui.label("Nothing fits.").classes("faint")
            return shown

        def enter(_: events.GenericEventArguments) -> None:
            if shown := look():
                dialog.submit(shown[0])

        field.on_value_change(look)
        field.on("keydown.enter", enter)
        look()
    chosen = await dialog
    dialog.delete()
    if chosen is None:
        return
    where = (float(at[0]) - 120, float(at[1]) - 24) if at else None
    if offered is None or start is None:
        await place(chosen, where)
    else:
        pin = next(one.pin for one in offered if one.agent == chosen)
        await do(_joined(desk, chosen, pin, start, where or (0.0, 0.0)))


def _row(about: Mapping[str, Any], choose: Callable[[], Any]) -> None:
    row = ui.element("button").classes("adder-row").style(f"--accent: {about['color']}")
    row.on("click", choose)
    with row:
        ui.icon(about["icon"], size="18px").classes("palette-icon")
        ui.label(about["title"])
        ui.label(about["doc"].partition("\n")[0]).classes("faint")


def _offered(desk: Desk, start: Mapping[str, Any] | None) -> list[Suggestion] | None:
    if not start or start["node"] not in desk.flow.nodes:
        return None
    agents = desk.lab.registry.agents
    manifest = agents.get(desk.flow.nodes[start["node"]].type)
    if manifest is None:
        return None
    if start["side"] in ("outputs", "source", "output"):
        output = manifest.output(start["pin"])
        return takers(output, agents) if output else None
    target = manifest.input(start["pin"])
    return givers(target, agents, streaming=manifest.streaming) if target else None


def _joined(desk: Desk, kind: str, pin: str, start: Mapping[str, Any], at: tuple[float, float]) -> Edit:
    name = fresh_id(desk.flow, kind)
    here, there = PinRef(start["node"], start["pin"]), PinRef(name, pin)
    outward = start["side"] in ("outputs", "source", "output")
    edge = Edge(here, there) if outward else Edge(there, here)
    return Batch(edits=(AddNode(id=name, node=Placed(type=kind), at=at), Connect(edge=edge)))
