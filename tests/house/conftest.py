"""A Chromium with a webcam whose truth is known, and a fresh tab in it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.conftest import QUIET, find_browser
from tests.house.hands import TRACKS
from tests.house.webcam import write_y4m


@pytest.fixture(scope="session")
def webcam(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    film = write_y4m(tmp_path_factory.mktemp("webcam") / "webcam.y4m")
    fake = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
    browser = playwright.chromium.launch(
        executable_path=find_browser(), args=[*QUIET, *fake, f"--use-file-for-fake-video-capture={film}"]
    )
    yield browser
    browser.close()


@pytest.fixture
def page(webcam: Browser) -> Iterator[Page]:
    context = webcam.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True)
    context.set_default_timeout(30_000)
    context.add_init_script(TRACKS)
    context.add_cookies([{"name": "mentat-tour", "value": "done", "domain": "127.0.0.1", "path": "/"}])
    yield context.new_page()
    context.close()
