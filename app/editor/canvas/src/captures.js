/** Cameras and microphones this page lends to the session: opened when the server asks, closed for certain. */
import { Camera } from './camera.js'
import { Microphone } from './microphone.js'
import { sourceWord } from './says.js'

const KINDS = { camera: Camera, microphone: Microphone }

export class Captures {
  #devices = new Map() // `camera:0` -> Camera or Microphone
  #frames = new Map() // feed -> Camera, kept after it stopped: its last frames may still be named
  #isListening = false

  constructor(live) {
    this.live = live
    this.changed = () => this.#devices.forEach((device) => device.changed())
    this.hid = () => this.#devices.forEach((device) => device.hid())
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

  /** A new connection answers nothing that went out on the old one, and was told nothing of how things stand. */
  forget() {
    for (const device of this.#devices.values()) {
      device.forget()
      this.#tell(device)
    }
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
    if (here?.answersTo(wish) || here?.adapt(wish)) return
    this.#stop(key)
    this.#listen()
    const device = new KINDS[kind](wish, this.live, (told) => this.#told(told))
    this.#devices.set(key, device)
    opened(device)
    device.start()
  }

  #stop(key) {
    const device = this.#devices.get(key)
    if (!device) return
    this.#devices.delete(key)
    device.stop()
    this.live.gauge(device.wish.node).capture = null
  }

  /** A device stands differently: on its card, and, by way of the server, wherever else its pictures are seen. */
  #told(device) {
    const { kind, wish, standing, error } = device
    if (device.isClosed) return
    const state = standing.told
    const gauge = this.live.gauge(wish.node)
    const isNews = gauge.capture?.state !== state || gauge.capture.reason !== standing.reason
    const message = state === 'live' ? device.about : sourceWord(this.live.strings, kind, standing.reason, error?.message)
    const note = state === 'live' && device.isOther ? sourceWord(this.live.strings, kind, 'other', wish.device) : ''
    gauge.capture = { kind, state, reason: standing.reason, message, note }
    if (!isNews) return
    this.#tell(device)
    if (state === 'backoff' && !device.label) { // it has never come
      this.live.send({ type: `${kind}_error`, node: wish.node, feed: wish.feed, name: standing.reason, message })
    }
    if (standing.reason === 'NotAllowedError') permitted(kind, device)
  }

  #tell({ wish, standing }) {
    this.live.send({ type: 'source', node: wish.node, state: standing.told, reason: standing.reason })
  }

  #listen() {
    if (this.#isListening || !navigator.mediaDevices) return
    this.#isListening = true
    navigator.mediaDevices.addEventListener('devicechange', this.changed)
  }

  /** The page goes: nothing is lent any more, and nobody listens. */
  close() {
    this.stopAll()
    navigator.mediaDevices?.removeEventListener('devicechange', this.changed)
    this.#isListening = false
  }
}

/** Try again once permission is given. A browser that cannot tell leaves that to whoever runs the flow again. */
async function permitted(kind, device) {
  try {
    const permission = await navigator.permissions.query({ name: kind })
    permission.onchange = () => permission.state === 'granted' && device.changed()
  } catch (error) {
    console.info(`${kind}: this browser does not tell when permission is given`, error)
  }
}
