"""Where a flow lies among the others."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0003", "0002"


def upgrade() -> None:
    op.add_column("flows", sa.Column("folder", sa.String, nullable=False, server_default=""))
