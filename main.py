"""MentatLab: `uv run main.py` opens the editor; `uv run main.py --help` lists what else there is."""

import contextlib
import gc
import json
import math
import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import ValidationError
from typer.exceptions import TyperException

from app.settings import Settings

app = typer.Typer(
    help="Wire multimodal models together and watch them work, live.",
    add_completion=False,
    pretty_exceptions_show_locals=False,
    no_args_is_help=False,
)
FlowFile = Annotated[Path, typer.Argument(metavar="FLOW", help="A flow's file, YAML or JSON.")]


class Format(StrEnum):
    yaml = "yaml"
    json = "json"


class Theme(StrEnum):
    light = "light"
    dark = "dark"


@app.callback(invoke_without_command=True)
def edit(
    context: typer.Context,
    host: Annotated[
        str | None, typer.Option(help="Address to listen on: 127.0.0.1, or with --https every one there is.")
    ] = None,
    port: Annotated[int, typer.Option(help="Port to listen on.", min=0, max=65535)] = 8080,
    native: Annotated[
        bool, typer.Option("--native", help="Open a window of its own instead of a browser tab.")
    ] = False,
    https: Annotated[
        bool, typer.Option("--https", help="Serve encrypted, to the whole network: for the camera of a phone.")
    ] = False,
    no_open: Annotated[bool, typer.Option("--no-open", help="Do not open a browser.")] = False,
) -> None:
    """Open the editor."""
    if context.invoked_subcommand is not None:
        return
    from app.window import NoWindowError, demand

    if native and https:
        raise _refused("--https is for other machines' browsers, --native for this one's window: leave one of them out")
    address = host if host is not None else "0.0.0.0" if https else "127.0.0.1"
    try:
        if native:
            demand()
        gc.disable()  # nothing is garbage while modules load, and looking for it takes a tenth of the start
        from app.serve import CannotServeError, serve
    except NoWindowError as error:
        raise _refused(str(error)) from error
    try:
        serve(_settings(), host=address, port=port, native=native, open_browser=not no_open, https=https)
    except (CannotServeError, NoWindowError) as error:
        raise _refused(str(error)) from error


