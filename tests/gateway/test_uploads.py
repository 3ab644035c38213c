import hashlib
import json
from pathlib import Path

import httpx
import pytest

from app.lab import Lab
from app.settings import Settings
from tests.gateway.http_client import served

SAMPLES = Path(__file__).parents[2] / "assets" / "samples"
PICTURE = (SAMPLES / "qr.png").read_bytes()
FILM = (SAMPLES / "shapes.mp4").read_bytes()


@pytest.fixture(params=["folder", "s3"])
async def lab(request, tmp_path):
    """On either store everything is answered the same."""
    about = {"home": tmp_path, "upload_limit": 4}
    if request.param == "s3":
        about |= {"storage": request.getfixturevalue("bucket"), "s3_endpoint": request.getfixturevalue("s3").endpoint}
    async with Lab(Settings(**about)) as lab:
        yield lab


@pytest.fixture
async def http(lab):
    async with served(lab) as http:
        yield http


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
    async def unannounced():
        for _ in range(100):
            yield bytes(65536)

    form = {"file": ("big.bin", bytes(5 * 2**20))}
    for refused in (
        await send(http, bytes(5 * 2**20), "big.bin"),
        await send(http, unannounced(), "big.bin"),
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


async def test_ranges_as_rfc_9110_has_them(http):
    where = (await send(http, FILM, "film.mp4")).headers["Location"]
    size = len(FILM)

    async def part(asked: str, **headers: str):
        return await http.get(where, headers={"Range": asked, **headers})

    for asked, start, end in (("bytes=0-0", 0, 1), (f"bytes=5-{size + 9}", 5, size), (f"bytes=-{size + 9}", 0, size)):
        given = await part(asked)
        assert (given.status_code, given.content) == (206, FILM[start:end])
        assert given.headers["Content-Range"] == f"bytes {start}-{end - 1}/{size}"
    for asked in (f"bytes={size}-", "bytes=-0", f"bytes={size}-{size + 5}"):
        given = await part(asked)
        assert (given.status_code, given.headers["Content-Range"]) == (416, f"bytes */{size}")
        assert given.json()["code"] == "range_not_satisfiable"
    for asked in ("bytes=9-5", "lines=1-2", "bytes=-", "nonsense", "bytes=0-1,4-5"):
        assert (await part(asked)).content == FILM
    etag = (await http.head(where)).headers["ETag"]
    assert (await part("bytes=1-2", **{"If-Range": etag})).content == FILM[1:3]
    assert (await part("bytes=1-2", **{"If-Range": '"another"'})).content == FILM
    assert (await part("bytes=1-2", **{"If-None-Match": f'"other", W/{etag}'})).status_code == 304
    assert (await http.head(where, headers={"Range": "bytes=1-2"})).headers["Content-Length"] == str(size)


async def test_long_text_is_kept_small_and_given_whole(http):
    text = b"all is well\n" * 50_000
    where = (await send(http, text, "day.log")).headers["Location"]
    assert (await http.get(where)).content == text
    part = await http.get(where, headers={"Range": "bytes=300000-300011"})
    assert part.content == text[300_000:300_012]
    assert (await http.get("/api/v1/storage")).json()["items"][0]["stored"] < len(text) / 5


async def test_what_there_is_is_listed_in_pages(http):
    assert (await http.get("/api/v1/storage")).json() == {"items": []}
    refs = sorted([(await send(http, b"%d" % n, f"{n}.txt")).json()["ref"] for n in range(3)])
    first = (await http.get("/api/v1/storage", params={"count": 2})).json()
    assert [item["ref"] for item in first["items"]] == refs[:2]
    rest = (await http.get("/api/v1/storage", params={"after": first["next"]})).json()
    assert [item["ref"] for item in rest["items"]] == refs[2:]
    assert "next" not in rest
    assert (await http.get("/api/v1/storage", params={"prefix": "mlab://other/"})).json() == {"items": []}
    assert (await http.get("/api/v1/storage", params={"count": 0})).status_code == 422


async def test_what_retention_removed_is_gone(http, lab):
    sent = await send(http, PICTURE, "code.png")
    lab.storage.bury(sent.json()["ref"].removeprefix("mlab://"))
    for gone in (await http.get(sent.headers["Location"]), await http.delete(sent.headers["Location"])):
        assert (gone.status_code, gone.json()["code"]) == (410, "gone")


async def test_a_form_has_its_file_anywhere_and_of_any_size(http):
    big = bytes(3 * 2**20)
    sent = await http.post("/api/v1/storage/upload", data={"note": "x" * 1000}, files={"file": ("ü.bin", big)})
    assert sent.json()["ref"].startswith("mlab://local/uploads/-/-/ü_")
    assert sent.json()["metadata"]["size"] == len(big)


FORM = {"Content-Type": "multipart/form-data; boundary=b"}
PART = b'--b\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\n'


@pytest.mark.parametrize("cut", [len(PART), len(PART) + 3, 30])
async def test_a_form_that_ends_too_soon_stores_nothing(http, lab, cut):
    body = (PART + b"hello\r\n--b--\r\n")[:cut]
    refused = await http.post("/api/v1/storage/upload", content=body, headers=FORM)
    assert refused.status_code in (400, 422)
    assert refused.json()["code"] == "invalid_form"
    assert await lab.storage.listed("", "", 10) == []


async def test_a_connection_that_breaks_stores_nothing(http, lab):
    import asyncio

    reader, writer = await asyncio.open_connection(http.base_url.host, http.base_url.port)
    host = http.base_url.netloc
    writer.write(b"POST /api/v1/storage/upload HTTP/1.1\r\nHost: " + host + b"\r\nContent-Length: 1000\r\n\r\nhalf")
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    assert await reader.read() == b""
    for _ in range(200):
        coming = list((lab.storage.scratch / ".incoming").glob("*"))
        if not coming:
            break
        await asyncio.sleep(0.01)
    assert coming == []
    assert await lab.storage.listed("", "", 10) == []


BEGIN = "/api/v1/storage/uploads"


async def test_an_upload_in_parts(http):
    begun = await http.post(BEGIN, json={"name": "film.mp4", "type": "video/mp4", "size": len(FILM)})
    assert begun.status_code == 201
    assert begun.json()["part_size"] == 16 * 2**20
    where = begun.headers["Location"]
    assert where == f"{BEGIN}/{begun.json()['upload_id']}"
    early = await http.post(where + "/complete")
    assert (early.status_code, early.json()["code"]) == (409, "incomplete")
    right = hashlib.sha256(FILM).hexdigest()
    sent = await http.put(where + "/parts/1", content=FILM, headers={"X-Checksum-SHA256": right})
    assert sent.json() == {"part": 1, "size": len(FILM)}
    assert (await http.get(where)).json()["parts"] == [{"part": 1, "size": len(FILM)}]
    done = await http.post(where + "/complete", json={"sha256": right})
    assert (done.status_code, done.json()["metadata"]["mimeType"]) == (201, "video/mp4")
    assert (await http.get(done.headers["Location"])).content == FILM
    assert (await http.post(where + "/complete")).json() == done.json()


async def test_what_parts_are_refused(http):
    where = (await http.post(BEGIN)).headers["Location"]
    answers = {
        (404, "unknown_upload"): await http.put(f"{BEGIN}/{'0' * 32}/parts/1", content=b"a"),
        (422, "bad_part"): await http.put(where + "/parts/0", content=b"a"),
        (422, "invalid_request"): await http.put(where + "/parts/x", content=b"a"),
        (422, "checksum_mismatch"): await http.put(
            where + "/parts/1", content=b"a", headers={"X-Checksum-SHA256": "0" * 64}
        ),
        (413, "too_large"): await http.put(where + "/parts/1", content=bytes(5 * 2**20)),
    }
    for said, answer in answers.items():
        assert (answer.status_code, answer.json()["code"]) == said, json.dumps(answer.json())
    assert (await http.post(BEGIN, json={"size": 5 * 2**20})).status_code == 413
    assert (await http.post(BEGIN, json={"sha256": "no"})).status_code == 422
    assert (await http.delete(where)).status_code == 204
    assert (await http.get(where)).status_code == 404
    assert (await http.delete(where)).status_code == 404


async def test_where_a_browser_may_read_it(http, lab):
    sent = await send(http, PICTURE, "code.png")
    said = (await http.get(sent.headers["Location"] + "/url")).json()
    async with httpx.AsyncClient(base_url=http.base_url, timeout=60) as anybody:
        given = await anybody.get(said["url"], headers={"Range": "bytes=0-9"})
    assert (given.status_code, given.content) == (206, PICTURE[:10])
    assert given.headers["Content-Type"] == "image/png"
    assert given.headers["Content-Disposition"].startswith("inline")
    assert (await http.get("/api/v1/storage/local/a/b/c/d.png/url")).status_code == 404


async def test_a_direct_upload(http, lab):
    begun = await http.post(BEGIN, json={"name": "code.png", "size": len(PICTURE), "direct": True})
    if lab.settings.storage == "":
        assert (begun.status_code, begun.json()["code"]) == (409, "not_direct")
        return
    where = begun.headers["Location"]
    assert (await http.put(where + "/parts/1", content=PICTURE)).json()["code"] == "not_direct"
    async with httpx.AsyncClient(timeout=60) as browser:
        signed = (await http.get(where + "/parts/1/url")).json()["url"]
        assert (await browser.put(signed, content=PICTURE)).status_code == 200
    done = await http.post(where + "/complete")
    assert done.json()["metadata"]["width"] == 640
    assert (await http.get(done.headers["Location"])).content == PICTURE
