"""Find a node by what a person types: titles, ids, everyday words in two languages, and slips of the finger."""

from collections.abc import Mapping, Sequence
from typing import Any

from rapidfuzz import fuzz

ALIASES = {
    "inputs.camera": "webcam video live source kamera",
    "inputs.microphone": "mic sound record mikrofon",
    "inputs.image_file": "picture photo load bild foto",
    "inputs.video_file": "film movie clip mp4 load",
    "inputs.audio_file": "sound wav mp3 load ton",
    "inputs.file_contents": "bytes binary raw load datei",
    "inputs.whole_film": "video movie mp4 film load",
    "inputs.synthetic_camera": "test pattern fake demo",
    "vision.detect": "yolo object detector find boxes erkennen objekte",
    "vision.track": "yolo bytetrack botsort follow ids verfolgen",
    "vision.classify": "vit resnet efficientnet label image recognition klassifizieren",
    "vision.count": "number of how many sum zählen",
    "speech.transcribe": "whisper speech to text stt captions subtitles asr sprache untertitel",
    "draw.overlay": "annotate boxes labels masks segmentation keypoints pose skeleton zeichnen rahmen",
    "draw.heat_map": "heatmap density wärmebild",
    "draw.text": "caption title write schreiben",
    "draw.picture_in_picture": "pip inset bild im bild",
    "zones.zones": "region area polygon inside dwell count bereich zählen",
    "zones.lines": "tripwire crossing count in out linie zählen",
    "outputs.view": "preview display screen monitor show anzeigen",
    "outputs.text": "panel log print show ausgabe",
    "outputs.captions": "subtitles transcript partial live text untertitel mitschrift",
    "outputs.save_sound": "record audio wav write speichern aufnehmen ton",
    "outputs.save_video": "save record write mp4 film speichern",
    "classic.motion": "movement change alarm bewegung",
    "classic.faces": "people person gesicht",
    "classic.qr": "barcode code",
    "picture.resize": "scale size shrink größe",
    "picture.color": "colour brightness contrast saturation hue gray grey farbe helligkeit kontrast grau",
    "picture.crop": "cut region ausschneiden",
    "text.template": "prompt format vorlage",
}
CLOSE = 78
"""Of 100: how alike a word must be to what was typed; below this nearly anything is found."""


def matches(catalog: Mapping[str, Any], text: str, first: Sequence[str] = ()) -> list[str]:
    """The agents that every word of `text` fits, best first; of equals those named in `first` come before others."""
    words = text.lower().split()
    scored = [(_score(name, about, words), name) for name, about in catalog.items()]
    found = [(score, name) for score, name in scored if score > 0]
    order = {name: place for place, name in enumerate(first)}
    found.sort(key=lambda one: (-one[0], order.get(one[1], len(order)), list(catalog).index(one[1])))
    return [name for _, name in found]


def _score(name: str, about: Mapping[str, Any], words: Sequence[str]) -> float:
    """0 if some word fits nothing; with no word everything fits alike."""
    if not words:
        return 1.0
    title = about["title"].lower()
    parts = [_fit(word, title, f"{name} {ALIASES.get(name, '')}".lower(), about["doc"].lower()) for word in words]
    return 0.0 if min(parts) == 0 else sum(parts) / len(parts)


def _fit(word: str, title: str, also: str, doc: str) -> float:
    if title.startswith(word):
        return 100.0
    if any(part.startswith(word) for part in title.split()):
        return 95.0
    if any(part.startswith(word) for part in also.replace(".", " ").replace("_", " ").split()):
        return 90.0
    if word in title or word in also:
        return 85.0
    if len(word) > 3 and (close := _closeness(word, f"{title} {also}")) >= CLOSE:
        return close * 0.8
    return 40.0 if len(word) > 2 and word in doc else 0.0


def _closeness(word: str, text: str) -> float:
    return max((fuzz.ratio(word, part) for part in text.replace(".", " ").replace("_", " ").split()), default=0.0)
