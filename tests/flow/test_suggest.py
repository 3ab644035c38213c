from app.flow import Edge, PinRef, check, converted, givers, takers, verdict_in
from tests.flow.demo import AGENTS, live


def output(agent: str, pin: str):
    return AGENTS[agent].output(pin)


def test_what_could_take_an_output_required_pins_first():
    assert takers(output("demo.camera", "image"), AGENTS) == [("demo.detect", "image"), ("demo.overlay", "image")]
    assert takers(output("demo.note", "out"), AGENTS) == [
        ("demo.film", "file"),
        ("demo.note", "text"),
        ("demo.shout", "text"),
        ("demo.show", "value"),
        ("demo.to_text", "value"),
        ("demo.detect", "model"),
        ("demo.overlay", "caption"),
        ("demo.transcribe", "language"),
    ]


def test_what_could_feed_an_input():
    assert givers(AGENTS["demo.detect"].input("image"), AGENTS, streaming=False) == [
        ("demo.camera", "image"),
        ("demo.overlay", "out"),
    ]
    assert ("demo.transcribe", "transcript") not in givers(
        AGENTS["demo.transcribe"].input("prompt"), AGENTS, streaming=True
    )


def test_a_refused_edge_is_mended_by_putting_a_converter_between():
    edge = Edge.parse("find.out -> draw.caption [latest]")
    refused = verdict_in(live(), AGENTS, *edge.ends)
    assert refused.converter == "text.to_text"
    mend = converted(live(), edge, AGENTS["demo.to_text"], AGENTS)
    assert mend is not None
    flow, _ = mend.apply(live())
    assert [str(drawn) for drawn in flow.edges[-2:]] == [
        "find.out -> to_text.value",
        "to_text.out -> draw.caption [latest]",
    ]
    assert flow.layout["to_text"] == (450, -40.2)
    assert check(flow, AGENTS) == []


def test_an_agent_that_takes_nothing_converts_nothing():
    assert (
        converted(live(), Edge(PinRef("find", "out"), PinRef("draw", "caption")), AGENTS["demo.camera"], AGENTS) is None
    )
