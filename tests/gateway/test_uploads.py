import hashlib
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "assets" / "samples"
PICTURE = (SAMPLES / "qr.png").read_bytes()
FILM = (SAMPLES / "shapes.mp4").read_bytes()


async def send(http, data: bytes, name: str, **headers: str):
    return await http.post("/api/v1/storage/upload", params={"name": name}, content=data, headers=headers)


async def test_an_upload_is_answered_with_its_reference_and_what_it_is(http):
    sent = await send(http, PICTURE, "code.png", **{"Content-Type": "image/png"})
    assert sent.status_code == 201
    said = sent.json()
    assert said["ref"].startswith("mlab://local/uploads/-/-/code_")
    assert said["metadata"]["mimeType"] == "image/png"
    assert said["metadata"]["sha256"] == hashlib.sha256(PICTURE).hexdigest()
    assert said["metadata"]["width"] > 0
    assert (await http.get(sent.headers["Location"] + "/metadata")).json() == said["metadata"]


async def test_the_bytes_come_back_whole_or_in_part(http):
    where = (await send(http, FILM, "film.mp4")).headers["Location"]
    whole = await http.get(where)
    assert (whole.content, whole.headers["Content-Type"]) == (FILM, "video/mp4")
    assert whole.headers["Accept-Ranges"] == "bytes"
    part = await http.get(where, headers={"Range": "bytes=100-199"})
    assert (part.status_code, part.content) == (206, FILM[100:200])
    assert part.headers["Content-Range"] == f"bytes 100-199/{len(FILM)}"
    end = await http.get(where, headers={"Range": "bytes=-10"})
    assert end.content == FILM[-10:]
    beyond = await http.get(where, headers={"Range": f"bytes={len(FILM)}-"})
    assert beyond.status_code == 416
    head = await http.head(where)
    assert (head.content, head.headers["Content-Length"]) == (b"", str(len(FILM)))


async def test_the_reference_itself_may_stand_in_the_address(http):
    ref = (await send(http, PICTURE, "code.png")).json()["ref"]
    assert (await http.get(f"/api/v1/storage/{ref}")).content == PICTURE
    assert (await http.get("/api/v1/storage/" + ref.replace("/", "%2F"))).content == PICTURE


async def test_what_a_client_has_is_not_sent_again(http):
    where = (await send(http, PICTURE, "code.png")).headers["Location"]
    etag = (await http.get(where)).headers["ETag"]
    assert (await http.get(where, headers={"If-None-Match": etag})).status_code == 304


async def test_a_form_is_taken_too(http):
    sent = await http.post("/api/v1/storage/upload", files={"file": ("film.mp4", FILM, "video/mp4")})
    assert sent.status_code == 201
    assert sent.json()["ref"].startswith("mlab://local/uploads/-/-/film_")
    assert (await http.get(sent.headers["Location"])).content == FILM


async def test_a_form_without_a_file(http):
    refused = await http.post("/api/v1/storage/upload", files={"a": (None, "text")})
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid_form")
    broken = await send(http, b"nonsense", "x", **{"Content-Type": "multipart/form-data; boundary=b"})
    assert (broken.status_code, broken.json()["code"]) == (400, "invalid_form")
    without = await send(http, b"nonsense", "x", **{"Content-Type": "multipart/form-data"})
    assert without.status_code == 400


async def test_too_large(http):
    async def endless():
        while True:
            yield bytes(65536)

    form = {"file": ("big.bin", bytes(5 * 2**20))}
    for refused in (
        await send(http, bytes(5 * 2**20), "big.bin"),
        await send(http, endless(), "big.bin"),
        await http.post("/api/v1/storage/upload", files=form),
    ):
        assert (refused.status_code, refused.json()["code"]) == (413, "too_large")


async def test_what_it_claims_and_is_not(http):
    refused = await send(http, b"<script>", "cat.jpg", **{"Content-Type": "image/jpeg"})
    assert (refused.status_code, refused.json()["code"]) == (415, "wrong_type")


async def test_a_checksum_is_verified(http):
    wrong = await send(http, PICTURE, "code.png", **{"X-Checksum-SHA256": "0" * 64})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "checksum_mismatch")
    right = hashlib.sha256(PICTURE).hexdigest()
    assert (await send(http, PICTURE, "code.png", **{"X-Checksum-SHA256": right})).status_code == 201


async def test_a_page_that_was_uploaded_never_runs_as_one_of_ours(http):
    where = (await send(http, b"<script>alert(1)</script>", "evil.html")).headers["Location"]
    given = await http.get(where)
    assert given.headers["Content-Type"].startswith("text/plain")
    assert given.headers["X-Content-Type-Options"] == "nosniff"
    assert given.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in given.headers["Content-Security-Policy"]


async def test_delete(http):
    where = (await send(http, PICTURE, "code.png")).headers["Location"]
    assert (await http.delete(where)).status_code == 204
    for gone in (await http.get(where), await http.get(where + "/metadata"), await http.delete(where)):
        assert (gone.status_code, gone.json()["code"]) == (404, "unknown_reference")


@pytest.mark.parametrize("ref", ["a/b/c/d/..%2F..%2F..%2Fmentatlab.db", "..%2Fmentatlab.db", "%2Fetc%2Fpasswd", "x"])
async def test_no_address_leads_out_of_the_folder(http, ref):
    assert (await http.get(f"/api/v1/storage/{ref}")).status_code == 404
