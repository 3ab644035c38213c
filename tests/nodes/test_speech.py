"""The transcriber on freshly spoken digits."""

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import speech as spoken_digits

from app.sdk import Audio, NodeError, Stream
from app.sdk.testing import FakeRun, stream
from nodes import inputs, speech
from nodes._subtitles import srt, vtt
from nodes._whisper import Cue, Whisper

ROOT = Path(__file__).parents[2]
RATE = 16_000
VOICES = {"en": "en-us", "de": "de", "es": "es", "fr": "fr-fr"}


def talk(language: str, phrases: list[str], pause: float = 0.7) -> Stream[Audio]:
    """Half-second clips of somebody who says the phrases, with pauses between them."""
    quiet = np.zeros(round(pause * RATE), np.float32)
    said = [spoken_digits.say(phrase, VOICES[language], 155 + 3 * n) for n, phrase in enumerate(phrases)]
    sound = np.concatenate([quiet, *(part for one in said for part in (one, quiet))])
    return stream([Audio(sound[at : at + RATE // 2], RATE, at / RATE) for at in range(0, len(sound), RATE // 2)])


def phrases(language: str, count: int, seed: int) -> list[str]:
    chance = np.random.default_rng(seed)
    words = spoken_digits.WORDS[language]
    return [" ".join(chance.choice(words, chance.integers(2, 5))) for _ in range(count)]


@pytest.mark.parametrize(("language", "worst"), [("en", 0.08), ("de", 0.12), ("es", 0.15), ("fr", 0.15)])
async def test_understands_digits_in_four_languages(listening: FakeRun, language: str, worst: float) -> None:
    wanted = phrases(language, 10, seed=1)
    said = [one async for one in speech.transcribe(talk(language, wanted), run=listening)]
    heard = [one.transcript for one in said if one.transcript]
    assert len(heard) == 10
    truth = " ".join(wanted).split()
    assert spoken_digits.word_errors(truth, " ".join(heard).split()) / len(truth) <= worst
    assert said[-1].language == language


async def test_each_phrase_is_said_while_the_sound_goes_on(listening: FakeRun) -> None:
    """Two phrases: the first is out before the second is heard to its end."""
    heard_so_far = 0.0

    async def microphone() -> Stream[Audio]:  # type: ignore[misc]
        nonlocal heard_so_far
        async for clip in talk("en", ["one two three", "four five six"]):
            heard_so_far = clip.time + clip.seconds
            yield clip

    said = [(one.transcript, heard_so_far) async for one in speech.transcribe(microphone(), run=listening)]
    assert [text for text, _ in said] == ["one two three", "four five six", None]
    assert said[0][1] <= 2.5
    assert said[1][1] > said[0][1]


async def test_the_sample_has_exact_subtitles(listening: FakeRun) -> None:
    async def sample() -> Stream[Audio]:  # type: ignore[misc]
        async for one in inputs.audio_file(str(ROOT / "assets" / "samples" / "spoken-digits.wav"), run=listening):
            yield one.audio

    said = [one async for one in speech.transcribe(sample(), run=listening)]
    assert [one.transcript for one in said] == ["one two three", "four five six", "seven eight nine", "zero", None]
    last = said[-1]
    assert last.srt is not None
    assert last.vtt is not None
    assert last.srt.startswith("1\n00:00:00,700 --> 00:00:01,640\none two three\n\n2\n00:00:02,380 --> ")
    assert last.vtt.startswith("WEBVTT\n\n00:00:00.700 --> 00:00:01.640\none two three\n\n00:00:02.380 --> ")
    assert said[1].segments == {"start": 2.38, "end": 3.48, "text": "four five six", "language": "en"}
    assert last.language == "en"


async def test_words_come_with_their_times(listening: FakeRun) -> None:
    talking = talk("en", ["three seven nine"])
    said = [one async for one in speech.transcribe(talking, words=True, run=listening)]
    segment: Any = said[0].segments
    assert [word["word"] for word in segment["words"]] == ["three", "seven", "nine"]
    times = [time for word in segment["words"] for time in (word["start"], word["end"])]
    assert times == sorted(times)
    assert segment["start"] <= times[0]
    assert times[-1] <= segment["end"]


async def test_a_language_can_be_set(listening: FakeRun) -> None:
    talking = talk("de", ["eins zwei drei"])
    segments = [one.segments async for one in speech.transcribe(talking, language=" DE ", run=listening)]
    assert segments[0]["language"] == "de"  # type: ignore[index, call-overload]


async def test_a_short_phrase_is_heard_in_the_language_spoken_before(listening: FakeRun) -> None:
    """Alone, some of these Spanish digits are taken for English ones."""
    wanted = phrases("es", 10, seed=5)
    segments: Any = [one.segments async for one in speech.transcribe(talk("es", wanted), run=listening)]
    assert [segment["language"] for segment in segments[:-1]] == ["es"] * 10


async def test_another_speaker_may_speak_another_language(listening: FakeRun) -> None:
    """It is followed with the second phrase at the latest."""

    async def two() -> Stream[Audio]:  # type: ignore[misc]
        later = 0.0
        for language, said in (("en", ["one two three", "seven five"]), ("de", ["eins zwei drei", "vier null acht"])):
            async for clip in talk(language, said):
                yield Audio(clip.samples, clip.rate, later)
                later += clip.seconds

    segments: Any = [one.segments async for one in speech.transcribe(two(), run=listening)]
    languages = [segment["language"] for segment in segments[:-1]]
    assert languages[:2] == ["en", "en"]
    assert languages[3:] == ["de"]


async def test_an_unknown_language_is_refused(listening: FakeRun) -> None:
    with pytest.raises(NodeError, match="knows no language 'klingon'") as caught:
        await anext(speech.transcribe(talk("en", ["one two"]), language="klingon", run=listening))
    assert caught.value.pin == "language"
    assert "auto" in caught.value.remedy


@pytest.mark.parametrize("noise", [0.0, 0.005, 0.03])
async def test_silence_and_noise_give_no_text(listening: FakeRun, noise: float) -> None:
    sound = np.random.default_rng(3).normal(0, noise, RATE * 8).astype(np.float32)
    said = [one async for one in speech.transcribe(stream([Audio(sound, RATE)]), run=listening)]
    assert said == [speech.Transcript(srt="", vtt="WEBVTT\n")]


async def test_other_sample_rates_are_understood(listening: FakeRun) -> None:
    from app.sdk.sound import at_rate

    clips = [at_rate(clip, 48_000) async for clip in talk("en", ["eight two six"])]
    heard = [one.transcript async for one in speech.transcribe(stream(clips), run=listening)]
    assert heard[0] == "eight two six"


async def test_long_speech_is_cut_and_still_understood(listening: FakeRun) -> None:
    """Twenty digits without a pause: four times what the small model was trained to hear."""
    digits = " ".join(spoken_digits.WORDS["en"][n % 10] for n in range(1, 21))
    said = [one.transcript async for one in speech.transcribe(talk("en", [digits]), run=listening)]
    heard = " ".join(filter(None, said)).split()
    assert spoken_digits.word_errors(digits.split(), heard) <= 4
    assert len(said) > 2


def test_a_packed_and_an_unpacked_model_are_the_same(whisper: Any, tmp_path: Path) -> None:
    import lzma

    import torch

    unpacked = tmp_path / "digits-whisper.pt"
    unpacked.write_bytes(lzma.decompress((ROOT / "assets" / "models" / "digits-whisper.pt.xz").read_bytes()))
    again = Whisper("cpu", str(unpacked)).model.state_dict()
    assert all(torch.equal(value, again[name]) for name, value in whisper.model.state_dict().items())


def test_a_folder_of_transformers_is_the_same_model(tmp_path: Path) -> None:
    """Made small and at random; both libraries give the same scores for the same sound and words."""
    import torch
    from transformers import WhisperConfig, WhisperForConditionalGeneration

    torch.manual_seed(0)
    theirs = WhisperForConditionalGeneration(
        WhisperConfig(
            d_model=32, encoder_layers=2, decoder_layers=2, encoder_attention_heads=2, decoder_attention_heads=4,
            encoder_ffn_dim=128, decoder_ffn_dim=128, num_mel_bins=80, vocab_size=51_865,
        )
    ).eval()  # fmt: skip
    theirs.generation_config.alignment_heads = [[1, 0], [1, 3]]
    theirs.save_pretrained(tmp_path)
    ours = Whisper("cpu", str(tmp_path)).model
    mel, tokens = torch.randn(1, 80, 3000), torch.tensor([[50_258, 50_259, 50_359, 440, 1002]])
    with torch.inference_mode():
        assert torch.allclose(ours(mel, tokens), theirs(mel, decoder_input_ids=tokens).logits, atol=1e-4)
    assert ours.alignment_heads.indices().T.tolist() == [[1, 0], [1, 3]]


async def test_what_is_no_model_is_refused(run: FakeRun, tmp_path: Path) -> None:
    (tmp_path / "letter.pt").write_text("Dear Sir or Madam")
    for name in (str(tmp_path / "letter.pt"), "nowhere.pt"):
        with pytest.raises(NodeError, match="is no Whisper model") as caught:
            await anext(speech.transcribe(talk("en", ["one"]), name, run=run))
        assert caught.value.pin == "model"


def test_subtitles_are_written_as_players_read_them() -> None:
    cues = [Cue(0.0, 1.2345, "One & <two>", "en"), Cue(59.9996, 3725.5, "Three", "en")]
    assert srt(cues) == ("1\n00:00:00,000 --> 00:00:01,234\nOne & <two>\n\n2\n00:01:00,000 --> 01:02:05,500\nThree\n")
    assert vtt(cues).startswith("WEBVTT\n\n00:00:00.000 --> 00:00:01.234\nOne &amp; &lt;two&gt;\n\n")
    assert re.fullmatch(r"WEBVTT\n(\n[\d:.]{12} --> [\d:.]{12}\n.+\n)+", vtt(cues))
