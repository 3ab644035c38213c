/** Where boxes go when they are lined up, spread or tidied. Each takes `[{id, x, y, width, height}]`, gives `{id: [x, y]}`. */
import { graphlib, layout } from '@dagrejs/dagre'
import { snapped } from './clipboard.js'

const SIDES = {
  left: (box, all) => [all.left, box.y],
  right: (box, all) => [all.right - box.width, box.y],
  centre: (box, all) => [(all.left + all.right - box.width) / 2, box.y],
  top: (box, all) => [box.x, all.top],
  bottom: (box, all) => [box.x, all.bottom - box.height],
  middle: (box, all) => [box.x, (all.top + all.bottom - box.height) / 2],
}

/** @param {'left' | 'right' | 'centre' | 'top' | 'bottom' | 'middle'} side */
export function aligned(boxes, side) {
  const all = bounds(boxes)
  return Object.fromEntries(boxes.map((box) => [box.id, SIDES[side](box, all).map(Math.round)]))
}

/** The same gap between each and the next; the outermost two stay. */
export function distributed(boxes, isAcross) {
  const [at, size] = isAcross ? ['x', 'width'] : ['y', 'height']
  const row = [...boxes].sort((a, b) => a[at] - b[at])
  const last = row.at(-1)
  const used = row.reduce((sum, box) => sum + box[size], 0)
  const gap = (last[at] + last[size] - row[0][at] - used) / (row.length - 1)
  let next = row[0][at]
  return Object.fromEntries(row.map((box) => {
    const place = Math.round(next)
    next += box[size] + gap
    return [box.id, isAcross ? [place, box.y] : [box.x, place]]
  }))
}

/** Layers from left to right with few crossings, kept where the boxes were. `groups` (frames) stay together: {id: group}. */
export function tidied(boxes, edges, groups = {}) {
  const graph = new graphlib.Graph({ compound: true, multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: 40, ranksep: 88, edgesep: 16 })
  graph.setDefaultEdgeLabel(() => ({}))
  const ids = new Set(boxes.map((box) => box.id))
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height })
  for (const group of new Set(Object.values(groups))) graph.setNode(group, {})
  for (const [id, group] of Object.entries(groups)) if (ids.has(id)) graph.setParent(id, group)
  for (const { id, source, target } of edges) if (ids.has(source) && ids.has(target)) graph.setEdge(source, target, {}, id)
  layout(graph)
  const placed = boxes.map((box) => {
    const { x, y } = graph.node(box.id)
    return { ...box, x: x - box.width / 2, y: y - box.height / 2 }
  })
  const [was, is] = [bounds(boxes), bounds(placed)]
  return Object.fromEntries(placed.map((box) => [box.id, [snapped(box.x + was.left - is.left), snapped(box.y + was.top - is.top)]]))
}

export function bounds(boxes) {
  return {
    left: Math.min(...boxes.map((box) => box.x)),
    top: Math.min(...boxes.map((box) => box.y)),
    right: Math.max(...boxes.map((box) => box.x + box.width)),
    bottom: Math.max(...boxes.map((box) => box.y + box.height)),
  }
}
