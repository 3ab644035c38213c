"""The three edge rules, joins, silence, failures."""

from tests.engine.flows import flow, node, registry, trace, values


async def test_value_to_value_runs_once(tmp_path):
    said, _ = await trace(flow({"a": ("shout", {"text": "hi"}), "b": "shout"}, "a.out -> b.text"), tmp_path)
    assert said == [("a.out", "HI"), ("b.out", "HI")]


async def test_stream_to_value_runs_once_per_item_and_streams_on(tmp_path):
    about = flow(
        {"c": "count", "d": "double", "j": ("join", {"sep": "+"}), "end": "shout"},
        "c.out -> d.number",
        "d.out -> j.words",
        "j.whole -> end.text",
    )
    said, _ = await trace(about, tmp_path)
    assert values(said, "d.out") == [0, 2, 4]
    assert values(said, "j.part") == ["0", "2", "4"]
    assert said[-1] == ("end.out", "0+2+4")


async def test_value_to_stream_is_a_stream_of_one(tmp_path):
    said, _ = await trace(flow({"d": ("double", {"number": 2}), "j": "join"}, "d.out -> j.words"), tmp_path)
    assert values(said, "j.whole") == ["4"]


async def test_branches_of_one_source_are_joined_by_item(tmp_path):
    about = flow(
        {"c": ("count", {"upto": 200}), "d": "double", "dd": "double", "s": "add"},
        "c.out -> d.number",
        "d.out -> dd.number",
        "c.out -> s.a",
        "dd.out -> s.b",
    )
    said, _ = await trace(about, tmp_path)
    assert values(said, "s.out") == [n + 4 * n for n in range(200)]


async def test_a_branch_that_says_nothing_does_not_hold_up_the_join(tmp_path):
    about = flow(
        {"c": ("count", {"upto": 100}), "o": "odd", "s": "add"}, "c.out -> o.number", "c.out -> s.a", "o.out -> s.b"
    )
    said, _ = await trace(about, tmp_path)
    assert values(said, "s.out") == [2 * n for n in range(100) if n % 2]


async def test_a_streaming_branch_that_skips_items_stays_in_step(tmp_path):
    about = flow(
        {"c": ("count", {"upto": 300}), "t": "thirds", "s": "add"}, "c.out -> t.numbers", "c.out -> s.a", "t.out -> s.b"
    )
    said, _ = await trace(about, tmp_path)
    assert values(said, "s.out") == [2 * n for n in range(300) if n % 3 == 2]


async def test_another_source_is_used_at_its_newest(tmp_path):
    about = flow({"c": ("count", {"upto": 3}), "k": ("count", {"upto": 1}), "s": "add"}, "c.out -> s.a", "k.out -> s.b")
    said, _ = await trace(about, tmp_path)
    assert values(said, "s.out") == [0, 1, 2]


async def test_a_failure_stops_only_what_depends_on_it(tmp_path):
    about = flow(
        {"c": ("count", {"upto": 6}), "bad": "fail_at", "after": "double", "good": "double"},
        "c.out -> bad.number",
        "bad.out -> after.number",
        "c.out -> good.number",
    )
    said, execution = await trace(about, tmp_path)
    assert values(said, "good.out") == [0, 2, 4, 6, 8, 10]
    assert values(said, "after.out") == [0, 2, 4]
    (failure,) = execution.failures
    assert str(failure) == "bad.number: 3 is too much. Give it less"
    assert execution.drivers["bad"].gauge.state == "failed"
    assert execution.drivers["good"].gauge.state == "done"


async def test_what_needs_a_value_that_never_comes_is_skipped(tmp_path):
    about = flow({"a": ("fail_at", {"number": 3}), "b": "double"}, "a.out -> b.number")
    said, execution = await trace(about, tmp_path)
    assert not said
    assert execution.drivers["b"].gauge.state == "skipped"
    assert execution.drivers["b"].gauge.note == "a.out said nothing"


async def test_a_call_that_takes_too_long_is_given_up(tmp_path):
    @node(timeout=0.05)
    async def hangs(number: float) -> float:
        import asyncio

        await asyncio.Event().wait()
        return number

    found = registry()
    found.add_type("", hangs.__node__)
    about = flow({"h": (hangs.__node__.manifest.id, {"number": 1})})
    _, execution = await trace(about, tmp_path, found)
    assert execution.failures[0].message == "one call took longer than 0.05 s"
