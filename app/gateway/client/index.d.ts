/** Milliseconds. The first pause, the longest, when to give up (Infinity: never), and how long silence is normal. */
export interface Patience {
  first: number;
  longest: number;
  giveUp: number;
  silence: number;
}
export const PATIENCE: Readonly<Patience>;

/** The server refused, or could not be reached for too long. `code` is the server's, or `gave_up`. */
export class ClientError extends Error {
  code: string;
  /** Of the HTTP answer; 0 where there was none. */
  status: number;
  more: Record<string, unknown>;
}

export interface OpenedStream {
  stream_id: string;
  ws_url: string;
  sse_url: string;
  /** Who has it may publish; null where a flow does. */
  publish_token: string | null;
}

/** `data` is what JSON said, or the bytes. `time` in seconds since 1970, on the server's clock. */
export interface Chunk<T = unknown> {
  seq: number;
  time: number;
  data: T;
  metadata?: unknown;
}

/** Chunks that are lost to this subscriber: it fell behind the buffer. Both numbers are included. */
export class Gap {
  first: number;
  last: number;
}

export interface SubscribeOptions {
  /** A chunk's number, `oldest` (the default: what is kept), or `last` (what comes next). */
  after?: number | "oldest" | "last";
  /** Skip to the newest chunk whenever there are several. */
  newest?: boolean;
  over?: "websocket" | "events";
  signal?: AbortSignal;
}

export interface OpenOptions {
  session_id?: string;
  run_id?: string;
  flow?: string;
  content_type?: string;
  /** Bytes kept for those who come late. */
  buffer?: number;
}

export interface RunEvent {
  id: string;
  kind: string;
  data: unknown;
}

export interface Stored {
  ref: string;
  metadata: Record<string, unknown>;
}

export interface UploadOptions {
  /** Bytes that have arrived, of all there are; fewer again where a cut line makes a part go once more. */
  progress?: (sent: number, size: number) => void;
  /** Gives it up: nothing of it stays on the server. */
  signal?: AbortSignal;
}

export class MentatLab {
  /** `address` is the page's own origin in a browser. */
  constructor(address?: string, options?: { token?: string; patience?: Partial<Patience> });
  open(node: string, pinName: string, more?: OpenOptions): Promise<OpenedStream>;
  sessions(): Promise<Array<Record<string, unknown>>>;
  subscribe<T = unknown>(stream: OpenedStream | string, options?: SubscribeOptions): AsyncGenerator<Chunk<T> | Gap, void>;
  publisher(stream: OpenedStream): Publisher;
  delete(stream: OpenedStream | string): Promise<void>;
  flows(): Promise<Array<Record<string, unknown>>>;
  flow(id: string): Promise<Record<string, unknown>>;
  createFlow(flow: object): Promise<Record<string, unknown>>;
  saveFlow(id: string, flow: object, etag?: string): Promise<Record<string, unknown>>;
  deleteFlow(id: string): Promise<void>;
  upload(blob: Blob, name?: string, more?: UploadOptions): Promise<Stored>;
  download(ref: string): Promise<Blob>;
  submit(
    flow: string | object,
    inputs?: Record<string, unknown>,
    more?: { priority?: number; idempotency_key?: string },
  ): Promise<Record<string, unknown>>;
  run(id: string): Promise<Record<string, unknown>>;
  cancel(id: string): Promise<unknown>;
  repeat(id: string): Promise<Record<string, unknown>>;
  watch(id: string, options?: { signal?: AbortSignal }): AsyncGenerator<RunEvent, void>;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<any>;
}

export class Publisher {
  send(data: unknown, metadata?: unknown): Promise<void>;
  flush(): Promise<void>;
  end(): Promise<void>;
  close(): void;
}
