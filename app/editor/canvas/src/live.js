/** The page's one live channel: pictures, words and gauges down; camera, sound and acknowledgements up. */
import { shallowReactive } from 'vue'
import { Captures } from './captures.js'
import { FlowDocument } from './document.js'
import { SessionFigures } from './figures.js'
import { LogLines } from './loglines.js'
import { Picture } from './picture.js'
import { Pulse } from './pulse.js'
import { resumed, wentAway } from './resume.js'
import { sourceWord } from './says.js'
import { Sound } from './sound.js'
import { Views } from './views.js'
import { Words } from './words.js'

const FIRST_WAIT = 500
const LONGEST_WAIT = 1000 // what comes back is to be seen within two seconds
const OPENING = 1500 // milliseconds a connection may take: nobody answers on a line that is cut
const UNKNOWN = 1008 // the server's word for a flow that it has not open
const PICTURE = 0x31504c4d // b'MLP1' read as little-endian u32
const TICK = 250
const lives = new Map()

/** The Live of this address, shared by all elements of the page; give it back with `release`. */
export function liveAt(url, catalog, strings) {
  let live = lives.get(url)
  if (!live) lives.set(url, (live = new Live(url, catalog, strings)))
  live.holders += 1
  live.open()
  return live
}

export class Live {
  holders = 0
  session = shallowReactive({ state: 'idle', message: '', session: null, online: false, lost: false, quiet: false })
  /** Milliseconds, four times a second: how long something is gone is told by it. */
  clock = shallowReactive({ now: 0 })
  pictures = new Map()
  words = new Map()
  gauges = new Map()
  sounds = new Map()
  flows = new Map()
  feds = new Map()
  /** When anything last came of a source, wherever it is shown. */
  came = new Map()
  log = new LogLines()
  figures = new SessionFigures(() => [...this.pictures.values()].map((picture) => picture.takeAges()))
  /** Outputs that somebody looks into, as `node.pin`; and displays that hold still. */
  peeks = shallowReactive(new Set())
  frozen = shallowReactive(new Set())
  onFocus = new Set()
  /** Marks whose picture was gone when they came; told once a second. */
  unpaired = 0
  #socket = null
  #wait = FIRST_WAIT
  #timers = { retry: 0, tick: 0, lost: 0, opening: 0 }
  #boot = ''
  /** The session that what is shown belongs to; and whether the server has not yet said which one is on since. */
  #shown = null
  #isBack = false
  #resume = { begin: null, what: null }

  constructor(url, catalog, strings = {}) {
    this.url = url
    this.strings = strings
    this.document = new FlowDocument(catalog)
    this.captures = new Captures(this)
    this.leave = () => this.captures.stopAll()
    this.views = new Views((nodes) => this.send({ type: 'watching', nodes }))
    this.pulse = new Pulse({
      ask: () => this.send({ type: 'ping' }),
      quiet: (isQuiet) => (this.session.quiet = isQuiet),
      dead: () => this.#dropped(),
    })
    this.look = () => {
      this.views.turned()
      this.captures.hid()
      if (document.hidden) return
      this.#tick()
      this.pictures.forEach((picture) => picture.catchUp())
    }
    this.retry = () => !this.#socket && this.open()
  }

  /** What a card shows of its node beyond the document: written here four times a second, never by the graph. */
  gauge(id) {
    return kept(this.gauges, id, () =>
      shallowReactive({ state: 'idle', fps: null, ms: null, progress: null, note: '', error: null, drops: 0, run: null, wait: null, batch: 0, device: '', memory: 0, capture: null, signal: null, fresh: '' }))
  }

  /** Which source a display is fed by, and when anything last came of it. */
  fed(key) {
    return kept(this.feds, key, () => shallowReactive({ source: '', at: 0 }))
  }

  /** What keeps a display from being live, as `{state, reason}`; null while nothing is known to. */
  trouble(key) {
    if (this.session.lost || this.session.quiet) return { state: 'backoff', reason: 'offline' }
    const { source } = this.fed(key)
    if (!source) return null
    const { capture, signal } = this.gauge(source)
    const stands = capture ?? signal
    return stands && stands.state !== 'live' ? stands : null
  }

  /** What a wire shows of its traffic. */
  flow(id) {
    return kept(this.flows, id, () => shallowReactive({ rate: 0, age_ms: null, depth: 0, drops: 0, reasons: {} }))
  }

  picture(id) {
    return kept(this.pictures, id, () => new Picture(id, (message) => this.send(message), () => this.trouble(id)))
  }

  said(id) {
    return kept(this.words, id, () => new Words())
  }

  sound(id) {
    return kept(this.sounds, id, () => new Sound())
  }

