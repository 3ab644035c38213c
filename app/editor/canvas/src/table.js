/** Lists of like things as a table: rows with the same keys, and what a detector found. */
import { brief } from './json.js'

const COLUMNS = 12
const ROWS = 200

/** {columns, rows} of a value that is a table, else null. */
export function tableOf(value) {
  if (isFound(value)) return found(value)
  if (!Array.isArray(value) || !value.length || !value.every(isRecord)) return null
  const columns = Object.keys(value[0])
  const isSame = (row) => Object.keys(row).length === columns.length && columns.every((name) => name in row)
  if (!columns.length || columns.length > COLUMNS || !value.every(isSame)) return null
  return { columns, rows: value.map((row) => columns.map((name) => row[name])) }
}

/** Write it into a <table>, touching only the cells that have changed. */
export function writeTable(table, { columns, rows }) {
  const [head, body] = [table.tHead ?? table.createTHead(), table.tBodies[0] ?? table.createTBody()]
  fill(head.rows[0] ?? head.insertRow(), columns, 'th')
  columns.forEach((_, i) => head.rows[0].cells[i].classList.toggle('figure', typeof rows[0]?.[i] === 'number'))
  const shown = rows.slice(0, ROWS)
  while (body.rows.length > shown.length) body.deleteRow(-1)
  shown.forEach((row, i) => fill(body.rows[i] ?? body.insertRow(), row, 'td'))
}

function fill(row, values, tag) {
  while (row.cells.length > values.length) row.deleteCell(-1)
  values.forEach((value, i) => {
    const cell = row.cells[i] ?? row.appendChild(document.createElement(tag))
    const text = said(value)
    if (cell.textContent !== text) cell.textContent = text
    if (tag === 'td') cell.classList.toggle('figure', typeof value === 'number')
    else cell.scope = 'col'
  })
}

function said(value) {
  if (typeof value === 'number') return brief(value)
  if (value === null) return '–'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const isRecord = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)

/** What app/sdk/detections.py writes. */
function isFound(value) {
  return isRecord(value) && [value.boxes, value.labels, value.scores].every(Array.isArray) && value.boxes.length === value.labels.length
}

function found({ boxes, labels, scores, ids }) {
  const columns = ['label', 'score', ...(ids ? ['id'] : []), 'left', 'top', 'right', 'bottom']
  const rows = labels.map((label, i) => [label, scores[i], ...(ids ? [ids[i]] : []), ...boxes[i].map(Math.round)])
  return { columns, rows }
}
