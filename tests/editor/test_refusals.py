"""What somebody may not do is not offered, and where it is tried all the same it is one line in the log."""

import logging

import pytest
from nicegui import app as nicegui_app

from app.access import NotAllowedError, Permission, Who, acting_as
from app.editor.commands import COMMANDS, table
from app.editor.refusals import log_refusals_as_lines
from app.editor.wording import Words

READ: frozenset[Permission] = frozenset({"read"})


@pytest.mark.parametrize(
    ("permissions", "missing"),
    [
        (READ, {"run", "undo", "delete", "addNode", "save"}),
        (READ | {"run"}, {"undo", "delete"}),
        (READ | {"run", "edit"}, set()),
    ],
)
def test_a_command_is_offered_to_who_may_use_it(permissions, missing):
    with acting_as(Who("vic", permissions)):
        offered = {one["name"] for one in table(Words("en"))}
    assert offered.isdisjoint(missing)
    assert offered == {one.name for one in COMMANDS if one.permission in permissions}
    assert {"fit", "palette", "export", "copy"} <= offered


def test_a_refusal_is_a_line_and_a_failure_is_a_traceback(caplog):
    log_refusals_as_lines()
    log_refusals_as_lines()
    with acting_as(Who("vic", READ)):
        refused = NotAllowedError("edit")
    try:
        raise refused
    except NotAllowedError as error:
        nicegui_app.handle_exception(error)
    nicegui_app.handle_exception(refused)
    try:
        raise ZeroDivisionError("a fault of ours")
    except ZeroDivisionError as error:
        nicegui_app.handle_exception(error)
    told = [(one.levelno, one.getMessage(), bool(one.exc_info)) for one in caplog.records]
    said = f"refused: {refused}"
    assert told == [
        (logging.WARNING, said, False),
        (logging.WARNING, said, False),
        (logging.ERROR, "a fault of ours", True),
    ]
