from app.editor.touches import FRESH, Touches
from app.flow import Batch, In, RenameFlow, Set, SetDoc, SetTitle, Unset


def test_two_tabs_that_set_one_thing_at_once_are_told_and_the_later_holds():
    touches = Touches(clock=lambda: 0.0)
    assert touches.note("a", Set(node="detect", pin="confidence", value=0.4)) == []
    assert touches.note("b", Set(node="detect", pin="size", value=320)) == []
    assert touches.note("b", Set(node="detect", pin="confidence", value=0.9)) == [
        "detect.confidence was set to 0.4 in another tab; it is 0.9 now"
    ]


def test_the_same_tab_the_same_value_or_a_while_later_is_no_conflict():
    now = [0.0]
    touches = Touches(clock=lambda: now[0])
    touches.note("a", RenameFlow(name="One"))
    assert touches.note("a", RenameFlow(name="Two")) == []
    assert touches.note("b", RenameFlow(name="Two")) == []
    now[0] = FRESH + 1
    assert touches.note("a", RenameFlow(name="Three")) == []


def test_what_is_in_a_batch_or_in_a_subflow_counts_too():
    touches = Touches(clock=lambda: 0.0)
    touches.note("a", Batch(edits=(SetTitle(node="view", title="A"), In(subflow="s", edit=Unset(node="x", pin="p")))))
    touches.note("a", SetDoc(doc="A"))
    said = touches.note(
        "b", Batch(edits=(SetTitle(node="view", title="B"), In(subflow="s", edit=Set(node="x", pin="p", value=1))))
    )
    said += touches.note("b", SetDoc(doc="B"))
    assert said == [
        "view's title was set to 'A' in another tab; it is 'B' now",
        "s/x.p was set to None in another tab; it is 1 now",
        "the description was set to 'A' in another tab; it is 'B' now",
    ]
