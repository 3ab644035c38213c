"""OpenAI's Whisper, resident on one device. It is not re-entrant: call it through `run.compute` only."""

import io
import lzma
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.sdk import NodeError
from app.sdk.sound import Phrase, at_rate

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
    """A Whisper model, from a checkpoint of openai-whisper or one packed with xz."""

    def __init__(self, device: str, path: str) -> None:
        self.model = _loaded(Path(path), device)
        self.half = device.startswith("cuda")

    def hear(self, phrase: Phrase, language: str, words: bool) -> list[Cue]:
        """What is said in a phrase, in order; nothing where nobody speaks. An empty `language` is guessed.

        Raises NodeError for a language that Whisper does not know.
        """
        _check(language)
        clip = at_rate(phrase.sound, RATE)
        heard: dict[str, Any] = self.model.transcribe(
            clip.samples.copy(),
            language=language or None,
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


def _loaded(path: Path, device: str) -> Any:
    import torch
    import whisper
    from whisper.model import ModelDimensions

    try:
        weights = lzma.decompress(path.read_bytes()) if path.suffix == ".xz" else path.read_bytes()
        kept = torch.load(io.BytesIO(weights), map_location=device, weights_only=True)
        model = whisper.Whisper(ModelDimensions(**kept["dims"]))
        model.load_state_dict(kept["model_state_dict"])
    except Exception as error:
        remedy = "Choose a .pt file of openai-whisper, or one packed as .pt.xz"
        raise NodeError(f"{path.name} is no Whisper model", remedy, pin="model") from error
    if heads := whisper._ALIGNMENT_HEADS.get(path.name.removesuffix(".xz").removesuffix(".pt")):
        model.set_alignment_heads(heads)  # which heads follow the words in time is known for the published ones
    return model.eval().to(device)


def _check(language: str) -> None:
    from whisper.tokenizer import LANGUAGES

    if language and language not in LANGUAGES:
        known = ", ".join(sorted(LANGUAGES))
        raise NodeError(f"Whisper knows no language {language!r}", f"Use auto or one of {known}", pin="language")
