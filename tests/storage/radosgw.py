"""A real S3 on loopback: Ceph's gateway with one monitor and one store in memory, without systemd or a network.

`s3_server` starts it once for all tests; `bucket` is a new one for each.
"""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

PROGRAMS = ("radosgw", "radosgw-admin", "ceph-mon", "ceph-osd", "ceph", "monmaptool")
KEY, SECRET = "labkey", "labsecret"
_PATIENCE = 90.0
"""Seconds that a busy machine may take for one step."""
_CONFIG = """
[global]
fsid = {fsid}
mon host = [v2:127.0.0.1:{v2},v1:127.0.0.1:{v1}]
auth cluster required = none
auth service required = none
auth client required = none
public addr = 127.0.0.1
cluster addr = 127.0.0.1
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 4
osd pool default pgp num = 4
osd pool default pg autoscale mode = off
mon allow pool size one = true
mon max pg per osd = 2000
mon warn on pool no redundancy = false
osd crush chooseleaf type = 0
osd objectstore = memstore
memstore device bytes = 6442450944
run dir = {folder}/run
admin socket = {folder}/run/$name.asok
log file = {folder}/log/$name.log
pid file = {folder}/run/$name.pid
ms bind ipv6 = false
# Without cephx the gateway hangs unless these are not secure.
ms mon client mode = crc
ms client mode = crc
mon data avail crit = 1
mon data avail warn = 2
[mon.a]
mon data = {folder}/mon
[osd.0]
osd data = {folder}/osd0
[client.rgw.a]
# Without tcp_nodelay a small answer takes 48 ms, for want of an acknowledgement.
rgw frontends = beast endpoint=127.0.0.1:{s3} tcp_nodelay=1
rgw enable usage log = false
rgw thread pool size = 32
"""


def is_installed() -> bool:
    return all(map(shutil.which, PROGRAMS))


def pytest_configure() -> None:
    if not is_installed() and "s3" in os.environ.get("MENTATLAB_REQUIRE", "").split(","):
        raise pytest.UsageError(f"MENTATLAB_REQUIRE=s3, and not all of {', '.join(PROGRAMS)} are installed")


