"""Listening into a phrase: what is agreed upon stays, and no delay grows."""

from collections.abc import Callable
from statistics import median
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.bell import Bell
from app.engine.item import Item, Ticket
from app.engine.join import Join
from app.engine.missing import LONGEST
from app.sdk import Audio, Stream
from app.sdk.sound import Phrase
from app.sdk.testing import FakeRun, stream
from nodes import _hearing, speech
from nodes._hearing import Agreement
from nodes._whisper import Cue, Whisper
from tests.nodes.test_speech import talk

RATE = 16_000
STEP = 0.1


class Clock:
    """Seconds that go by only when somebody lets them."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class SlowWhisper:
    """Hears the phrase's number, and takes its time: `pace` seconds for each second of sound."""

    def __init__(self, clock: Clock, pace: float) -> None:
        self.clock, self.pace = clock, pace
        self.partial = 0

    def languages(self, phrase: Phrase) -> dict[str, float]:
        return {"en": 0.0}

    def hear(self, phrase: Phrase, language: str, words: bool) -> list[Cue]:
        self.clock.now += self.pace * phrase.sound.seconds
        return [Cue(phrase.start, phrase.end, f"heard at {phrase.start:.1f}", language)]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    found = Clock()
    monkeypatch.setattr(_hearing, "perf_counter", found)
    return found


def spoken(seconds: float) -> Callable[[float], Audio]:
    """Somebody who speaks for `seconds` out of every two more, for ever: the clip that begins at a time."""

    def at(time: float) -> Audio:
        times = time + np.arange(round(STEP * RATE)) / RATE
        loud = 0.3 * (times % (seconds + 1.0) < seconds)
        return Audio((loud * np.sin(2 * np.pi * 220 * times)).astype(np.float32), RATE, time)

    return at


async def microphone(clock: Clock, seconds: float, speaker: Callable[[float], Audio]) -> Stream[Audio]:  # type: ignore[misc]
    """Real time on the fake clock, through a session's edge: what comes while nobody reads waits there, or is lost."""
    begin = clock.now
    edge = Join(["in"], policy="fifo", longest=LONGEST, on_drop=lambda reason: None, bell=Bell())
    count = 0
    while count * STEP < seconds or edge.depth:
        while (count + 1) * STEP <= clock.now - begin and count * STEP < seconds:
            edge.offer("in", Item(speaker(count * STEP), Ticket("ear", count, 0.0)))
            count += 1
        if (together := edge.take()) is None:
            clock.now = begin + (count + 1) * STEP + 1e-6
        elif not together.silent:
            yield together.values["in"]


async def delays(run: FakeRun, clock: Clock, pace: float, seconds: float) -> tuple[list[float], list[Any], int]:
    """From the end of each phrase to its final; the segments; and how many partials there were."""
    run.live = True
    run.lend(Whisper, SlowWhisper(clock, pace))
    begin, late, segments, partials = clock.now, [], [], 0
    async for said in speech.transcribe(microphone(clock, seconds, spoken(2.0)), run=run):
        if said.transcript:
            segments.append(said.segments)
            late.append(clock.now - begin - said.segments["end"])  # type: ignore[index, call-overload]
        partials += bool(said.partial)
    return late, segments, partials


@pytest.mark.parametrize("pace", [0.05, 0.5, 1.5, 4.0])
async def test_ten_minutes_of_speech_are_never_later_than_at_the_beginning(
    run: FakeRun, clock: Clock, pace: float
) -> None:
    late, segments, partials = await delays(run, clock, pace, 600)
    edge, phrase, silence = LONGEST, pace * 4.6, 0.4
    bound = edge + 2 * phrase + silence
    assert max(late) <= bound
    third = len(late) // 3
    assert median(late[-third:]) <= max(late[:third]) + STEP
    gaps = [one.get("gap", 0.0) for one in segments]
    if pace <= 0.5:
        assert sum(gaps) == 0
        assert len(segments) == 200
        assert partials >= 100
    else:
        assert sum(gaps) > 60, "what was lost is told"
        assert partials < len(segments)


