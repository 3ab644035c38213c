"""The states of the editor as pictures in docs/screens: `python -m tests.house.screens` takes them all anew,
`python -m tests.house.screens runs dashboard` these."""

import io
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.conftest import QUIET, ROOT, find_browser, start_server, stop_server
from tests.house.editor import Editor, opened, show, stored
from tests.house.hands import TRACKS, run, stop, until
from tests.house.recorded import compared_recording
from tests.house.run_flows import FAILING, MEDIA, SLOWLY
from tests.house.screen_flows import MARKED, OVERLAYS, WATCHED
from tests.house.test_comes_back import UNPLUG
from tests.house.test_hot_edit import BOXES, TWO_BRANCHES
from tests.house.voice import write_wav
from tests.house.webcam import write_y4m
from tests.nodes.cameras import SYSTEM_PYTHON, Camera

FOLDER = ROOT / "docs" / "screens"
NAMED = """
const list = navigator.mediaDevices.enumerateDevices.bind(navigator.mediaDevices);
navigator.mediaDevices.enumerateDevices = async () => (await list()).flatMap((one) => one.kind === 'videoinput'
  ? ['Built-in camera', 'USB camera'].map((label) => ({ kind: one.kind, deviceId: one.deviceId, label })) : [one]);
"""
"""Cameras as a person's computer has them: Chromium's own made-up one has a made-up name."""
LARGEST = 250_000
"""Bytes of a picture: they are kept with the code."""


class Studio:
    """A browser before a server, and where the pictures go."""

    def __init__(self, browser: Browser, address: str, folder: Path) -> None:
        self.browser, self.address, self.folder = browser, address, folder

    def room(self, width: int = 1440, height: int = 900, **cookies: str) -> BrowserContext:
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, reduced_motion="reduce", has_touch=width < 500
        )
        where = {"domain": "127.0.0.1", "path": "/"}
        for name, value in {"tour": "done", **cookies}.items():
            context.add_cookies([{"name": f"mentat-{name}", "value": value, **where}])
        return context

    def take(self, page: Page, name: str, *, pointing: bool = False) -> None:
        """As small as it goes without losing a colour; what is large even so is left with 256 of them."""
        if not pointing:
            page.mouse.move(page.viewport_size["width"] * 0.4 if page.viewport_size else 0, 12)  # no tip stands about
        page.wait_for_timeout(600)  # fonts, and what fades in and out
        picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
        data = _packed(picture)
        if len(data) > LARGEST:
            data = _packed(picture.quantize(256, Image.Quantize.FASTOCTREE))
        (self.folder / f"{name}.png").write_bytes(data)


def _packed(picture: Image.Image) -> bytes:
    kept = io.BytesIO()
    picture.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def _template(studio: Studio, page: Page, name: str) -> Editor:
    text = (ROOT / "flows" / f"{name}.yaml").read_text()
    editor = Editor(page, studio.address, stored(studio.address, text))
    show(editor)
    return editor


def gallery(studio: Studio) -> None:
    page = studio.room().new_page()
    stored(studio.address, MARKED)
    page.goto(studio.address)
    page.wait_for_selector("[data-flow]")
    studio.take(page, "gallery")


def dashboard(studio: Studio) -> None:
    page = studio.room().new_page()
    stored(studio.address, MARKED)
    page.goto(f"{studio.address}/dashboard")
    until(page, "() => document.querySelectorAll('[data-plot] canvas').length == 9")
    page.wait_for_timeout(35_000)  # three samples and a bit: lines, not points
    studio.take(page, "dashboard")


def idle(studio: Studio) -> None:
    for theme in ("dark", "light"):
        page = studio.room(theme=theme).new_page()
        _template(studio, page, "count_by_colour")
        studio.take(page, f"editor-{theme}")


def running(studio: Studio) -> None:
    page = studio.room().new_page()
    _template(studio, page, "live_shapes")
    run(page)
    marks = "JSON.parse(document.querySelector('.m-card canvas[data-node=view]')?.dataset.marks || '[]').length"
    until(page, f"() => {marks} > 0")
    studio.take(page, "running")


def overlays(studio: Studio) -> None:
    page = studio.room().new_page()
    opened(page, studio.address, OVERLAYS)
    run(page)
    marks = "(document.querySelector('.m-card canvas[data-node=counted]')?.dataset.marks || '')"
    until(page, f"() => /[1-9] in/.test({marks}) && /: [1-9]/.test({marks})")
    studio.take(page, "overlays")


