"""How much memory a model takes."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

WEIGHTS = (".pt", ".pth", ".bin", ".safetensors", ".onnx", ".gguf")
"""Files that are read into memory whole."""


def bytes_of(model: Any) -> int:
    """Bytes of every torch parameter and buffer reachable from an object's attributes, each tensor counted once.

    A `size` attribute of the object, in bytes, is believed instead.
    """
    said = getattr(model, "size", None)
    if isinstance(said, int):
        return said
    seen: dict[int, int] = {}
    _add(model, seen, depth=4)
    return sum(seen.values())


def _add(thing: Any, seen: dict[int, int], depth: int) -> None:
    if hasattr(thing, "parameters") and hasattr(thing, "buffers"):
        for tensor in (*_tensors(thing.parameters), *_tensors(thing.buffers)):
            if not tensor.is_sparse:  # Whisper keeps a small sparse mask, which has no address
                seen[tensor.data_ptr()] = tensor.numel() * tensor.element_size()
    elif depth and hasattr(thing, "__dict__"):
        for part in vars(thing).values():
            _add(part, seen, depth - 1)


def _tensors(listed: Any) -> list[Any]:
    try:
        return list(listed())
    except TypeError:  # something of that name that is no torch module's
        return []


def bytes_expected(args: Iterable[Any]) -> int:
    """How much a model that is loaded with these arguments will take at least: the size of the files they name.

    Blocks. What names no file that is there counts nothing.
    """
    paths = [Path(arg) for arg in args if isinstance(arg, str | Path) and str(arg).strip()]
    return sum(_bytes_on_disk(path) for path in paths)


def _bytes_on_disk(path: Path) -> int:
    try:
        if path.is_file():
            return path.stat().st_size
        if path.is_dir():
            return sum(file.stat().st_size for file in path.iterdir() if file.suffix in WEIGHTS and file.is_file())
    except OSError:  # a text that is no path, or one too long to be: it says nothing of a size
        return 0
    return 0
