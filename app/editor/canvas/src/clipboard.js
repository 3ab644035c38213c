/** Nodes on the system's clipboard, as text: they can be pasted into another flow, window or mail. */

const MARK = 'mentatlab/nodes'

/** @returns {string} what is chosen, with the edges among the nodes, and those that come in from others */
export function packed(document, { nodes: ids = [], notes = [], frames = [] }) {
  const chosen = new Set(ids)
  const nodes = ids.map((id) => document.nodes.get(id)).filter(Boolean).map(packedNode)
  const edges = []
  const incoming = []
  for (const { source, sourcePin, target, targetPin, policy, label, bends } of document.edges.values()) {
    if (!chosen.has(target)) continue
    const edge = { source, sourcePin, target, targetPin, policy }
    if (chosen.has(source)) edges.push({ ...edge, ...(label ? { label } : {}), ...(bends.length ? { bends } : {}) })
    else incoming.push(edge)
  }
  const held = { kind: MARK, nodes, edges, incoming }
  const subflows = definitions(document, nodes.map(({ type }) => type))
  if (Object.keys(subflows).length) held.subflows = subflows
  if (notes.length) held.notes = notes.map((id) => document.notes.get(id)).map(({ id, text, at, size, color }) => ({ id, text, at, size, color }))
  if (frames.length) held.frames = frames.map((id) => document.frames.get(id)).map(({ id, title, at, size, color }) => ({ id, title, at, size, color }))
  return JSON.stringify(held)
}

/** The subflows that these types are, and those inside them: another flow may have none of them. */
function definitions({ catalog }, types) {
  const all = types.flatMap((type) => [type, ...(catalog[type]?.needs ?? [])]).filter((type) => catalog[type]?.definition)
  return Object.fromEntries(all.map((type) => [type.slice('subflow.'.length), catalog[type].definition]))
}

function packedNode({ id, type, title, about, set, at, mode, color, collapsed, width }) {
  const look = { ...(color && { color }), ...(collapsed && { collapsed }), ...(width && { width }) }
  return { id, type, title: title === about.title ? '' : title, set, at, ...(mode && { mode }), ...(Object.keys(look).length && { look }) }
}

/** What `packed` packed, moved so that its corner lies at `at`, or null if the text is something else. */
export function unpacked(text, at, wired = false) {
  let held
  try {
    held = JSON.parse(text)
  } catch {
    return null
  }
  if (held?.kind !== MARK) return null
  const [nodes, notes, frames] = [held.nodes ?? [], held.notes ?? [], held.frames ?? []]
  const all = [...nodes, ...notes, ...frames]
  if (!all.length) return null
  const corner = [0, 1].map((axis) => Math.min(...all.map((one) => one.at[axis])))
  const by = corner.map((v, axis) => snapped(at[axis] - v))
  const moved = (one) => ({ ...one, at: one.at.map((v, axis) => v + by[axis]) })
  const bent = (edge) => (edge.bends ? { ...edge, bends: edge.bends.map((bend) => bend.map((v, axis) => v + by[axis])) } : edge)
  const edges = (held.edges ?? []).map(bent)
  return {
    op: 'paste', nodes: nodes.map(moved), edges: wired ? [...edges, ...(held.incoming ?? [])] : edges,
    ...(notes.length && { notes: notes.map(moved) }), ...(frames.length && { frames: frames.map(moved) }), ...(wired && { wired }), ...(held.subflows && { subflows: held.subflows }),
  }
}

export const snapped = (value) => Math.round(value / 8) * 8
