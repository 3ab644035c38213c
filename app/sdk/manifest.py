"""The contract between an agent and the lab: plain data, so that it can be cached, compared and shipped."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from app.sdk.secret import Secret

Kind = Literal["string", "number", "boolean", "json", "binary", "audio", "image", "video", "stream"]
DETECTIONS = "application/vnd.mentatlab.detections+json"
"""The MIME type of `Detections` on a `json` pin."""


class _Document(BaseModel):
    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True, frozen=True)


class PinMetadata(_Document):
    """What is known of a pin's values beyond their kind; absent means anything."""

    mimeType: str | None = None  # noqa: N815 - as the network spells it
    encoding: str | None = None
    sampleRate: int | None = Field(None, gt=0)  # noqa: N815 - as the network spells it
    """Samples a second."""
    channels: int | None = Field(None, gt=0)
    width: int | None = Field(None, gt=0)
    """Pixels."""
    height: int | None = Field(None, gt=0)
    """Pixels."""
    fps: float | None = Field(None, gt=0)
    duration: float | None = Field(None, ge=0)
    """Seconds."""
    maxSize: int | None = Field(None, gt=0)  # noqa: N815 - as the network spells it
    """Bytes."""
    enum: tuple[JsonValue, ...] | None = None
    """The only values allowed."""
    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None
    """A regular expression the whole text matches."""
    integer: bool | None = None
    """Whole numbers only."""
    widget: Literal["prose", "file", "color", "code", "camera", "microphone", "size", "partial"] | None = None
    """How the inspector edits it, where its kind does not say."""
    unit: str | None = None
    """What a number counts, as it is written behind it: `s`, `px`, `fps`."""
    items: Literal["string", "number"] | None = None
    """What a JSON list holds, if it holds nothing else: it is edited as rows."""
    default: JsonValue = None


class Pin(_Document):
    name: str = Field(pattern=r"^[a-zA-Z]\w*$")
    type: Kind
    of: Kind | None = None
    """What a stream carries."""
    description: str = ""
    required: bool = True
    default: JsonValue = None
    metadata: PinMetadata = PinMetadata()

    @property
    def carries(self) -> Kind:
        """The kind of one item: what a stream is of, or the kind itself."""
        return self.of if self.type == "stream" and self.of else self.type


class Resources(_Document):
    """What one placed agent needs, as a floor."""

    profiles: tuple[str, ...] = ()
    """Named profiles: text, image_processing, audio_processing, video_processing, gpu_large."""
    cpu: float = Field(0.1, ge=0)
    """Cores."""
    memory: int = Field(64, ge=0)
    """MiB."""
    gpu: float = Field(0, ge=0)
    """Devices; a fraction shares one."""
    scratch: int = Field(0, ge=0)
    """MiB of disk."""


class AgentManifest(_Document):
    id: str = Field(pattern=r"^([\w.-]+/)?\w+\.[a-zA-Z]\w*$")
    version: str = Field(pattern=r"^\d+\.\d+\.\d+(-[\w.]+)?$")
    """Semantic version."""
    title: str
    description: str
    image: str | None = None
    """A container that serves it, for agents outside this process."""
    runtime: Literal["python", "http"] = "python"
    entry: str
    """`module:function`, or the address of an agent served elsewhere."""
    secret: Secret | None = None
    """Where the token is found that the server of an agent outside asks for."""
    category: str = "general"
    device: Literal["cpu", "gpu"] = "cpu"
    """Where it would like to run."""
    gil: Literal["releases", "holds"] = "releases"
    """Whether it lets go of the interpreter while it computes; what holds it runs in a process of its own."""
    streaming: bool = False
    """It yields; its outputs are streams."""
    sink: bool = False
    """What it says is meant for a person: the editor shows it, the command line prints it."""
    pure: bool = True
    """What it says depends on its inputs alone: a run may take what it said before. Only asked of a node that returns.
    """
    live: bool = False
    """It watches or listens to something that has no end, unless a file is set to take its place."""
    inputs: tuple[Pin, ...] = ()
    outputs: tuple[Pin, ...] = ()
    resources: Resources = Resources()

    def input(self, name: str) -> Pin | None:
        return next((pin for pin in self.inputs if pin.name == name), None)

    def output(self, name: str) -> Pin | None:
        return next((pin for pin in self.outputs if pin.name == name), None)
