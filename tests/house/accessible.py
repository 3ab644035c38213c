"""What axe-core (deque) finds wrong with a page that has come to rest."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")
GRAVE = ("serious", "critical")
RESTS = """() => document.getAnimations().every(
  (one) => one.playState !== 'running' || one.effect.getComputedTiming().iterations === Infinity)"""
"""What fades has faded: half seen, it has less contrast than it will have."""


def violations(page: Page, *tags: str) -> list[str]:
    """Of the rules with these tags, or of all: impact, rule and the first elements."""
    return _told(_found(page, tags))


def grave(page: Page, *tags: str) -> list[str]:
    """What keeps somebody from using the page."""
    return _told([one for one in _found(page, tags) if one["impact"] in GRAVE])


def _found(page: Page, tags: tuple[str, ...]) -> list[dict[str, Any]]:
    page.wait_for_function(RESTS)
    chosen = {"runOnly": {"type": "tag", "values": list(tags)}} if tags else {}
    return list(Axe().run(page, options=chosen).response["violations"])


def _told(found: list[dict[str, Any]]) -> list[str]:
    return [f"{one['impact']} {one['id']}: {[node['html'][:200] for node in one['nodes']][:4]}" for one in found]
