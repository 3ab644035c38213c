/** What is on the screen: the server is told, and sends nothing for what is not. */

const LINGER = 600 // milliseconds something out of sight is still sent: panning would else tell with every frame

export class Views {
  #seen = new Map() // key -> how many displays show it
  #told = null
  #timer = 0

  /** @param {(keys: string[]) => boolean} tell says false while there is no connection */
  constructor(tell) {
    this.tell = tell
  }

  show(key) {
    this.#seen.set(key, (this.#seen.get(key) ?? 0) + 1)
    this.#soon(0)
  }

  hide(key) {
    const left = (this.#seen.get(key) ?? 1) - 1
    if (left) this.#seen.set(key, left)
    else this.#seen.delete(key)
    this.#soon(LINGER)
  }

  /** The page was hidden, or is seen again. */
  turned() {
    this.#soon(0)
  }

  /** A new connection knows nothing. */
  again() {
    this.#told = null
    this.#soon(0)
  }

  #soon(wait) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#say(), wait)
  }

  #say() {
    const keys = document.hidden ? [] : [...this.#seen.keys()].sort()
    if (this.#told === keys.join() || !this.tell(keys)) return
    this.#told = keys.join()
  }
}
