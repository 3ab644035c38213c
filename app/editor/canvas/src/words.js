/** What one node says in words and values: kept outside Vue, written to its panels once per screen frame. */

const LONGEST = 20_000 // characters a panel keeps

export class Words {
  pins = new Map() // pin -> {kind, value, seq}
  #panels = new Set()
  #isDue = false

  /** @param {(words: Words) => void} panel called once per screen frame while words come */
  attach(panel) {
    this.#panels.add(panel)
    if (this.pins.size) this.#soon()
  }

  detach(panel) {
    this.#panels.delete(panel)
  }

  hear({ pin, kind, seq, mode, value }) {
    const before = mode === 'append' ? (this.pins.get(pin)?.value ?? '') : ''
    const said = kind === 'string' ? shortened(before + value) : value
    this.pins.set(pin, { kind, value: said, seq })
    this.#soon()
  }

  /** The pin whose kind suits what the card shows, else the one that spoke. */
  shown(shows) {
    const suits = { text: 'string', number: 'number', json: 'json' }[shows]
    const all = [...this.pins.values()]
    return all.find((said) => said.kind === suits) ?? all[0] ?? null
  }

  clear() {
    this.pins.clear()
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

function shortened(text) {
  if (text.length <= LONGEST) return text
  const cut = text.slice(-LONGEST * 0.8)
  return cut.slice(cut.indexOf('\n') + 1)
}
