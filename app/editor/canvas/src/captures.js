/** Cameras and microphones this page lends to the session: opened when the server asks, closed for certain. */
import { Camera } from './camera.js'
import { Microphone } from './microphone.js'

export class Captures {
  #devices = new Map() // `camera:0` -> Camera or Microphone
  #frames = new Map() // feed -> Camera, kept after it stopped: its last frames may still be named

  constructor(live) {
    this.live = live
  }

  camera(wish) {
    this.#want('camera', wish, (device) => {
      this.#frames.get(wish.feed)?.ring.clear()
      this.#frames.set(wish.feed, device)
    })
  }

  microphone(wish) {
    this.#want('microphone', wish)
  }

  frame(feed, seq) {
    return this.#frames.get(feed)?.ring.get(seq)
  }

  answered(feed, seq) {
    this.#devices.get(`camera:${feed}`)?.answered(seq)
  }

  /** A new connection answers nothing that went out on the old one. */
  forget() {
    for (const device of this.#devices.values()) device.forget()
  }

  stopAll() {
    for (const key of [...this.#devices.keys()]) this.#stop(key)
  }

  #want(kind, wish, opened = () => {}) {
    const key = `${kind}:${wish.feed}`
    const here = this.#devices.get(key)
    if (!wish.want) {
      this.#stop(key)
      this.live.gauge(wish.node).capture = null // what it failed at is not asked for any more
      return
    }
    if (here?.answersTo(wish)) return
    this.#stop(key)
    const gauge = this.live.gauge(wish.node)
    const device = new { camera: Camera, microphone: Microphone }[kind](wish, this.live, {
      failed: (message, name) => {
        if (this.#devices.get(key) === device) this.#devices.delete(key)
        gauge.capture = { kind, state: 'failed', message }
        this.live.send({ type: `${kind}_error`, node: wish.node, feed: wish.feed, name, message })
      },
      opened: (label) => (gauge.capture = { kind, state: 'live', message: label }),
    })
    this.#devices.set(key, device)
    opened(device)
    gauge.capture = { kind, state: 'asking', message: '' }
    device.start()
  }

  #stop(key) {
    const device = this.#devices.get(key)
    if (!device) return
    this.#devices.delete(key)
    device.stop()
    this.live.gauge(device.wish.node).capture = null
  }
}

/** A getUserMedia failure in words for the person at the screen. */
export function plainly(kind, error) {
  if (!navigator.mediaDevices) {
    return `This page may not use the ${kind}: browsers allow it on https or on localhost only.`
  }
  return {
    NotAllowedError: `Permission for the ${kind} was refused. Allow it in the address bar, then run again.`,
    NotFoundError: `No ${kind} was found. Plug one in, then run again.`,
    NotReadableError: `The ${kind} is in use by another program. Close it, then run again.`,
    OverconstrainedError: `The ${kind} cannot deliver what was asked. Choose another one or a smaller size.`,
    AbortError: `The ${kind} stopped. Run again.`,
  }[error.name] ?? `The ${kind} could not be opened: ${error.message}`
}
