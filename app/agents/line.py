"""The line to one agent's server: its calls, its retries, and in plain words what goes wrong."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.agents.version import Versions
from app.sdk import AgentManifest, NodeError
from app.sdk.secret import bearer

if TYPE_CHECKING:
    import httpx

LARGEST = 32 * 1024 * 1024
"""Bytes of one answer; what is larger is uploaded and named by its reference."""
TRIES = 3
CONNECTING = 5.0
"""Seconds."""
_NOTHING_DONE = (429, 503)
"""Answers by which a server says that it has not begun."""
_PASSING = (502, 504)


class _AgainError(Exception):
    """Worth another try; `error` is what to say if there is none."""

    def __init__(self, error: NodeError) -> None:
        super().__init__(str(error))
        self.error = error


class Line:
    """Used on the engine's loop."""

    def __init__(self, manifest: AgentManifest, folder: Path = Path()) -> None:
        """`folder`: where a relative path of its secret begins."""
        self.manifest, self.versions = manifest, Versions(manifest)
        self._folder, self._token = folder, ""
        self._entry = manifest.entry.rstrip("/")
        self._client: httpx.AsyncClient | None = None

    @property
    def name(self) -> str:
        """As errors call it."""
        return f"{self.manifest.id} at {self.manifest.entry}"

    @property
    def socket(self) -> str:
        return f"ws{self._entry.removeprefix('http')}/stream"

    async def headers(self) -> dict[str, str]:
        """What tells the secret, read anew each time: it may be changed while the lab runs. Raises NodeError."""
        if (secret := self.manifest.secret) is None:
            return {}
        try:
            self._token = await asyncio.to_thread(secret.read, self._folder)
        except ValueError as error:
            remedy = "Put there what the agent's server was started with, or correct `secret` in the manifest file"
            raise NodeError(f"{self.name} wants a secret, and {error}", remedy, code="agent_secret") from None
        return bearer(self._token)

    def unauthorized(self) -> NodeError:
        """It answered 401."""
        self.versions.forget()
        if self.manifest.secret is None:
            message, remedy = f"{self.name} wants a secret", "Add `secret` to its manifest file, with env or file"
        else:
            message = f"{self.name} does not take the secret it was told"
            remedy = "Give the lab the same token that the agent's server was started with"
        return NodeError(message, remedy, code="agent_unauthorized")

    async def check(self) -> None:
        """Ask for the version, unless it is known. Raises NodeError."""
        if self.versions.are_known:
            return
        told = await self._again(lambda: self._asked("GET", "manifest", None), is_safe=True)
        self.versions.heard(told.get("version"))

    async def call(self, body: dict[str, Any]) -> dict[str, Any]:
        """What the agent answers. Raises NodeError. What is not pure is never asked twice."""
        text = json.dumps(body, ensure_ascii=False, allow_nan=False).encode("utf-8", "surrogatepass")
        return await self._again(lambda: self._asked("POST", "run", text), is_safe=self.manifest.pure)

    async def close(self) -> None:
        if self._client is not None:
            await self._client.aclose()
            self._client = None

    def away(self, reason: str) -> NodeError:
        """Nobody answers there."""
        self.versions.forget()
        remedy = "Start its server, or correct `entry` in its manifest file; it is asked again with the next call"
        return NodeError(f"{self.name} cannot be reached: {reason}", remedy, code="agent_away")

    def nonsense(self, what: str, pin: str = "") -> NodeError:
        """It answered what the protocol does not have."""
        remedy = "Its server is at fault: see docs/outside-agents.md for what an agent may answer"
        return NodeError(
            f"{self.name} answered wrongly: {self.hidden(what)}", remedy, pin=pin, code="agent_wrong_answer"
        )

    def failed(self, told: Any) -> NodeError:
        """It says itself what is wrong."""
        about = told if isinstance(told, dict) else {}
        message = self.hidden(str(about.get("message") or "it does not say why"))[:2000]
        remedy, pin = self.hidden(str(about.get("remedy") or ""))[:2000], str(about.get("pin") or "")
        known = pin if self.manifest.input(pin) else ""
        code = self.hidden(str(about.get("code") or "agent_failed"))[:80]
        return NodeError(f"{self.name} failed: {message}", remedy or "Look into its server's log", pin=known, code=code)

    def hidden(self, text: str) -> str:
        """Without the secret, should the agent's server say it again."""
        return text.replace(self._token, "…") if self._token else text

    async def _again(self, ask: Callable[[], Awaitable[dict[str, Any]]], *, is_safe: bool) -> dict[str, Any]:
        """Try a few times what is safe to repeat, each time a little later."""
        from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_attempt, wait_exponential, wait_random

        again = AsyncRetrying(
            stop=stop_after_attempt(TRIES),
            wait=wait_exponential(multiplier=0.1, max=1.0) + wait_random(0, 0.1),
            retry=retry_if_exception_type(_AgainError),
            reraise=True,
        )
        try:
            found: dict[str, Any] = await again(self._once, ask, is_safe)
        except _AgainError as last:
            raise last.error from last
        return found

    async def _once(self, ask: Callable[[], Awaitable[dict[str, Any]]], is_safe: bool) -> dict[str, Any]:
        try:
            return await ask()
        except _CutError as cut:
            if is_safe:
                raise _AgainError(cut.error) from cut
            raise cut.error from cut

    async def _asked(self, method: str, what: str, text: bytes | None) -> dict[str, Any]:
        import httpx

        request = self._http.build_request(
            method,
            f"{self._entry}/{what}",
            content=text,
            headers={"Content-Type": "application/json", **await self.headers()},
        )
        try:
            answer = await self._http.send(request, stream=True)
            try:
                data = await self._read(answer)
            finally:
                await answer.aclose()
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            raise _AgainError(self.away(str(error) or "it does not answer")) from error
        except httpx.TransportError as error:
            reason = str(error) or type(error).__name__
            raise _CutError(self.away(f"it ended the connection in the midst of a call ({reason})")) from error
        return self._understood(answer.status_code, data)

    def _understood(self, status: int, data: bytes) -> dict[str, Any]:
        if status == 401:
            raise self.unauthorized()
        if status in _NOTHING_DONE:
            raise _AgainError(self.away(f"it is too busy ({status})"))
        if status in _PASSING:
            raise _CutError(self.away(f"what stands before it answered {status}"))
        try:
            told = json.loads(data)
        except (ValueError, RecursionError):
            said = data[:60].decode("utf-8", "replace")
            raise self.nonsense(f"{status}, and no JSON but {said!r}") from None
        if not isinstance(told, dict):
            raise self.nonsense(f"a JSON {type(told).__name__}, not an object")
        if status != 200:
            if "error" in told:
                raise self.failed(told["error"])
            raise self.nonsense(f"{status} without an error")
        return told

    async def _read(self, answer: "httpx.Response") -> bytes:
        data = bytearray()
        async for piece in answer.aiter_bytes():
            data += piece
            if len(data) > LARGEST:
                remedy = "Let it upload what is large, and answer the reference"
                message = f"{self.name} answered more than {LARGEST >> 20} MiB"
                raise NodeError(message, remedy, code="agent_answer_too_large")
        return bytes(data)

    @property
    def _http(self) -> "httpx.AsyncClient":
        """No read time-out of its own: the node's counts, and who gives up closes the connection."""
        import httpx

        if self._client is None:
            patience = httpx.Timeout(None, connect=CONNECTING)
            self._client = httpx.AsyncClient(timeout=patience, trust_env=False, follow_redirects=False)
        return self._client


class _CutError(Exception):
    """The server may have begun: only what is pure may be asked again."""

    def __init__(self, error: NodeError) -> None:
        super().__init__(str(error))
        self.error = error
