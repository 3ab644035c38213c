"""One widget for each kind of setting: it shows a value and offers another when a person has chosen it."""

import json
import re
from collections.abc import Callable
from typing import Any

from nicegui import ui
from nicegui.elements.mixins.value_element import ValueElement

from app.editor.device_widget import device_widget, size_widget
from app.editor.file_widget import file_widget
from app.editor.list_widget import json_widget, list_widget
from app.editor.setting import MIXED, Setting, Show
from app.editor.slider import Slider
from app.editor.typed import Typed
from app.sdk import Pin

SPAN = 10_000
"""Wider ranges get no slider: a pixel of it would be too much."""
_NAMED = """
const holder = getHtmlElement(%d);
const name = () => holder.querySelector('.cm-content')?.setAttribute('aria-label', %s);
new MutationObserver(name).observe(holder, { childList: true, subtree: true });
name();
"""
"""The code editor builds its field by itself, and later; only then can it be named."""
COLOR = re.compile(r"#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")


def widget(setting: Setting) -> Show:
    """Draw the widget the pin's metadata asks for. One gesture offers one value: a slider when it is let go."""
    return next(draw for fits, draw in _KINDS if fits(setting.pin))(setting)


def _line(setting: Setting) -> Show:
    return typed_text(setting, ui.input().props("dense outlined"))


def typed_text(setting: Setting, field: ValueElement[Any]) -> Show:
    field.props(setting.label()).classes("field")
    if setting.value is MIXED:
        field.props(f'placeholder="{setting.words("inspector.mixed")}"')
    empty = setting.pin.default if setting.pin.default is None else ""
    typed = Typed(
        field,
        setting.value,
        write=lambda value: value or "",
        read=lambda text: text or empty,
        check=setting.check,
        complain=setting.complain,
        offer=setting.offer,
    )
    return typed.show


def _switch(setting: Setting) -> Show:
    switch = ui.switch(value=bool(setting.value)).props(setting.label())
    return _chosen(setting, switch, bool)


def _choice(setting: Setting) -> Show:
    options: tuple[Any, ...] = setting.pin.metadata.enum or ()
    named = {option: str(option).replace("_", " ") for option in options}
    if setting.value is MIXED:
        field = ui.select(named, label=setting.words("inspector.mixed"))
    else:
        if setting.value not in named:
            named = {setting.value: str(setting.value or setting.words("inspector.default_none")), **named}
        field = ui.select(named, value=setting.value)
    field.props(f"dense outlined options-dense {setting.label()}").classes("field")
    return _chosen(setting, field, lambda value: value)


def _chosen(setting: Setting, field: ValueElement[Any], read: Any) -> Show:
    """A widget whose every change is a choice."""
    known = [setting.value]

    async def chose() -> None:
        value = read(field.value)
        if value != known[0]:
            known[0] = value
            await setting.offer(value)

    def show(value: Any) -> None:
        if value != known[0]:
            known[0] = value
            field.set_value(read(value))

    field.on_value_change(chose)
    return show


def _number(setting: Setting) -> Show:
    about, whole = setting.pin.metadata, bool(setting.pin.metadata.integer)
    low, high = about.minimum, about.maximum
    slider: Slider | None = None
    with ui.element("div").classes("number"):
        if low is not None and high is not None and high - low <= SPAN:
            span = high - low
            step = 1 if whole else 0.01 if span <= 2 else 0.1 if span <= 100 else 1
            slider = Slider(setting.label(), low, high, step, setting.value or low)
        field = ui.input().props(f"dense outlined type=number step={1 if whole else 'any'} {setting.label()}")
        field.classes("number-field")
        if about.unit:
            field.props(f'suffix="{about.unit}"')
        if setting.value is MIXED:
            field.props(f'placeholder="{setting.words("inspector.mixed")}"')

    def read(text: Any) -> Any:
        if text in ("", None):
            if setting.pin.default is None:
                return None
            raise ValueError(setting.words("inspector.not_number"))
        number = float(text)
        return int(number) if number == int(number) and (whole or "." not in str(text)) else number

    typed = Typed(
        field,
        setting.value,
        write=lambda value: "" if value is None or value is MIXED else f"{value:.12g}",
        read=read,
        check=setting.check,
        complain=setting.complain,
        offer=setting.offer,
    )
    if slider is not None:
        _slides(setting, slider, typed, whole)

    def show(value: Any) -> None:
        typed.show(value)
        if slider is not None and isinstance(value, int | float):
            slider.show(value)

    return show


