/** What pins look like and which may be joined: the server's table, read by everything that draws a pin. */
import { markRaw } from 'vue'

const COLORS = {
  string: '#8bc34a', number: '#8fa3bf', boolean: '#e57399', json: '#e0b040', binary: '#a08c7d',
  audio: '#f0883e', image: '#38a8f5', video: '#22b8c4',
}
const SHAPES = {
  string: 'square', number: 'circle', boolean: 'diamond', json: 'hexagon', binary: 'square',
  audio: 'triangle', image: 'circle', video: 'triangle',
}

/** Outlines in a 12 by 12 box. */
export const OUTLINES = {
  circle: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z',
  square: 'M2.6 1.4h6.8a1.2 1.2 0 0 1 1.2 1.2v6.8a1.2 1.2 0 0 1-1.2 1.2H2.6a1.2 1.2 0 0 1-1.2-1.2V2.6a1.2 1.2 0 0 1 1.2-1.2Z',
  diamond: 'M6 .4 11.6 6 6 11.6.4 6Z',
  triangle: 'M2.2 1.1 11 6l-8.8 4.9Z',
  hexagon: 'M3.2 1.1h5.6L11.6 6l-2.8 4.9H3.2L.4 6Z',
}

/** Every pin of a node on one side, 'inputs' or 'outputs', those included that its type does not have. */
export const pinsOf = (node, side) => (node.strays[side].length ? [...node.about[side], ...node.strays[side]] : node.about[side])

/** Pins that only an edge knows of. */
export function strayPins(used, pins) {
  return Object.keys(used)
    .filter((name) => !pins.some((pin) => pin.name === name))
    .map((name) => markRaw({ name, type: 'unknown', key: 'unknown', doc: 'This node has no such pin.', stray: true }))
}

/** @param {{verdicts?: object, colors?: object, shapes?: object}} types the `types` prop */
export function pinTable(types = {}) {
  const colors = { ...COLORS, ...types.colors }
  const shapes = { ...SHAPES, ...types.shapes }
  const verdicts = types.verdicts ?? {}
  return {
    kinds: Object.keys(COLORS),
    color: (pin) => colors[carried(pin)] ?? '#8b95a5',
    outline: (pin) => OUTLINES[shapes[carried(pin)]] ?? OUTLINES.circle,
    /** null if an edge may run from one pin to the other, otherwise {reason, converter?}. */
    verdict: (from, to) => verdicts[`${keyOf(from)}>${keyOf(to)}`] ?? null,
  }
}

/** The kind of one item: what a stream is of, or the kind itself. */
export const carried = (pin) => (pin.type === 'stream' ? pin.of : pin.type)
export const isStream = (pin) => pin.type === 'stream'
export const keyOf = (pin) => pin.key ?? (isStream(pin) ? `stream[${pin.of}]` : pin.type)
export const typeName = (pin) => (isStream(pin) ? `stream of ${pin.of}` : pin.type)

/** A setting's value as a person reads it, in one short line. */
export function shortly(value) {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : String(+value.toPrecision(4))
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value)
}

/** Rate and latency in a few characters; what is nothing is left out. */
export function figures(fps, ms) {
  const parts = [
    fps > 0 && `${fps < 10 ? fps.toFixed(1) : Math.round(fps)} fps`,
    ms >= 1 && `${Math.round(ms)} ms`,
  ]
  return parts.filter(Boolean).join(' · ')
}

const SHOWN = { image: 'image', string: 'text', number: 'number', boolean: 'boolean', audio: 'sound', video: 'file' }

/** How what an output says is shown: the same table as app/editor/catalogue.py. */
export const shownAs = (pin) => (pin.metadata?.widget === 'file' ? 'file' : SHOWN[carried(pin)] ?? 'json')
