/** Keys to commands, as the command table says. Letters go by character, and by place on keyboards without Latin letters. */

const FIELDS = 'input, textarea, select, [contenteditable=""], [contenteditable=true], .cm-editor'
const PATIENCE = 2500 // milliseconds between the two strokes of a chord
const IS_MAC = /Mac|iPhone|iPad/.test(navigator.platform)
const SIGNS = { arrowleft: '←', arrowright: '→', arrowup: '↑', arrowdown: '↓', escape: 'Esc', delete: 'Del', backspace: '⌫', enter: 'Enter' }
const MODIFIERS = ['control', 'shift', 'alt', 'meta', 'altgraph', 'capslock']

export const isTyping = (target) => Boolean(target?.closest?.(FIELDS))
export const STEP = { Left: [-1, 0], Right: [1, 0], Up: [0, -1], Down: [0, 1] }

/** @param {{name, keys: string[], anywhere: boolean, native: boolean}[]} commands the `commands` prop */
export function useKeys(commands) {
  const bound = new Map() // 'alt+a l' -> [command]
  const firsts = new Set()
  for (const command of commands) {
    if (command.native) continue
    for (const keys of command.keys) {
      const strokes = keys.split(' ').map(ordered)
      const name = strokes.join(' ')
      bound.set(name, [...(bound.get(name) ?? []), command])
      if (strokes.length > 1) firsts.add(strokes[0])
    }
  }
  let first = { stroke: '', until: 0 }

  /** {commands} a key may stand for, {chord: commands that may follow}, or null. */
  return function read(event) {
    if (event.defaultPrevented || event.isComposing || MODIFIERS.includes(event.key.toLowerCase())) return null
    const names = strokesOf(event)
    const begun = performance.now() < first.until ? first.stroke : ''
    first = { stroke: '', until: 0 }
    if (begun) {
      // The second stroke may be made with the first one's modifiers still down.
      const found = [...names, bare(event)].map((name) => bound.get(`${begun} ${name}`)).find(Boolean)
      if (found) return { commands: found }
    }
    const opening = names.find((name) => firsts.has(name))
    if (opening) {
      first = { stroke: opening, until: performance.now() + PATIENCE }
      return { chord: [...bound].filter(([keys]) => keys.startsWith(`${opening} `)).map(([keys, [command]]) => ({ key: keys.slice(opening.length + 1), command })) }
    }
    const found = names.map((name) => bound.get(name)).find(Boolean)
    return found ? { commands: found } : null
  }
}

/** `ctrl+shift+z` as a person reads it here. */
export function shownKeys(keys) {
  return keys.split(' ').map((stroke) => {
    const { key, ctrl, alt, shift } = parts(stroke)
    const last = SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key[0].toUpperCase() + key.slice(1))
    if (IS_MAC) return `${ctrl ? '⌘' : ''}${alt ? '⌥' : ''}${shift ? '⇧' : ''}${last}`
    return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', last].filter(Boolean).join('+')
  }).join(' ')
}

function parts(stroke) {
  const key = stroke.endsWith('+') ? '+' : stroke.slice(stroke.lastIndexOf('+') + 1)
  const held = stroke.slice(0, stroke.length - key.length)
  return { key, ctrl: held.includes('ctrl'), alt: held.includes('alt'), shift: held.includes('shift') }
}

const named = ({ key, ctrl, alt, shift }) => `${ctrl ? 'ctrl+' : ''}${alt ? 'alt+' : ''}${shift ? 'shift+' : ''}${key}`
const ordered = (stroke) => named(parts(stroke))

function strokesOf(event) {
  const isAltGr = event.getModifierState?.('AltGraph')
  const held = { ctrl: (IS_MAC ? event.metaKey : event.ctrlKey) && !isAltGr, alt: event.altKey && !isAltGr, shift: event.shiftKey }
  const names = [named({ ...held, key: event.key.toLowerCase() })]
  const place = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1].toLowerCase()
  if (place && !/^[a-z0-9]$/i.test(event.key)) names.push(named({ ...held, key: place }))
  return names
}

const bare = (event) => event.key.toLowerCase()
