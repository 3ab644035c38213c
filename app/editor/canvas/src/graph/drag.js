/** Dragging: frames take along what lies in them, and edges meet guides. One drag is told once, when it ends. */
import { shallowReactive } from 'vue'
import { thingOf } from './kinds.js'

export const GRID = 8
const CATCH = 6 // screen pixels within which a guide pulls
const NEAR = 300 // boxes that may give guides; with more on screen they would only confuse

/** @param hooks {boxes(), bends(ids), onGuides, zoom()} */
export function useDrags(flow, hooks) {
  const guides = shallowReactive({ lines: [] })
  let drag = null

  flow.onNodeDragStart(({ node, nodes }) => {
    const moving = new Set(nodes.map((one) => one.id))
    for (const one of nodes) {
      if (thingOf(one.id).kind === 'frames') inside(flow, one).forEach((id) => moving.add(id))
    }
    const starts = new Map([...moving].map((id) => [id, { ...flow.findNode(id).position }]))
    drag = { lead: node.id, starts, bends: hooks.bends(moving), candidates: candidates(flow, moving, hooks.seen()), box: around(flow, moving) }
  })

  flow.onNodeDrag(({ event, node }) => {
    if (!drag) return
    const start = drag.starts.get(drag.lead) ?? drag.starts.get(node.id)
    const raw = [node.position.x - start.x, node.position.y - start.y]
    const by = event.altKey ? raw : snapped(raw, start, drag, CATCH / hooks.zoom())
    guides.lines = event.altKey ? [] : drag.lines
    for (const [id, at] of drag.starts) {
      const moved = flow.findNode(id)
      if (moved) moved.position = { x: at.x + by[0], y: at.y + by[1] }
    }
    hooks.follow(drag.bends, by)
    hooks.dragged?.(node.id, event)
  })

  flow.onNodeDragStop(({ event, node }) => {
    const done = drag
    drag = null
    guides.lines = []
    if (done) hooks.moved(placed(flow, done.starts.keys()), done.bends, node.id, event)
  })

  return guides
}

function placed(flow, ids) {
  const places = { nodes: {}, notes: {}, frames: {} }
  for (const shown of ids) {
    const node = flow.findNode(shown)
    const { kind, id } = thingOf(shown)
    if (node) places[kind][id] = [Math.round(node.position.x), Math.round(node.position.y)]
  }
  return places
}

/** What lies wholly inside a frame: other frames, notes and nodes. */
export function inside(flow, frame) {
  const [x, y] = [frame.position.x, frame.position.y]
  const { width, height } = frame.dimensions
  return flow.nodes.value.filter((node) => node.id !== frame.id && node.position.x >= x && node.position.y >= y &&
    node.position.x + node.dimensions.width <= x + width && node.position.y + node.dimensions.height <= y + height)
    .map((node) => node.id)
}

function around(flow, ids) {
  const found = [...ids].map((id) => flow.findNode(id)).filter(Boolean)
  const [x, y] = [Math.min(...found.map((n) => n.position.x)), Math.min(...found.map((n) => n.position.y))]
  return {
    x, y,
    right: Math.max(...found.map((n) => n.position.x + n.dimensions.width)),
    bottom: Math.max(...found.map((n) => n.position.y + n.dimensions.height)),
  }
}

function candidates(flow, moving, seen) {
  const found = flow.nodes.value.filter((node) => !moving.has(node.id) && node.position.x < seen.right && node.position.y < seen.bottom &&
    node.position.x + node.dimensions.width > seen.x && node.position.y + node.dimensions.height > seen.y)
  return found.length > NEAR ? [] : found.map(({ position: { x, y }, dimensions: { width, height } }) => ({ x, y, right: x + width, bottom: y + height }))
}

/** The move after grid and guides; leaves the guides it met in `drag.lines`. */
function snapped([dx, dy], start, drag, reach) {
  const across = nearest(drag, dx, 'x', 'right', reach)
  const down = nearest(drag, dy, 'y', 'bottom', reach)
  const by = [
    across ? across.by : Math.round((start.x + dx) / GRID) * GRID - start.x,
    down ? down.by : Math.round((start.y + dy) / GRID) * GRID - start.y,
  ]
  const box = { x: drag.box.x + by[0], right: drag.box.right + by[0], y: drag.box.y + by[1], bottom: drag.box.bottom + by[1] }
  drag.lines = [across && line(across, box, 'x'), down && line(down, box, 'y')].filter(Boolean)
  return by
}

function nearest(drag, by, low, high, reach) {
  const own = [drag.box[low], (drag.box[low] + drag.box[high]) / 2, drag.box[high]]
  let best = null
  for (const other of drag.candidates) {
    const lines = [other[low], (other[low] + other[high]) / 2, other[high]]
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 3; j++) {
        if ((i === 1) !== (j === 1)) continue // centres meet centres, edges meet edges
        const off = lines[j] - own[i] - by
        if (Math.abs(off) <= reach && (!best || Math.abs(off) < Math.abs(best.off))) best = { off, at: lines[j], by: by + off, other }
      }
    }
  }
  return best
}

function line({ at, other }, box, axis) {
  const [low, high] = axis === 'x' ? ['y', 'bottom'] : ['x', 'right']
  const [from, to] = [Math.min(box[low], other[low]) - 12, Math.max(box[high], other[high]) + 12]
  return axis === 'x' ? { x: at, y: from, width: 0, height: to - from } : { x: from, y: at, width: to - from, height: 0 }
}

