"""What is measured inside the page: when a flow can be used, how long frames take, how much memory is held."""

from time import perf_counter
from typing import Any

from playwright.sync_api import CDPSession, Page

WATCH = """
window.__ready = (count) => new Promise((done) => {
  let [seen, since, still] = [0, 0, 0];
  const look = () => {
    const nodes = document.querySelectorAll('.vue-flow__node');
    if (nodes.length !== seen) [seen, since, still] = [nodes.length, performance.now(), 0];
    else still += 1;
    const isAll = nodes.length >= count || (window.__some && nodes.length && still > 20);
    if (isAll && nodes[0].offsetWidth) requestAnimationFrame(() => done(window.__some ? since : performance.now()));
    else requestAnimationFrame(look);
  };
  look();
});
window.__frames = [];
window.__count = (on) => {
  window.__counting = on;
  if (!on) return;
  window.__frames = [];
  let last = performance.now();
  const tick = (now) => {
    window.__frames.push(now - last);
    last = now;
    if (window.__counting) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
};
"""
"""`__some`: only what is on the screen is mounted, so it is ready when for twenty frames no more has come."""


def load(page: Page, address: str, nodes: int, *, some: bool) -> float:
    """Milliseconds from asking for the page to all its nodes being there, laid out, and a frame painted."""
    page.add_init_script(WATCH + f"window.__some = {str(some).lower()};")
    page.goto(address, wait_until="commit")
    page.wait_for_function("() => window.__ready")
    return float(page.evaluate(f"() => window.__ready({nodes})"))


def frames(page: Page, act: Any) -> list[float]:
    """Milliseconds between the page's frames while `act()` goes on."""
    page.evaluate("() => window.__count(true)")
    act()
    page.evaluate("() => window.__count(false)")
    return [float(one) for one in page.evaluate("() => window.__frames.slice(1)")]


def pan(page: Page, seconds: float) -> None:
    """Drag the empty pane in circles, 60 times a second, as a mouse does."""
    x, y = page.evaluate(SPOT)
    page.mouse.move(x, y)
    page.mouse.down()
    began, step = perf_counter(), 0
    while perf_counter() - began < seconds:
        step += 1
        wave = step % 60
        page.mouse.move(x + (wave if wave < 30 else 60 - wave) * 4, y + (wave % 20) * 3)
        page.wait_for_timeout(10)
    page.mouse.up()


SPOT = """() => {
  const pane = document.querySelector('.vue-flow__pane').getBoundingClientRect();
  for (let y = pane.top + 40; y < pane.bottom - 120; y += 24)
    for (let x = pane.left + 40; x < pane.right - 160; x += 24)
      if (document.elementFromPoint(x, y)?.classList.contains('vue-flow__pane')) return [x, y];
  throw new Error('there is no empty spot to drag');
}"""


def zoom(page: Page, seconds: float) -> None:
    """Turn the wheel in and out over the middle of the canvas."""
    box = page.locator(".vue-flow__pane").first.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    began, step = perf_counter(), 0
    while perf_counter() - began < seconds:
        step += 1
        page.mouse.wheel(0, 40 if step // 20 % 2 else -40)
        page.wait_for_timeout(10)


def heap(page: Page) -> float:
    """MiB of JavaScript objects that are held, after collecting garbage."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    used = session.send("Runtime.getHeapUsage")["usedSize"]
    session.detach()
    return float(used) / 2**20


def busy(page: Page, act: Any) -> float:
    """Milliseconds the page's main thread works while `act()` goes on: other programs on the machine add nothing."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = _worked(session)
    act()
    worked = _worked(session) - before
    session.detach()
    return worked * 1000


def _worked(session: CDPSession) -> float:
    found = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    return float(found["TaskDuration"])
