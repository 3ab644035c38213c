"""What a session tells of itself."""

from app.gateway.video_session import VideoSession


def session():
    return VideoSession("id", drop_threshold=0.1, slowdown_threshold=0.3)


def test_it_has_the_fields_of_the_protocol():
    state = session()
    names = ("session_id", "frame_index", "dropped_frames", "last_processed_ts", "backpressure_state")
    assert [getattr(state, name) for name in names] == ["id", -1, 0, None, "normal"]


def test_every_frame_counts_from_0():
    state = session()
    assert [state.received() for _ in range(3)] == [0, 1, 2]


def test_backpressure_follows_the_drop_rate():
    state = session()
    for _ in range(10):
        state.processed(1.0)
    assert state.backpressure_state == "normal"
    for _ in range(2):
        state.dropped()
    assert state.backpressure_state == "dropping"
    for _ in range(8):
        state.dropped()
    assert state.backpressure_state == "slow_down"
    assert state.dropped_frames == 10
    for _ in range(60):
        state.processed(2.0)
    assert (state.backpressure_state, state.last_processed_ts) == ("normal", 2.0)


def test_it_warns_at_most_once_a_second():
    state = session()
    for _ in range(20):
        state.dropped()
    assert [state.should_warn() for _ in range(5)] == [True, False, False, False, False]


def test_a_few_drops_at_the_start_mean_nothing_yet():
    state = session()
    for _ in range(5):
        state.dropped()
    assert state.drop_rate == 0
