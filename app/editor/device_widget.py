"""Settings of what a browser lends: which camera or microphone, and how large a picture."""

from collections.abc import Callable
from typing import Any

from nicegui import ui

from app.editor.canvas import Devices
from app.editor.setting import MIXED, Setting, Show

SIZES = ((320, 180), (640, 360), (640, 480), (1280, 720), (1920, 1080))
"""What nearly every camera can."""


def device_widget(setting: Setting) -> Show:
    """The devices of whoever looks at the inspector, which may be another's than the one that lends."""
    kind = str(setting.pin.metadata.widget)
    value = "" if setting.value is MIXED else str(setting.value or "")
    strings = setting.words.room("canvas")
    devices = Devices(kind, value, label=setting.name, strings=strings, on_chosen=setting.offer)
    return lambda value: devices.show("" if value is MIXED else str(value or ""))


def size_widget(setting: Setting, number: Callable[[Setting], Show]) -> Show:
    """A width as a number, and common sizes below, each of which sets the height as well."""
    show = number(setting)
    chips: dict[tuple[int, int], ui.button] = {}
    with ui.element("div").classes("sizes").props(f'role=group aria-label="{setting.words("inspector.common_sizes")}"'):
        for width, height in SIZES:

            async def choose(width: int = width, height: int = height) -> None:
                await setting.together({setting.pin.name: width, "height": height})

            chip = ui.button(f"{width} × {height}", on_click=choose, color=None)
            chips[width, height] = chip.props("flat dense no-caps size=sm").classes("size")

    def follow(value: Any) -> None:
        show(value)
        now = value, setting.others().get("height")
        for size, chip in chips.items():
            chip.props(f"aria-pressed={str(size == now).lower()}")

    return follow
