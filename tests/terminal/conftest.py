import pytest

from tests.terminal.command_line import CommandLine


@pytest.fixture(scope="module")
def main(tmp_path_factory):
    return CommandLine(tmp_path_factory.mktemp("home"))
