"""Every kind of value as it is shown, held still, enlarged, taken out, and looked into."""

import math
from typing import Any

import pytest

from tests.editor.conftest import CanvasPage
from tests.editor.stage import picture
from tests.editor.test_canvas_live import RUNNING, plain, shown

pytestmark = pytest.mark.browser


def samples(seconds: float, n: int, rate: int = 8000, **more: Any) -> bytes:
    """A stretch of a tone, as it goes down the live channel."""
    tone = b"".join(
        round(20_000 * math.sin(i / 4)).to_bytes(2, "little", signed=True) for i in range(int(seconds * rate))
    )
    return picture("speaker", tone, n, (0, 0), [], mime="audio/pcm", rate=rate, n=n, **more)


def test_sound_is_drawn_and_can_be_played(canvas: CanvasPage):
    flow = canvas.look()["flow"]
    flow["nodes"]["speaker"] = {"type": "outputs.sound", "title": "", "set": {}, "at": [960, 520], "problems": []}
    canvas.show(flow)
    speaker = canvas.card("speaker")
    canvas.send(samples(2, 1))
    canvas.send(samples(1, 2))
    canvas.send(samples(1, 2))  # told again, as to one who looks again: not heard twice
    canvas.until(lambda: "0:03" in speaker.inner_text(), "three seconds")
    drawn = "c => c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some((v) => v)"
    canvas.until(lambda: speaker.get_by_role("img", name="The sound as a curve").evaluate(drawn), "the curve")
    player = canvas.page.get_by_label("Sound", exact=True)
    player.get_by_role("button", name="Play").click()
    player.get_by_role("button", name="Pause").wait_for()


def said(node: str, kind: str, value: Any, **more: Any) -> dict[str, Any]:
    return {
        "type": "said",
        "node": node,
        "pin": "out",
        "kind": kind,
        "seq": 1,
        "mode": "replace",
        "value": value,
        **more,
    }


def watching(canvas: CanvasPage) -> list[str]:
    """What the page has told last that it shows."""
    asked = [told["nodes"] for told in canvas.look()["told"] if told["type"] == "watching"]
    return asked[-1] if asked else []


def test_the_server_is_told_what_is_on_the_screen(canvas: CanvasPage):
    canvas.until(lambda: watching(canvas) == ["boxes", "caption", "count", "view"], "all sinks")
    canvas.page.locator(".m-outputs").evaluate("(el) => (el.style.display = 'none')")
    canvas.page.locator(".m-canvas").evaluate("(el) => (el.style.display = 'none')")
    canvas.until(lambda: watching(canvas) == [], "none")
    canvas.page.locator(".m-canvas").evaluate("(el) => (el.style.display = '')")
    canvas.until(lambda: "view" in watching(canvas), "they are back")


def test_any_output_can_be_looked_into(canvas: CanvasPage):
    card = canvas.card("detect")
    eye = card.get_by_role("button", name="Show what is said on detections")
    eye.click()
    canvas.until(lambda: "detect.detections" in watching(canvas), "the wish")
    found = {"boxes": [[1, 2, 3, 4]], "labels": ["cat"], "scores": [0.9], "ids": None, "size": [9, 9]}
    canvas.send(said("detect", "json", found, pin="detections", peek=True))
    for place in (card, canvas.page.get_by_label("Object detector · detections", exact=True)):
        place.get_by_role("cell", name="cat").wait_for()
    card.get_by_role("button", name="No longer show what is said on detections").click()
    canvas.until(lambda: "detect.detections" not in watching(canvas), "the wish is gone")
    assert card.locator(".m-display").count() == 0


def test_a_frozen_display_holds_still_and_goes_on_with_the_newest(canvas: CanvasPage):
    canvas.send(picture("view", plain((9, 9, 9)), 1, (640, 360), [], mime="image/png"))
    canvas.send(said("caption", "string", "one"))
    canvas.until(lambda: shown(canvas) == "1", "the picture")
    for node in ("view", "caption"):
        canvas.card(node).get_by_role("button", name="Hold still").click()
        canvas.card(node).get_by_text("Frozen").wait_for()
    for seq in (2, 3):
        canvas.send(picture("view", plain((9, 9, 9)), seq, (640, 360), [], mime="image/png"))
    canvas.send(said("caption", "string", "two"))
    canvas.send(said("count", "number", 7))
    words = canvas.card("caption").locator(".m-words")
    canvas.until(lambda: canvas.card("count").get_by_text("7", exact=True).count(), "what came after it")
    assert (shown(canvas), words.text_content()) == ("1", "one")
    canvas.until(lambda: sum(t["type"] == "ack" for t in canvas.look()["told"]) == 3, "they are answered nonetheless")
    for node in ("view", "caption"):
        canvas.card(node).get_by_role("button", name="Go on").click()
    canvas.until(lambda: (shown(canvas), words.text_content()) == ("3", "two"), "the newest")


