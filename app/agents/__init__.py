"""Agents outside: declared by a manifest file, spoken to over HTTP and WebSocket, in the palette like any other."""

from app.agents import protocol
from app.agents.manifest_file import ManifestError, read_manifest, read_manifest_file
from app.agents.media import Media, NotLentError
from app.agents.outside import Outside

__all__ = ["ManifestError", "Media", "NotLentError", "Outside", "protocol", "read_manifest", "read_manifest_file"]
