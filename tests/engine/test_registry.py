"""Nodes of others: dropped in a folder, or installed. What is broken is listed and harms nothing."""

import sys
from pathlib import Path

import pytest

from app.engine import Registry, discover
from app.sdk import node

SHOUT = '''
from app.sdk import Image, node


@node
def {name}(text: str) -> str:
    """Say it louder."""
    return text.upper()
'''


@pytest.fixture
def folder(tmp_path):
    yield tmp_path
    for name in [name for name in sys.modules if name.startswith("mentatlab_local.")]:
        del sys.modules[name]


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """Installs a package that offers `module` under the name `point`, as pip would."""
    site = tmp_path / "site"
    monkeypatch.syspath_prepend(str(site))
    before = set(sys.modules)

    def install(package: str, point: str, module: str, code: str | None) -> None:
        about = site / f"{package}-1.0.dist-info"
        about.mkdir(parents=True)
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
        (about / "entry_points.txt").write_text(f"[mentatlab.nodes]\n{point} = {module}\n")
        if code is not None:
            file = site.joinpath(*module.split(".")).with_suffix(".py")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(code)

    yield install
    for name in set(sys.modules) - before:
        if name.partition(".")[0].endswith("_nodes"):
            del sys.modules[name]


def broken(registry: Registry) -> dict[str, str]:
    return {one.pack: one.error for one in registry.broken}


def test_what_ships_is_found_under_its_own_name():
    registry = discover()
    assert {"vision.detect", "inputs.camera", "outputs.view"} <= set(registry.nodes)
    assert registry.broken == []


def test_a_file_dropped_in_the_folder_is_found(folder):
    (folder / "loud.py").write_text(SHOUT.format(name="shout"))
    registry = discover(folder)
    assert registry.nodes["local/loud.shout"].call("hello") == "HELLO"
    assert registry.agents["local/loud.shout"].id == "local/loud.shout"
    assert registry.broken == []


def test_what_begins_with_an_underscore_is_no_pack(folder):
    (folder / "_notes.py").write_text("raise RuntimeError")
    (folder / "read.me").write_text("no Python")
    assert set(discover(folder).nodes) == set(discover().nodes)


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("raise RuntimeError('not today')", "RuntimeError: not today"),
        ("import nothing_like_it", "ModuleNotFoundError: No module named 'nothing_like_it'"),
        ("def (", "SyntaxError: "),
        ("raise SystemExit(3)", "SystemExit: 3"),
        ("from app.sdk import node\n@node\ndef f(a) -> str: ...", "TypeError: f(a): say which kind of value this is"),
    ],
)
def test_a_file_that_raises_is_listed_with_its_error_and_harms_nothing(folder, code, error):
    (folder / "bad.py").write_text(code)
    (folder / "loud.py").write_text(SHOUT.format(name="shout"))
    registry = discover(folder)
    (found,) = registry.broken
    assert found.pack == "local/bad"
    assert found.error.startswith(error)
    assert "Traceback" in found.trace
    assert set(registry.nodes) == {*discover().nodes, "local/loud.shout"}
    assert "mentatlab_local.bad" not in sys.modules


def test_a_pack_that_was_mended_is_found(folder):
    (folder / "loud.py").write_text("def (")
    assert "local/loud" in broken(discover(folder))
    (folder / "loud.py").write_text(SHOUT.format(name="shout"))
    assert "local/loud.shout" in discover(folder).nodes


def test_two_files_may_have_nodes_of_one_name(folder):
    for file in ("loud", "louder"):
        (folder / f"{file}.py").write_text(SHOUT.format(name="shout"))
    registry = discover(folder)
    assert {"local/loud.shout", "local/louder.shout"} <= set(registry.nodes)
    assert registry.broken == []


def test_what_a_file_imports_from_another_is_not_its_own(folder):
    (folder / "loud.py").write_text("from nodes.text import template\n" + SHOUT.format(name="shout"))
    assert set(discover(folder).nodes) == {*discover().nodes, "local/loud.shout"}


def test_there_may_be_no_folder(tmp_path):
    assert set(discover(tmp_path / "nowhere").nodes) == set(discover().nodes)


def test_an_installed_pack_is_found_under_its_name(installed):
    installed("acme", "text", "acme_nodes.text", SHOUT.format(name="shout"))
    registry = discover()
    assert registry.nodes["acme/text.shout"].call("hello") == "HELLO"
    assert registry.agents["acme/text.shout"].entry == "acme_nodes.text:shout"


def test_an_installed_pack_that_is_not_there_is_listed(installed):
    installed("acme", "text", "acme_nodes.text", None)
    assert broken(discover()) == {"acme/text": "ModuleNotFoundError: No module named 'acme_nodes'"}


def test_two_installed_packs_may_have_nodes_of_one_name(installed):
    installed("acme", "text", "acme_nodes.text", SHOUT.format(name="shout"))
    installed("zeta", "text", "zeta_nodes.text", SHOUT.format(name="shout"))
    assert {"acme/text.shout", "zeta/text.shout"} <= set(discover().nodes)


def test_one_name_for_two_nodes_of_a_pack_is_refused():
    def first() -> str:
        return "first"

    def second() -> str:
        return "second"

    registry = Registry()
    for function in (first, second):
        function.__name__ = "same"
    registry.add_type("acme", node(first).__node__)
    registry.add_type("acme", node(first).__node__)
    with pytest.raises(ValueError, match=r"two nodes are called acme/test_registry\.same"):
        registry.add_type("acme", node(second).__node__)
    assert registry.nodes["acme/test_registry.same"].call() == "first"


def test_two_registries_know_nothing_of_each_other(folder):
    (folder / "loud.py").write_text(SHOUT.format(name="shout"))
    with_it, without = discover(folder), discover()
    assert set(with_it.nodes) - set(without.nodes) == {"local/loud.shout"}


def test_discovery_looks_the_same_from_anywhere(folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert Path.cwd() == folder
    assert "vision.detect" in discover().nodes
