"""Nodes are found and added quickly, files become sources, and wires are drawn without fear."""

import base64
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from app.engine import discover
from app.export import written
from app.flow import Flow, load_flow
from tests.conftest import ROOT, Server
from tests.house.editor import PICTURES, Editor, opened
from tests.house.hands import drag, middle

pytestmark = pytest.mark.browser
TO_VIEW = "gray.image -> view.image"
DROP = """([files, x, y]) => {
  const carried = new DataTransfer();
  for (const { name, type, data } of files) {
    carried.items.add(new File([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], name, { type }));
  }
  const over = document.elementFromPoint(x, y);
  for (const kind of ['dragover', 'drop']) {
    over.dispatchEvent(new DragEvent(kind, {
      dataTransfer: carried, clientX: x, clientY: y, bubbles: true, cancelable: true,
    }));
  }
}"""


def _let_go(editor: Editor, *files: tuple[str, str, bytes]) -> None:
    """Files are let go over a free place of the canvas."""
    box = editor.page.locator(".m-canvas").bounding_box()
    assert box is not None
    carried = [{"name": name, "type": kind, "data": base64.b64encode(data).decode()} for name, kind, data in files]
    editor.page.evaluate(DROP, [carried, box["x"] + 300, box["y"] + 80])


def _half_way(editor: Editor, edge: str = TO_VIEW) -> tuple[float, float]:
    """A point on a straight enough edge, free of cards."""
    source, _, target = edge.partition(" -> ")
    a = middle(editor.page, source.partition(".")[0], "outputs", source.partition(".")[2])
    b = middle(editor.page, target.partition(".")[0], "inputs", target.partition(".")[2])
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def _ends(flow: Flow) -> set[str]:
    return {f"{edge.source} -> {edge.target}" for edge in flow.edges}


def test_the_palette_forgives_slips_and_keeps_what_one_likes(page: Page, server: Server):
    editor = opened(page, server.address)
    palette = page.get_by_role("navigation", name="Nodes")
    search = palette.get_by_role("textbox", name="Search nodes")
    search.fill("detecotr")
    expect(palette.locator('[data-palette="vision.detect"]')).to_be_visible()
    expect(palette.locator('[data-palette="inputs.number"]')).to_be_hidden()
    search.fill("webcam")
    expect(palette.locator('[data-palette="inputs.camera"]')).to_be_visible()
    search.fill("no such thing at all")
    expect(palette.get_by_text("Nothing fits")).to_be_visible()
    search.fill("")
    row = palette.locator('[data-palette="outputs.lamp"]')
    row.scroll_into_view_if_needed()
    palette.get_by_role("button", name="Keep Lamp").first.click()
    expect(palette.get_by_text("Favourites")).to_be_visible()
    page.reload()
    page.wait_for_selector(".m-card")
    first = page.locator(".palette-group").first
    expect(first).to_contain_text("Favourites")
    editor.edits(first.get_by_role("button", name="Lamp", exact=True).click)
    assert editor.flow.nodes["lamp"].type == "outputs.lamp"


def test_n_double_click_and_a_wire_let_go_add_where_the_pointer_is(page: Page, server: Server):
    editor = opened(page, server.address)
    canvas = page.locator(".m-canvas")
    editor.fit()
    view = _view(editor)
    canvas.hover(position={"x": 300, "y": 100})
    editor.rest()
    editor.key("n")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill("lamp")
    expect(dialog.get_by_role("option").first).to_contain_text("Lamp")
    editor.edits(lambda: editor.key("Enter"))
    _under(editor, view, "lamp", 300, 100)
    expect(dialog).to_have_count(0)

    editor.fit()
    view = _view(editor)
    canvas.dblclick(position={"x": 320, "y": 760})
    dialog.get_by_role("textbox").fill("json tree")
    expect(dialog.get_by_role("option").first).to_contain_text("JSON tree")
    editor.edits(lambda: editor.key("Enter"))
    _under(editor, view, "json", 320, 760)
    expect(dialog).to_have_count(0)

    editor.fit()
    box = canvas.bounding_box()
    assert box is not None
    drag(page, middle(page, "scene", "outputs", "truth"), (box["x"] + 640, box["y"] + 740))
    offers = dialog.get_by_role("option")
    expect(offers.filter(has_text="JSON tree").first).to_be_visible()
    titles = offers.all_inner_texts()
    assert any("JSON tree" in one for one in titles)
    assert not any("Synthetic camera" in one or "Resize" in one for one in titles), "a list cannot go there"
    before = editor.flow
    editor.edits(offers.filter(has_text="Draw boxes").click)
    (new,) = editor.flow.nodes.keys() - before.nodes.keys()
    assert _ends(editor.flow) - _ends(before) == {f"scene.truth -> {new}.detections"}
    editor.rest()
    editor.key("Control+z")
    editor.until(lambda: editor.flow == before, "node and edge taken back as one")


