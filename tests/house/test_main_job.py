"""What a person does with MentatLab, in a real browser with a webcam whose truth is known."""

import json
import subprocess
import sys

import pytest
from playwright.sync_api import Page, Playwright, expect

from tests.conftest import QUIET, ROOT, Server, find_browser
from tests.house.hands import drag, middle, open_template, run, select, stop, until
from tests.house.webcam import READ, center, speak, write_mp4

pytestmark = pytest.mark.browser


def samples(page: Page, count: int, node: str = "view") -> list[dict]:
    """Look at the view until `count` different frames were seen."""
    seen: dict[int, dict] = {}
    for _ in range(count * 20):
        look = page.evaluate(READ, node)
        if look is not None and look["width"] == 640 and look["isOurs"]:
            seen.setdefault(look["seq"], look)
        if len(seen) >= count:
            break
        page.wait_for_timeout(25)
    return list(seen.values())


def circles(look: dict) -> list[list[float]]:
    return [mark["at"] for mark in look["marks"] if mark["shape"] == "box" and mark["label"].startswith("circle")]


def test_boxes_lie_on_the_frame_they_were_found_in(page: Page, server: Server):
    open_template(page, server, "live_shapes")
    run(page)
    until(page, "() => document.querySelector('.m-card canvas[data-node=view]')?.dataset.seq > 5")
    looks = samples(page, 40)
    assert len(looks) == 40
    with_circle = [look for look in looks if circles(look)]
    assert len(with_circle) >= 36, "the detector finds the circle"
    for look in with_circle:
        left, top, right, bottom = circles(look)[0]
        x, y = center(look["frame"])
        off = max(abs((left + right) / 2 - x), abs((top + bottom) / 2 - y))
        assert off < 7, f"frame {look['frame']}: the box is {off} px off; the next frame's would be 16"

    expect(page.locator('[data-card="count"] .m-words')).to_contain_text("circle")
    tracks = "() => window.__tracks.map((track) => track.readyState)"
    assert page.evaluate(tracks) == ["live"]
    stop(page)
    assert page.evaluate(tracks) == ["ended"], "the camera's light is out"


def test_a_setting_changes_what_is_seen_while_it_runs(page: Page, server: Server):
    open_template(page, server, "live_shapes")
    run(page)
    boxes = "() => JSON.parse(document.querySelector('.m-card canvas[data-node=view]')?.dataset.marks || '[]').length"
    until(page, f"() => ({boxes})() > 0")
    select(page, "detect")
    field = page.locator('[data-setting="detect.confidence"] input[type=number]')
    field.fill("1")
    field.press("Enter")
    field.blur()
    until(page, f"() => ({boxes})() === 0")
    expect(page.locator('[data-card="detect"]')).to_contain_text("1")
    page.click("[data-act=undo]")
    until(page, f"() => ({boxes})() > 0")
    stop(page)


def test_drag_wire_refuse_undo_and_find_it_again(page: Page, server: Server):
    open_template(page, server, "live_shapes")
    expect(page.locator("[data-act=undo]")).to_be_disabled()
    page.drag_and_drop('[data-palette="outputs.json"]', ".m-canvas", target_position={"x": 620, "y": 90}, force=True)
    page.wait_for_selector('[data-card="json"]')
    drag(page, middle(page, "detect", "outputs", "detections"), middle(page, "json", "inputs", "value"))
    expect(page.locator('[data-edge="detect.detections -> json.value"]')).to_have_count(1)

    # A wrong wire is refused with its reason, and nothing has changed.
    edges = page.locator(".m-wire-hit").count()
    start, end = middle(page, "camera", "outputs", "image"), middle(page, "json", "inputs", "value")
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(*end, steps=8)
    expect(page.get_by_text("an image is not JSON").first).to_be_visible()
    page.mouse.up()
    assert page.locator(".m-wire-hit").count() == edges

    expect(page.locator(".saved")).to_have_text("Saved")
    page.reload()
    page.wait_for_selector('[data-card="json"]')
    expect(page.locator('[data-edge="detect.detections -> json.value"]')).to_have_count(1)

    page.click("[data-act=undo]")
    expect(page.locator('[data-edge="detect.detections -> json.value"]')).to_have_count(0)
    page.click("[data-act=undo]")
    expect(page.locator('[data-card="json"]')).to_have_count(0)
    page.click("[data-act=redo]")
    expect(page.locator('[data-card="json"]')).to_have_count(1)


def test_without_a_camera_a_synthetic_one_or_a_film_will_do(page: Page, server: Server, tmp_path):
    open_template(page, server, "live_shapes")
    select(page, "camera")
    page.locator('[data-setting="camera.source"] .q-field').click()
    page.get_by_role("option", name="synthetic").click()
    run(page)
    until(page, "() => document.querySelector('.m-card canvas[data-node=view]')?.dataset.seq > 5")
    assert page.evaluate("() => window.__tracks.length") == 0, "no camera was asked for"

    film = write_mp4(tmp_path / "film.mp4", frames=240)
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Upload a file for file").click()
    chooser.value.set_files(film)
    until(page, "() => document.querySelector('[data-setting=\"camera.file\"] input')?.value.startsWith('mlab://')")
    expect(page.locator('[data-card="count"] .m-words')).to_contain_text("1 circle")
    looks = [look for look in samples(page, 15) if circles(look)]
    assert len(looks) >= 10
    for look in looks:
        left, _, right, _ = circles(look)[0]
        x, _ = center(look["frame"])
        assert abs((left + right) / 2 - x) < 7
    stop(page)


