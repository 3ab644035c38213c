"""A setting that names a file: a path, or an upload that the browser sends straight to the storage."""

from pathlib import PurePath
from typing import Any

from nicegui import ui

from app.editor.setting import MIXED, Setting, Show
from app.editor.typed import Typed


def file_widget(setting: Setting) -> Show:
    words = setting.words
    with ui.element("div").classes("file"):
        field = ui.input().props(f'dense outlined placeholder="{words("inspector.no_file")}" {setting.label()}')
        field.classes("field")
        typed = Typed(
            field,
            "" if setting.value is MIXED else setting.value,
            write=lambda value: value or "",
            read=lambda text: text or "",
            check=setting.check,
            complain=setting.complain,
            offer=setting.offer,
        )
        pick = ui.button(icon="upload_file", color=None).props(f"flat round dense {setting.label('upload')}")
        empty = ui.button(icon="close", color=None).props(f"flat round dense {setting.label('clear')}")
    name = ui.label().classes("file-name")

    def show(value: Any) -> None:
        typed.show(value)
        name.set_text(PurePath(str(value)).name if value and "/" in str(value) else "")
        name.set_visibility(bool(name.text))
        empty.set_visibility(bool(value))

    async def uploaded(answer: dict[str, Any]) -> None:
        if answer.get("ref"):
            await choose(answer["ref"])
        else:
            setting.complain(words("inspector.not_taken", error=answer.get("error", "")))

    async def choose(value: str) -> None:
        show(value)
        await setting.offer(value)

    pick.on("click", lambda event: uploaded(event.args), js_handler=_PICK)
    empty.on_click(lambda: choose(""))
    show(setting.value)
    return show


_PICK = """(e) => {
  const picker = Object.assign(document.createElement('input'), { type: 'file' });
  picker.dataset.upload = '';
  picker.style.display = 'none';
  document.body.append(picker);
  picker.oncancel = () => picker.remove();
  picker.onchange = async () => {
    const file = picker.files[0];
    picker.remove();
    try {
      emit({ ref: await sendFile(file) });
    } catch (error) { emit({ error: error.message }) }
  };
  picker.click();
}"""
