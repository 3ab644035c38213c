"""Hang the gateway on the server: every route of the API, before NiceGUI takes the rest."""

from fastapi import FastAPI

from app.gateway.http import mount_http
from app.gateway.streams import mount_stream_socket
from app.gateway.video import mount_video
from app.lab import Lab


def mount(app: FastAPI, lab: Lab) -> None:
    mount_stream_socket(app, lab)
    mount_video(app, lab)
    mount_http(app, lab)
