"""A made-up catalogue and flow for trying the canvas without a lab."""

from typing import Any

HUES = {
    "inputs": "#3f8cff",
    "vision": "#a86bff",
    "draw": "#ef6fae",
    "outputs": "#1fae7f",
    "text": "#e39a2d",
    "speech": "#f0743e",
    "picture": "#21b3bd",
}


def pin(
    name: str, kind: str, *, setting: bool = False, default: Any = None, doc: str = "", **metadata: Any
) -> dict[str, Any]:
    """`kind` is a type key: image, stream[image], json:detections."""
    bare = kind.partition(":")[0]
    streaming = bare.startswith("stream[")
    return {
        "name": name,
        "type": "stream" if streaming else bare,
        "of": bare[7:-1] if streaming else None,
        "key": kind,
        "doc": doc,
        "required": default is None and not setting,
        "default": default,
        "setting": setting,
        "metadata": metadata,
    }


def kind(
    title: str, category: str, icon: str, inputs: list[Any], outputs: list[Any], shows: str | None = None
) -> dict[str, Any]:
    return {
        "title": title,
        "doc": f"{title}, made up for trying the canvas.",
        "category": category,
        "icon": icon,
        "color": HUES[category],
        "sink": shows is not None,
        "shows": shows,
        "inputs": inputs,
        "outputs": outputs,
    }


def _catalog() -> dict[str, Any]:
    choice = {"enum": ["camera", "synthetic", "file"]}
    size = [pin("width", "number", setting=True, default=1280), pin("height", "number", setting=True, default=720)]
    detect = [
        pin("image", "image", doc="Picture to look at."),
        pin("model", "string", setting=True, default="yolo11n.pt", doc="Which detector looks."),
        pin("confidence", "number", setting=True, default=0.25, minimum=0, maximum=1, doc="How sure it must be."),
        pin("overlap", "number", setting=True, default=0.7, minimum=0, maximum=1),
        pin("classes", "string", setting=True, default=""),
        pin("half_precision", "boolean", setting=True, default=True),
        pin("largest", "number", setting=True, default=640),
        pin("tint", "string", setting=True, default="#38bdf8", widget="color"),
    ]
    return {
        "inputs.camera": kind(
            "Camera",
            "inputs",
            "videocam",
            [pin("source", "string", setting=True, default="camera", **choice), *size],
            [pin("image", "stream[image]", doc="Each frame.")],
        ),
        "inputs.microphone": kind(
            "Microphone",
            "inputs",
            "mic",
            [pin("rate", "number", setting=True, default=16000)],
            [pin("audio", "stream[audio]")],
        ),
        "inputs.text": kind(
            "Text",
            "inputs",
            "notes",
            [pin("text", "string", setting=True, default="Hello", widget="prose")],
            [pin("out", "string")],
        ),
        "vision.detect": kind(
            "Object detector", "vision", "center_focus_strong", detect, [pin("detections", "json:detections")]
        ),
        "vision.count": kind(
            "Count", "vision", "tag", [pin("detections", "json:detections")], [pin("number", "number")], "number"
        ),
        "draw.overlay": kind(
            "Overlay",
            "draw",
            "brush",
            [
                pin("image", "image"),
                pin("detections", "json:detections"),
                pin("labels", "boolean", setting=True, default=True),
            ],
            [pin("image", "image")],
        ),
        "picture.resize": kind(
            "Resize", "picture", "photo_size_select_large", [pin("image", "image"), *size], [pin("image", "image")]
        ),
        "speech.transcribe": kind(
            "Live transcriber",
            "speech",
            "record_voice_over",
            [
                pin("audio", "stream[audio]"),
                pin("model", "string", setting=True, default="base"),
                pin("language", "string", setting=True),
            ],
            [pin("transcript", "stream[string]"), pin("srt", "string")],
        ),
        "text.to_text": kind("To text", "text", "text_fields", [pin("value", "json")], [pin("out", "string")]),
        "outputs.view": kind(
            "View", "outputs", "visibility", [pin("image", "image")], [pin("image", "image")], "image"
        ),
        "outputs.text": kind(
            "Show text", "outputs", "subject", [pin("text", "string")], [pin("text", "string")], "text"
        ),
        "outputs.sound": kind(
            "Sound", "outputs", "volume_up", [pin("audio", "audio")], [pin("audio", "audio")], "sound"
        ),
        "outputs.json": kind(
            "Show JSON", "outputs", "data_object", [pin("value", "json")], [pin("value", "json")], "json"
        ),
    }


