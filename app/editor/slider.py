"""A slider that every browser knows: it has its own keys, and a name for who cannot see it."""

from collections.abc import Awaitable, Callable

from nicegui import ui

VALUE = "(event) => emit(event.target.valueAsNumber)"


class Slider:
    """Tells where it is while it is moved, and offers a value when it is let go."""

    def __init__(self, label: str, low: float, high: float, step: float, value: float) -> None:
        with ui.element("div").classes("slider"):
            self._input = ui.element("input").props(f"type=range min={low:g} max={high:g} step={step:g} {label}")
            self._input.props["value"] = value
            with ui.element("div").classes("slider-ends").props("aria-hidden=true"):
                ui.label(f"{low:g}")
                ui.label(f"{high:g}")

    def on_move(self, moved: Callable[[float], object]) -> None:
        self._input.on("input", lambda event: moved(event.args), js_handler=VALUE, throttle=0.1)

    def on_let_go(self, let_go: Callable[[float], Awaitable[None]]) -> None:
        async def said(value: float) -> None:
            self._input.props["value"] = value  # the browser has it already
            await let_go(value)

        self._input.on("change", lambda event: said(event.args), js_handler=VALUE)

    def show(self, value: float) -> None:
        if self._input.props["value"] != value:
            self._input.props["value"] = value
            self._input.update()
