"""The editor: the lab's face in a browser. Pages, the canvas, and the live channel between them and the engine."""

from app.editor.mount import mount

__all__ = ["mount"]
