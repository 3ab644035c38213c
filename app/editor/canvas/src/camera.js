/** One camera: its frames as JPEG to the server, the same frames kept here to draw on. */
import { plainly } from './captures.js'
import { epoch } from './picture.js'
import { Frame, Ring } from './ring.js'
import { header } from './packet.js'

const QUALITY = 0.8
const UNANSWERED = 2 // frames on their way; beyond that the newest waits for an answer

export class Camera {
  ring = new Ring()
  #seq
  #open = new Set() // sequence numbers not answered yet
  #isEncoding = false
  #isStopped = false
  #due = 0
  #stream = null
  #video = null
  #canvas = null

  constructor(wish, live, { failed, opened }) {
    Object.assign(this, { wish, live, failed, opened })
    this.#seq = wish.seq ?? 0 // a page that takes over a running session goes on counting
  }

  answersTo({ node, width, height, fps, device }) {
    const { wish } = this
    return wish.node === node && wish.width === width && wish.height === height && wish.fps === fps && wish.device === device
  }

  async start() {
    try {
      const { width, height, fps, device } = this.wish
      const video = { width: { ideal: width ?? 1280 }, height: { ideal: height ?? 720 }, frameRate: { ideal: fps ?? 30 } }
      if (device) video.deviceId = { exact: device }
      const stream = await navigator.mediaDevices.getUserMedia({ video, audio: false })
      this.#stream = stream
      if (this.#isStopped) return this.#letGo()
      const [track] = stream.getVideoTracks()
      track.onended = () => !this.#isStopped && this.#fail(new DOMException('', 'AbortError'))
      this.#video = Object.assign(document.createElement('video'), { muted: true, playsInline: true, srcObject: stream })
      await this.#video.play()
      if (this.#isStopped) return this.#letGo()
      this.opened(track.label)
      this.#next()
    } catch (error) {
      if (!this.#isStopped) this.#fail(error)
    }
  }

  answered(seq) {
    this.#open.delete(seq)
  }

  forget() {
    this.#open.clear()
  }

  stop() {
    this.#isStopped = true
    this.#letGo()
  }

  #next() {
    if (this.#isStopped) return
    const taken = (now, about) => {
      const at = about?.captureTime ?? now
      this.#take(performance.timeOrigin + (Math.abs(now - at) < 1000 ? at : now))
      this.#next()
    }
    if (this.#video.requestVideoFrameCallback) this.#video.requestVideoFrameCallback(taken)
    else requestAnimationFrame(taken)
  }

  /** Send this frame, unless the server is behind: then it is better to wait for a newer one than to queue. */
  async #take(captured) {
    const pace = 1000 / (this.wish.fps ?? 30)
    if (this.#isEncoding || this.#open.size >= UNANSWERED || captured < this.#due - pace * 0.3) return
    this.#due = pace + (captured > this.#due + pace ? captured : this.#due)
    this.#isEncoding = true
    try {
      const bitmap = await createImageBitmap(this.#video, this.#smaller())
      const jpeg = await this.#encode(bitmap)
      if (this.#isStopped) return bitmap.close()
      this.#send(new Frame(bitmap, this.wish.feed, this.#seq, Math.min(captured, epoch())), jpeg)
    } catch (error) {
      if (!this.#isStopped) console.warn('camera frame skipped', error)
    } finally {
      this.#isEncoding = false
    }
  }

  #send(frame, jpeg) {
    const head = header('MLF1', { seq: frame.seq, ms: frame.captured, feed: frame.feed })
    if (!this.live.send(new Blob([head, jpeg]))) return frame.release()
    this.#open.add(frame.seq)
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

  #fail(error) {
    this.stop()
    this.failed(plainly('camera', error), error.name)
  }

  #letGo() {
    this.#stream?.getTracks().forEach((track) => track.stop())
    if (this.#video) this.#video.srcObject = null
    this.#stream = null
  }
}
