// Talk to a MentatLab: streams that survive a cut line, media, runs, flows. Browsers, and Node 22 or later.

import { Backoff, PATIENCE, byEvents, bySocket, checked, isPassing, serverSentEvents } from "./line.js";
import { Publisher } from "./publisher.js";
import { upload } from "./uploads.js";

export { ClientError, PATIENCE } from "./line.js";
export { Publisher } from "./publisher.js";

const OVER = ["done", "failed", "cancelled", "interrupted"]; // how a run can end

/** Chunks that are lost to this subscriber: it fell behind the buffer. Both numbers are included. */
export class Gap {
  constructor(first, last) {
    Object.assign(this, { first, last });
  }
}

export class MentatLab {
  constructor(address = globalThis.location?.origin, { token = "", patience = {} } = {}) {
    this.address = address.replace(/\/$/, "");
    this.token = token; // a browser's WebSocket sends no headers, so there it goes into the address
    this.headers = token ? { Authorization: `Bearer ${token}` } : {};
    this.patience = { ...PATIENCE, ...patience };
  }

  /** Open a stream: one's own, or with `session_id`, `run_id` or `flow` a pin of what runs. */
  open(node, pinName, more = {}) {
    return this.call("POST", "/api/v1/streams/init", { node, pin_name: pinName, ...more });
  }

  /** What runs now, with the pins that can be opened. */
  async sessions() {
    return (await this.call("GET", "/api/v1/sessions")).sessions;
  }

  /** Chunks `{seq, time, data, metadata}`, until the stream ends; what is missing comes as a `Gap`. */
  async *subscribe(stream, { after = "oldest", newest = false, over = "websocket", signal } = {}) {
    const addressed = this.#addressed(stream);
    const query = (place) => `after=${encodeURIComponent(place)}${newest ? "&newest=1" : ""}`;
    const access = this.token ? `&token=${encodeURIComponent(this.token)}` : "";
    const attempt = (place) =>
      over === "events"
        ? byEvents(this, `${addressed.sse_url}?${query(place)}`, signal)
        : bySocket(`${addressed.ws_url}?${query(place)}${access}`, this.patience, signal);
    const backoff = new Backoff(this.patience, signal);
    let place = after;
    while (!signal?.aborted) {
      try {
        for await (const message of attempt(place)) {
          backoff.reset();
          if (message.type === "stream_end") return;
          if (message.type === "stream_start") place = message.seq;
          if (message.type === "stream_gap") {
            place = message.to;
            yield new Gap(message.from, message.to);
          }
          if (message.type === "stream_data") {
            place = message.seq;
            yield { seq: message.seq, time: message.ts, data: message.data, metadata: message.metadata };
          }
        }
        await backoff.pause(new Error("the server closed the connection"));
      } catch (error) {
        if (signal?.aborted) return;
        if (!isPassing(error)) throw error;
        await backoff.pause(error, error.wait);
      }
    }
  }

  /** Send chunks; one publisher a stream. */
  publisher(stream) {
    return new Publisher(stream, this.patience, this.token);
  }

  /** End a stream at once. */
  delete(stream) {
    return this.call("DELETE", `/api/v1/streams/${stream.stream_id ?? stream}`);
  }

  flows = async () => (await this.call("GET", "/api/v1/flows")).flows;
  flow = (id) => this.call("GET", `/api/v1/flows/${id}`);
  createFlow = (flow) => this.call("POST", "/api/v1/flows", flow);
  deleteFlow = (id) => this.call("DELETE", `/api/v1/flows/${id}`);

  /** With the `etag` it was read with, what somebody else wrote meanwhile is not overwritten: `stale_write`. */
  saveFlow(id, flow, etag = "") {
    return this.call("PUT", `/api/v1/flows/${id}`, flow, etag ? { "If-Match": `"${etag}"` } : {});
  }

  /** Store a Blob or a File, of any size: `{ref, metadata}`. `more`: progress(sent, size), and a signal to give up. */
  upload(blob, name = blob.name ?? "upload", more = {}) {
    return upload(this, blob, name, more);
  }

  /** The stored bytes, as a Blob. */
  async download(ref) {
    const answer = await fetch(`${this.address}/api/v1/storage/${ref.replace("mlab://", "")}`, { headers: this.headers });
    return (await checked(answer)).blob();
  }

  /** Queue a run of a stored flow, by its id, or of a document. `more`: priority, idempotency_key. */
  submit(flow, inputs = {}, more = {}) {
    const which = typeof flow === "string" ? { flow_id: flow } : { flow };
    return this.call("POST", "/api/v1/runs", { ...which, inputs, ...more });
  }

  run = (id) => this.call("GET", `/api/v1/runs/${id}`);
  cancel = (id) => this.call("POST", `/api/v1/runs/${id}/cancel`);
  repeat = (id) => this.call("POST", `/api/v1/runs/${id}/repeat`);

  /** What happens in a run, from its beginning to its end: `{id, kind, data}`. */
  async *watch(id, { signal } = {}) {
    const backoff = new Backoff(this.patience, signal);
    let last = "";
    while (!signal?.aborted) {
      try {
        for await (const event of serverSentEvents(this, `${this.address}/api/v1/runs/${id}/events`, signal, last)) {
          backoff.reset();
          last = event.id || last;
          yield { id: event.id, kind: event.kind, data: JSON.parse(event.data) };
        }
        if (OVER.includes((await this.run(id)).state)) return;
        await backoff.pause(new Error("the server closed the connection"));
      } catch (error) {
        if (signal?.aborted) return;
        if (!isPassing(error)) throw error;
        await backoff.pause(error, error.wait);
      }
    }
  }

  /** Any request of the API: its JSON, or undefined. */
  async call(method, path, body, headers = {}) {
    const isRaw = body === undefined || body instanceof Blob;
    const answer = await fetch(this.address + path, {
      method,
      headers: { ...this.headers, ...(isRaw ? {} : { "Content-Type": "application/json" }), ...headers },
      body: isRaw ? body : JSON.stringify(body),
    });
    await checked(answer);
    return answer.status === 204 ? undefined : answer.json();
  }

  #addressed(stream) {
    if (stream.stream_id !== undefined) return stream;
    const ws_url = `${this.address.replace(/^http/, "ws")}/ws/streams/${stream}`;
    return { stream_id: stream, ws_url, sse_url: `${this.address}/api/v1/streams/${stream}/sse` };
  }
}