def metrics(studio: Studio) -> None:
    """The truth about a running flow, and what passes on an edge under the pointer."""
    page = studio.room().new_page()
    editor = opened(page, studio.address, TWO_BRANCHES)
    run(page)
    editor.choose("find")
    until(page, BOXES)
    page.get_by_role("tab", name="Metrics").click()
    until(page, "() => document.querySelectorAll('.m-plot').length === 3")
    page.wait_for_timeout(20_000)  # the curves need something to tell
    box = editor.edge("camera.image -> draw.image").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    until(page, "() => document.querySelector('.m-wirepeek canvas')?.dataset.seq")
    studio.take(page, "metrics", pointing=True)


def hot_edit(studio: Studio) -> None:
    """Part of a flow is muted while it runs; the other part goes on."""
    page = studio.room().new_page()
    editor = opened(page, studio.address, TWO_BRANCHES)
    run(page)
    until(page, BOXES)
    editor.choose("draw")
    editor.rest()
    editor.edits(lambda: editor.key("Control+m"), "muted")
    page.wait_for_timeout(1500)
    studio.take(page, "hot-edit")


def dialogs(studio: Studio) -> None:
    page = studio.room().new_page()
    editor = _template(studio, page, "live_shapes")
    editor.rest()
    editor.key("Control+k")
    page.get_by_role("combobox").fill("dra")
    studio.take(page, "palette")
    editor.key("Escape")
    editor.key("?")
    page.get_by_role("dialog").wait_for()
    studio.take(page, "shortcuts")
    editor.key("Escape")
    editor.choose("detect", "draw")
    editor.card("detect").locator(".m-head").click(button="right")
    page.get_by_role("menuitem", name="Mute").wait_for()
    studio.take(page, "context-menu")


def marked(studio: Studio) -> None:
    page = studio.room().new_page()
    opened(page, studio.address, MARKED)
    studio.take(page, "frame-note-reroute")


def subflow(studio: Studio) -> None:
    page = studio.room().new_page()
    editor = _template(studio, page, "compare_settings")
    editor.card("eager").locator(".m-head").dblclick()
    page.get_by_role("navigation", name="Where you are").wait_for()
    editor.fit()
    studio.take(page, "subflow")


def compared(studio: Studio) -> None:
    page = studio.room().new_page()
    editor = _template(studio, page, "live_shapes")
    editor.rest()
    editor.key("Control+s")
    editor.fill("Name", "As it came")
    editor.choose("detect")
    editor.edits(lambda: editor.key("Control+b"))
    editor.choose("count")
    editor.edits(lambda: editor.key("Delete"))
    editor.edits(lambda: page.click('[data-palette="outputs.json"]'))
    page.click("[data-act=history]")
    page.get_by_role("button", name="Compare with As it came").click()
    page.get_by_role("region", name="Comparison").wait_for()
    editor.fit()
    studio.take(page, "compared")


def inspector(studio: Studio) -> None:
    page = studio.room().new_page()
    editor = _template(studio, page, "live_shapes")
    editor.choose("camera")
    page.wait_for_selector('[data-setting="camera.source"]')
    studio.take(page, "inspector")


def phone(studio: Studio) -> None:
    page = studio.room(390, 844).new_page()
    page.goto(f"{studio.address}/flows/{stored(studio.address, MARKED)}")
    page.click("[data-act=run]")
    until(page, "() => document.querySelector('.panel canvas[data-node=view]')?.dataset.seq > 3")
    studio.take(page, "phone")


def german(studio: Studio) -> None:
    page = studio.room(language="de").new_page()
    editor = _template(studio, page, "motion_alarm")
    editor.card("motion").locator(".m-tile").click()
    page.wait_for_selector('[data-setting="motion.memory"]')
    studio.take(page, "german")


def cameras(studio: Studio) -> None:
    """Which camera; and what is seen of one that was unplugged."""
    page = studio.room().new_page()
    page.add_init_script(TRACKS + NAMED)
    editor = _template(studio, page, "live_shapes")
    editor.choose("camera")
    page.locator('[data-setting="camera.device"] select').select_option("USB camera")
    page.get_by_role("button", name="640 × 360").scroll_into_view_if_needed()
    run(page)
    until(page, "() => document.querySelector('.m-card canvas[data-node=view]')?.dataset.seq > 30")
    page.locator('[data-setting="camera.device"]').scroll_into_view_if_needed()
    studio.take(page, "camera-choice")
    page.evaluate(UNPLUG)
    until(page, "() => document.querySelector('[data-card=view] .m-quiet')?.innerText.includes('3 s')")
    studio.take(page, "no-signal")


