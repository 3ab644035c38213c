"""`main.py replay`: a recording on the command line, the same lines each time, and two flows compared."""

from pathlib import Path

import numpy as np
import pytest

from app.flow import Flow, Set, dump_json, dump_yaml
from app.recordings import Recordings, Writer
from app.sdk import Image
from tests.terminal.command_line import CommandLine

FLOW = Flow.model_validate(
    {
        "name": "Levels",
        "nodes": {
            "camera": {"type": "inputs.camera"},
            "bright": {"type": "picture.color", "set": {"gray": True}},
            "view": {"type": "outputs.view"},
        },
        "edges": ["camera.image -> bright.image", "bright.image -> view.image"],
    }
)


@pytest.fixture
def recorded(tmp_path: Path) -> tuple[CommandLine, str]:
    """A home with a recording of five pictures of a browser, and its id."""
    shelf = Recordings(tmp_path / "recordings")
    about = shelf.create("Walk")
    writer = Writer(tmp_path / "recordings" / about.id / "recording.mlrec")
    writer.flow("flow", dump_json(FLOW).encode())
    for seq in range(5):
        jpeg = Image.of(np.full((48, 64, 3), (10, 20 + seq, 200), np.uint8)).jpeg()
        writer.item("camera", seq * 2, writer.began + seq / 10, {"image": Image.encoded(jpeg, time=seq / 10)})
    writer.stop()
    shelf.finished(about.id, writer.reason)
    return CommandLine(tmp_path), about.id


def test_it_says_the_same_each_time(recorded):
    line, id = recorded  # noqa: A001
    first, second = (line("replay", id, "--json", "--watch", "bright.image") for _ in range(2))
    assert (first.code, first.err) == (0, "")
    assert first.items[:-1] == second.items[:-1]
    assert [(item["seq"], item["time"]) for item in first.items[:-1]] == [
        (0, 0),
        (2, 0.1),
        (4, 0.2),
        (6, 0.3),
        (8, 0.4),
    ]
    pictures = [Path(item["value"]["path"]).read_bytes() for item in second.items[:-1]]
    assert len(set(pictures)) > 1
    assert line("replay", id).out == "view.image (image): 5\n"


def test_another_flow_is_compared_with_it(recorded, tmp_path):
    line, id = recorded  # noqa: A001
    other = tmp_path / "other.yaml"
    other.write_text(dump_yaml(Set(node="bright", pin="gray", value=False).apply(FLOW)[0]))
    told = line("replay", id, "--against", other)
    assert told.code == 1
    assert "bright.image: 5 of 5 differ, first at camera 0, 0.00 s\n" in told.out
    same = tmp_path / "same.yaml"
    same.write_text(dump_yaml(FLOW))
    alike = line("replay", id, same, "--against", same)
    assert (alike.code, alike.out) == (0, "bright.image: all 5 alike\nview.image: all 5 alike\n")


def test_what_is_not_there_is_told(recorded):
    line, id = recorded  # noqa: A001
    told = line("replay", "nothing")
    assert told.code == 2
    assert f"there is no recording nothing; here are {id} (Walk)" in told.err
    assert line("replay", "README.md").code == 2
