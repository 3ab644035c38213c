"""An agent outside that returns: one POST a call."""

from typing import Any

from app.agents.answer import outputs_of
from app.agents.giving import given
from app.agents.line import Line
from app.agents.media import Media
from app.sdk import Outputs, Run, wire


class Plain:
    """Stands for the agent's function."""

    def __init__(self, line: Line, media: Media | None) -> None:
        self._line, self._media = line, media

    async def call(self, *, run: Run, **inputs: Any) -> Outputs:
        """Who cancels this closes the connection, by which the agent learns of it. Raises NodeError."""
        line = self._line
        await line.check()
        told: dict[str, Any] = {}
        for pin, value in inputs.items():
            parts: list[bytes] = []
            document = await given(line, self._media, pin, value, parts, live=run.live)
            told[pin] = wire.inline(document, parts)
        body = {"protocol": 1, "agent": line.manifest.id, "version": line.manifest.version, "live": run.live}
        if self._media is not None and (upload := self._media.upload_url()):
            body["upload"] = upload
        answer = await line.call({**body, "inputs": told})
        line.versions.heard(answer.get("version"))
        return await outputs_of(line, self._media, answer.get("outputs"))
