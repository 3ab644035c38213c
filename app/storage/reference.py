"""The address of stored media: `mlab://workspace/flow/execution/node/pin_timestamp.ext`."""

import re
from datetime import datetime
from pathlib import PurePosixPath
from typing import Literal, NamedTuple

Code = Literal[
    "too_large", "wrong_type", "checksum_mismatch", "bad_reference", "unknown_upload", "bad_part", "busy", "incomplete",
    "not_direct", "storage_unavailable", "insufficient_storage",
]  # fmt: skip
_SCHEME = "mlab://"
_PART = re.compile(r"(?!\.)[\w.-]{1,160}")
"""No slash and no dot at the front, so that a reference never leads out of the folder or to what is hidden in it."""


class StorageError(Exception):
    """Bytes that were not taken, or are not there. `code` is stable, for programs."""

    def __init__(self, code: Code, message: str, remedy: str = "") -> None:
        super().__init__(f"{message}. {remedy}" if remedy else message)
        self.code, self.message, self.remedy = code, message, remedy


class Place(NamedTuple):
    """Where a value was made. `node` and `pin` may be any text; what an address cannot hold becomes a dash."""

    workspace: str
    flow: str
    execution: str
    node: str
    pin: str


class Reference(NamedTuple):
    """Uploads come from no node: theirs is `mlab://local/uploads/-/-/name_timestamp.ext`."""

    workspace: str
    flow: str
    execution: str
    node: str
    file: str

    @classmethod
    def parse(cls, text: str) -> "Reference":
        """Read what `str` wrote, or its part after `mlab://`. Raises StorageError for anything else."""
        parts = text.removeprefix(_SCHEME).split("/")
        if len(parts) != 5 or not all(map(_PART.fullmatch, parts)):
            remedy = "It looks like mlab://workspace/flow/execution/node/pin_timestamp.ext"
            raise StorageError("bad_reference", f"{text[:120]!r} is no reference", remedy)
        return cls(*parts)

    @classmethod
    def upload(cls, name: str, extension: str, now: datetime) -> "Reference":
        """A new one for an upload that was called `name`. `extension` begins with a dot."""
        stem = _slug(PurePosixPath(name.replace("\\", "/")).stem) or "upload"
        return cls("local", "uploads", "-", "-", f"{stem}_{now:%Y%m%dT%H%M%S%f}{extension}")

    @classmethod
    def made(cls, place: Place, extension: str, now: datetime) -> "Reference":
        """A new one for what a pin said. `extension` begins with a dot."""
        workspace, flow, execution, node, pin = (_slug(part) or "-" for part in place)
        return cls(workspace, flow, execution, node, f"{pin}_{now:%Y%m%dT%H%M%S%f}{extension}")

    @property
    def key(self) -> str:
        """The path below the storage's root."""
        return "/".join(self)

    def __str__(self) -> str:
        return _SCHEME + self.key


def _slug(text: str) -> str:
    return re.sub(r"[^\w-]+", "-", text).strip("-_")[:80]
