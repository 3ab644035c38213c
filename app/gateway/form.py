"""The file in a form, as it comes: nothing is held but what was just read."""

from collections.abc import AsyncGenerator, AsyncIterator
from typing import TYPE_CHECKING

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from app.gateway.problem import ProblemError

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

_AROUND = 64 * 1024
"""Bytes that may stand before the file: other fields, and headers."""


class FormFile:
    """The first file of a `multipart/form-data` body. `begin` it, then read its `chunks`; both raise ProblemError."""

    def __init__(self, content_type: str, body: AsyncGenerator[bytes, None]) -> None:
        self.name, self.claimed = "", ""
        self._body = body
        self._pieces: list[bytes] = []
        self._header, self._value = b"", b""
        self._found, self._ended, self._before = False, False, 0
        boundary = parse_options_header(content_type)[1].get(b"boundary", b"")
        if not boundary:
            raise _unreadable("its Content-Type names no boundary")
        told: MultipartCallbacks = {
            "on_part_begin": self._part, "on_part_data": self._data, "on_part_end": self._part_end,
            "on_header_field": self._field, "on_header_value": self._said, "on_header_end": self._header_end,
        }  # fmt: skip
        self._parser = MultipartParser(boundary, told)

    async def begin(self) -> None:
        """Read until the file begins: its `name` and what it is `claimed` to be are known then."""
        while not self._found:
            if (chunk := await anext(self._body, None)) is None:
                raise ProblemError(422, "invalid_form", "the form has no file; send one, in a field of any name")
            self._feed(chunk)
            self._before += len(chunk)
            if not self._found and self._before > _AROUND:
                raise _unreadable(f"no file begins in its first {_AROUND // 1024} KiB; send the file first")

    async def chunks(self) -> AsyncIterator[bytes]:
        """The file's bytes. What follows it in the form is read and let go."""
        while True:
            pieces, self._pieces = self._pieces, []
            for piece in pieces:
                yield piece
            if (chunk := await anext(self._body, None)) is None:
                break
            self._feed(chunk)
        if not self._ended:
            raise _unreadable("it ends before its file does")

    def _feed(self, chunk: bytes) -> None:
        try:
            self._parser.write(chunk)
        except FormParserError as error:
            raise _unreadable(str(error)) from None

    def _part(self) -> None:
        self._disposition, self._type = b"", b""

    def _field(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def _said(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _header_end(self) -> None:
        header, value = self._header.lower(), self._value
        self._header, self._value = b"", b""
        if self._found:
            return
        if header == b"content-type":
            self.claimed = value.decode("latin-1")
        if header == b"content-disposition":
            options = parse_options_header(value)[1]
            if b"filename" in options:
                self._found, self.name = True, options[b"filename"].decode("utf-8", "replace")

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._found and not self._ended:
            self._pieces.append(data[start:end])

    def _part_end(self) -> None:
        self._ended = self._found


def _unreadable(why: str) -> ProblemError:
    return ProblemError(400, "invalid_form", f"the form cannot be read: {why}")
