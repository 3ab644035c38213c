/** What one node says in words and values: kept outside Vue, written to its panels once per screen frame. */
import { shallowReactive } from 'vue'

const LONGEST = 20_000 // characters a panel keeps
export const MINUTE = 60_000
const POINT = 50 // milliseconds between two points of a curve

export class Words {
  pins = new Map() // pin -> {pin, kind, value, seq, cut, history, partial}
  /** The kind that is shown: it decides which view there is. */
  state = shallowReactive({ kind: '' })
  #panels = new Set()
  #isDue = false
  #isFrozen = false
  #still = null // what is shown while frozen

  /** @param {(words: Words) => void} panel called once per screen frame while words come */
  attach(panel) {
    this.#panels.add(panel)
    if (this.pins.size) this.#soon()
  }

  detach(panel) {
    this.#panels.delete(panel)
  }

  /** `partial`, as a mode or beside a value: what is not final yet. A final text ends it. */
  hear({ pin, kind, seq, mode, value, partial = '' }) {
    const before = this.pins.get(pin)
    if (mode === 'partial') {
      if (!before && !value) return
      const whole = before ?? { pin, kind, value: '', cut: 0, history: null }
      this.pins.set(pin, { ...whole, seq, partial: value })
      return this.#heard(kind)
    }
    const whole = mode === 'append' ? (before?.value ?? '') + value : value
    const said = kind === 'string' ? shortened(whole) : value
    const cut = kind === 'string' && mode === 'append' ? (before?.cut ?? 0) + whole.length - said.length : 0
    const history = kind === 'number' ? remembered(before?.history ?? [], value) : null
    this.pins.set(pin, { pin, kind, value: said, seq, cut, history, partial })
    this.#heard(kind)
  }

  #heard(kind) {
    if (this.#isFrozen) return
    this.state.kind = kind
    this.#soon()
  }

  /** The pin whose kind suits what the card shows, else the one that spoke. */
  shown(shows) {
    const suits = { text: 'string' }[shows] ?? shows
    const all = this.#still ?? [...this.pins.values()]
    return all.find((said) => said.kind === suits) ?? all[0] ?? null
  }

  /** Hold still, or go on with the newest. */
  freeze(on) {
    if (this.#isFrozen === on) return
    this.#isFrozen = on
    this.#still = on ? [...this.pins.values()] : null
    const [newest] = this.pins.values()
    if (on || !newest) return
    this.state.kind = newest.kind
    this.#soon()
  }

  clear() {
    this.pins.clear()
    this.#still = null
    this.#isFrozen = false
    this.state.kind = ''
    this.#soon()
  }

  #soon() {
    if (this.#isDue) return
    this.#isDue = true
    requestAnimationFrame(() => {
      this.#isDue = false
      this.#panels.forEach((panel) => panel(this))
    })
  }
}

/** The last minute of a number, as [milliseconds, value], the oldest first. */
function remembered(history, value) {
  const now = performance.now()
  const last = history.at(-1)
  const kept = history.length && now - history[0][0] > MINUTE * 1.1 ? history.filter(([at]) => now - at <= MINUTE) : history.slice()
  if (last && history.length > 1 && now - history.at(-2)[0] < POINT) kept.pop()
  kept.push([now, value])
  return kept
}

function shortened(text) {
  if (text.length <= LONGEST) return text
  const cut = text.slice(-LONGEST * 0.8)
  return cut.slice(cut.indexOf('\n') + 1)
}
