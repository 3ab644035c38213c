"""Colours that tell things apart."""

from zlib import crc32

COLORS = ("#38bdf8", "#f97316", "#a3e635", "#e879f9", "#facc15", "#2dd4bf", "#fb7185", "#818cf8", "#4ade80", "#fdba74")


def color_of(what: int | str) -> str:
    """The same colour for the same name or number, in every run."""
    return COLORS[(crc32(what.encode()) if isinstance(what, str) else what) % len(COLORS)]
