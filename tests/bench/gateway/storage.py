"""How fast bytes go in and out, in how much memory: `python -m tests.bench.gateway.storage [GB] [resume] [s3]`.

Without arguments: 2 GB through the loopback server to the folder store, beside `cp` with fsync on the same disk in the
same run. `resume`: a sparse file of 10 GB in parts, the server killed twice on the way. `s3`: 1 GB to a real radosgw
through the server, beside bare boto3.
"""

import hashlib
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import psutil

from tests.conftest import Server, start_server, stop_server
from tests.storage import radosgw

GB = 10**9
PIECE = 1024 * 1024
LARGE = {"MENTATLAB_UPLOAD_LIMIT_MB": "20000"}


class Watched:
    """The most memory the server had since this began, above what it had then, in MB."""

    def __init__(self, server: Server) -> None:
        self._process = psutil.Process(server.process.pid)
        self._before = self._most = self._process.memory_info().rss
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def growth(self) -> float:
        self._over.set()
        self._thread.join()
        return (self._most - self._before) / 1e6

    def _watch(self) -> None:
        while not self._over.wait(0.02):
            self._most = max(self._most, self._process.memory_info().rss)


def made(path: Path, size: int) -> None:
    """A file that no disk and no network can make smaller."""
    block = os.urandom(64 * PIECE)
    with path.open("wb") as file:
        for _ in range(size // len(block)):
            file.write(block)
        file.write(block[: size % len(block)])
        os.fsync(file.fileno())


def copied(path: Path, to: Path) -> float:
    """Seconds of `cp` and an fsync."""
    begin = time.perf_counter()
    subprocess.run(["cp", "--reflink=never", path, to], check=True)
    with to.open("rb") as file:
        os.fsync(file.fileno())
    return time.perf_counter() - begin


def tell(what: str, speed: float, other: float, name: str, grown: float) -> None:
    print(f"  {what} {speed:.0f} MB/s, {speed / other:.2f} of {name}, memory of the server +{grown:.0f} MB", flush=True)


def digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sent(server: Server, path: Path, where: str) -> dict:
    """A raw upload by a bare socket: the client costs as little as `sendfile` does."""
    at = urlsplit(server.address)
    with closing(socket.create_connection((at.hostname, at.port))) as line, path.open("rb") as file:
        size = path.stat().st_size
        head = f"Host: {at.netloc}\r\nContent-Length: {size}\r\nConnection: close"
        line.sendall(f"POST {where} HTTP/1.1\r\n{head}\r\n\r\n".encode())
        line.sendfile(file)
        answer = b"".join(iter(lambda: line.recv(65536), b""))
    head, _, body = answer.partition(b"\r\n\r\n")
    assert b" 201 " in head.splitlines()[0], answer
    return json.loads(body)


def taken(server: Server, ref: str) -> float:
    """Seconds of a download by a bare socket, to nowhere."""
    at = urlsplit(server.address)
    begin, count, buffer = time.perf_counter(), 0, bytearray(PIECE)
    with closing(socket.create_connection((at.hostname, at.port))) as line:
        line.sendall(f"GET /api/v1/storage/{ref} HTTP/1.1\r\nHost: {at.netloc}\r\nConnection: close\r\n\r\n".encode())
        while got := line.recv_into(buffer):
            count += got
    assert count > 1000
    return time.perf_counter() - begin


def speed(folder: Path, size: int) -> None:
    path = folder / "source.bin"
    made(path, size)
    right = digest(path)
    server = start_server(folder / "home", **LARGE)
    try:
        sent(server, Path(__file__), "/api/v1/storage/upload?name=warm.py")
        for round_number in range(3):
            plain = size / 1e6 / copied(path, folder / "copy.bin")
            (folder / "copy.bin").unlink()
            watched, begin = Watched(server), time.perf_counter()
            stored = sent(server, path, "/api/v1/storage/upload?name=big.bin")
            up, grown = size / 1e6 / (time.perf_counter() - begin), watched.growth()
            assert stored["metadata"]["sha256"] == right
            watched = Watched(server)
            down = size / 1e6 / taken(server, stored["ref"])
            print(f"{round_number + 1}: {size / GB:g} GB: cp and fsync {plain:.0f} MB/s", flush=True)
            tell("upload", up, plain, "cp", grown)
            tell("download", down, plain, "cp", watched.growth())
            httpx.delete(f"{server.address}/api/v1/storage/{stored['ref']}").raise_for_status()
    finally:
        stop_server(server)


def resume(folder: Path, size: int) -> None:
    """In parts, in order; the server is killed after a third and after two thirds, in the midst of a part."""
    path = folder / "sparse.bin"
    with path.open("wb") as file:
        for place in range(0, size, size // 7):
            file.seek(place)
            file.write(os.urandom(PIECE))
        file.truncate(size)
    right, grown, begin = digest(path), [], time.perf_counter()
    server = start_server(folder / "home", **LARGE)
    begun = httpx.post(f"{server.address}/api/v1/storage/uploads", json={"name": "big.bin", "size": size}).json()
    count = -(-size // begun["part_size"])
    for goal in (count // 3, 2 * count // 3, count):
        where = f"{server.address}/api/v1/storage/uploads/{begun['upload_id']}"
        watched = Watched(server)
        with httpx.Client(timeout=600) as http:
            there = {part["part"] for part in http.get(where).json()["parts"]}
            for number in range(1, goal + 1):
                if number not in there:
                    start = (number - 1) * begun["part_size"]
                    http.put(
                        f"{where}/parts/{number}", content=part(path, start, begun["part_size"])
                    ).raise_for_status()
        if goal < count:
            killing = threading.Timer(0.03, server.process.kill)
            killing.start()
            with suppress(httpx.TransportError):
                piece = part(path, goal * begun["part_size"], begun["part_size"])
                httpx.put(f"{where}/parts/{goal + 1}", content=piece)
            grown.append(watched.growth())
            stop_server(server)
            server = start_server(folder / "home", **LARGE)
    done = httpx.post(f"{where}/complete", timeout=600).json()
    grown.append(watched.growth())
    seconds = time.perf_counter() - begin
    stop_server(server)
    print(
        f"{size / GB:g} GB sparse in {count} parts, killed twice: {seconds:.0f} s with two starts, checksum equal "
        f"{done['metadata']['sha256'] == right}, memory +{', +'.join(f'{one:.0f}' for one in grown)} MB",
        flush=True,
    )


def part(path: Path, start: int, size: int) -> Iterator[bytes]:
    with path.open("rb") as file:
        file.seek(start)
        while size and (piece := file.read(min(PIECE, size))):
            size -= len(piece)
            yield piece


def s3(folder: Path, size: int) -> None:
    path = folder / "source.bin"
    made(path, size)
    with radosgw.running() as gateway:
        os.environ |= radosgw.environment()
        bucket = radosgw.new_bucket(gateway.endpoint)
        up, down = bare(gateway.endpoint, bucket, path)
        print(
            f"bare boto3: {size / GB:g} GB up {size / 1e6 / up:.0f} MB/s, down {size / 1e6 / down:.0f} MB/s", flush=True
        )
        where = {"MENTATLAB_STORAGE": bucket, "MENTATLAB_S3_ENDPOINT": gateway.endpoint}
        server = start_server(folder / "home", **LARGE, **where)
        try:
            sent(server, Path(__file__), "/api/v1/storage/upload?name=warm.py")
            watched, begin = Watched(server), time.perf_counter()
            stored = sent(server, path, "/api/v1/storage/upload?name=big.bin")
            through = time.perf_counter() - begin
            tell("upload", size / 1e6 / through, size / 1e6 / up, "boto3", watched.growth())
            watched = Watched(server)
            back = taken(server, stored["ref"])
            tell("download", size / 1e6 / back, size / 1e6 / down, "boto3", watched.growth())
        finally:
            stop_server(server)


def bare(endpoint: str, bucket: str, path: Path) -> tuple[float, float]:
    """Seconds that boto3 takes by itself, with the same parts and threads; down to nowhere, in one stream."""
    import boto3
    from boto3.s3.transfer import TransferConfig

    client = boto3.client("s3", endpoint_url=endpoint, region_name="us-east-1")
    name = bucket.removeprefix("s3://")
    config = TransferConfig(multipart_chunksize=16 * PIECE, max_concurrency=4)
    begin = time.perf_counter()
    client.upload_file(str(path), name, "bare.bin", Config=config)
    up, begin = time.perf_counter() - begin, time.perf_counter()
    body = client.get_object(Bucket=name, Key="bare.bin")["Body"]
    while body.read(PIECE):
        pass
    down = time.perf_counter() - begin
    client.delete_object(Bucket=name, Key="bare.bin")
    client.close()
    return up, down


if __name__ == "__main__":
    numbers = [float(word) for word in sys.argv[1:] if word.replace(".", "").isdecimal()]
    with tempfile.TemporaryDirectory(dir=os.environ.get("MENTATLAB_BENCH_FOLDER")) as made_in:
        if "resume" in sys.argv:
            resume(Path(made_in), int((numbers or [10])[0] * GB))
        elif "s3" in sys.argv:
            s3(Path(made_in), int((numbers or [1])[0] * GB))
        else:
            speed(Path(made_in), int((numbers or [2])[0] * GB))
