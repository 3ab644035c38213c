"""The agents, as the palette, the canvas and the inspector need to know them."""

from typing import Any

from app.engine import Registry
from app.export import COLORS, KIND_COLORS, KIND_SHAPES
from app.flow import key, key_in, verdicts
from app.sdk import AgentManifest, Pin

ICONS = {
    "inputs": "videocam",
    "vision": "visibility",
    "classic": "center_focus_strong",
    "picture": "crop",
    "draw": "gesture",
    "speech": "graphic_eq",
    "text": "notes",
    "outputs": "smart_display",
}
OWN_ICONS = {
    "inputs.microphone": "mic",
    "inputs.audio_file": "audio_file",
    "inputs.file_contents": "description",
    "inputs.whole_film": "theaters",
    "inputs.video_file": "movie",
    "inputs.image_file": "image",
    "inputs.image_folder": "photo_library",
    "inputs.text": "short_text",
    "inputs.number": "tag",
    "inputs.synthetic_camera": "animation",
    "inputs.server_camera": "linked_camera",
    "vision.track": "timeline",
    "vision.classify": "label",
    "vision.classify_each": "new_label",
    "vision.count": "calculate",
    "classic.faces": "face",
    "classic.qr": "qr_code_scanner",
    "classic.motion": "directions_run",
    "picture.resize": "aspect_ratio",
    "picture.color": "palette",
    "draw.fps": "speed",
    "draw.shapes": "category",
    "draw.heat_map": "local_fire_department",
    "draw.text": "title",
    "draw.picture_in_picture": "picture_in_picture",
    "zones.zones": "highlight_alt",
    "zones.lines": "swap_horiz",
    "outputs.text": "article",
    "outputs.json": "data_object",
    "outputs.number": "tag",
    "outputs.lamp": "lightbulb",
    "outputs.sound": "graphic_eq",
    "outputs.captions": "closed_caption",
    "network.webhook": "webhook",
    "outputs.save_sound": "save",
    "outputs.save_video": "save",
    "outputs.save_image": "save",
    "outputs.save_text": "save",
}
SHOWN = {
    "image": "image",
    "string": "text",
    "json": "json",
    "number": "number",
    "boolean": "boolean",
    "audio": "sound",
    "video": "file",
}


class Catalog:
    """What every page is told of the nodes there are; worked out again once agents were read anew."""

    def __init__(self, registry: Registry) -> None:
        self._registry, self._round = registry, registry.round
        self._entries, self._types = catalogue(registry), type_table(registry)

    @property
    def entries(self) -> dict[str, Any]:
        self._look()
        return self._entries

    @property
    def types(self) -> dict[str, Any]:
        self._look()
        return self._types

    def _look(self) -> None:
        if self._round != self._registry.round:
            self._round = self._registry.round
            self._entries, self._types = catalogue(self._registry), type_table(self._registry)


def catalogue(registry: Registry) -> dict[str, Any]:
    """Every agent by its id, as plain data."""
    return {name: agent_entry(manifest) for name, manifest in registry.agents.items()}


def type_table(registry: Registry) -> dict[str, Any]:
    """Which pins fit which, with the reason where they do not, and how each kind is drawn."""
    return {"verdicts": verdicts(registry.agents.values()), "colors": KIND_COLORS, "shapes": KIND_SHAPES}


def shown(manifest: AgentManifest) -> str | None:
    """What a sink's display shows: that of its first output."""
    if not manifest.sink or not manifest.outputs:
        return None
    return shown_of(manifest.outputs[0])


def shown_of(pin: Pin) -> str:
    """How what an output says is shown."""
    return "file" if pin.metadata.widget == "file" else SHOWN.get(pin.carries, "text")


def color_of(category: str) -> str:
    return COLORS.get(category, "#64809c")


def icon_of(manifest: AgentManifest) -> str:
    return OWN_ICONS.get(manifest.id) or ICONS.get(manifest.category, "extension")


def agent_entry(manifest: AgentManifest) -> dict[str, Any]:
    return {
        "id": manifest.id,
        "title": manifest.title,
        "doc": manifest.description,
        "category": manifest.category,
        "icon": icon_of(manifest),
        "color": color_of(manifest.category),
        "sink": manifest.sink,
        "shows": shown(manifest),
        "inputs": [pin_entry(pin, key_in(pin, streaming=manifest.streaming)) for pin in manifest.inputs],
        "outputs": [pin_entry(pin, key(pin)) for pin in manifest.outputs],
    }


def pin_entry(pin: Pin, as_key: str) -> dict[str, Any]:
    return {
        "name": pin.name,
        "type": pin.type,
        "of": pin.of,
        "key": as_key,
        "doc": pin.description,
        "required": pin.required,
        "default": pin.default,
        "setting": is_setting(pin),
        "metadata": pin.metadata.model_dump(exclude_none=True),
    }


def is_setting(pin: Pin) -> bool:
    """A pin that is usually set by hand: it has a default and something to type or choose."""
    return not pin.required and pin.type in ("string", "number", "boolean")
