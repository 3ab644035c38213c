"""Alembic's way in: the revisions run in the transaction of the connection that `migrate` holds."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
