"""Which version of an agent answers, beside the one its manifest file declares (semver.org)."""

import re
from typing import Any

import structlog

from app.sdk import AgentManifest, NodeError


class Versions:
    def __init__(self, manifest: AgentManifest) -> None:
        self._manifest = manifest
        self._heard: str | None = None

    @property
    def are_known(self) -> bool:
        return self._heard is not None

    def forget(self) -> None:
        """Its server went away: another may come back."""
        self._heard = None

    def heard(self, version: Any) -> None:
        """The server says which version it is. Raises NodeError if that is another major one, or none."""
        declared = self._manifest.version
        name = f"{self._manifest.id} at {self._manifest.entry}"
        if not isinstance(version, str) or not re.fullmatch(r"\d+\.\d+\.\d+(-[\w.]+)?", version):
            remedy = "Its server is at fault: it says a semantic version, such as 1.0.0"
            raise NodeError(f"{name} says that its version is {version!r:.40}", remedy, code="agent_wrong_answer")
        if version.partition(".")[0] != declared.partition(".")[0]:
            self._heard = None
            remedy = "Start a server of that version, or write the manifest file anew from the one that runs"
            raise NodeError(f"{name} is version {version}, and its manifest {declared}", remedy, code="agent_version")
        if version not in (declared, self._heard):
            about = {"agent": self._manifest.id, "entry": self._manifest.entry}
            structlog.get_logger().warning("agent_version_differs", declared=declared, serves=version, **about)
        self._heard = version
