"""Export: a flow as something that other programs open, a picture that carries it, or a script."""

from app.export.colors import COLORS, KIND_COLORS, KIND_SHAPES
from app.export.picture import Theme, picture
from app.export.png import png
from app.export.written import KINDS, Kind, written

__all__ = ["COLORS", "KINDS", "KIND_COLORS", "KIND_SHAPES", "Kind", "Theme", "picture", "png", "written"]
