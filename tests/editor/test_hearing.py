"""A tab's microphone: when its sound was, and what of it is missing."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

from app.editor.hearing import Hearing
from app.streams import AUDIO, Header
from tests.conftest import ROOT

EPOCH = 1_790_000_000_000_000_000
CHUNK = b"\0\1" * 1600


def header(milliseconds: float, seq: int = 0) -> Header:
    return Header(AUDIO, seq, EPOCH + round(milliseconds * 1e6), 0, 16_000)


def test_time_begins_with_the_first_sound_of_a_session():
    hearing = Hearing()
    first = hearing.clip("tab", "voice", header(0), CHUNK)
    second = hearing.clip("tab", "voice", header(100), CHUNK)
    assert (first.time, first.gap, second.time, second.gap) == (0.0, 0.0, pytest.approx(0.1), 0.0)
    hearing.begin()
    assert hearing.clip("tab", "voice", header(5000), CHUNK).time == 0.0


def test_another_tab_or_another_node_has_its_own_time():
    hearing = Hearing()
    hearing.clip("tab", "voice", header(0), CHUNK)
    for client, node in (("tab", "other"), ("phone", "voice")):
        clip = hearing.clip(client, node, header(60_000), CHUNK)
        assert (clip.time, clip.gap) == (0.0, 0.0)


@pytest.mark.parametrize("rate", [0, 1, 2**63])
def test_a_rate_that_no_sound_card_has_is_the_one_that_was_asked_for(rate):
    clip = Hearing().clip("tab", "voice", Header(AUDIO, 0, EPOCH, 0, rate), CHUNK)
    assert (clip.rate, clip.seconds) == (16_000, 0.1)


@given(st.lists(st.tuples(st.booleans(), st.floats(-8, 8)), min_size=1, max_size=80))
def test_chunks_that_never_came_are_a_gap_and_uneven_clocks_are_none(chunks):
    """Each is sent or lost, and its time is a little wrong."""
    hearing, lost, is_first = Hearing(), 0, True
    for n, (is_sent, wrong) in enumerate(chunks):
        if not is_sent:
            lost += 0 if is_first else 1
            continue
        clip = hearing.clip("tab", "voice", header(100 * n + wrong), CHUNK)
        assert clip.gap == pytest.approx(lost * 0.1, abs=0.02)
        assert bool(clip.gap) == bool(lost)
        lost, is_first = 0, False


@pytest.mark.browser
def test_the_sound_cards_clock_follows_the_pages(page_browser: Browser):
    """It runs 1 in 1000 too slow for ten minutes; messages come up to 400 ms late; once it stands still for 4 s."""
    text = (ROOT / "app" / "editor" / "canvas" / "src" / "soundclock.js").read_bytes()
    module = f"data:text/javascript;base64,{base64.b64encode(text).decode()}"
    page = page_browser.new_page()
    jumps, least, most = page.evaluate(
        """async (module) => {
          const { SoundClock } = await import(module)
          const clock = new SoundClock()
          let [before, jumps, least, most] = [null, [], 0, 0]
          for (let n = 1; n < 6000; n += 1) {
            const card = n * 100
            const page = 1e12 + card * 1.001 + (n > 3000 ? 4000 : 0)
            const late = n % 50 < 12 ? (12 - n % 50) * 33 : n % 7
            const at = clock.at(card, page + late)
            if (before !== null && Math.abs(at - before - 100) > 50) jumps.push(Math.round(at - before - 100))
            before = at
            if (n < 1000 || (n > 2999 && n < 3150)) continue
            least = Math.min(least, at - page)
            most = Math.max(most, at - page)
          }
          return [jumps, least, most]
        }""",
        module,
    )
    page.close()
    assert len(jumps) == 1
    assert 3900 <= jumps[0] <= 4110, "told within a second, as exactly as its messages come"
    assert least > -20
    assert most < 20
