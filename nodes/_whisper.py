"""OpenAI's Whisper, resident on one device. It is not re-entrant: call it through `run.compute` only."""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.sdk import NodeError
from app.sdk.sound import Phrase, at_rate
from nodes._whisper_weights import loaded

RATE = 16_000


@dataclass(frozen=True, slots=True)
class Cue:
    """Words and when they are said, in seconds since the source began. `words` are (start, end, word)."""

    start: float
    end: float
    text: str
    language: str
    words: tuple[tuple[float, float, str], ...] = ()


class Whisper:
    """A Whisper model, from any file or folder that `_whisper_weights.loaded` reads."""

    def __init__(self, device: str, path: str) -> None:
        self.model = loaded(Path(path), device)
        self.half = device.startswith("cuda")

    def languages(self, phrase: Phrase) -> dict[str, float]:
        """How likely each language is, as natural logarithms."""
        import whisper

        if not self.model.is_multilingual:
            return {"en": 0.0}
        clip = whisper.pad_or_trim(at_rate(phrase.sound, RATE).samples.copy())
        mel = whisper.log_mel_spectrogram(clip, self.model.dims.n_mels, device=self.model.device)
        _, likely = self.model.detect_language(mel.half() if self.half else mel)
        return {language: math.log(max(share, 1e-9)) for language, share in likely.items()}

    def hear(self, phrase: Phrase, language: str, words: bool) -> list[Cue]:
        """What is said in a phrase, in order; nothing where nobody speaks.

        Raises NodeError for a language that Whisper does not know.
        """
        _check(language)
        clip = at_rate(phrase.sound, RATE)
        heard: dict[str, Any] = self.model.transcribe(
            clip.samples.copy(),
            language=language,
            word_timestamps=words,
            temperature=0.0,  # the same words every time
            compression_ratio_threshold=None,
            condition_on_previous_text=False,
            fp16=self.half,
            verbose=None,
        )
        said = [segment for segment in heard["segments"] if segment["text"].strip()]
        return [_cue(segment, phrase, heard["language"], said) for segment in said]


def _cue(segment: dict[str, Any], phrase: Phrase, language: str, said: list[dict[str, Any]]) -> Cue:
    """A segment in the source's time. Where it begins or ends the phrase, what was heard is more exact than a guess."""

    def at(seconds: float) -> float:
        return min(phrase.end, max(phrase.start, phrase.sound.time + float(seconds)))

    start = phrase.start if segment is said[0] else at(segment["start"])
    end = phrase.end if segment is said[-1] else max(start, at(segment["end"]))
    words = tuple((at(word["start"]), at(word["end"]), word["word"].strip()) for word in segment.get("words", ()))
    return Cue(start, end, segment["text"].strip(), language, words)


def _check(language: str) -> None:
    from whisper.tokenizer import LANGUAGES

    if language not in LANGUAGES:
        known = ", ".join(sorted(LANGUAGES))
        raise NodeError(f"Whisper knows no language {language!r}", f"Use auto or one of {known}", pin="language")