def server_camera(studio: Studio) -> None:
    """A camera the server reaches over RTSP that has gone: the picture fades, and its card says why."""
    camera = Camera("rtsp_camera.py", SYSTEM_PYTHON)
    camera.start()
    try:
        page = studio.room().new_page()
        editor = opened(page, studio.address, WATCHED.replace("ADDRESS", f"rtsp://127.0.0.1:{camera.port}/ball"))
        run(page)
        until(page, "() => document.querySelector('.m-card canvas[data-node=view]')?.dataset.seq > 30")
        editor.choose("yard")
        camera.kill()
        until(page, "() => document.querySelector('[data-card=view] .m-quiet')?.innerText.includes('3 s')")
        studio.take(page, "server-camera")
    finally:
        camera.kill()


def recording(studio: Studio) -> None:
    """A recording compared: as it was, and through the flow as it is now."""
    page = studio.room().new_page()
    editor = _template(studio, page, "live_shapes")
    compared_recording(editor)
    studio.take(page, "recording")


def runs(studio: Studio) -> None:
    """A run that is over, and the history that it is in."""
    page = studio.room().new_page()
    for text in (FAILING, SLOWLY, MEDIA):
        editor = Editor(page, studio.address, stored(studio.address, text))
        show(editor)
        page.click("[data-act=runOnce]")
        page.wait_for_selector(":is(.run-chip[data-state=done], .run-chip[data-state=failed])")
    page.goto(f"{studio.address}/runs")
    page.wait_for_function("() => document.querySelectorAll('.run-glimpse :is(img, .glimpse-text)').length === 3")
    studio.take(page, "runs")
    page.locator(".run-row a").first.click()
    picture = page.locator("[data-output='view.image'] .value-picture img")
    page.wait_for_function("(img) => img.complete && img.naturalWidth > 0", arg=picture.element_handle())
    until(page, "() => document.querySelector('video').readyState >= 3")
    page.wait_for_timeout(2000)  # and no longer says that it loads
    studio.take(page, "run")


def phone_camera(studio: Studio) -> None:
    page = studio.room(390, 844).new_page()
    page.goto(f"{studio.address}/flows/{stored(studio.address, (ROOT / 'flows' / 'live_shapes.yaml').read_text())}")
    page.click("[data-act=run]")
    until(page, "() => document.querySelector('.panel canvas[data-node=view]')?.dataset.seq > 10")
    studio.take(page, "phone-camera")


def voice(studio: Studio) -> None:
    """Phrases that are over, and the one that is being spoken."""
    page = studio.room().new_page()
    _template(studio, page, "live_captions")
    run(page)
    until(page, "() => document.querySelector('[data-card=caption] .m-finals').textContent")  # its model is loaded
    stop(page)
    run(page)
    text = "(document.querySelector('[data-card=caption] .m-{part}')?.textContent || '')"
    finals, partial = (text.replace("{part}", part) for part in ("finals", "partial"))
    until(page, f"() => {finals}.split('\\n').length > 4 && {partial}")
    studio.take(page, "voice")


STATES: tuple[Callable[[Studio], None], ...] = (
    idle, running, metrics, hot_edit, overlays, dialogs, marked, subflow, compared, inspector, phone, german, cameras,
    server_camera, recording, runs, phone_camera, voice, gallery, dashboard,
)  # fmt: skip


def main(*only: str) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, sync_playwright() as driver:
        film = write_y4m(Path(home) / "webcam.y4m")
        media = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
        write_wav(Path(home) / "voice.wav")
        heard = f"--use-file-for-fake-audio-capture={home}/voice.wav"
        arguments = [*QUIET, *media, f"--use-file-for-fake-video-capture={film}", heard]
        browser = driver.chromium.launch(executable_path=find_browser(whole=True), args=arguments)
        nodes = Path(home) / "home" / "nodes"
        nodes.mkdir(parents=True)
        shutil.copy(ROOT / "tests" / "paced.py", nodes / "paced.py")
        server = start_server(Path(home) / "home")
        try:
            for state in STATES:
                if not only or state.__name__ in only:
                    state(Studio(browser, server.address, FOLDER))
        finally:
            stop_server(server)
            browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
