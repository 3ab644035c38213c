/** One microphone: mono 16-bit sound at the rate the server asked for. */
import { Device } from './device.js'
import { header } from './packet.js'
import { epoch } from './picture.js'
import { SoundClock } from './soundclock.js'

const CHUNK = 0.1 // seconds a message
const LONGEST = 5 // seconds of sound that may wait for a line that is blocked: what comes then is lost, and known to be

// Runs on the audio thread. Resamples by averaging what falls into each output sample: a plain low-pass.
const WORKLET = `
registerProcessor('mentat-microphone', class extends AudioWorkletProcessor {
  constructor({ processorOptions: { rate, chunk } }) {
    super()
    this.step = sampleRate / rate
    this.out = new Int16Array(Math.round(rate * chunk))
    this.filled = 0; this.sum = 0; this.count = 0; this.due = this.step
  }
  process([[sound]]) {
    if (!sound) return true
    let at = currentFrame
    for (const sample of sound) {
      at += 1
      this.sum += sample; this.count += 1; this.due -= 1
      while (this.due <= 0) {
        const value = this.count ? this.sum / this.count : sample
        this.out[this.filled++] = Math.max(-1, Math.min(1, value)) * 32767
        this.sum = 0; this.count = 0; this.due += this.step
        if (this.filled === this.out.length) {
          this.port.postMessage({ samples: this.out.slice(), filled: at / sampleRate * 1000 })
          this.filled = 0
        }
      }
    }
    return true
  }
})`

export class Microphone extends Device {
  #seq = 0
  #context = null
  #clock = null

  constructor(wish, live, told) {
    super('microphone', wish, live, told)
  }

  answersTo({ node, rate, device = '' }) {
    return this.wish.node === node && this.wish.rate === rate && (this.wish.device ?? '') === device
  }

  asks() {
    return { channelCount: 1, echoCancellation: true, noiseSuppression: true }
  }

  async begin(stream) {
    const { rate = 16_000 } = this.wish
    const context = (this.#context = new AudioContext())
    const module = URL.createObjectURL(new Blob([WORKLET], { type: 'text/javascript' }))
    await context.audioWorklet.addModule(module)
    URL.revokeObjectURL(module)
    if (this.#context !== context) return
    const ear = new AudioWorkletNode(context, 'mentat-microphone', {
      numberOfOutputs: 0, processorOptions: { rate, chunk: CHUNK },
    })
    this.#clock = new SoundClock()
    ear.port.onmessage = ({ data }) => this.#context === context && this.#send(data, rate)
    context.createMediaStreamSource(stream).connect(ear)
    await context.resume()
  }

  end() {
    this.#context?.close()
    this.#context = null
  }

  answered() {}

  forget() {}

  get about() {
    return this.label
  }

  /** What cannot be sent is counted all the same: by the numbers and the times of the others it is known to be missing. */
  #send({ samples, filled }, rate) {
    this.beat()
    const began = this.#clock.at(filled, epoch()) - (samples.length / rate) * 1000
    const head = header('MLA1', { seq: this.#seq, ms: began, feed: this.wish.feed, reserved: rate })
    this.#seq += 1
    if (this.live.backlog < LONGEST * rate * samples.BYTES_PER_ELEMENT) this.live.send(new Blob([head, samples]))
  }
}
