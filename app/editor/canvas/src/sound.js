/** What one node lets hear: the last minute of it, to look at and to play. */
import { shallowReactive } from 'vue'

const LONGEST = 60 // seconds

export class Sound {
  state = shallowReactive({ seconds: 0, rate: 0 })
  #pieces = [] // Int16Array
  #still = null
  #length = 0
  #heard = 0 // the number of the newest piece: what comes again is not heard twice
  #panels = new Set()
  #isDue = false

  attach(panel) {
    this.#panels.add(panel)
    if (this.#length) this.#soon()
  }

  detach(panel) {
    this.#panels.delete(panel)
  }

  hear({ rate, n }, bytes) {
    if (n <= this.#heard) return
    this.#heard = n
    if (rate !== this.state.rate) this.#empty()
    const samples = new Int16Array(bytes.slice().buffer, 0, bytes.length >> 1)
    this.#pieces.push(samples)
    this.#length += samples.length
    while (this.#length - this.#pieces[0].length > LONGEST * rate) this.#length -= this.#pieces.shift().length
    if (this.#still) return
    this.state.rate = rate
    this.#soon()
  }

  /** All samples there are, oldest first. */
  samples() {
    const pieces = this.#still ?? this.#pieces
    const all = new Int16Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
    let at = 0
    for (const piece of pieces) {
      all.set(piece, at)
      at += piece.length
    }
    return all
  }

  freeze(on) {
    if (on === Boolean(this.#still)) return
    this.#still = on ? [...this.#pieces] : null
    if (!on) this.#soon()
  }

  clear() {
    this.#empty()
    this.#heard = 0
    this.#still = null
    this.state.seconds = 0
    this.#soon()
  }

  #empty() {
    this.#pieces = []
    this.#length = 0
  }

  #soon() {
    if (this.#isDue) return
    this.#isDue = true
    requestAnimationFrame(() => {
      this.#isDue = false
      if (!this.#still) this.state.seconds = this.state.rate ? this.#length / this.state.rate : 0
      this.#panels.forEach((panel) => panel(this))
    })
  }
}

/** Least and greatest sample in each of `count` stretches, -1 to 1. */
export function outline(samples, count) {
  const wide = samples.length / count
  return Array.from({ length: count }, (_, i) => {
    let [low, high] = [0, 0]
    const end = Math.min(samples.length, Math.ceil((i + 1) * wide))
    const step = Math.max(1, Math.floor(wide / 200)) // a minute of music has too many samples to look at each
    for (let at = Math.floor(i * wide); at < end; at += step) {
      if (samples[at] < low) low = samples[at]
      else if (samples[at] > high) high = samples[at]
    }
    return [low / 32768, high / 32768]
  })
}

/** A file that any player takes: 16 bit, one channel. */
export function wav(samples, rate) {
  const head = new DataView(new ArrayBuffer(44))
  const words = (at, text) => [...text].forEach((letter, i) => head.setUint8(at + i, letter.charCodeAt(0)))
  words(0, 'RIFF')
  head.setUint32(4, 36 + samples.byteLength, true)
  words(8, 'WAVEfmt ')
  head.setUint32(16, 16, true)
  head.setUint16(20, 1, true)
  head.setUint16(22, 1, true)
  head.setUint32(24, rate, true)
  head.setUint32(28, rate * 2, true)
  head.setUint16(32, 2, true)
  head.setUint16(34, 16, true)
  words(36, 'data')
  head.setUint32(40, samples.byteLength, true)
  return new Blob([head, samples], { type: 'audio/wav' })
}
