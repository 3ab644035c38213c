"""What a program sends to have a flow run, and how a run is told."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, JsonValue, ValidationError, model_validator

from app.gateway.problem import ProblemError
from app.records import StoredRun


class Asked(BaseModel):
    """A flow, or the id of a stored one, and what it is to be run with."""

    model_config = ConfigDict(extra="ignore", use_attribute_docstrings=True)

    flow: dict[str, JsonValue] | None = None
    """The document."""
    flow_id: str | None = Field(None, pattern=r"^[\w-]{1,64}$")
    """A stored flow, as it is stored now."""
    inputs: dict[str, JsonValue] = Field({}, max_length=1000)
    """By `node.pin`: values, and media and files by reference, `{"ref": "mlab://…"}`."""
    priority: int = Field(0, ge=-1000, le=1000)
    """The highest first."""
    idempotency_key: str | None = Field(None, min_length=1, max_length=200, pattern=r"^[\x21-\x7e]+$")
    """Asked again with the same one, the answer is the same run."""
    until: str | None = Field(None, max_length=64)
    """Run to this node only: what does not lead to it is left out, and what it says is among the outputs."""
    only: str | None = Field(None, max_length=64)
    """Run to this node, and call it anew though its result is known."""
    fresh: tuple[str, ...] = Field((), max_length=1000)
    """Nodes that are called anew though their results are known."""
    watch: tuple[str, ...] = Field((), max_length=1000)
    """Output pins, `node.pin`, that are listened to beside those of the sinks."""
    seconds: float | None = Field(None, gt=0, le=86400, allow_inf_nan=False)
    """How long its sources go on, at most. A flow with a live source needs it."""

    @model_validator(mode="after")
    def _one_flow(self) -> "Asked":
        if (self.flow is None) == (self.flow_id is None):
            raise ValueError("give either a flow or a flow_id")
        if self.only is not None and self.until not in (None, self.only):
            raise ValueError("only and until name two nodes; give one of them")
        return self

    @classmethod
    def read(cls, body: bytes) -> "Asked":
        """Raises ProblemError."""
        try:
            return cls.model_validate_json(body)
        except ValidationError as error:
            said = [f"{'.'.join(map(str, one['loc'])) or 'body'}: {one['msg']}" for one in error.errors()]
            raise ProblemError(422, "invalid_request", "; ".join(said[:10])) from None


def plain(run: StoredRun) -> dict[str, Any]:
    times = {name: getattr(run, name) for name in ("created", "started", "finished")}
    return {
        "id": run.id,
        "number": run.number,
        "flow_id": run.flow_id,
        "name": run.name,
        "state": run.state,
        "priority": run.priority,
        "idempotency_key": run.idempotency_key,
        "inputs": dict(run.inputs),
        "options": dict(run.options),
        "attempts": run.attempts,
        **{name: None if at is None else at.isoformat() for name, at in times.items()},
        "error": run.error,
        "nodes": dict(run.nodes),
        "thumbnail": run.thumbnail,
        "kept": run.kept,
    }
