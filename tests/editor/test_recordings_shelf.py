"""What may be done to recordings from the gallery."""

import pytest

from app.access import ROLES, Access, NotAllowedError, Who, acting_as
from app.editor.recordings_shelf import RecordingsShelf
from app.flow import dump_json, load_flow
from app.records import Records
from app.settings import Settings


async def test_a_viewer_neither_renames_nor_deletes_recordings(tmp_path):
    done = []
    records = Records(f"sqlite:///{tmp_path / 'lab.db'}", dump_json, load_flow)
    shelf = object.__new__(RecordingsShelf)  # it is refused before anything is shown
    shelf._access = Access(Settings(home=tmp_path), records, tmp_path / "key")
    with acting_as(Who("vic", ROLES["viewer"])), pytest.raises(NotAllowedError, match="vic may not change anything"):
        await shelf._do(done.append, "a recording")
    assert done == []
