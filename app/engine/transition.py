"""From one plan to the next: who need not be begun anew, and what those who are have missed."""

from collections.abc import Collection, Mapping

from app.engine.driver import Driver
from app.engine.each import EachDriver
from app.engine.plan import Plan
from app.engine.speaker import Speaker


def kept_by(before: Plan, after: Plan, over: Collection[str]) -> set[str]:
    """The nodes that need not be begun anew. `over`: those that have come to their end."""
    kept: set[str] = set()
    for name, step in after.steps.items():  # in an order in which every node comes after what feeds it
        old = before.steps.get(name)
        if old is None or not old.goes_on_as(step):
            continue
        if name in over and old.given != step.given:
            continue  # nobody is there to hear of its new settings
        anew = step.feeders - kept
        # One that has ended, or has heard the end of one that begins again, has to begin again to hear it.
        if not anew or (name not in over and not anew & set(over)):
            kept.add(name)
    return kept


def catch_up(
    plan: Plan,
    drivers: Mapping[str, Driver],
    fresh: Collection[str],
    before: Mapping[str, Speaker],
    over: Collection[str],
) -> None:
    """Let the fresh ones know what was said before they listened. `before`: who spoke for the nodes until now."""
    said: dict[str, int] = {}
    for name, step in plan.steps.items():
        driver = drivers[name]
        if name not in fresh:
            said[name] = driver.speaker.last
            driver.speaker.tell_again(fresh, is_over=name in over)
            continue
        driving = step.joined or step.streams[:1]
        said[name] = max((said[edge.source.node] for edge in driving), default=-1)
        if isinstance(driver, EachDriver):
            missed = {edge.target.pin: said[edge.source.node] for edge in step.joined}
            driver.join.begin_after(missed, before[name].last if name in before else -1)
