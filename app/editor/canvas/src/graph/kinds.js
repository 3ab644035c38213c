/** Nodes, notes and frames lie on one canvas: in the graph library all three are its nodes, told apart by their id. */
export const KINDS = ['nodes', 'notes', 'frames']
const TYPES = { nodes: 'card', notes: 'note', frames: 'frame' }
const LAYERS = { nodes: 0, notes: -500, frames: -2000 }

export const shownId = (kind, id) => (kind === 'nodes' ? id : `${kind}/${id}`)

export function thingOf(shown) {
  const at = shown.indexOf('/')
  return at < 0 ? { kind: 'nodes', id: shown } : { kind: shown.slice(0, at), id: shown.slice(at + 1) }
}

/** A library node for a record of the document. Frames lie below the wires, the largest lowest. */
export function asShown(kind, id, { at: [x, y], size }, empty) {
  const shown = { id: shownId(kind, id), type: TYPES[kind], position: { x, y }, data: empty, zIndex: LAYERS[kind] }
  if (kind === 'frames') Object.assign(shown, { dragHandle: '.m-frame-head', zIndex: LAYERS.frames - Math.min(900, Math.round(size[0] / 20)) })
  return shown
}

/** Library ids as `{nodes, notes, frames}`, empty kinds left out unless `all`. */
export function byKind(ids, all = false) {
  const found = all ? { nodes: [], notes: [], frames: [] } : {}
  for (const shown of ids) {
    const { kind, id } = thingOf(shown)
    ;(found[kind] ??= []).push(id)
  }
  return found
}
