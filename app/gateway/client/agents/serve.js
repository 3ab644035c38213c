// Serve agents to a MentatLab from Node 18 or later: plain ones over HTTP, streaming ones over a WebSocket.
// The protocol is docs/outside-agents.md. Needs the package `ws`.

import { createHash, timingSafeEqual } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { WebSocketServer } from "ws";
import { Conversation } from "./conversation.js";
import { AgentError, inline, inputsOf, outputsOf, told } from "./values.js";

export { AgentError, Film, Lent, Picture, Sound } from "./values.js";

const LARGEST = 64 * 1024 * 1024; // bytes of one call

/**
 * Serve agents: `{manifest, run}`, or for a streaming one `{manifest, stream}`.
 *
 * `run(inputs, call)` returns outputs by pin; `stream(inputs, call)` is an async generator of them, and of its inputs
 * those that are streams are async iterables. `call` has `live`, `signal` (aborted when the lab gives up), `log`,
 * `progress`. Throw an `AgentError` to say what is wrong and what to do. `secret`, `{env: NAME}` or `{file: PATH}`, is
 * where the token is found that whoever calls has to tell.
 */
export async function serve(agents, { port = 9000, host = "127.0.0.1", address = "", manifests = "", secret = null } = {}) {
  const token = secret ? await tokenOf(secret) : "";
  const known = new Map(agents.map((agent) => [agent.manifest.id, agent]));
  let open;
  const opening = new Promise((done) => (open = done)); // whoever has an answer finds the manifest files whole
  const server = createServer(async (request, response) => {
    await opening;
    if (isTold(token, request)) return answer(known, request, response);
    const error = { code: "agent_unauthorized", message: "it answers who tells its secret", remedy: "Send Authorization: Bearer …", pin: "" };
    send(response, 401, { error }, { "WWW-Authenticate": "Bearer" });
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST, perMessageDeflate: false });
  server.on("upgrade", (request, socket, head) => {
    const [id, what] = addressed(request);
    const agent = known.get(id);
    if (!isTold(token, request)) return socket.end("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer\r\nConnection: close\r\n\r\n");
    if (what !== "stream" || !agent?.stream || request.headers.origin) return socket.destroy();
    sockets.handleUpgrade(request, socket, head, (line) => new Conversation(agent, line).talk());
  });
  await new Promise((done, failed) => server.once("error", failed).listen(port, host, done));
  const where = address || `http://${host}:${server.address().port}`;
  try {
    if (manifests) await writeManifests(agents, where, manifests, secret);
  } catch (error) {
    server.close();
    server.closeAllConnections?.();
    throw error;
  }
  open();
  return {
    address: where,
    close() {
      for (const line of sockets.clients) line.terminate();
      server.closeAllConnections?.();
      return new Promise((done) => server.close(done));
    },
  };
}

/** Manifest files for the lab, which finds each whole or not at all: JSON is YAML, too. */
export async function writeManifests(agents, address, folder, secret = null) {
  await mkdir(folder, { recursive: true });
  for (const { manifest } of agents) {
    const told = { ...manifest, runtime: "http", entry: `${address}/${encodeURIComponent(manifest.id)}`, ...(secret && { secret }) };
    const name = `${manifest.id.replaceAll("/", "-")}.yaml`;
    const part = path.join(folder, `.${name}.${process.pid}`);
    await writeFile(part, `${JSON.stringify(told, null, 2)}\n`);
    await rename(part, path.join(folder, name));
  }
}

async function answer(known, request, response) {
  const gone = new AbortController();
  response.on("close", () => gone.abort()); // the lab gave up, or has its answer
  try {
    const [id, what] = addressed(request);
    const agent = known.get(id);
    if (!agent) throw new AgentError(`there is no agent ${id}`, { remedy: `There is ${[...known.keys()]}`, status: 404 });
    if (request.method === "GET" && what === "manifest") return send(response, 200, agent.manifest);
    if (request.method !== "POST" || what !== "run") throw new AgentError(`there is nothing at ${request.url}`, { status: 404 });
    if (request.headers.origin || !/json/.test(request.headers["content-type"] ?? "")) {
      throw new AgentError("a web page may not call agents", { status: 403 });
    }
    if (!agent.run) throw new AgentError(`${id} streams`, { remedy: "Call it at its WebSocket, /stream", status: 400 });
    const call = JSON.parse(await body(request));
    const inputs = await inputsOf(agent.manifest, call.inputs);
    const more = { live: call.live === true, signal: gone.signal, log: console.log, progress() {} };
    const parts = [];
    const outputs = await outputsOf((await agent.run(inputs, more)) ?? {}, parts, call.upload);
    for (const pin of Object.keys(outputs)) outputs[pin] = inline(outputs[pin], parts);
    send(response, 200, { version: agent.manifest.version, outputs });
  } catch (error) {
    if (!gone.signal.aborted) send(response, error.status ?? (error instanceof SyntaxError ? 400 : 500), { error: told(error) });
  }
}

function addressed(request) {
  const [id = "", what = ""] = new URL(request.url, "http://agent").pathname.slice(1).split("/");
  return [decodeURIComponent(id), what];
}

async function tokenOf({ env, file }) {
  const found = (env ? process.env[env] ?? "" : await readFile(file, "ascii")).trim();
  if (!/^[\x21-\x7e]+$/.test(found)) throw new Error(`${env ?? file} holds no token: it is letters, digits and signs in one line`);
  return found;
}

/** Takes as long whatever is told. */
function isTold(token, request) {
  if (!token) return true;
  const [kind, told = ""] = (request.headers.authorization ?? "").split(/ +/);
  const [ours, theirs] = [token, told].map((one) => createHash("sha256").update(one).digest());
  return timingSafeEqual(ours, theirs) && kind.toLowerCase() === "bearer";
}

function send(response, status, document, headers = {}) {
  response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(document));
}

async function body(request) {
  const pieces = [];
  let size = 0;
  for await (const piece of request) {
    pieces.push(piece);
    if ((size += piece.length) > LARGEST) throw new AgentError("the call is too large", { status: 413 });
  }
  return Buffer.concat(pieces).toString();
}
