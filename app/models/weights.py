"""Where a model's files are: shipped, in a folder, or on a hub when somebody allowed it."""

import lzma
import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

from app.sdk import NodeError

_CHECK = "Check the name and the network"
Progress = Callable[[float, str], None]


class Weights:
    """Finds models by name. `shipped` is read-only, `kept` is the data folder's and is written to.

    `may_load` is asked about every path: reading a model's file can run what somebody put in it.
    """

    def __init__(
        self, shipped: Path, kept: Path, *, hub: bool = False, may_load: Callable[[Path], bool] = lambda path: True
    ) -> None:
        self.shipped, self.kept, self.hub = shipped, kept, hub
        self._may_load = may_load

    def find(self, name: str, progress: Progress = lambda fraction, note: None) -> Path:
        """The file or folder of `name`: a path, a shipped model, one fetched before, or, if allowed, a hub id.

        Packed files (`.xz`) are unpacked once, next to what was fetched. Blocks; raises NodeError naming the remedy.
        """
        if not name.strip():
            raise NodeError("no model is named", f"Choose one of {', '.join(self.names())}", pin="model")
        for path in (Path(name).expanduser(), self.shipped / name, self.kept / name):
            if path.exists() and self._may_load(path.resolve()):
                return self._unpacked(path, progress) if path.suffix == ".xz" else path.resolve()
        if self.hub and _is_hub_id(name):
            return self._fetched(name, progress)
        raise NodeError(f"the model {name} is not on this machine", self._remedy(name), pin="model")

    def here(self, name: str) -> Path | None:
        """The file of a model that is on this machine, as it came; None for anything else."""
        if not 0 < len(name) < 200 or "\0" in name:
            return None
        return next((path for path in (self.shipped / name, self.kept / name) if path.is_file()), None)

    def names(self) -> list[str]:
        """What is on this machine."""
        folders = [folder for folder in (self.shipped, self.kept) if folder.is_dir()]
        found = {path.name for folder in folders for path in folder.iterdir() if _is_model(path)}
        return sorted(found)

    def _remedy(self, name: str) -> str:
        here = f"Choose one of {', '.join(self.names()) or 'none yet'}, or name a file or folder"
        fetch = "; MENTATLAB_HUB=1 allows it to be fetched from the model hub"
        return here + (fetch if _is_hub_id(name) else "")

    def _unpacked(self, packed: Path, progress: Progress) -> Path:
        target = self.kept / "unpacked" / packed.stem
        if target.exists() and target.stat().st_mtime >= packed.stat().st_mtime:
            return target
        target.parent.mkdir(parents=True, exist_ok=True)
        progress(0.0, f"unpacking {packed.name}")
        part = target.with_suffix(f".{os.getpid()}-{threading.get_ident()}.part")  # two nodes may ask at once
        with lzma.open(packed) as source, part.open("wb") as sink:
            shutil.copyfileobj(source, sink)
        part.replace(target)
        return target

    def _fetched(self, name: str, progress: Progress) -> Path:
        from huggingface_hub import snapshot_download
        from huggingface_hub.errors import HfHubHTTPError

        progress(0.0, f"fetching {name}")
        part, whole = self.kept / "fetching" / name, self.kept / name  # what broke off is taken up again there
        try:
            snapshot_download(name, local_dir=part, tqdm_class=_reporting(progress, name))
        except (HfHubHTTPError, OSError, ValueError) as error:
            reason = str(error).strip().partition("\n")[0]
            raise NodeError(f"{name} could not be fetched: {reason}", _CHECK, pin="model") from error
        whole.parent.mkdir(parents=True, exist_ok=True)
        part.rename(whole)
        return whole


def _reporting(progress: Progress, name: str) -> type:
    """A progress bar class, as the hub's library wants one, that draws nothing and reports instead."""
    from tqdm.auto import tqdm

    class Reporting(tqdm):  # type: ignore[type-arg]  # generic to the type checker only
        def display(self, *_: object, **__: object) -> None:
            progress(self.n / self.total if self.total else 0.0, f"fetching {name}")

    return Reporting


def _is_hub_id(name: str) -> bool:
    return name.count("/") == 1 and not name.startswith((".", "/", "~"))


def _is_model(path: Path) -> bool:
    return path.suffix in (".pt", ".xz", ".safetensors", ".onnx") or (path / "config.json").exists()