def test_a_display_can_be_enlarged_and_goes_on(canvas: CanvasPage):
    canvas.send(said("caption", "string", "one"))
    canvas.card("caption").get_by_role("button", name="Enlarge").click()
    large = canvas.page.get_by_role("dialog", name="Show text")
    large.get_by_text("one").wait_for()
    canvas.send(said("caption", "string", "two"))
    large.get_by_text("two").wait_for()
    canvas.page.keyboard.press("Delete")
    canvas.page.keyboard.press("Escape")
    large.wait_for(state="detached")
    assert not canvas.operations(), "no key reached the canvas"


def test_a_display_gets_a_window_of_its_own(canvas: CanvasPage):
    canvas.send(said("caption", "string", "one"))
    with canvas.page.expect_popup() as opened:
        canvas.card("caption").get_by_role("button", name="Open in a window of its own").click()
    assert opened.value.url.endswith("/flows/demo/view/caption")


def test_a_tree_stays_open_where_it_was_opened(canvas: CanvasPage):
    long = {f"key {i}": f"value {i} and some more of it" for i in range(30)}
    canvas.send(said("boxes", "json", {"first": long, "second": 1}))
    card = canvas.card("boxes")
    card.get_by_role("button", name="Open first").click()
    card.get_by_text("value 3 and").wait_for()
    canvas.send(said("boxes", "json", {"first": {**long, "key 3": "another value and more"}, "second": 2}))
    card.get_by_text("another value").wait_for()
    close = card.get_by_role("button", name="Close first")
    assert close.get_attribute("aria-expanded") == "true"
    close.click()
    canvas.until(lambda: card.get_by_text("another value").count() == 0, "it is closed")


def test_a_list_of_like_things_is_a_table_or_a_tree(canvas: CanvasPage):
    rows = [{"label": "<cat>", "score": 0.91}, {"label": "dog", "score": 0.5}]
    canvas.send(said("boxes", "json", rows))
    card = canvas.card("boxes")
    card.get_by_role("columnheader", name="score").wait_for()
    assert card.get_by_role("cell").all_inner_texts() == ["<cat>", "0.91", "dog", "0.5"]
    canvas.send(said("boxes", "json", rows[1:]))
    canvas.until(lambda: card.get_by_role("cell").all_inner_texts() == ["dog", "0.5"], "the rows that are left")
    card.get_by_role("button", name="Tree").click()
    canvas.until(lambda: '"dog"' in card.locator(".m-tree").inner_text(), "the tree")


def test_a_number_shows_its_last_minute(canvas: CanvasPage):
    card = canvas.card("count")
    for value in (4, 2, 9):
        canvas.send(said("count", "number", value))
        canvas.until(lambda value=value: card.locator(".m-words").inner_text() == str(value), "the number")
    canvas.send({**RUNNING})
    canvas.until(lambda: card.get_by_role("definition").all_inner_texts() == ["2", "9"], "least and most")
    assert card.get_by_role("img", name="The last minute").locator("path").last.get_attribute("d").startswith("M")


def test_a_lamp_says_yes_or_no(canvas: CanvasPage):
    card = canvas.card("count")
    canvas.send(said("count", "boolean", True))
    card.get_by_role("status").get_by_text("On").wait_for()
    canvas.send(said("count", "boolean", False))
    card.get_by_role("status").get_by_text("Off").wait_for()


def test_a_film_that_was_written_can_be_played_and_saved(canvas: CanvasPage):
    film = {"name": "a.mp4", "path": "/out/a.mp4", "mime": "video/mp4", "size": 2_500_000, "version": 3}
    canvas.send(said("caption", "file", film))
    card = canvas.card("caption")
    player = card.locator("video")
    canvas.until(lambda: player.count() == 1, "the player")
    assert player.get_attribute("src") == "/flows/demo/file/caption/out?v=3-2500000"
    assert player.get_attribute("controls") is not None
    assert "2.5 MB" in card.inner_text()
    assert card.get_by_role("link", name="Save this file").get_attribute("href").endswith("&save=true")


def test_a_text_cut_at_its_beginning_does_not_jump(canvas: CanvasPage):
    canvas.send(said("caption", "string", "".join(f"line {i:05}\n" for i in range(1800)), mode="append"))
    words = canvas.card("caption").locator(".m-words")
    canvas.until(lambda: "line 01799" in words.text_content(), "the text")
    line = """(el) => { const box = el.getBoundingClientRect()
      const range = document.caretRangeFromPoint(box.left + 20, box.top + 20)
      const [text, at] = [range.startContainer.data, range.startOffset]
      return text.slice(at - 40, at + 40).match(/line \\d+/g)?.at(-1) }"""
    words.evaluate("(el) => (el.scrollTop = el.scrollHeight / 2)")
    before = words.evaluate(line)
    canvas.send(said("caption", "string", "".join(f"more {i:05}\n" for i in range(100)), mode="append"))
    canvas.until(lambda: "more 00099" in words.text_content(), "more text")
    assert "line 00100" not in words.text_content(), "the beginning was cut"
    assert words.evaluate(line) == before
