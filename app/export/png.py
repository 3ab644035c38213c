"""A flow's picture in pixels, with the flow in it."""

import json
from collections.abc import Mapping
from math import isfinite

from app.export.picture import Theme, picture
from app.flow import Flow, FlowError, in_png
from app.sdk import AgentManifest

LARGEST = 8192
"""Pixels of the longer side."""


def png(flow: Flow, agents: Mapping[str, AgentManifest], theme: Theme = "light", *, carry: bool = True) -> bytes:
    """Twice as fine as the canvas at zoom 1, as far as it stays within the largest. With `carry` it opens as a flow.

    Raises FlowError if its nodes lie so far apart that nothing would be seen.
    """
    import resvg_py

    svg = picture(flow, agents, theme, carry=False)
    wide, high = (float(svg.split(f'{side}="', 1)[1].split('"', 1)[0]) for side in ("width", "height"))
    zoom = min(2.0, LARGEST / max(wide, high))
    if min(wide, high) * zoom < 1 or not isfinite(max(wide, high)):
        raise FlowError("the flow lies too far apart for a picture in pixels", "Tidy it up, or export it as SVG")
    data = bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=zoom))
    return in_png(data, json.dumps(flow.plain(), separators=(",", ":"))) if carry else data
