"""What the lab and an agent outside say to each other, as documents: docs/outside-agents.md tells what they mean."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from app.sdk import Json

Values = dict[str, Json]
"""By pin. Media are `{"type": "image", "mime", "data" | "at" | "ref" and "url", …}`."""


class _Message(BaseModel):
    model_config = ConfigDict(extra="allow", use_attribute_docstrings=True)


class Call(_Message):
    """The body of `POST {entry}/run`."""

    protocol: Literal[1]
    agent: str
    version: str
    """As the manifest file declares it."""
    live: bool = False
    """Whether somebody watches a session as it happens."""
    inputs: Values
    upload: str | None = None
    """Where what is large may be sent, for an hour."""


class Answer(_Message):
    """What a call is answered, with 200."""

    version: str
    outputs: Values


class Fault(_Message):
    message: str
    remedy: str = ""
    pin: str = ""
    code: str = "agent_failed"


class Failure(_Message):
    """What a call is answered, with any other status."""

    error: Fault


class Start(Call):
    type: Literal["start"]
    credits: int = Field(gt=0)
    """Outputs that may be said before more are granted."""


class Item(_Message):
    type: Literal["item"]
    pin: str
    seq: int = Field(ge=0)
    """Counts the items of a pin."""
    time: float | None = None
    """Seconds since its source began."""
    value: Json


class End(_Message):
    """From the lab: no more items on a pin. From the agent, without a pin: it has said all."""

    type: Literal["end"]
    pin: str | None = None


class Credit(_Message):
    type: Literal["credit"]
    count: int = Field(gt=0)


class Cancel(_Message):
    type: Literal["cancel"]


class Ready(_Message):
    type: Literal["ready"]
    version: str


class Output(_Message):
    type: Literal["output"]
    seq: int | None = None
    outputs: Values


class Done(_Message):
    type: Literal["done"]
    pin: str
    seq: int = Field(ge=0)


class Stumble(Failure):
    """With a pin it is about the item at hand there; without, the agent has ended."""

    type: Literal["error"]
    pin: str | None = None


class Progress(_Message):
    type: Literal["progress"]
    fraction: float
    note: str = ""


class Log(_Message):
    type: Literal["log"]
    event: str
    level: Literal["info", "warning"] = "info"
    details: dict[str, Any] = {}


FromLab = Annotated[Start | Item | End | Credit | Cancel, Field(discriminator="type")]
FromAgent = Annotated[Ready | Output | Done | Stumble | Progress | Log | End, Field(discriminator="type")]
FROM_LAB: TypeAdapter[FromLab] = TypeAdapter(FromLab)
FROM_AGENT: TypeAdapter[FromAgent] = TypeAdapter(FromAgent)
DOCUMENTS: dict[str, TypeAdapter[Any]] = {
    "agent-call": TypeAdapter(Call),
    "agent-answer": TypeAdapter(Answer),
    "agent-failure": TypeAdapter(Failure),
    "agent-message-from-lab": FROM_LAB,
    "agent-message-from-agent": FROM_AGENT,
}
"""By the names of their schemas."""
