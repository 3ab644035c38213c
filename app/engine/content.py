"""All that a node's result depends on, as one short text: its inputs by their content, its settings, its code."""

import ast
import hashlib
import importlib.util
import inspect
import pickle
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import orjson

from app.engine.plan import Step
from app.engine.references import references
from app.recordings import pack
from app.sdk import Audio, Image, Outputs, Video

FORMAT = "1"
"""Another number makes all that was kept before unknown."""
_PIECE = 1 << 20


class Contents:
    """Any thread may ask."""

    def __init__(self, find: Callable[[str], Path], weights: Callable[[str], Path | None]) -> None:
        """`find`: a file behind a path or a reference, or FileNotFoundError; `weights`: a model by its name."""
        self._find, self._weights = find, weights
        self._files: dict[Path, tuple[tuple[int, int], str]] = {}
        self._codes: dict[Callable[..., Any], str | None] = {}
        self._reading = threading.Lock()
        """Python 3.11 parses in one thread at a time, or says SystemError (python/cpython 106905)."""

    def key(self, step: Step, inputs: Mapping[str, Any]) -> str | None:
        """None if it depends on something whose content cannot be told."""
        given = {pin: value for pin, value in inputs.items() if pin != "run" or step.manifest.input("run")}
        try:
            values = {pin: self._value(step, pin, value) for pin, value in given.items()}
        except (FileNotFoundError, ValueError, TypeError):
            return None
        return self.key_of(step, values)

    def key_of(self, step: Step, digests: Mapping[str, str]) -> str | None:
        """The same from the digests of its inputs. What is not given is what its code says."""
        with self._reading:
            if step.type.call not in self._codes:
                self._codes[step.type.call] = _code_of(step.type.call)
        if (code := self._codes[step.type.call]) is None:
            return None
        about = (FORMAT, step.manifest.id, step.manifest.version, code, sorted(digests.items()))
        return hashlib.sha256(orjson.dumps(about)).hexdigest()

    def are_there(self, result: Any) -> bool:
        """Whether the media that a result names, if it names any, can still be had."""
        is_several = isinstance(result, Outputs)
        said = [getattr(result, pin) for pin in type(result).model_fields] if is_several else result
        try:
            for reference in references(said):
                self._find(reference)
        except FileNotFoundError:
            return False
        return True

    def setting(self, step: Step, pin: str, value: Any) -> str:
        """The digest of what is set. Raises FileNotFoundError if that is a file and there is none."""
        return self._value(step, pin, value)

    def _value(self, step: Step, pin: str, value: Any) -> str:
        found = step.manifest.input(pin)
        if isinstance(value, str) and value and found is not None:
            if found.metadata.widget == "file":
                return self._file(self._find(value))
            if (path := self._weights(value)) is not None:
                return f"{value} {self._file(path)}"
        return digest(value)

    def _file(self, path: Path) -> str:
        """Read once, and again when it has changed."""
        if path.is_dir():
            raise FileNotFoundError(f"{path} is a folder")
        about = path.stat()
        stamp = (about.st_size, about.st_mtime_ns)
        known = self._files.get(path)
        if known is None or known[0] != stamp:
            with path.open("rb") as file:
                known = self._files[path] = (stamp, hashlib.file_digest(file, "sha256").hexdigest())
        return known[1]


def digest(value: Any) -> str:
    """What a value is, not where it came from: pictures by their file or pixels and marks, sound by its samples.

    Raises TypeError for what cannot be told, such as an object with a life of its own.
    """
    match value:
        case Image():
            return _image(value)
        case Audio():
            return _hash(f"audio {value.rate} {value.time} {value.gap}", value.samples.tobytes())
        case Video():
            raise TypeError("a film is its file, which may change")
        case str():
            return _hash("text", value.encode("utf-8", "surrogatepass"))
        case float() | int() | None:
            return _hash("json", orjson.dumps(value))
        case dict() | list() | tuple():
            return _hash("json", orjson.dumps(value, option=orjson.OPT_SORT_KEYS | orjson.OPT_SERIALIZE_NUMPY))
    about, data = pack(value)
    return _hash(orjson.dumps(about, option=orjson.OPT_SORT_KEYS).decode(), data)


def _image(image: Image) -> str:
    about = pickle.dumps(image.marks, 5).hex() if image.marks else ""  # what `plain` writes is rounded, for people
    came = image.raster.file
    if came is not None:
        return _hash(f"file {came[1]} {image.time} {about}", came[0])
    return _hash(f"pixels {image.size} {image.time} {about}", np.ascontiguousarray(image.bare).data)


def _hash(about: str, data: Any) -> str:
    found = hashlib.sha256(f"{type(about).__name__}{len(about)} {about}".encode())
    found.update(data)
    return found.hexdigest()


def _code_of(call: Callable[..., Any]) -> str | None:
    """A node's code, with what it imports of its own package; None if that cannot be found."""
    module = sys.modules.get(inspect.unwrap(call).__module__)
    path = getattr(module, "__file__", None)
    if module is None or path is None or not Path(path).is_file():
        return None
    found = hashlib.sha256()
    for one in sorted(_needed(Path(path), module.__name__)):
        found.update(one.read_bytes())
    return found.hexdigest()


def _needed(path: Path, name: str) -> set[Path]:
    """The files that a module is made of: itself, and those of its own package that it imports, and they."""
    package, seen, look = name.partition(".")[0], {path}, [path]
    while look:
        for imported in _imports(look.pop()):
            if imported.partition(".")[0] == package and (more := _file_of(imported)) not in seen and more is not None:
                seen.add(more)
                look.append(more)
    return seen


def _imports(path: Path) -> Iterator[str]:
    for item in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(item, ast.Import):
            yield from (one.name for one in item.names)
        elif isinstance(item, ast.ImportFrom) and item.module and not item.level:
            yield item.module


def _file_of(name: str) -> Path | None:
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, ValueError):
        return None
    return Path(spec.origin) if spec is not None and spec.origin and spec.origin.endswith(".py") else None