def test_what_is_exported_runs_headless_with_the_same_result(page: Page, server: Server, tmp_path):
    speech = speak(tmp_path / "speech.wav", "seven, two, nine. ... one, four.")
    open_template(page, server, "spoken_digits")
    select(page, "voice")
    field = page.locator('[data-setting="voice.file"] input')
    field.fill(str(speech))
    field.blur()
    expect(page.locator(".saved")).to_have_text("Saved")
    run(page)
    until(page, "() => document.querySelector('[data-card=subtitles] .m-words')?.innerText.includes('-->')")
    heard = page.locator('[data-card="caption"] .m-words').inner_text().split("\n")
    subtitles = page.locator('[data-card="subtitles"] .m-words').inner_text()
    expect(page.locator("[data-act=run]")).to_be_visible()

    page.click("[data-act=export]")
    with page.expect_download() as download:
        page.click("[data-choice=yaml]")
    exported = tmp_path / download.value.suggested_filename
    download.value.save_as(exported)
    printed = subprocess.run(
        [sys.executable, "main.py", "run", str(exported), "--json"],
        cwd=ROOT, capture_output=True, text=True, check=True, env={**_environment(tmp_path)},
    ).stdout  # fmt: skip
    lines = [json.loads(line) for line in printed.splitlines()]
    said = [line["value"] for line in lines if line.get("node") == "caption"]
    assert said == [phrase for phrase in heard if phrase]
    assert "seven two nine" in " ".join(said)
    (srt,) = [line["value"] for line in lines if line.get("node") == "subtitles"]
    assert srt.split() == subtitles.split()
    assert lines[-1]["summary"]["outcome"] == "done"


def _environment(tmp_path) -> dict[str, str]:
    import os

    return {**os.environ, "MENTATLAB_HOME": str(tmp_path / "home")}


def test_a_flow_that_cannot_run_says_why_and_what_to_do(page: Page, server: Server):
    page.goto(server.address)
    page.get_by_role("button", name="New flow").click()
    page.wait_for_selector(".m-canvas")
    page.click('[data-palette="vision.detect"]')
    page.wait_for_selector('[data-card="detect"]')
    page.click("[data-act=run]")
    expect(page.get_by_text("detect.image").first).to_be_visible()
    page.get_by_role("tab", name="Problems").click()
    expect(page.locator(".problem.error")).to_have_count(1)


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_nothing_is_cut_off(page: Page, server: Server, width: int, height: int):
    page.set_viewport_size({"width": width, "height": height})
    page.goto(server.address)
    for where in ('[data-template="live_shapes"]', None):
        if where:
            page.wait_for_selector(where)
        wide = page.evaluate("() => document.documentElement.scrollWidth")
        assert wide <= width, "the page does not scroll sideways"
        if where:
            page.click(where)
            page.wait_for_selector("[data-card]")
    for act in ("run", "export" if width > 760 else "menu"):  # a phone exports from its menu
        box = page.locator(f"[data-act={act}]").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width


OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll('[data-card]')].map((card) => {
    const [, x, y] = card.closest('.vue-flow__node').style.transform.match(/translate\\(([-\\d.]+)px, ?([-\\d.]+)px/);
    return { id: card.dataset.card, x: +x, y: +y, w: card.offsetWidth, h: card.offsetHeight };
  });
  return boxes.flatMap((a, i) => boxes.slice(i + 1)
    .filter((b) => a.x < b.x + b.w + 16 && b.x < a.x + a.w + 16 && a.y < b.y + b.h + 16 && b.y < a.y + a.h + 16)
    .map((b) => `${a.id} over ${b.id}`));
}"""


@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "flows").glob("*.yaml")))
def test_no_card_of_a_template_lies_on_another(page: Page, server: Server, name: str):
    open_template(page, server, name)
    until(page, "() => [...document.querySelectorAll('[data-card]')].every((card) => card.offsetHeight > 40)")
    assert page.evaluate(OVERLAPS) == []


def test_without_a_camera_one_click_takes_the_synthetic_one(playwright: Playwright, server: Server):
    browser = playwright.chromium.launch(executable_path=find_browser(), args=QUIET)
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    open_template(page, server, "live_shapes")
    run(page)
    expect(page.locator(".note")).to_contain_text("No camera was found")
    page.click("[data-act=accept]")
    until(page, "() => document.querySelector('.m-card canvas[data-node=view]')?.dataset.seq > 3")
    expect(page.locator('[data-card="camera"]')).not_to_contain_text("No camera was found")
    stop(page)
    browser.close()


def test_a_refused_wire_offers_its_converter_and_one_click_puts_it_in(page: Page, server: Server):
    open_template(page, server, "live_shapes")
    page.drag_and_drop('[data-palette="outputs.text"]', ".m-canvas", target_position={"x": 640, "y": 60}, force=True)
    page.wait_for_selector('[data-card="text"]')
    drag(page, middle(page, "count", "outputs", "total"), middle(page, "text", "inputs", "text"))
    bubble = page.get_by_role("alert").filter(has_text="A number is not a string")
    bubble.get_by_role("button", name="Insert").click()
    expect(page.locator('[data-edge$=" -> text.text"]')).to_have_count(1)
