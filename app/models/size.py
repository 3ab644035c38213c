"""How much memory a model takes."""

from typing import Any


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