  /** Look into an output, or no longer. A sink's own pin is on its card already. */
  peek(node, pin) {
    const key = `${node}.${pin}`
    if (!this.peeks.delete(key)) this.peeks.add(key)
  }

  /** Let displays hold still, or go on with the newest; all of them do the same. */
  freeze(keys, on = !keys.every((key) => this.frozen.has(key))) {
    for (const key of keys) {
      if (on) this.frozen.add(key)
      else this.frozen.delete(key)
      for (const kind of [this.picture(key), this.said(key), this.sound(key)]) kind.freeze(on)
    }
  }

  /** The address of a page with this one display. */
  pageOf(key) {
    return `/flows/${this.flowId}/view/${encodeURIComponent(key)}`
  }

  /** Where the file is that a node has written. */
  fileOf(key, pin, version) {
    return `/flows/${this.flowId}/file/${key.split('.')[0]}/${pin}?v=${version}`
  }

  get flowId() {
    return new URL(this.url, location.href).searchParams.get('flow')
  }

  open() {
    if (this.#socket || !this.url) return
    clearTimeout(this.#timers.retry)
    const address = new URL(this.url, location.href)
    address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:'
    const socket = (this.#socket = new WebSocket(address))
    socket.binaryType = 'arraybuffer'
    socket.onopen = () => this.#opened()
    socket.onmessage = ({ data }) => this.#heardOf(data)
    socket.onclose = ({ code }) => (code === UNKNOWN ? this.#forgotten() : this.#closed(socket))
    this.#timers.opening = setTimeout(() => this.#dropped(), OPENING)
    if (this.#timers.tick) return
    this.#timers.tick = setInterval(() => this.#tick(), TICK)
    addEventListener('pagehide', this.leave)
    addEventListener('online', this.retry)
    document.addEventListener('visibilitychange', this.look)
  }

  release() {
    this.holders -= 1
    if (this.holders > 0) return
    lives.delete(this.url)
    this.captures.close()
    Object.values(this.#timers).forEach(clearTimeout)
    removeEventListener('pagehide', this.leave)
    removeEventListener('online', this.retry)
    document.removeEventListener('visibilitychange', this.look)
    const socket = this.#socket
    this.#socket = null
    socket?.close()
  }

  /** Send a JSON message, or bytes. Says false, and drops it, while there is no connection. */
  send(message) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false
    this.#socket.send(message instanceof ArrayBuffer || message instanceof Blob ? message : JSON.stringify(message))
    return true
  }

  /** Bytes that wait to be sent. */
  get backlog() {
    return this.#socket?.bufferedAmount ?? 0
  }

  /** Show a node on the canvas, whichever element asked. */
  focus(id) {
    this.onFocus.forEach((show) => show(id))
  }

  #opened() {
    this.#wait = FIRST_WAIT
    this.#isBack = true
    clearTimeout(this.#timers.lost)
    clearTimeout(this.#timers.opening)
    this.pulse.begin()
    Object.assign(this.session, { online: true, lost: false, quiet: false })
    this.views.again()
    this.captures.forget()
  }

  /** Nothing comes on this connection any more, and its end may take minutes to arrive: leave it behind. */
  #dropped() {
    const socket = this.#socket
    if (!socket) return
    socket.onopen = socket.onmessage = socket.onclose = null
    socket.close()
    this.#closed(socket)
  }

  /** The server does not know this page's flow: it was started anew, and the page is, too. */
  #forgotten() {
    wentAway(this.flowId)
    location.reload()
  }

  #closed(socket) {
    if (this.#socket !== socket) return
    this.#socket = null
    clearTimeout(this.#timers.opening)
    if (this.session.online) wentAway(this.flowId)
    Object.assign(this.session, { online: false, lost: true })
    this.#timers.retry = setTimeout(() => this.open(), this.#wait)
    this.#wait = Math.min(LONGEST_WAIT, this.#wait * 1.7)
    // A camera must not stay on for a server that is gone.
    clearTimeout(this.#timers.lost)
    this.#timers.lost = setTimeout(() => this.captures.stopAll(), 8000)
  }

  #heardOf(data) {
    const message = typeof data === 'string' ? JSON.parse(data) : null
    this.pulse.heard(message?.type === 'pong')
    if (!message) return this.#pictured(data)
    if (message.type === 'state') this.#met(message)
    if (message.type === 'clear') this.#shown = null
    HEARD[message.type]?.(this, message)
  }

  /** Which server this is, and whether it is the one that this page was made by. */
  #met(state) {
    const { boot = '' } = state
    if (this.#boot && boot !== this.#boot) return this.#forgotten()
    // Another session began while nothing was heard: what is still shown is none of its words.
    if (this.#isBack && this.#shown && state.session && state.session !== this.#shown) HEARD.clear(this)
    this.#isBack = false
    this.#shown = state.session ?? this.#shown
    const isFirst = !this.#boot
    this.#boot = boot
    const resume = resumed(this.flowId, state)
    if (!isFirst || !resume) return
    this.#resume.what = resume
    this.#resume.begin?.(resume.until)
  }

  /** `begin` is called with where a session ran to that is to be begun again, on a server that was started anew. */
  resumeWith(begin) {
    this.#resume.begin = begin
    if (this.#resume.what) begin(this.#resume.what.until)
  }

  #pictured(buffer) {
    const view = new DataView(buffer)
    if (view.getUint32(0, true) !== PICTURE) return
    const length = view.getUint32(4, true)
    const about = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, length)))
    const bytes = new Uint8Array(buffer, 8 + length)
    this.feeds(about)
    if (about.mime === 'audio/pcm') this.sound(keyOf(about)).hear(about, bytes)
    else this.picture(keyOf(about)).offer(about, bytes)
  }

  /** What has just come for a display was made of what this source gave. */
  feeds(about) {
    const { source = '' } = about
    const at = performance.now()
    Object.assign(this.fed(keyOf(about)), { source, at })
    this.came.set(source, at)
  }

  #tick() {
    const isRunning = this.session.state === 'running'
    const now = performance.now()
    if (isRunning) this.clock.now = now
    if (this.#socket?.readyState === WebSocket.OPEN) this.pulse.beat()
    this.pictures.forEach((picture) => picture.tick(now, isRunning))
  }
}

const HEARD = {
  state(live, { state, session = null, message = '' }) {
    Object.assign(live.session, { state, session, message })
    if (state === 'running' || state === 'starting') return
    for (const flow of live.flows.values()) flow.rate = 0
    if (state === 'stopping') return
    live.captures.stopAll()
    for (const gauge of live.gauges.values()) {
      const isOver = ['running', 'waiting', 'loading'].includes(gauge.state)
      Object.assign(gauge, { fps: null, progress: null, note: '', capture: null, signal: null }, isOver ? { state: 'idle' } : {})
    }
  },
  nodes(live, { nodes }) {
    for (const [id, news] of Object.entries(nodes)) {
      const gauge = Object.assign(live.gauge(id), news)
      // Between two items every node waits for a moment; what keeps saying things is running.
      if (gauge.state === 'waiting' && gauge.fps > 0) gauge.state = 'running'
    }
  },
  /** Whose results are known, and who would compute again. */
  freshness(live, { nodes }) {
    for (const [id, fresh] of Object.entries(nodes)) live.gauge(id).fresh = fresh
  },
  edges(live, { edges }) {
    for (const [id, flow] of Object.entries(edges)) Object.assign(live.flow(id), flow)
  },
  said(live, message) {
    live.feeds(message)
    live.said(keyOf(message)).hear(message)
  },
  clear(live) {
    live.figures.clear()
    live.words.forEach((words) => words.clear())
    live.pictures.forEach((picture) => picture.clear())
    live.sounds.forEach((sound) => sound.clear())
    live.freeze([...live.frozen], false)
    const fresh = { state: 'idle', fps: null, ms: null, progress: null, note: '', error: null, drops: 0, run: null, wait: null, batch: 0, device: '', memory: 0 }
    for (const gauge of live.gauges.values()) Object.assign(gauge, fresh)
    for (const flow of live.flows.values()) Object.assign(flow, { rate: 0, age_ms: null, depth: 0, drops: 0, reasons: {} })
  },
  marks(live, message) {
    const { seq, feed, size, marks } = message
    live.feeds(message)
    const frame = live.captures.frame(feed, seq)
    if (!frame) live.unpaired += 1
    else live.picture(keyOf(message)).offerFrame(frame, { seq, size, marks })
  },
  figures(live, { points, again }) {
    if (live.unpaired && live.send({ type: 'unpaired', count: live.unpaired })) live.unpaired = 0
    live.figures.add(points, again)
  },
  log(live, { lines, again }) {
    live.log.add(lines, again)
  },
  answered(live, { feed, seq }) {
    live.captures.answered(feed, seq)
  },
  source(live, { node, ...stands }) {
    if (!stands.state) return (live.gauge(node).capture = null)
    const { kind, state, reason } = stands
    const message = state === 'live' ? '' : sourceWord(live.strings, kind, reason)
    live.gauge(node).capture = { kind, state, reason, message, note: '' }
  },
  camera(live, wish) {
    live.captures.camera(wish)
  },
  microphone(live, wish) {
    live.captures.microphone(wish)
  },
}

/** What a display is called: a sink by its node, any other output as `node.pin`. */
const keyOf = ({ node, pin, peek }) => (peek ? `${node}.${pin}` : node)

function kept(map, id, make) {
  let value = map.get(id)
  if (!value) map.set(id, (value = make()))
  return value
}
