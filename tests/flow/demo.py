"""A handful of agents to build flows from. What they would do does not matter here; only their pins do."""

from typing import Annotated, Literal

from pydantic import Field

from app.flow import Flow, load_flow
from app.sdk import Audio, Detections, Image, Json, Last, Outputs, Stream, Video, describe


class Seen(Outputs):
    image: Image | None = None
    summary: Last[str | None] = None


class Heard(Outputs):
    transcript: str | None = None
    srt: Last[str | None] = None


async def camera(fps: Annotated[int, Field(ge=1, le=60)] = 30) -> Stream[Seen]:
    yield Seen()


async def microphone() -> Stream[Audio]:
    if False:
        yield


def note(text: str) -> str:
    return text


def film(file: str) -> Video:
    raise NotImplementedError


def detect(
    image: Image, confidence: Annotated[float, Field(ge=0, le=1)] = 0.25, model: Literal["nano", "small"] = "nano"
) -> Detections:
    raise NotImplementedError


async def track(detections: Stream[Detections], image: Image | None = None) -> Stream[Json]:
    yield {}


async def transcribe(audio: Stream[Audio], language: str | None = None, prompt: str = "") -> Stream[Heard]:
    yield Heard()


def overlay(
    image: Image,
    detections: Detections | None = None,
    caption: str = "",
    color: Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")] = "#38bdf8",
) -> Image:
    return image


def shout(text: str, times: Annotated[int, Field(ge=1)] = 1, loud: bool = True) -> str:
    return text * times


def show(value: Json) -> str:
    return str(value)


def to_text(value: Json) -> str:
    return str(value)


AGENTS = {
    found.id: found
    for found in (
        describe(fn).manifest
        for fn in (camera, microphone, note, film, detect, track, transcribe, overlay, shout, show, to_text)
    )
}


def live() -> Flow:
    """A camera whose people are boxed, and a caption."""
    return load_flow("""\
mentatlab: 1
name: Live
nodes:
  cam:     {type: demo.camera}
  find:    {type: demo.detect, set: {confidence: 0.4, model: small}}
  draw:    {type: demo.overlay, title: Drawn}
  mic:     {type: demo.microphone}
  listen:  {type: demo.transcribe}
  caption: {type: demo.show}
edges:
  - cam.image -> find.image [latest]
  - cam.image -> draw.image
  - find.out -> draw.detections
  - mic.out -> listen.audio
  - listen.transcript -> caption.value
layout:
  cam: [0, 0]
  find: [300, -80.5]
  draw: [600, 0]
  mic: [0, 300]
""")
