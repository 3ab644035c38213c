/** Ways through the flow: what feeds a node, what it feeds, what lies beside it, and the order a reader goes. */

/** The nodes from which (or to which) these can be reached, themselves included. */
export function reached(flow, ids, isUpstream) {
  const next = new Map()
  for (const edge of flow.edges.values()) {
    const [from, to] = isUpstream ? [edge.target, edge.source] : [edge.source, edge.target]
    next.set(from, [...(next.get(from) ?? []), to])
  }
  const found = new Set(ids)
  for (const id of found) next.get(id)?.forEach((one) => found.add(one))
  return [...found]
}

/** Node ids with sources first; among equals from top to bottom. */
export function inOrder(flow) {
  const waiting = new Map([...flow.nodes.keys()].map((id) => [id, 0]))
  for (const edge of flow.edges.values()) waiting.set(edge.target, (waiting.get(edge.target) ?? 0) + 1)
  const byPlace = (a, b) => flow.nodes.get(a).at[1] - flow.nodes.get(b).at[1] || flow.nodes.get(a).at[0] - flow.nodes.get(b).at[0]
  const ready = [...waiting].filter(([, count]) => !count).map(([id]) => id).sort(byPlace)
  const found = []
  const outgoing = new Map()
  for (const edge of flow.edges.values()) outgoing.set(edge.source, [...(outgoing.get(edge.source) ?? []), edge.target])
  while (ready.length) {
    const id = ready.shift()
    found.push(id)
    const freed = (outgoing.get(id) ?? []).filter((to) => {
      waiting.set(to, waiting.get(to) - 1)
      return waiting.get(to) === 0
    })
    ready.unshift(...freed.sort(byPlace))
  }
  return found.length === waiting.size ? found : [...found, ...[...waiting.keys()].filter((id) => !found.includes(id))]
}

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
