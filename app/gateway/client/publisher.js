// Chunks from here to a stream, each once and in order, over as many connections as it takes.

import { Backoff, ClientError, Watchdog, closed, isPassing } from "./line.js";

const WINDOW = 256; // chunks that may wait to be acknowledged

/** What the server has not acknowledged is sent again when the line was cut, nothing twice. */
export class Publisher {
  #url;
  #patience;
  #backoff;
  #socket;
  #waiting = []; // chunks that the server has not acknowledged, the oldest first
  #sent = 0; // of those, how many have gone over this connection
  #seq; // of the last chunk that has arrived
  #isEnding = false;
  #isOver = false;
  #failure; // why it cannot go on
  #refusal; // of one chunk, told once
  #told = [];

  constructor(stream, patience, token = "") {
    if (!stream.publish_token) {
      throw new ClientError("not_a_publisher", "this stream has no publish_token: a flow publishes it");
    }
    const access = token ? `&token=${encodeURIComponent(token)}` : "";
    this.#url = `${stream.ws_url}?publish_token=${stream.publish_token}${access}`;
    this.#patience = patience;
    this.#backoff = new Backoff(patience);
    this.#connect();
  }

  /** Send a chunk: an ArrayBuffer or a view as it is, all else as JSON. Waits while too many are on their way. */
  async send(data, metadata) {
    const isBinary = data instanceof ArrayBuffer || ArrayBuffer.isView(data);
    const message = isBinary ? data : JSON.stringify({ type: "chunk", data, metadata });
    await this.#until(() => this.#waiting.length < WINDOW);
    this.#waiting.push(message);
    this.#write();
  }

  /** Wait until all has arrived. */
  flush() {
    return this.#until(() => this.#waiting.length === 0);
  }

  /** End the stream, once all has arrived. */
  async end() {
    this.#isEnding = true;
    this.#write();
    await this.#until(() => this.#isOver);
  }

  /** Leave without ending the stream. */
  close() {
    this.#failure = new ClientError("closed", "the publisher is closed");
    this.#socket?.close();
    this.#ring();
  }

  #connect() {
    const socket = (this.#socket = new WebSocket(this.#url));
    this.#sent = 0;
    const watchdog = new Watchdog(socket, this.#patience.silence);
    socket.onmessage = (message) => {
      watchdog.heard();
      this.#backoff.reset();
      this.#hear(JSON.parse(message.data));
    };
    socket.onclose = async ({ code, reason }) => {
      watchdog.stop();
      if (this.#isOver || this.#failure) return this.#ring();
      try {
        const error = closed(code, reason);
        if (!isPassing(error)) throw error;
        await this.#backoff.pause(error, error.wait);
        if (!this.#failure) this.#connect();
      } catch (error) {
        this.#failure = error;
        this.#ring();
      }
    };
  }

  #write() {
    if (this.#seq === undefined || this.#socket.readyState !== WebSocket.OPEN || !this.#socket.isStarted) return;
    let asks = false;
    while (this.#sent < this.#waiting.length) {
      this.#socket.send(this.#waiting[this.#sent++]);
      asks = true;
    }
    if (this.#isEnding && !this.#socket.isEnding) {
      this.#socket.isEnding = true;
      this.#socket.send('{"type": "end"}');
    } else if (asks) {
      this.#socket.send('{"type": "ping"}'); // answered by what has arrived
    }
  }

  #hear(said) {
    if (said.type === "stream_start") this.#socket.isStarted = true;
    if (["stream_start", "stream_ack", "stream_end"].includes(said.type)) this.#arrived(said.seq);
    if (said.type === "stream_end") this.#isOver = true;
    if (said.type === "error") {
      if (said.seq !== undefined) {
        this.#arrived(said.seq); // the one after this number was refused: it has no number
        this.#drop(1);
      }
      this.#refusal = new ClientError(said.error.code, said.error.message);
    }
    this.#write();
    this.#ring();
  }

  #arrived(seq) {
    if (this.#seq !== undefined) this.#drop(seq - this.#seq);
    this.#seq = seq;
  }

  #drop(count) {
    const gone = this.#waiting.splice(0, count).length;
    this.#sent = Math.max(0, this.#sent - gone);
  }

  async #until(isTrue) {
    for (;;) {
      if (this.#refusal) {
        const refusal = this.#refusal;
        this.#refusal = undefined;
        throw refusal;
      }
      if (isTrue()) return;
      if (this.#failure) throw this.#failure;
      if (this.#isOver) throw new ClientError("stream_ended", "the stream has ended; open another to publish more");
      await new Promise((tell) => this.#told.push(tell));
    }
  }

  #ring() {
    for (const tell of this.#told.splice(0)) tell();
  }
}
