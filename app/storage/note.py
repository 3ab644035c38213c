"""What the store keeps beside the bytes."""

from app.storage.metadata import Metadata


class Note(Metadata):
    """The metadata, and how the bytes lie on the store."""

    packed: int | None = None
    """Bytes they take there if they were compressed with gzip; `size` and `sha256` are those of the content."""

    def known(self) -> Metadata:
        """What a client is told."""
        return Metadata(**self.model_dump(exclude={"packed"}))

    def text(self) -> str:
        return self.model_dump_json(exclude_none=True)


def bare(size: int, *, is_packed: bool) -> Note:
    """All that can be said of `size` bytes that lie there without a note."""
    return Note(mimeType="application/octet-stream", size=size, sha256="", packed=size if is_packed else None)
