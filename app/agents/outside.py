"""All agents outside: found as manifest files, each a node type that calls its server."""

from collections.abc import Iterator
from pathlib import Path

from app.agents.line import Line
from app.agents.manifest_file import ManifestError, read_manifest_file
from app.agents.media import Media
from app.agents.plain import Plain
from app.agents.streaming import Streaming
from app.sdk import AgentManifest, NodeType

PATIENCE = 60.0
"""Seconds one call may take, unless the flow says otherwise."""


class Outside:
    """`media` hands them what is large; None where nothing runs and the manifests alone are wanted."""

    def __init__(self, folder: Path | None, media: Media | None = None) -> None:
        self._folder, self.media = folder, media
        self._lines: list[Line] = []
        self._types: dict[str, NodeType] = {}

    def found(self) -> Iterator[tuple[str, NodeType | str]]:
        """Each file's name, with its node type, or with all that is wrong with it.

        Asked again, it reads the files again; who has not changed keeps its type, and its line to the server.
        """
        if self._folder is None or not self._folder.is_dir():
            return
        for path in sorted((*self._folder.glob("[!_.]*.yaml"), *self._folder.glob("[!_.]*.yml"))):
            try:
                manifest = read_manifest_file(path)
                known = self._types.get(path.name)
                if known is None or known.manifest != manifest:
                    known = self._types[path.name] = self.type_of(manifest)
                yield path.name, known
            except ManifestError as error:
                yield path.name, str(error)

    def type_of(self, manifest: AgentManifest) -> NodeType:
        line = Line(manifest, self._folder.parent if self._folder is not None else Path())
        self._lines.append(line)
        if manifest.streaming:
            return NodeType(Streaming(line, self.media).steps, manifest, wants_run=True)
        return NodeType(Plain(line, self.media).call, manifest, wants_run=True, timeout=PATIENCE)

    async def close(self) -> None:
        """On the loop that the agents were called from."""
        for line in self._lines:
            await line.close()
