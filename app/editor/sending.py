"""What sends files from a page to the storage: in parts, with how far each is, and again after a cut."""

import json
from pathlib import Path

from nicegui import ui

from app.editor.wording import Words

_SCRIPT = (Path(__file__).parent / "uploads.js").read_text(encoding="utf-8")


def bring_uploads(words: Words) -> None:
    """Give this page `sendFile(file)`, which answers with a reference."""
    said = json.dumps(words.room("uploads")).replace("<", "\\u003c")
    ui.add_body_html(f'<script type="module">{_SCRIPT.replace("WORDS", said, 1)}</script>')
