"""Cutting speech at its pauses."""

import numpy as np
import pytest
from numpy.typing import NDArray

from app.sdk import Audio
from app.sdk.sound import Cutter, Phrase, at_rate, joined

RATE = 16_000
Samples = NDArray[np.float32]


def tone(seconds: float, loudness: float = 0.3, hertz: float = 220) -> Samples:
    time = np.arange(round(seconds * RATE)) / RATE
    return (loudness * np.sin(2 * np.pi * hertz * time)).astype(np.float32)


def hush(seconds: float, noise: float = 0.0) -> Samples:
    return np.random.default_rng(0).normal(0, noise, round(seconds * RATE)).astype(np.float32)


def cut(*parts: Samples, step: float = 0.1, time: float = 0.0, **settings: float) -> list[Phrase]:
    """All phrases of sound that comes `step` seconds at a time."""
    sound, cutter, size = np.concatenate(parts), Cutter(**settings), round(step * RATE)
    phrases = []
    for begin in range(0, len(sound), size):
        phrases += cutter.feed(Audio(sound[begin : begin + size], RATE, time + begin / RATE))
    return phrases + cutter.finish()


@pytest.mark.parametrize("step", [0.007, 0.02, 0.1, 0.5, 30.0])
def test_phrases_are_where_the_sound_is_whatever_the_size_of_its_clips(step: float) -> None:
    phrases = cut(hush(1), tone(0.8), hush(0.6), tone(1.2), hush(1), step=step)
    assert [(p.start, p.end) for p in phrases] == [
        pytest.approx((1.0, 1.8), abs=0.021),
        pytest.approx((2.4, 3.6), abs=0.021),
    ]
    for phrase in phrases:
        assert phrase.sound.time == pytest.approx(phrase.start - 0.1, abs=0.001)
        assert phrase.sound.seconds == pytest.approx(phrase.end - phrase.start + 0.3, abs=0.001)


def test_a_phrase_is_said_as_soon_as_its_silence_is_heard() -> None:
    cutter = Cutter(silence=0.35)
    assert cutter.feed(Audio(np.concatenate([hush(0.5), tone(1)]), RATE)) == []
    assert cutter.feed(Audio(hush(0.3), RATE, 1.5)) == []
    (phrase,) = cutter.feed(Audio(hush(0.1), RATE, 1.8))
    assert phrase.end == pytest.approx(1.5, abs=0.021)


def test_a_short_pause_does_not_cut() -> None:
    assert len(cut(tone(0.5), hush(0.2), tone(0.5), hush(1))) == 1


def test_long_speech_is_cut_where_it_is_quietest() -> None:
    parts = [tone(2.6), tone(0.1, 0.02), tone(1.0), tone(0.06, 0.1), tone(1.5), hush(1)]
    first, second = cut(*parts, longest=4.0)
    assert first.end == pytest.approx(2.65, abs=0.06)
    assert second.start == pytest.approx(first.end, abs=0.1)
    assert second.end == pytest.approx(5.26, abs=0.03)


def test_no_phrase_is_longer_than_allowed_and_no_sound_is_lost() -> None:
    phrases = cut(tone(13.0), hush(1), longest=4.0)
    assert all(phrase.end - phrase.start <= 4.0 for phrase in phrases)
    assert sum(phrase.end - phrase.start for phrase in phrases) == pytest.approx(13.0, abs=0.05)


def test_speech_that_does_not_end_is_said_at_the_end() -> None:
    (phrase,) = cut(hush(0.5), tone(1))
    assert (phrase.start, phrase.end) == pytest.approx((0.5, 1.5), abs=0.021)


def test_silence_noise_and_clicks_are_no_phrases() -> None:
    assert cut(hush(5)) == []
    assert cut(hush(5, noise=0.02)) == []
    assert cut(hush(1), tone(0.02), hush(1)) == []


def test_a_voice_is_heard_above_noise() -> None:
    noisy = np.concatenate([hush(1), tone(1), hush(1)]) + hush(3, noise=0.02)
    (phrase,) = cut(noisy)
    assert (phrase.start, phrase.end) == pytest.approx((1.0, 2.0), abs=0.05)


def test_times_count_from_the_beginning_of_the_source() -> None:
    (phrase,) = cut(hush(0.5), tone(0.5), hush(0.5), time=60.0)
    assert (phrase.start, phrase.end) == pytest.approx((60.5, 61.0), abs=0.021)


def test_hours_of_silence_take_no_memory() -> None:
    cutter = Cutter()
    for minute in range(30):
        assert cutter.feed(Audio(hush(60), RATE, minute * 60.0)) == []
    assert len(cutter._held) < RATE


def test_a_source_that_changes_its_rate_begins_a_new_phrase() -> None:
    cutter = Cutter()
    assert cutter.feed(Audio(tone(1), RATE)) == []
    (before,) = cutter.feed(Audio(np.repeat(tone(1), 2), 2 * RATE, 1.0))
    (after,) = cutter.finish()
    assert (before.sound.rate, after.sound.rate) == (RATE, 2 * RATE)
    assert after.start == pytest.approx(1.0, abs=0.021)


@pytest.mark.parametrize("rate", [8_000, 22_050, 44_100, 48_000])
def test_another_rate_is_the_same_sound(rate: int) -> None:
    clip = at_rate(Audio(tone(1.0, hertz=440), RATE, 3.0), rate)
    assert (clip.rate, clip.time) == (rate, 3.0)
    assert clip.seconds == pytest.approx(1.0, abs=0.002)
    spectrum = np.abs(np.fft.rfft(clip.samples))
    assert int(spectrum.argmax()) / clip.seconds == pytest.approx(440, abs=2)


def test_what_a_lower_rate_cannot_hold_is_filtered_out() -> None:
    high = at_rate(Audio(tone(1.0, hertz=6_000), RATE), 8_000)
    assert np.abs(high.samples[800:-800]).max() < 0.02


def test_clips_are_joined() -> None:
    clip = joined([Audio(tone(0.5), RATE, 2.0), Audio(hush(0.5), RATE, 2.5)])
    assert (clip.seconds, clip.time) == (1.0, 2.0)
    with pytest.raises(ValueError, match="have one rate"):
        joined([Audio(tone(0.1), RATE), Audio(tone(0.1), 8_000)])
