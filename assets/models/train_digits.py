"""Train digits-whisper.pt.xz: `python assets/models/train_digits.py`, about two hours on two cores. Needs espeak-ng.

Whisper's own architecture, small, and its own token format, so that openai-whisper loads it: the multilingual
vocabulary, language tokens, times and the token for no speech. Two stages: short windows, where a second head (CTC,
Graves et al. 2006) teaches the encoder where the words are; then windows of up to 30 s, as Whisper always sees.
"""

import argparse
import io
import lzma
import math
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import speech
import torch
from torch import Tensor
from torch.nn.functional import cross_entropy, ctc_loss, embedding, gelu
from whisper.audio import mel_filters
from whisper.model import ModelDimensions, Whisper
from whisper.tokenizer import get_tokenizer

VOCABULARY, WIDTH, TIMES = 51_865, 64, 226  # TIMES: of Whisper's steps of 20 ms, those in 4.5 s
HEADS = max(1, WIDTH // 32)
DIMENSIONS = ModelDimensions(80, 1500, WIDTH, HEADS, 3, VOCABULARY, 448, WIDTH, HEADS, 2)
TOKENS = get_tokenizer(multilingual=True, num_languages=99, language="en", task="transcribe")
WORDS = {word: place for place, word in enumerate(dict.fromkeys(w for ws in speech.WORDS.values() for w in ws), 1)}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--count", type=int, default=5000, help="phrases to train on")
    options.add_argument("--minutes", type=float, default=120.0, help="time for both stages")
    options.add_argument("--out", type=Path, default=Path(__file__).with_name("digits-whisper.pt.xz"))
    given = options.parse_args()
    said = list(speech.many(0, given.count))
    print(f"{len(said)} phrases, {sum(len(one.samples) for one in said) / speech.RATE / 60:.0f} minutes")
    student = Student()
    stage(student, said, given.minutes * 45, {4.48: 32}, fastest=2e-3, ctc=0.5)
    stage(student, said, given.minutes * 15, {4.48: 32, 12.0: 12, 30.0: 6}, fastest=1e-3, ctc=0.0)
    student.save(given.out)
    print(f"{given.out}: {given.out.stat().st_size / 1e6:.2f} MB")


class Student(torch.nn.Module):
    """Whisper with an embedding for the tokens that occur, and a head that spells words as they pass (CTC)."""

    def __init__(self) -> None:
        super().__init__()
        torch.manual_seed(0)
        self.whisper = Whisper(DIMENSIONS)
        torch.nn.init.normal_(self.whisper.decoder.positional_embedding, std=0.02)
        tongues = [TOKENS.to_language_token(language) for language in speech.WORDS]
        spelled = {token for words in speech.WORDS.values() for word in words for token in TOKENS.encode(" " + word)}
        marks = [TOKENS.sot, TOKENS.eot, TOKENS.no_speech, TOKENS.no_timestamps, TOKENS.transcribe, *tongues]
        times = range(TOKENS.timestamp_begin, TOKENS.timestamp_begin + TIMES)
        self.used = sorted({*marks, *spelled, *times})
        self.place = {token: place for place, token in enumerate(self.used)}
        self.tokens = torch.nn.Parameter(torch.randn(len(self.used), WIDTH) * 0.3)
        self.spell = torch.nn.Linear(WIDTH, len(WORDS) + 1)
        self.taught = [p for name, p in self.named_parameters() if not name.endswith("token_embedding.weight")]

    def encode(self, mel: Tensor) -> Tensor:
        """(batch, frames / 2, WIDTH) from (batch, 80, frames): Whisper's encoder without its fixed 30 s."""
        encoder = self.whisper.encoder
        x = gelu(encoder.conv2(gelu(encoder.conv1(mel)))).permute(0, 2, 1)
        x = x + encoder.positional_embedding[: x.shape[1]]
        for block in encoder.blocks:
            x = block(x)
        return encoder.ln_post(x)

    def decode(self, given: Tensor, heard: Tensor) -> Tensor:
        """(batch, length, tokens in use + 1): the last stands for all the tokens that never occur."""
        decoder = self.whisper.decoder
        x = embedding(given, self.tokens) + decoder.positional_embedding[: given.shape[1]]
        for block in decoder.blocks:
            x = block(x, heard, mask=decoder.mask)
        logits = decoder.ln(x) @ self.tokens.T
        unused = torch.full_like(logits[..., :1], math.log(VOCABULARY - len(self.used)))
        return torch.cat([logits, unused], -1)

    def save(self, path: Path) -> None:
        """As openai-whisper's checkpoints are, in half precision, packed with xz if the name says so."""
        kept = {name: value.half() for name, value in self.whisper.state_dict().items()}
        table = torch.zeros(VOCABULARY, WIDTH, dtype=torch.half)
        table[torch.tensor(self.used)] = self.tokens.detach().half()
        kept["decoder.token_embedding.weight"] = table
        packed = io.BytesIO()
        torch.save({"dims": asdict(DIMENSIONS), "model_state_dict": kept}, packed)
        path.write_bytes(lzma.compress(packed.getvalue()) if path.suffix == ".xz" else packed.getvalue())


@dataclass(frozen=True, slots=True)
class Batch:
    """mel: (n, 80, frames). given, wanted: (n, length) places in `Student.used`, wanted -100 where nothing is asked.

    words: for each the places in `WORDS` of what is said, for CTC.
    """

    mel: Tensor
    given: Tensor
    wanted: Tensor
    words: list[list[int]]


def stage(
    student: Student,
    said: Sequence[speech.Spoken],
    seconds: float,
    windows: dict[float, int],
    fastest: float,
    ctc: float,
) -> None:
    """Train for `seconds` on windows of several lengths, each with its batch size; `ctc` is that loss's weight."""
    random, best, began = (
        np.random.default_rng(0),
        torch.optim.AdamW(student.taught, betas=(0.9, 0.98)),
        time.monotonic(),
    )
    step = 0
    while (passed := (time.monotonic() - began) / seconds) < 1:
        for group in best.param_groups:
            group["lr"] = fastest * min(1, (step + 1) / 100) * (0.5 * (1 + math.cos(math.pi * passed)) * 0.96 + 0.04)
        window = float(random.choice(list(windows)))
        batch = batched(random, student, said, window, windows[window])
        heard = student.encode(batch.mel)
        logits = student.decode(batch.given, heard)
        loss = cross_entropy(logits.flatten(0, 1), batch.wanted.flatten(), ignore_index=-100)
        if ctc:
            loss = loss + ctc * _ctc(student.spell(heard), batch.words)
        best.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(student.taught, 1.0)
        best.step()
        if step % 50 == 0:
            print(f"step {step}, {passed:.0%}, loss {loss.item():.3f}", flush=True)
        step += 1


def batched(
    random: np.random.Generator, student: Student, said: Sequence[speech.Spoken], window: float, size: int
) -> Batch:
    """Phrases at random places in windows of `window` seconds, most with noise; six in a hundred are noise alone."""
    sound = np.zeros((size, round(window * speech.RATE)), np.float32)
    texts: list[list[int]] = []
    words: list[list[int]] = []
    for place in range(size):
        row = sound[place]
        if random.random() < 0.06:
            row[:] = random.normal(0, random.uniform(1e-4, 0.02), len(row))
            texts.append([TOKENS.sot, TOKENS.no_speech])
            words.append([])
            continue
        one = said[int(random.integers(len(said)))]
        room = min(len(row) - len(one.samples), 2 * speech.RATE, round(4.48 * speech.RATE) - len(one.samples))
        begin = int(random.integers(0, room + 1)) if random.random() < 0.7 and room > 0 else 0
        row[begin : begin + len(one.samples)] = one.samples * random.uniform(0.2, 1.2)
        if random.random() < 0.6:
            row += random.normal(0, 10 ** random.uniform(-4, -1.9), len(row)).astype(np.float32)
        texts.append(_written(one, begin, random.random() < 0.2))
        words.append([WORDS[word] for word in one.text.split()])
    longest = max(len(text) for text in texts) - 1
    given = torch.full((size, longest), student.place[TOKENS.eot])
    wanted = torch.full((size, longest), -100)
    for place, text in enumerate(texts):
        tokens = torch.tensor([student.place[token] for token in text])
        given[place, : len(tokens) - 1], wanted[place, : len(tokens) - 1] = tokens[:-1], tokens[1:]
    return Batch(_mel(torch.from_numpy(sound)), given, wanted, words)


def _written(one: speech.Spoken, begin: int, plain: bool) -> list[int]:
    """What Whisper should write: language, task, and the words between their times, or without any."""
    head = [TOKENS.sot, TOKENS.to_language_token(one.language), TOKENS.transcribe]
    text = TOKENS.encode(" " + one.text)
    if plain:
        return [*head, TOKENS.no_timestamps, *text, TOKENS.eot]
    start, end = (round(sample / 320) for sample in (begin, begin + len(one.samples)))
    first = TOKENS.timestamp_begin
    return [*head, first + start, *text, first + min(TIMES - 1, end), TOKENS.eot]


def _mel(sound: Tensor) -> Tensor:
    """As `whisper.log_mel_spectrogram`, but each row of a batch on its own scale."""
    bins = torch.stft(sound, 400, 160, window=torch.hann_window(400), return_complex=True)[..., :-1].abs() ** 2
    mel = (mel_filters("cpu", 80) @ bins).clamp(min=1e-10).log10()
    return (torch.maximum(mel, mel.amax((1, 2), keepdim=True) - 8) + 4) / 4


def _ctc(logits: Tensor, words: list[list[int]]) -> Tensor:
    likely = logits.log_softmax(-1).permute(1, 0, 2)
    lengths = torch.tensor([len(row) for row in words])
    flat = torch.tensor([word for row in words for word in row])
    return ctc_loss(likely, flat, torch.full((len(words),), likely.shape[0]), lengths, zero_infinity=True)


if __name__ == "__main__":
    main()
