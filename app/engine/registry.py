"""Find every node: those in nodes/, those other packages offer, those dropped in a folder, those served elsewhere."""

import importlib
import importlib.util
import pkgutil
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType

from app.agents import Outside
from app.sdk import AgentManifest, NodeType

GROUP = "mentatlab.nodes"
_FILES = "agents/"
"""As the files of agents outside are called among what is broken."""
MEDIA = ("image", "audio", "video", "binary")


@dataclass(frozen=True, slots=True)
class Broken:
    """A pack that would not import: shown in the palette, harmless to the rest."""

    pack: str
    error: str
    trace: str


@dataclass
class Registry:
    """Node types by id. Two registries can live side by side: nothing here is global."""

    nodes: dict[str, NodeType] = field(default_factory=dict)
    broken: list[Broken] = field(default_factory=list)
    off: dict[str, str] = field(default_factory=dict)
    """Nodes that are there but turned off, and by which setting."""
    round: int = 0
    """Another number each time that agents outside were read anew."""
    _outside: frozenset[str] = frozenset()
    _no_media: str = ""

    @property
    def agents(self) -> dict[str, AgentManifest]:
        return {name: found.manifest for name, found in list(self.nodes.items())}

    def add(self, pack: str, module: ModuleType) -> None:
        """Take every node that `module` defines. Raises ValueError if a name is taken."""
        for found in vars(module).values():
            kind = getattr(found, "__node__", None)
            if isinstance(kind, NodeType) and found.__module__ == module.__name__:
                self.add_type(pack, kind)

    def leave_out_media(self, setting: str) -> None:
        """Turn every node off that takes or gives pictures, sound, films or bytes."""
        self._no_media = setting
        for name, found in list(self.nodes.items()):
            if any(pin.carries in MEDIA for pin in (*found.manifest.inputs, *found.manifest.outputs)):
                del self.nodes[name]
                self.off[name] = setting

    def take_in(self, outside: Outside) -> None:
        """Read the manifest files of agents outside, for the first time or anew. What is there already stays as it is.

        A session that runs goes on with what it has, until its flow is edited.
        """
        found: dict[str, NodeType] = {}
        broken = [one for one in self.broken if not one.pack.startswith(_FILES)]
        others = (self.nodes.keys() | self.off.keys()) - self._outside
        for file, kind in outside.found():
            if isinstance(kind, str):
                broken.append(Broken(_FILES + file, kind, kind))
            elif (name := kind.manifest.id) in found or name in others:
                twice = f"there is another {name}; give this one another id"
                broken.append(Broken(_FILES + file, twice, twice))
            else:
                found[name] = kind
        for name in self._outside - found.keys():
            self.nodes.pop(name, None)
            self.off.pop(name, None)
        self.nodes.update(found)
        self.broken, self._outside, self.round = broken, frozenset(found), self.round + 1
        if self._no_media:
            self.leave_out_media(self._no_media)

    def add_type(self, pack: str, kind: NodeType) -> None:
        name = f"{pack}/{kind.manifest.id}" if pack else kind.manifest.id
        manifest = kind.manifest.model_copy(update={"id": name})
        named = NodeType(kind.call, manifest, kind.wants_run, kind.timeout)
        if self.nodes.setdefault(name, named) != named:
            raise ValueError(f"two nodes are called {name}")


def discover(folder: Path | None = None, outside: Outside | None = None) -> Registry:
    """Look through nodes/, the entry points `mentatlab.nodes`, the `*.py` of `folder`, and the manifest files of
    agents outside. Loads no model library, and asks no server.
    """
    registry = Registry()
    for pack, name, load in _modules(folder):
        try:
            registry.add(pack, load())
        except (Exception, SystemExit) as error:  # somebody else's code may raise anything; the lab starts regardless
            broken = Broken(f"{pack}/{name}" if pack else name, f"{type(error).__name__}: {error}", "")
            registry.broken.append(Broken(broken.pack, broken.error, traceback.format_exc()))
    if outside is not None:
        registry.take_in(outside)
    return registry


def _modules(folder: Path | None) -> Iterator[tuple[str, str, Callable[[], ModuleType]]]:
    nodes = importlib.import_module("nodes")
    for module in pkgutil.iter_modules(nodes.__path__):
        if not module.name.startswith("_"):
            yield "", module.name, lambda name=module.name: importlib.import_module(f"nodes.{name}")  # type: ignore[misc]
    for point in entry_points(group=GROUP):
        pack = point.dist.name if point.dist else point.name
        yield pack, point.name, lambda name=point.value: importlib.import_module(name)  # type: ignore[misc]
    if folder is not None and folder.is_dir():
        for path in sorted(folder.glob("[!_]*.py")):
            yield "local", path.stem, lambda path=path: _from_file(path)  # type: ignore[misc]


def _from_file(path: Path) -> ModuleType:
    name = f"mentatlab_local.{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path.name} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # get_type_hints looks the module up by name
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    return module
