"""Recordings: what the sources of a session let into its flow, on disk, playable whatever happened to whoever wrote.

One file a recording, only ever appended to. The room knows values and bytes; what a flow is, it does not ask.
"""

from app.recordings.log import BadRecordingError
from app.recordings.recording import Item, Mark, Recording
from app.recordings.shelf import About, Recordings
from app.recordings.values import pack, unpack, weight
from app.recordings.writer import Limits, Writer

__all__ = [
    "About",
    "BadRecordingError",
    "Item",
    "Limits",
    "Mark",
    "Recording",
    "Recordings",
    "Writer",
    "pack",
    "unpack",
    "weight",
]
