"""One display with a window to itself, for a second screen: live, and nothing around it."""

from nicegui import context
from starlette.requests import Request

from app.editor.canvas import Single
from app.editor.catalogue import shown_of
from app.editor.desks import Desks
from app.editor.show import outputs_of
from app.editor.sinks import titled
from app.editor.theme import dress
from app.editor.wording import words_for
from app.flow import FlowError, flattened


async def popout_page(request: Request, desks: Desks, flow_id: str, display: str) -> bool:
    """Show `display`, a sink's node or `node.pin` of another output; False if this flow has no such thing."""
    try:
        desk = await desks.open(flow_id)
    except (KeyError, FlowError):
        return False
    outputs, sinks = outputs_of(desk.flow, desk.lab.registry.agents)
    known = {ref.node: ref for ref in sinks} | {str(ref): ref for ref in outputs}
    if (ref := known.get(display)) is None:
        return False
    agents = desk.lab.registry.agents
    title = titled(desk.flow, flattened(desk.flow, agents), agents, ref.node)
    title += f" · {ref.pin}" if "." in display else ""
    words = words_for(request)
    dress(request, f"{title} – {desk.flow.name}", words)
    live = desks.tabs.live(context.client, desk.id)
    Single(live, display, shown_of(outputs[ref]), title, strings=words.room("canvas"))
    return True
