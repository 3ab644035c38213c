"""What a flow shows and keeps: films that are finished, sound that is heard, displays in windows of their own."""

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Server
from tests.house.editor import opened
from tests.house.hands import open_template, run, stop, until

pytestmark = pytest.mark.browser
SEEK = """async (seconds) => {
  const film = document.querySelector('[data-card=save] video');
  film.currentTime = seconds;
  await new Promise((done) => film.addEventListener('seeked', done, { once: true }));
  return [film.duration, film.currentTime];
}"""
DURATION = "() => document.querySelector('[data-card=save] video')?.duration > 0"
SOUND = """
mentatlab: 1
name: Sound
nodes:
  voice: {type: inputs.audio_file, set: {file: assets/samples/spoken-digits.wav}}
  hear: {type: outputs.sound}
edges: ["voice.audio -> hear.audio"]
layout: {voice: [0, 0], hear: [320, 0]}
"""
BARS = """() => {
  const wave = document.querySelector('[data-card=hear] canvas');
  const { data } = wave.getContext('2d').getImageData(0, 0, wave.width, wave.height);
  const heights = new Set();
  for (let x = 0; x < wave.width; x += 1) {
    let high = 0;
    for (let y = 0; y < wave.height; y += 1) if (data[(y * wave.width + x) * 4 + 3] > 128) high += 1;
    heights.add(high);
  }
  return heights.size;
}"""
"""How many different heights the bars of the waveform have."""
GONE = """
mentatlab: 1
name: Gone
nodes:
  film: {type: inputs.video_file, set: {file: nowhere.mp4}}
  view: {type: outputs.view}
edges: ["film.image -> view.image"]
layout: {film: [0, 0], view: [320, 0]}
"""
INSIDE = """
mentatlab: 1
name: Inside
nodes:
  scene: {type: inputs.synthetic_camera, set: {width: 320, height: 180, fps: 10}}
  eager: {type: subflow.looking, title: Eager}
edges: ["scene.image -> eager.image"]
layout: {scene: [0, 0], eager: [320, 0]}
subflows:
  looking:
    inputs: {image: [show.image]}
    nodes: {show: {type: outputs.view, title: Seen}}
"""


def test_a_film_is_finished_at_the_end_of_the_flow_and_when_it_is_stopped(page: Page, server: Server):
    open_template(page, server, "annotate_video")
    run(page)
    until(page, DURATION)
    whole, at = page.evaluate(SEEK, 4)
    assert whole == pytest.approx(6, abs=0.5)
    assert at == pytest.approx(4, abs=0.1)

    run(page)
    until(page, "() => document.querySelector('[data-card=view] canvas')?.dataset.seq > 20")
    stop(page)
    until(page, DURATION)
    part, at = page.evaluate(SEEK, 0.3)
    assert 0.3 < part < whole
    assert at == pytest.approx(0.3, abs=0.1)
    expect(page.locator('[data-card="save"]')).to_contain_text("annotated.mp4")


def test_a_display_says_that_what_it_waits_for_has_failed(page: Page, server: Server):
    editor = opened(page, server.address, GONE)
    run(page)
    expect(page.locator("[data-card=view] .m-quiet")).to_contain_text("Video file has failed")
    expect(editor.card("film")).to_contain_text("there is no file nowhere.mp4")
    stop(page)


def test_sound_is_drawn_and_played(page: Page, server: Server):
    opened(page, server.address, SOUND)
    card = page.locator('[data-card="hear"]')
    run(page)
    expect(card).to_contain_text("0:00 / 0:07", timeout=20_000)
    assert page.evaluate(BARS) > 10, "it is louder here than there"
    expect(page.locator("[data-act=run]")).to_be_visible()
    card.get_by_role("button", name="Play").click()
    until(page, "() => document.querySelector('[data-card=hear] audio').currentTime > 0.2")
    assert page.evaluate("() => document.querySelector('[data-card=hear] audio').duration") == pytest.approx(
        7.4, abs=0.2
    )


def test_a_display_in_a_window_of_its_own_is_live_and_says_when_the_flow_stops(page: Page, server: Server):
    editor = opened(page, server.address, INSIDE)
    page.get_by_role("tab", name="Outputs").click()
    shown = page.get_by_role("region", name="Eager › Seen")
    expect(shown).to_contain_text("Press Run")
    run(page)
    until(page, "() => document.querySelector('.m-outputs canvas')?.dataset.seq > 2")
    with page.expect_popup() as popup:
        shown.hover()
        shown.get_by_role("button", name="Open in a window of its own").click()
    window = popup.value
    expect(window).to_have_title("Eager › Seen – Inside")
    until(window, "() => document.querySelector('canvas')?.dataset.seq > 2")
    seen = window.evaluate("() => Number(document.querySelector('canvas').dataset.seq)")
    until(window, "(seen) => document.querySelector('canvas').dataset.seq > seen + 2", seen)
    window.bring_to_front()
    expect(window.get_by_role("status")).to_have_text("Live")
    page.bring_to_front()
    shown.get_by_role("button", name="Show on the canvas").click()
    expect(page.locator('[data-card="show"].selected')).to_be_visible()
    stop(page)
    window.bring_to_front()
    expect(window.get_by_role("status")).to_have_text("Stopped")
    assert editor.flow.name == "Inside"
