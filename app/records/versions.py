"""What a flow was before: kept by itself every while, or by name when somebody asks."""

from typing import Any

from sqlalchemy import ForeignKey, Text, delete, exists, insert, literal, select
from sqlmodel import Field, Session, SQLModel, col

from app.records.flows import FlowRow, etag, time_of
from app.records.stored import Version

KEEP_EVERY = 300.0
"""Seconds between two versions that are kept by themselves."""
KEPT = 100
"""Versions without a label that are kept of one flow."""


class VersionRow(SQLModel, table=True):
    __tablename__ = "flow_versions"

    id: int | None = Field(default=None, primary_key=True)
    flow_id: str = Field(sa_column_args=[ForeignKey("flows.id", ondelete="CASCADE")], index=True, max_length=64)
    version: int
    label: str
    document: str = Field(sa_type=Text)
    saved: float
    """When it was written, in seconds since 1970."""


def kept(row: VersionRow) -> Version:
    return Version(etag(row.version), row.label, time_of(row.saved))


def keep_before_writing(session: Session, id: str, now: float) -> None:  # noqa: A002
    """Keep what is stored, if the last version kept is old enough, and let the oldest go."""
    rows: Any = VersionRow.__table__  # type: ignore[attr-defined]
    is_recent = exists().where(col(VersionRow.flow_id) == id, col(VersionRow.saved) > now - KEEP_EVERY)
    stored = select(
        col(FlowRow.id), col(FlowRow.version), literal(""), col(FlowRow.document), col(FlowRow.updated)
    ).where(col(FlowRow.id) == id, ~is_recent)
    names = ["flow_id", "version", "label", "document", "saved"]
    if not session.connection().execute(insert(rows).from_select(names, stored)).rowcount:
        return
    unnamed = (col(VersionRow.flow_id) == id, col(VersionRow.label) == "")
    newest = select(col(VersionRow.id)).where(*unnamed).order_by(col(VersionRow.id).desc()).limit(KEPT)
    session.connection().execute(delete(rows).where(*unnamed, col(VersionRow.id).not_in(newest)))
