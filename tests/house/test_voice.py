"""What is said into a microphone is read while it is said, is right in the end, and comes no later as time goes on."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.conftest import QUIET, ROOT, Server, find_browser
from tests.house.editor import opened
from tests.house.hands import run, stop, until
from tests.house.test_comes_back import HIDE
from tests.house.voice import PHRASES, SENT, WATCH, write_wav

pytestmark = pytest.mark.browser

CAPTIONS = (ROOT / "flows" / "live_captions.yaml").read_text()
FINALS = "() => window.__heard.filter(([what]) => what === 'final').length"
CHUNK = 0.1
MARGIN = 15
"""Chunks of sound: a second and a half, for two cores that also draw the page."""


@pytest.fixture(scope="module")
def talking(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Browser, list[float]]]:
    path = tmp_path_factory.mktemp("voice") / "digits.wav"
    ends = write_wav(path)
    fake = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
    browser = playwright.chromium.launch(
        executable_path=find_browser(), args=[*QUIET, *fake, f"--use-file-for-fake-audio-capture={path}"]
    )
    yield browser, ends
    browser.close()


@pytest.fixture
def tab(talking: tuple[Browser, list[float]]) -> Iterator[Page]:
    context = talking[0].new_context(viewport={"width": 1440, "height": 900}, permissions=["microphone"])
    context.set_default_timeout(30_000)
    context.add_init_script(SENT + WATCH)
    context.add_cookies([{"name": "mentat-tour", "value": "done", "domain": "127.0.0.1", "path": "/"}])
    yield context.new_page()
    context.close()


def heard(page: Page) -> list[tuple[str, str, int]]:
    return [tuple(one) for one in page.evaluate("window.__heard")]


def test_words_appear_while_they_are_spoken_and_no_delay_grows(tab: Page, server: Server, talking):
    opened(tab, server.address, CAPTIONS)
    run(tab)
    until(tab, f"() => ({FINALS})() >= 1")  # the model is loaded; what was said meanwhile may be lost
    stop(tab)
    opened(tab, server.address, CAPTIONS)
    run(tab)
    until(tab, f"() => ({FINALS})() >= {len(PHRASES)}", timeout=90_000)
    said = heard(tab)
    stop(tab)
    finals = [(place, text, chunks) for place, (what, text, chunks) in enumerate(said) if what == "final"]
    assert [text for _, text, _ in finals[: len(PHRASES)]] == list(PHRASES)
    before = -1
    for place, text, _ in finals[: len(PHRASES)]:
        partials = [partial for what, partial, _ in said[before + 1 : place] if what == "partial" and partial]
        assert partials, f"nothing was seen of {text!r} before it was over"
        assert partials[0].split()[0] == text.split()[0]
        before = place
    delays = [chunks - end / CHUNK for (_, _, chunks), end in zip(finals, talking[1], strict=False)]
    assert delays[-1] <= delays[0] + MARGIN, delays


def test_a_hidden_tab_listens_on(tab: Page, server: Server, talking):
    opened(tab, server.address, CAPTIONS)
    run(tab)
    until(tab, "() => window.__chunks > 10")
    tab.evaluate(HIDE, True)
    count = tab.evaluate("window.__chunks")
    until(tab, f"() => window.__chunks > {count + 30}")
    stop(tab)


def test_what_a_blocked_line_loses_is_marked_and_not_glued_together(tab: Page, server: Server, talking):
    tab.add_init_script(
        "Object.defineProperty(WebSocket.prototype, 'bufferedAmount', { get: () => (window.__blocked ? 1e9 : 0) })"
    )
    opened(tab, server.address, CAPTIONS)
    run(tab)
    until(tab, f"() => ({FINALS})() >= 1")
    count = tab.evaluate("window.__blocked = true, window.__chunks")
    tab.wait_for_timeout(2500)  # a line that is blocked for so long
    assert tab.evaluate("window.__chunks") <= count + 1, "nothing is sent that would only wait"
    tab.evaluate("window.__blocked = false")
    until(tab, "() => window.__heard.some(([what, text]) => what === 'final' && text.startsWith('… '))")
    finals = [text for what, text, _ in heard(tab) if what == "final"]
    assert sum(text.startswith("… ") for text in finals) == 1
    stop(tab)
