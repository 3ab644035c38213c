"""Nodes that listen."""

from collections import defaultdict
from collections.abc import AsyncGenerator
from typing import Annotated

from pydantic import Field

from app.sdk import Audio, Json, Last, Outputs, Run, Stream, node
from app.sdk.sound import Cutter, Phrase
from nodes._subtitles import srt, vtt
from nodes._whisper import Cue, Whisper


class Transcript(Outputs):
    transcript: str | None = None
    """Each phrase as soon as the silence after it is heard."""
    segments: Json = None
    """The same with its start and end in seconds, its language and, if asked for, its words."""
    language: Last[str | None] = None
    """The language spoken most, such as "en", once the sound ends."""
    srt: Last[str | None] = None
    """The whole as SubRip subtitles, once the sound ends."""
    vtt: Last[str | None] = None
    """The whole as WebVTT subtitles, once the sound ends."""


@node(title="Transcriber", device="gpu")
async def transcribe(
    audio: Stream[Audio],
    model: str = "digits-whisper.pt.xz",
    language: str = "auto",
    words: bool = False,
    longest: Annotated[float, Field(ge=1, le=28, json_schema_extra={"unit": "s"})] = 4.2,
    *,
    run: Run,
) -> Stream[Transcript]:
    """Turn speech into text while it is being spoken.

    Args:
        audio: Sound to listen to.
        model: A Whisper model. The one that ships knows the digits in English, German, Spanish and French.
        language: Spoken language, such as "en"; auto lets the model guess and follow a change.
        words: Find out when each word is said.
        longest: Seconds after which a phrase is cut where it is quietest; 4.2 suits the small model that ships.
    """
    cues: list[Cue] = []
    given, belief = language.strip().lower().replace("auto", ""), dict[str, float]()
    async with run.borrow(Whisper, str(await run.weights(model))) as whisper:
        async for phrase in _phrases(audio, longest):
            if not given:
                belief = _updated(belief, await run.compute(whisper.languages, phrase))
            spoken = given or max(belief, key=lambda name: belief[name])
            for cue in await run.compute(whisper.hear, phrase, spoken, words):
                cues.append(cue)
                yield Transcript(transcript=cue.text, segments=_plain(cue))
    yield Transcript(language=_most_spoken(cues), srt=srt(cues), vtt=vtt(cues))


async def _phrases(audio: Stream[Audio], longest: float) -> AsyncGenerator[Phrase, None]:
    cutter = Cutter(longest=longest)
    async for clip in audio:
        for phrase in cutter.feed(clip):
            yield phrase
    for phrase in cutter.finish():
        yield phrase


def _updated(belief: dict[str, float], heard: dict[str, float]) -> dict[str, float]:
    """A language is believed by what was just heard and, less and less, by what was heard before."""
    return {language: likely + 0.4 * belief.get(language, 0.0) for language, likely in heard.items()}


def _plain(cue: Cue) -> Json:
    words: list[Json] = [{"start": _ms(start), "end": _ms(end), "word": word} for start, end, word in cue.words]
    said: dict[str, Json] = {"start": _ms(cue.start), "end": _ms(cue.end), "text": cue.text, "language": cue.language}
    return {**said, "words": words} if words else said


def _ms(seconds: float) -> float:
    return round(seconds, 3)


def _most_spoken(cues: list[Cue]) -> str | None:
    seconds: dict[str, float] = defaultdict(float)
    for cue in cues:
        seconds[cue.language] += cue.end - cue.start
    return max(seconds, key=lambda language: seconds[language], default=None)
