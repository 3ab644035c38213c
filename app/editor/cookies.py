"""What this browser remembers of its person: theme, language, size, favourites; the first paint has them already."""

from collections.abc import Sequence
from urllib.parse import quote, unquote

from nicegui import Client
from starlette.requests import Request

SCALES = (80, 90, 100, 110, 125, 150, 175, 200)
"""Percent by which text and buttons around the canvas can be sized."""
RECENT = 6


class Cookies:
    """Read when the page is asked for; written in the browser as soon as something is chosen."""

    def __init__(self, request: Request, client: Client) -> None:
        self._held = {name: unquote(value) for name, value in request.cookies.items()}
        self._client = client

    def get(self, name: str, default: str = "") -> str:
        return self._held.get(f"mentat-{name}", default)

    def set(self, name: str, value: str) -> None:
        self._held[f"mentat-{name}"] = value
        year = 365 * 24 * 3600
        self._client.run_javascript(
            f"document.cookie = 'mentat-{name}={quote(value)}; path=/; max-age={year}; samesite=lax'"
        )

    def names(self, name: str) -> list[str]:
        """A list of agents' ids."""
        return [one for one in self.get(name).split("~") if one]

    def set_names(self, name: str, names: Sequence[str]) -> None:
        self.set(name, "~".join(names))

    @property
    def scale(self) -> int:
        """Percent, one of SCALES."""
        asked = self.get("scale", "100")
        return int(asked) if asked.isdecimal() and int(asked) in SCALES else 100

    def rescale(self, step: int) -> int:
        """One size larger or smaller; the new percent."""
        at = min(max(SCALES.index(self.scale) + step, 0), len(SCALES) - 1)
        self.set("scale", str(SCALES[at]))
        return SCALES[at]

    def toggle_favourite(self, agent: str) -> bool:
        """Whether it is one now."""
        names = self.names("favourites")
        chosen = [one for one in names if one != agent] if agent in names else [*names, agent]
        self.set_names("favourites", chosen)
        return agent in chosen

    def used(self, agent: str) -> None:
        """An agent was placed: it is the most recent now."""
        self.set_names("recent", [agent, *(one for one in self.names("recent") if one != agent)][:RECENT])
