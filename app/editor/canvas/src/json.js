/** JSON as a person reads it: short things on one line, long ones to open and close; it stays open while it changes. */

const WIDE = 56
const PAGE = 100 // entries of one list at a time

export class JsonTree {
  /** @param {HTMLElement} root @param {{open: string, close: string, more: string}} words */
  constructor(root, words) {
    root.replaceChildren()
    this.item = new Item(root, '', 0, words)
  }

  show(value) {
    this.item.show(value)
  }
}

class Item {
  #children = new Map()
  #isOpen = null // until a person has chosen
  #limit = PAGE
  #text = null

  constructor(parent, name, depth, words) {
    Object.assign(this, { name, depth, words })
    this.row = made('div', 'j-row')
    this.row.style.setProperty('--deep', depth)
    this.toggle = made('button', 'j-toggle')
    this.toggle.type = 'button'
    this.toggle.hidden = true
    this.toggle.onclick = (event) => {
      event.stopPropagation()
      this.#isOpen = !this.isOpen
      this.show(this.value)
    }
    this.key = made('span', 'j-key')
    this.key.textContent = name === '' ? '' : `${name}: `
    this.said = made('span', 'j-value')
    this.row.append(this.toggle, this.key, this.said)
    this.inside = made('div', 'j-inside')
    this.more = made('button', 'j-more')
    this.more.type = 'button'
    this.more.onclick = (event) => {
      event.stopPropagation()
      this.#limit += PAGE
      this.show(this.value)
    }
    parent.append(this.row, this.inside)
  }

  get isOpen() {
    return this.#isOpen ?? (this.depth === 0 || (this.depth < 4 && this.size <= 24))
  }

  show(value) {
    this.value = value
    const isObject = value !== null && typeof value === 'object'
    this.size = isObject ? Object.keys(value).length : 0
    const isLong = isObject && this.size > 0 && !fits(value, WIDE - this.depth * 2 - String(this.name).length)
    this.toggle.hidden = !isLong
    if (!isLong) {
      this.#close()
      return this.#say(inline(value))
    }
    const count = Array.isArray(value) ? `[${this.size}]` : `{${this.size}}`
    this.#say(`<i>${count}</i>`)
    const label = `${this.isOpen ? this.words.close : this.words.open} ${this.name}`.trim()
    if (this.toggle.ariaLabel !== label) this.toggle.setAttribute('aria-label', label)
    this.toggle.setAttribute('aria-expanded', this.isOpen)
    if (this.isOpen) this.#reconcile(value)
    else this.#close()
  }

  #reconcile(value) {
    const keys = Object.keys(value).slice(0, this.#limit)
    for (const key of this.#children.keys()) if (!(key in value)) this.#drop(key)
    for (const key of keys) {
      if (!this.#children.has(key)) this.#children.set(key, new Item(this.inside, key, this.depth + 1, this.words))
      this.#children.get(key).show(value[key])
    }
    const rest = this.size - keys.length
    if (rest > 0) {
      this.more.textContent = `+${rest} ${this.words.more}`
      this.inside.append(this.more)
    } else this.more.remove()
  }

  #drop(key) {
    const { row, inside } = this.#children.get(key)
    row.remove()
    inside.remove()
    this.#children.delete(key)
  }

  #close() {
    if (this.#children.size) this.inside.replaceChildren()
    this.#children.clear()
  }

  #say(html) {
    if (html !== this.#text) this.said.innerHTML = this.#text = html
  }
}

/** HTML of a short value; every text in it is escaped. */
export function inline(value) {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value).map(([k, item]) => `<span class="j-key">${escaped(k)}</span>: ${inline(item)}`).join(', ')}}`
  }
  const kind = value === null ? 'null' : typeof value
  return `<b class="j-${kind}">${escaped(typeof value === 'number' ? brief(value) : JSON.stringify(value))}</b>`
}

/** Whether a value is no longer than so many letters; a long one is not read to its end. */
function fits(value, room) {
  const left = (what, rest) => {
    if (rest < 0) return -1
    if (what === null || typeof what !== 'object') return rest - (typeof what === 'number' ? brief(what) : String(what)).length
    for (const [key, item] of Object.entries(what)) {
      rest = left(item, rest - 2 - (Array.isArray(what) ? 0 : key.length + 2))
      if (rest < 0) return -1
    }
    return rest
  }
  return left(value, room) >= 0
}

const made = (tag, name) => Object.assign(document.createElement(tag), { className: name })
export const brief = (n) => (Number.isInteger(n) ? String(n) : String(+n.toPrecision(6)))
const escaped = (text) => String(text).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c])
