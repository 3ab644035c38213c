"""Nodes that show what a flow found, or keep it in a file."""

from contextlib import aclosing
from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.sdk import Audio, Detections, File, Image, Json, Last, NodeError, Outputs, Partial, Run, Stream, node
from nodes._film_writer import FilmWriter
from nodes._merged import merged
from nodes._sound_writer import SoundWriter


class ShownImage(Outputs):
    image: Image
    """The picture, with what was drawn on it."""


@node(title="View", sink=True)
def view(image: Image) -> ShownImage:
    """Show pictures as they come.

    Args:
        image: Picture to show.
    """
    return ShownImage(image=image)


class ShownText(Outputs):
    text: str
    """The text."""


@node(title="Text panel", sink=True)
def text(text: str) -> ShownText:
    """Show a text.

    Args:
        text: Text to show.
    """
    return ShownText(text=text)


class ShownCaptions(Outputs):
    text: str | None = None
    """Each text that is final."""
    partial: Partial | None = None
    """The text that is not."""


@node(title="Captions", sink=True)
async def captions(text: Stream[str], partial: Stream[str] | None = None) -> Stream[ShownCaptions]:
    """Show texts line by line, and below them, in grey, the one that is still growing.

    Args:
        text: Texts that are final, such as a transcriber's phrases.
        partial: What is known of the next: each takes the place of the one before.
    """
    async with aclosing(merged({"partial": partial, "text": text})) as reading:
        async for pin, said in reading:
            yield ShownCaptions(text=said) if pin == "text" else ShownCaptions(partial=said)


class ShownJson(Outputs):
    value: Json
    """The value."""


@node(title="JSON tree", sink=True)
def json(value: Json) -> ShownJson:
    """Show a value with all that is in it.

    Args:
        value: What to show: lists, objects, or what a detector found.
    """
    return ShownJson(value=value.plain() if isinstance(value, Detections) else value)


class ShownNumber(Outputs):
    number: float
    """The number."""


@node(title="Number", sink=True)
def number(number: float) -> ShownNumber:
    """Show a number, how it went in the last minute, and its least and most.

    Args:
        number: Number to show.
    """
    return ShownNumber(number=number)


class ShownLamp(Outputs):
    on: bool
    """Whether it is lit."""


@node(title="Lamp", sink=True)
def lamp(on: bool) -> ShownLamp:
    """Show yes or no as a lamp.

    Args:
        on: Whether it is lit.
    """
    return ShownLamp(on=on)


class ShownSound(Outputs):
    audio: Audio
    """The sound."""


@node(title="Sound", sink=True)
def sound(audio: Audio) -> ShownSound:
    """Show sound as a waveform, and play it.

    Args:
        audio: Sound to show.
    """
    return ShownSound(audio=audio)


class Kept(Outputs):
    path: Last[File | None] = None
    """Where the file is, once it is whole."""


@node(title="Save video", sink=True)
async def save_video(
    image: Stream[Image],
    name: str = "video.mp4",
    fps: Annotated[float, Field(ge=0, le=240, json_schema_extra={"unit": "fps"})] = 0.0,
    *,
    run: Run,
) -> Stream[Kept]:
    """Write pictures into an H.264 film, with what was drawn on them. A film that is stopped early plays so far.

    Args:
        image: Pictures to write; those of another size are fitted to the first.
        name: The file's name, which ends in .mp4, .mov or .mkv.
        fps: Pictures a second; 0 shows each for as long as it took in the source.
    """
    path = _place(run, name, ".mp4", ".mov", ".mkv")
    with FilmWriter(path, fps) as film:
        async for picture in image:
            await run.compute(film.write, picture)
        await run.compute(film.close)
    if film.frames:
        yield Kept(path=str(path))
    else:
        run.log.warning("nothing_to_save", file=name)


@node(title="Save images", sink=True)
async def save_image(
    image: Stream[Image], name: str = "picture.jpg", every: Annotated[int, Field(ge=1)] = 1, *, run: Run
) -> Stream[Kept]:
    """Write pictures as files, with what was drawn on them, numbered in order.

    Args:
        image: Pictures to write.
        name: The files' name, which ends in .jpg, .png or .webp; picture.jpg gives picture-00001.jpg and so on.
        every: Write one picture out of this many.
    """
    place, last, number = _place(run, name, ".jpg", ".jpeg", ".png", ".webp"), None, 0
    async for picture in image:
        if number % every == 0:
            last = place.with_stem(f"{place.stem}-{number // every + 1:05}")
            await run.compute(_write_image, picture, last)
        number += 1
    if last:
        yield Kept(path=str(last))


@node(title="Save sound", sink=True)
async def save_sound(audio: Stream[Audio], name: str = "sound.wav", *, run: Run) -> Stream[Kept]:
    """Write sound into a WAV file, 16 bit. Where sound was lost there is silence as long, so that all keeps its time.

    Args:
        audio: Sound to write; what has another rate than the first is brought to that.
        name: The file's name, which ends in .wav.
    """
    path, seconds = _place(run, name, ".wav"), 0.0
    with SoundWriter(path) as file:
        async for clip in audio:
            await run.compute(file.write, clip)
        seconds = file.seconds
    if seconds:
        yield Kept(path=str(path))
    else:
        run.log.warning("nothing_to_save", file=name)


@node(title="Save text", sink=True)
async def save_text(text: Stream[str], name: str = "text.txt", *, run: Run) -> Stream[Kept]:
    """Write texts into a file, one after the other, each on a line of its own.

    Args:
        text: Texts to write.
        name: The file's name, such as notes.txt or subtitles.srt.
    """
    path = _place(run, name)
    await run.compute(path.write_text, "")
    async for line in text:
        await run.compute(_append, path, line)
    yield Kept(path=str(path))


def _append(path: Path, line: str) -> None:
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(line if line.endswith("\n") else line + "\n")


def _write_image(image: Image, path: Path) -> None:
    import cv2

    done, data = cv2.imencode(path.suffix, image.pixels[..., ::-1])
    if not done:
        raise NodeError(f"the picture could not be written as {path.suffix}", "Resize it, or choose .jpg", pin="image")
    path.write_bytes(data.tobytes())


def _place(run: Run, name: str, *endings: str) -> Path:
    """A file in the run's own folder. Raises NodeError for a name that would lead elsewhere."""
    if not name or name.startswith(".") or set(name) & set('/\\:*?"<>|\0'):
        raise NodeError(f"{name!r} is no file name", "Use a plain name such as result.mp4, without folders", pin="name")
    if endings and not name.lower().endswith(endings):
        raise NodeError(f"{name} has an unknown ending", f"Let it end in {' or '.join(endings)}", pin="name")
    return run.out / name
