/** Resizing by a grip: the box follows the pointer on the grid, and is told once when it is let go. */
const GRID = 8
export const GRIPS = ['n', 'e', 's', 'w', 'nw', 'ne', 'se', 'sw']

/**
 * @param {PointerEvent} event that took the grip
 * @param {string} sides of the box that move, such as 'se'
 * @param {{at: [number, number], size: [number, number]}} box as it was
 * @param how {zoom, least: [w, h], most: [w, h], show({at, size}), done({at, size})}
 */
export function resize(event, sides, box, how) {
  event.preventDefault()
  event.stopPropagation()
  const grip = event.currentTarget
  const [x0, y0] = [event.clientX, event.clientY]
  let now = box
  grip.setPointerCapture(event.pointerId)

  const follow = (moved) => {
    const by = [(moved.clientX - x0) / how.zoom, (moved.clientY - y0) / how.zoom].map((v) => Math.round(v / GRID) * GRID)
    now = grown(box, sides, by, how.least, how.most ?? [8000, 8000])
    how.show(now)
  }
  const end = () => {
    grip.removeEventListener('pointermove', follow)
    for (const name of ['pointerup', 'pointercancel']) grip.removeEventListener(name, end)
    if (String(now.size) !== String(box.size) || String(now.at) !== String(box.at)) how.done(now)
  }
  grip.addEventListener('pointermove', follow)
  for (const name of ['pointerup', 'pointercancel']) grip.addEventListener(name, end)
}

function grown({ at: [x, y], size: [w, h] }, sides, [dx, dy], least, most) {
  const within = (value, axis) => Math.max(least[axis], Math.min(most[axis], value))
  const width = within(w + (sides.includes('e') ? dx : sides.includes('w') ? -dx : 0), 0)
  const height = within(h + (sides.includes('s') ? dy : sides.includes('n') ? -dy : 0), 1)
  return { at: [sides.includes('w') ? x + w - width : x, sides.includes('n') ? y + h - height : y], size: [width, height] }
}
