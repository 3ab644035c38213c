/** An agent's manifest: /api/v1/schemas/agent.json has all of it. */
export interface Manifest {
  id: string;
  version: string;
  title: string;
  description: string;
  streaming?: boolean;
  pure?: boolean;
  inputs?: Pin[];
  outputs?: Pin[];
  resources: Record<string, unknown>;
  [key: string]: unknown;
}

export type Kind = "string" | "number" | "boolean" | "json" | "binary" | "audio" | "image" | "video";

export interface Pin {
  name: string;
  type: Kind | "stream";
  of?: Kind;
  description?: string;
  required?: boolean;
  default?: unknown;
  metadata?: Record<string, unknown>;
}

/** What the lab offers one call. */
export interface Call {
  /** A session, watched as it happens. */
  live: boolean;
  /** Aborted when the lab gives up. */
  signal: AbortSignal;
  log(event: string): void;
  /** How far a long piece of work is, 0 to 1. */
  progress(fraction: number, note?: string): void;
}

export type Values = Record<string, any>;

export interface PlainAgent {
  manifest: Manifest;
  run(inputs: Values, call: Call): Values | undefined | Promise<Values | undefined>;
}

export interface StreamingAgent {
  manifest: Manifest;
  /** Of its inputs, those that are streams are async iterables. */
  stream(inputs: Values, call: Call): AsyncIterable<Values>;
}

export interface Options {
  port?: number;
  host?: string;
  /** Where the lab reaches it, if not at host and port. */
  address?: string;
  /** A folder to write manifest files to. */
  manifests?: string;
  /** Where the token is found that whoever calls has to tell; the manifest files name the same place. */
  secret?: Secret;
}

/** A variable of the environment, or a file. */
export type Secret = { env: string } | { file: string };

export function serve(agents: (PlainAgent | StreamingAgent)[], options?: Options): Promise<{ address: string; close(): Promise<void> }>;
export function writeManifests(agents: (PlainAgent | StreamingAgent)[], address: string, folder: string, secret?: Secret): Promise<void>;

/** What is wrong, and what to do about it; `status` is that of the HTTP answer. */
export class AgentError extends Error {
  constructor(message: string, about?: { remedy?: string; pin?: string; code?: string; status?: number });
}

/** The bytes of a JPEG, PNG or WebP file. */
export class Picture {
  constructor(data: Uint8Array, about?: { mime?: string; time?: number; marks?: unknown[] });
  data: Uint8Array;
  mime: string;
  time: number;
  marks: unknown[];
}

/** Mono sound at `rate` Hz. */
export class Sound {
  constructor(samples: Float32Array, rate: number, about?: { time?: number; gap?: number });
  samples: Float32Array;
  rate: number;
  time: number;
  gap: number;
}

/** A film: the bytes of its file. */
export class Film {
  constructor(data: Uint8Array);
  data: Uint8Array;
}

/** A file that the lab lends: a film, or sound that is long. */
export class Lent {
  url: string;
  type: Kind;
  metadata: Record<string, unknown>;
  read(): Promise<Uint8Array>;
}
