/** Whether the other side still answers: a connection can die without a word. */

const QUIET = 1250 // milliseconds without an answer before what is shown cannot be called live
const DEAD = 3000 // and before another connection is tried
const MOST = 12_000 // a line may be slow; it then gets this long
const LATE = 1000 // a timer that comes so late says more about this page than about the line

export class Pulse {
  #asked = 0
  #looked = 0
  #dead = DEAD

  /** @param {{ask: () => void, quiet: (isQuiet: boolean) => void, dead: () => void}} tell */
  constructor(tell) {
    this.tell = tell
  }

  begin() {
    this.#asked = 0
  }

  /** Anything that comes shows that the line is alive; only the answer shows how slow it is. */
  heard(isAnswer) {
    if (!this.#asked) return
    const now = performance.now()
    if (isAnswer) {
      this.#dead = Math.min(MOST, Math.max(DEAD, (now - this.#asked) * 4))
      this.#asked = 0
    } else this.#asked = now
    this.tell.quiet(false)
  }

  /** Call it four times a second. */
  beat() {
    const now = performance.now()
    const isOnTime = now - this.#looked < LATE
    this.#looked = now
    if (!this.#asked) {
      this.#asked = now
      return this.tell.ask()
    }
    const silent = now - this.#asked
    if (!isOnTime) this.#asked = Math.max(this.#asked, now - QUIET) // an answer may wait behind this very timer
    else if (silent > this.#dead) {
      this.#dead = Math.min(MOST, this.#dead * 2)
      this.tell.dead()
    } else if (silent > QUIET) this.tell.quiet(true)
  }
}
