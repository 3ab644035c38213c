"""Settings that are JSON: a list of texts or numbers as rows, and anything else as it is written."""

import json
from typing import Any

from nicegui import ui

from app.editor.setting import MIXED, Setting, Show
from app.editor.typed import Typed


def json_widget(setting: Setting) -> Show:
    def read(text: Any) -> Any:
        try:
            return json.loads(text) if text and text.strip() else None
        except json.JSONDecodeError as error:
            at = f"{error.msg}, {error.lineno}:{error.colno}"
            raise ValueError(setting.words("inspector.not_json", error=at)) from None

    field = ui.textarea().props(f"dense outlined autogrow spellcheck=false {setting.label()}").classes("field mono")
    typed = Typed(
        field,
        None if setting.value is MIXED else setting.value,
        write=lambda value: "" if value is None else json.dumps(value, ensure_ascii=False),
        read=read,
        check=setting.check,
        complain=setting.complain,
        offer=setting.offer,
    )
    return typed.show


def list_widget(setting: Setting) -> Show:
    rows = _Rows(setting)
    return rows.show


class _Rows:
    """One field a row. Rows that are only changed are not drawn anew: they may be typed in."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._values: list[Any] = _list(setting.value)
        self._fields: list[Typed] = []
        self._root = ui.element("div").classes("rows").props(f"role=list {setting.label()}")
        self._draw()
        add = ui.button(icon="add", on_click=self._add, color=None)
        add.props(f"flat dense no-caps {setting.label('add_row')}").classes("row-add")

    def show(self, value: Any) -> None:
        values = _list(value)
        if values == self._values:
            return
        is_as_long = len(values) == len(self._values)
        self._values = values
        if is_as_long:
            for field, one in zip(self._fields, values, strict=True):
                field.show(one)
        else:
            self._draw()

    def _draw(self) -> None:
        self._root.clear()
        self._fields.clear()
        with self._root:
            for number in range(len(self._values)):
                self._draw_row(number)

    def _draw_row(self, number: int) -> None:
        words, name = self._setting.words, self._setting.name

        def label(key: str) -> str:
            return f'aria-label="{words(f"inspector.{key}", number=number + 1, name=name)}"'

        is_number = self._setting.pin.metadata.items == "number"

        async def changed(value: Any) -> None:
            await self._offer([*self._values[:number], value, *self._values[number + 1 :]])

        with ui.element("div").classes("row-line").props("role=listitem"):
            kind = "type=number step=any" if is_number else ""
            field = ui.input().props(f"dense outlined {kind} {label('row')}").classes("field")
            self._fields.append(
                Typed(
                    field,
                    self._values[number],
                    write=str,
                    read=self._number if is_number else str,
                    check=lambda _: "",
                    complain=self._setting.complain,
                    offer=changed,
                )
            )
            if number:
                up = ui.button(icon="arrow_upward", on_click=lambda: self._raise(number), color=None)
                up.props(f"flat round dense size=sm {label('row_up')}")
            gone = ui.button(icon="close", on_click=lambda: self._remove(number), color=None)
            gone.props(f"flat round dense size=sm {label('remove_row')}")

    def _number(self, text: Any) -> float:
        try:
            number = float(text)
        except (TypeError, ValueError):
            raise ValueError(self._setting.words("inspector.not_number")) from None
        return int(number) if number == int(number) else number

    async def _add(self) -> None:
        await self._change([*self._values, 0 if self._setting.pin.metadata.items == "number" else ""])

    async def _remove(self, number: int) -> None:
        await self._change([*self._values[:number], *self._values[number + 1 :]])

    async def _raise(self, number: int) -> None:
        values = list(self._values)
        values[number - 1 : number + 1] = values[number], values[number - 1]
        await self._change(values)

    async def _change(self, values: list[Any]) -> None:
        self.show(values)
        await self._setting.offer(values)

    async def _offer(self, values: list[Any]) -> None:
        self._values = values
        await self._setting.offer(values)


def _list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else []
