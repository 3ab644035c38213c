"""Manifest files for the nodes that are served."""

import os
from collections.abc import Iterable
from pathlib import Path

import yaml

from app.sdk.manifest import AgentManifest
from app.sdk.node import NodeType
from app.sdk.secret import Secret


def manifest_files(kinds: Iterable[NodeType], address: str, folder: Path, secret: Secret | None = None) -> list[Path]:
    """Write one for each, such as `mine.shout.yaml`, for agents served at `address`, who want the secret told."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for kind in kinds:
        path = folder / f"{kind.manifest.id}.yaml"
        part = folder / f".{path.name}.{os.getpid()}"  # a lab that reads the folder just now finds it whole or not
        part.write_text(manifest_text(outside(kind.manifest, address, secret)), encoding="utf-8")
        part.replace(path)
        written.append(path)
    return written


def outside(manifest: AgentManifest, address: str, secret: Secret | None = None) -> AgentManifest:
    """The same agent, as it is declared where it is called from."""
    return manifest.model_copy(update={"runtime": "http", "entry": f"{address}/{manifest.id}", "secret": secret})


def manifest_text(manifest: AgentManifest) -> str:
    plain = manifest.model_dump(mode="json", exclude_defaults=True)
    plain |= {"resources": manifest.resources.model_dump(mode="json", exclude={"profiles"})}
    return str(yaml.safe_dump(plain, sort_keys=False, allow_unicode=True, width=120))
