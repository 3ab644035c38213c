// Agents of the tests for sound, films and what is large. node media.js PORT FOLDER SECRET_FILE

import { Film, Picture, Sound, serve } from "./serve.js";

const resources = { cpu: 0.1, memory: 64 };
const agent = (name, inputs, outputs, more) => ({
  manifest: { id: `media.${name}`, version: "1.0.0", title: name, description: "For a test.", inputs, outputs, resources },
  ...more,
});
const pin = (name, type) => ({ name, type, description: name });
const streams = (name) => ({ name, type: "stream", of: "audio", description: name });

const louder = agent("louder", [pin("sound", "audio")], [pin("sound", "audio"), pin("rate", "number")], {
  run: ({ sound }) => ({ sound: new Sound(sound.samples.map((one) => one * 2), sound.rate, sound), rate: sound.rate }),
});

const quieter = agent("quieter", [streams("sound")], [streams("sound")], {
  async *stream({ sound }) {
    for await (const one of sound) yield { sound: new Sound(one.samples.map((sample) => sample / 2), one.rate, one) };
  },
});
quieter.manifest.streaming = true;

const lent = agent("lent", [pin("sound", "audio")], [pin("mime", "string"), pin("bytes", "number")], {
  run: async ({ sound }) => ({ mime: sound.metadata.mimeType, bytes: (await sound.read()).length }),
});

const copied = agent("copied", [pin("film", "video")], [pin("film", "video"), pin("bytes", "number")], {
  async run({ film }) {
    const data = await film.read();
    return { film: new Film(data), bytes: data.length };
  },
});

const bulky = agent("bulky", [pin("size", "number")], [pin("data", "binary")], {
  run: ({ size }) => ({ data: new Uint8Array(size).fill(7) }),
});

const passed = agent("passed", [pin("image", "image")], [pin("image", "image"), pin("bytes", "number")], {
  run: ({ image }) => ({ image: new Picture(image.data, image), bytes: image.data.length }),
});

const [port, manifests, file] = process.argv.slice(2);
await serve([louder, quieter, lent, copied, bulky, passed], { port: Number(port), manifests, secret: { file } });
