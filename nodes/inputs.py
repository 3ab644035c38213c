"""Nodes that bring pictures, sound, text and numbers into a flow."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.sdk import Audio, Detections, File, Image, NodeError, Outputs, Prose, Run, Stream, Video, node
from nodes._pace import paced
from nodes._scene import film
from nodes._server_camera import watched
from nodes._video import about_film, pictures, sound

Side = Annotated[int, Field(ge=64, le=4096, json_schema_extra={"unit": "px"})]
Rate = Annotated[float, Field(ge=1, le=120, json_schema_extra={"unit": "fps"})]
Across = Annotated[int, Field(ge=64, le=4096, json_schema_extra={"unit": "px", "widget": "size"})]
"""A picture's width; common sizes set the pin `height`, too."""
Source = Literal["browser", "synthetic", "server"]
Lens = Annotated[str, Field(json_schema_extra={"widget": "camera"})]
Ear = Annotated[str, Field(json_schema_extra={"widget": "microphone"})]


class Seen(Outputs):
    image: Image
    """Each picture as it comes."""


class Heard(Outputs):
    audio: Audio
    """The sound, about half a second at a time."""


@node(title="Camera", live=True)
async def camera(
    source: Source = "browser",
    device: Lens = "",
    file: File = "",
    address: str = "",
    width: Across = 640,
    height: Side = 360,
    fps: Rate = 30.0,
    *,
    run: Run,
) -> Stream[Seen]:
    """Watch through a camera: the browser's, the server's, or one made up where there is none.

    Args:
        source: Whose camera: the browser's, a made-up scene of moving shapes, or one the server can reach.
        device: Which of the browser's cameras, by its name; where there is none of that name, another takes its place.
        file: A video to play instead of looking through any camera.
        address: Of the server's camera: /dev/video0, an rtsp:// or http:// address, or a film to play as if live.
        width: Pixels across, as far as the camera can.
        height: Pixels down, as far as the camera can.
        fps: Pictures a second, as far as the camera can.
    """
    if file:
        watching = _film(file, False, 0.0, run)
    elif source == "browser":
        watching = run.feed(Image)
    elif source == "server":
        watching = watched(address, width, height, fps, run)
    else:
        watching = (image async for image, _ in _made_up(run, width, height, fps, 4, 0, 0.0, False, False))
    async with aclosing(watching):
        async for image in watching:
            yield Seen(image=image)


class Scenery(Outputs):
    image: Image
    """Each picture of the scene."""
    truth: Detections
    """What is really in it, for comparison."""


@node(title="Synthetic camera")
async def synthetic_camera(
    width: Side = 640,
    height: Side = 360,
    fps: Rate = 30.0,
    shapes: Annotated[int, Field(ge=0, le=20)] = 4,
    seed: Annotated[int, Field(ge=0)] = 0,
    seconds: Annotated[float, Field(ge=0, json_schema_extra={"unit": "s"})] = 0.0,
    colors: bool = False,
    numbered: bool = False,
    *,
    run: Run,
) -> Stream[Scenery]:
    """Film a made-up scene of circles, squares and triangles that drift and bounce.

    Args:
        width: Pixels across.
        height: Pixels down.
        fps: Pictures a second.
        shapes: How many shapes there are.
        seed: Another number gives another scene; the same number always gives the same one.
        seconds: How long it lasts; 0 is for ever in a session, and ten seconds in a run.
        colors: Tell the truth with colours, "red circle" rather than "circle".
        numbered: Draw each picture's number into it, as a row of black and white squares.
    """
    filming = _made_up(run, width, height, fps, shapes, seed, seconds, colors, numbered)
    async with aclosing(filming):
        async for image, truth in filming:
            yield Scenery(image=image, truth=truth)


@node(title="Server camera", live=True)
async def server_camera(
    address: str = "/dev/video0", width: Side = 640, height: Side = 360, fps: Rate = 30.0, *, run: Run
) -> Stream[Seen]:
    """Watch through a camera that the server can reach. In a session one that is lost is waited for.

    Args:
        address: A device such as /dev/video0, an rtsp:// or http:// address, or a film to play as if it were live.
        width: Pixels across, asked of a device.
        height: Pixels down, asked of a device.
        fps: Pictures a second, asked of a device.
    """
    watching = watched(address, width, height, fps, run)
    async with aclosing(watching):
        async for image in watching:
            yield Seen(image=image)


@node(title="Video file")
async def video_file(
    file: File, loop: bool = False, fps: Annotated[float, Field(ge=0, le=240)] = 0.0, *, run: Run
) -> Stream[Seen]:
    """Play a film: at its own speed in a session, as fast as the flow can take it in a run.

    Args:
        file: MP4, MOV, MKV, WebM or AVI file.
        loop: Begin again at the end, for as long as a session lasts.
        fps: How many pictures to take from a second of film; 0 takes each one.
    """
    playing = _film(file, loop, fps, run)
    async with aclosing(playing):
        async for image in playing:
            yield Seen(image=image)


class Picture(Outputs):
    image: Image
    """The picture."""


@node(title="Image file")
async def image_file(file: File, *, run: Run) -> Picture:
    """Open a picture.

    Args:
        file: JPEG, PNG or WebP file.
    """
    path = await _chosen(file, run)
    return Picture(image=await run.compute(_read, path, 0.0))


