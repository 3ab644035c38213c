"""A page that runs the JavaScript client and reports back: any browser that opens it is tested, without a driver."""

import asyncio
import json
from typing import Any

from tests.sdk.cut_line import Line

PAGE = """<!doctype html><title>client</title><script type="module">
import { Gap, MentatLab } from "/client.js";
const lab = new MentatLab(location.origin, { patience: { first: 20, longest: 200, giveUp: 60000 } });
const told = (one) => one instanceof Gap ? { gap: [one.first, one.last] }
  : one.data instanceof Uint8Array ? { seq: one.seq, bytes: [...one.data] } : { seq: one.seq, data: one.data };
const all = async (items) => { const seen = []; for await (const one of items) seen.push(told(one)); return seen; };
const side = new URLSearchParams(location.search).get("side");
const post = (path, body) =>
  fetch(side + path, { method: "POST", mode: "no-cors", body: JSON.stringify(body ?? null) });
const report = { agent: navigator.userAgent };
try {
  for (const over of ["websocket", "events"]) {
    const stream = await lab.open("page", "count");
    const heard = all(lab.subscribe(stream.stream_id, { over }));
    const publisher = lab.publisher(stream);
    for (let n = 1; n <= 100; n++) {
      await publisher.send(n % 2 ? { n } : new Uint8Array([n, 255]));
      if (n % 25 === 0) { await publisher.flush(); await post("cut"); }
    }
    await publisher.end();
    report[over] = await heard;
    const behind = await lab.open("page", "behind", { buffer: 4096 });
    const other = lab.publisher(behind);
    for (let n = 0; n < 100; n++) await other.send("x".repeat(50));
    await other.end();
    report[over + " behind"] = await all(lab.subscribe(behind, { over, after: 0 }));
    report[over + " refused"] = await all(lab.subscribe("nosuch", { over })).catch((error) => error.code);
    const stop = new AbortController();
    const endless = all(lab.subscribe(await lab.open("page", "endless"), { over, signal: stop.signal }));
    setTimeout(() => stop.abort(), 50);
    report[over + " stopped"] = await endless;
  }
  const small = await lab.open("page", "small", { buffer: 4096 });
  const publisher = lab.publisher(small);
  await publisher.send("x".repeat(9000));
  report.large = await publisher.flush().catch((error) => error.code);
  await publisher.send("ok");
  await publisher.end();
  report.after = await all(lab.subscribe(small));
  const stored = await lab.upload(new Blob(["hello, lab"]), "hello.txt");
  report.media = await (await lab.download(stored.ref)).text();
  const large = new Blob(Array.from({ length: 40 }, (_, n) => new Uint8Array(1048576).fill(n)));
  const seen = [];
  let cuts = 0;
  const progress = (sent, size) => {
    seen.push([sent, size]);
    if (sent > (cuts + 1) * 9e6 && cuts < 3) post("cut", ++cuts);
  };
  const big = await lab.upload(large, "large.bin", { progress });
  report.upload = { ...big.metadata, ref: big.ref, cuts, last: seen.at(-1) };
  const enough = new AbortController();
  const stop = { progress: (sent) => sent > 20e6 && enough.abort(), signal: enough.signal };
  report.given = await lab.upload(large, "x.bin", stop).catch((error) => error.name);
  const wrong = new File([new Uint8Array(17e6)], "a.png", { type: "image/png" });
  report.refused = await lab.upload(wrong).catch((error) => error.code);
  report.missing = await lab.flow("nosuch").catch((error) => [error.code, error.status]);
} catch (error) { report.error = String(error?.stack ?? error); }
await post("report", report);
</script>"""


class ClientPage(Line):
    """The server behind a line that the page may cut, by way of a door beside it; `report` is what the page found.

    Once it takes the whole of a part and hangs up without a word, which is no error to every browser.
    """

    def __init__(self, target: str) -> None:
        super().__init__(target)
        self.report: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self.hung_up = False

    async def open(self) -> None:
        await super().open()
        self._beside = await asyncio.start_server(self._told, "127.0.0.1", 0)
        side = f"http://127.0.0.1:{self._beside.sockets[0].getsockname()[1]}/"
        self.url = f"{self.address}/__test?side={side}"

    async def close(self) -> None:
        await super().close()
        self._beside.close()
        await self._beside.wait_closed()

    async def _forward(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        if head.startswith(b"GET /__test?"):
            await _answer(writer, b"text/html", PAGE.encode())
        elif head.startswith(b"PUT ") and not self.hung_up:
            self.hung_up = True
            await _body(head, reader)
            writer.close()
        else:
            await super()._forward(_with(head, reader), writer)

    async def _told(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        body = await _body(head, reader)
        if head.startswith(b"POST /cut"):
            self.cut()
        elif not self.report.done():
            self.report.set_result(json.loads(body))
        await _answer(writer, b"application/json", b"{}")


async def _body(head: bytes, reader: asyncio.StreamReader) -> bytes:
    (size,) = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    return await reader.readexactly(int(size.partition(b":")[2]))


async def _answer(writer: asyncio.StreamWriter, kind: bytes, body: bytes) -> None:
    about = b"HTTP/1.1 200 OK\r\nContent-Type: %b\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
    writer.write(about % (kind, len(body)) + body)
    await writer.drain()
    writer.close()


def _with(head: bytes, reader: asyncio.StreamReader) -> asyncio.StreamReader:
    """The reader, from its beginning."""
    reader._buffer[:0] = head  # type: ignore[attr-defined]
    return reader