def _view(editor: Editor) -> tuple[float, float, float]:
    """Where the canvas's origin is seen, and how large one pixel of it."""
    found = editor.page.evaluate(
        """() => {
          const pane = document.querySelector('.vue-flow__transformationpane');
          const { e, f, a } = new DOMMatrix(getComputedStyle(pane).transform);
          return [e, f, a];
        }"""
    )
    return found[0], found[1], found[2]


def _under(editor: Editor, view: tuple[float, float, float], node: str, x: float, y: float) -> None:
    """A card was laid with its head under this place of the canvas as it was seen then; it may be moved into sight."""
    editor.card(node).wait_for()
    at = editor.flow.layout[node]
    left, top = view[0] + at[0] * view[2], view[1] + at[1] * view[2]
    assert left <= x <= left + 300 * view[2]
    assert top <= y <= top + 100 * view[2]


def test_a_node_goes_into_an_edge_and_out_of_it_again(page: Page, server: Server):
    editor = opened(page, server.address)
    canvas = page.locator(".m-canvas").bounding_box()
    assert canvas is not None
    before = editor.flow
    x, y = _half_way(editor)
    place = {"x": x - canvas["x"], "y": y - canvas["y"]}
    editor.edits(lambda: page.drag_and_drop('[data-palette="picture.resize"]', ".m-canvas", target_position=place))
    assert _ends(editor.flow) == {
        "scene.image -> gray.image",
        "gray.image -> resize.image",
        "resize.image -> view.image",
    }
    editor.key("Control+z")
    editor.until(lambda: editor.flow == before, "one step back from the insertion")
    editor.key("Control+y")
    editor.card("resize").wait_for()
    editor.choose("resize")
    editor.key("Control+Delete")
    editor.until(lambda: _ends(editor.flow) == _ends(before), "the edge joined again")
    assert "resize" not in editor.flow.nodes

    editor.choose("gray")
    editor.key("Control+c")
    page.locator(".m-canvas").hover(position={"x": 200, "y": 60})
    editor.edits(lambda: editor.key("Control+Shift+V"))
    assert _ends(editor.flow) - _ends(before) == {"scene.image -> gray2.image"}


def test_what_is_let_go_over_the_canvas_becomes_the_right_thing(page: Page, server: Server):
    editor = opened(page, server.address)
    before = editor.flow
    samples = ROOT / "assets" / "samples"
    files = [
        ("code.png", "image/png", (samples / "qr.png").read_bytes()),
        ("film.mp4", "video/mp4", (samples / "shapes.mp4").read_bytes()),
        ("words.wav", "audio/wav", (samples / "spoken-digits.wav").read_bytes()),
    ]
    editor.edits(lambda: _let_go(editor, *files))
    sources = {placed.type: placed for name, placed in editor.flow.nodes.items() if name not in before.nodes}
    assert set(sources) == {"inputs.image_file", "inputs.video_file", "inputs.audio_file"}
    for placed in sources.values():
        assert placed.set["file"].startswith("mlab://")
    assert sources["inputs.image_file"].title == "code.png"
    editor.rest()
    editor.key("Control+z")
    editor.until(lambda: editor.flow == before, "three files are one step")

    editor.edits(lambda: (_let_go(editor, ("mine.yaml", "application/yaml", PICTURES.encode())), _put_in(page)))
    assert len(editor.flow.nodes) == 6
    picture = written(before, "svg", discover().agents)
    editor.edits(lambda: (_let_go(editor, ("mine.svg", "image/svg+xml", picture)), _put_in(page)))
    assert (len(editor.flow.nodes), len(editor.flow.edges)) == (9, 6), "the picture is the flow again"

    _let_go(editor, ("notes.bin", "application/octet-stream", b"\\x00\\x01"))
    editor.say("notes.bin")
    assert len(editor.flow.nodes) == 9

    _let_go(editor, ("other.yaml", "application/yaml", PICTURES.replace("Pictures", "Elsewhere").encode()))
    with page.context.expect_page() as tab:
        page.get_by_role("dialog").get_by_text("Open it in a tab of its own").click()
    expect(tab.value.locator(".flow-name")).to_have_text("Elsewhere")


