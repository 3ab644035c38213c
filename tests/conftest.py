"""Fixtures for every room."""

pytest_plugins = ["app.sdk.testing"]
