/** When sound was recorded: counted by the sound card, and brought to the page's clock little by little. */
const LOOK = 1000 // milliseconds over which the least late message is looked for
const FEW = 9 // messages: fewer tell nothing, for the first after a pause may be late like any other
const STOPPED = 300 // milliseconds that sound must be later than ever for a whole second: then it had stood still
const STEP = 1 // milliseconds a message: less than is heard

export class SoundClock {
  #offset = null // milliseconds from the sound card's clock to the page's
  #seen = [] // [now, late] of the last second: messages may be late, but never early

  /** Milliseconds on the page's clock at which `filled`, in milliseconds on the sound card's, was. */
  at(filled, now) {
    const late = now - filled
    this.#offset ??= late
    this.#seen.push([now, late])
    while (this.#seen[0][0] < now - LOOK) this.#seen.shift()
    if (this.#seen.length >= FEW) {
      const error = Math.min(...this.#seen.map(([, one]) => one)) - this.#offset
      this.#offset += error > STOPPED ? error : Math.max(-STEP, Math.min(STEP, error))
    }
    return filled + this.#offset
  }
}
