/** Nodes on the system's clipboard, as text: they can be pasted into another flow, window or mail. */

const MARK = 'mentatlab/nodes'

/** @returns {string} the chosen nodes with the edges among them */
export function packed(document, ids) {
  const chosen = new Set(ids)
  const nodes = ids.map((id) => document.nodes.get(id)).filter(Boolean)
    .map(({ id, type, title, about, set, at }) => ({ id, type, title: title === about.title ? '' : title, set, at }))
  const edges = [...document.edges.values()].filter((e) => chosen.has(e.source) && chosen.has(e.target))
    .map(({ source, sourcePin, target, targetPin, policy }) => ({ source, sourcePin, target, targetPin, policy }))
  return JSON.stringify({ kind: MARK, nodes, edges })
}

/** What `packed` packed, moved so that its corner lies at `at`, or null if the text is something else. */
export function unpacked(text, at) {
  let held
  try {
    held = JSON.parse(text)
  } catch {
    return null
  }
  if (held?.kind !== MARK || !held.nodes?.length) return null
  const corner = [0, 1].map((axis) => Math.min(...held.nodes.map((node) => node.at[axis])))
  const nodes = held.nodes.map((node) => ({ ...node, at: node.at.map((v, axis) => snapped(v - corner[axis] + at[axis])) }))
  return { op: 'paste', nodes, edges: held.edges ?? [] }
}

export const snapped = (value) => Math.round(value / 8) * 8
