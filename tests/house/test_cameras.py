"""Choosing cameras, several at once, and none that stays on: in a browser that has two."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from tests.conftest import QUIET, Server, find_browser
from tests.house.editor import opened
from tests.house.hands import TRACKS, run, select, stop, until

pytestmark = pytest.mark.browser

ONE = """
mentatlab: 1
name: One camera
nodes:
  camera: {type: inputs.camera, set: {width: 320, height: 180}}
  view: {type: outputs.view}
edges: ["camera.image -> view.image"]
layout: {camera: [0, 0], view: [420, 0]}
"""
TWO = """
mentatlab: 1
name: Two cameras
nodes:
  left: {type: inputs.camera, set: {width: 320, height: 180, device: fake_device_0}}
  right: {type: inputs.camera, set: {width: 320, height: 180, device: fake_device_1}}
  left_view: {type: outputs.view}
  right_view: {type: outputs.view}
edges: ["left.image -> left_view.image", "right.image -> right_view.image"]
layout: {left: [0, 0], right: [0, 560], left_view: [420, 0], right_view: [420, 400]}
"""
STATES = "() => window.__tracks.map((track) => track.readyState)"
LABELS = "() => window.__tracks.filter((track) => track.readyState === 'live').map((track) => track.label).sort()"


def drawn(node: str, count: int) -> str:
    return f"() => document.querySelector('.m-card canvas[data-node={node}]')?.dataset.seq > {count}"


@pytest.fixture(scope="module")
def two_cameras(playwright: Playwright) -> Iterator[Browser]:
    fake = ["--use-fake-device-for-media-stream=device-count=2", "--use-fake-ui-for-media-stream"]
    browser = playwright.chromium.launch(executable_path=find_browser(), args=[*QUIET, *fake])
    yield browser
    browser.close()


@pytest.fixture
def tab(two_cameras: Browser) -> Iterator[Page]:
    context = two_cameras.new_context(viewport={"width": 1440, "height": 900}, permissions=["camera", "microphone"])
    context.set_default_timeout(30_000)
    context.add_init_script(TRACKS)
    context.add_cookies([{"name": "mentat-tour", "value": "done", "domain": "127.0.0.1", "path": "/"}])
    yield context.new_page()
    context.close()


def choice(page: Page, pin: str = "camera.device"):
    return page.locator(f'[data-setting="{pin}"] select')


def test_two_cameras_run_at_once_each_its_own(tab: Page, server: Server):
    opened(tab, server.address, TWO)
    run(tab)
    until(tab, drawn("left_view", 10))
    until(tab, drawn("right_view", 10))
    assert tab.evaluate(LABELS) == ["fake_device_0", "fake_device_1"]
    stop(tab)
    assert set(tab.evaluate(STATES)) == {"ended"}


def test_a_camera_is_chosen_by_name_while_another_runs(tab: Page, server: Server):
    editor = opened(tab, server.address, ONE)
    run(tab)
    until(tab, drawn("view", 5))
    first = tab.evaluate(LABELS)
    select(tab, "camera")
    other = "fake_device_1" if first == ["fake_device_0"] else "fake_device_0"
    assert choice(tab).locator("option").all_inner_texts() == ["Whichever there is", "fake_device_0", "fake_device_1"]
    editor.edits(lambda: choice(tab).select_option(other))
    until(tab, f"() => String(({LABELS})()) === '{other}'")
    assert editor.flow.nodes["camera"].set["device"] == other
    expect(tab.locator('[data-card="camera"] .m-onair.live')).to_have_attribute("title", f"{other} · 320 × 180")
    stop(tab)
    assert set(tab.evaluate(STATES)) == {"ended"}


def test_another_size_does_not_open_the_camera_anew(tab: Page, server: Server):
    editor = opened(tab, server.address, ONE)
    run(tab)
    until(tab, drawn("view", 5))
    select(tab, "camera")
    editor.edits(lambda: tab.get_by_role("button", name="640 × 360").click(), "the size")
    wide = "() => document.querySelector('.m-card canvas[data-node=view]').width === 640"
    until(tab, wide)
    assert editor.flow.nodes["camera"].set == {"width": 640, "height": 360}, "one step, both sides"
    assert tab.evaluate(STATES) == ["live"], "the same track all along"
    stop(tab)


def test_an_edit_elsewhere_touches_neither_camera_nor_connection(tab: Page, server: Server):
    tab.add_init_script("window.__sockets = 0; const Real = WebSocket; window.WebSocket = class extends Real {"
                        " constructor(...about) { super(...about); if (String(about[0]).includes('/ws/live'))"
                        " window.__sockets += 1 } }")  # fmt: skip
    editor = opened(tab, server.address, ONE)
    run(tab)
    until(tab, drawn("view", 5))
    editor.edits(lambda: tab.click('[data-palette="outputs.view"]'), "another node")
    now = tab.evaluate("() => Number(document.querySelector('.m-card canvas[data-node=view]').dataset.seq)")
    until(tab, drawn("view", now + 20))
    assert tab.evaluate(STATES) == ["live"]
    assert tab.evaluate("window.__sockets") == 1
    stop(tab)


def test_a_camera_of_another_machine_is_replaced_and_the_card_says_so(tab: Page, server: Server):
    opened(tab, server.address, ONE.replace("height: 180", "height: 180, device: Studio camera"))
    run(tab)
    until(tab, drawn("view", 5))
    expect(tab.locator('[data-card="camera"] .m-trouble')).to_contain_text("“Studio camera” is not here")
    select(tab, "camera")
    assert choice(tab).input_value() == "Studio camera"
    expect(choice(tab).locator("option:checked")).to_have_text("Studio camera (not here)")
    stop(tab)


def test_the_microphone_is_chosen_likewise(tab: Page, server: Server):
    editor = opened(tab, server.address, VOICE)
    select(tab, "voice")
    ask = tab.locator('[data-setting="voice.device"]').get_by_role("button", name="Show their names")
    names = choice(tab, "voice.device").locator("option")
    if ask.count():
        ask.click()
    expect(names.nth(1)).to_be_attached()
    name = names.nth(1).inner_text()
    editor.edits(lambda: choice(tab, "voice.device").select_option(name))
    assert editor.flow.nodes["voice"].set["device"] == name
    run(tab)
    until(tab, f"() => ({LABELS})().includes('{name}')")
    stop(tab)


VOICE = """
mentatlab: 1
name: Voice
nodes:
  voice: {type: inputs.microphone}
  sound: {type: outputs.sound}
edges: ["voice.audio -> sound.audio"]
layout: {voice: [0, 0], sound: [420, 0]}
"""
