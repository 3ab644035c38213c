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

    @property
    def agents(self) -> dict[str, AgentManifest]:
        return {name: found.manifest for name, found in self.nodes.items()}

    def add(self, pack: str, module: ModuleType) -> None:
        """Take every node that `module` defines. Raises ValueError if a name is taken."""
        for found in vars(module).values():
            kind = getattr(found, "__node__", None)
            if isinstance(kind, NodeType) and found.__module__ == module.__name__:
                self.add_type(pack, kind)

    def leave_out_media(self, setting: str) -> None:
        """Turn every node off that takes or gives pictures, sound, films or bytes."""
        for name, found in list(self.nodes.items()):
            if any(pin.carries in MEDIA for pin in (*found.manifest.inputs, *found.manifest.outputs)):
                del self.nodes[name]
                self.off[name] = setting

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
    for file, found in outside.found() if outside is not None else ():
        try:
            if isinstance(found, str):
                registry.broken.append(Broken(f"agents/{file}", found, found))
            elif found.manifest.id in registry.nodes:
                raise ValueError(f"there is another {found.manifest.id}; give this one another id")
            else:
                registry.add_type("", found)
        except ValueError as error:
            registry.broken.append(Broken(f"agents/{file}", str(error), str(error)))
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
