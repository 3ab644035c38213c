from app.editor.habits import Habits
from app.flow import Flow, load_flow
from app.settings import ROOT

FLOWS = [
    Flow.model_validate(
        {
            "name": "a",
            "nodes": {"c": {"type": "camera"}, "d": {"type": "detect"}, "v": {"type": "view"}},
            "edges": ["c.image -> d.image", "d.found -> v.image"],
        }
    ),
    Flow.model_validate(
        {"name": "b", "nodes": {"c": {"type": "camera"}, "v": {"type": "view"}}, "edges": ["c.image -> v.image"]}
    ),
    Flow.model_validate(
        {"name": "c", "nodes": {"f": {"type": "film"}, "v": {"type": "view"}}, "edges": ["f.image -> v.image"]}
    ),
]


def test_what_is_used_most_comes_first_and_the_unknown_keep_their_order():
    assert Habits(FLOWS).most_used(["x", "detect", "camera", "y", "view"]) == ["view", "camera", "detect", "x", "y"]


def test_what_follows_and_leads_most_often_comes_first():
    habits = Habits([*FLOWS, FLOWS[0]])
    assert habits.after("camera", ["crop", "view", "detect"]) == ["detect", "view", "crop"]
    assert habits.before("view", ["film", "camera", "detect"]) == ["detect", "camera", "film"]


def test_the_flows_that_ship_teach_that_a_camera_is_looked_through():
    habits = Habits(load_flow(path.read_bytes()) for path in (ROOT / "flows").glob("*.yaml"))
    assert set(habits.after("inputs.camera", ["classic.qr", "vision.detect", "draw.overlay"])[:2]) == {
        "draw.overlay",
        "vision.detect",
    }
