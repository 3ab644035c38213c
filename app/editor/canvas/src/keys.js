/** Keys to commands. Letters are matched by character, so that they follow the keyboard's layout. */

const WITH_CTRL = {
  z: 'undo', 'shift+z': 'redo', y: 'redo', d: 'duplicate', a: 'selectAll', s: 'save', k: 'palette', 'shift+p': 'palette',
  f: 'find', enter: 'run', 'alt+enter': 'stop',
}
const PLAIN = {
  delete: 'delete', backspace: 'delete', n: 'addNode', 'shift+a': 'addNode', 1: 'fit', 0: 'zoomReset', '+': 'zoomIn', '=': 'zoomIn',
  'shift++': 'zoomIn', '-': 'zoomOut', h: 'hand', v: 'arrow', escape: 'selectNone',
  '.': 'fitSelection',
  arrowleft: 'focusLeft', arrowright: 'focusRight', arrowup: 'focusUp', arrowdown: 'focusDown',
  'alt+arrowleft': 'nudgeLeft', 'alt+arrowright': 'nudgeRight', 'alt+arrowup': 'nudgeUp', 'alt+arrowdown': 'nudgeDown',
  'alt+shift+arrowleft': 'nudgeLeft', 'alt+shift+arrowright': 'nudgeRight', 'alt+shift+arrowup': 'nudgeUp', 'alt+shift+arrowdown': 'nudgeDown',
}
const FIELDS = 'input, textarea, select, [contenteditable=""], [contenteditable=true], .cm-editor'

/** The command a key asks for, or null. `anywhere` ones work wherever the focus is, the others only on the canvas. */
export function commandOf(event) {
  if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return null
  const key = event.key.toLowerCase()
  const name = (event.altKey ? 'alt+' : '') + (event.shiftKey ? 'shift+' : '') + key
  if (event.ctrlKey || event.metaKey) {
    const command = WITH_CTRL[name]
    return command ? { name: command, anywhere: command !== 'selectAll' } : null
  }
  return PLAIN[name] ? { name: PLAIN[name], anywhere: false } : null
}

export const isTyping = (target) => Boolean(target?.closest?.(FIELDS))
export const STEP = { Left: [-1, 0], Right: [1, 0], Up: [0, -1], Down: [0, 1] }

/** The box nearest to `from` in a direction, weighing sideways distance double; null if there is none. */
export function neighbour(boxes, from, [dx, dy]) {
  const middle = (box) => [box.x + box.width / 2, box.y + Math.min(box.height, 160) / 2]
  const [x, y] = middle(from)
  const scored = boxes.filter((box) => box.id !== from.id).map((box) => {
    const [bx, by] = middle(box)
    const ahead = (bx - x) * dx + (by - y) * dy
    const aside = Math.abs((bx - x) * dy) + Math.abs((by - y) * dx)
    return { box, ahead, score: ahead + 2 * aside }
  })
  return scored.filter(({ ahead }) => ahead > 8).sort((a, b) => a.score - b.score)[0]?.box ?? null
}
