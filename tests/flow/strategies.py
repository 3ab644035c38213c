"""Flows of every kind, wrong ones too, and edits of them."""

from hypothesis import strategies as st

from app.flow import (
    POLICIES,
    AddNode,
    Batch,
    Connect,
    DefineSubflow,
    Disconnect,
    Edge,
    EdgeLook,
    Edit,
    Flow,
    Frame,
    In,
    Look,
    Move,
    Note,
    PinRef,
    Placed,
    RemoveNode,
    RenameFlow,
    RenameNode,
    Restore,
    Set,
    SetDoc,
    SetEdgeLook,
    SetFrame,
    SetLook,
    SetMode,
    SetNote,
    SetOnError,
    SetPins,
    SetPolicy,
    SetTags,
    SetTimeout,
    SetTitle,
    Subflow,
    Unset,
    ends,
)

names = st.sampled_from(["a", "b", "c", "d2", "fée"])
pins = st.sampled_from(["x", "y", "out"])
letters = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
odd = ["no", "1e5", "two\nlines", "\n", " \n", "trailing \n", "\x85", "\u2028", "\ufeff", "\x00", "a: b", "- x", "# x"]
texts = letters | st.sampled_from(odd)
numbers = st.integers(-(10**20), 10**20) | st.floats(allow_nan=False, allow_infinity=False)
values = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda part: st.lists(part, max_size=3) | st.dictionaries(texts, part, max_size=3),
    max_leaves=6,
)
places = st.tuples(st.floats(-5000, 5000), st.floats(-5000, 5000))
edges = st.builds(
    Edge, st.builds(PinRef, names, pins), st.builds(PinRef, names, pins), st.none() | st.sampled_from(POLICIES)
)
modes = st.sampled_from([None, "bypass", "mute"])
errors = st.sampled_from([None, "drop", "retry 3", "stop", "stop_all"])
timeouts = st.none() | st.floats(0.1, 1e6)
nodes = st.builds(
    Placed,
    type=st.sampled_from(["demo.detect", "acme/text.shout"]) | texts.filter(bool),
    title=st.none() | texts,
    timeout=timeouts,
    on_error=errors,
    mode=modes,
    set=st.dictionaries(pins | texts, values, max_size=3),
)
colors = st.none() | st.sampled_from(["red", "teal", "grey"])
looks = st.builds(Look, color=colors, collapsed=st.booleans(), width=st.none() | st.floats(80, 900))
edge_looks = st.builds(EdgeLook, label=texts, bends=st.lists(places, max_size=2))
sizes = st.tuples(st.floats(1, 900), st.floats(1, 900))
notes = st.builds(Note, text=texts, at=places, size=sizes, color=colors)
frames = st.builds(Frame, title=texts, at=places, size=sizes, color=colors)
shown = {
    "inputs": st.dictionaries(pins, st.lists(st.builds(PinRef, names, pins), max_size=2), max_size=2),
    "outputs": st.dictionaries(pins, st.builds(PinRef, names, pins), max_size=2),
}
parts = {
    "nodes": st.dictionaries(names, nodes, max_size=4),
    "edges": st.lists(edges, max_size=5),
    "layout": st.dictionaries(names, places, max_size=4),
    "looks": st.dictionaries(names, looks, max_size=3),
    "edge_looks": st.dictionaries(edges.map(ends), edge_looks, max_size=3),
    "notes": st.dictionaries(names, notes, max_size=2),
    "frames": st.dictionaries(names, frames, max_size=2),
}
titles = st.none() | texts.filter(bool)
subflows = st.builds(Subflow, title=titles, doc=texts, **shown, **parts)


def flows() -> st.SearchStrategy[Flow]:
    """Valid as documents; edges and places of nodes that are not there may be among them."""
    return st.builds(
        Flow,
        name=texts.filter(bool),
        doc=texts,
        tags=st.lists(texts, max_size=2),
        subflows=st.dictionaries(names, subflows, max_size=2),
        **parts,
    )


indices = st.none() | st.integers(0, 4)
KINDS: dict[type, st.SearchStrategy[Edit]] = {
    AddNode: st.builds(AddNode, id=names, node=nodes, at=st.none() | places, index=indices),
    RemoveNode: st.builds(RemoveNode, id=names, alone=st.booleans()),
    RenameNode: st.builds(RenameNode, id=names, to=names),
    Move: st.builds(Move, to=st.dictionaries(names, st.none() | places, max_size=3)),
    Set: st.builds(Set, node=names, pin=pins, value=values, index=indices),
    Unset: st.builds(Unset, node=names, pin=pins),
    SetTitle: st.builds(SetTitle, node=names, title=st.none() | texts),
    SetOnError: st.builds(SetOnError, node=names, on_error=errors),
    SetTimeout: st.builds(SetTimeout, node=names, timeout=timeouts),
    Connect: st.builds(Connect, edge=edges, index=indices),
    Disconnect: st.builds(Disconnect, edge=edges, index=indices),
    SetPolicy: st.builds(
        SetPolicy, edge=edges, policy=st.none() | st.sampled_from([*POLICIES, "fifo 16", "fifo 2.5 s"]), index=indices
    ),
    SetMode: st.builds(SetMode, node=names, mode=modes),
    SetLook: st.builds(SetLook, node=names, look=st.none() | looks),
    SetEdgeLook: st.builds(SetEdgeLook, edge=edges, look=st.none() | edge_looks),
    SetNote: st.builds(SetNote, id=names, note=st.none() | notes, index=indices),
    SetFrame: st.builds(SetFrame, id=names, frame=st.none() | frames, index=indices),
    DefineSubflow: st.builds(DefineSubflow, name=names, subflow=st.none() | subflows, index=indices),
    SetPins: st.builds(SetPins, **shown),
    RenameFlow: st.builds(RenameFlow, name=titles),
    SetDoc: st.builds(SetDoc, doc=texts),
    SetTags: st.builds(SetTags, tags=st.lists(texts, max_size=2)),
    Restore: st.builds(Restore, flow=st.deferred(flows)),
}
"""Of each kind of edit that is no edit of edits."""


def edits() -> st.SearchStrategy[Edit]:
    """Many of them cannot be made in a given flow, which is as it is with people."""
    single = st.one_of(*KINDS.values())
    inside = st.builds(In, subflow=names, edit=single | st.builds(Batch, edits=st.lists(single, max_size=3)))
    return single | inside | st.builds(Batch, edits=st.lists(single | inside, max_size=4))