CATALOG = _catalog()


def _verdicts() -> dict[str, Any]:
    """Streams take and give what they carry; anything else is refused with a reason."""
    pins = [p for about in CATALOG.values() for side in ("inputs", "outputs") for p in about[side]]
    keys = sorted({p["key"] for p in pins})

    def carried(key: str) -> str:
        return key.removeprefix("stream[").removesuffix("]")

    def verdict(a: str, b: str) -> dict[str, str] | None:
        start, end = carried(a), carried(b)
        if start == end or (end == "json" and start.startswith("json")):
            return None
        reason = f"{start.partition(':')[0]} does not fit here: this pin takes {end.replace(':', ' of ')}."
        return {"reason": reason, "converter": "text.to_text"} if end == "string" else {"reason": reason}

    return {f"{a}>{b}": verdict(a, b) for a in keys for b in keys}


TYPES = {"verdicts": _verdicts(), "colors": {}, "shapes": {}}


def live_shapes() -> dict[str, Any]:
    """The flow the page opens with."""
    nodes = {
        "camera": ("inputs.camera", [0, 144], {"width": 640}),
        "detect": ("vision.detect", [320, 0], {"confidence": 0.4, "model": "shapes-detector.pt"}),
        "draw": ("draw.overlay", [640, 176], {}),
        "view": ("outputs.view", [960, 144], {}),
        "count": ("vision.count", [640, -16], {}),
        "boxes": ("outputs.json", [960, -128], {}),
        "voice": ("inputs.microphone", [0, 384], {}),
        "listen": ("speech.transcribe", [320, 384], {"language": "en"}),
        "caption": ("outputs.text", [640, 400], {}),
    }
    edges = [
        ("camera.image", "detect.image"),
        ("camera.image", "draw.image"),
        ("detect.detections", "draw.detections"),
        ("detect.detections", "count.detections"),
        ("detect.detections", "boxes.value"),
        ("draw.image", "view.image"),
        ("voice.audio", "listen.audio"),
        ("listen.transcript", "caption.text"),
    ]
    return {
        "nodes": {
            node: {"type": kind, "title": "", "set": settings, "at": at, "problems": []}
            for node, (kind, at, settings) in nodes.items()
        },
        "edges": [edge(*a.split("."), *b.split(".")) for a, b in edges],
        "notes": {},
        "frames": {},
    }


def furnished() -> dict[str, Any]:
    """The same flow with a frame, notes, colours, a label, reroute points, a subflow, and nodes left out."""
    flow = live_shapes()
    nodes = flow["nodes"]
    nodes["draw"]["color"] = "pink"
    nodes["count"]["mode"] = "mute"
    nodes["listen"]["mode"] = "bypass"
    nodes["boxes"]["collapsed"] = True
    nodes["clean"] = {"type": "subflow.cleaner", "title": "", "set": {}, "at": [1280, 0], "problems": []}
    flow["frames"]["sound"] = {"title": "Captions", "at": [-40, 312], "size": [968, 360], "color": "teal"}
    text = "# What this does\n\nFinds **shapes** and counts them."
    html = "<h1>What this does</h1><p>Finds <strong>shapes</strong> and counts them.</p>"
    flow["notes"]["note"] = {"text": text, "html": html, "at": [0, -64], "size": [264, 120], "color": "yellow"}
    flow["edges"][1] |= {"label": "raw frames", "bends": [[420, 360]]}
    flow["agents"] = {"subflow.cleaner": subflow()}
    return flow


def subflow() -> dict[str, Any]:
    """How a flow's own subflow stands in the catalogue."""
    about = kind("Cleaner", "vision", "account_tree", [pin("image", "image")], [pin("image", "image")])
    return {**about, "subflow": True}


def edge(source: str, source_pin: str, target: str, target_pin: str) -> dict[str, Any]:
    return {
        "id": f"{source}.{source_pin} -> {target}.{target_pin}",
        "source": source,
        "sourcePin": source_pin,
        "target": target,
        "targetPin": target_pin,
        "policy": None,
    }
