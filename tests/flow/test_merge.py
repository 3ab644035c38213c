from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from app.flow import (
    Batch,
    DefineSubflow,
    FlowError,
    History,
    In,
    Move,
    Note,
    Placed,
    RemoveNode,
    RenameFlow,
    Restore,
    Set,
    SetDoc,
    SetMode,
    SetNote,
    SetTags,
    SetTitle,
    Subflow,
    Unset,
)
from app.flow.merge import merged
from tests.flow.demo import live
from tests.flow.strategies import edits, flows


def after(flow, *done):
    for edit in done:
        flow, _ = edit.apply(flow)
    return flow


def test_changes_to_different_things_are_both_kept():
    base = live()
    theirs = after(base, Set(node="find", pin="confidence", value=0.7))
    taken = merged(base, theirs, [SetTitle(node="find", title="Look"), SetDoc(doc="ours")])
    assert taken.flow.nodes["find"].set["confidence"] == 0.7
    assert (taken.flow.nodes["find"].title, taken.flow.doc) == ("Look", "ours")
    assert taken.conflicts == ()


def test_where_both_set_one_thing_ours_stays_and_theirs_is_told():
    base = live()
    theirs = after(base, Set(node="find", pin="confidence", value=0.7), RenameFlow(name="Theirs"))
    taken = merged(
        base, theirs, [Batch(edits=(Set(node="find", pin="confidence", value=0.2),)), RenameFlow(name="Ours")]
    )
    assert taken.flow.nodes["find"].set["confidence"] == 0.2
    assert taken.conflicts == (
        "find.confidence was changed to 0.7 elsewhere; it is 0.2 now",
        "the flow was called “Theirs” elsewhere; it is “Ours” now",
    )


def test_what_they_took_away_cannot_be_changed_any_more_and_that_is_told():
    base = live()
    taken = merged(
        base, after(base, RemoveNode(id="find")), [Set(node="find", pin="confidence", value=0.2), SetDoc(doc="x")]
    )
    assert "find" not in taken.flow.nodes
    assert taken.flow.doc == "x"
    assert taken.conflicts == ("there is no node find: left out what was done here",)


def test_the_same_change_on_both_sides_is_no_conflict():
    base = live()
    same = Set(node="find", pin="confidence", value=0.7)
    assert merged(base, after(base, same), [same]).conflicts == ()


def test_a_default_that_came_back_is_told():
    base = after(live(), Set(node="find", pin="confidence", value=0.5))
    theirs = after(base, Set(node="find", pin="confidence", value=0.7))
    taken = merged(base, theirs, [Unset(node="find", pin="confidence")])
    assert taken.conflicts == ("find.confidence was changed to 0.7 elsewhere; it has its default again",)


def test_nothing_that_is_written_as_a_whole_is_overwritten_unseen():
    inner = DefineSubflow(name="part", subflow=Subflow(nodes={"note": Placed(type="demo.note")}))
    base = after(live(), inner, SetNote(id="memo", note=Note(text="one", at=(0, 0))))
    inside = In(subflow="part", edit=Set(node="note", pin="text", value="theirs"))
    theirs = after(
        base,
        SetDoc(doc="theirs"),
        SetTags(tags=("theirs",)),
        SetMode(node="find", mode="mute"),
        SetNote(id="memo", note=Note(text="theirs", at=(0, 0))),
        inside,
        RenameFlow(name="Theirs"),
    )
    moved = SetNote(id="memo", note=Note(text="one", at=(50, 0)))
    ours = [SetDoc(doc="ours"), SetTags(tags=("ours",)), SetMode(node="find", mode="bypass"), moved]
    ours.append(In(subflow="part", edit=Batch(edits=(Set(node="note", pin="text", value="ours"), SetDoc(doc="new")))))
    ours += [DefineSubflow(name="part", subflow=None), Restore(flow=live())]
    too = "changed elsewhere too; what was made of it here holds now"
    assert merged(base, theirs, ours).conflicts == (
        f"the description: {too}",
        f"the tags: {too}",
        f"the mode of find: {too}",
        f"the note memo: {too}",
        "in the subflow part, note.text was changed to 'theirs' elsewhere; it is 'ours' now",
        f"the subflow part: {too}",
        f"the flow: {too}",
    )


def test_a_history_goes_on_after_taking_in_a_flow():
    history = History(live())
    history.do(Set(node="find", pin="confidence", value=0.2))
    theirs = after(live(), SetDoc(doc="theirs"), Move(to={"find": (8, 8)}))
    taken = history.rebase(live(), 0, theirs)
    assert taken is not None
    assert (history.flow.doc, history.flow.nodes["find"].set["confidence"]) == ("theirs", 0.2)
    assert history.since(0) is None, "who saw the flow before is sent all of it"
    assert history.since(history.version - len(taken.edits)) == list(taken.edits)
    history.undo()
    assert history.flow == theirs


@given(flows(), st.lists(edits(), max_size=6))
def test_without_their_changes_the_edits_give_what_they_gave(base, tried):
    history = History(base)
    for edit in tried:
        with suppress(FlowError):
            history.do(edit)
    assert merged(base, base, history.since(0)).flow == history.flow
