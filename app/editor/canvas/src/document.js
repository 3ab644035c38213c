import { markRaw, shallowReactive } from 'vue'

const PATIENCE = 800 // milliseconds a move waits for the server to know of it

export const edgeId = (e) => `${e.source}.${e.sourcePin} -> ${e.target}.${e.targetPin}`

/**
 * The flow as the server last told it, plus the gesture the server has not answered yet.
 *
 * One shallow-reactive record a node and an edge, updated in place: a card redraws only if its own record changed.
 */
export class FlowDocument {
  nodes = shallowReactive(new Map())
  edges = shallowReactive(new Map())
  #moved = new Map() // id -> {at, until}: an older sync on its way must not pull a card back

  constructor(catalog = {}) {
    this.catalog = catalog
  }

  /** Take the server's document; returns the ids of nodes that were not here before. */
  sync({ nodes = {}, edges = [] }) {
    const added = Object.keys(nodes).filter((id) => !this.nodes.has(id))
    for (const id of [...this.nodes.keys()]) if (!(id in nodes)) this.nodes.delete(id)
    for (const [id, node] of Object.entries(nodes)) this.#node(id, node)
    const wanted = new Map(edges.map((edge) => [edge.id ?? edgeId(edge), edge]))
    for (const id of [...this.edges.keys()]) if (!wanted.has(id)) this.edges.delete(id)
    for (const [id, edge] of wanted) this.#edge(id, edge)
    this.#rewire()
    return added
  }

  connect(edge) {
    const here = [...this.edges.values()].find((e) => e.target === edge.target && e.targetPin === edge.targetPin)
    if (here) this.edges.delete(here.id)
    this.#edge(edgeId(edge), edge)
    this.#rewire()
  }

  remove(nodes, edges) {
    for (const id of edges) this.edges.delete(id)
    for (const id of nodes) this.nodes.delete(id)
    for (const edge of [...this.edges.values()]) {
      if (!this.nodes.has(edge.source) || !this.nodes.has(edge.target)) this.edges.delete(edge.id)
    }
    this.#rewire()
  }

  move(places) {
    for (const [id, at] of Object.entries(places)) {
      const node = this.nodes.get(id)
      if (!node) continue
      node.at = at
      this.#moved.set(id, { at, until: performance.now() + PATIENCE })
    }
  }

  pin(nodeId, side, name) {
    const node = this.nodes.get(nodeId)
    return node && pinsOf(node, side).find((pin) => pin.name === name)
  }

  #node(id, said) {
    const type = this.catalog[said.type]
    const fresh = {
      id,
      type: said.type,
      known: Boolean(type),
      about: type ?? { title: said.type, icon: 'help_outline', inputs: [], outputs: [] },
      title: said.title || type?.title || said.type,
      set: said.set ?? {},
      at: this.#place(id, said.at ?? [0, 0]),
      problems: said.problems ?? [],
    }
    const record = this.nodes.get(id)
    if (record) assign(record, fresh)
    else this.nodes.set(id, shallowReactive({ ...fresh, into: {}, outOf: {}, strays: { inputs: [], outputs: [] } }))
  }

  #place(id, at) {
    const moved = this.#moved.get(id)
    if (!moved) return at
    if (performance.now() < moved.until && String(at) !== String(moved.at)) return moved.at
    this.#moved.delete(id)
    return at
  }

  #edge(id, said) {
    const { source, sourcePin, target, targetPin, policy = null, problem = null } = said
    const fresh = { id, source, sourcePin, target, targetPin, policy, problem }
    const record = this.edges.get(id)
    if (record) assign(record, fresh)
    else this.edges.set(id, shallowReactive(fresh))
  }

  /** Tell each node which of its pins are in use; pins that only an edge knows of are kept as strays. */
  #rewire() {
    const use = new Map([...this.nodes.keys()].map((id) => [id, { into: {}, outOf: {} }]))
    for (const edge of this.edges.values()) {
      const from = use.get(edge.source)
      const to = use.get(edge.target)
      if (from) from.outOf[edge.sourcePin] = (from.outOf[edge.sourcePin] ?? 0) + 1
      if (to) to.into[edge.targetPin] = edge.id
    }
    for (const [id, { into, outOf }] of use) {
      const node = this.nodes.get(id)
      const strays = { inputs: strayPins(into, node.about.inputs), outputs: strayPins(outOf, node.about.outputs) }
      assign(node, { into, outOf, strays })
    }
  }
}

/** Every pin of a node on one side, 'inputs' or 'outputs', those included that its type does not have. */
export const pinsOf = (node, side) => [...node.about[side], ...node.strays[side]]

function strayPins(used, pins) {
  return Object.keys(used)
    .filter((name) => !pins.some((pin) => pin.name === name))
    .map((name) => markRaw({ name, type: 'unknown', key: 'unknown', doc: 'This node has no such pin.', stray: true }))
}

/** Assign only what differs, so that nothing redraws for nothing. */
function assign(record, fresh) {
  for (const [key, value] of Object.entries(fresh)) {
    if (!same(record[key], value)) record[key] = value
  }
}

const same = (a, b) => a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
