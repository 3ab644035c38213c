"""A node is a typed function: if it returns, it computes once; if it yields, it streams."""

import inspect
from collections.abc import AsyncIterable, Callable
from dataclasses import dataclass
from types import NoneType
from typing import Annotated, Any, Literal, TypeVar, get_args, get_type_hints, overload

from pydantic import BaseModel, ConfigDict

from app.sdk.manifest import AgentManifest, Pin, Resources
from app.sdk.pins import as_stream, read_pin
from app.sdk.run import Run

F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")
_LAST = object()
Last = Annotated[T, _LAST]  # on an output of a streaming node: said once, as one value, not once per yield


class Outputs(BaseModel):
    """Output pins: one field each, documented by the string under it. A field left at None says nothing."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True, use_attribute_docstrings=True, extra="forbid")


@dataclass(frozen=True, slots=True)
class NodeType:
    """A node function together with the manifest read from it."""

    call: Callable[..., Any]
    manifest: AgentManifest
    wants_run: bool
    timeout: float | None = None
    """Seconds one call may take before it is given up."""

    @property
    def is_async(self) -> bool:
        return inspect.iscoroutinefunction(self.call)


@overload
def node(fn: F, /) -> F: ...
@overload
def node(
    *,
    title: str = "",
    category: str = "",
    version: str = "1.0.0",
    device: Literal["cpu", "gpu"] = "cpu",
    gil: Literal["releases", "holds"] = "releases",
    sink: bool = False,
    pure: bool = True,
    live: bool = False,
    timeout: float | None = None,
    resources: Resources = Resources(),
) -> Callable[[F], F]: ...
def node(fn: F | None = None, /, **about: Any) -> F | Callable[[F], F]:
    """Mark a function as a node. The function itself comes back unchanged.

    Raises TypeError, naming the function and the parameter, if an annotation is no kind of value a wire can carry.
    """

    def mark(fn: F) -> F:
        vars(fn)["__node__"] = describe(fn, **about)
        return fn

    return mark(fn) if fn else mark


def describe(
    fn: Callable[..., Any],
    *,
    title: str = "",
    category: str = "",
    version: str = "1.0.0",
    device: Literal["cpu", "gpu"] = "cpu",
    gil: Literal["releases", "holds"] = "releases",
    sink: bool = False,
    pure: bool = True,
    live: bool = False,
    timeout: float | None = None,
    resources: Resources = Resources(),
) -> NodeType:
    """Read a function's signature and docstring into a manifest, without calling it."""
    if inspect.isgeneratorfunction(fn):
        raise TypeError(f"{fn.__name__}: a node that yields is an `async def`; put async in front")
    hints = get_type_hints(fn, include_extras=True)
    parameters = inspect.signature(fn).parameters
    for name in [*parameters, "return"]:
        if hints.get(name) in (None, Any, object):
            raise TypeError(f"{fn.__name__}({name}): say which kind of value this is")
    family = fn.__module__.rpartition(".")[2]
    text, docs = _split_doc(fn)
    streaming = inspect.isasyncgenfunction(fn)
    inputs = tuple(
        read_pin(f"{fn.__name__}({name})", name, hints[name], docs.get(name, ""), parameter.default)
        for name, parameter in parameters.items()
        if hints[name] is not Run
    )
    if not streaming:
        _demand_no_stream(fn.__name__, inputs)
    if gil == "holds" and Run in hints.values() and not inspect.iscoroutinefunction(fn) and not streaming:
        raise TypeError(f"{fn.__name__}: what runs in a process of its own cannot take run; make it `async def`")
    manifest = AgentManifest(
        id=f"{family}.{fn.__name__}",
        version=version,
        title=title or fn.__name__.replace("_", " ").capitalize(),
        description=text,
        entry=f"{fn.__module__}:{fn.__qualname__}",
        category=category or family,
        device=device,
        gil=gil,
        streaming=streaming,
        sink=sink,
        pure=pure,
        live=live,
        inputs=inputs,
        outputs=_output_pins(fn.__name__, _said(fn, hints["return"], streaming), streaming),
        resources=resources,
    )
    return NodeType(fn, manifest, wants_run=Run in hints.values(), timeout=timeout)


def _demand_no_stream(owner: str, inputs: tuple[Pin, ...]) -> None:
    """What returns is called once for each item, so there would be no stream to hand it."""
    for pin in inputs:
        if pin.type == "stream":
            raise TypeError(
                f"{owner}({pin.name}): a node that takes a Stream yields, `async def` with `-> Stream[...]`; "
                "mark what it says once, at the end, with Last"
            )


def _said(fn: Callable[..., Any], returns: Any, streaming: bool) -> Any:
    """What one call, or one yield, says."""
    if not streaming:
        return returns
    inner = get_args(returns)
    if getattr(returns, "__origin__", None) is not AsyncIterable or not inner:
        raise TypeError(f"{fn.__name__}(return): a node that yields returns Stream[what it yields], not {returns!r}")
    return inner[0]


def _output_pins(owner: str, returns: Any, streaming: bool) -> tuple[Pin, ...]:
    if returns is NoneType:
        return ()  # it does something, and says nothing
    if not (isinstance(returns, type) and issubclass(returns, Outputs)):
        return (as_stream(read_pin(f"{owner}(return)", "out", returns, "", inspect.Parameter.empty), streaming),)
    hints = get_type_hints(returns, include_extras=True)
    pins = []
    for name, field in returns.model_fields.items():
        pin = read_pin(f"{owner} -> {name}", name, hints[name], field.description or "", inspect.Parameter.empty)
        pins.append(as_stream(pin, streaming and _LAST not in getattr(hints[name], "__metadata__", ())))
    return tuple(pins)


def _split_doc(fn: Callable[..., Any]) -> tuple[str, dict[str, str]]:
    """A Google-style docstring as its text and its `Args:`, which may run over several lines."""
    text, _, rest = (inspect.getdoc(fn) or "").partition("\nArgs:\n")
    docs: dict[str, str] = {}
    name = ""
    for line in rest.splitlines():
        indent = len(line) - len(line.lstrip())
        if line.strip() and indent == 0:
            break
        if indent == 4 and ":" in line:
            name, _, doc = line.strip().partition(":")
            docs[name] = doc.strip()
        elif name and line.strip():
            docs[name] += " " + line.strip()
    return text.strip(), docs
