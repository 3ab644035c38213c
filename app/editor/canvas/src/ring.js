/** A camera's last frames, so that what the server finds in frame `seq` is drawn on that very frame. */

const LENGTH = 16

/** A picture that several may look at; its memory goes with the last of them. */
export class Frame {
  #holders = 1

  /** @param {number} captured milliseconds since the epoch, by this browser's clock */
  constructor(bitmap, feed, seq, captured) {
    Object.assign(this, { bitmap, feed, seq, captured })
  }

  hold() {
    this.#holders += 1
    return this
  }

  release() {
    this.#holders -= 1
    if (this.#holders === 0) this.bitmap.close()
  }
}

export class Ring {
  #frames = new Map() // insertion order is age

  put(frame) {
    this.#frames.set(frame.seq, frame)
    if (this.#frames.size <= LENGTH) return
    const [oldest] = this.#frames.keys()
    this.#frames.get(oldest).release()
    this.#frames.delete(oldest)
  }

  get(seq) {
    return this.#frames.get(seq)
  }

  clear() {
    for (const frame of this.#frames.values()) frame.release()
    this.#frames.clear()
  }
}