class Named(Outputs):
    image: Image
    """Each picture."""
    name: str
    """Its file's name."""


@node(title="Image folder")
async def image_folder(folder: File, fps: Annotated[float, Field(ge=0.01, le=120)] = 1.0, *, run: Run) -> Stream[Named]:
    """Open the pictures of a folder one after the other, by name. One that is broken is logged and left out.

    Args:
        folder: Folder with JPEG, PNG or WebP files.
        fps: Pictures a second when watched in a session.
    """
    place = await _chosen(folder, run, "folder")
    if not place.is_dir():
        raise NodeError(f"{place.name} is no folder", "Choose a folder with pictures in it", pin="folder")
    paths = sorted(path for path in place.iterdir() if path.suffix.lower() in {".jpg", ".jpeg", ".png", ".webp"})
    if not paths:
        raise NodeError(f"{place.name} holds no pictures", "Put JPEG, PNG or WebP files into it", pin="folder")

    async def opened() -> AsyncGenerator[Named, None]:
        for number, path in enumerate(paths):
            try:
                yield Named(image=await run.compute(_read, path, number / fps), name=path.name)
            except NodeError as error:
                run.log.warning("picture_skipped", file=path.name, reason=error.message)

    showing = paced(opened(), lambda named: named.image.time, run.live)
    async with aclosing(showing):
        async for named in showing:
            yield named


@node(title="Audio file")
async def audio_file(file: File, *, run: Run) -> Stream[Heard]:
    """Play a sound file, or the sound of a film, mono at 16 kHz: at its own speed in a session.

    Args:
        file: WAV, MP3, FLAC, OGG or M4A file, or a film.
    """
    playing = _recording(await _chosen(file, run), run)
    async with aclosing(playing):
        async for clip in playing:
            yield Heard(audio=clip)


class Whole(Outputs):
    video: Video
    """The film, to be read by whoever plays it."""


@node(title="Whole film")
async def whole_film(file: File, *, run: Run) -> Whole:
    """Pass a film on as a file, unread: for nodes that take a whole film.

    Args:
        file: MP4, MOV, MKV, WebM or AVI file.
    """
    path = await _chosen(file, run)
    return Whole(video=await run.compute(about_film, path))


class Contents(Outputs):
    data: bytes
    """What is in the file."""


@node(title="File contents")
async def file_contents(file: File, *, run: Run) -> Contents:
    """Read a file of any kind, for nodes that take bytes.

    Args:
        file: Which file; all of it is read into memory.
    """
    path = await _chosen(file, run)
    return Contents(data=await run.compute(path.read_bytes))


@node(title="Microphone", live=True)
async def microphone(file: File = "", device: Ear = "", *, run: Run) -> Stream[Heard]:
    """Listen through the browser's microphone.

    Args:
        file: A sound file to play instead.
        device: Which of the browser's microphones, by its name.
    """
    listening = _recording(await run.file(file), run) if file else run.feed(Audio)
    async with aclosing(listening):
        async for clip in listening:
            yield Heard(audio=clip)


class Text(Outputs):
    text: str
    """The text."""


@node(title="Text")
def text(text: Prose = "") -> Text:
    """Say a text.

    Args:
        text: What to say.
    """
    return Text(text=text)


class Number(Outputs):
    value: float
    """The number."""


@node(title="Number")
def number(value: float = 0.0) -> Number:
    """Say a number.

    Args:
        value: Which number.
    """
    return Number(value=value)


async def _film(file: str, loop: bool, fps: float, run: Run) -> AsyncGenerator[Image, None]:
    path = await _chosen(file, run)

    async def rounds() -> AsyncGenerator[Image, None]:
        began = 0.0
        for _ in count() if loop and run.live else range(1):
            last, step = 0.0, 0.04
            playing = run.stream(pictures, path, fps)
            async with aclosing(playing):
                async for image in playing:
                    last, step = image.time, image.time - last or step
                    yield replace(image, time=began + image.time)
            began += last + step

    playing = paced(rounds(), lambda image: image.time, run.live)
    async with aclosing(playing):
        async for image in playing:
            yield image


def _recording(path: Path, run: Run) -> AsyncGenerator[Audio, None]:
    return paced(run.stream(sound, path), lambda clip: clip.time, run.live)


def _made_up(
    run: Run, width: int, height: int, fps: float, shapes: int, seed: int, seconds: float, colors: bool, numbered: bool
) -> AsyncGenerator[tuple[Image, Detections], None]:
    length = seconds or (0.0 if run.live else 10.0)
    filming = run.stream(film, width, height, fps, shapes, seed, length, colors, numbered)
    return paced(filming, lambda shot: shot[0].time, run.live)


async def _chosen(file: str, run: Run, pin: str = "file") -> Path:
    if not file:
        raise NodeError(f"no {pin} is chosen", f"Choose a {pin}", pin=pin)
    return await run.file(file)


def _read(path: Path, time: float) -> Image:
    mime = {".png": "image/png", ".webp": "image/webp"}.get(path.suffix.lower(), "image/jpeg")
    image = Image.encoded(path.read_bytes(), mime, time=time)
    try:
        assert image.size
    except NodeError as error:
        raise NodeError(f"{path.name} is no picture", "Choose a whole JPEG, PNG or WebP file", pin="file") from error
    return image
