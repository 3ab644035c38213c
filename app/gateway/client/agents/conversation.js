// One WebSocket with the lab: items in, what the agent says out.

import { AgentError, inputsOf, message, outputsOf, told, understood, valueOf } from "./values.js";

const GONE = Symbol("the lab has gone");

export class Conversation {
  #pins = new Map();
  #credits = 0;
  #room = () => {};
  #gone = new AbortController();

  constructor(agent, socket) {
    Object.assign(this, { agent, socket });
    for (const pin of agent.manifest.inputs ?? []) {
      if (pin.type === "stream") this.#pins.set(pin.name, { pin, coming: [], tell: () => {}, seq: null });
    }
  }

  /** Until the agent ends, fails, or the lab has gone. */
  async talk() {
    let begun = false;
    this.socket.on("close", () => this.#leave());
    this.socket.on("error", () => this.#leave());
    this.socket.on("message", (data, isBinary) => {
      try {
        const [about, payload] = understood(data, isBinary);
        if (!begun && about.type !== "start") throw new AgentError("a conversation begins with start", { code: "bad_call" });
        if (begun) this.#heard(about, payload);
        else {
          begun = true;
          this.#work(about, payload);
        }
      } catch (error) {
        this.#end({ type: "error", error: told(error) });
      }
    });
  }

  async #work(start, payload) {
    const main = this.#pins.values().next().value;
    try {
      this.#credits = start.credits;
      const inputs = await inputsOf(this.agent.manifest, start.inputs, payload);
      for (const [name, state] of this.#pins) inputs[name] = this.#items(state);
      this.#send({ type: "ready", version: this.agent.manifest.version });
      const call = {
        live: start.live === true,
        signal: this.#gone.signal,
        log: (event) => this.#send({ type: "log", event: String(event) }),
        progress: (fraction, note = "") => this.#send({ type: "progress", fraction, note }),
      };
      for await (const outputs of this.agent.stream(inputs, call)) {
        while (!this.#credits && !this.#gone.signal.aborted) await new Promise((room) => (this.#room = room));
        if (this.#gone.signal.aborted) return;
        this.#credits -= 1;
        const parts = [];
        const said = await outputsOf(outputs, parts, start.upload);
        this.socket.send(message({ type: "output", seq: main?.seq ?? null, outputs: said }, parts));
      }
      this.#end({ type: "end" });
    } catch (error) {
      if (error !== GONE) this.#end({ type: "error", error: told(error) });
    }
  }

  /** A stream's items; who asks for the next is done with the one before. */
  async *#items(state) {
    for (;;) {
      if (state.seq !== null) this.#send({ type: "done", pin: state.pin.name, seq: state.seq });
      state.seq = null;
      while (!state.coming.length) {
        if (this.#gone.signal.aborted) throw GONE;
        await new Promise((heard) => (state.tell = heard));
      }
      const [about, payload] = state.coming.shift();
      if (about.type === "end") return;
      state.seq = about.seq;
      yield await valueOf(state.pin, about.value, payload);
    }
  }

  #heard(about, payload) {
    if (about.type === "cancel") return this.#leave();
    if (about.type === "credit") {
      this.#credits += about.count;
      return this.#room();
    }
    const state = this.#pins.get(about.pin);
    if (!state || state.coming.length > 1) throw new AgentError(`an item of ${about.pin} that nobody asked for`, { code: "bad_call" });
    state.coming.push([about, payload]);
    state.tell();
  }

  #leave() {
    this.#gone.abort();
    this.#room();
    for (const state of this.#pins.values()) state.tell();
    this.socket.close();
  }

  #send(about) {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(message(about));
  }

  #end(about) {
    this.#send(about);
    this.socket.close();
  }
}
