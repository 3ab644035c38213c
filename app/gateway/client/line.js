// One connection: what goes wrong with it, how long to wait before the next, and what comes over it.

/** Milliseconds. The first pause, the longest, when to give up (Infinity: never), and how long silence is normal. */
export const PATIENCE = { first: 100, longest: 10_000, giveUp: Infinity, silence: 40_000 };
const AWAY = [429, 502, 503, 504]; // HTTP answers that another try may change

/** The server refused, or could not be reached for too long. `code` is the server's, or `gave_up`. */
export class ClientError extends Error {
  constructor(code, message, status = 0, more = {}) {
    super(message);
    this.name = "ClientError";
    Object.assign(this, { code, status, more });
  }
}

/** Pauses that double, each a little different, so that a thousand clients do not come back at once. */
export class Backoff {
  #next = 0;
  #since;

  constructor(patience, signal) {
    Object.assign(this, { patience, signal });
  }

  reset() {
    this.#next = 0;
    this.#since = undefined;
  }

  async pause(why, least = 0) {
    const { first, longest, giveUp } = this.patience;
    this.#since ??= Date.now();
    this.#next = Math.min(longest, Math.max(first, this.#next * 2));
    const wait = Math.max(least, this.#next * (0.5 + Math.random() / 2));
    if (Date.now() + wait - this.#since > giveUp) {
      throw new ClientError("gave_up", `no connection for ${giveUp} ms; the last failure: ${why.message}`);
    }
    await new Promise((done) => {
      const timer = setTimeout(done, wait);
      this.signal?.addEventListener("abort", () => (clearTimeout(timer), done()), { once: true });
    });
  }
}

/** A browser does not tell of pings, so the client asks: a line that stays silent is closed. */
export class Watchdog {
  #timer;
  #silence;

  constructor(socket, silence) {
    this.#silence = silence / 2;
    this.socket = socket;
    this.heard();
  }

  heard() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), this.#silence);
  }

  stop() {
    clearTimeout(this.#timer);
  }

  #ask() {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send('{"type": "ping"}');
    this.#timer = setTimeout(() => this.#giveUp(), this.#silence);
  }

  #giveUp() {
    const { onclose } = this.socket;
    this.socket.onclose = this.socket.onmessage = null; // a dead line may take minutes to close
    this.socket.close();
    onclose?.({ code: 1006, reason: "silent" });
  }
}

export async function* bySocket(url, patience, signal) {
  const socket = new WebSocket(url);
  socket.binaryType = "arraybuffer";
  const inbox = [];
  let tell = () => {};
  let end;
  const watchdog = new Watchdog(socket, patience.silence);
  socket.onmessage = ({ data }) => (watchdog.heard(), inbox.push(data), tell());
  socket.onclose = ({ code, reason }) => (watchdog.stop(), (end = closed(code, reason)), tell());
  const abort = () => socket.close();
  signal?.addEventListener("abort", abort, { once: true });
  try {
    for (;;) {
      while (inbox.length) yield understood(inbox.shift());
      if (end) throw end;
      await new Promise((heard) => (tell = heard));
    }
  } finally {
    signal?.removeEventListener("abort", abort);
    watchdog.stop();
    socket.close();
  }
}

function understood(data) {
  if (typeof data === "string") return JSON.parse(data);
  const header = new DataView(data);
  const seq = Number(header.getBigUint64(0, true));
  return { type: "stream_data", seq, ts: header.getFloat64(8, true), data: new Uint8Array(data, 16) };
}

export async function* byEvents(lab, url, signal) {
  for await (const event of serverSentEvents(lab, url, signal)) {
    const said = JSON.parse(event.data);
    yield said.encoding === "base64" ? { ...said, data: bytes(said.data) } : said;
  }
}

/** Events of one connection, by fetch: EventSource tells neither why it was refused nor when a line is silent. */
export async function* serverSentEvents(lab, url, signal, lastId = "") {
  const cut = new AbortController();
  const abort = () => cut.abort();
  signal?.addEventListener("abort", abort, { once: true });
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(abort, lab.patience.silence);
  };
  try {
    wait();
    const headers = { ...lab.headers, Accept: "text/event-stream", ...(lastId ? { "Last-Event-ID": lastId } : {}) };
    const answer = await checked(await fetch(url, { headers, signal: cut.signal, cache: "no-store" }));
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      wait();
      text += value;
      const whole = text.split("\n\n");
      text = whole.pop();
      for (const block of whole) {
        const event = parsed(block);
        if (event.data) yield event;
      }
    }
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
    cut.abort();
  }
}

function parsed(block) {
  const event = { kind: "message", id: "", data: "" };
  for (const line of block.split("\n")) {
    const [, field, value] = /^([^:]*):? ?(.*)$/.exec(line);
    if (field === "event") event.kind = value;
    else if (field === "id") event.id = value;
    else if (field === "data") event.data += (event.data ? "\n" : "") + value;
  }
  return event;
}

export async function checked(answer) {
  if (answer.ok) return answer;
  const problem = await answer.json().catch(() => ({}));
  const code = problem.code ?? `http_${answer.status}`;
  const error = new ClientError(code, problem.detail ?? answer.statusText, answer.status, problem);
  if (AWAY.includes(answer.status)) error.wait = (problem.retry_after ?? 1) * 1000;
  throw error;
}

/** Whether another try may change it. */
export function isPassing(error) {
  return !(error instanceof ClientError) || error.wait !== undefined;
}

/** What a close code means: a ClientError if the server will not, another if it cannot now. */
export function closed(code, reason) {
  if (code === 1008) {
    const [, known, rest] = /^(\w+): (.*)$/s.exec(reason) ?? [null, "refused", reason];
    return new ClientError(known, rest);
  }
  return Object.assign(new Error(reason || `the connection closed with ${code}`), { wait: code === 1013 ? 1000 : 0 });
}

function bytes(base64) {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
