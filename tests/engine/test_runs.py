"""The queue of runs, without a server around it."""

import asyncio
import time

import pytest

from app.engine import RunRefusedError, RunRequest
from app.engine.engine import WORKERS
from app.records import Waiting
from tests.engine.flows import flow
from tests.engine.runs_lab import bench, calls, gate

ENDLESS = flow({"e": "runs_lab.endless"})


async def until(is_so):
    async with asyncio.timeout(30):
        while not is_so():
            await asyncio.sleep(0.005)


@pytest.fixture
async def lab(tmp_path):
    async with bench(tmp_path, at_once=1) as lab:
        yield lab


async def test_a_cancelled_run_ends_between_two_steps(lab):
    run, _ = await lab.runs.submit(RunRequest(ENDLESS))
    watching = lab.runs.watch(run.id)
    async for events in watching:
        if any(event.kind == "output" for event in events):
            break
    await watching.aclose()
    began = time.perf_counter()
    cancelled = await lab.runs.cancel(run.id)
    print(f"cancelled in {(time.perf_counter() - began) * 1000:.0f} ms")
    assert (cancelled.state, cancelled.error) == ("cancelled", "it was cancelled")
    assert (await lab.events(run))[-1].kind == "finished"
    assert (await lab.run(flow({"n": ("double", {"number": 2})}))).state == "done"


async def test_a_run_may_be_cancelled_at_any_moment(lab):
    for pause in (0, 0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.03):
        run, _ = await lab.runs.submit(RunRequest(ENDLESS))
        await asyncio.sleep(pause)
        assert (await lab.runs.cancel(run.id)).state == "cancelled"
        assert [event.kind for event in await lab.events(run)].count("finished") == 1


@pytest.mark.parametrize("kind", ["held", "holding", "stubborn"])
async def test_a_run_is_cancelled_while_its_node_goes_on_and_nobody_hears_what_it_says(lab, kind, monkeypatch):
    monkeypatch.setattr("app.engine.run_at_work.GRACE", 0.1)
    run, _ = await lab.runs.submit(RunRequest(flow({"n": (f"runs_lab.{kind}", {"text": "one"})})))
    await until(lambda: calls == ["one held"])
    cancelled = await lab.runs.cancel(run.id)
    assert (cancelled.state, cancelled.nodes["n"]["state"]) == ("cancelled", "running")
    assert calls == ["one held"], "it is cancelled while the node is at work"
    told = await lab.events(run)
    assert (told[-1].kind, [event.seq for event in told]) == ("finished", list(range(1, len(told) + 1)))
    if kind == "holding":
        gate.set()  # nothing else goes on before
    assert (await lab.run(flow({"n": ("double", {"number": 2})}))).state == "done", "its place is free"
    gate.set()
    await until(lambda: calls == ["one held", "one let go"])
    assert await lab.events(run) == told
    assert await lab.runs.outputs(run.id) == []


async def test_threads_that_are_left_behind_are_replaced(lab):
    for number in range(WORKERS + 1):
        run, _ = await lab.runs.submit(RunRequest(flow({"n": ("runs_lab.held", {"text": str(number)})})))
        await until(lambda number=number: calls[-1:] == [f"{number} held"])
        assert (await lab.runs.cancel(run.id)).state == "cancelled"
    assert (await lab.run(flow({"n": ("double", {"number": 2})}))).state == "done"
    assert not [call for call in calls if "let go" in call]
    gate.set()
    await until(lambda: lab.engine._pool._max_workers == WORKERS)


async def test_a_run_is_cancelled_while_what_it_said_cannot_be_kept(lab):
    asked, never = [], asyncio.Event()

    async def stuck(value, *place):
        asked.append(place)
        await never.wait()

    lab.runs._works._keep = stuck
    run, _ = await lab.runs.submit(RunRequest(flow({"s": ("runs_lab.shades", {"count": 40})})))
    await until(lambda: asked)
    assert (await lab.runs.cancel(run.id)).state == "cancelled"
    assert (await lab.events(run))[-1].kind == "finished"
    lab.engine.call(never.set)
    assert (await lab.run(flow({"n": ("double", {"number": 2})}))).state == "done"
    assert len(asked) == 2, "of what waited nothing more was kept, but a last picture"


async def test_a_run_that_is_deleted_while_its_node_goes_on_leaves_nothing_behind(lab):
    run, _ = await lab.runs.submit(RunRequest(flow({"n": ("runs_lab.held", {"text": "one"})})))
    await until(lambda: calls == ["one held"])
    await lab.runs.cancel(run.id)
    await lab.runs.delete(run.id)
    gate.set()
    assert (await lab.run(flow({"n": ("double", {"number": 2})}))).state == "done"
    assert [one.name for one in await lab.runs.listed()] == ["test"]


async def test_a_run_that_fails_because_it_is_stopped_goes_back_into_the_queue(tmp_path):
    async with bench(tmp_path, at_once=1) as lab:
        run, _ = await lab.runs.submit(RunRequest(flow({"n": "runs_lab.breaks_down"})))
        await until(lambda: calls == ["up"])
        await lab.runs.stop()
        assert calls == ["up", "down"]
        assert (await lab.runs.get(run.id)).state == "queued"


async def test_what_is_queued_twice_runs_once(lab):
    run, _ = await lab.runs.submit(RunRequest(flow({"n": ("runs_lab.held", {"text": "one"})})))
    next_, _ = await lab.runs.submit(RunRequest(flow({"n": ("runs_lab.louder", {"text": "next"})})))
    for one in (run, run, next_, next_):
        lab.runs._works.queue_up(Waiting(one.number, one.id, 0))
    await until(lambda: calls == ["one held"])
    gate.set()
    await lab.events(next_)
    assert calls == ["one held", "one let go", "next"]
    assert lab.runs.running == 0 or lab.runs.queued == 0


