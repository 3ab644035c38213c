"""Flows of every kind, wrong ones too, and edits of them."""

from hypothesis import strategies as st

from app.flow import (
    POLICIES,
    AddNode,
    Batch,
    Connect,
    Disconnect,
    Edge,
    Edit,
    Flow,
    Move,
    PinRef,
    Placed,
    RemoveNode,
    RenameFlow,
    RenameNode,
    Set,
    SetDoc,
    SetPolicy,
    SetTags,
    SetTimeout,
    SetTitle,
    Unset,
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
timeouts = st.none() | st.floats(0.1, 1e6)
nodes = st.builds(
    Placed,
    type=st.sampled_from(["demo.detect", "acme/text.shout"]) | texts.filter(bool),
    title=st.none() | texts,
    timeout=timeouts,
    set=st.dictionaries(pins | texts, values, max_size=3),
)


def flows() -> st.SearchStrategy[Flow]:
    """Valid as documents; edges and places of nodes that are not there may be among them."""
    return st.builds(
        Flow,
        name=texts.filter(bool),
        doc=texts,
        tags=st.lists(texts, max_size=2),
        nodes=st.dictionaries(names, nodes, max_size=4),
        edges=st.lists(edges, max_size=5),
        layout=st.dictionaries(names, places, max_size=4),
    )


def edits() -> st.SearchStrategy[Edit]:
    """Many of them cannot be made in a given flow, which is as it is with people."""
    indices = st.none() | st.integers(0, 4)
    single = st.one_of(
        st.builds(AddNode, id=names, node=nodes, at=st.none() | places, index=indices),
        st.builds(RemoveNode, id=names, alone=st.booleans()),
        st.builds(RenameNode, id=names, to=names),
        st.builds(Move, to=st.dictionaries(names, st.none() | places, max_size=3)),
        st.builds(Set, node=names, pin=pins, value=values, index=indices),
        st.builds(Unset, node=names, pin=pins),
        st.builds(SetTitle, node=names, title=st.none() | texts),
        st.builds(SetTimeout, node=names, timeout=timeouts),
        st.builds(Connect, edge=edges, index=indices),
        st.builds(Disconnect, edge=edges, index=indices),
        st.builds(SetPolicy, edge=edges, policy=st.none() | st.sampled_from(POLICIES), index=indices),
        st.builds(RenameFlow, name=texts.filter(bool)),
        st.builds(SetDoc, doc=texts),
        st.builds(SetTags, tags=st.lists(texts, max_size=2)),
    )
    return single | st.builds(Batch, edits=st.lists(single, max_size=4))
