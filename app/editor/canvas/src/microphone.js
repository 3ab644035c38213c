/** One microphone: mono 16-bit sound at the rate the server asked for. */
import { plainly } from './captures.js'
import { epoch } from './picture.js'
import { header } from './packet.js'

const CHUNK = 0.1 // seconds a message

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
    for (const sample of sound) {
      this.sum += sample; this.count += 1; this.due -= 1
      while (this.due <= 0) {
        const value = this.count ? this.sum / this.count : sample
        this.out[this.filled++] = Math.max(-1, Math.min(1, value)) * 32767
        this.sum = 0; this.count = 0; this.due += this.step
        if (this.filled === this.out.length) { this.port.postMessage(this.out.slice()); this.filled = 0 }
      }
    }
    return true
  }
})`

export class Microphone {
  #seq = 0
  #stream = null
  #context = null
  #isStopped = false

  constructor(wish, live, { failed, opened }) {
    Object.assign(this, { wish, live, failed, opened })
  }

  answersTo({ node, rate }) {
    return this.wish.node === node && this.wish.rate === rate
  }

  async start() {
    const { rate = 16_000, device } = this.wish
    try {
      const audio = { channelCount: 1, echoCancellation: true, noiseSuppression: true }
      if (device) audio.deviceId = { exact: device }
      this.#stream = await navigator.mediaDevices.getUserMedia({ audio, video: false })
      if (this.#isStopped) return this.#letGo()
      const [track] = this.#stream.getAudioTracks()
      track.onended = () => !this.#isStopped && this.#fail(new DOMException('', 'AbortError'))
      this.#context = new AudioContext()
      await this.#listen(rate)
      if (this.#isStopped) return this.#letGo()
      this.opened(track.label)
    } catch (error) {
      if (!this.#isStopped) this.#fail(error)
    }
  }

  answered() {}

  forget() {}

  stop() {
    this.#isStopped = true
    this.#letGo()
  }

  async #listen(rate) {
    const module = URL.createObjectURL(new Blob([WORKLET], { type: 'text/javascript' }))
    await this.#context.audioWorklet.addModule(module)
    URL.revokeObjectURL(module)
    if (this.#isStopped) return
    const ear = new AudioWorkletNode(this.#context, 'mentat-microphone', {
      numberOfOutputs: 0, processorOptions: { rate, chunk: CHUNK },
    })
    ear.port.onmessage = ({ data }) => this.#send(data, rate)
    this.#context.createMediaStreamSource(this.#stream).connect(ear)
    await this.#context.resume()
  }

  #send(samples, rate) {
    if (this.#isStopped) return
    const began = epoch() - (samples.length / rate) * 1000
    const head = header('MLA1', { seq: this.#seq, ms: began, feed: this.wish.feed, reserved: rate })
    if (this.live.send(new Blob([head, samples]))) this.#seq += 1
  }

  #fail(error) {
    this.stop()
    this.failed(plainly('microphone', error), error.name)
  }

  #letGo() {
    this.#stream?.getTracks().forEach((track) => track.stop())
    if (this.#context?.state !== 'closed') this.#context?.close()
    this.#stream = null
  }
}
