"""`main.py accounts` and `main.py tokens`, as a person types them."""

import pytest

from tests.terminal.command_line import typed

PASSWORD = "four good words here\n"


@pytest.fixture
def people(tmp_path):
    return lambda *words, said="": typed(*words, home=tmp_path, said=said)
