// Values between the lab and an agent: JSON, and beside it the bytes of pictures, sound and files.

const MEDIA = ["image", "audio", "video", "binary"];
const LARGEST = 4 * 1024 * 1024; // bytes that go along with an answer; what is larger is uploaded
const MAGIC = "MLX1";

/** What is wrong, and what to do about it. */
export class AgentError extends Error {
  constructor(message, { remedy = "", pin = "", code = "agent_failed", status = 422 } = {}) {
    super(message);
    Object.assign(this, { remedy, pin, code, status });
  }
}

/** What of an error the node shows. */
export function told(error) {
  if (!(error instanceof AgentError)) console.error(error);
  const { message, remedy = "", pin = "", code = "agent_failed" } = error;
  return { message, remedy, pin, code };
}

/** A picture: the bytes of a JPEG, PNG or WebP file. */
export class Picture {
  constructor(data, { mime = "image/jpeg", time = 0, marks = [] } = {}) {
    Object.assign(this, { data, mime, time, marks });
  }
}

/** Mono sound: a Float32Array at `rate` Hz. */
export class Sound {
  constructor(samples, rate, { time = 0, gap = 0 } = {}) {
    Object.assign(this, { samples, rate, time, gap });
  }
}

/** A film: the bytes of its file. It is uploaded to the lab, however small it is. */
export class Film {
  constructor(data) {
    this.data = data;
  }
}

/** A file that the lab lends: `read()` fetches it, whole. */
export class Lent {
  constructor({ url, type, metadata = {}, time = 0, gap = 0 }) {
    Object.assign(this, { url, type, metadata, time, gap });
  }

  async read() {
    const answer = await fetch(this.url);
    if (!answer.ok) throw new AgentError(`the lab's file could not be fetched: ${answer.status}`, { remedy: "Set MENTATLAB_ADDRESS on the lab" });
    return Buffer.from(await answer.arrayBuffer());
  }
}

/** The inputs of a call that are no streams; pins left out have their default. */
export async function inputsOf(manifest, documents = {}, payload = Buffer.alloc(0)) {
  const values = {};
  for (const pin of manifest.inputs ?? []) {
    if (pin.type === "stream") continue;
    if (documents[pin.name] !== undefined) values[pin.name] = await valueOf(pin, documents[pin.name], payload);
    else if (pin.required === false) values[pin.name] = pin.default ?? null;
    else throw new AgentError(`${manifest.id} needs ${pin.name}`, { code: "bad_call", status: 400 });
  }
  for (const name of Object.keys(documents)) {
    if (!(name in values)) throw new AgentError(`${manifest.id} has no input ${name}`, { code: "bad_call", status: 400 });
  }
  return values;
}

/** One pin's value: a picture of any size as a Picture, sound as Sound; a film, and sound in a file, as Lent. */
export async function valueOf(pin, document, payload = Buffer.alloc(0)) {
  const kind = pin.type === "stream" ? pin.of : pin.type;
  if (!MEDIA.includes(kind) || document === null) return document;
  if (document?.type !== kind) throw new AgentError(`${pin.name} takes a document of the type ${kind}`, { pin: pin.name, code: "bad_call", status: 400 });
  if (document.url !== undefined) {
    const lent = new Lent(document);
    if (kind === "image") return new Picture(await lent.read(), { ...document, mime: document.metadata?.mimeType });
    return kind === "binary" ? lent.read() : lent;
  }
  const [from, length] = document.at ?? [0, 0];
  const data = document.data !== undefined ? Buffer.from(document.data, "base64") : Buffer.from(payload.subarray(from, from + length));
  if (kind === "image") return new Picture(data, document);
  if (kind === "audio") return new Sound(new Float32Array(Uint8Array.from(data).buffer), document.rate, document);
  return data;
}

/** What an agent says, as documents; the bytes of media are added to `parts`, or uploaded if they are large. */
export async function outputsOf(outputs, parts, upload) {
  const said = {};
  for (const [pin, value] of Object.entries(outputs)) {
    if (value === null || value === undefined) continue;
    const [document, data] = written(value);
    if (data === undefined) said[pin] = document;
    else if (document.type === "video") {
      if (!upload) throw new AgentError("a film goes by reference, and the lab takes none here", { remedy: "Run it where the editor runs: main.py" });
      said[pin] = { ...document, ...(await uploaded(data, upload)) };
    } else if (data.length > LARGEST && upload && document.type !== "audio") said[pin] = { ...document, ...(await uploaded(data, upload)) };
    else {
      said[pin] = { ...document, at: [parts.reduce((sum, part) => sum + part.length, 0), data.length] };
      parts.push(data);
    }
  }
  return said;
}

/** The same for plain JSON: bytes in base64, under `data`. */
export function inline(document, parts) {
  if (!MEDIA.includes(document?.type) || document.at === undefined) return document;
  const { at, ...rest } = document;
  return { ...rest, data: Buffer.concat(parts).subarray(at[0], at[0] + at[1]).toString("base64") };
}

/** A message of a WebSocket: text, or binary where there are bytes. */
export function message(about, parts = []) {
  const text = JSON.stringify(about);
  if (!parts.length) return text;
  const head = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return Buffer.concat([Buffer.from(MAGIC), length, head, ...parts]);
}

/** What came over a WebSocket: `[about, payload]`. */
export function understood(data, isBinary) {
  if (!isBinary) return [JSON.parse(data.toString()), Buffer.alloc(0)];
  const end = 8 + data.readUInt32LE(4);
  return [JSON.parse(data.subarray(8, end).toString()), data.subarray(end)];
}

function written(value) {
  if (value instanceof Picture) {
    const { mime, time, marks, data } = value;
    return [{ type: "image", mime, ...(time ? { time } : {}), ...(marks?.length ? { marks } : {}) }, Buffer.from(data)];
  }
  if (value instanceof Sound) {
    const { rate, time, gap, samples } = value;
    const data = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
    return [{ type: "audio", mime: "audio/x-f32le", rate, ...(time ? { time } : {}), ...(gap ? { gap } : {}) }, data];
  }
  if (value instanceof Film) return [{ type: "video" }, Buffer.from(value.data)];
  return value instanceof Uint8Array ? [{ type: "binary" }, Buffer.from(value)] : [value, undefined];
}

async function uploaded(data, upload) {
  const answer = await fetch(upload, { method: "POST", body: data });
  if (!answer.ok) throw new AgentError(`the lab did not take the upload: ${answer.status}`);
  const { ref, metadata } = await answer.json();
  return { ref, metadata };
}
