"""The live channel: pictures, marks, words, gauges, and the camera going up."""

import io
from typing import Any

import pytest

from tests.editor.conftest import CanvasPage
from tests.editor.stage import picture

pytestmark = pytest.mark.browser

RUNNING = {"type": "state", "state": "running", "session": "s1"}
CAMERA = {"type": "camera", "node": "camera", "feed": 0, "want": True, "width": 640, "height": 480, "fps": 20}


def plain(color: tuple[int, int, int], size: tuple[int, int] = (640, 360)) -> bytes:
    """A picture of one colour, as PNG so that its pixels come back exactly."""
    from PIL import Image

    held = io.BytesIO()
    Image.new("RGB", size, color).save(held, "PNG")
    return held.getvalue()


def pixel(canvas: CanvasPage, x: int, y: int, where: str = ".m-card") -> list[int]:
    read = "([where, x, y]) => [...document.querySelector(`${where} canvas[data-node=view]`)"
    return canvas.page.evaluate(read + ".getContext('2d').getImageData(x, y, 1, 1).data].slice(0, 3)", [where, x, y])


def shown(canvas: CanvasPage) -> str | None:
    return canvas.card("view").locator("canvas").get_attribute("data-seq")


def test_a_picture_is_drawn_with_its_marks_and_acknowledged(canvas: CanvasPage):
    canvas.send(RUNNING)
    box = {"shape": "box", "at": [100, 100, 300, 200], "color": "#ff0000", "label": "cat", "width": 8}
    canvas.send(picture("view", plain((0, 0, 200)), 7, (640, 360), [box], mime="image/png"))
    canvas.until(lambda: shown(canvas) == "7", "the picture")
    for where in (".m-card", ".m-output"):
        assert pixel(canvas, 200, 150, where) == [0, 0, 200]
        assert pixel(canvas, 100, 150, where) == [255, 0, 0]
        assert pixel(canvas, 300, 150, where) == [255, 0, 0]
    canvas.until(lambda: any(told["type"] == "ack" for told in canvas.look()["told"]), "the acknowledgement")
    acks = [told for told in canvas.look()["told"] if told["type"] == "ack"]
    assert acks == [{"type": "ack", "node": "view", "pin": "image"}]


def test_marks_scale_to_the_picture_they_lie_on(canvas: CanvasPage):
    path = {"shape": "path", "at": [[0, 180], [640, 180]], "color": "#00ff00", "width": 20}
    canvas.send(picture("view", plain((9, 9, 9), (1280, 720)), 1, (640, 360), [path], mime="image/png"))
    canvas.until(lambda: shown(canvas) == "1", "the picture")
    assert pixel(canvas, 640, 360) == [0, 255, 0]
    assert pixel(canvas, 640, 180) == [9, 9, 9]


def test_the_view_takes_the_pictures_shape_and_keeps_it(canvas: CanvasPage):
    canvas.send(picture("view", plain((9, 9, 9), (400, 400)), 1, (400, 400), [], mime="image/png"))
    canvas.until(lambda: shown(canvas) == "1", "the picture")
    display = canvas.card("view").locator(".m-display")
    first = display.bounding_box()
    assert abs(first["width"] - first["height"]) < 2
    canvas.send(picture("view", plain((9, 9, 9)), 2, (640, 360), [], mime="image/png"))
    canvas.until(lambda: shown(canvas) == "2", "the next picture")
    assert display.bounding_box() == first


def test_newest_wins_and_every_picture_is_acknowledged(canvas: CanvasPage):
    for seq in range(30):
        canvas.send(picture("view", plain((seq * 8, 0, 0)), seq, (640, 360), [], mime="image/png"))
    canvas.until(lambda: shown(canvas) == "29", "the last picture")
    canvas.until(lambda: sum(t["type"] == "ack" for t in canvas.look()["told"]) == 30, "all acknowledgements")


