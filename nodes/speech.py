"""Nodes that listen."""

from collections import defaultdict
from typing import Annotated

from pydantic import Field

from app.sdk import Audio, Json, Last, Outputs, Partial, Run, Stream, node
from app.sdk.sound import Cutter, Phrase
from nodes._hearing import Agreement, Tempo
from nodes._subtitles import srt, vtt
from nodes._whisper import Cue, Whisper


class Transcript(Outputs):
    transcript: str | None = None
    """Each phrase as soon as the silence after it is heard. It begins with "…" where sound was lost before it."""
    segments: Json = None
    """The same with its start and end in seconds, its language and, if asked for, its words. `gap`: seconds of sound
    that were lost before it."""
    partial: Partial | None = None
    """What is heard of a phrase while it is being spoken: each takes the place of the one before, and an empty one that
    of the last, when the phrase is over. In sessions only."""
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
    partials: bool = True,
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
        partials: Listen into a phrase that is not over, as often as the device keeps up; in sessions only.
    """
    given = language.strip().lower().replace("auto", "")
    cutter, tempo = Cutter(longest=longest), Tempo()
    async with run.borrow(Whisper, str(await run.weights(model))) as whisper:
        ear = Ear(whisper, run, given, words)
        async for clip in audio:
            tempo.came(clip)
            for phrase in cutter.feed(clip):
                for said in await ear.hear(phrase):
                    yield said
            if run.live and partials and (begun := tempo.begin(cutter)) is not None:
                heard = await ear.listen_into(begun)
                tempo.end()
                yield Transcript(partial=heard)
        for phrase in cutter.finish():
            for said in await ear.hear(phrase):
                yield said
    yield Transcript(language=_most_spoken(ear.cues), srt=srt(ear.cues), vtt=vtt(ear.cues))


class Ear:
    """One listener's memory: what was said, in which language, and what is being said."""

    def __init__(self, whisper: Whisper, run: Run, language: str, words: bool) -> None:
        self._whisper, self._run, self._words = whisper, run, words
        self._given, self._belief = language, dict[str, float]()
        self.cues: list[Cue] = []
        self._gap = 0.0
        self._agreement: Agreement | None = None

    async def hear(self, phrase: Phrase) -> list[Transcript]:
        """A phrase that is over."""
        compute, whisper = self._run.compute, self._whisper
        self._gap += phrase.gap
        if not self._given:
            self._belief = _updated(self._belief, await compute(whisper.languages, phrase))
        cues = await compute(whisper.hear, phrase, self._given or _likeliest(self._belief), self._words)
        said = [Transcript(transcript=_text(cue.text, 0.0), segments=_plain(cue, 0.0)) for cue in cues]
        if cues and self._gap:
            first, self._gap, gap = cues[0], 0.0, self._gap
            said[0] = Transcript(transcript=_text(first.text, gap), segments=_plain(first, gap))
        if self._agreement is not None:
            self._agreement = None
            said[:1] = [said[0].model_copy(update={"partial": ""})] if said else [Transcript(partial="")]
        self.cues += cues
        return said

    async def listen_into(self, phrase: Phrase) -> str:
        """One that is not, to where it is known."""
        compute, whisper = self._run.compute, self._whisper
        spoken = self._given or _likeliest(self._belief or await compute(whisper.languages, phrase))
        cues = await compute(whisper.hear, phrase, spoken, False)
        self._agreement = self._agreement or Agreement()
        return _text(self._agreement.hear(" ".join(cue.text for cue in cues)), self._gap + phrase.gap)


def _text(said: str, gap: float) -> str:
    """After a gap something may be missing, and whoever reads it is to see that."""
    return f"… {said}" if gap and said else said


def _likeliest(belief: dict[str, float]) -> str:
    return max(belief, key=lambda name: belief[name])


def _updated(belief: dict[str, float], heard: dict[str, float]) -> dict[str, float]:
    """A language is believed by what was just heard and, less and less, by what was heard before."""
    return {language: likely + 0.4 * belief.get(language, 0.0) for language, likely in heard.items()}


def _plain(cue: Cue, gap: float) -> Json:
    words: list[Json] = [{"start": _ms(start), "end": _ms(end), "word": word} for start, end, word in cue.words]
    said: dict[str, Json] = {"start": _ms(cue.start), "end": _ms(cue.end), "text": cue.text, "language": cue.language}
    said = {**said, "gap": _ms(gap)} if gap else said
    return {**said, "words": words} if words else said


def _ms(seconds: float) -> float:
    return round(seconds, 3)


def _most_spoken(cues: list[Cue]) -> str | None:
    seconds: dict[str, float] = defaultdict(float)
    for cue in cues:
        seconds[cue.language] += cue.end - cue.start
    return max(seconds, key=lambda language: seconds[language], default=None)
