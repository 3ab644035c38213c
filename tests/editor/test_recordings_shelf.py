"""What may be done to recordings from the gallery."""

import pytest

from app.access import ROLES, NotAllowedError, Who, acting_as
from app.editor.recordings_shelf import RecordingsShelf


async def test_a_viewer_neither_renames_nor_deletes_recordings():
    done = []
    shelf = object.__new__(RecordingsShelf)  # it is refused before anything is shown
    with acting_as(Who("vic", ROLES["viewer"])), pytest.raises(NotAllowedError, match="vic may not change anything"):
        await shelf._do(done.append, "a recording")
    assert done == []
