"""A page in German is German: bar, menus, panels, canvas, sheet and dialogs."""

import re

import httpx
import pytest
import yaml
from playwright.sync_api import Page, expect

from app.editor.commands import COMMANDS
from app.editor.wording import Words
from app.engine import discover
from tests.conftest import ROOT, Server
from tests.gateway.run_flows import HELLO, events
from tests.house.editor import opened

pytestmark = pytest.mark.browser
ROOMS = ("access", "canvas", "commands", "dashboard", "gallery", "inspector", "page", "recording", "runs", "tour")
WORDS = ROOT / "app" / "editor" / "words"
BREAKS = {
    "name": "Breaks",
    "nodes": {"b": {"type": "local/paced.breaks", "set": {"text": "x"}}, "said": {"type": "outputs.text"}},
    "edges": ["b.out -> said.text"],
}
SAID = """() => {
  const said = new Set();
  const THEIRS = 'script, style, .material-icons, .q-icon, .palette-row, [data-template], .m-card, option, '
    + '.m-output, .m-pick-title';
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const parent = walk.currentNode.parentElement;
    if (parent.closest(THEIRS)) continue;
    const text = walk.currentNode.textContent.trim();
    if (text) said.add(text);
  }
  for (const one of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
    if (one.closest('.m-card')) continue;
    for (const name of ['aria-label', 'title', 'placeholder']) {
      if (one.getAttribute(name)) said.add(one.getAttribute(name));
    }
  }
  return [...said];
}"""
"""Every word on the page that is the editor's own: nodes speak their own language."""


def _english() -> set[str]:
    """What the English page says and the German one must not, plain sentences only."""
    found: set[str] = set()
    for room in ROOMS:
        english, german = Words("en").room(room), Words("de").room(room)
        found |= {text for key, text in english.items() if text and "{" not in text and text not in german.values()}
    names = {Words("en")("gallery.untitled")}  # what other tests have called their flows is no word of the page's
    return found - names - {manifest.title for manifest in discover().agents.values()}


class Looker:
    """Reads a German page, and keeps what it says in English."""

    def __init__(self, page: Page) -> None:
        page.context.add_cookies([{"name": "mentat-language", "value": "de", "domain": "127.0.0.1", "path": "/"}])
        self._page, self._english = page, _english()
        self.left: dict[str, set[str]] = {}

    def __call__(self, where: str) -> None:
        if leftover := set(self._page.evaluate(SAID)) & self._english:
            self.left[where] = leftover


def test_a_german_page_says_nothing_in_english(page: Page, server: Server):
    look = Looker(page)
    page.goto(server.address)
    page.wait_for_selector("[data-template]")
    look("gallery")
    editor = opened(page, server.address)
    assert page.evaluate("() => document.documentElement.lang") == "de"
    look("editor")
    editor.card("gray").locator(".m-tile").click()
    page.wait_for_selector('[data-setting="gray.contrast"]')
    look("inspector")
    for tab in ("Ausgaben", "Probleme", "Protokoll"):
        page.get_by_role("tab", name=tab).click()
        look(tab)
    page.get_by_role("button", name="Menü").click()
    look("menu")
    page.keyboard.press("Escape")
    editor.card("gray").locator(".m-head").click(button="right")
    page.get_by_role("menuitem", name="Umbenennen").wait_for()
    look("context menu")
    page.keyboard.press("Escape")
    editor.rest()
    for key in ("?", "Control+k", "Control+e", "Control+s", "n"):
        page.keyboard.press(key)
        page.get_by_role("dialog").wait_for()
        look(key)
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
    page.click("[data-act=history]")
    page.get_by_role("complementary", name="Versionen").wait_for()
    look("versions")
    assert look.left == {}


def test_the_pages_of_runs_and_of_the_server_are_german_too(page: Page, server: Server):
    look = Looker(page)
    with httpx.Client(base_url=server.address, timeout=30) as http:
        good, bad, again = (
            http.post("/api/v1/runs", json={"flow": flow}).json()["id"] for flow in (HELLO, BREAKS, HELLO)
        )
        for run in (good, bad, again):
            assert list(events(http, f"/api/v1/runs/{run}"))[-1]["event"] == "finished"
    page.goto(f"{server.address}/runs")
    page.wait_for_selector(".run-row")
    look("runs")
    for run in (good, bad):
        page.goto(f"{server.address}/runs/{run}")
        page.get_by_role("button", name="Wiederholen").wait_for()
        look(f"run {run}")
        for tab in page.get_by_role("tab").all():
            tab.click()
            look(f"run {run}: {tab.inner_text()}")
    page.goto(f"{server.address}/runs/{good}/compare?with={bad}")
    page.wait_for_selector("h1, .inspector-title, .run-comparison")
    look("comparison")
    page.goto(f"{server.address}/dashboard")
    page.wait_for_selector("[data-plot]")
    look("dashboard")
    page.goto(f"{server.address}/access")
    page.get_by_role("button", name="Neues Token").wait_for()
    look("access")
    editor = opened(page, server.address)
    page.click("[data-act=runOnce]")
    page.wait_for_selector(".run-chip[data-state]")
    look("run once")
    editor.rest()
    assert look.left == {}


def test_every_word_is_there_in_every_language():
    languages = {path.name for path in WORDS.iterdir() if path.is_dir()}
    assert languages == {"de", "en"}
    for path in (WORDS / "en").iterdir():
        english, german = (yaml.safe_load((WORDS / one / path.name).read_text()) for one in ("en", "de"))
        assert english.keys() == german.keys(), path.name
        for key, text in english.items():
            assert bool(german[key]) == bool(text), key
            assert set(re.findall(r"{\w+", str(text))) == set(re.findall(r"{\w+", str(german[key]))), key


def test_the_language_is_changed_from_the_menu_and_stays(page: Page, server: Server):
    opened(page, server.address)
    page.get_by_role("button", name="Menu").click()
    page.get_by_text("Language", exact=True).click()
    page.get_by_role("menuitem", name="Deutsch").click()
    expect(page.get_by_role("button", name="Ausführen", exact=True)).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="Ausführen", exact=True)).to_be_visible()


def test_no_command_is_without_its_word_in_either_language():
    for language in ("en", "de"):
        words = Words(language).room("commands")
        assert [one.name for one in COMMANDS if not words.get(one.name)] == []
