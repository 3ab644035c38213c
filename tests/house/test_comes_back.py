"""What breaks comes back by itself, says meanwhile what happened, and never shows an old frame as live."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import Server, start_server, stop_server
from tests.house.broken_line import BrokenLine
from tests.house.editor import Editor, opened, show
from tests.house.hands import run, stop, until
from tests.house.test_cameras import ONE
from tests.nodes.cameras import Camera

pytestmark = pytest.mark.browser

MOVES = """() => {
  const seq = Number(document.querySelector('.m-card canvas[data-node=view]')?.dataset.seq ?? -1);
  window.__seen ??= [];
  if (window.__seen.at(-1) !== seq) window.__seen.push(seq);
  return window.__seen.length > 8 && !document.querySelector('[data-card=view] .m-display.stalled');
}"""
"""Eight new pictures since `afresh`, and nothing lies over them."""
TRACKS = "() => (window.__tracks ?? []).map((track) => track.readyState)"
UNPLUG = """() => {
  const media = navigator.mediaDevices;
  window.__open ??= media.getUserMedia;
  media.getUserMedia = async () => { throw new DOMException('', 'NotFoundError') };
  for (const track of window.__tracks.filter((track) => track.readyState === "live")) {
    track.stop();
    track.dispatchEvent(new Event("ended"));
  }
  media.dispatchEvent(new Event('devicechange'));
}"""
REPLUG = """() => {
  navigator.mediaDevices.getUserMedia = window.__open;
  navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
}"""
HIDE = """(isHidden) => {
  Object.defineProperty(document, 'hidden', { get: () => isHidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}"""
MUTE = "(name) => { const track = window.__tracks.at(-1); track.dispatchEvent(new Event(name)) }"


DARK = """() => { const real = HTMLVideoElement.prototype.requestVideoFrameCallback;
  HTMLVideoElement.prototype.requestVideoFrameCallback = function (call) { return real.call(this, (...about) =>
    window.__dark ? this.requestVideoFrameCallback(call) : call(...about)) }; window.__dark = true }"""
"""The camera is there, and gives nothing, until `__dark` is false."""


def moves(page: Page) -> None:
    """The view shows one new picture after the other."""
    page.evaluate("() => { window.__seen = [] }")
    until(page, MOVES)


def signal_of(page: Page):
    return page.locator('[data-card="view"] .m-quiet')


def trouble(page: Page):
    return page.locator('[data-card="camera"] .m-trouble')


@pytest.fixture
def running(page: Page, server: Server) -> Iterator[Editor]:
    editor = opened(page, server.address, ONE)
    run(page)
    moves(page)
    yield editor
    if page.locator("[data-act=stop]").is_visible():
        stop(page)
    assert set(page.evaluate(TRACKS)) <= {"ended"}


def test_a_camera_unplugged_and_plugged_in_again(page: Page, running: Editor):
    page.evaluate(UNPLUG)
    expect(signal_of(page)).to_contain_text("No signal")
    expect(signal_of(page)).to_contain_text(" s")
    expect(trouble(page)).to_contain_text("Plug")
    page.evaluate(REPLUG)
    moves(page)
    expect(trouble(page)).to_have_count(0)
    expect(signal_of(page)).to_have_count(0)


def test_a_hidden_tab_pauses_and_goes_on_with_a_fresh_frame(page: Page, running: Editor):
    page.evaluate(HIDE, True)
    expect(signal_of(page)).to_contain_text("Paused: tab hidden")
    expect(page.locator('[data-card="camera"] .m-onair')).to_have_text("Paused")
    page.evaluate(HIDE, False)
    moves(page)
    expect(trouble(page)).to_have_count(0)
    assert page.evaluate(TRACKS) == ["live"], "it was never closed"


def test_a_camera_that_the_system_switches_off_says_so(page: Page, running: Editor):
    page.evaluate(DARK)
    page.evaluate(MUTE, "mute")
    expect(signal_of(page)).to_contain_text("No signal")
    page.evaluate("() => { window.__dark = false }")
    page.evaluate(MUTE, "unmute")
    moves(page)


def test_a_camera_that_hangs_while_its_tab_is_hidden_is_opened_anew(page: Page, running: Editor):
    page.evaluate(HIDE, True)
    expect(signal_of(page)).to_contain_text("Paused: tab hidden")
    page.evaluate(DARK)
    page.evaluate(HIDE, False)
    until(page, "() => window.__tracks.length > 1")
    page.evaluate("() => { window.__dark = false }")
    moves(page)
    assert page.evaluate(TRACKS)[0] == "ended"


@pytest.mark.parametrize("how", ["swallow", "close"])
def test_a_network_that_is_lost_and_found(page: Page, server: Server, how: str):
    with BrokenLine(server.address) as line:
        editor = opened(page, server.address, ONE)
        editor.address = line.address
        show(editor)
        run(page)
        moves(page)
        getattr(line, how)()
        expect(signal_of(page)).to_contain_text("No connection")
        line.mend()
        moves(page)
        expect(page.locator(".m-offline")).to_have_count(0)
        stop(page)
        assert set(page.evaluate(TRACKS)) == {"ended"}


@pytest.mark.parametrize("way", [signal.SIGKILL, signal.SIGTERM])
def test_a_server_that_is_started_again_goes_on_with_what_ran(page: Page, tmp_path: Path, way: signal.Signals):
    first = start_server(tmp_path)
    editor = opened(page, first.address, ONE)
    run(page)
    moves(page)
    expect(page.locator(".saved")).to_have_text("Saved")
    first.process.send_signal(way)
    first.process.wait()
    expect(signal_of(page)).to_contain_text("No connection")
    again = start_server(tmp_path, port=int(first.address.rpartition(":")[2]))
    try:
        expect(page.locator(".m-toast")).to_contain_text("The server was started again, and the flow with it")
        page.wait_for_selector(".dot.running")
        moves(page)
        stop(page)
        assert set(page.evaluate(TRACKS)) == {"ended"}
        page.reload()
        show(editor)
        expect(page.locator("[data-act=run]")).to_be_visible()
        assert page.evaluate(TRACKS) == [], "what was stopped stays so"
    finally:
        stop_server(again)
        if first.process.stdout is not None:
            first.process.stdout.close()


def test_another_tab_is_told_that_the_picture_is_not_live(page: Page, webcam: Browser, running: Editor):
    other = page.context.new_page()
    other.goto(f"{running.url}/view/view")
    until(other, "() => document.querySelector('canvas[data-node=view]')?.dataset.seq > 0")
    page.evaluate(UNPLUG)
    expect(other.locator(".m-quiet")).to_contain_text("No signal")
    page.evaluate(REPLUG)
    expect(other.locator(".m-quiet")).to_have_count(0)
    other.close()


def test_a_server_camera_says_how_it_stands_in_every_browser(page: Page, server: Server, webcam: Browser):
    camera = Camera("mjpeg_camera.py")
    try:
        editor = opened(page, server.address, SERVER.replace("PORT", str(camera.port)))
        run(page)
        expect(trouble(page)).to_contain_text("cannot be watched")
        expect(trouble(page)).to_contain_text("Trying again in")
        camera.start()
        moves(page)
        expect(trouble(page)).to_have_count(0)
        other = webcam.new_context().new_page()
        other.goto(f"{editor.url}/view/view")
        until(other, "() => document.querySelector('canvas[data-node=view]')?.dataset.seq > 0")
        camera.kill()
        for tab in (page, other):
            expect(tab.locator(".m-quiet").first).to_contain_text("No signal")
        camera.start()
        moves(page)
        expect(other.locator(".m-quiet")).to_have_count(0)
        other.context.close()
        stop(page)
    finally:
        camera.kill()


SERVER = """
mentatlab: 1
name: Server camera
nodes:
  camera: {type: inputs.server_camera, set: {address: "http://127.0.0.1:PORT/"}}
  view: {type: outputs.view}
edges: ["camera.image -> view.image"]
layout: {camera: [0, 0], view: [420, 0]}
"""


@pytest.mark.parametrize("state", ["opening", "live", "stalled", "backoff", "paused"])
def test_stop_closes_the_camera_however_it_stands(page: Page, server: Server, state: str):
    if state == "opening":  # the person has not answered yet, and does so after Stop
        page.add_init_script("""const ask = navigator.mediaDevices.getUserMedia;
          navigator.mediaDevices.getUserMedia = async (wish) => { await new Promise((go) => (window.__answer = go));
            return ask.call(navigator.mediaDevices, wish) };""")
    opened(page, server.address, ONE)
    run(page)
    if state == "opening":
        until(page, "() => window.__answer")
        expect(page.locator('[data-card="camera"] .m-onair')).to_have_text("Asking for permission")
    else:
        moves(page)
    if state == "stalled":
        page.evaluate("() => { HTMLVideoElement.prototype.requestVideoFrameCallback = () => 0 }")
        expect(trouble(page)).to_contain_text("sends no pictures")
    elif state == "backoff":
        page.evaluate(UNPLUG)
        expect(trouble(page)).to_be_visible()
    elif state == "paused":
        page.evaluate(HIDE, True)
        expect(page.locator('[data-card="camera"] .m-onair')).to_have_text("Paused")
    stop(page)
    if state == "opening":
        page.evaluate("window.__answer()")
        until(page, "() => window.__tracks.length === 1")
    if state == "backoff":
        page.evaluate(REPLUG)
    until(page, "() => window.__tracks.every((track) => track.readyState === 'ended')")
    expect(page.locator('[data-card="camera"] .m-onair')).to_have_count(0)
