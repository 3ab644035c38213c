"""Which permission each request needs."""

import pytest

from app.access.policy import needed

NEEDS = {
    ("GET", "/login"): None,
    ("POST", "/login"): None,
    ("GET", "/healthz"): None,
    ("GET", "/client.js"): None,
    ("GET", "/client/index.js"): None,
    ("POST", "/client/index.js"): "edit",
    ("GET", "/client/../flows"): "read",
    ("GET", "/metrics"): "read",
    ("GET", "/"): "read",
    ("GET", "/flows/abc"): "read",
    ("GET", "/access"): "read",
    ("GET", "/accessory"): "read",
    ("GET", "/api/v1/access/me"): "read",
    ("POST", "/api/v1/access/me"): "admin",
    ("GET", "/api/v1/access/me/sign-ins"): "read",
    ("DELETE", "/api/v1/access/me/sign-ins/abc"): "read",
    ("POST", "/api/v1/access/me/password"): "read",
    ("DELETE", "/api/v1/access/me/password"): "admin",
    ("DELETE", "/api/v1/access/sign-ins/abc"): "admin",
    ("DELETE", "/api/v1/access/accounts/ada/sign-ins"): "admin",
    ("GET", "/api/v1/access/accounts"): "admin",
    ("POST", "/api/v1/access/tokens"): "admin",
    ("GET", "/api/v1/access/audit"): "admin",
    ("GET", "/api/v1/flows"): "read",
    ("POST", "/api/v1/flows"): "edit",
    ("PUT", "/api/v1/flows/abc"): "edit",
    ("DELETE", "/api/v1/flows/abc"): "edit",
    ("POST", "/api/v1/flows/validate"): "read",
    ("POST", "/api/v1/flows/abc/validate"): "read",
    ("PUT", "/api/v1/flows/validate"): "edit",
    ("DELETE", "/api/v1/flows/validate"): "edit",
    ("POST", "/api/v1/flows/abc/versions"): "edit",
    ("POST", "/api/v1/runs"): "run",
    ("POST", "/api/v1/runs/abc/cancel"): "run",
    ("DELETE", "/api/v1/runs/abc"): "run",
    ("GET", "/api/v1/runs/abc/events"): "read",
    ("POST", "/api/v1/streams/init"): "run",
    ("POST", "/api/v1/storage/upload"): "run",
    ("PUT", "/api/v1/storage/uploads/abc/parts/1"): "run",
    ("DELETE", "/api/v1/storage/uploads/abc"): "run",
    ("DELETE", "/api/v1/storage/local/x.png"): "edit",
    ("WEBSOCKET", "/ws/video/stream"): "run",
    ("WEBSOCKET", "/ws/generate"): "run",
    ("WEBSOCKET", "/ws/streams/abc"): "read",
    ("WEBSOCKET", "/ws/live"): "read",
    ("WEBSOCKET", "/_nicegui_ws/socket.io"): "read",
    ("POST", "/_nicegui_ws/socket.io"): "read",
    ("POST", "/v1/chat/completions"): "run",
    ("POST", "/api/predict"): "run",
    ("POST", "/something/else"): "edit",
    ("BREW", "/coffee"): "edit",
}


@pytest.mark.parametrize(("asked", "needs"), NEEDS.items(), ids=str)
def test_what_is_needed(asked, needs):
    assert needed(*asked) == needs
