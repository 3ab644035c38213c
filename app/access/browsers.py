"""What a browser calls itself, in the words that people know it by."""

import re

_FAMILIES = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("HeadlessChrome", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
"""The first that is named: all call themselves what others were called before them."""
_SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
)


def browser(agent: str) -> str:
    """Such as `Firefox on Linux`, from a User-Agent header; a program's own name; nothing if it says none."""
    family = next((known for name, known in _FAMILIES if name in agent), "")
    system = next((known for name, known in _SYSTEMS if name in agent), "")
    if family:
        return f"{family} on {system}" if system else family
    named = re.match(r"[\w.-]{1,40}", agent)
    return named[0] if named else ""
