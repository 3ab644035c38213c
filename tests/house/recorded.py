"""A recording made by hand and compared with its flow as it is then: what the picture in docs/screens shows."""

from tests.house.editor import Editor
from tests.house.hands import run, stop, until

LENGTH = "(at) => document.querySelector('[data-act=record]').innerText.includes(at)"


def compared_recording(editor: Editor) -> None:
    """Record the flow while its detector is edited, edit it once more, and play both side by side."""
    page = editor.page
    run(page)
    until(page, "() => document.querySelector('.m-card canvas[data-node=view]')?.dataset.seq > 5")
    page.click("[data-act=record]")
    until(page, LENGTH, "0:02")
    _confidence(editor, "0.6")
    until(page, LENGTH, "0:05")
    stop(page)
    _confidence(editor, "0.97")
    page.click(".note [data-act=accept]")
    page.wait_for_url("**/recordings/*")
    page.goto(f"{page.url}?through=recorded&against={editor.id}")
    page.click("[data-act=play]")
    until(page, "() => document.querySelector('[data-clock]').dataset.place > 40")
    page.click("[data-act=play]")


def _confidence(editor: Editor, value: str) -> None:
    editor.choose("detect")
    field = editor.page.locator('[data-setting="detect.confidence"] input[type=number]')
    field.fill(value)
    editor.edits(lambda: field.press("Enter"))
