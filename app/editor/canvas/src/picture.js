/** What one node shows: decoded once, newest first, drawn straight to every canvas that looks at it. */
import { shallowReactive } from 'vue'
import { Insets } from './insets.js'
import { briefly, paint } from './painter.js'

const MANY = 600
const STALLED_AFTER = 1500 // milliseconds without a picture, or five times what lies between two if that is more
const SLOWEST = 30_000
const STAMP = 96 // screen pixels; so small a picture need not come so often
const SELDOM = 300 // milliseconds after which a stamp is answered for
export const epoch = () => performance.timeOrigin + performance.now()

export class Picture {
  /** Read by the views at most twice a second. */
  state = shallowReactive({ shown: false, aspect: 16 / 9, fps: 0, ms: 0, stalled: false })
  #views = new Set()
  #waiting = null // the newest picture not decoded yet
  #isDecoding = false
  #isFrozen = false
  #held = null // the newest frame of our own camera, while frozen
  #shown = null // {bitmap, frame, seq, size, marks}: kept so that a new view need not wait for the next picture
  #insets = new Insets(() => this.#shown && this.#drawAll())
  #ages = [] // milliseconds from capture to drawn, since somebody asked
  #drawn = { count: 0, since: 0, last: 0, total: 0, ms: 0, between: 0 }

  /** @param {() => object | null} trouble what is known to keep its source from being live */
  constructor(node, send, trouble = () => null) {
    this.node = node
    this.send = send
    this.trouble = trouble
  }