def _slides(setting: Setting, slider: Slider, typed: Typed, whole: bool) -> None:
    """The field goes along with the slider; the value is taken when it is let go."""

    async def let_go(at: float) -> None:
        value = round(at) if whole else at
        typed.show(value)
        await setting.offer(value)

    slider.on_let_go(let_go)
    slider.on_move(typed.show)


def _color(setting: Setting) -> Show:
    def read(text: Any) -> Any:
        if text and not COLOR.fullmatch(text):
            raise ValueError(f"{setting.words('inspector.not_color')} #38bdf8")
        return text or ""

    with ui.element("div").classes("file"):
        field = ui.color_input(preview=True).props(f"dense outlined {setting.label()}").classes("field")
        field.button.props(setting.label("pick"))
    typed = Typed(
        field,
        setting.value,
        write=lambda value: value or "",
        read=read,
        check=setting.check,
        complain=setting.complain,
        offer=setting.offer,
    )
    return typed.show


def _prose(setting: Setting) -> Show:
    """A text of several lines, which grows with what is in it, or is edited in a window."""
    with ui.element("div").classes("prose"):
        field = ui.textarea().props("dense outlined autogrow")
        show = typed_text(setting, field)
        larger = ui.button(icon="open_in_full", on_click=lambda: _enlarge(setting, field), color=None)
        larger.props(f"flat round dense size=sm {setting.label('larger')}").classes("prose-larger")
    return show


def _enlarge(setting: Setting, field: ui.textarea) -> None:
    """The same text in a large window: what is typed there is typed into the field."""
    with ui.dialog() as dialog, ui.card().classes("mentat dialog prose-dialog"):
        ui.label(setting.name).classes("dialog-title")
        large = ui.textarea(value=field.value).props(f"outlined autofocus {setting.label()}").classes("field")
        large.on_value_change(lambda event: field.set_value(event.value))
        with ui.element("div").classes("dialog-buttons"):
            ui.button(setting.words("inspector.done"), on_click=dialog.close).props("unelevated no-caps")
    dialog.on("hide", dialog.delete)
    dialog.open()


def _code(setting: Setting) -> Show:
    with ui.element("div") as holder:
        editor = ui.codemirror(language="Python", theme="oneDark", line_wrapping=True).classes("code")
    ui.run_javascript(_NAMED % (holder.id, json.dumps(setting.name)))
    typed = Typed(
        editor,
        setting.value,
        write=lambda value: value or "",
        read=lambda text: text or "",
        check=setting.check,
        complain=setting.complain,
        offer=setting.offer,
    )
    return typed.show


def _model(setting: Setting) -> Show:
    """One of the models that are here, or any name: a folder, a file, an id of the hub."""
    mixed = setting.value is MIXED
    options = sorted({*setting.models(), *([] if mixed or not setting.value else [str(setting.value)])})
    field = ui.select(options, value=None if mixed else setting.value, new_value_mode="add-unique", with_input=True)
    field.props(f"dense outlined options-dense {setting.label()}").classes("field")
    known = [setting.value]

    async def chose() -> None:
        if field.value and field.value != known[0]:
            known[0] = field.value
            await setting.offer(field.value)

    def show(value: Any) -> None:
        if value != known[0]:
            known[0] = value
            if value not in field.options:
                field.set_options([*field.options, value])
            field.set_value(value)

    field.on_value_change(chose)
    return show


_KINDS: tuple[tuple[Callable[[Pin], bool], Callable[[Setting], Show]], ...] = (
    (lambda pin: bool(pin.metadata.enum), _choice),
    (lambda pin: pin.type == "boolean", _switch),
    (lambda pin: pin.metadata.widget == "size", lambda setting: size_widget(setting, _number)),
    (lambda pin: pin.type == "number", _number),
    (lambda pin: pin.metadata.items is not None, list_widget),
    (lambda pin: pin.type == "json", json_widget),
    (lambda pin: pin.metadata.widget == "file", file_widget),
    (lambda pin: pin.metadata.widget in ("camera", "microphone"), device_widget),
    (lambda pin: pin.metadata.widget == "color", _color),
    (lambda pin: pin.metadata.widget == "code", _code),
    (lambda pin: pin.metadata.widget == "prose", _prose),
    (lambda pin: pin.name == "model", _model),
    (lambda pin: True, _line),
)
"""The first that fits a pin draws it."""
