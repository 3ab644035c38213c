"""One setting of the chosen nodes: its name and help, its widget or the pin that drives it, its default, and reset."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from nicegui import ui

from app.editor.form_parts import complaint
from app.editor.hand import Hand
from app.editor.outside import outside_button
from app.editor.setting import MIXED, Setting, Show
from app.editor.theme import menu_item
from app.editor.widgets import widget
from app.flow import Disconnect, Edge, PinRef, Set, Unset, rewired, verdict
from app.sdk import Pin


class SettingRow:
    def __init__(self, hand: Hand, nodes: list[str], pin: Pin) -> None:
        self._hand, self._nodes, self._pin = hand, nodes, pin
        self._name = pin.name.replace("_", " ")
        self._show: Show = lambda value: None
        self._reset: ui.button | None = None
        self._given: ui.label | None = None
        self._outside: Callable[[], None] = lambda: None

    def draw(self) -> None:
        words, pin = self._hand.words, self._pin
        one = self._nodes[0] if len(self._nodes) == 1 else ""
        with ui.element("div").classes("setting").props(f'data-setting="{one}.{pin.name}"'):
            driver = self._driver()
            with ui.element("div").classes("setting-head"):
                ui.label(self._name).classes("setting-name")
                if pin.description:
                    about = f"{words('inspector.help', name=self._name)}: {pin.description}"
                    with ui.label("help_outline").classes("material-icons notranslate faint-icon help") as help_:
                        ui.tooltip(pin.description)
                    help_.props["role"], help_.props["tabindex"], help_.props["aria-label"] = "img", 0, about
                ui.space()
                self._reset = self._button("restart_alt", "reset", self._unset)
                if one and driver is None:
                    self._outside = outside_button(self._hand, PinRef(one, pin.name), "inputs")
                    self._drive_menu()
                elif driver is not None:
                    self._button("power_off", "disconnect", self._disconnect)
            if driver is not None:
                ui.label(words("inspector.driven", source=driver.source)).classes("driven")
                return
            holder = ui.element("div")
            complain = complaint()
            self._given = ui.label(words("inspector.default", value=self._default())).classes("default")
            models = self._hand.desk.lab.engine.weights.names
            setting = Setting(pin, self._value(), words, self._set, complain, models, self._all, self._set_all)
            with holder:
                self._show = widget(setting)

    def follow(self) -> None:
        self._show(self._value())
        self._outside()
        is_set = any(self._pin.name in self._sets(node) for node in self._nodes)
        for element in (self._reset, self._given):
            if element is not None:
                element.set_visibility(is_set)

    def _button(self, icon: str, key: str, act: Any) -> ui.button:
        label = self._hand.words(f"inspector.{key}", name=self._name)
        button = ui.button(icon=icon, on_click=act, color=None).props(f'flat round dense size=sm aria-label="{label}"')
        with button:
            ui.tooltip(label)
        return button.classes("setting-button")

    def _drive_menu(self) -> None:
        """Every output that fits, asked for when the menu is opened: the flow may have changed."""
        with self._button("power", "drive", None), ui.menu().classes("mentat menu") as menu:
            rows = ui.element("div")

        def fill() -> None:
            rows.clear()
            with rows:
                fitting = self._fitting()
                if not fitting:
                    menu_item(self._hand.words("inspector.drive_none")).props("disable")
                for source in fitting:
                    menu_item(str(source), lambda source=source: self._connect(source))

        menu.on("before-show", fill)

    def _fitting(self) -> list[PinRef]:
        spot = self._hand.spot()
        own = spot.agents.get(spot.graph.nodes[self._nodes[0]].type)
        streaming = own is not None and own.streaming
        return [
            PinRef(name, pin.name)
            for name, placed in spot.graph.nodes.items()
            if name != self._nodes[0] and (manifest := spot.agents.get(placed.type)) is not None
            for pin in manifest.outputs
            if verdict(pin, self._pin, target_streaming=streaming).ok
        ]

    async def _connect(self, source: PinRef) -> None:
        edge = Edge(source, PinRef(self._nodes[0], self._pin.name))
        await self._hand.do(rewired(self._hand.spot().graph, edge))

    async def _disconnect(self) -> None:
        edges = [edge for node in self._nodes for edge in self._hand.spot().graph.into(PinRef(node, self._pin.name))]
        await self._hand.do(*(Disconnect(edge=edge) for edge in edges))

    async def _set(self, value: Any) -> None:
        await self._set_all({self._pin.name: value})

    async def _set_all(self, values: Mapping[str, Any]) -> None:
        edits = [
            Set(node=node, pin=pin, value=value)
            for node in self._nodes
            for pin, value in values.items()
            if self._all(node).get(pin) != value
        ]
        if edits:
            await self._hand.do(*edits)

    async def _unset(self) -> None:
        await self._hand.do(
            *(Unset(node=node, pin=self._pin.name) for node in self._nodes if self._pin.name in self._sets(node))
        )

    def _driver(self) -> Edge | None:
        graph = self._hand.spot().graph
        return next((edge for node in self._nodes for edge in graph.into(PinRef(node, self._pin.name))), None)

    def _sets(self, node: str) -> dict[str, Any]:
        return self._hand.spot().graph.nodes[node].set

    def _all(self, node: str = "") -> dict[str, Any]:
        """Every setting of a node, the first if none is named, as it is now."""
        node = node or self._nodes[0]
        spot = self._hand.spot()
        manifest = spot.agents.get(spot.graph.nodes[node].type)
        defaults = {pin.name: pin.default for pin in manifest.inputs} if manifest is not None else {}
        return defaults | self._sets(node)

    def _value(self) -> Any:
        values = [self._sets(node).get(self._pin.name, self._pin.default) for node in self._nodes]
        return values[0] if all(value == values[0] for value in values) else MIXED

    def _default(self) -> str:
        default, unit = self._pin.default, self._pin.metadata.unit
        if default in (None, ""):
            return self._hand.words("inspector.default_none")
        if isinstance(default, bool):
            return self._hand.words(f"inspector.{'on' if default else 'off'}")
        text = json.dumps(default, ensure_ascii=False) if isinstance(default, list | dict) else str(default)
        return f"{text} {unit}" if unit else text
