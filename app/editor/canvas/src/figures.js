/** How the session does as a whole, one point a second, with what only this page knows: how old what it draws is. */
import { shallowRef } from 'vue'

const LENGTH = 300

export class SessionFigures {
  points = shallowRef([])

  /** @param {() => number[][]} ages by display, milliseconds from capture to drawn, since they were asked for last */
  constructor(ages) {
    this.ages = ages
  }

  /** `again`: they are the last minutes, told to a page that has just come. */
  add(points, again = false) {
    const list = again ? [] : this.points.value
    const shown = this.ages()
    const ages = shown.flat().sort((a, b) => a - b)
    const most = Math.max(0, ...shown.map(({ length }) => length))
    for (const point of points) {
      const [ms, ms95] = again || !ages.length ? [null, null] : [0.5, 0.95].map((share) => at(ages, share))
      list.push({ ...point, ms, ms95, drawn: again ? null : most })
    }
    this.points.value = list.slice(-LENGTH)
  }

  clear() {
    this.points.value = []
  }
}

const at = (sorted, share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))])

/** 1234567 as '1.2 MB'. */
export function bytes(count) {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  let unit = 0
  while (count >= 999.5 && unit < units.length - 1) {
    count /= 1000
    unit += 1
  }
  return `${count < 9.95 && unit ? count.toFixed(1) : Math.round(count)} ${units[unit]}`
}

/** Bytes a second as a network's speed is told: '2.4 Mbit/s'. */
export function speed(bytesPerSecond) {
  const bits = bytesPerSecond * 8
  if (bits >= 1e6) return `${(bits / 1e6).toFixed(1)} Mbit/s`
  return `${Math.round(bits / 1e3)} kbit/s`
}

/** [median, p95] in milliseconds as '12 / 15'. */
export const spread = (pair) => (pair ? pair.map((ms) => (ms < 10 ? +ms.toFixed(1) : Math.round(ms))).join(' / ') : '–')
