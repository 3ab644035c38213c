import pytest

from app.storage import agrees, sniff
from app.storage.kinds import HEAD, extension


@pytest.mark.parametrize(
    ("head", "mime"),
    [
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"GIF89a", "image/gif"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "audio/wav"),
        (b"RIFF\x00\x00\x00\x00AVI LIST", "video/x-msvideo"),
        (b"xxxxyyyyWAVE", "text/plain"),
        (b"ID3\x04\x00", "audio/mpeg"),
        (b"\xff\xfb\x90\x64", "audio/mpeg"),
        (b"\xff\xf1\x50\x80", "audio/aac"),
        (b"fLaC\x00", "audio/flac"),
        (b"OggS\x00", "audio/ogg"),
        (b"\x00\x00\x00\x20ftypM4A \x00", "audio/mp4"),
        (b"\x00\x00\x00\x18ftypmp42\x00", "video/mp4"),
        (b"\x00\x00\x00\x14ftypqt  \x00", "video/quicktime"),
        (b"\x1aE\xdf\xa3\x01\x00\x42\x82\x84webm", "video/webm"),
        (b"\x1aE\xdf\xa3\x01\x00\x42\x82\x88matroska", "video/x-matroska"),
        (b"G" + bytes(187) + b"G", "video/mp2t"),
        (b"%PDF-1.7", "application/pdf"),
        (b'{"a": [1, 2]}', "application/json"),
        (b"[1, 2]", "application/json"),
        (b"{not json}", "text/plain"),
        (b"[" * 5000, "text/plain"),
        ("Größe".encode(), "text/plain"),
        ("\ufeffwith a mark".encode(), "text/plain"),
        (b"\x80\x81\x82", "application/octet-stream"),
        (b"a\x00b", "application/octet-stream"),
        (b"", "application/octet-stream"),
    ],
)
def test_bytes_say_what_they_are(head, mime):
    assert sniff(head) == mime


def test_a_letter_cut_in_two_at_the_end_of_what_is_seen_is_still_text():
    assert sniff(("日" * HEAD).encode()[:HEAD]) == "text/plain"


def test_a_file_ends_with_what_it_is():
    assert extension("image/jpeg", "evil.html") == ".jpg"
    assert extension("text/plain", "notes.MD") == ".md"
    assert extension("text/plain", "notes.<b>") == ".bin"
    assert extension("application/octet-stream", "weights") == ".bin"


@pytest.mark.parametrize(
    ("claimed", "found", "agreed"),
    [
        ("", "image/png", True),
        ("application/octet-stream", "image/png", True),
        ("image/png; q=1", "image/png", True),
        ("IMAGE/JPG", "image/jpeg", True),
        ("audio/x-wav", "audio/wav", True),
        ("audio/mp4", "video/mp4", True),
        ("video/quicktime", "video/mp4", True),
        ("audio/webm", "video/webm", True),
        ("video/3gpp", "video/mp4", True),
        ("audio/mpeg", "image/png", False),
        ("text/csv", "text/plain", True),
        ("application/json", "text/plain", True),
        ("application/vnd.ms-excel", "application/zip", True),
        ("image/svg+xml", "text/plain", True),
        ("image/svg+xml", "image/png", False),
        ("image/png", "image/jpeg", False),
        ("image/png", "text/plain", False),
        ("video/mp4", "application/octet-stream", False),
        ("application/pdf", "image/png", False),
        ("text/plain", "video/mp4", False),
    ],
)
def test_a_claim(claimed, found, agreed):
    assert agrees(claimed, found) is agreed