@dataclass
class Gateway:
    """Three processes in a folder of their own. `start` it, and `stop` it whatever happens."""

    folder: Path
    endpoint: str = ""
    _processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self) -> None:
        for name in ("mon", "osd0", "run", "log"):
            (self.folder / name).mkdir()
        fsid, v2, v1, s3 = str(uuid.uuid4()), *free_ports(3)
        text = _CONFIG.format(fsid=fsid, v1=v1, v2=v2, s3=s3, folder=self.folder)
        (self.folder / "ceph.conf").write_text(text)
        self.endpoint = f"http://127.0.0.1:{s3}"
        monmap = str(self.folder / "monmap")
        where = f"[v2:127.0.0.1:{v2},v1:127.0.0.1:{v1}]"
        self._run("monmaptool", "--create", "--fsid", fsid, "--addv", "a", where, monmap)
        self._run("ceph-mon", "--mkfs", "-i", "a", "--monmap", monmap)
        self._begin("ceph-mon", "-i", "a", "-f")
        osd = str(uuid.uuid4())
        self._until("the monitor answers", lambda: self._try("ceph", "--connect-timeout", "5", "osd", "new", osd))
        self._run("ceph", "osd", "crush", "add", "osd.0", "1", "root=default", "host=local")
        self._run("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", osd)
        self._begin("ceph-osd", "-i", "0", "-f")
        self._until("the store is up", self._is_store_up)
        self._begin("radosgw", "-n", "client.rgw.a", "-f")
        self._until("the gateway answers", self._answers)
        who = ("--uid=lab", "--display-name=lab", f"--access-key={KEY}", f"--secret={SECRET}")
        self._run("radosgw-admin", "user", "create", *who)

    def stop(self) -> None:
        """None of it is kept, so it is killed: the store would take seconds to say good-bye."""
        for process in reversed(self._processes):
            process.send_signal(signal.SIGKILL)
            process.wait()

    def _run(self, program: str, *arguments: str) -> str:
        """Raises CalledProcessError."""
        command = [program, "-c", str(self.folder / "ceph.conf"), *arguments]
        if program == "monmaptool":
            command = [program, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=False)
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)}: {done.stdout}{done.stderr}")
        return done.stdout

    def _try(self, *command: str) -> bool:
        with contextlib.suppress(RuntimeError, subprocess.TimeoutExpired):
            self._run(*command)
            return True
        return False

    def _begin(self, program: str, *arguments: str) -> None:
        """Its output goes to a file: with a pipe that nobody reads it would stop."""
        with (self.folder / "log" / f"{program}.out").open("wb") as out:
            command = [program, "-c", str(self.folder / "ceph.conf"), *arguments]
            self._processes.append(subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out))

    def _is_store_up(self) -> bool:
        with contextlib.suppress(RuntimeError, subprocess.TimeoutExpired):
            said = json.loads(self._run("ceph", "--connect-timeout", "5", "osd", "stat", "-f", "json"))
            return bool(said.get("num_up_osds", 0))
        return False

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(self.endpoint, timeout=5):
                return True
        except (urllib.error.URLError, OSError):
            return False

    def _until(self, what: str, is_so: Callable[[], bool]) -> None:
        """Raises RuntimeError, with what the processes said last."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            if dead := next((one for one in self._processes if one.poll() is not None), None):
                raise RuntimeError(f"{dead.args} ended: {self._last_words()}")
            if is_so():
                return
            time.sleep(0.1)
        raise RuntimeError(f"waited {_PATIENCE:g} s until {what}: {self._last_words()}")

    def _last_words(self) -> str:
        files = sorted((self.folder / "log").glob("*"))
        return "\n".join(f"{file.name}: {file.read_text(errors='replace')[-500:]}" for file in files)


@contextlib.contextmanager
def running() -> Iterator[Gateway]:
    """Its folder has a short name, for a socket's path may not be long."""
    folder = Path(tempfile.mkdtemp(prefix="rgw", dir="/tmp"))
    gateway = Gateway(folder)
    try:
        gateway.start()
        yield gateway
    finally:
        gateway.stop()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def s3_server() -> Iterator[Gateway]:
    """Skipped with a reason where Ceph is not installed."""
    if not is_installed():
        pytest.skip("radosgw, ceph-mon and ceph-osd are not installed here, so nothing was kept in a real S3")
    with running() as gateway:
        yield gateway


@pytest.fixture
def s3(s3_server: Gateway, monkeypatch: pytest.MonkeyPatch) -> Gateway:
    """The server, with the variables by which boto3 finds its key."""
    for name, value in environment().items():
        monkeypatch.setenv(name, value)
    return s3_server


@pytest.fixture
def bucket(s3: Gateway) -> str:
    """A new one: `s3://name`."""
    return new_bucket(s3.endpoint)


def environment() -> dict[str, str]:
    return {"AWS_ACCESS_KEY_ID": KEY, "AWS_SECRET_ACCESS_KEY": SECRET, "AWS_EC2_METADATA_DISABLED": "true"}


def new_bucket(endpoint: str) -> str:
    import boto3

    client = boto3.client(
        "s3", endpoint_url=endpoint, aws_access_key_id=KEY, aws_secret_access_key=SECRET, region_name="us-east-1"
    )
    name = f"lab-{uuid.uuid4().hex[:12]}"
    try:
        client.create_bucket(Bucket=name)
    finally:
        client.close()
    return f"s3://{name}"


def free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as held:
        sockets = [held.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


if __name__ == "__main__":  # bring one up to try things on; Ctrl+C ends it
    with running() as found:
        print(found.endpoint, *(f"{name}={value}" for name, value in environment().items()), flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            signal.pause()
    os._exit(0)
