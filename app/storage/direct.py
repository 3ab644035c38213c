"""Bytes that go straight between a browser and the bucket, by addresses that this server has signed."""

from typing import Any

from app.storage.note import Note
from app.storage.s3 import S3, about

SECONDS = 3600
"""For which a signed address is good."""


class Direct:
    """Uploads in parts that never pass through here, each below `.direct/` until it has been looked at. Blocks."""

    def __init__(self, s3: S3) -> None:
        self._s3 = s3

    def begin(self, id: str) -> str:  # noqa: A002 - its name everywhere
        """The bucket's own name of the upload."""
        with self._s3.asking():
            said = self._s3.client.create_multipart_upload(**self._at(id))
        return str(said["UploadId"])

    def url(self, id: str, upload: str, number: int, size: int) -> str:  # noqa: A002
        """Where to PUT part `number`, which must have `size` bytes."""
        part = {**self._at(id), "UploadId": upload, "PartNumber": number, "ContentLength": size}
        return str(self._s3.client.generate_presigned_url("upload_part", Params=part, ExpiresIn=SECONDS))

    def parts(self, id: str, upload: str) -> list[tuple[int, int]]:  # noqa: A002
        """Number and size of each part that is there."""
        return [(part["PartNumber"], part["Size"]) for part in self._listed(id, upload)]

    def finish(self, id: str, upload: str) -> None:  # noqa: A002
        """Make one object of the parts. Done already, it does nothing."""
        if self.is_finished(id):
            return
        tags = [{"PartNumber": part["PartNumber"], "ETag": part["ETag"]} for part in self._listed(id, upload)]
        with self._s3.asking():
            self._s3.client.complete_multipart_upload(**self._at(id), UploadId=upload, MultipartUpload={"Parts": tags})

    def is_finished(self, id: str) -> bool:  # noqa: A002
        try:
            self._s3.note(self.key(id))
        except FileNotFoundError:
            return False
        return True

    def adopt(self, id: str, key: str, note: Note) -> None:  # noqa: A002
        """Give the object its place and its note, within the bucket, and take it from where it was."""
        how = {**about(note), "MetadataDirective": "REPLACE"}
        with self._s3.asking():
            self._s3.client.copy(self._at(id), self._s3.bucket, self._s3.name(key), ExtraArgs=how)
            self._s3.client.delete_object(**self._at(id))

    def abort(self, id: str, upload: str) -> None:  # noqa: A002
        with self._s3.asking():
            if self.is_finished(id):
                self._s3.client.delete_object(**self._at(id))
            else:
                self._s3.client.abort_multipart_upload(**self._at(id), UploadId=upload)

    def download(self, key: str, mime: str, disposition: str) -> str:
        """Where to GET an object, shown or saved as the server itself would have it."""
        said = {"ResponseContentType": mime, "ResponseContentDisposition": disposition}
        place = {"Bucket": self._s3.bucket, "Key": self._s3.name(key)}
        return str(self._s3.client.generate_presigned_url("get_object", Params=place | said, ExpiresIn=SECONDS))

    def key(self, id: str) -> str:  # noqa: A002
        return f".direct/{id}"

    def _listed(self, id: str, upload: str) -> list[dict[str, Any]]:  # noqa: A002
        with self._s3.asking():
            pages = self._s3.client.get_paginator("list_parts").paginate(**self._at(id), UploadId=upload)
            return [part for page in pages for part in page.get("Parts", ())]

    def _at(self, id: str) -> dict[str, str]:  # noqa: A002
        return {"Bucket": self._s3.bucket, "Key": self._s3.name(self.key(id))}