def test_words_are_appended_and_replaced(canvas: CanvasPage):
    said = {"type": "said", "node": "caption", "pin": "text", "kind": "string", "seq": 1}
    canvas.send({**said, "mode": "append", "value": "<b>one</b>\n"})
    canvas.send({**said, "mode": "append", "value": "two\n"})
    words = canvas.card("caption").locator(".m-words")
    canvas.until(lambda: words.text_content() == "<b>one</b>\ntwo\n", "both lines")
    canvas.send({**said, "mode": "replace", "value": "three"})
    canvas.until(lambda: words.text_content() == "three", "the replacement")
    canvas.send({"type": "clear"})
    canvas.until(lambda: words.text_content() == "", "the cleared panel")


def test_what_is_not_final_changes_in_place_below_what_is(canvas: CanvasPage):
    said = {"type": "said", "node": "caption", "pin": "text", "kind": "string", "seq": 1}
    words = canvas.card("caption").locator(".m-words")
    tail = words.locator(".m-partial")
    canvas.send({**said, "mode": "partial", "value": "one"})
    canvas.until(lambda: tail.text_content() == "one", "the first words")
    canvas.send({**said, "mode": "partial", "value": "one two"})
    canvas.until(lambda: tail.text_content() == "one two", "more of them")
    assert words.locator(".m-finals").text_content() == ""
    canvas.send({**said, "mode": "append", "value": "one two three\n"})
    canvas.until(lambda: words.locator(".m-finals").text_content() == "one two three\n", "the final text")
    assert tail.text_content() == "", "it took the place of what was not"
    canvas.send({**said, "mode": "append", "value": "four\n", "partial": "five"})
    canvas.until(lambda: words.text_content() == "one two three\nfour\nfive", "both at once")
    assert (words.get_attribute("role"), tail.get_attribute("aria-live")) == ("log", "off")
    canvas.send({**said, "mode": "partial", "value": ""})
    canvas.until(lambda: words.text_content() == "one two three\nfour\n", "nothing comes of it")


def test_text_follows_only_who_is_at_the_bottom(canvas: CanvasPage):
    said = {"type": "said", "node": "caption", "pin": "text", "kind": "string", "seq": 1, "mode": "append"}
    canvas.send({**said, "value": "".join(f"line {i}\n" for i in range(50))})
    top = "document.querySelector('.m-card .m-words[data-node=caption]').scrollTop"
    canvas.until(lambda: canvas.page.evaluate(top) > 100, "it follows")
    canvas.page.evaluate(f"{top} = 40")
    canvas.send({**said, "value": "one more\n"})
    words = canvas.card("caption").locator(".m-words")
    canvas.until(lambda: "one more" in words.text_content(), "the line")
    assert canvas.page.evaluate(top) == 40


def test_json_and_numbers_are_readable(canvas: CanvasPage):
    said = {"type": "said", "seq": 1, "mode": "replace"}
    value = {"found": [{"label": "<cat>", "score": 0.123456789}], "empty": []}
    canvas.send({**said, "node": "boxes", "pin": "value", "kind": "json", "value": value})
    canvas.send({**said, "node": "count", "pin": "number", "kind": "number", "value": 42})
    words = canvas.card("boxes").locator(".m-words")
    canvas.until(lambda: '"<cat>"' in words.text_content(), "the label, escaped")
    canvas.until(lambda: "0.123457" in words.text_content(), "it")
    canvas.until(lambda: canvas.card("count").locator(".m-words").text_content() == "42", "it")


def test_gauges_reach_the_card(canvas: CanvasPage):
    canvas.send(RUNNING)
    canvas.send({"type": "nodes", "nodes": {"detect": {"state": "loading", "note": "loading model", "progress": 0.43}}})
    detect = canvas.card("detect")
    canvas.until(lambda: detect.locator(".m-status").inner_text() == "loading model · 43 %", "the progress")
    canvas.until(lambda: detect.locator(".m-progress").count() == 1, "it")
    on = {"state": "running", "note": "", "progress": None, "fps": 29.8, "ms": 11.6}
    canvas.send({"type": "nodes", "nodes": {"detect": on}})
    canvas.until(lambda: detect.locator(".m-status").inner_text() == "30 fps · 12 ms", "the rate")
    error = {"message": "model file is missing", "remedy": "Download it.", "pin": "model"}
    canvas.send({"type": "nodes", "nodes": {"detect": {"state": "failed", "error": error}}})
    canvas.until(lambda: "is-failed" in detect.get_attribute("class"), "the failure")
    canvas.until(lambda: "Download it." in detect.locator(".m-trouble").inner_text(), "it")
    canvas.until(lambda: detect.locator(".m-setting.troubled").get_attribute("data-pin") == "model", "it")


