"""What the editor says, in the reader's language: one catalogue in `words/`, a folder a language, a file a room."""

import locale
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from starlette.requests import Request

LANGUAGES = {"en": "English", "de": "Deutsch"}
COOKIE = "mentat-language"
_FOLDER = Path(__file__).parent / "words"


class Words:
    """One language's words. `words("page.locate", node="view")` fills what stands in braces."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._texts = texts(language)

    def __call__(self, key: str, **values: object) -> str:
        """Raises KeyError for a key that no room has: a test asks for every one that the code names."""
        return self._texts[key].format(**values) if values else self._texts[key]

    def room(self, room: str) -> dict[str, str]:
        """All words of one room without its name in front: what the canvas is given."""
        return {key.partition(".")[2]: text for key, text in self._texts.items() if key.startswith(f"{room}.")}


def words_for(request: Request) -> Words:
    """In the language this browser chose here, else the first it asks for that there is, else English."""
    asked = [request.cookies.get(COOKIE, "")]
    asked += [
        part.partition(";")[0].strip()[:2].lower() for part in request.headers.get("accept-language", "").split(",")
    ]
    return Words(next((language for language in asked if language in LANGUAGES), "en"))


def words_here() -> Words:
    """In the language of this machine's person: for what is no page."""
    spoken = (locale.getlocale()[0] or os.environ.get("LANG", ""))[:2].lower()
    return Words(spoken if spoken in LANGUAGES else "en")


@cache
def texts(language: str) -> Mapping[str, str]:
    """Every text by `room.key`."""
    found: dict[str, str] = {}
    for path in sorted((_FOLDER / language).glob("*.yaml")):
        read: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
        found |= {f"{path.stem}.{key}": str(text) for key, text in read.items()}
    return found
