"""The flow on screen: a canvas to edit it and a panel of what it shows, both Vue components in one committed bundle."""

from app.editor.canvas.canvas import Canvas, Outputs

__all__ = ["Canvas", "Outputs"]