def test_wires_move_only_while_items_flow(canvas: CanvasPage):
    name = "camera.image -> detect.image"
    canvas.send(RUNNING)
    canvas.send({"type": "edges", "edges": {name: {"rate": 29.8, "age_ms": 14, "depth": 0, "drops": 2}}})
    canvas.until(lambda: canvas.page.locator(".m-wire-dots").count() == 1, "one wire moves")
    canvas.send({"type": "state", "state": "idle", "session": None})
    canvas.until(lambda: canvas.page.locator(".m-wire-dots").count() == 0, "it rests")


def test_a_hovered_wire_tells_its_traffic(canvas: CanvasPage):
    canvas.send(RUNNING)
    name = "draw.image -> view.image"
    traffic = {"rate": 29.8, "age_ms": 14, "depth": 0, "drops": 2, "reasons": {"overwrite": 1, "stale": 1}}
    canvas.send({"type": "edges", "edges": {name: traffic}})
    a, b = canvas.middle(canvas.pin("draw", "outputs", "image")), canvas.middle(canvas.pin("view", "inputs", "image"))
    canvas.page.mouse.move((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
    label = canvas.page.locator(".m-wirelabel")
    told = "image · 30/s · 14 ms · 2 dropped (a newer one came, too old)"
    canvas.until(lambda: label.count() and label.locator("span").first.inner_text() == told, "the label")


def test_resting_on_a_wire_shows_what_passes_and_leaving_it_no_longer(canvas: CanvasPage):
    canvas.send(RUNNING)
    a, b = canvas.middle(canvas.pin("draw", "outputs", "image")), canvas.middle(canvas.pin("view", "inputs", "image"))
    canvas.page.mouse.move((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
    peek = canvas.page.locator(".m-wirepeek")
    peek.wait_for()

    def watching() -> list[str]:
        asked = [told["nodes"] for told in canvas.look()["told"] if told["type"] == "watching"]
        return asked[-1] if asked else []

    canvas.until(lambda: "draw.image" in watching(), "the output is asked for")
    canvas.send(picture("draw", plain((0, 0, 200)), 7, (640, 360), [], mime="image/png", peek=True))
    canvas.until(lambda: peek.locator("canvas").get_attribute("data-seq") == "7", "the picture that passes")
    canvas.page.mouse.move(5, 5)
    canvas.until(lambda: not peek.count() and "draw.image" not in watching(), "nobody asks for it any more")


def watch_tracks(canvas: CanvasPage) -> None:
    """Remember every track the page opens."""
    canvas.page.evaluate(
        """() => {
          window.tracks = []
          const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
          navigator.mediaDevices.getUserMedia = async (wish) => {
            const stream = await open(wish)
            window.tracks.push(...stream.getTracks())
            return stream
          }
        }"""
    )


def states(canvas: CanvasPage) -> list[str]:
    return canvas.page.evaluate("tracks.map((track) => track.readyState)")


def test_camera_frames_go_up_and_marks_land_on_the_very_frame(canvas: CanvasPage):
    canvas.send(RUNNING)
    canvas.send(CAMERA)
    canvas.until(lambda: int(shown(canvas) or 0) >= 12, "a dozen frames with marks")
    packets = canvas.look()["packets"]
    assert {(p["magic"], p["feed"], p["reserved"], p["starts"]) for p in packets} == {("MLF1", 0, 0, "ffd8ffe0")}
    assert [p["seq"] for p in packets] == list(range(len(packets))), "the sequence has no holes"
    times = [p["ns"] for p in packets]
    assert times == sorted(times)
    # Seq and marks are written together with the pixels, so they can be compared in one look.
    check = """() => { const c = document.querySelector('.m-card canvas[data-node=view]')
      return [+c.dataset.seq, JSON.parse(c.dataset.marks)[0].label, c.width] }"""
    seq, label, width = canvas.page.evaluate(check)
    assert label == f"frame {seq}"
    assert width == 640
    canvas.until(lambda: canvas.card("camera").locator(".m-onair.live").count() == 1, "it")
    canvas.until(lambda: any(t["type"] == "latency" for t in canvas.look()["told"]), "the latency")
    latency = next(t for t in canvas.look()["told"] if t["type"] == "latency")
    assert latency["node"] == "view"
    assert 0 < latency["ms"] < 5000


SAME_FRAME = """async () => {
  const read = (source) => {
    const small = new OffscreenCanvas(64, 48).getContext('2d')
    small.drawImage(source, 0, 0, 64, 48)
    return small.getImageData(0, 16, 64, 32).data // below the marks
  }
  const canvas = document.querySelector('.m-card canvas[data-node=view]')
  const [seq, here] = [+canvas.dataset.seq, read(canvas)]
  const differs = async (n) => {
    const sent = read(await createImageBitmap(sentFrames.get(n)))
    return here.reduce((sum, value, i) => sum + Math.abs(value - sent[i]), 0) / here.length
  }
  const near = [0, -1, -2, -3, -4, -5].map((step) => seq + step)
  return Promise.all(near.map(differs))
}"""


def test_the_frame_on_screen_is_the_frame_that_was_sent(canvas: CanvasPage):
    canvas.page.evaluate(
        """() => {
          window.sentFrames = new Map()
          const send = WebSocket.prototype.send
          WebSocket.prototype.send = function (data) {
            if (data instanceof Blob) data.slice(4, 12).arrayBuffer().then((seq) =>
              sentFrames.set(Number(new DataView(seq).getBigUint64(0, true)), data.slice(32)))
            return send.call(this, data)
          }
        }"""
    )
    canvas.send(CAMERA)
    for seq in (10, 16, 22):
        canvas.until(lambda seq=seq: int(shown(canvas) or 0) >= seq, "more frames")
        differences = canvas.page.evaluate(SAME_FRAME)
        assert differences[0] == min(differences), "nearest of all to the JPEG of that very number"


@pytest.mark.parametrize("ending", ["not wanted", "idle", "leaving the page"])
def test_stop_turns_the_camera_off(canvas: CanvasPage, ending: str):
    watch_tracks(canvas)
    canvas.send(RUNNING)
    canvas.send(CAMERA)
    canvas.until(lambda: len(canvas.look()["packets"]) > 2, "frames")
    assert states(canvas) == ["live"]
    how: dict[str, Any] = {
        "not wanted": lambda: canvas.send({**CAMERA, "want": False}),
        "idle": lambda: canvas.send({"type": "state", "state": "idle", "session": None}),
        "leaving the page": lambda: canvas.page.evaluate("dispatchEvent(new Event('pagehide'))"),
    }
    how[ending]()
    canvas.until(lambda: states(canvas) == ["ended"], "the camera is off")
    assert canvas.card("camera").locator(".m-onair").count() == 0


def test_no_more_than_two_frames_go_unanswered(canvas: CanvasPage):
    canvas.stage.post("/stage/reset", params={"answers": False})
    canvas.send(RUNNING)
    canvas.send(CAMERA)
    canvas.until(lambda: len(canvas.look()["packets"]) == 2, "two frames")
    canvas.page.wait_for_timeout(400)
    assert len(canvas.look()["packets"]) == 2
    canvas.send({"type": "answered", "feed": 0, "seq": 0, "dropped": True})
    canvas.until(lambda: len(canvas.look()["packets"]) == 3, "the next one")


def test_a_camera_that_cannot_be_opened_says_so_in_plain_words(canvas: CanvasPage):
    refuse = "navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('no', 'NotAllowedError') }"
    canvas.page.evaluate(f"() => {{ {refuse} }}")
    canvas.send(CAMERA)
    canvas.until(lambda: any(t["type"] == "camera_error" for t in canvas.look()["told"]), "the error")
    error = next(t for t in canvas.look()["told"] if t["type"] == "camera_error")
    assert error["name"] == "NotAllowedError"
    assert "Allow it" in error["message"]
    canvas.until(lambda: "Allow it" in canvas.card("camera").locator(".m-trouble").inner_text(), "it")


def test_the_microphone_is_mono_at_the_asked_rate(canvas: CanvasPage):
    watch_tracks(canvas)
    wish = {"type": "microphone", "node": "voice", "feed": 3, "want": True, "rate": 16000}
    canvas.send(wish)
    canvas.until(lambda: len(canvas.look()["packets"]) >= 8, "sound")
    packets = canvas.look()["packets"]
    assert {(p["magic"], p["feed"], p["reserved"], p["bytes"]) for p in packets} == {("MLA1", 3, 16000, 3200)}
    seconds = (packets[7]["ns"] - packets[0]["ns"]) / 1e9
    assert 0.4 < seconds < 1.2, "seven stretches of a tenth of a second"
    canvas.send({**wish, "want": False})
    canvas.until(lambda: states(canvas) == ["ended"], "the microphone is off")


def test_a_lost_connection_is_shown_and_mended(canvas: CanvasPage):
    canvas.stage.post("/stage/hang-up")
    canvas.page.wait_for_selector(".m-offline")
    canvas.page.wait_for_selector(".m-offline", state="detached")
    canvas.send(RUNNING)
    canvas.send(picture("view", plain((1, 2, 3)), 5, (640, 360), [], mime="image/png"))
    canvas.until(lambda: shown(canvas) == "5", "pictures come again")


@pytest.mark.parametrize(("session", "is_kept"), [("s1", True), ("s2", False)])
def test_words_of_a_session_that_ended_unheard_are_not_taken_for_the_next_ones(
    canvas: CanvasPage, session: str, is_kept: bool
):
    said = {"type": "said", "node": "caption", "pin": "text", "kind": "string", "seq": 1, "mode": "append"}
    output = canvas.page.locator("[data-output=caption]")
    canvas.send(RUNNING)
    canvas.send({**said, "value": "heard before. "})
    canvas.until(lambda: "heard before" in output.inner_text(), "the text")
    canvas.stage.post("/stage/hang-up")
    canvas.page.wait_for_selector(".m-offline")
    canvas.page.wait_for_selector(".m-offline", state="detached")
    canvas.send({**RUNNING, "session": session})
    canvas.send({**said, "value": "heard after"})
    canvas.until(lambda: "heard after" in output.inner_text(), "the text")
    assert ("heard before" in output.inner_text()) is is_kept


def test_the_output_panel_finds_its_node_and_copies_its_text(canvas: CanvasPage):
    canvas.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    said = {"type": "said", "node": "caption", "pin": "text", "kind": "string", "seq": 1, "mode": "replace"}
    canvas.send({**said, "value": "hello there"})
    output = canvas.page.locator("[data-output=caption]")
    canvas.until(lambda: "hello there" in output.inner_text(), "the text")
    output.get_by_label("Copy the text").click()
    canvas.until(lambda: canvas.page.evaluate("navigator.clipboard.readText()") == "hello there", "the clipboard")
    output.get_by_label("Show on the canvas").click()
    canvas.until(lambda: canvas.said("locate") == [{"node": "caption"}], "the locate event")
    canvas.until(lambda: "selected" in canvas.card("caption").get_attribute("class"), "it")


def test_a_picture_that_comes_while_nobody_looks_is_shown_when_somebody_does(canvas: CanvasPage):
    canvas.page.evaluate("document.querySelector('.m-outputs').style.display = 'none'")
    frame = canvas.page.locator(".m-canvas").bounding_box()
    corner = (frame["x"] + frame["width"] - 40, frame["y"] + 60)
    canvas.drag(corner, (corner[0], corner[1] + 700))
    canvas.page.wait_for_timeout(200)  # the browser tells a little later that it is out of sight
    canvas.send(picture("view", plain((0, 120, 0)), 3, (640, 360), [], mime="image/png"))
    canvas.until(lambda: any(t["type"] == "ack" for t in canvas.look()["told"]), "the acknowledgement")
    assert shown(canvas) is None, "nothing was decoded for nobody"
    canvas.page.mouse.click(frame["x"] + 40, frame["y"] + 40)
    canvas.page.keyboard.press("1")
    canvas.until(lambda: shown(canvas) == "3", "the picture")
