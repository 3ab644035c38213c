"""A session's figures, second by second."""

from app.editor.figures import Counted
from app.engine import EdgeGauge, NodeGauge


def take(counted, now, nodes, edges, **more):
    told = {"refused": {}, "up": 0, "down": 0, "lag": 0.0} | more
    message = counted.take(now, nodes, edges, sources={"camera"}, sinks={"view", "text"}, **told)
    return message["points"][0]


def nodes(**counts):
    return {name: NodeGauge(count=count) for name, count in counts.items()}


def test_what_comes_in_goes_out_and_is_lost_in_a_second():
    counted, edge = Counted(), EdgeGauge(drops={"overwrite": 2})
    take(counted, 10.0, nodes(camera=30, view=25, text=3), {"a.x -> b.y": (edge, 0)})
    edge.drops |= {"overwrite": 7, "stale": 1, "sample": 20}
    figures = take(
        counted,
        12.0,
        nodes(camera=90, view=75, text=5),
        {"a.x -> b.y": (edge, 3)},
        refused={"restarted": 4},
        up=2_000,
        down=600,
        lag=0.0123,
    )
    assert figures["t"] == 2.0
    assert (figures["came"], figures["out"]) == (30.0, 25.0)
    assert figures["reasons"] == {"restarted": 2.0, "overwrite": 2.5, "stale": 0.5, "sample": 10.0}
    assert figures["lost"] == 5.0, "what an edge was asked to leave out is not lost"
    assert (figures["waiting"], figures["up"], figures["down"], figures["lag"]) == (3, 1000, 300, 12.3)


def test_what_was_begun_anew_counts_from_nothing():
    counted = Counted()
    take(counted, 1.0, nodes(camera=1000), {})
    assert take(counted, 2.0, nodes(camera=12), {})["came"] == 12


def test_who_comes_later_is_told_of_the_last_five_minutes():
    counted = Counted()
    for second in range(400):
        take(counted, float(second), nodes(camera=second * 30), {})
    told = counted.all()
    assert told["again"]
    assert [point["t"] for point in told["points"]] == [float(second) for second in range(100, 400)]
