"""Everything a node author needs, and nothing else. The nodes that ship use this same door."""

from app.sdk.batched import batched
from app.sdk.detections import Detections, Skeleton
from app.sdk.errors import NodeError
from app.sdk.image import Frame, Image
from app.sdk.manifest import AgentManifest, Kind, Pin, PinMetadata
from app.sdk.marks import Area, Box, Heat, Inset, Label, Mark, Mask, Path, Points, read_mark
from app.sdk.node import Last, NodeType, Outputs, describe, node
from app.sdk.run import Run
from app.sdk.runlength import RunLength
from app.sdk.values import Audio, File, Json, Partial, Prose, Stream, Video

__all__ = [
    "AgentManifest",
    "Area",
    "Audio",
    "Box",
    "Detections",
    "File",
    "Frame",
    "Heat",
    "Image",
    "Inset",
    "Json",
    "Kind",
    "Label",
    "Last",
    "Mark",
    "Mask",
    "NodeError",
    "NodeType",
    "Outputs",
    "Partial",
    "Path",
    "Pin",
    "PinMetadata",
    "Points",
    "Prose",
    "Run",
    "RunLength",
    "Skeleton",
    "Stream",
    "Video",
    "batched",
    "describe",
    "node",
    "read_mark",
]
