/** JSON as a person reads it: short things on one line, coloured by what they are. */

const LINES = 240
const WIDE = 56

/** HTML of a value; every text in it is escaped. */
export function jsonHtml(value) {
  const lines = []
  write(value, '', '', lines, '')
  const rest = lines.length - LINES
  return lines.slice(0, LINES).join('\n') + (rest > 0 ? `\n<i>… ${rest} more lines</i>` : '')
}

function write(value, indent, name, lines, tail) {
  const flat = value !== null && typeof value === 'object' ? JSON.stringify(value) : ''
  if (!flat || flat.length + indent.length + name.length <= WIDE || flat.length <= 2) {
    lines.push(indent + key(name) + inline(value) + tail)
    return
  }
  if (lines.length > LINES * 4) return
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  lines.push(indent + key(name) + open)
  const entries = Object.entries(value)
  entries.forEach(([k, item], i) =>
    write(item, indent + '  ', Array.isArray(value) ? '' : k, lines, i < entries.length - 1 ? ',' : ''))
  lines.push(indent + close + tail)
}

function inline(value) {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value).map(([k, item]) => key(k) + inline(item)).join(', ')}}`
  }
  const kind = value === null ? 'null' : typeof value
  return `<b class="j-${kind}">${escaped(typeof value === 'number' ? brief(value) : JSON.stringify(value))}</b>`
}

const key = (name) => (name === '' ? '' : `<span class="j-key">${escaped(name)}</span>: `)
const brief = (n) => (Number.isInteger(n) ? String(n) : String(+n.toPrecision(6)))
const escaped = (text) => String(text).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c])