async def test_a_gap_ends_the_phrase_and_is_marked(listening: FakeRun) -> None:
    listening.live = True

    async def torn() -> Stream[Audio]:  # type: ignore[misc]
        later = 0.0
        for words, missing in (("one two three", 0.0), ("four five six", 7.5)):
            clips = [clip async for clip in talk("en", [words], pause=0.15)]
            for place, clip in enumerate(clips):
                gap = 0.0 if place else missing
                yield Audio(clip.samples, clip.rate, later + gap, gap)
                later += gap + clip.seconds

    said = [one async for one in speech.transcribe(torn(), partials=False, run=listening)]
    assert [one.transcript for one in said] == ["one two three", "… four five six", None]
    segments: Any = [one.segments for one in said[:2]]
    assert "gap" not in segments[0]
    assert (segments[1]["text"], segments[1]["gap"]) == ("four five six", 7.5)
    assert segments[1]["start"] - segments[0]["end"] > 7.5


async def test_a_partial_comes_before_each_final_and_is_taken_back_with_it(listening: FakeRun, clock: Clock) -> None:
    listening.live = True

    async def quick() -> Stream[Audio]:  # type: ignore[misc]
        async for clip in talk("en", ["one two three four", "seven eight nine"]):
            for at in range(0, len(clip.samples), 1600):
                clock.now += 0.1
                yield Audio(clip.samples[at : at + 1600], RATE, clip.time + at / RATE)

    said = [one async for one in speech.transcribe(quick(), run=listening)]
    finals = [place for place, one in enumerate(said) if one.transcript]
    assert [said[place].transcript for place in finals] == ["one two three four", "seven eight nine"]
    for before, place in zip([-1, *finals], finals, strict=False):
        partials = [one.partial for one in said[before + 1 : place]]
        assert len(partials) >= 2
        assert all(partials)
        assert said[place].partial == ""
        assert str(partials[-1]).split()[0] == str(said[place].transcript).split()[0]


async def test_a_run_says_no_partials(listening: FakeRun) -> None:
    said = [one async for one in speech.transcribe(talk("en", ["one two three"]), run=listening)]
    assert {one.partial for one in said} == {None}


async def test_a_phrase_in_which_nothing_is_understood_takes_its_partial_back(run: FakeRun, clock: Clock) -> None:
    class Fickle(SlowWhisper):
        def hear(self, phrase: Phrase, language: str, words: bool) -> list[Cue]:
            return [] if phrase.sound.seconds > 2.15 else super().hear(phrase, language, words)

    run.live = True
    run.lend(Whisper, Fickle(clock, 0.01))
    said = [one async for one in speech.transcribe(microphone(clock, 3.0, spoken(2.0)), run=run)]
    assert [one.transcript for one in said] == [None] * len(said)
    assert [one.partial for one in said][-2:] == ["", None]
    assert said[0].partial


def test_what_two_hearings_agree_upon_stays() -> None:
    heard = Agreement()
    assert heard.hear("one too") == "one too"
    assert heard.hear("One, two three") == "One, two three"
    assert heard.hear("won two four") == "One, two four"
    assert heard.hear("won too five six") == "One, two five six"


@given(st.lists(st.lists(st.sampled_from("abc"), max_size=6).map(" ".join), min_size=1, max_size=12))
def test_agreed_words_never_change_and_are_what_was_heard_twice(hearings: list[str]) -> None:
    heard, agreed = Agreement(), list[str]()
    for text in hearings:
        shown = heard.hear(text).split()
        assert shown[: len(agreed)] == agreed
        assert agreed == heard._agreed[: len(agreed)]
        agreed = list(heard._agreed)
        assert len(shown) == max(len(agreed), len(text.split()))


async def test_a_stream_of_nothing_is_silent(listening: FakeRun) -> None:
    listening.live = True
    said = [one async for one in speech.transcribe(stream([Audio(np.zeros(0, np.float32), RATE)]), run=listening)]
    assert [one.partial for one in said] == [None]
