"""Which pins of a node inside a subflow are the subflow's own: a button beside each shows it outside, or hides it."""

from collections.abc import Callable, Collection
from itertools import chain, count
from typing import Literal

from nicegui import ui

from app.editor.hand import Hand
from app.flow import PinRef, SetPins, Subflow

Way = Literal["inputs", "outputs"]
ICONS: dict[Way, str] = {"inputs": "login", "outputs": "logout"}


def outside_button(hand: Hand, pin: PinRef, way: Way) -> Callable[[], None]:
    """Draw it, if this is inside a subflow; what is returned brings it up to date."""
    if not isinstance(hand.spot().graph, Subflow):
        return lambda: None
    name = hand.words("inspector.outside", name=pin.pin.replace("_", " "))

    async def toggle() -> None:
        if isinstance(subflow := hand.spot().graph, Subflow):
            await hand.do(toggled(subflow, pin, way))

    button = ui.button(icon=ICONS[way], on_click=toggle, color=None).props("flat round dense size=sm")
    button.props(f'aria-label="{name}"').classes("setting-button outside")
    with button:
        ui.tooltip(name)

    def follow() -> None:
        subflow = hand.spot().graph
        is_pressed = isinstance(subflow, Subflow) and is_outside(subflow, pin, way)
        button.props(f"aria-pressed={str(is_pressed).lower()}")

    follow()
    return follow


def is_outside(subflow: Subflow, pin: PinRef, way: Way) -> bool:
    return pin in subflow.outputs.values() if way == "outputs" else any(pin in fed for fed in subflow.inputs.values())


def toggled(subflow: Subflow, pin: PinRef, way: Way) -> SetPins:
    """Show a pin of the subflow's nodes on its outside, or hide it."""
    inputs, outputs = dict(subflow.inputs), dict(subflow.outputs)
    if way == "outputs":
        if pin in outputs.values():
            outputs = {name: said for name, said in outputs.items() if said != pin}
        else:
            outputs[_name(pin, outputs)] = pin
    elif is_outside(subflow, pin, way):
        left = {name: tuple(one for one in fed if one != pin) for name, fed in inputs.items()}
        inputs = {name: fed for name, fed in left.items() if fed}
    else:
        inputs[_name(pin, inputs)] = (pin,)
    return SetPins(inputs=inputs, outputs=outputs)


def _name(pin: PinRef, taken: Collection[str]) -> str:
    """Its own name; its node's before it, and then a number behind it, where that is taken."""
    names = chain([pin.pin, f"{pin.node}_{pin.pin}"], (f"{pin.node}_{pin.pin}_{number}" for number in count(2)))
    return next(name for name in names if name not in taken)
