"""The store that is a bucket of S3, or of anything that speaks like it."""

import threading
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from app.storage.driver import GoneError, Held
from app.storage.note import Note, bare
from app.storage.reference import StorageError

PART = 16 * 1024 * 1024
_PIECE = 1024 * 1024
_FULL = ("QuotaExceeded", "InsufficientStorage")
_MISSING = ("404", "NoSuchKey", "NotFound")


class S3:
    """Objects below `s3://bucket/prefix`. Key and secret come from where boto3 looks: the usual AWS variables, files.

    The note is an object's own metadata, so that both come into being at once. Below `.gone/` lies an empty object for
    each that retention has removed.
    """

    trust = 30.0

    def __init__(self, address: str, endpoint: str = "") -> None:
        """`address` is `s3://bucket` or `s3://bucket/prefix`. Raises StorageError if it is neither."""
        parts = urlsplit(address)
        if parts.scheme != "s3" or not parts.netloc:
            remedy = "Set MENTATLAB_STORAGE to s3://bucket or s3://bucket/prefix"
            raise StorageError("storage_unavailable", f"{address!r} names no bucket", remedy)
        self.bucket, self.prefix = parts.netloc, parts.path.strip("/")
        self.endpoint = endpoint
        self._lock = threading.Lock()
        self._client: Any = None

    def check(self) -> None:
        with self.asking():
            self.client.head_bucket(Bucket=self.bucket)

    def add(self, key: str, file: Path, note: Note) -> None:
        from boto3.s3.transfer import TransferConfig

        with suppress(FileNotFoundError):
            self._head(key)
            raise FileExistsError(key)
        config = TransferConfig(multipart_threshold=PART, multipart_chunksize=PART, max_concurrency=4)
        with self.asking():
            self.client.upload_file(str(file), self.bucket, self.name(key), ExtraArgs=about(note), Config=config)

    def note(self, key: str) -> Note:
        said = self._head(key)
        if (text := said["Metadata"].get("note")) is not None:
            return Note.model_validate_json(text)
        return bare(said["ContentLength"], is_packed=said.get("ContentEncoding") == "gzip")

    def set_note(self, key: str, note: Note) -> None:
        source = {"Bucket": self.bucket, "Key": self.name(key)}
        with self.asking():
            self.client.copy(
                source, self.bucket, self.name(key), ExtraArgs={**about(note), "MetadataDirective": "REPLACE"}
            )

    def path(self, key: str) -> Path | None:
        return None

    def read(self, key: str, start: int, end: int) -> Generator[bytes, None, None]:
        if start >= end:
            return
        with self.asking(key):
            body = self.client.get_object(Bucket=self.bucket, Key=self.name(key), Range=f"bytes={start}-{end - 1}")[
                "Body"
            ]
            try:
                while piece := body.read(_PIECE):
                    yield piece
            finally:
                body.close()

    def delete(self, key: str) -> None:
        self._head(key)
        with self.asking():
            self.client.delete_object(Bucket=self.bucket, Key=self.name(key))

    def bury(self, key: str) -> None:
        self._head(key)
        with self.asking():
            self.client.put_object(Bucket=self.bucket, Key=self.name(f".gone/{key}"), Body=b"")
            self.client.delete_object(Bucket=self.bucket, Key=self.name(key))

    def listed(self, prefix: str = "", after: str = "") -> Generator[Held, None, None]:
        cut = len(self.name(""))
        more: dict[str, str] = {"StartAfter": self.name(after)} if after else {}
        with self.asking():
            asked = self.client.get_paginator("list_objects_v2")
            for page in asked.paginate(Bucket=self.bucket, Prefix=self.name(prefix), **more):
                for one in page.get("Contents", ()):
                    key = one["Key"][cut:]
                    if not key.startswith("."):
                        yield Held(key, one["Size"], one["LastModified"].timestamp())

    def clean(self, older_than: float) -> int:
        """Uploads in parts whose lab was killed keep their parts, unseen and paid for, until somebody ends them."""
        limit, count = time.time() - max(older_than, 24 * 3600), 0
        with self.asking():
            found = self.client.list_multipart_uploads(Bucket=self.bucket, Prefix=self.name("")).get("Uploads", ())
            for one in found:
                if one["Initiated"].timestamp() < limit:
                    self.client.abort_multipart_upload(Bucket=self.bucket, Key=one["Key"], UploadId=one["UploadId"])
                    count += 1
        return count

    def close(self) -> None:
        with self._lock:
            if self._client is not None:
                self._client.close()
            self._client = None

    def name(self, key: str) -> str:
        """What an object is called in the bucket."""
        return f"{self.prefix}/{key}" if self.prefix else key

    @property
    def client(self) -> Any:
        """boto3's; any thread may use it."""
        with self._lock:
            if self._client is None:
                self._client = _client(self.endpoint)
            return self._client

    def _head(self, key: str) -> dict[str, Any]:
        with self.asking(key):
            said: dict[str, Any] = self.client.head_object(Bucket=self.bucket, Key=self.name(key))
            return said

    @contextmanager
    def asking(self, key: str = "") -> Iterator[None]:
        """What goes wrong in words: a missing `key` as FileNotFoundError or GoneError, the rest as StorageError."""
        import boto3.exceptions
        from botocore.exceptions import BotoCoreError, ClientError

        try:
            yield
        except ClientError as error:
            code = error.response["Error"]["Code"]
            if key and code in _MISSING:
                raise self._missing(key) from None
            raise self._unavailable(str(error), code) from error
        except (BotoCoreError, boto3.exceptions.Boto3Error) as error:
            raise self._unavailable(str(error)) from error

    def _missing(self, key: str) -> FileNotFoundError:
        with suppress(FileNotFoundError):
            if not key.startswith(".gone/") and self._head(f".gone/{key}"):
                return GoneError(f"{key} was removed because nothing needed it any more; upload it again")
        return FileNotFoundError(f"there is no upload {key.removeprefix('.gone/')}; it may have been deleted")

    def _unavailable(self, said: str, code: str = "") -> StorageError:
        where = f"s3://{self.bucket}" + (f" at {self.endpoint}" if self.endpoint else "")
        remedy = {
            "NoSuchBucket": "Make the bucket, or name another in MENTATLAB_STORAGE",
            "404": "Make the bucket, or name another in MENTATLAB_STORAGE",
            "403": "Look at AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and what they may do there",
        }.get(code, "Look whether it runs, and at MENTATLAB_S3_ENDPOINT and the AWS variables")
        if code in _FULL:
            return StorageError("insufficient_storage", f"{where} takes no more: {said}", "Make room there")
        return StorageError("storage_unavailable", f"{where} does not do it: {said}", remedy)


def about(note: Note) -> dict[str, Any]:
    """A note as what S3 keeps beside an object."""
    packed = {} if note.packed is None else {"ContentEncoding": "gzip"}
    return {"ContentType": note.mimeType, "Metadata": {"note": note.text()}, **packed}


def _client(endpoint: str) -> Any:
    import boto3
    from botocore.config import Config

    session = boto3.session.Session()
    config = Config(
        connect_timeout=5,
        read_timeout=60,
        retries={"max_attempts": 4, "mode": "standard"},
        max_pool_connections=32,
        signature_version="s3v4",
        response_checksum_validation="when_required",
        s3={"addressing_style": "path"} if endpoint else {},
    )
    region = session.region_name or "us-east-1"
    return session.client("s3", endpoint_url=endpoint or None, region_name=region, config=config)
