"""The pages that are open: each tab's live channel is for whoever opened its page, and nobody who guesses its name."""

from nicegui import Client

from app.access import who


class Tabs:
    """Tabs go by the id of their page."""

    def __init__(self) -> None:
        self._owners: dict[str, str] = {}

    def live(self, page: Client, flow: str) -> str:
        """The address of a page's live channel. Ask for it where the page is made: who asks then is who may have it."""
        self.opened(page.id)
        page.on_delete(lambda: self._owners.pop(page.id, None))
        return f"/ws/live?flow={flow}&tab={page.id}"

    def opened(self, tab: str) -> None:
        """By whoever asks."""
        self._owners[tab] = who().name

    def is_mine(self, tab: str) -> bool:
        """Whether whoever asks has opened it."""
        return self._owners.get(tab) == who().name
