"""What the gateway's routes answer, as the served document describes it; that they do so is held by a test."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, JsonValue

from app.access import Permission, Role
from app.flow import Flow, Problem
from app.records import RunState
from app.sdk import AgentManifest, Kind
from app.storage import Metadata


class _Answer(BaseModel):
    model_config = ConfigDict(use_attribute_docstrings=True, extra="forbid")


class ProblemDetails(BaseModel):
    """An error (RFC 9457). What else it has depends on its `code`."""

    model_config = ConfigDict(use_attribute_docstrings=True, extra="allow")

    type: str
    title: str
    status: int
    code: str
    """Stays the same from release to release."""
    detail: str
    """A sentence for people."""


class StoredFlowAnswer(_Answer):
    id: str
    etag: str
    created: str
    updated: str
    flow: Flow
    problems: list[Problem] = []
    """Of a flow that was brought in."""


class FlowLine(_Answer):
    id: str
    name: str
    doc: str
    tags: list[str]
    etag: str
    created: str
    updated: str


class FlowList(_Answer):
    flows: list[FlowLine]


class Checked(_Answer):
    ok: bool
    problems: list[Problem]


class VersionLine(_Answer):
    etag: str
    label: str
    saved: str


class VersionList(_Answer):
    versions: list[VersionLine]


class FlowThen(_Answer):
    id: str
    etag: str
    flow: Flow


class RunLine(_Answer):
    """A run, without what it said."""

    id: str
    number: int
    flow_id: str | None
    name: str
    state: RunState
    priority: int
    idempotency_key: str | None
    inputs: dict[str, JsonValue]
    options: dict[str, JsonValue]
    attempts: int
    created: str
    started: str | None
    finished: str | None
    error: str
    nodes: dict[str, Any]
    thumbnail: str | None
    kept: bool


class SaidLast(_Answer):
    said: int
    """How many values."""
    value: JsonValue


class RunAnswer(RunLine):
    outputs: dict[str, SaidLast]
    """By `node.pin`."""
    flow: Flow


class RunList(_Answer):
    runs: list[RunLine]
    next: int | None


class RunPair(_Answer):
    """Each pair has this run's first, then the other's."""

    flow: list[str]
    inputs: dict[str, list[JsonValue]]
    outputs: dict[str, list[JsonValue]]
    said: dict[str, list[int]]
    nodes: dict[str, list[float | None]]
    states: list[RunState]
    seconds: list[float | None]


class StreamAddresses(_Answer):
    stream_id: str
    ws_url: str
    sse_url: str


class OpenedStream(StreamAddresses):
    publish_token: str | None


class StreamAnswer(StreamAddresses):
    node: str
    pin_name: str
    content_type: str
    session_id: str | None
    flow: str | None
    state: Literal["open", "ended"]
    seq: int
    first_seq: int | None
    buffered_bytes: int
    buffer: int
    subscribers: int
    publishers: int
    created: float


class StreamList(_Answer):
    streams: list[StreamAnswer]


class OpenPin(_Answer):
    node: str
    pin_name: str
    type: Kind
    of: Kind | None
    content_type: str


class LiveSession(_Answer):
    """A session, or a run at work."""

    session_id: str | None = None
    run_id: str | None = None
    flow: str | None
    name: str
    pins: list[OpenPin]


class SessionList(_Answer):
    sessions: list[LiveSession]


class BrokenPack(_Answer):
    pack: str
    error: str


class AgentList(_Answer):
    agents: list[AgentManifest]
    broken: list[BrokenPack]


class SchemaList(_Answer):
    schemas: list[str]


class StoredMedia(_Answer):
    ref: str
    metadata: Metadata


class HeldMedia(_Answer):
    ref: str
    stored: int
    modified: float


class MediaList(_Answer):
    items: list[HeldMedia]
    next: str | None = None


class MediaUrl(_Answer):
    url: str
    expires_in: float | None = None
    """Seconds; left out where the address is this server's own."""


class PartAnswer(_Answer):
    part: int
    size: int


class UploadAnswer(_Answer):
    upload_id: str
    part_size: int
    name: str
    direct: bool = False
    parts: list[PartAnswer]


class Me(_Answer):
    name: str
    permissions: list[Permission]
    guarded: bool


class AccountAnswer(_Answer):
    name: str
    role: Role
    created: str


class AccountList(_Answer):
    accounts: list[AccountAnswer]


class SignInAnswer(_Answer):
    id: str
    name: str
    """The account's."""
    browser: str
    address: str
    created: str
    seen: str
    current: bool
    """Whether it is the one that asks."""


class SignInList(_Answer):
    sign_ins: list[SignInAnswer]


class Ended(_Answer):
    ended: int
    """How many browsers were signed out."""


class TokenAnswer(_Answer):
    id: str
    name: str
    scopes: list[Permission]
    created: str
    expires: str | None
    used: str | None


class IssuedToken(TokenAnswer):
    token: str


class TokenList(_Answer):
    tokens: list[TokenAnswer]


class AuditLine(_Answer):
    number: int
    time: float
    who: str
    action: str
    outcome: str
    address: str


class AuditList(_Answer):
    entries: list[AuditLine]


class Healthy(_Answer):
    status: Literal["ok"]


class Ready(_Answer):
    status: Literal["ready"]
    agents: int
