/** One camera: its frames as JPEG to the server, the same frames kept here to draw on. */
import { Device } from './device.js'
import { header } from './packet.js'
import { epoch } from './picture.js'
import { Frame, Ring } from './ring.js'

const QUALITY = 0.8
const UNANSWERED = 2 // frames on their way; beyond that the newest waits for an answer
const FORGOTTEN = 5000 // milliseconds after which an answer will not come any more

export class Camera extends Device {
  ring = new Ring()
  #seq
  #open = new Map() // sequence numbers not answered yet, and when they were sent
  #isEncoding = false
  #due = 0
  #video = null
  #canvas = null

  constructor(wish, live, told) {
    super('camera', wish, live, told)
    this.#seq = wish.seq ?? 0 // a page that takes over a running session goes on counting
  }

  answersTo({ node, width, height, fps, device = '' }) {
    const { wish } = this
    return wish.node === node && wish.width === width && wish.height === height && wish.fps === fps && (wish.device ?? '') === device
  }

  asks() {
    const { width, height, fps } = this.wish
    return { width: { ideal: width ?? 1280 }, height: { ideal: height ?? 720 }, frameRate: { ideal: fps ?? 30 } }
  }

  async begin(stream) {
    const video = (this.#video = Object.assign(document.createElement('video'), { muted: true, playsInline: true, srcObject: stream }))
    video.onresize = () => this.told(this) // its size is part of what is told
    await video.play()
    if (this.#video === video) this.#next(video)
  }

  end() {
    if (this.#video) this.#video.srcObject = null
    this.#video = null
  }

  /** A hidden tab is shown no frames, and so has none to give. */
  hid() {
    if (document.hidden) this.quiet('hidden')
    else this.expect()
  }

  answered(seq) {
    this.#open.delete(seq)
  }

  forget() {
    this.#open.clear()
  }

  /** What it really delivers, in words. */
  get about() {
    const { videoWidth, videoHeight } = this.#video ?? {}
    return videoWidth ? `${this.label} · ${videoWidth} × ${videoHeight}` : this.label
  }

  #next(video) {
    const taken = (now, about) => {
      if (this.#video !== video) return
      const at = about?.captureTime ?? now
      if (!document.hidden) {
        this.beat()
        this.#take(performance.timeOrigin + (Math.abs(now - at) < 1000 ? at : now))
      }
      this.#next(video)
    }
    if (video.requestVideoFrameCallback) video.requestVideoFrameCallback(taken)
    else requestAnimationFrame(taken)
  }

  /** Send this frame, unless the server is behind: then it is better to wait for a newer one than to queue. */
  async #take(captured) {
    const pace = 1000 / (this.wish.fps ?? 30)
    if (this.#isEncoding || captured < this.#due - pace * 0.3 || !this.#hasCredit()) return
    this.#due = pace + (captured > this.#due + pace ? captured : this.#due)
    this.#isEncoding = true
    try {
      const bitmap = await createImageBitmap(this.#video, this.#smaller())
      const jpeg = await this.#encode(bitmap)
      if (!this.#video) return bitmap.close()
      this.#send(new Frame(bitmap, this.wish.feed, this.#seq, Math.min(captured, epoch())), jpeg)
    } catch (error) {
      if (this.#video) console.warn('camera frame skipped', error)
    } finally {
      this.#isEncoding = false
    }
  }

  #hasCredit() {
    const now = performance.now()
    for (const [seq, sent] of this.#open) if (now - sent > FORGOTTEN) this.#open.delete(seq)
    return this.#open.size < UNANSWERED
  }

  #send(frame, jpeg) {
    const head = header('MLF1', { seq: frame.seq, ms: frame.captured, feed: frame.feed })
    if (!this.live.send(new Blob([head, jpeg]))) return frame.release()
    this.#open.set(frame.seq, performance.now())
    this.#seq += 1
    this.ring.put(frame)
    this.live.pictures.get(this.wish.node)?.offerOwn(frame) // the camera's own card may have a view
  }

  async #encode(bitmap) {
    const { width, height } = bitmap
    if (this.#canvas?.width !== width || this.#canvas?.height !== height) this.#canvas = new OffscreenCanvas(width, height)
    this.#canvas.getContext('2d', { alpha: false }).drawImage(bitmap, 0, 0)
    return this.#canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
  }

  /** Cameras may deliver more pixels than were asked for; nobody needs to encode those. */
  #smaller() {
    const { videoWidth } = this.#video
    const wanted = this.wish.width ?? 1280
    return videoWidth > wanted * 1.2 ? { resizeWidth: wanted, resizeQuality: 'medium' } : {}
  }
}