def _put_in(page: Page) -> None:
    page.get_by_role("dialog").get_by_text("Put its nodes in here").click()


def test_wires_are_bent_named_moved_and_mended(page: Page, server: Server, tmp_path: Path):
    words = PICTURES.replace("view: {type", "words: {type: outputs.text}\n  view: {type")
    editor = opened(page, server.address, words.replace("[640, 0]}", "[640, 0], words: [640, 360]}"))
    page.mouse.dblclick(*_half_way(editor))
    editor.until(lambda: editor.flow.edge_looks[TO_VIEW].bends if TO_VIEW in editor.flow.edge_looks else None, "a bend")
    x, y = _half_way(editor)
    drag(page, (x, y), (x, y + 90))
    editor.until(lambda: editor.flow.edge_looks[TO_VIEW].bends[0][1] > 100, "the bend moved")

    page.mouse.click(*_half_way(editor, "scene.image -> gray.image"), button="right")
    page.get_by_role("menuitem", name="Label of the edge").click()
    label = page.get_by_role("textbox", name="Label of the edge")
    label.fill("raw")
    editor.edits(lambda: label.press("Enter"))
    expect(page.locator(".m-wirename")).to_have_text("raw")
    editor.rest()
    editor.key("Escape")  # the buttons of the chosen edge go

    before = editor.flow
    drag(page, middle(page, "scene", "outputs", "truth"), middle(page, "words", "inputs", "text"))
    bubble = page.get_by_role("alert").filter(has_text="not a string")
    expect(bubble.get_by_role("button", name="Insert")).to_be_visible()
    assert editor.flow == before, "refused, and nothing has changed"
    editor.edits(lambda: editor.key("Enter"))
    (fix,) = editor.flow.nodes.keys() - before.nodes.keys()
    assert {
        edge.partition(" -> ")[0].partition(".")[0] for edge in _ends(editor.flow) if edge.endswith("words.text")
    } == {fix}
    editor.key("Control+z")
    editor.until(lambda: editor.flow == before, "the mended wire taken back as one")

    # A wire is taken by its end and put elsewhere, or let go to be removed.
    drag(page, middle(page, "view", "inputs", "image"), middle(page, "words", "inputs", "text"))
    expect(page.get_by_role("alert").filter(has_text="image")).to_be_visible()
    assert editor.flow == before
    drag(page, middle(page, "scene", "outputs", "image"), middle(page, "view", "inputs", "image"))
    editor.until(lambda: "scene.image -> view.image" in _ends(editor.flow), "the pin's wire replaced")
    assert TO_VIEW not in _ends(editor.flow)
    assert load_flow(written(editor.flow, "yaml", {})) == editor.flow


def test_what_is_typed_before_the_field_is_there_goes_into_it(page: Page, server: Server):
    editor = opened(page, server.address)
    before = editor.flow
    page.locator(".m-canvas").focus()
    page.keyboard.type("ncamera")  # at once: a letter is no command while the field is on its way
    page.keyboard.press("Enter")
    editor.card("camera").wait_for()
    assert {name: node.mode for name, node in editor.flow.nodes.items() if name in before.nodes} == {
        name: node.mode for name, node in before.nodes.items()
    }
