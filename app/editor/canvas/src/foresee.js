/** What the server is about to answer: gestures show at once, and the next sync says what really came of them. */

/** Apply operations to the document as far as the canvas can know what they do. */
export function foresee(flow, operations) {
  for (const operation of operations) FORESEEN[operation.op]?.(flow, operation)
}

const merge = (record, change) => record && Object.assign(record, change)

const FORESEEN = {
  remove: (flow, gone) => flow.remove(gone),
  connect: (flow, { source, sourcePin, target, targetPin }) => flow.connect({ source, sourcePin, target, targetPin }),
  move(flow, { at = {}, notes = {}, frames = {}, edges = {} }) {
    flow.move('nodes', at)
    flow.move('notes', notes)
    flow.move('frames', frames)
    for (const [id, bends] of Object.entries(edges)) merge(flow.edges.get(id), { bends })
  },
  mode: (flow, { nodes, mode }) => nodes.forEach((id) => merge(flow.nodes.get(id), { mode })),
  look: (flow, { nodes, look }) => nodes.forEach((id) => merge(flow.nodes.get(id), look)),
  title: (flow, { node, title }) => merge(flow.nodes.get(node), { title: title || flow.nodes.get(node)?.about.title }),
  note: (flow, { id, note }) => id && moved(flow, 'notes', id, note),
  frame: (flow, { id, frame }) => id && moved(flow, 'frames', id, frame),
  edge_look: (flow, { edge, look }) => merge(flow.edges.get(edge), { ...look, ...('bends' in look ? { bends: look.bends ?? [] } : {}) }),
}

function moved(flow, kind, id, { at, ...change }) {
  if (at) flow.move(kind, { [id]: at })
  merge(flow[kind].get(id), change)
}
