// Files on their way in. A large one goes in parts, each of which is sent again until it is answered.

import { Backoff, checked, isPassing } from "./line.js";

const WHOLE = 16 * 1024 * 1024; // bytes up to which a file goes in one request
const UPLOADS = "/api/v1/storage/uploads";

/** Store a blob: `{ref, metadata}`. Given up by `signal`, or refused, nothing of it stays on the server. */
export async function upload(lab, blob, name, { progress = () => {}, signal } = {}) {
  const send = (method, path, body, before = 0) =>
    again(lab, signal, () => sent(lab, method, path, body, signal, (count) => progress(before + count, blob.size)));
  if (blob.size <= WHOLE) return send("POST", `/api/v1/storage/upload?name=${encodeURIComponent(name)}`, blob);
  const about = { name, size: blob.size, type: blob.type };
  const { upload_id, part_size } = await again(lab, signal, () => lab.call("POST", UPLOADS, about));
  const where = `${UPLOADS}/${upload_id}`;
  try {
    for (let start = 0; start < blob.size; start += part_size) {
      const part = blob.slice(start, start + part_size);
      await send("PUT", `${where}/parts/${start / part_size + 1}`, part, start);
    }
    return await again(lab, signal, () => lab.call("POST", `${where}/complete`, {}));
  } catch (error) {
    await lab.call("DELETE", where).catch(() => {}); // out of reach: the server forgets it after a while
    throw error;
  }
}

async function again(lab, signal, attempt) {
  const backoff = new Backoff(lab.patience, signal);
  for (;;) {
    signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      signal?.throwIfAborted();
      if (!isPassing(error) && error.code !== "busy") throw error; // busy with what a cut line has left there
      await backoff.pause(error, error.wait);
    }
  }
}

/** One request. Browsers tell how far it is; elsewhere there is only fetch, and each part counts when it is there. */
async function sent(lab, method, path, blob, signal, told) {
  told(0);
  const answer = globalThis.XMLHttpRequest
    ? await byRequest(lab, method, path, blob, signal, told)
    : await fetch(lab.address + path, { method, headers: lab.headers, body: blob, signal });
  await checked(answer);
  told(blob.size);
  return answer.json();
}

function byRequest(lab, method, path, blob, signal, told) {
  const request = new XMLHttpRequest();
  const abort = () => request.abort();
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(abort, lab.patience.silence);
  };
  return new Promise((done, failed) => {
    request.open(method, lab.address + path);
    for (const [header, value] of Object.entries(lab.headers)) request.setRequestHeader(header, value);
    request.upload.onprogress = ({ loaded }) => (wait(), told(Math.min(loaded, blob.size)));
    const cut = () => failed(new Error("the connection was cut"));
    const answered = () => done(new Response(request.responseText, { status: request.status }));
    request.onload = () => (request.status ? answered() : cut()); // Firefox "loads" a line that closed without a word
    request.onerror = request.onabort = cut;
    signal?.addEventListener("abort", abort, { once: true });
    wait();
    request.send(blob);
  }).finally(() => (clearTimeout(timer), signal?.removeEventListener("abort", abort)));
}
