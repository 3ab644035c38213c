"""What a hand does in the editor, for tests that drive it."""

from playwright.sync_api import Page, expect

from tests.conftest import Server

TRACKS = """
window.__tracks = [];
const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
navigator.mediaDevices.getUserMedia = async (wish) => {
  const stream = await ask(wish);
  window.__tracks.push(...stream.getTracks());
  return stream;
};
"""


def open_template(page: Page, server: Server, name: str) -> None:
    page.goto(server.address)
    page.click(f'[data-template="{name}"]')
    page.wait_for_selector("[data-card]")


def run(page: Page) -> None:
    page.click("[data-act=run]")
    page.wait_for_selector(".dot.running")


def stop(page: Page) -> None:
    page.click("[data-act=stop]")
    expect(page.locator("[data-act=run]")).to_be_visible()


def until(page: Page, script: str, argument: object = None, timeout: float = 60_000) -> None:
    page.wait_for_function(script, arg=argument, timeout=timeout)


def select(page: Page, node: str) -> None:
    page.locator(f'[data-card="{node}"] header, [data-card="{node}"]').first.click(position={"x": 90, "y": 12})
    page.wait_for_selector(f'[data-setting^="{node}."]')


def middle(page: Page, node: str, side: str, pin: str) -> tuple[float, float]:
    box = page.locator(f'.m-pin[data-node="{node}"][data-side="{side}"][data-pin="{pin}"]').bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(page: Page, start: tuple[float, float], end: tuple[float, float]) -> None:
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2, steps=5)
    page.mouse.move(*end, steps=5)
    page.mouse.up()
