"""What a person hands us as a file: a manifest, or a picture that carries one."""

from app.flow import Flow, load_flow


def read_flow(data: bytes) -> Flow:
    """Raises FlowError, saying what is wrong with it and where."""
    return load_flow(data)
