"""What flows were before."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0002", "0001"


def upgrade() -> None:
    op.create_table(
        "flow_versions",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("flow_id", sa.String(64), sa.ForeignKey("flows.id", ondelete="CASCADE"), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("label", sa.String, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("saved", sa.Float, nullable=False),
    )
    op.create_index("ix_flow_versions_flow_id", "flow_versions", ["flow_id"])