  /** @param {{canvas: HTMLCanvasElement, isVisible: boolean}} view, which is told whether it is as small as a stamp */
  attach(view) {
    this.#views.add(view)
    if (this.#shown) this.#draw(view)
  }

  detach(view) {
    this.#views.delete(view)
  }

  /** A picture the server encoded. It is acknowledged when it has been drawn, or dropped for a newer one. */
  offer(about, bytes) {
    if (this.#waiting) this.#acknowledge(this.#waiting)
    this.#waiting = { about, blob: new Blob([bytes], { type: about.mime }), isAnswered: false }
    if (this.#isWatched() && !this.#isFrozen) return this.#pump()
    this.#acknowledge(this.#waiting) // nobody looks, or it holds still: keep it for when somebody does
  }

  /** A frame of our own camera, named by the server with the marks found in it. */
  offerFrame(frame, { seq, size, marks }) {
    if (this.#shown?.frame?.feed === frame.feed && this.#shown.seq > seq) return
    if (this.#isFrozen) return this.#hold(frame.hold(), { seq, size, marks })
    this.#show({ bitmap: frame.bitmap, frame: frame.hold(), seq, size, marks, captured: frame.captured })
  }

  /** A camera's own frame, seen before the server has seen it: there is no latency to tell. */
  offerOwn(frame) {
    if (this.#isWatched() && !this.#isFrozen) this.#show({ bitmap: frame.bitmap, frame: frame.hold(), seq: frame.seq, size: null, marks: [] })
  }

  /** Somebody looks again: draw what came meanwhile. */
  catchUp() {
    if (!this.#isWatched()) return
    if (this.#waiting && !this.#isFrozen) this.#pump()
    else if (this.#shown) this.#drawAll()
  }

  /** Hold still, or go on with the newest. */
  freeze(on) {
    if (this.#isFrozen === on) return
    this.#isFrozen = on
    if (on) return this.#waiting && this.#acknowledge(this.#waiting)
    const held = this.#held
    this.#held = null
    if (held) this.#show({ bitmap: held.frame.bitmap, captured: held.frame.captured, ...held })
    this.catchUp()
  }

  #hold(frame, about) {
    this.#held?.frame.release()
    this.#held = { frame, ...about }
  }

  takeAges() {
    const ages = this.#ages
    this.#ages = []
    return ages
  }

  clear() {
    this.#release()
    this.#insets.clear()
    this.#held?.frame.release()
    this.#held = null
    this.#waiting = null
    this.#ages = []
    this.#drawn = { count: 0, since: 0, last: 0, total: 0, ms: 0, between: 0 }
    Object.assign(this.state, { shown: false, fps: 0, ms: 0, stalled: false })
    for (const { canvas } of this.#views) {
      canvas.getContext('2d').clearRect(0, 0, canvas.width, canvas.height)
      canvas.removeAttribute('data-seq')
      canvas.removeAttribute('data-marks')
    }
  }

  tick(now, isRunning) {
    for (const view of this.#views) {
      view.isStamp = view.isVisible && view.canvas.getBoundingClientRect().width < STAMP
      if (view.isVisible && this.#shown && view.drawn < this.#drawn.last) this.#draw(view) // the last one was left out there
    }
    const drawn = this.#drawn
    const seconds = (now - drawn.since) / 1000
    if (isRunning && drawn.total > 1 && seconds > 0.9) {
      this.state.fps = Math.round((drawn.count / seconds) * 10) / 10
      this.state.ms = drawn.ms
      if (drawn.ms && drawn.count) this.send({ type: 'latency', node: this.node, ms: drawn.ms })
      Object.assign(drawn, { count: 0, since: now })
    } else if (!isRunning && this.state.fps) Object.assign(this.state, { fps: 0, ms: 0 })
    const patience = Math.min(SLOWEST, Math.max(STALLED_AFTER, 5 * drawn.between))
    const isOld = drawn.total > 1 && now - drawn.last > patience
    this.state.stalled = isRunning && !this.#isFrozen && this.state.shown && (isOld || this.trouble() !== null)
  }

  async #pump() {
    if (this.#isDecoding) return
    this.#isDecoding = true
    while (this.#waiting && this.#isWatched() && !this.#isFrozen) {
      const taken = this.#waiting
      const { about, blob } = taken
      this.#waiting = null
      try {
        const bitmap = await createImageBitmap(blob)
        this.#show({ bitmap, frame: null, captured: about.captured_ms, ...about })
      } catch (error) {
        console.warn(`${this.node}: a picture could not be decoded`, error)
      }
      if (this.#isStamp()) setTimeout(() => this.#acknowledge(taken), SELDOM)
      else this.#acknowledge(taken)
    }
    this.#isDecoding = false
  }

  #show(picture) {
    this.#release()
    this.#shown = picture
    const { width, height } = picture.bitmap
    if (!this.state.shown) Object.assign(this.state, { shown: true, aspect: width / height })
    const now = performance.now()
    const drawn = this.#drawn
    drawn.since ||= now
    // How often they come is learned from those that were expected; a break says nothing about it.
    if (drawn.last && !this.state.stalled) drawn.between += 0.2 * (now - drawn.last - drawn.between)
    drawn.last = now
    if (!this.#drawAll()) return
    drawn.count += 1
    drawn.total += 1
    const age = picture.captured ? epoch() - picture.captured : 0
    if (age > 0 && age < 60_000 && this.#ages.length < MANY) this.#ages.push(age)
    if (age > 0 && age < 60_000) drawn.ms = Math.round(drawn.ms ? drawn.ms * 0.8 + age * 0.2 : age)
  }

  /** Draws wherever somebody looks; says whether anybody does. */
  #drawAll() {
    if (!this.#isWatched()) return false
    const now = performance.now()
    for (const view of this.#views) {
      if (!view.isVisible || (view.isStamp && now - view.drawn < SELDOM)) continue
      view.drawn = now
      this.#draw(view)
    }
    return true
  }

  #draw({ canvas }) {
    const { bitmap, marks = [], size, seq } = this.#shown
    if (canvas.width !== bitmap.width) canvas.width = bitmap.width
    if (canvas.height !== bitmap.height) canvas.height = bitmap.height
    const onScreen = canvas.offsetWidth ? bitmap.width / canvas.offsetWidth : 1
    paint(canvas.getContext('2d', { alpha: false }), bitmap, marks, size, onScreen, this.#insets)
    canvas.dataset.seq = seq
    canvas.dataset.marks = briefly(marks)
  }

  #release() {
    if (this.#shown?.frame) this.#shown.frame.release()
    else this.#shown?.bitmap.close()
    this.#shown = null
  }

  #acknowledge(picture) {
    if (picture.isAnswered) return
    picture.isAnswered = true
    this.send({ type: 'ack', node: picture.about.node, pin: picture.about.pin })
  }

  /** Whether it is shown nowhere but on a canvas zoomed far out. */
  #isStamp() {
    return [...this.#views].every((view) => !view.isVisible || view.isStamp)
  }

  #isWatched() {
    return !document.hidden && [...this.#views].some((view) => view.isVisible)
  }
}