async def test_a_run_is_not_lost_because_the_database_is_busy_when_it_begins(lab, monkeypatch):
    table = type(lab.records.runs)
    for name in ("claim", "document"):
        failures, real = iter([OSError("busy")]), getattr(table, name)

        def sometimes(self, *asked, failures=failures, real=real):
            if (failure := next(failures, None)) is not None:
                raise failure
            return real(self, *asked)

        monkeypatch.setattr(table, name, sometimes)
    run = await lab.run(flow({"n": ("double", {"number": 2})}))
    assert (run.state, run.attempts) == ("done", 1)


async def test_what_a_kill_left_is_taken_up_though_the_database_is_away_at_first(tmp_path, monkeypatch):
    monkeypatch.setattr("app.engine.runworks.MIND", 0.05)
    async with bench(tmp_path) as killed:
        killed.records.open()
        killed.runs._works._lock.acquire()  # it queues, and never begins
        run = await asyncio.to_thread(killed.runs._submit, RunRequest(flow({"n": ("double", {"number": 2})})))
        async with bench(tmp_path) as lab:
            lab.runs.open()
            table, failures = type(lab.records.runs), iter([OSError("away")])
            recover = table.recover

            def sometimes(self, *asked):
                if (failure := next(failures, None)) is not None:
                    raise failure
                return recover(self, *asked)

            monkeypatch.setattr(table, "recover", sometimes)
            killed.runs._works._lock.release()
            assert (await lab.events(run[0]))[-1].kind == "finished"
            assert (await lab.runs.get(run[0].id)).state == "done"


async def test_what_is_said_too_often_to_tell_is_counted_and_its_last_is_kept(lab, monkeypatch):
    monkeypatch.setattr("app.engine.runlog.MOST_MEDIA", 3)
    run = await lab.run(flow({"s": ("runs_lab.shades", {"count": 10})}))
    kinds = [event.kind for event in await lab.events(run)]
    assert (kinds.count("output"), kinds.count("left_out")) == (3, 1)
    (output,) = await lab.runs.outputs(run.id)
    assert output.said == 10
    assert [value.bare[0, 0, 0] for node, _, value in lab.kept if node == "s"] == [0, 1, 2, 9]
    assert len(lab.runs.referenced()) == 5  # and the thumbnail


async def test_a_flow_waits_while_what_it_said_is_not_written(lab, monkeypatch):
    monkeypatch.setattr("app.engine.runlog.ROOM", 20_000)
    ahead = []

    async def slowly(value, *place):
        await asyncio.sleep(0.01)
        ahead.append(calls.count("shade") - len(lab.kept))
        return await lab.keep(value, *place)

    lab.runs._works._keep = slowly
    run = await lab.run(flow({"s": ("runs_lab.shades", {"count": 40})}))
    assert (run.state, (await lab.runs.outputs(run.id))[0].said) == ("done", 40)
    assert max(ahead) < 12


async def test_what_cannot_be_kept_costs_itself_and_is_told(lab):
    async def full(*_):
        raise OSError("the disk is full")

    lab.runs._works._keep = full
    run = await lab.run(flow({"p": ("runs_lab.picture", {"shade": 3})}))
    assert run.state == "done"
    assert await lab.said(run) == {"p.out": "null"}
    assert any(event.kind == "log" and "the disk is full" in event.data for event in await lab.events(run))


async def test_a_database_that_is_away_for_a_while_costs_nothing(lab, monkeypatch):
    failures = iter([OSError("away"), OSError("away")])
    table = lab.records
    write = type(table.runs).write

    def sometimes(self, news):
        if (failure := next(failures, None)) is not None:
            raise failure
        write(self, news)

    lab.runs.open()
    monkeypatch.setattr(type(table.runs), "write", sometimes)
    run = await lab.run(flow({"c": ("count", {"upto": 4})}))
    outputs = [event for event in await lab.events(run) if event.kind == "output"]
    assert (run.state, len(outputs)) == ("done", 4)


async def test_two_labs_on_one_folder_share_a_queue_and_one_works(tmp_path):
    async with bench(tmp_path) as first, bench(tmp_path) as second:
        first.runs.open()
        run = await second.run(flow({"n": ("runs_lab.louder", {"text": "once"})}))
        assert run.state == "done"
        assert calls == ["once"]
        long, _ = await second.runs.submit(RunRequest(ENDLESS))
        async for events in second.runs.watch(long.id):
            if any(event.kind == "output" for event in events):
                break
        with pytest.raises(RunRefusedError, match="another lab is at work on the run"):
            await second.runs.cancel(long.id)
        assert (await first.runs.cancel(long.id)).state == "cancelled"


async def test_a_lab_takes_over_the_queue_that_another_has_left(tmp_path):
    async with bench(tmp_path) as second:
        async with bench(tmp_path, at_once=1) as first:
            first.runs.open()
            second.runs.open()
            running, _ = await second.runs.submit(RunRequest(flow({"c": "runs_lab.endless"}), seconds=1.0))
            await asyncio.sleep(0.1)
        assert (await second.events(running))[-1].kind == "finished"
        assert (await second.runs.get(running.id)).state == "done"


async def test_old_runs_leave_the_history(lab):
    made = [await lab.run(flow({"n": ("double", {"number": n})})) for n in range(3)]
    await lab.runs.keep(made[0].id, True)
    assert lab.records.runs.prune(1, 0.0) == 1
    assert [run.id for run in await lab.runs.listed()] == [made[2].id, made[0].id]
