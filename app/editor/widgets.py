"""One widget for each kind of setting: it shows a value and tells when a person has chosen another."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

from nicegui import ui

from app.sdk import Pin

Changed = Callable[[Any], Awaitable[None]]
Models = Callable[[], list[str]]


def widget(pin: Pin, value: Any, changed: Changed, *, models: Models) -> None:
    """Draw the widget the pin's metadata asks for. One gesture tells one change: a slider when it is let go."""
    about = pin.metadata
    if about.enum:
        _choice(pin, list(about.enum), value, changed)
    elif pin.type == "boolean":
        ui.switch(value=bool(value), on_change=lambda event: changed(event.value)).props(_label(pin))
    elif pin.type == "number":
        _number(pin, value, changed)
    elif about.widget == "file":
        _file(pin, value, changed)
    elif pin.name == "model" and pin.type == "string":
        _model(pin, value, changed, models())
    elif pin.type == "json":
        _json(pin, value, changed)
    elif about.widget in ("prose", "code"):
        _text(ui.textarea(value=value or "").props("dense outlined autogrow"), pin, changed)
    else:
        _text(ui.input(value=value or "").props("dense outlined"), pin, changed)


def _label(pin: Pin) -> str:
    return f'aria-label="{pin.name.replace("_", " ")}"'


def _choice(pin: Pin, options: list[Any], value: Any, changed: Changed) -> None:
    named = {option: str(option).replace("_", " ") for option in options}
    if value not in named:
        named = {value: str(value or "none"), **named}
    ui.select(named, value=value, on_change=lambda event: changed(event.value)).props(
        f"dense outlined options-dense {_label(pin)}"
    ).classes("field")


def _number(pin: Pin, value: Any, changed: Changed) -> None:
    about = pin.metadata
    whole = bool(about.integer)

    async def typed() -> None:
        if field.value is None:
            return
        number = float(field.value)
        low = number if about.minimum is None else max(number, about.minimum)
        number = low if about.maximum is None else min(low, about.maximum)
        await changed(round(number) if whole else number)

    with ui.element("div").classes("number"):
        if about.minimum is not None and about.maximum is not None:
            span = about.maximum - about.minimum
            step = 1 if whole else 0.01 if span <= 2 else 0.1 if span <= 100 else 1
            slider = ui.slider(min=about.minimum, max=about.maximum, step=step, value=value or about.minimum)
            slider.props(_label(pin)).classes("slider")
            slider.on("change", lambda event: changed(round(event.args) if whole else event.args))
        field = ui.number(value=value, min=about.minimum, max=about.maximum, step=1 if whole else None)
        field.props(f"dense outlined {_label(pin)}").classes("number-field")
        field.on("change", typed)
        if about.minimum is not None and about.maximum is not None:
            slider.on("update:model-value", lambda event: field.set_value(event.args), throttle=0.1)


def _text(field: Any, pin: Pin, changed: Changed) -> None:
    field.props(_label(pin)).classes("field")
    field.on("change", lambda: changed(field.value or ""))


def _model(pin: Pin, value: Any, changed: Changed, names: list[str]) -> None:
    """One of the models that are here, or any name: a folder, a file, an id of the hub."""
    options = sorted({*names, str(value)})
    field = ui.select(options, value=value, new_value_mode="add-unique", with_input=True)
    field.props(f"dense outlined options-dense {_label(pin)}").classes("field")
    field.on_value_change(lambda event: changed(event.value) if event.value else None)


def _json(pin: Pin, value: Any, changed: Changed) -> None:
    async def typed() -> None:
        try:
            await changed(json.loads(field.value) if field.value else None)
            field.error = None
        except ValueError as error:
            field.error = f"not JSON: {error}"

    text = "" if value is None else json.dumps(value, ensure_ascii=False)
    field = ui.textarea(value=text).props(f"dense outlined autogrow {_label(pin)}").classes("field mono")
    field.on("change", typed)


def _file(pin: Pin, value: Any, changed: Changed) -> None:
    """A path or an upload. The browser sends the file straight to the storage, not through this page."""
    with ui.element("div").classes("file"):
        field = ui.input(value=value or "", placeholder="none").props(f"dense outlined {_label(pin)}").classes("field")
        field.on("change", lambda: changed(field.value or ""))
        pick = ui.button(icon="upload_file", color=None).props(
            f'flat round dense aria-label="Upload a file for {pin.name}"'
        )
        pick.on("click", lambda event: _uploaded(event.args, field, changed), js_handler=_PICK)
        with pick:
            ui.tooltip("Upload a file")


async def _uploaded(answer: dict[str, Any], field: ui.input, changed: Changed) -> None:
    if answer.get("ref"):
        field.set_value(answer["ref"])
        await changed(answer["ref"])
    else:
        ui.notify(f"The file was not taken: {answer.get('error', 'no reason given')}", type="negative")


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
      const to = '/api/v1/storage/upload?name=' + encodeURIComponent(file.name);
      const answer = await fetch(to, { method: 'POST', body: file, headers: { 'X-Requested-With': 'MentatLab' } });
      const said = await answer.json();
      emit(answer.ok ? { ref: said.ref } : { error: said.detail || said.title });
    } catch (error) { emit({ error: String(error) }) }
  };
  picker.click();
}"""
