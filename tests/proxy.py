"""Debian's nginx before a server, set up as docs/operating.md says."""

import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MISSING = "no nginx is installed here, so nothing was tried behind a proxy"
AROUND = """
daemon off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {written}
}}
"""


def find_nginx() -> str | None:
    """Debian keeps it out of other people's path."""
    return shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")


@contextmanager
def behind_nginx(written: str, server_port: int, folder: Path) -> Iterator[tuple[str, Path]]:
    """`written` as it is, but for ports and the certificate; its address, and the certificate to trust."""
    from app.certificate import certificate

    nginx = find_nginx()
    assert nginx is not None, MISSING
    chain, key = certificate(folder / "tls", ["127.0.0.1"])
    port = _free_port()
    for there, here in (
        (r"127\.0\.0\.1:8080", f"127.0.0.1:{server_port}"),
        (r"listen 443", f"listen 127.0.0.1:{port}"),
        (r"/etc/ssl/lab\.pem", str(chain)),
        (r"/etc/ssl/lab\.key", str(key)),
    ):
        written, times = re.subn(there, here, written)
        assert times == 1, f"{there} is not on the page"
    configuration = folder / "nginx.conf"
    configuration.write_text(AROUND.format(folder=folder, written=written))
    proxy = subprocess.Popen(
        [nginx, "-e", folder / "error.log", "-c", configuration], stderr=subprocess.PIPE, text=True
    )
    try:
        _wait_for(port, proxy)
        yield f"https://127.0.0.1:{port}", chain
    finally:
        proxy.terminate()
        proxy.communicate(timeout=30)


def _wait_for(port: int, proxy: subprocess.Popen[str]) -> None:
    while True:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert proxy.poll() is None, proxy.communicate()[1]
        time.sleep(0.02)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
