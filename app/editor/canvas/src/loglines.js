/** The flow's log as the server tells it: kept outside Vue, which is told once per screen frame that there is more. */
import { shallowRef, triggerRef } from 'vue'

const KEPT = 5000

export class LogLines {
  /** The lines, oldest first: {n, node, level, time, text, details}. */
  lines = shallowRef([])
  #isDue = false
  #newest = 0

  add(fresh, again) {
    if (again && fresh.length && fresh.at(-1).n < this.#newest && fresh[0].n === 1) this.#forget() // another server
    const news = fresh.filter((line) => line.n > this.#newest)
    if (!news.length) return
    this.#newest = news.at(-1).n
    const lines = this.lines.value
    lines.push(...news)
    if (lines.length > KEPT) lines.splice(0, lines.length - KEPT)
    this.#soon()
  }

  clear() {
    this.lines.value.length = 0
    this.#soon()
  }

  #forget() {
    this.#newest = 0
    this.lines.value.length = 0
  }

  #soon() {
    if (this.#isDue) return
    this.#isDue = true
    requestAnimationFrame(() => {
      this.#isDue = false
      triggerRef(this.lines)
    })
  }
}
