/** A camera's or microphone's life: asked for, lost, asked for again, and closed for certain wherever it stands. */
import { idOf, openDevice } from './devices.js'
import { Standing } from './standing.js'

const FIRST_WAIT = 500
const LONGEST_WAIT = 1500 // nobody is burdened by trying: what comes back is to be seen soon
const SILENT = 2000 // milliseconds without anything before it counts as stalled
const GRACE = 3000 // and after which what stays silent is opened anew
const LOOK = 250
const HOPELESS = ['NotAllowedError', 'SecurityError', 'OverconstrainedError', 'TypeError', 'insecure'] // waiting helps none

/**
 * Subclasses say what they `asks()` of the browser, `begin(stream)` and `end()`; they call `beat()` for whatever comes.
 * `told(device)` is called whenever it stands differently.
 */
export class Device {
  standing = new Standing()
  label = ''
  /** Whether another device took the place of the one that was asked for. */
  isOther = false
  error = null
  #stream = null
  #attempt = 0
  #wait = FIRST_WAIT
  #timers = { retry: 0, look: 0 }
  #beaten = 0
  #wasLive = false

  constructor(kind, wish, live, told) {
    Object.assign(this, { kind, wish, live, told })
  }

  get isClosed() {
    return this.standing.state === 'closed'
  }

  start() {
    this.#timers.look = setInterval(() => this.#look(), LOOK)
    return this.#open()
  }

  stop() {
    this.#letGo()
    clearInterval(this.#timers.look)
    this.#turn('closed')
  }

  /** Something is different now: a device was plugged in, permission was given, somebody looks again. */
  async changed() {
    if (this.standing.state === 'backoff') {
      this.#wait = FIRST_WAIT
      this.#open()
    } else if (this.isOther && this.standing.state === 'live') {
      const isBack = await idOf(this.kind, this.wish.device)
      if (!isBack || this.standing.state !== 'live') return // it may have been lost or closed meanwhile
      this.#wasLive = false
      this.#lost('ended')
      this.#open()
    }
  }

  /** Go on with another size or pace, without letting go of the device; false if it is another device's wish. */
  adapt(wish) {
    if (this.wish.node !== wish.node || (this.wish.device ?? '') !== (wish.device ?? '')) return false
    this.wish = wish
    if (this.standing.state === 'backoff') this.changed() // what could not be had before may be now
    const stream = this.#stream
    const [track] = stream?.getTracks() ?? []
    track?.applyConstraints(this.asks()).catch((error) => this.#stream === stream && this.#lost(error.name, error))
    return true
  }

  /** The tab was hidden or is seen again. Only what needs to be seen stops for it. */
  hid() {}

  /** Something has come from the device. */
  beat() {
    this.#beaten = performance.now()
    if (this.standing.state === 'stalled') this.#turn('live')
  }

  /** From now on something is due again. */
  expect() {
    this.#beaten = performance.now()
  }

  /** It is there, and nothing comes. */
  quiet(reason) {
    if (this.standing.state === 'live') this.#turn('stalled', reason)
  }

  async #open() {
    clearTimeout(this.#timers.retry)
    const attempt = (this.#attempt += 1)
    this.#turn('opening')
    try {
      if (!navigator.mediaDevices) throw new DOMException('', 'insecure')
      const { stream, isOther } = await openDevice(this.kind, this.asks(), this.wish.device, this.#wasLive)
      if (attempt !== this.#attempt) return silence(stream) // closed while the person was being asked
      this.#stream = stream
      this.isOther = isOther
      const [track] = stream.getTracks()
      track.onended = () => this.#stream === stream && this.#lost('ended')
      track.onmute = () => this.quiet('muted')
      await this.begin(stream)
      if (attempt !== this.#attempt) return
      this.label = track.label
      this.#beaten = performance.now()
      this.#wait = FIRST_WAIT
      this.#wasLive = !isOther
      this.error = null
      this.#turn('live')
      this.hid()
    } catch (error) {
      if (attempt === this.#attempt) this.#lost(error.name, error)
    }
  }

  #lost(reason, error = null) {
    this.#letGo()
    this.error = error
    this.#turn('backoff', reason)
    if (HOPELESS.includes(reason)) return // until something changes
    this.#timers.retry = setTimeout(() => this.#open(), this.#wait * (0.85 + 0.3 * Math.random()))
    this.#wait = Math.min(LONGEST_WAIT, this.#wait * 1.6)
  }

  #look() {
    const { state, reason } = this.standing
    const silent = performance.now() - this.#beaten
    if (state === 'live' && silent > SILENT) this.quiet('silent')
    else if (state === 'stalled' && reason === 'silent' && silent > SILENT + GRACE) this.#lost('silent')
    else if (state === 'stalled' && reason === 'hidden' && !document.hidden && silent > SILENT) this.#lost('silent')
  }

  #letGo() {
    this.#attempt += 1 // what is still being opened is let go when it comes
    clearTimeout(this.#timers.retry)
    const stream = this.#stream
    this.#stream = null
    if (stream) silence(stream)
    this.end()
  }

  #turn(state, reason) {
    this.standing.turn(state, reason)
    this.told(this)
  }
}

function silence(stream) {
  for (const track of stream.getTracks()) {
    track.onended = track.onmute = null
    track.stop()
  }
}
