"""Everything a node author needs, and nothing else. The nodes that ship use this same door."""

from app.sdk.batched import batched
from app.sdk.detections import Detections
from app.sdk.errors import NodeError
from app.sdk.image import Frame, Image
from app.sdk.manifest import AgentManifest, Kind, Pin, PinMetadata
from app.sdk.marks import Box, Label, Mark, Path
from app.sdk.node import Last, NodeType, Outputs, describe, node
from app.sdk.run import Run
from app.sdk.values import Audio, File, Json, Prose, Stream, Video

__all__ = [
    "AgentManifest",
    "Audio",
    "Box",
    "Detections",
    "File",
    "Frame",
    "Image",
    "Json",
    "Kind",
    "Label",
    "Last",
    "Mark",
    "NodeError",
    "NodeType",
    "Outputs",
    "Path",
    "Pin",
    "PinMetadata",
    "Prose",
    "Run",
    "Stream",
    "Video",
    "batched",
    "describe",
    "node",
]
