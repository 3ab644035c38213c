"""Every icon that is asked for by name is in the font: of one that is not, the page would show the letters."""

import re

import pytest
from playwright.sync_api import Page

from app.editor.catalogue import ICONS, OWN_ICONS
from tests.conftest import ROOT, Server

ASKED = re.compile(r"""icon(?:_button\(|=|"?: ?)["']([a-z0-9_]+)["']|material-icons[^>]*>([a-z0-9_]+)<""")
UNKNOWN = """async (names) => {
  await document.fonts.load('24px "Material Icons"');
  return names.filter((name) => {
    const icon = document.body.appendChild(document.createElement('span'));
    icon.className = 'material-icons';
    icon.style.cssText = 'position: absolute; font-size: 24px; width: auto';
    icon.textContent = name;
    const isOne = icon.getBoundingClientRect().width === 24;
    icon.remove();
    return !isOne;
  });
}"""
"""A name that the font knows is one sign, as wide as it is high."""


def asked() -> set[str]:
    editor = ROOT / "app" / "editor"
    sources = [
        *editor.glob("*.py"),
        *(editor / "canvas" / "src").rglob("*.vue"),
        *(editor / "canvas").glob("src/**/*.js"),
    ]
    found = {name for path in sources for match in ASKED.findall(path.read_text()) for name in match if name}
    return found | {*ICONS.values(), *OWN_ICONS.values()}


@pytest.mark.browser
def test_every_icon_is_in_the_font(page: Page, server: Server):
    names = asked()
    assert len(names) > 60
    page.goto(server.address)
    page.wait_for_selector("[data-template]")
    assert page.evaluate(UNKNOWN, [*names, "no_icon_is_called_so"]) == ["no_icon_is_called_so"]
