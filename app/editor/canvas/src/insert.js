/** Putting a node into an edge: which of its pins take the place of the edge's two ends. */
import { edgeId } from './document.js'

/** The two edges that replace `edge` if the agent `about` is put into it, or null if it does not fit there. */
export function threaded(flow, table, about, node, edge) {
  const from = flow.pin(edge.source, 'outputs', edge.sourcePin)
  const to = flow.pin(edge.target, 'inputs', edge.targetPin)
  if (!from || !to || !about) return null
  const input = firstFit(about.inputs, (pin) => !table.verdict(from, pin))
  const output = about.outputs.find((pin) => !table.verdict(pin, to))
  if (!input || !output) return null
  return [
    { source: edge.source, sourcePin: edge.sourcePin, target: node, targetPin: input.name },
    { source: node, sourcePin: output.name, target: edge.target, targetPin: edge.targetPin },
  ]
}

/** The edge under a point of the screen whose line passes there, whatever lies above it. */
export function edgeUnder(flow, x, y) {
  const hit = document.elementsFromPoint(x, y).find((one) => one.dataset?.edge)
  return hit ? flow.edges.get(hit.dataset.edge) : null
}

/** The operations that put a free node into an edge. */
export function insertion(flow, table, id, edge) {
  const ways = threaded(flow, table, flow.nodes.get(id)?.about, id, edge)
  if (!ways) return null
  return [{ op: 'remove', nodes: [], edges: [edgeId(edge)] }, ...ways.map((way) => ({ op: 'connect', ...way }))]
}

const firstFit = (pins, fits) => pins.find((pin) => !pin.setting && fits(pin)) ?? pins.find(fits)

/** A node that no edge holds. */
export const isFree = (node) => node && !Object.keys(node.into).length && !Object.keys(node.outOf).length
