"""What a session says of its client's frames, on the engine's thread, handed to the web's loop in order."""

import asyncio
from collections.abc import Callable
from typing import Any

from app.engine import Failure, Mailbox, Said, Session, Ticket, Wish
from app.sdk import Detections, Image
from app.streams import Encoder


class VideoBackstage:
    """What the engine's thread calls, each a letter that `opened` gets.

    Letters: `said node index pin value`, `answered index how`, `lost node index failure`, `picture pin bytes`,
    `wish wish`, `ended`.
    """

    def __init__(self, opened: Callable[[list[Any]], None]) -> None:
        self.client = ""
        """The session's id, by which the client's own frames are known."""
        self._mailbox = Mailbox(asyncio.get_running_loop(), opened)
        self._encoder = Encoder(lambda pin, data: self._mailbox.put(("picture", pin, data), key=pin))

    def close(self) -> None:
        self._encoder.close()

    def said(self, said: Said) -> None:
        value = said.value
        if isinstance(value, Image):
            if value.frame is None or value.frame.source != self.client:
                about = {"node": said.pin.node, "pin": said.pin.pin, "frame_index": said.seq}
                self._encoder.encode(said.pin, value, about)
                return
            if not value.marks:
                return  # the client has it
            value = {"frame_index": value.frame.seq, "marks": [mark.plain() for mark in value.marks]}
        elif isinstance(value, Detections):
            value = value.plain()
        elif not isinstance(value, str | int | float | bool | list | dict):
            return
        self._mailbox.put(("said", said.source, said.seq, str(said.pin), value))

    def answered(self, node: str, seq: int, how: str) -> None:
        self._mailbox.put(("answered", seq, how))

    def asked(self, wish: Wish) -> None:
        if wish.kind is Image:
            self._mailbox.put(("wish", wish))

    def lost(self, failure: Failure, ticket: Ticket) -> None:
        self._mailbox.put(("lost", ticket.source, ticket.seq, failure))

    def ended(self, session: Session, error: BaseException | None) -> None:
        self._mailbox.put(("ended",))
