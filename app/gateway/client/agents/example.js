// Three agents: a plain one, one that keeps state while it streams, one that is handed pictures.
// node example.js [PORT] [FOLDER FOR MANIFESTS]

import { AgentError, serve } from "./serve.js";

const resources = { cpu: 0.1, memory: 64 };

const reverse = {
  manifest: {
    id: "example/text.reverse",
    version: "1.0.0",
    title: "Reverse",
    description: "Turn a text around.",
    inputs: [{ name: "text", type: "string", description: "What to turn around." }],
    outputs: [{ name: "text", type: "string", description: "The letters from last to first." }],
    resources,
  },
  run({ text }) {
    if (!text) throw new AgentError("there is no text", { remedy: "Write some", pin: "text", code: "no_text" });
    return { text: [...text].reverse().join("") };
  },
};

const average = {
  manifest: {
    id: "example/numbers.average",
    version: "1.0.0",
    title: "Running average",
    description: "The mean of all numbers so far.",
    streaming: true,
    inputs: [{ name: "number", type: "stream", of: "number", description: "What to average." }],
    outputs: [
      { name: "mean", type: "stream", of: "number", description: "The mean so far." },
      { name: "count", type: "number", description: "How many there were, said at the end." },
    ],
    resources,
  },
  async *stream({ number }) {
    let [sum, count] = [0, 0];
    for await (const one of number) {
      sum += one;
      count += 1;
      yield { mean: sum / count };
    }
    yield { count };
  },
};

const weigh = {
  manifest: {
    id: "example/pictures.weigh",
    version: "1.0.0",
    title: "Weigh a picture",
    description: "How many bytes a picture's file has, and the picture again.",
    inputs: [{ name: "image", type: "image", description: "What to weigh." }],
    outputs: [
      { name: "bytes", type: "number", description: "Of its file." },
      { name: "image", type: "image", description: "The same picture." },
    ],
    resources,
  },
  run: ({ image }) => ({ bytes: image.data.length, image }),
};

const [port = "9001", manifests = ""] = process.argv.slice(2);
const server = await serve([reverse, average, weigh], { port: Number(port), manifests });
console.log(`serving at ${server.address}`);
