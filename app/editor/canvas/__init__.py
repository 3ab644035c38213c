"""The flow on screen: a canvas to edit it and panels of what it shows, all Vue components in one committed bundle."""

from app.editor.canvas.canvas import Canvas, Outputs
from app.editor.canvas.panels import Devices, Logs, Metrics, Single

__all__ = ["Canvas", "Devices", "Logs", "Metrics", "Outputs", "Single"]
