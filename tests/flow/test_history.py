import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.flow import FlowError, History, RemoveNode, RenameFlow, SetDoc, dump_yaml
from tests.flow.demo import live
from tests.flow.strategies import edits, flows


def test_undo_and_redo():
    history = History(live())
    history.do(RenameFlow(name="One"))
    history.do(RenameFlow(name="Two"))
    history.undo()
    assert history.flow.name == "One"
    history.undo()
    assert (history.flow, history.can_undo, history.can_redo) == (live(), False, True)
    history.redo()
    history.redo()
    assert (history.flow.name, history.can_redo) == ("Two", False)


def test_nothing_left_to_undo_or_redo():
    history = History(live())
    assert history.undo() is None
    assert history.redo() is None
    assert history.version == 0


def test_a_new_edit_forgets_what_was_undone():
    history = History(live())
    history.do(RenameFlow(name="One"))
    history.undo()
    history.do(RenameFlow(name="Two"))
    assert not history.can_redo


def test_an_edit_that_cannot_be_made_leaves_no_trace():
    history = History(live())
    with pytest.raises(FlowError):
        history.do(RemoveNode(id="nobody"))
    assert (history.version, history.can_undo, history.flow) == (0, False, live())


def test_another_tab_catches_up_with_what_it_missed():
    history, theirs = History(live()), live()
    history.do(RenameFlow(name="One"))
    seen = history.version
    theirs = history.flow
    history.do(SetDoc(doc="Why"))
    history.undo()
    history.do(RemoveNode(id="cam"))
    for edit in history.since(seen) or ():
        theirs, _ = edit.apply(theirs)
    assert theirs == history.flow
    assert history.since(history.version) == []
    assert history.since(99) is None


def test_memory_is_bounded():
    history = History(live(), limit=3)
    for name in "abcdef":
        history.do(RenameFlow(name=name))
    assert history.since(0) is None
    assert len(history.since(3) or ()) == 3
    while history.undo():
        pass
    assert history.flow.name == "c"


@given(flows(), st.lists(edits(), max_size=12))
def test_undo_all_is_the_beginning_and_redo_all_is_the_end(flow, steps):
    history = History(flow)
    for edit in steps:
        try:
            history.do(edit)
        except FlowError:
            continue
    end = history.flow
    while history.undo():
        pass
    assert dump_yaml(history.flow) == dump_yaml(flow)
    while history.redo():
        pass
    assert dump_yaml(history.flow) == dump_yaml(end)


@given(flows(), st.lists(st.tuples(st.sampled_from(["here", "there", "undo", "redo"]), edits()), max_size=12))
def test_two_tabs_that_change_one_flow_in_turns_end_with_the_same_flow(flow, steps):
    history = History(flow)
    tabs = {"here": (flow, 0), "there": (flow, 0)}
    for who, edit in steps:
        try:
            history.undo() if who == "undo" else history.redo() if who == "redo" else history.do(edit)
        except FlowError:
            continue
        tabs[who if who in tabs else "here"] = (history.flow, history.version)
    for known, version in tabs.values():
        seen = known
        for edit in history.since(version) or ():
            seen, _ = edit.apply(seen)
        assert dump_yaml(seen) == dump_yaml(history.flow)
