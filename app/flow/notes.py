"""What is written beside the nodes: notes, and frames that hold what lies wholly inside them."""

from app.flow.looks import Color
from app.flow.part import Part, Position, Size


class Note(Part):
    text: str = ""
    """Markdown."""
    at: Position
    size: Size = (240.0, 160.0)
    color: Color | None = None


class Frame(Part):
    title: str = ""
    at: Position
    size: Size = (480.0, 320.0)
    color: Color | None = None