@app.command()
def run(
    flow: FlowFile,
    setting: Annotated[list[str], typer.Option("--set", metavar="NODE.PIN=VALUE", help="Change a setting.")] = [],
    given: Annotated[list[str], typer.Option("--input", metavar="NODE=PATH", help="The file a source reads.")] = [],
    watch: Annotated[
        list[str], typer.Option(metavar="NODE.PIN", help="Print what this output says, instead of the sinks.")
    ] = [],
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="Folder for the files the flow writes.")] = None,
    seconds: Annotated[
        float | None, typer.Option(min=0.0, metavar="N", help="End the sources after N seconds.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Run a flow to its end and print what it says."""
    from app.terminal import Typed, run_command

    if seconds is not None and not math.isfinite(seconds):
        raise _refused(f"--seconds {seconds}: write a number of seconds, or leave it out")
    raise typer.Exit(run_command(_settings(), Typed(flow, setting, given, watch, out, seconds, as_json)))


@app.command()
def replay(
    recording: Annotated[str, typer.Argument(metavar="RECORDING", help="A recording's file, or its id here.")],
    flow: Annotated[
        Path | None,
        typer.Argument(metavar="[FLOW]", help="Play it through this flow, not the one it was recorded with."),
    ] = None,
    against: Annotated[
        Path | None, typer.Option("--against", metavar="FLOW", help="Say what this flow says differently.")
    ] = None,
    watch: Annotated[
        list[str], typer.Option(metavar="NODE.PIN", help="Print what this output says, instead of the sinks.")
    ] = [],
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="Folder for the files the flow writes.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Play a recorded session through a flow, every item of it, and print what the flow says: the same each time."""
    from app.terminal import Replayed, replay_command

    raise typer.Exit(replay_command(_settings(), Replayed(recording, flow, against, watch, out, as_json)))


@app.command()
def validate(flows: Annotated[list[Path], typer.Argument(metavar="FLOW…", help="Flow files to check.")]) -> None:
    """List everything that is wrong with flows, each with its remedy."""
    from app.flow import check
    from app.terminal import BadInputError, read_flow

    agents = _registry().agents
    bad = False
    for path in flows:
        try:
            problems = check(read_flow(path), agents)
        except BadInputError as error:
            print(error, file=sys.stderr)
            bad = True
            continue
        for problem in problems:
            print(f"{path}: {problem.severity}: {problem}", file=sys.stderr)
        errors = sum(problem.severity == "error" for problem in problems)
        bad = bad or errors > 0
        if not errors:
            print(f"{path}: good")
    raise typer.Exit(2 if bad else 0)


@app.command()
def agents(as_json: Annotated[bool, typer.Option("--json", help="The whole manifests.")] = False) -> None:
    """List the nodes there are, and the packs that are broken."""
    registry = _registry()
    found = registry.agents
    if as_json:
        print(
            json.dumps([manifest.model_dump(mode="json", exclude_none=True) for manifest in found.values()], indent=2)
        )
    else:
        width = max(len(name) for name in found)
        for name, manifest in sorted(found.items()):
            print(f"{name:{width}}  {manifest.description.partition(chr(10))[0]}")
    for broken in registry.broken:
        print(f"broken: {broken.pack}: {broken.error}", file=sys.stderr)


@app.command("validate-agent")
def validate_agent(
    manifests: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Manifest files of agents outside.")],
) -> None:
    """List everything that is wrong with manifest files, each with its line and its remedy."""
    from app.agents import ManifestError, read_manifest_file

    bad = False
    for path in manifests:
        try:
            read_manifest_file(path)
            print(f"{path}: good")
        except ManifestError as error:
            bad = True
            print(*(f"{path}: {line}" for line in str(error).splitlines()), sep="\n", file=sys.stderr)
    raise typer.Exit(2 if bad else 0)


@app.command()
def export(
    flow: FlowFile,
    kind: Annotated[Format, typer.Option("--format", help="What to print.")] = Format.yaml,
    to: Annotated[
        Path | None, typer.Option("--to", metavar="FILE", help="Write a file: .yaml, .json, .svg, .png or .py.")
    ] = None,
    theme: Annotated[Theme, typer.Option("--theme", help="Of a picture.")] = Theme.light,
) -> None:
    """Print a flow as YAML or JSON, in the newest version of the format, or write it as a file, picture or script."""
    from app.flow import dump_json, dump_yaml
    from app.terminal import export_file, read_flow

    if to is not None:
        export_file(flow, to, _registry().agents, theme.value)
        return
    print({Format.yaml: dump_yaml, Format.json: dump_json}[kind](read_flow(flow)), end="")


@app.command()
def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="A flow's file.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="Another, or another version of it.")],
) -> None:
    """Say what changed from one flow to another, a line each; 1 if anything did."""
    from app.terminal import diff_lines

    lines = diff_lines(old, new)
    print(*lines, sep="\n", end="\n" if lines else "")
    raise typer.Exit(1 if lines else 0)


accounts = typer.Typer(no_args_is_help=True, help="Who signs in, where others can reach the server.")
tokens = typer.Typer(no_args_is_help=True, help="Tokens for programs.")
app.add_typer(accounts, name="accounts")
app.add_typer(tokens, name="tokens")
Name = Annotated[str, typer.Argument(metavar="NAME")]


@accounts.command("add")
def add_account(name: Name, role: Annotated[str, typer.Option(help="viewer, editor or admin.")] = "editor") -> None:
    """Make an account. Its password is asked for, or read from a pipe."""
    _people().add(name, role)


@accounts.command("list")
def list_accounts() -> None:
    """Show every account."""
    _people().show()


@accounts.command("password")
def change_password(name: Name) -> None:
    """Set another password; whoever is signed in with the old one is signed out."""
    _people().change_password(name)


@accounts.command("role")
def change_role(name: Name, role: Annotated[str, typer.Argument(metavar="ROLE")]) -> None:
    """Give an account another role."""
    _people().change_role(name, role)


@accounts.command("remove")
def remove_account(name: Name) -> None:
    """Remove an account; its flows stay."""
    _people().remove(name)


@accounts.command("sign-ins")
def list_sign_ins(name: Annotated[str | None, typer.Argument(metavar="[NAME]")] = None) -> None:
    """Show where people are signed in: since when, from which address, with which browser."""
    _people().show_sign_ins(name)


@accounts.command("sign-out")
def sign_out(
    name: Name,
    id: Annotated[str | None, typer.Option(metavar="ID", help="Only this browser of `sign-ins`.")] = None,  # noqa: A002
) -> None:
    """Sign somebody out, everywhere or with one browser; a running server knows within 5 s."""
    _people().sign_out(name, id)


@tokens.command("add")
def add_token(
    name: Name,
    scope: Annotated[list[str], typer.Option(help="read, run, edit or admin; more than once for more.")],
    days: Annotated[float | None, typer.Option(help="How long it lasts; for ever if left out.")] = None,
) -> None:
    """Make a token for a program, and print it: this once."""
    _people().issue(name, scope, days)


@tokens.command("list")
def list_tokens() -> None:
    """Show every token, but not its text."""
    _people().show_tokens()


@tokens.command("revoke")
def revoke_token(id: Annotated[str, typer.Argument(metavar="ID")]) -> None:  # noqa: A002
    """Make a token good for nothing."""
    _people().revoke(id)


@app.command()
def schemas(folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to write them.")]) -> None:
    """Write the JSON schemas of agent manifests and flows."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, schema in _schemas().items():
            text = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
            (folder / f"{name}.schema.json").write_text(text, encoding="utf-8", newline="\n")
            print(folder / f"{name}.schema.json")
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _refused(f"{error.filename or folder}: {error.strerror}. Choose a folder that can be written") from error


def _schemas() -> dict[str, Any]:
    from app.flow import Flow
    from app.sdk import AgentManifest

    return {"agent": AgentManifest.model_json_schema(), "flow": Flow.model_json_schema()}


def _registry() -> Any:
    from app.agents import Outside
    from app.engine import discover

    home = _settings().folder
    return discover(home / "nodes", Outside(home / "agents"))


def _people() -> Any:
    from app.terminal import People

    return People(_settings())


def _settings() -> Settings:
    try:
        return Settings()
    except ValidationError as error:
        said = [f"{one['loc'][0]}: {one['msg']}, not {str(one['input'])[:60]!r}" for one in error.errors()]
        raise _refused("\n".join(said)) from error


def _refused(message: str) -> TyperException:
    error = TyperException(message)
    error.exit_code = 2
    return error


def main() -> int:
    """Run what was typed, and say the exit code: 2 for wrong input, 1 for what failed, 130 for Ctrl-C.

    What is wrong takes one line on stderr each, and a reader that has gone takes none.
    """
    with contextlib.suppress(AttributeError, ValueError):  # somebody has put something else in their place
        for stream in (sys.stdout, sys.stderr):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = app(standalone_mode=False)
        sys.stdout.flush()
    except TyperException as error:
        context = getattr(error, "ctx", None)
        said = error.format_message().replace("Value error, ", "")
        print(f"{said.rstrip('.')}. See {context.command_path} --help" if context else said, file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # Python flushes once more as it ends
        return 1
    except (KeyboardInterrupt, typer.Abort):
        return 130
    return int(code or 0)


if __name__ == "__main__":
    sys.exit(main())
