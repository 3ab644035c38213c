"""`main.py --https`: a certificate of this machine's own, so that other machines' browsers lend their cameras."""

import hashlib
import os
import ssl
import stat
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from playwright.sync_api import Browser, Page

from app.certificate import addresses, certificate, fingerprint, names
from tests.conftest import Server, start_server, stop_server
from tests.house.editor import opened
from tests.house.hands import TRACKS, run, stop, until

CAMERA = """
mentatlab: 1
name: Camera
nodes:
  camera: {type: inputs.camera, set: {width: 320, height: 180}}
  view: {type: outputs.view}
edges: ["camera.image -> view.image"]
layout: {camera: [0, 0], view: [360, 0]}
"""
SHOWN = "() => document.querySelector('.m-card canvas[data-node=view]')?.dataset.seq > 5"


@pytest.fixture(scope="module")
def secure(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    started = start_server(tmp_path_factory.mktemp("https"), "--https", "--host", "127.0.0.1")
    yield started
    stop_server(started)


def test_a_certificate_names_this_machine_and_is_kept(tmp_path: Path):
    chain, key = certificate(tmp_path, names())
    found = x509.load_pem_x509_certificate(chain.read_bytes())
    named = found.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert "localhost" in named.get_values_for_type(x509.DNSName)
    assert {"127.0.0.1", *addresses()} <= {str(one) for one in named.get_values_for_type(x509.IPAddress)}
    assert stat.S_IMODE(key.stat().st_mode) == 0o600, "nobody else reads the key"
    before = fingerprint(chain)
    certificate(tmp_path, names())
    assert fingerprint(chain) == before, "a browser that was told to trust it need not be told again"
    certificate(tmp_path, [*names(), "192.0.2.77"])
    assert fingerprint(chain) != before, "in another network it has another address"


def test_a_certificate_that_nobody_can_read_is_made_anew(tmp_path: Path):
    chain, _ = certificate(tmp_path, names())
    chain.write_text("broken")
    certificate(tmp_path, names())
    x509.load_pem_x509_certificate(chain.read_bytes())


def test_a_large_upload_comes_whole_and_the_connection_serves_on(secure: Server):
    trusting, data = (
        ssl.create_default_context(cafile=str(secure.home / "tls" / "certificate.pem")),
        os.urandom(9_000_000),
    )
    with httpx.Client(base_url=secure.address, verify=trusting, timeout=60) as http:
        for _ in range(2):
            sent = http.post("/api/v1/storage/upload", params={"name": "big.bin"}, content=data)
            assert sent.json()["metadata"]["sha256"] == hashlib.sha256(data).hexdigest()
        claimed = {"Content-Type": "image/png", "X-Checksum-SHA256": "0" * 64}
        assert http.post("/api/v1/storage/upload", content=data, headers=claimed).status_code == 422
        assert http.get("/healthz").status_code == 200


def test_who_trusts_the_certificate_is_served(secure: Server):
    trusting = ssl.create_default_context(cafile=str(secure.home / "tls" / "certificate.pem"))
    assert secure.address.startswith("https://127.0.0.1:")
    assert httpx.get(f"{secure.address}/healthz", verify=trusting).status_code == 200
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{secure.address}/healthz")


@pytest.fixture
def visitor(webcam: Browser) -> Iterator[Page]:
    context = webcam.new_context(ignore_https_errors=True, viewport={"width": 1280, "height": 800})
    context.set_default_timeout(30_000)
    context.add_init_script(f"if (navigator.mediaDevices) {{ {TRACKS} }}")
    context.add_cookies([{"name": "mentat-tour", "value": "done", "domain": "127.0.0.1", "path": "/"}])
    yield context.new_page()
    context.close()


@pytest.mark.browser
def test_a_camera_runs_over_https(visitor: Page, secure: Server):
    opened(visitor, secure.address, CAMERA, verify=False)
    assert visitor.evaluate("isSecureContext")
    run(visitor)
    until(visitor, SHOWN)
    stop(visitor)
    assert visitor.evaluate("window.__tracks.map((track) => track.readyState)") == ["ended"]


@pytest.mark.browser
def test_a_page_that_may_have_no_camera_says_what_to_do(visitor: Page, server: Server):
    """As a phone sees it that opens http: there are no media devices at all."""
    visitor.add_init_script("Object.defineProperty(navigator, 'mediaDevices', { value: undefined })")
    opened(visitor, server.address, CAMERA)
    run(visitor)
    visitor.locator('[data-card="camera"] .m-trouble').filter(has_text="--https").wait_for()
