"""The recordings there are: a folder each, with what a list says of it beside the recording itself."""

import re
import shutil
import threading
import uuid
from datetime import UTC, datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from app.recordings.log import BadRecordingError
from app.recordings.recording import Recording

FILE, ABOUT = "recording.mlrec", "about.json"


class About(BaseModel):
    """What a list says of a recording. `is_whole`: whether the figures are those of all of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    name: str
    flow: str = ""
    """The stored flow it was recorded from."""
    created: datetime
    seconds: float = 0.0
    size: int = 0
    items: int = 0
    dropped: int = 0
    reason: str = ""
    """Why it ended: `asked`, `limit`, `disk`, `failed`; empty if the program ended first."""
    is_whole: bool = False


class Recordings:
    """Blocks; every method may be called from any thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._writing: set[str] = set()

    def create(self, name: str, flow: str = "") -> About:
        """Make room for a new one, at `path`, that is being written until it is `finished`."""
        about = About(id=uuid.uuid4().hex[:12], name=name[:200], flow=flow, created=datetime.now(UTC))
        (self._folder / about.id).mkdir(parents=True)
        self._writing.add(about.id)
        self._write(about)
        return about

    def path(self, id: str) -> Path:  # noqa: A002 - its name everywhere
        """Raises KeyError."""
        path = self._folder / id / FILE
        if not re.fullmatch(r"[0-9a-f]{12}", id) or not path.is_file():
            raise KeyError(id)
        return path

    def place(self, id: str) -> Path:  # noqa: A002
        """Where one that was just created is to be written."""
        return self._folder / id / FILE

    def open(self, id: str) -> Recording:  # noqa: A002
        """Raises KeyError, or BadRecordingError."""
        return Recording(self.path(id))

    def picture(self, id: str) -> Path | None:  # noqa: A002
        """One of its pictures, to know it by, if it has any. Raises KeyError."""
        return next(iter(sorted(self.path(id).parent.glob("picture.*"))), None)

    def about(self, id: str) -> About:  # noqa: A002
        """Raises KeyError. What was cut short is looked through, once."""
        path = self.path(id)
        try:
            about = About.model_validate_json((path.parent / ABOUT).read_bytes())
        except (OSError, ValidationError):  # lost with the power, say: the recording is there all the same
            made = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            about = About(id=id, name=id, created=made)
        if about.is_whole or id in self._writing:
            return about
        return self._told(about, "")

    def finished(self, id: str, reason: str) -> About:  # noqa: A002
        """It is written to its end."""
        about = self._told(self.about(id), reason)
        self._writing.discard(id)
        return about

    def listed(self) -> list[About]:
        """All of them, the newest first; those that cannot be read are left out."""
        found = []
        for path in self._folder.glob(f"*/{FILE}"):
            try:
                found.append(self.about(path.parent.name))
            except (KeyError, BadRecordingError):
                continue
        return sorted(found, key=lambda about: about.created, reverse=True)

    def rename(self, id: str, name: str) -> None:  # noqa: A002
        """Raises KeyError."""
        self._write(self.about(id).model_copy(update={"name": name[:200]}))

    def delete(self, id: str) -> None:  # noqa: A002
        """Raises KeyError. One that is being written is not deleted: stop it first."""
        folder = self.path(id).parent
        if id in self._writing:
            raise BadRecordingError("it is being recorded", "Stop recording first")
        shutil.rmtree(folder)

    def _told(self, about: About, reason: str) -> About:
        found = self.open(about.id)
        if (picture := found.picture()) is not None:
            (self._folder / about.id / f"picture.{picture[1].partition('/')[2]}").write_bytes(picture[0])
        known = {"seconds": found.seconds, "size": found.size, "items": len(found.items), "dropped": found.dropped}
        about = about.model_copy(update={**known, "reason": reason, "is_whole": True})
        self._write(about)
        return about

    def _write(self, about: About) -> None:
        path = self._folder / about.id / ABOUT
        with self._lock:
            fresh = path.with_suffix(".new")
            fresh.write_text(about.model_dump_json(indent=2), encoding="utf-8")
            fresh.replace(path)
