"""`python -m app.sdk.serve FILE`."""

import importlib
import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Annotated

import typer
from pydantic import ValidationError

from app.sdk.node import NodeType
from app.sdk.secret import Secret
from app.sdk.serve import application, manifest_files


def main(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A Python file with @node functions, or a module's name.")
    ],
    port: Annotated[int, typer.Option(help="Port to listen on.", min=1, max=65535)] = 9000,
    host: Annotated[
        str, typer.Option(help="Address to listen on; whoever reaches it may call the agents.")
    ] = "127.0.0.1",
    address: Annotated[str, typer.Option(help="Where the lab reaches it, if that is another address.")] = "",
    secret_env: Annotated[
        str, typer.Option(metavar="NAME", help="A variable with the token that whoever calls has to tell.")
    ] = "",
    secret_file: Annotated[str, typer.Option(metavar="PATH", help="The same in a file.")] = "",
    manifests: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write the manifest files there, such as ~/.mentatlab/agents.")
    ] = None,
) -> None:
    """Serve the nodes of a module as agents outside."""
    import uvicorn

    kinds = nodes_of(read_module(file))
    if not kinds:
        raise typer.BadParameter(f"{file} has no function with @node on it")
    secret = _secret(secret_env, secret_file)
    where = address.rstrip("/") or f"http://{f'[{host}]' if ':' in host else host}:{port}"
    if manifests is not None:
        for path in manifest_files(kinds, where, manifests.expanduser(), secret[0]):
            print(f"wrote {path}")
    for kind in kinds:
        print(f"serving {kind.manifest.id} at {where}/{kind.manifest.id}", flush=True)
    uvicorn.run(application(kinds, secret[1]), host=host, port=port, log_level="warning", ws_max_size=64 * 1024 * 1024)


def _secret(env: str, file: str) -> tuple[Secret | None, str]:
    """Where it is found, and the token. Raises BadParameter."""
    if not env and not file:
        return None, ""
    try:
        found = Secret(env=env or None, file=str(Path(file).expanduser().resolve()) if file else None)
        return found, found.read(Path())
    except ValueError as error:
        said = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error)
        raise typer.BadParameter(said) from None


def nodes_of(module: ModuleType) -> list[NodeType]:
    """Its own, in the order they are written."""
    found = [
        getattr(one, "__node__", None)
        for one in vars(module).values()
        if getattr(one, "__module__", "") == module.__name__
    ]
    return [kind for kind in found if isinstance(kind, NodeType)]


def read_module(file: str) -> ModuleType:
    """A Python file, or a module by its name. Raises BadParameter."""
    path = Path(file)
    if path.suffix != ".py":
        return importlib.import_module(file)
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None or not path.is_file():
        raise typer.BadParameter(f"{file} is no Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module  # get_type_hints looks the module up by name
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    typer.run(main)
